"""Ctrl+Z of the window: it undoes settings where they are seen, and says what it has undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attune_studio.main_window import MainWindow
from attune_studio.project import Project
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(Project())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.completed, timeout=60_000):
        made.show()
    with qtbot.waitActive(made, timeout=10_000):
        made.activateWindow()
    yield made
    made.close()


def press_undo(qtbot: QtBot, window: MainWindow) -> None:
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("page", ["inspect", "write", "vectors", "export", "runs", "settings"])
def test_where_settings_are_not_seen_none_is_undone(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.project.set("model.d_model", 32)
    window.go(page)
    press_undo(qtbot, window)
    assert window.project.spec.model.d_model == 32
    window.go("model")
    press_undo(qtbot, window)
    assert window.project.spec.model.d_model == 64


@pytest.mark.parametrize("page", ["data", "model", "train"])
def test_what_was_undone_and_redone_is_said(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.project.use_preset("reviews-classic")
    window.go(page)
    press_undo(qtbot, window)
    assert window._status.activity.startswith("Undone: Use preset")
    qtbot.keySequence(window, QKeySequence(QKeySequence.StandardKey.Redo))
    assert window._status.activity.startswith("Redone: Use preset")
