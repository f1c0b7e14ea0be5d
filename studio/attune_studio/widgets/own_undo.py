"""Ctrl+Z of a widget of its own, in place of the window's, which takes back the edits of settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class OwnUndo(QObject):
    """Lets Ctrl+Z in a widget take back what was done there last, such as a removal, while there is something.

    Args:
        widget: Such as a list; it owns this.
        can_undo: Returns whether there is something to take back.
        undo: Takes it back.
    """

    def __init__(self, widget: QWidget, can_undo: Callable[[], bool], undo: Callable[[], object]) -> None:
        super().__init__(widget)
        self._can_undo, self._undo = can_undo, undo
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not (isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo) and self._can_undo()):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._undo()
            return True
        return False
