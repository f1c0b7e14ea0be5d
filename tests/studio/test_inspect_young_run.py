"""Inspect on a run that has no checkpoint yet, or whose model is still being loaded."""

from __future__ import annotations

import shutil

import pytest
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder
from attune_studio.pages.inspect import InspectPage


@pytest.fixture
def page(qtbot, project):
    made = InspectPage(project)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    yield made
    made.shut_down()


def young(tmp_path, name):
    return RunFolder.create(tmp_path / name, with_settings(preset(name).spec, {"data.file": str(tmp_path / "a.txt")}))


def test_the_controls_are_those_of_the_runs_task_before_its_model_is_loaded(qtbot, page, project, tmp_path):
    project.set_run(young(tmp_path, "gpt-tiny").path)
    qtbot.waitUntil(lambda: page.own_text.edit.placeholderText() == "A text to read.", timeout=10_000)
    assert not page.examples.isVisible()
    project.set_run(young(tmp_path, "translation-tiny").path)
    qtbot.waitUntil(page.examples.isVisible, timeout=10_000)
    assert page.own_text.edit.placeholderText() == "A sentence to translate."


def test_before_the_first_checkpoint_nothing_is_called_a_failure_and_it_is_opened_by_itself(
    qtbot, page, project, tmp_path, trained_run
):
    run = young(tmp_path, "reviews")
    project.set_under_way(True)
    project.set_run(run.path)
    qtbot.waitUntil(lambda: "first evaluation" in page.banner.message, timeout=120_000)
    assert "checkpoint" not in page.banner.message and page.banner.property("severity") == "info"
    shutil.copytree(trained_run.path / "data", run.path / "data")
    shutil.copy(trained_run.path / "run.json", run.path)
    shutil.copytree(trained_run.path / "checkpoints", run.path / "checkpoints", dirs_exist_ok=True)
    qtbot.waitUntil(lambda: page.examples.examples.rowCount() > 0, timeout=120_000)
    assert not page.banner.isVisible()


def test_of_a_run_that_nobody_trains_the_missing_checkpoint_is_told(qtbot, page, project, tmp_path):
    project.set_run(young(tmp_path, "reviews").path)
    qtbot.waitUntil(lambda: "There is no checkpoint" in page.banner.message, timeout=120_000)
