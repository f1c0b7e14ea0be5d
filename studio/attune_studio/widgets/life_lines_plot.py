"""`LifeLinesPlot`: a line for each head over the steps of a training, a small plot for each layer, all on one scale.

The chosen head's line is strong, the others are faint; each is named where it ends.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.text import plain
from attune_studio.theme import scaled
from attune_studio.widgets.end_labels import spread

_WIDEST, _LOWEST, _HIGHEST = 330.0, 130.0, 300.0  # px of a small plot
_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 44.0, 22.0, 20.0  # px around a plot's lines
_REACH = 24.0  # px from a point within which the pointer means it


class LinePoint(NamedTuple):
    """One value: of which head, at which place among the steps."""

    layer: int
    head: int
    place: int


class LifeLinesPlot(QWidget):
    """Shows (steps, layers, heads) values.

    Signals:
        hovered(object): The `LinePoint` under the pointer, or None.
        clicked(int, int, int): A layer, a head and a place among the steps, counted from 0.
    """

    hovered = Signal(object)
    clicked = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = np.zeros(0)
        self._values = np.zeros((0, 0, 0))
        self._chosen = (0, 0)
        self._place = -1
        self._hover: LinePoint | None = None
        self._top = 1.0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Heads over training"))
        theme.manager().changed.connect(self.update)

    @property
    def values(self) -> np.ndarray:
        """What is drawn: (steps, layers, heads)."""
        return self._values

    def show_values(self, steps: list[int], values: np.ndarray, top: float | None = None) -> None:
        """Draws other values.

        Args:
            steps: When, ascending.
            values: (steps, layers, heads).
            top: The upper end of the scale, which begins at 0; None: the greatest value.
        """
        self._steps, self._values = np.array(steps, np.float64), values
        self._top = float(top or (values.max() if values.size else 0.0) or 1.0)
        self._hover = None
        self.setMinimumHeight(round(self._rows * _LOWEST))
        self.update()

    def choose(self, layer: int, head: int) -> None:
        """Draws a head's line strongly."""
        self._chosen = (layer, head)
        self.update()

    def mark_place(self, place: int) -> None:
        """Marks a place among the steps; -1: none."""
        self._place = place
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(round(self._rows * _LOWEST))  # the plots may stand in other columns now

    def sizeHint(self) -> QSize:
        return QSize(480, round(self._rows * _HIGHEST))

    def point_of(self, at: LinePoint) -> QPointF:
        """Returns where a value is drawn."""
        area = self._area(at.layer)
        value = float(self._values[at.place, at.layer, at.head])
        return QPointF(self._x(area, at.place), area.bottom() - value / self._top * area.height())

    def nearest(self, position: QPointF) -> LinePoint | None:
        """Returns the value that is drawn nearest to a point of the widget; None: none is near."""
        found = next((layer for layer in range(self._layers) if self._panel(layer).contains(position)), None)
        if found is None or not len(self._steps):
            return None
        area = self._area(found)
        place = int(np.abs(np.array([self._x(area, one) for one in range(len(self._steps))]) - position.x()).argmin())
        heights = area.bottom() - self._values[place, found] / self._top * area.height()
        head = int(np.abs(heights - position.y()).argmin())
        return LinePoint(found, head, place) if abs(float(heights[head]) - position.y()) <= _REACH else None

    @property
    def _layers(self) -> int:
        return int(self._values.shape[1])

    @property
    def _columns(self) -> int:
        return max(1, min(self._layers, int(self.width() // (scaled(_WIDEST) * 0.8))))

    @property
    def _rows(self) -> int:
        return -(-self._layers // self._columns)

    def _panel(self, layer: int) -> QRectF:
        width, height = self.width() / self._columns, min(_HIGHEST, self.height() / max(1, self._rows))
        return QRectF(layer % self._columns * width, layer // self._columns * height, width, height)

    def _area(self, layer: int) -> QRectF:
        return self._panel(layer).adjusted(scaled(_LEFT), scaled(_TOP), -scaled(_RIGHT), -scaled(_BOTTOM))

    def _x(self, area: QRectF, place: int) -> float:
        return area.left() + float(self._steps[place]) / max(float(self._steps[-1]), 1.0) * area.width()

    # Painting ---------------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paints all plots into `area`, which is as large as the widget, on screen or into a file."""
        painter.save()
        painter.fillRect(area, theme.color("surface"))
        painter.translate(area.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for layer in range(self._layers):
            self._paint_layer(painter, layer)
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        painter.end()

    def _paint_layer(self, painter: QPainter, layer: int) -> None:
        area = self._area(layer)
        self._paint_axes(painter, layer, area)
        if 0 <= self._place < len(self._steps):
            x = self._x(area, self._place)
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        heads = self._values.shape[2]
        strong = [head for head in range(heads) if self._is_strong(layer, head)]
        for head in [*(head for head in range(heads) if head not in strong), *strong]:
            self._paint_line(painter, layer, head, head in strong)
        self._paint_names(painter, layer, area, strong)
        if self._hover is not None and self._hover.layer == layer:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(self.point_of(self._hover), 4, 4)

    def _is_strong(self, layer: int, head: int) -> bool:
        return (layer, head) == self._chosen or (self._hover is not None and (layer, head) == self._hover[:2])

    def _color(self, strong: bool) -> QColor:
        return theme.color("accent") if strong else theme.blend("muted", "surface", 0.45)

    def _paint_axes(self, painter: QPainter, layer: int, area: QRectF) -> None:
        painter.setFont(theme.ui_font("caption", semi_bold=True))
        painter.setPen(theme.color("text"))
        heading = QRectF(area.left(), area.top() - scaled(_TOP), area.width(), scaled(_TOP) - 4)
        told = self.tr("Layer {layer}").format(layer=layer + 1)
        painter.drawText(heading, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
        painter.setFont(theme.ui_font("caption"))
        for share in (0.0, 0.5, 1.0):
            y = area.bottom() - share * area.height()
            painter.setPen(QPen(theme.blend("border", "surface", 0.6), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(theme.color("muted"))
            place = QRectF(area.left() - scaled(_LEFT), y - scaled(8), scaled(_LEFT) - 6, scaled(16))
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, aligned, plain(share * self._top))
        for step, x in ((0.0, area.left()), (float(self._steps[-1]), area.right())):
            place = QRectF(x - scaled(40), area.bottom() + 2, scaled(80), scaled(16))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{step:,.0f}")

    def _paint_line(self, painter: QPainter, layer: int, head: int, strong: bool) -> None:
        places = range(len(self._steps))
        line = QPolygonF([self.point_of(LinePoint(layer, head, place)) for place in places])
        color = self._color(strong)
        painter.setPen(QPen(color, 2 if strong else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)
        if strong or len(places) == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            for place in places:
                painter.drawEllipse(line.at(place), 2.2, 2.2)

    def _paint_names(self, painter: QPainter, layer: int, area: QRectF, strong: list[int]) -> None:
        """Writes the heads' numbers where their lines end; of many only those that are strong."""
        line = float(scaled(12))
        fits = self._values.shape[2] * line <= area.height() + 2 * line
        last = len(self._steps) - 1
        named = [head for head in range(self._values.shape[2]) if fits or head in strong]
        ordered = sorted(named, key=lambda head: -float(self._values[last, layer, head]))
        heights = [self.point_of(LinePoint(layer, head, last)).y() for head in ordered]
        room = area.adjusted(0, -line, 0, line)
        for head, height in zip(ordered, spread(heights, line, room), strict=True):
            painter.setFont(theme.ui_font("caption", semi_bold=head in strong))
            painter.setPen(theme.color("accent" if head in strong else "muted"))
            place = QRectF(area.right() + 6, height - scaled(7), scaled(_RIGHT) - 8, scaled(14))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(head + 1))

    # Pointer ----------------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.nearest(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.nearest(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(*found)

    def _point_at(self, found: LinePoint | None) -> None:
        if found != self._hover:
            self._hover = found
            self.hovered.emit(found)
            self.update()
