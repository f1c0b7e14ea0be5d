"""Finished runs, and the Runs page that lists them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder
from attune_models.runs.events import EventWriter
from attune_studio.pages.runs import RunsPage
from attune_studio.project import Project
from listed_runs import Write
from pytestqt.qtbot import QtBot


@pytest.fixture
def write(write_run: Write) -> Write:
    """`write("name", accuracy=0.9, **settings)`: a finished run with evaluations and a spec of its own."""

    def one(name: str, accuracy: float = 0.9, steps: int = 60, **settings: object) -> RunFolder:
        result = {"validation": {"accuracy": accuracy, "loss": 1 - accuracy}, "checkpoint": steps, "seconds": 90}
        run = write_run(name, steps=steps, result=result)
        named = {key.replace("__", "."): json.dumps(value) for key, value in settings.items()}
        run.complete_record(spec=with_settings(preset("reviews").spec, named).model_dump(), parameters=1_234_567)
        writer = EventWriter(run.events_path)
        for step in (steps // 2, steps):
            metrics = {"accuracy": accuracy * step / steps, "loss": 1.0}
            writer.write(
                "evaluation", step=step, epoch=step / 30, seconds=step / 10, split="validation", metrics=metrics
            )
        writer.close()
        return run

    return one


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[RunsPage]:
    made = RunsPage(Project())
    qtbot.addWidget(made)
    made.resize(1200, 760)
    yield made
    made.project.shut_down()


@pytest.fixture
def shown(qtbot: QtBot, page: RunsPage) -> Callable[[int], RunsPage]:
    """`shown(3)`: the page once it lists three runs."""

    def wait(count: int) -> RunsPage:
        page.show()
        qtbot.waitUntil(lambda: len(page.shown_runs) == count and page._job is None, timeout=10_000)
        return page

    return wait
