"""`TokenIds`: the tokens of a text down, each with its number in the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from attune_studio import theme
from attune_studio.text import titled
from attune_studio.theme import scaled
from attune_studio.widgets.row_painting import ROW, PointedRows

_TOP, _GAP = 28.0, 20.0  # px of the headings, and between ids and tokens
_PLACE, _ID, _LEAST_TOKEN = 48.0, 64.0, 96.0  # px of the columns; tokens take what room there is


class TokenIds(PointedRows):
    """A table of tokens; keys choose the row that they go to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(scaled(_TOP), parent)
        self._tokens: list[str] = []
        self._ids: list[int] = []
        self._marked = -1
        self.setAccessibleName(self.tr("Tokens and ids"))

    @property
    def rows(self) -> list[tuple[str, int]]:
        """What is shown."""
        return list(zip(self._tokens, self._ids, strict=True))

    def show_tokens(self, names: Sequence[str], ids: Sequence[int], marked: int = -1) -> None:
        """Shows other tokens, one of them marked; -1: none."""
        self._tokens, self._ids = list(names), list(ids)
        self._pointed = -1
        self.mark(marked)
        self.fit()

    def mark(self, row: int) -> None:
        """Marks the chosen token; -1: none."""
        self._marked = row if row < len(self._ids) else -1
        self.setAccessibleDescription(titled(self._tokens[row], str(self._ids[row])) if self._marked >= 0 else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(_PLACE + _LEAST_TOKEN + _ID), scaled(_TOP) + scaled(ROW) * len(self._ids))

    def count_rows(self) -> int:
        return len(self._ids)

    def paint_top(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(theme.ui_font(semi_bold=True))
        painter.setPen(theme.color("text"))
        self._paint_cells(painter, area, self.tr("Place"), self.tr("Id"), self.tr("Token"))

    def paint_row(self, painter: QPainter, place: int, row: QRectF) -> None:
        if place in (self._marked, self._pointed):
            painter.fillRect(row, theme.color("accent_soft" if place == self._marked else "hover"))
        painter.setFont(theme.ui_font(semi_bold=place == self._marked))
        painter.setPen(theme.color("text"))
        self._paint_cells(painter, row, str(place + 1), f"{self._ids[place]:,}", self._tokens[place])

    def _paint_cells(self, painter: QPainter, row: QRectF, place: str, number: str, token: str) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(row.left(), row.top(), scaled(_PLACE), row.height()), right, place)
        painter.drawText(QRectF(row.left() + scaled(_PLACE), row.top(), scaled(_ID), row.height()), right, number)
        rest = row.adjusted(scaled(_PLACE) + scaled(_ID) + _GAP, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(token, Qt.TextElideMode.ElideMiddle, round(rest.width()))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and self._ids:
            row = min(max(self._marked + steps[Qt.Key(event.key())], 0), len(self._ids) - 1)
            self.chosen.emit(row)
            self.show_place(self.row_rect(row, 1.0))
        else:
            super().keyPressEvent(event)
