"""`WrittenText`: a text that grows token by token, each shaded by a share from 0 to 1, behind a prompt told apart.

Shades are formats of the document itself, so that a long text costs nothing while the pointer moves. Text stands black
or white on its shade, whichever reads better (4.5:1 at least), in light and dark alike. A line end, which would not be
seen, is drawn as a sign in its token's shade.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.letters import letter_under
from attune_studio.widgets.picture import Picture
from attune_studio.widgets.share_scale import shade

_MARGIN = 12  # px
_SIGN, _EDGE = 14.0, 4  # px of the sign of a line end, and of a frame around nothing
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LINES = {Qt.Key.Key_Up: QTextCursor.MoveOperation.Up, Qt.Key.Key_Down: QTextCursor.MoveOperation.Down}


class WrittenText(QPlainTextEdit):
    """A read-only text whose tokens can be chosen by pointer and arrow keys.

    Args:
        tip: Returns what is told of a token under the pointer.

    Signals:
        token_chosen(int): A token was clicked, or gone to by keys; -1: none is chosen any more.
    """

    token_chosen = Signal(int)

    def __init__(self, tip: Callable[[int], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self._prompt = ""
        self._pieces: list[str] = []
        self._shares: list[float | None] = []
        self._start = 0  # where the first token begins, in UTF-16 units, which Qt counts in,
        self._ends: list[int] = []  # and where each ends
        self._chosen = -1
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(theme.ui_font("reading"))
        self.document().setDocumentMargin(_MARGIN)
        self.viewport().installEventFilter(self)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        theme.manager().changed.connect(self._paint_anew)

    @property
    def chosen(self) -> int:
        """The token that is chosen; -1: none."""
        return self._chosen

    @property
    def pieces(self) -> list[str]:
        """What of each token is shown."""
        return list(self._pieces)

    def show_text(self, prompt: str, kept: int, pieces: Sequence[str], shares: Sequence[float | None]) -> None:
        """Shows a prompt and what each token adds to it.

        The view follows the end of the text if that was in sight.

        Args:
            prompt: Another than before takes all tokens with it.
            kept: How many of the tokens that are shown stay as they are.
            pieces: What each of those behind them adds.
            shares: Their shades; None: no shade.
        """
        bar = self.verticalScrollBar()
        follows = bar.value() == bar.maximum()
        if prompt != self._prompt:
            self._begin(prompt)
        self._cut(kept)
        self._append(pieces, shares)
        if self._chosen >= len(self._pieces):
            self.choose(-1)
        if follows:
            bar.setValue(bar.maximum())

    def whole(self) -> Picture:
        """Returns all of the text as a picture, as wide as it is seen."""
        page = QTextDocument()
        page.setDefaultFont(self.font())
        page.setDocumentMargin(_MARGIN)
        QTextCursor(page).insertFragment(QTextDocumentFragment(self.document()))
        page.setTextWidth(self.viewport().width())

        def paint(painter: QPainter, area: QRectF) -> None:
            painter.save()
            painter.translate(area.topLeft())
            page.drawContents(painter)
            painter.restore()

        return Picture(paint, page.size().toSize())

    def choose(self, token: int) -> None:
        """Marks a token and brings it into sight; -1: none."""
        if token == self._chosen or not -1 <= token < len(self._pieces):
            return
        self._chosen = token
        if token >= 0:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._span(token)[0])
            self.setTextCursor(cursor)
        self.viewport().update()
        self.token_chosen.emit(token)

    def token_at(self, position: int) -> int:
        """Returns the token that covers a place in UTF-16 units; -1: none."""
        if not self._start <= position < (self._ends[-1] if self._ends else 0):
            return -1
        return bisect_right(self._ends, position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self._pieces and key in (*_STEPS, *_LINES, Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(self._goal(key))
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
                self.choose(self._token_under(event.position().toPoint()))
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            token = self._token_under(event.pos())
            QToolTip.showText(event.globalPos(), plain_tooltip(self._tip(token)) if token >= 0 else "", self)
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = self.firstVisibleBlock()
        while block.isValid() and self._top(block) <= event.rect().bottom():
            self._paint_line_end(painter, block)
            block = block.next()
        if self._chosen >= 0:
            self._paint_frame(painter)
        painter.end()

    def _goal(self, key: Qt.Key) -> int:
        """Returns the token that a key leads to."""
        last = len(self._pieces) - 1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else last
        if self._chosen < 0:
            return 0 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else last
        if key in _STEPS:
            return min(max(self._chosen + _STEPS[key], 0), last)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._span(self._chosen)[0])
        cursor.movePosition(_LINES[key])
        found = self.token_at(cursor.position())
        if found < 0:
            found = last if key == Qt.Key.Key_Down else 0
        return found

    def _begin(self, prompt: str) -> None:
        """Leaves nothing but a prompt."""
        self._prompt, self._pieces, self._shares, self._ends = prompt, [], [], []
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.insertText(prompt, _format(theme.color("muted"), None))
        self._start = cursor.position()

    def _cut(self, kept: int) -> None:
        """Leaves the first tokens."""
        if kept < len(self._pieces):
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._span(kept)[0])
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            del self._pieces[kept:], self._shares[kept:], self._ends[kept:]

    def _append(self, pieces: Sequence[str], shares: Sequence[float | None]) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for piece, share in zip(pieces, shares, strict=True):
            cursor.insertText(piece, _format(theme.color("text"), share))
            self._ends.append(cursor.position())
        cursor.endEditBlock()
        self._pieces.extend(pieces)
        self._shares.extend(shares)

    def _paint_anew(self) -> None:
        """After another theme: the colours are in the document."""
        bar = self.verticalScrollBar()
        place, pieces, shares = bar.value(), self._pieces, self._shares
        self._begin(self._prompt)
        self._append(pieces, shares)
        bar.setValue(place)

    def _span(self, token: int) -> tuple[int, int]:
        return self._ends[token - 1] if token else self._start, self._ends[token]

    def _token_under(self, point: QPoint) -> int:
        return self.token_at(letter_under(self, point))

    def _top(self, block: QTextBlock) -> float:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).top()

    def _paint_line_end(self, painter: QPainter, block: QTextBlock) -> None:
        """Draws the sign of the line end of a block, if a token has written it."""
        end = block.position() + block.length() - 1
        token = self.token_at(end)
        if token < 0 or not block.next().isValid():
            return
        share = self._shares[token]
        behind, ink = (None, theme.color("muted")) if share is None else shade(share)
        place = self._sign_place(end)
        if behind is not None:
            painter.fillRect(place, behind)
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "↵")

    def _paint_frame(self, painter: QPainter) -> None:
        """Draws a frame around the token that is chosen, in two colours: one of them stands out from any shade."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in self._places(self._chosen):
            for role, width, apart in (("surface", 1.5, 3.5), ("text", 2.0, 2.0)):
                painter.setPen(QPen(theme.color(role), width))
                painter.drawRoundedRect(place.adjusted(-apart, 1 - apart, apart, apart - 1), 3, 3)

    def _sign_place(self, position: int) -> QRectF:
        """Returns where the sign of a line end stands."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        line = self.cursorRect(cursor)
        return QRectF(line.left() + 1, line.top(), scaled(_SIGN), line.height())

    def _places(self, token: int) -> list[QRectF]:
        """Returns the rectangles that a token takes, one a line; at the end of the text a narrow one."""
        start, end = self._span(token)
        cursor, found = QTextCursor(self.document()), list[QRectF]()
        cursor.setPosition(start)
        while not found or cursor.position() < end:
            left = self.cursorRect(cursor)
            if cursor.atBlockEnd() or start == end:
                sign = cursor.position() < end
                found.append(self._sign_place(cursor.position()) if sign else QRectF(left).adjusted(0, 0, _EDGE, 0))
                if not sign or not cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
                    break
                continue
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            right = self.cursorRect(cursor)
            width = right.left() - left.left() if right.top() == left.top() else left.height() / 2
            if found and found[-1].top() == left.top():
                found[-1].setRight(left.left() + width)
            else:
                found.append(QRectF(left.left(), left.top(), width, left.height()))
        return found


def _format(ink: QColor, share: float | None) -> QTextCharFormat:
    look = QTextCharFormat()
    if share is None:
        look.setForeground(ink)
        return look
    behind, on_shade = shade(share)
    look.setBackground(behind)
    look.setForeground(on_shade)
    return look
