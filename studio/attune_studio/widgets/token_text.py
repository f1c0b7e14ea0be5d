"""The text itself, each token shaded by how much the locked token attends to it, on the scale that maps have."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from attune_studio import theme
from attune_studio.widgets.letters import letter_under

Span = tuple[int, int]
_FAINTEST = 0.02  # a share of the full colour that is not seen, and not painted


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
        self._own_scale = False
        self._cursors: dict[int, QTextCursor] = {}  # by token
        self._looks: dict[tuple[int, bool], QTextCharFormat] = {}  # by opacity, and whether a token is chosen
        self._pointed = -1
        self.setReadOnly(True)
        self.setProperty("role", "read")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("The text the model read"))
        self.viewport().installEventFilter(self)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.manager().changed.connect(self._forget_looks)

    def show_text(self, text: str, spans: Sequence[Span] = ()) -> None:
        """Shows `text` without shades; `spans` as for `show_spans`."""
        self._text, self._offsets = text, _utf16_offsets(text)
        self.setPlainText(text)
        self.show_spans(spans)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Takes other tokens: `spans` are each one's (start, end) in code points, empty for special tokens."""
        self._spans = [(start, end) for start, end in spans]
        self._cursors = {}
        self.shade(np.zeros(len(spans), np.float32), [])

    def shade(self, weights: np.ndarray, chosen: Sequence[int]) -> None:
        """Shades each token by its weight, 1 and above fully coloured, and underlines the chosen ones."""
        self._weights = weights
        self._chosen = list(chosen)
        self._shade()

    def use_own_scale(self, on: bool) -> None:
        """Stretches the shades to the strongest token instead of 1."""
        self._own_scale = on
        self._shade()

    def reveal(self, token: int) -> None:
        """Scrolls until a token is seen, if it is of the text."""
        start, end = self._spans[token]
        if end > start:
            cursor = QTextCursor(self.document())
            cursor.setPosition(int(self._offsets[start]))
            place, bar = self.cursorRect(cursor), self.verticalScrollBar()
            if not self.viewport().rect().contains(place):
                above = place.center().y() - self.viewport().height() // 2
                bar.setValue(bar.value() + above // max(1, place.height()))  # it counts lines

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
        place = letter_under(self, event.position().toPoint())
        return self.token_at(int(np.searchsorted(self._offsets, place, side="right")) - 1)

    def _point_at(self, token: int) -> None:
        if token != self._pointed:
            self._pointed = token
            self.pointed.emit(token)

    def _shade(self) -> None:
        strongest = float(self._weights.max(initial=0.0))
        shares = self._weights / strongest if self._own_scale and strongest > 0 else self._weights
        shaded = {*np.flatnonzero(shares > _FAINTEST).tolist(), *self._chosen}
        self.setExtraSelections(
            [
                self._selection(token, float(shares[token]), token in self._chosen)
                for token in sorted(shaded)
                if self._spans[token][1] > self._spans[token][0]
            ]
        )

    def _forget_looks(self) -> None:
        self._looks = {}
        self._shade()

    def _selection(self, token: int, share: float, chosen: bool) -> QTextEdit.ExtraSelection:
        if token not in self._cursors:  # kept, for the pointer asks for others at every step
            cursor = QTextCursor(self.document())
            start, end = self._spans[token]
            cursor.setPosition(int(self._offsets[start]))
            cursor.setPosition(int(self._offsets[end]), QTextCursor.MoveMode.KeepAnchor)
            self._cursors[token] = cursor
        look = round(255 * min(0.75, 0.75 * share)), chosen
        if look not in self._looks:
            self._looks[look] = _look(*look)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = self._cursors[token], self._looks[look]
        return selection


def _look(alpha: int, chosen: bool) -> QTextCharFormat:
    """Returns how a token looks whose shade is so opaque, of 255."""
    color = theme.color("accent")
    color.setAlpha(alpha)
    look = QTextCharFormat()
    look.setBackground(color)
    if chosen:
        look.setFontUnderline(True)
        look.setUnderlineColor(theme.color("accent"))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setFontWeight(700)
    return look


def _utf16_offsets(text: str) -> np.ndarray:
    """Returns, for each code point and the end, its place in UTF-16 units, which Qt counts in."""
    units = np.fromiter((1 + (ord(character) > 0xFFFF) for character in text), np.int64, len(text))
    return np.concatenate([[0], np.cumsum(units)])
