"""The Runs page lists real run folders; the Settings page takes effect at once and is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from attune_datasets.spec import DataSpec
from attune_models.runs import RunFolder
from attune_studio import theme
from attune_studio.pages.runs import RunsPage
from attune_studio.pages.settings import SettingsPage
from attune_studio.pages.train import TrainPage
from attune_studio.project import DataAnswers, Project
from attune_studio.workspace import runs_folder
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot


def test_without_runs_it_says_so(qtbot: QtBot) -> None:
    page = RunsPage(Project())
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.missing is not None, timeout=10_000)
    assert page.missing is not None
    assert page.missing.action


def test_damaged_runs_are_listed_and_a_run_is_opened(qtbot: QtBot, tmp_path: Path) -> None:
    run = tmp_path / "workspace" / "broken 运行"
    run.mkdir(parents=True)
    (run / "run.json").write_text("{", encoding="utf-8")
    project = Project()
    page = RunsPage(project)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page._model.rowCount() == 1, timeout=10_000)
    shown = [page._model.index(0, column).data(Qt.ItemDataRole.DisplayRole) for column in range(5)]
    assert shown[:2] == ["broken 运行", "damaged"]
    assert page._table.mapTo(page, page._table.rect().topLeft()).x() < 50  # no empty column of controls beside it
    wanted: list[str] = []
    project.page_wanted.connect(lambda key, act: wanted.append(key))
    page._table.selectRow(0)
    qtbot.keyClick(page._table, Qt.Key.Key_Return)
    assert project.run == run
    assert wanted == ["train"]
    assert [action.text() for action in page.actions_for_palette()] == ["Open run broken 运行"]
    for _ in range(3):
        page.actions_for_palette()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert len(page.findChildren(QAction)) == 1


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(Project())
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_theme_is_chosen(qtbot: QtBot, page: SettingsPage) -> None:
    box = page.findChild(QComboBox)
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    assert theme.palette().dark
    theme.manager().choose("light")
    assert box.currentData() == "light"


def test_motion_is_reduced(qtbot: QtBot, page: SettingsPage) -> None:
    page.findChild(QCheckBox).click()
    assert theme.manager().reduce_motion


def test_runs_go_to_the_chosen_folder(page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ATTUNE_WORKSPACE")
    page.set_folder(str(tmp_path / "elsewhere"))
    assert runs_folder() == tmp_path / "elsewhere"
    page.set_folder("")
    assert runs_folder().name == "Attune"


def test_a_launch_goes_to_the_chosen_folder(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ATTUNE_WORKSPACE")
    page.set_folder(str(tmp_path / "elsewhere"))
    project = page.project
    train = TrainPage(project)
    train.probe.shut_down()
    qtbot.addWidget(train)
    project.set_data(DataAnswers(DataSpec(file="no.csv", text="text", label="label"), labels={"no": 4, "yes": 4}))
    train.name.edit.setText("here")
    with qtbot.waitSignal(train.launcher.started, timeout=30_000) as started:
        train.train()
    assert started.args[0] == tmp_path / "elsewhere" / "here"
    assert (started.args[0] / "run.json").is_file()
    run = RunFolder(started.args[0])
    qtbot.waitUntil(lambda: not run.status().under_way, timeout=60_000)
    train.shut_down()
