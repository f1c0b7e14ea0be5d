"""`BarTable`: rows of names, and in each column a bar with its number: shares, norms, contributions.

Every column tells its own scale under its title; a signed one has 0 in the middle, blue to the left, red to the right.
Title, columns' titles and scales stay in sight while the rows of a long table scroll.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from attune_studio import theme, tokens
from attune_studio.text import listed, signed, titled
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.row_painting import ROW, PointedRows

_TITLE, _HEADING = 26.0, 48.0  # px of the title; of the columns' titles, two lines, and scales, one
_TOP = _TITLE + _HEADING
_LEAST_NAME, _MOST_NAME = 40.0, 168.0
_LEAST_BAR, _LEAST_NUMBER = 24.0, 44.0
_GAP = float(tokens.SPACE_2)
_BAR = 10.0  # px: its thickness


@dataclass(frozen=True)
class BarColumn:
    """One column.

    Args:
        title: What the numbers are.
        values: `(rows,)`; nan: there is none.
        top: The value of the longest bar. Default: the largest magnitude.
        signed: Whether bars go both ways from 0.
        captions: What stands beside each bar, by row. Default: the number to three decimals.
    """

    title: str
    values: np.ndarray
    top: float = 0.0
    signed: bool = False
    captions: Sequence[str] = field(default_factory=tuple)

    @property
    def end(self) -> float:
        """The value of the longest bar, more than 0."""
        known = np.abs(self.values[np.isfinite(self.values)])
        return self.top or float(known.max(initial=0.0)) or 1.0

    @property
    def scale(self) -> str:
        """From where to where bars go, in words."""
        return f"−{self.end:.3g} … +{self.end:.3g}" if self.signed else f"0 … {self.end:.3g}"

    def caption(self, row: int) -> str:
        """Returns what stands beside a bar."""
        value = float(self.values[row])
        if np.isnan(value):
            return "–"
        if self.captions:
            return self.captions[row]
        return signed(value, 3) if self.signed else f"{abs(value):.3f}"


class BarTable(PointedRows):
    """Names down, columns of bars across; Enter chooses the row that is pointed at.

    Args:
        title: What it shows.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(scaled(_TOP), parent)
        self.setAccessibleName(title)
        self._title = title
        self._names: list[str] = []
        self._columns: list[BarColumn] = []
        self._order: list[int] = []
        self._name_width = 0.0  # px, as are the next two: measured once, for text is slow to measure
        self._number_widths: list[float] = []
        self._least_widths: list[float] = []
        self._marked = -1

    @property
    def columns(self) -> list[BarColumn]:
        """What is shown."""
        return list(self._columns)

    @property
    def order(self) -> list[int]:
        """The rows from above to below."""
        return list(self._order)

    def show_rows(
        self, names: Sequence[str], columns: Sequence[BarColumn], order: Sequence[int] | None = None, marked: int = -1
    ) -> None:
        """Shows other numbers.

        Args:
            names: Of the rows.
            columns: Numbers of as many rows each.
            order: The rows from above to below. Default: as they come.
            marked: A row that stands out; -1: none.
        """
        self.point_at(-1)
        self._names, self._columns = list(names), list(columns)
        self._order = list(range(len(names)) if order is None else order)
        self._marked = marked
        self._measure()
        self.fit()

    def point_at(self, row: int) -> None:
        """Marks the row of what is pointed at elsewhere; -1: none."""
        if row != self._pointed:
            self._pointed = row if row < len(self._names) else -1
            self.setAccessibleDescription(self.told(self._pointed))
            self.update()

    def told(self, row: int) -> str:
        """Returns a row's exact numbers in words; empty of -1."""
        if row < 0:
            return ""
        numbers = []
        for column in self._columns:
            value = float(column.values[row])
            of = f" ({column.captions[row]})" if column.captions and not np.isnan(value) else ""
            numbers.append(f"{column.title} {'–' if np.isnan(value) else f'{value:.6g}'}{of}")
        return titled(self._names[row], listed(numbers))

    def sizeHint(self) -> QSize:
        height = scaled(_TOP) + len(self._order) * scaled(ROW)
        return QSize(round(self._name_width + sum(self._least_widths)), height)

    def count_rows(self) -> int:
        return len(self._order)

    # Painting ---------------------------------------------------------------------------------------------------------

    def paint_top(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(theme.ui_font(semi_bold=True))
        painter.setPen(theme.color("text"))
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, round(area.width()))
        painter.drawText(QRectF(0, area.top(), area.width(), scaled(_TITLE)), Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(theme.ui_font("caption"))
        metrics = painter.fontMetrics()
        for number, column in enumerate(self._columns):
            cell = self._cell(number, area.width()).adjusted(0, 0, -_GAP, 0)
            place = QRectF(cell.left(), area.top() + scaled(_TITLE), cell.width(), scaled(_HEADING) * 2 / 3)
            painter.setPen(theme.color("text"))
            wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(wrapped), column.title)
            place = QRectF(cell.left(), place.bottom(), cell.width(), scaled(_HEADING) / 3)
            painter.setPen(theme.color("muted"))
            scale = metrics.elidedText(column.scale, Qt.TextElideMode.ElideRight, round(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, scale)

    def paint_row(self, painter: QPainter, place: int, line: QRectF) -> None:
        row = self._order[place]
        if row in (self._pointed, self._marked):
            painter.fillRect(line, theme.color("hover" if row == self._pointed else "accent_soft"))
        painter.setFont(theme.ui_font(semi_bold=row == self._marked))
        painter.setPen(theme.color("text"))
        space = self._name_width - _GAP
        name = painter.fontMetrics().elidedText(self._names[row], Qt.TextElideMode.ElideMiddle, round(space))
        painter.drawText(QRectF(4, line.top(), space, scaled(ROW)), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.ui_font("caption"))
        for number, column in enumerate(self._columns):
            cell = self._cell(number, line.width()).translated(0, line.top())
            self._paint_cell(painter, cell, self._number_widths[number], column, row)

    def _paint_cell(self, painter: QPainter, cell: QRectF, number: float, column: BarColumn, row: int) -> None:
        value, caption = float(column.values[row]), column.caption(row)
        bar = QRectF(cell.left(), cell.top() + (scaled(ROW) - _BAR) / 2, cell.width() - number - 2 * _GAP, _BAR)
        zero = bar.center().x() if column.signed else bar.left()
        painter.fillRect(QRectF(zero, cell.top() + 3, 1, scaled(ROW) - 6), theme.color("border"))
        length = float(np.clip(abs(np.nan_to_num(value)) / column.end, 0, 1)) * (bar.right() - zero)
        if length > 0:
            color = theme.color("bad" if column.signed and value > 0 else "accent")
            painter.fillRect(QRectF(zero if value > 0 else zero - length, bar.top(), length, _BAR), color)
        painter.setPen(theme.color("muted" if np.isnan(value) else "text"))
        place = QRectF(bar.right() + _GAP, cell.top(), number, scaled(ROW))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, caption)

    def _cell(self, number: int, width: float) -> QRectF:
        """Returns the place of a column in a row at the top."""
        least = self._least_widths
        spare = max(0.0, width - self._name_width - sum(least)) / max(1, len(least))
        left = self._name_width + sum(least[:number]) + number * spare
        return QRectF(left, 0, least[number] + spare, scaled(ROW))

    def _measure(self) -> None:
        names, small = QFontMetricsF(theme.ui_font(semi_bold=True)), QFontMetricsF(theme.ui_font("caption"))
        widest = max((names.horizontalAdvance(name) for name in self._names), default=0.0)
        self._name_width = min(max(widest + 2 * _GAP, scaled(_LEAST_NAME)), scaled(_MOST_NAME))
        self._number_widths, self._least_widths = [], []
        for column in self._columns:
            captions = [column.caption(row) for row in self._order]
            number = max((small.horizontalAdvance(one) for one in captions), default=0.0)
            self._number_widths.append(max(number, scaled(_LEAST_NUMBER)))
            bar = _LEAST_BAR + self._number_widths[-1] + 2 * _GAP
            self._least_widths.append(max(bar, small.horizontalAdvance(column.scale) + _GAP))

    # Pointer and keys -------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(self.told(row)), self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and self._order:
            at = self._order.index(self._pointed) if self._pointed in self._order else -1
            place = min(max(at + steps[Qt.Key(event.key())], 0), len(self._order) - 1)
            self._point(self._order[place])
            self.show_place(QRectF(self._name_width / 2, self.row_rect(place, 0).top(), 1, scaled(ROW)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pointed >= 0:
            self.chosen.emit(self._pointed)
        else:
            super().keyPressEvent(event)

    def row_at(self, position: QPointF) -> int:
        place = self.place_at(position)
        return -1 if place < 0 else self._order[place]
