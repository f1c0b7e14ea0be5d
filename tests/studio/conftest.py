"""Fixtures of the window's tests: own settings and workspace a test, and nothing may be left over after one."""

from __future__ import annotations

import gc
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from attune_models.presets import preset
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.events import EventWriter
from attune_models.runs.status import identity
from attune_studio.client import ServiceClient, wait_for_released
from attune_studio.pages.inspect import InspectPage
from attune_studio.pages.page import Page
from attune_studio.pages.train import TrainPage
from attune_studio.project import Project
from attune_studio.run_watcher import wait_for_stopped
from PySide6.QtCore import QEventLoop, Qt, QThread, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

_PATIENCE = 120_000  # ms


class PatientBot(QtBot):
    """Waits as long as a busy machine may need: whoever waits longer than he says has still seen what he waits for."""

    def waitUntil(  # noqa: N802
        self, callback: Callable[[], object], *, timeout: int = _PATIENCE
    ) -> None:
        super().waitUntil(callback, timeout=max(timeout, _PATIENCE))

    def waitSignal(  # noqa: N802
        self, signal: Any, *, timeout: int = _PATIENCE, raising: bool | None = None, **options: Any
    ) -> Any:
        patience = timeout if raising is False else max(timeout, _PATIENCE)
        return super().waitSignal(signal, timeout=patience, raising=raising, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's hands, but patient."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings file of this test."""
    path = tmp_path / "settings.ini"
    monkeypatch.setenv("ATTUNE_SETTINGS", str(path))
    monkeypatch.setenv("ATTUNE_WORKSPACE", str(tmp_path / "workspace"))
    return path


@pytest.fixture(autouse=True)
def theme_in_force(own_settings: Path, qapp: QApplication) -> None:
    """The light theme, as if freshly chosen."""
    from attune_studio import theme

    theme.manager.cache_clear()
    theme.manager().choose("light")


@pytest.fixture(autouse=True)
def english(own_settings: Path, qapp: QApplication) -> Iterator[None]:
    """English, whatever the system speaks; and again behind a test that has chosen another language."""
    from attune_studio import language

    language.manager.cache_clear()
    language.manager().choose("en")
    yield
    language.manager().choose("en")


@pytest.fixture(scope="module", autouse=True)
def small_heap() -> None:
    """Sets aside what earlier tests have imported and traced: `nothing_left` looks at all objects, before and after."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test of Qt after which a window, a running timer, a thread or a child process is left."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    qtbot: QtBot = request.getfixturevalue("qtbot")
    children_before = set(psutil.Process().children())
    timers_before, threads_before = set(map(id, _running_timers())), set(map(id, _running_threads()))
    yield
    _close_all(qtbot)
    wait_for_stopped()
    wait_for_released()
    gc.collect()
    assert not [timer for timer in _running_timers() if id(timer) not in timers_before]
    assert not [thread for thread in _running_threads() if id(thread) not in threads_before]
    left = set(psutil.Process().children()) - children_before
    _, alive = psutil.wait_procs(left, timeout=5)
    assert not alive, [(entry, entry.cmdline()) for entry in alive]
    assert not [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def _close_all(qtbot: QtBot) -> None:
    from pytestqt.qtbot import _close_widgets

    _close_widgets(qtbot._request.node)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # QEvent.DeferredDelete


def _running_timers() -> list[QTimer]:
    return [entry for entry in gc.get_objects() if isinstance(entry, QTimer) and _alive(entry) and entry.isActive()]


def _running_threads() -> list[QThread]:
    return [entry for entry in gc.get_objects() if isinstance(entry, QThread) and _alive(entry) and entry.isRunning()]


def _alive(entry: object) -> bool:
    from shiboken6 import isValid

    return bool(isValid(entry))


@pytest.fixture
def append_steps() -> Callable[[RunFolder, range], None]:
    """Appends `steps` events to a run, 20 steps each, as a worker would; the loss of step n is 1 / n."""

    def append(run: RunFolder, steps: range) -> None:
        writer = EventWriter(run.events_path)
        for first in range(steps.start, steps.stop, 20):
            some = range(first, min(first + 20, steps.stop))
            writer.write(
                "steps",
                step=list(some),
                loss=[1 / step for step in some],
                learning_rate=[1e-3] * len(some),
                gradient_norm=[0.5] * len(some),
                tokens_per_second=[10_000.0] * len(some),
                seconds=[step / 10 for step in some],
            )
        writer.close()

    return append


@pytest.fixture
def write_run(tmp_path: Path, append_steps: Callable[[RunFolder, range], None]) -> Callable[..., RunFolder]:
    """Writes a run folder as a worker would, without training: `write_run("name", steps=300, state="running")`.

    A run under way names this very process as its worker, which makes it alive.
    """

    def write(name: str = "run-01", steps: int = 300, state: str = "finished", **status: Any) -> RunFolder:
        run = RunFolder.create(tmp_path / "workspace" / name, preset("reviews").spec)
        append_steps(run, range(1, steps + 1))
        own = identity(run.record()["token"]) if state in ("queued", "running", "paused") else {}
        found = {"step": steps, "steps": max(steps, 600), "epoch": 1, "epochs": 2, "heartbeat": time.time(), **own}
        run.write_status(RunStatus(state=state, **{**found, **status}))
        return run

    return write


@pytest.fixture
def moved_run(trained_run: RunFolder, tmp_path: Path) -> RunFolder:
    """A run that must read its data file once more, which is not where it was."""
    run = RunFolder(tmp_path / "workspace" / "again")
    shutil.copytree(trained_run.path, run.path)
    shutil.rmtree(run.path / "data")
    spec = run.record()["spec"]
    run.complete_record(spec={**spec, "data": {**spec["data"], "file": "/gone/评论.csv"}})
    return run


@pytest.fixture
def go_on_with(qtbot: QtBot, tmp_path: Path) -> Callable[[Page, str], None]:
    """`go_on_with(page, text)`: answers a page that asks where the file is with one of that text, `other.csv`."""

    def go_on(page: Page, text: str) -> None:
        other = tmp_path / "other.csv"
        other.write_text(text, encoding="utf-8")
        qtbot.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
        dialog = page.findChildren(QFileDialog)[-1]
        dialog.selectFile(str(other))
        dialog.accept()

    return go_on


@pytest.fixture
def project(qtbot: QtBot) -> Iterator[Project]:
    """A project with services of its own."""
    made = Project()
    yield made
    made.shut_down()


@pytest.fixture
def train_page(qtbot: QtBot, project: Project) -> Iterator[TrainPage]:
    """The Train page."""
    made = TrainPage(project)
    qtbot.addWidget(made)
    made.resize(1212, 730)
    yield made
    made.shut_down()


@pytest.fixture(scope="session")
def inspector(qapp: QApplication, trained_run: RunFolder) -> Iterator[ServiceClient]:
    """An inspector that is warm: TensorFlow is imported once for all tests that ask it."""
    client = ServiceClient("attune_models.inspector")
    loop = QEventLoop()
    request = client.request("load", run=str(trained_run.path))
    request.ended.connect(loop.quit)
    loop.exec()
    yield client
    client.shut_down()


@pytest.fixture
def inspecting_project(qtbot: QtBot, inspector: ServiceClient) -> Iterator[Project]:
    """A project that asks the warm inspector."""
    made = Project()
    made.inspector = inspector
    yield made
    made.shut_down()


@pytest.fixture
def inspect_page(qtbot: QtBot, inspecting_project: Project) -> InspectPage:
    """The Inspect page, which asks the warm inspector."""
    made = InspectPage(inspecting_project)
    qtbot.addWidget(made)
    made.resize(1212, 730)
    return made
