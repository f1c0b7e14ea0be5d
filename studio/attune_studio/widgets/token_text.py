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
        token_clicked(int, bool): A token was clicked; whether beside others that are chosen (Ctrl).
        pointed(int): The token under the pointer; -1: none.
    """

    token_clicked = Signal(int, bool)
    pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._offsets = _utf16_offsets("")
        self._spans: list[Span] = []
        self._weights = np.zeros(0, np.float32)
        self._chosen: list[int] = []
        self._pointed = -1
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The text the model read"))
        self.viewport().installEventFilter(self)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.manager().changed.connect(self._shade)

    def show_text(self, text: str, spans: Sequence[Span] = ()) -> None:
        """Shows `text` without shades; `spans` as for `show_spans`."""
        self._text, self._offsets = text, _utf16_offsets(text)
        self.setPlainText(text)
        self.show_spans(spans)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Takes other tokens: `spans` are each one's (start, end) in code points, empty for special tokens."""
        self._spans = [(start, end) for start, end in spans]
        self.shade(np.zeros(len(spans), np.float32), [])

    def shade(self, weights: np.ndarray, chosen: Sequence[int]) -> None:
        """Shades each token by its weight (the strongest is fully coloured) and underlines the chosen ones."""
        self._weights = weights
        self._chosen = list(chosen)
        self._shade()

    def token_at(self, position: int) -> int:
        """Returns the token that covers a code point of the text, or -1."""
        return next((n for n, (start, end) in enumerate(self._spans) if start <= position < end), -1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            token = self._token_under(event)
            if token >= 0 and not self.textCursor().hasSelection():
                self.token_clicked.emit(token, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._point_at(self._token_under(event))
        elif event.type() == QEvent.Type.Leave:
            self._point_at(-1)
        return super().eventFilter(watched, event)

    def _token_under(self, event: QMouseEvent) -> int:
        cursor = self.cursorForPosition(event.position().toPoint())
        return self.token_at(int(np.searchsorted(self._offsets, cursor.position(), side="right")) - 1)

    def _point_at(self, token: int) -> None:
        if token != self._pointed:
            self._pointed = token
            self.pointed.emit(token)

    def _shade(self) -> None:
        strongest = float(self._weights.max()) if self._weights.size else 0.0
        offsets, selections = self._offsets.tolist(), []
        for number, (start, end) in enumerate(self._spans):
            share = float(self._weights[number]) / strongest if strongest > 0 else 0.0
            chosen = number in self._chosen
            if end > start and (share > 0.02 or chosen):
                selections.append(self._selection(offsets[start], offsets[end], share, chosen))
        self.setExtraSelections(selections)

    def _selection(self, start: int, end: int, share: float, chosen: bool) -> QTextEdit.ExtraSelection:
        color = theme.color("accent")
        color.setAlphaF(min(0.75, 0.75 * share))
        style = QTextCharFormat()
        style.setBackground(color)
        if chosen:
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
