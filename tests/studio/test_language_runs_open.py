"""A language model's run in the window: followed and drawn on Train, and told in words where no page shows it yet."""

from __future__ import annotations

import pytest
from attune_studio.pages.export import ExportPage
from attune_studio.pages.page import RailState
from attune_studio.pages.train.view import RunView
from attune_studio.run_record import EventReader, RunRecord
from PySide6.QtCore import Qt

LOADING = 120_000  # ms: the inspector imports TensorFlow
EXPORTING = 120_000  # ms: two processes do


@pytest.fixture
def record(language_run):
    record = RunRecord()
    record.add(EventReader().read(language_run.events()[0]))
    return record


def test_its_curves_and_samples_are_shown(qtbot, language_run, record):
    view = RunView(lambda: None, lambda: None)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show_task("language")
    view.show_run(language_run.path, record)
    view.show()
    curves = view.curves
    assert curves.metrics.isVisible() and curves.perplexity.isVisible()
    curves.reset_view()
    bits = curves.metrics.drawn("bits_per_character")[1]
    told = [event["metrics"] for event in language_run.events()[0] if event["type"] == "evaluation"]
    assert bits.tolist() == pytest.approx([metrics["bits_per_character"] for metrics in told])
    (answer,) = view.side.samples.texts()
    assert record.samples[0].predicted[:5].strip() in answer


def test_inspect_says_that_it_shows_none_yet(qtbot, inspect_page, inspecting_project, language_run):
    inspecting_project.set_run(language_run.path)
    with qtbot.waitSignal(inspect_page.examples.failed, timeout=LOADING) as failed:
        inspect_page.show()
    assert "not shown here yet" in str(failed.args[0])


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_export_gives_prompts_to_texts(qtbot, inspecting_project, language_run, tmp_path):
    page = ExportPage(inspecting_project)
    qtbot.addWidget(page)
    page.show()
    inspecting_project.set_run(language_run.path)
    qtbot.waitUntil(lambda: "Prompts in" in page._helps["savedmodel"].text())
    page.set_folder(tmp_path / "stories")
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.rail_state in (RailState.DONE, RailState.ATTENTION), timeout=EXPORTING)
    assert page.rail_state == RailState.DONE, page.banner.message
    assert "all equal, log-probabilities within" in page.result.proof
    assert 'signatures["generate"]' in page.result.snippet


def test_its_settings_are_left_alone(inspecting_project, language_run):
    before = inspecting_project.spec
    inspecting_project.use_run("stories", language_run.spec())
    assert inspecting_project.spec == before
