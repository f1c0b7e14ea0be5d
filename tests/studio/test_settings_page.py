"""The Settings page takes effect at once and is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from attune_datasets.spec import DataSpec
from attune_models.runs import RunFolder
from attune_studio import theme
from attune_studio.pages.settings import SettingsPage
from attune_studio.pages.train import TrainPage
from attune_studio.project import DataAnswers, Project
from attune_studio.workspace import runs_folder
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot, project: Project) -> SettingsPage:
    made = SettingsPage(project)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_theme_is_chosen(qtbot: QtBot, page: SettingsPage) -> None:
    box = next(one for one in page.findChildren(QComboBox) if one.accessibleName() == "Appearance")
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
    qtbot: QtBot, page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tiny_file: Path
) -> None:
    monkeypatch.delenv("ATTUNE_WORKSPACE")
    page.set_folder(str(tmp_path / "elsewhere"))
    project = page.project
    train = TrainPage(project)
    qtbot.addWidget(train)
    data = DataSpec(file=str(tiny_file), text="review", label="sentiment")
    project.set_data(DataAnswers(data, labels={"negative": 100, "positive": 100}))
    train.name.edit.setText("here")
    with qtbot.waitSignal(train.launcher.started, timeout=120_000) as started:
        train.train()
    assert started.args[0] == tmp_path / "elsewhere" / "here"
    assert (started.args[0] / "run.json").is_file()
    run = RunFolder(started.args[0])
    qtbot.waitUntil(lambda: not run.status().under_way, timeout=180_000)
    train.shut_down()
