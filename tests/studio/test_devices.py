"""The device to train on, as Settings has it: new trainings start with it, and do without one that is not here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attune_datasets.spec import DataSpec
from attune_models.runs import RunFolder
from attune_models.runs.queue import Queue
from attune_studio import command, language
from attune_studio.header import Header
from attune_studio.pages import PAGES
from attune_studio.pages.settings import SettingsPage
from attune_studio.pages.train import TrainPage
from attune_studio.project import DataAnswers, Project
from attune_studio.settings import settings
from attune_studio.widgets.device_editor import DeviceEditor
from attune_studio.window_keeper import WindowKeeper
from attune_studio.workspace import runs_folder
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

GPU = {"name": "gpu:0", "title": "NVIDIA H100", "memory": 85_520_000_000}
CPU = {"name": "cpu", "title": "CPU, 2 threads", "memory": None, "threads": 2}


@pytest.fixture
def make_project(qtbot: QtBot) -> Iterator[Callable[[str], Project]]:
    """Makes a project as it is where this device is remembered."""
    made: list[Project] = []

    def make(device: str) -> Project:
        settings().setValue("device", device)
        made.append(Project())
        return made[-1]

    yield make
    for project in made:
        project.shut_down()


def editor(page: SettingsPage) -> DeviceEditor:
    found = page.findChild(DeviceEditor)
    assert found is not None
    return found


def choose(page: SettingsPage, device: str) -> None:
    """Chooses a device as a person does."""
    box = editor(page)
    box.setCurrentIndex(box.findData(device))
    box.activated.emit(box.currentIndex())


def make_ready(train: TrainPage, file: Path) -> None:
    """Makes all ready for a run in a queue that is held: nothing need be trained for these tests."""
    data = DataSpec(file=str(file), text="review", label="sentiment")
    train.project.set_data(DataAnswers(data, labels={"negative": 100, "positive": 100}))
    train.name.edit.setText("here")
    Queue(runs_folder()).hold()


def told(widget: SettingsPage | Header) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_new_trainings_start_with_the_choice(qtbot: QtBot, make_project) -> None:
    project = make_project("auto")
    page = SettingsPage(project)
    qtbot.addWidget(page)
    assert project.spec.training.device == "auto"
    choose(page, "cpu")
    assert project.spec.training.device == "cpu"  # the open form stood at the default
    project.use_preset("gpt-tiny")
    project.reset("training")
    assert project.spec.training.device == "cpu"
    project.set("training.device", "auto")
    choose(page, "auto")
    choose(page, "cpu")
    assert project.spec.training.device == "cpu"
    assert make_project(str(settings().value("device"))).spec.training.device == "cpu"  # it is remembered


def test_what_is_no_device_is_not_remembered(make_project) -> None:
    assert make_project("quantum").spec.training.device == "auto"


def test_a_form_with_a_device_of_its_own_keeps_it(qtbot: QtBot, make_project) -> None:
    project = make_project("auto")
    project.set("training.device", "gpu:3")
    project.devices.choose("cpu")
    assert project.spec.training.device == "gpu:3"
    project.undo_stack.undo()
    assert project.spec.training.device == "auto"  # what it was before the edit


def test_undo_of_other_edits_leaves_the_device(make_project) -> None:
    project = make_project("auto")
    project.set("model.d_model", 96)
    project.devices.choose("cpu")
    project.undo_stack.undo()
    assert project.spec.model.d_model != 96
    assert project.spec.training.device == "cpu"


def test_what_a_device_comes_to_is_known_once_it_was_looked_for(make_project) -> None:
    devices = make_project("auto").devices
    assert (devices.used("auto"), devices.used("cpu"), devices.used("gpu:1")) == ("Automatic", "CPU", "GPU 1")
    devices.here = [CPU, GPU]
    assert devices.used("auto") == "GPU 0"
    devices.here = [CPU]
    assert devices.used("auto") == "CPU"


def test_a_search_without_an_answer_is_given_up_and_made_again(qtbot: QtBot, make_project) -> None:
    devices = make_project("gpu:7").devices
    devices._patience.setInterval(0)
    with qtbot.waitSignal(devices.looked), qtbot.waitSignal(devices.failed) as failed:
        devices.look()
    assert "could not be found out" in failed.args[0].what
    assert devices.sure and not devices.missing and devices.default == "gpu:7"
    devices._patience.setInterval(120_000)
    with qtbot.waitSignal(devices.looked):
        devices.look()
    assert devices.missing


def test_all_that_was_found_is_offered(qtbot: QtBot) -> None:
    box = DeviceEditor()
    qtbot.addWidget(box)
    box.set_value("gpu:1")
    assert box.currentText() == "GPU 1"  # whether it is here is not known yet
    box.set_devices([CPU, GPU])
    assert [box.itemText(place) for place in range(box.count())] == [
        "Automatic", "CPU, 2 threads", "GPU 0 · NVIDIA H100 · 85.5 GB", "GPU 1 (not here)",
    ]  # fmt: skip
    assert box.value() == "gpu:1"
    language.manager().choose(language.CHINESE)
    box.set_devices([CPU])
    assert box.itemText(1) == "CPU，2 线程"


def test_a_device_that_is_not_here_is_told_and_trained_without(qtbot: QtBot, make_project, tiny_file: Path) -> None:
    project = make_project("gpu:7")
    page, header, train = SettingsPage(project), Header(project), TrainPage(project)
    for widget in (page, header):
        qtbot.addWidget(widget)
    qtbot.addWidget(train, before_close_func=TrainPage.shut_down)
    assert project.spec.training.device == "gpu:7" and "● GPU 7" in told(header)
    make_ready(train, tiny_file)
    with qtbot.waitSignal(train.launcher.queued) as queued:  # which waits until it was looked for
        train.add_to_queue()
        assert train.launcher.busy and train.primary.text() == "Starting…"
    assert RunFolder(queued.args[0]).spec().training.device == "auto"
    assert project.spec.training.device == "auto" and "● CPU" in told(header)
    assert "GPU 7 is not here now. Until it is back, trainings start with Automatic." in told(page)
    assert editor(page).currentText() == "GPU 7 (not here)"
    choose(page, "cpu")
    assert not any("not here" in text for text in told(page))
    assert project.spec.training.device == "cpu"


def test_a_start_that_waits_begins_when_the_window_goes(qtbot: QtBot, make_project, tiny_file: Path) -> None:
    project = make_project("gpu:7")
    train = TrainPage(project)
    qtbot.addWidget(train)
    make_ready(train, tiny_file)
    train.add_to_queue()
    assert train.launcher.busy
    train.shut_down()
    assert not train.launcher.busy
    qtbot.waitUntil(lambda: all(helper.poll() is not None for helper in command._left))
    (waiting,) = Queue(runs_folder()).waiting()
    assert RunFolder(waiting.run).spec().training.device == "gpu:7"  # whether it is here was not known yet


def test_another_choice_ends_the_wait(qtbot: QtBot, make_project, tiny_file: Path) -> None:
    project = make_project("gpu:7")
    train = TrainPage(project)
    qtbot.addWidget(train, before_close_func=TrainPage.shut_down)
    make_ready(train, tiny_file)
    with qtbot.waitSignal(train.launcher.queued) as queued:
        train.add_to_queue()
        project.devices.choose("cpu")
    assert RunFolder(queued.args[0]).spec().training.device == "cpu"


def test_the_header_tells_the_device_in_a_new_window(qtbot: QtBot) -> None:
    keeper = WindowKeeper(Project())
    keeper.window.show()
    qtbot.waitUntil(lambda: len(keeper.window.pages) == len(PAGES))
    assert "● Automatic" in told(keeper.window._header)
    keeper.window.project.devices.choose("cpu")
    assert "● CPU" in told(keeper.window._header)
    keeper.window.project.devices.choose("auto")
    old = keeper.window
    language.manager().choose(language.CHINESE)
    qtbot.waitUntil(lambda: keeper.window is not old)
    assert "● 自动" in told(keeper.window._header)
    keeper.window.close()
    keeper.window.deleteLater()
    keeper.deleteLater()
