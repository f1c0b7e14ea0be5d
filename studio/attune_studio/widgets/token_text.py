"""The text itself, each token shaded by how much the locked token attends to it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from attune_studio import theme

Span = tuple[int, int]


class TokenText(QPlainTextEdit):
    """A read-only text whose tokens can be clicked and shaded.

    Signals:
        token_clicked(int): the index of the token under the click.
    """

    token_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._spans: list[Span] = []
        self._weights = np.zeros(0, np.float32)
        self._locked = -1
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The text the model read"))
        self.viewport().installEventFilter(self)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.manager().changed.connect(self._shade)

    def show_text(self, text: str, spans: Sequence[Span]) -> None:
        """Shows `text`; `spans` are each token's (start, end) in code points, empty for special tokens."""
        self._text = text
        self._spans = [(start, end) for start, end in spans]
        self._weights = np.zeros(len(spans), np.float32)
        self._locked = -1
        self.setPlainText(text)
        self._shade()

    def shade(self, weights: np.ndarray, locked: int) -> None:
        """Shades each token by its weight (0 to 1; the strongest is fully coloured) and outlines the locked one."""
        self._weights = weights
        self._locked = locked
        self._shade()

    def token_at(self, position: int) -> int:
        """Returns the token that covers a code point of the text, or -1."""
        return next((n for n, (start, end) in enumerate(self._spans) if start <= position < end), -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            cursor = self.cursorForPosition(event.position().toPoint())
            token = self.token_at(_code_points(self._text, cursor.position()))
            if token >= 0 and not self.textCursor().hasSelection():
                self.token_clicked.emit(token)
        return super().eventFilter(watched, event)

    def _shade(self) -> None:
        strongest = float(self._weights.max()) if self._weights.size else 0.0
        offsets = _utf16_offsets(self._text)
        selections = []
        for number, (start, end) in enumerate(self._spans):
            share = float(self._weights[number]) / strongest if strongest > 0 else 0.0
            if end > start and (share > 0.02 or number == self._locked):
                selections.append(self._selection(offsets[start], offsets[end], share, number == self._locked))
        self.setExtraSelections(selections)

    def _selection(self, start: int, end: int, share: float, locked: bool) -> QTextEdit.ExtraSelection:
        color = theme.color("accent")
        color.setAlphaF(min(0.75, 0.75 * share))
        style = QTextCharFormat()
        style.setBackground(color)
        if locked:
            style.setFontUnderline(True)
            style.setUnderlineColor(theme.color("accent"))
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            style.setFontWeight(700)
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = style
        return selection


def _utf16_offsets(text: str) -> np.ndarray:
    """Returns, for each code point and the end, its place in UTF-16 units, which Qt counts in."""
    units = np.fromiter((1 + (ord(character) > 0xFFFF) for character in text), np.int64, len(text))
    return np.concatenate([[0], np.cumsum(units)])


def _code_points(text: str, position: int) -> int:
    return int(np.searchsorted(_utf16_offsets(text), position, side="right")) - 1
