"""The Export page: a SavedModel of a really trained run, proven before it says so."""

from __future__ import annotations

import pytest
from attune_studio.pages.export import ExportPage
from attune_studio.pages.page import RailState
from PySide6.QtCore import Qt

EXPORTING = 120_000  # ms: two processes import TensorFlow


@pytest.fixture
def project(inspecting_project):
    return inspecting_project


@pytest.fixture
def page(qtbot, project):
    made = ExportPage(project)
    qtbot.addWidget(made)
    made.resize(1212, 730)
    return made


def test_without_a_run_it_says_what_to_do(page):
    page.show()
    assert page.missing is not None
    assert not page.primary.isEnabled()


def test_the_form_changes_the_suggested_folder(page, project, trained_run):
    project.set_run(trained_run.path)
    assert page.folder.text().endswith("trained-savedmodel")
    page.choose_format("keras")
    assert page.folder.text().endswith("trained-keras")


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_exported_is_said_after_the_proof(qtbot, page, project, trained_run, tmp_path):
    project.set_run(trained_run.path)
    page.show()
    page.set_folder(tmp_path / "模型")
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert not page.primary.isEnabled()
    qtbot.waitUntil(lambda: page.rail_state in (RailState.DONE, RailState.ATTENTION), timeout=EXPORTING)
    assert page.rail_state == RailState.DONE, page.banner.message
    assert (tmp_path / "模型" / "saved_model.pb").exists()
    assert "labels equal" in page.result.proof
    assert "tf.saved_model.load" in page.result.snippet
    assert page.primary.isEnabled()


@pytest.mark.timeout(300)
def test_a_folder_in_use_is_told_and_left_alone(qtbot, page, project, trained_run, tmp_path):
    project.set_run(trained_run.path)
    page.show()
    (tmp_path / "mine.txt").write_text("keep me")
    page.set_folder(tmp_path)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.rail_state == RailState.ATTENTION, timeout=EXPORTING)
    assert str(tmp_path) in page.banner.message
    assert (tmp_path / "mine.txt").read_text() == "keep me"


def test_another_run_ends_the_export_of_the_one_before(page, project, trained_run, tmp_path):
    project.set_run(trained_run.path)
    page.set_folder(tmp_path / "never")
    page.export()
    assert project.inspector.busy
    project.set_run(tmp_path / "another")
    assert not project.inspector.busy
    assert page.primary.isEnabled()
    assert page.rail_state == RailState.NONE
