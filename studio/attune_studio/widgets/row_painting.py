"""`RowPainting` and `PointedRows`, bases of tables that paint their own rows: of these, only those that are seen.

A table has its whole height and lies in a scroll area; what stands above its rows stays in sight while they scroll.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.scrolling import bring_into_sight, scrolled_away

ROW = 22.0  # px


class RowPainting(QWidget):
    """Rows of one height. Derived classes say how many there are, and paint them.

    Args:
        top: The height in px of what stands above the rows.
    """

    def __init__(self, top: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._top = top
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.manager().changed.connect(self.update)

    def count_rows(self) -> int:
        """Returns how many rows there are."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, place: int, row: QRectF) -> None:
        """Paints the row at a place from above."""
        raise NotImplementedError

    def paint_top(self, painter: QPainter, area: QRectF) -> None:
        """Paints what stands above the rows."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paints all that is not clipped into `area`, on screen or into a file."""
        self._paint(painter, area, 0.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self._paint(painter, QRectF(self.rect()), self._top_shift())
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def place_at(self, position: QPointF) -> int:
        """Returns the place of the row at a point of the widget; -1: there is none."""
        if position.y() < self._top_shift() + self._top:
            return -1
        place = math.floor((position.y() - self._top) / scaled(ROW))
        return place if 0 <= place < self.count_rows() else -1

    def row_rect(self, place: int, width: float) -> QRectF:
        """Returns where a row lies."""
        return QRectF(0, self._top + place * scaled(ROW), width, scaled(ROW))

    def show_place(self, area: QRectF) -> None:
        """Scrolls until a place in a row is seen, below what stays above the rows."""
        bring_into_sight(self, area, above=self._top)

    def fit(self) -> None:
        """Takes the height of all rows."""
        self.setMinimumWidth(self.sizeHint().width())
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _top_shift(self) -> float:
        """Returns how far down what stands above the rows is painted, so that it stays in sight."""
        last = max(0.0, self.height() - self._top - scaled(ROW))  # a row is seen below it to the end
        return min(scrolled_away(self), last) if self._top else 0.0

    def _paint(self, painter: QPainter, area: QRectF, shift: float) -> None:
        painter.save()
        painter.translate(area.topLeft())
        whole = QRectF(QPointF(0, 0), area.size())
        seen = whole.intersected(painter.clipBoundingRect()) if painter.hasClipping() else whole
        painter.fillRect(seen, theme.color("surface"))
        first = max(0, math.floor((seen.top() - self._top) / scaled(ROW)))
        last = min(self.count_rows(), math.floor((seen.bottom() - self._top) / scaled(ROW)) + 1)
        for place in range(first, last):
            self.paint_row(painter, place, self.row_rect(place, area.width()))
        if self._top:
            top = QRectF(0, shift, area.width(), self._top)
            painter.fillRect(top, theme.color("surface"))
            self.paint_top(painter, top)
            if shift:
                painter.fillRect(QRectF(0, top.bottom() - 1, top.width(), 1), theme.color("border"))
        painter.restore()


class PointedRows(RowPainting):
    """Rows of which one is pointed at, and one can be chosen.

    Signals:
        pointed(int): Another row is pointed at than before; -1: none.
        chosen(int): A row was clicked, or else chosen as the derived class says.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, top: float = 0.0, parent: QWidget | None = None) -> None:
        super().__init__(top, parent)
        self._pointed = -1

    def point_at(self, row: int) -> None:
        """Marks what is pointed at elsewhere; -1: nothing."""
        if row != self._pointed:
            self._pointed = row
            self.update()

    def row_at(self, position: QPointF) -> int:
        """Returns the row at a point of the widget; -1: there is none. By default rows stand as they are counted."""
        return self.place_at(position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self.row_at(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self.chosen.emit(row)

    def _point(self, row: int) -> None:
        if row != self._pointed:
            self.point_at(row)
            self.pointed.emit(row)
