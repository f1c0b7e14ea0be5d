"""Fixtures of the window's tests: own settings and workspace a test, and nothing may be left over after one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


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
    gc.collect()
    assert not [timer for timer in _running_timers() if id(timer) not in timers_before]
    assert not [thread for thread in _running_threads() if id(thread) not in threads_before]
    left = set(psutil.Process().children()) - children_before
    _, alive = psutil.wait_procs(left, timeout=5)
    assert not alive
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
