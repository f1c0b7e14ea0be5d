"""Which letter of a text a pointer is at."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPlainTextEdit


def letter_under(editor: QPlainTextEdit, point: QPoint) -> int:
    """Returns the place in UTF-16 units of the letter under a point; Qt's cursor stands on either side of it."""
    cursor = editor.cursorForPosition(point)
    behind = point.x() < editor.cursorRect(cursor).left() and not cursor.atBlockStart()
    return cursor.position() - 1 if behind else cursor.position()
