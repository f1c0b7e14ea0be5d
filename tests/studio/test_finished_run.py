"""Pages without a run offer the newest finished one of the workspace."""

from __future__ import annotations

import json

import pytest
from attune_studio.finished_run import newest_finished
from attune_studio.pages.export import ExportPage
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

FIGURES = {"loss": 0.3, "accuracy": 0.9}


def shown_button(page, words):
    return next(one for one in page.findChildren(QPushButton) if one.isVisible() and one.text() == words)


@pytest.fixture
def finished(write_run):
    """A finished run, a later one that failed, and one without a model."""
    run = write_run("good", best=FIGURES)
    for name, state in (("later", "failed"), ("empty", "stopped")):
        write_run(name, state=state)
    return run


@pytest.mark.parametrize("name", ["inspect", "export"])
def test_it_is_opened_by_one_click_and_train_comes_second(qtbot, request, project, inspect_page, finished, name):
    page = inspect_page if name == "inspect" else ExportPage(project)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.missing.action == "Open good")
    with qtbot.waitSignal(page.project.page_wanted, check_params_cb=lambda key, act: key == "train"):
        qtbot.mouseClick(shown_button(page, "Go to Train"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.project.page_wanted, check_params_cb=lambda key, act: key == name):
        qtbot.mouseClick(shown_button(page, "Open good"), Qt.MouseButton.LeftButton)
    assert page.project.run == finished.path
    page.hide()


def test_train_offers_it_behind_the_data(qtbot, train_page, finished):
    train_page.show()
    qtbot.waitUntil(lambda: train_page.missing.other == "Open good")
    assert train_page.missing.action == "Go to Data"
    qtbot.mouseClick(shown_button(train_page, "Open good"), Qt.MouseButton.LeftButton)
    assert train_page.project.run == finished.path and train_page.missing is None


def test_without_one_a_ready_made_one_is_offered(qtbot, inspect_page, write_run, tmp_path):
    write_run("failed", state="failed")
    inspect_page.show()
    assert newest_finished(tmp_path / "workspace") is None
    missing = inspect_page.missing
    assert (missing.action, missing.other) == ("Look into a ready-made model", "Go to Train")


@pytest.mark.parametrize(("task", "offered"), [("language", "newer"), ("masked", "older")])
def test_one_that_pages_cannot_show_is_not_offered(write_run, tmp_path, task, offered):
    write_run("older", best=FIGURES)
    run = write_run("newer", best=FIGURES)
    record = json.loads((run.path / "run.json").read_text(encoding="utf-8"))
    record["spec"]["task"] = task
    (run.path / "run.json").write_text(json.dumps(record), encoding="utf-8")
    assert newest_finished(tmp_path / "workspace").name == offered
    assert newest_finished(tmp_path / "workspace", ["translation"]) is None
