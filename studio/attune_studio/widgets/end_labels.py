"""The labels of a plot's curves: each curve's name and newest value, printed where the line ends.

It replaces a legend: the eye need not travel, and no curve is told by its hue alone (each label starts with a piece of
the line itself).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from attune_studio import theme

_SWATCH = 14.0  # px of line drawn before the text
_GAP = 5.0


@dataclass(frozen=True)
class EndLabel:
    """A label: where its line ends (y already a logarithm on a log scale), its text and the line's pen."""

    x: float
    y: float
    text: str
    pen: QPen


class EndLabels(pg.AxisItem):
    """Keeps a column at the right of the plot; labels move left of it, to the line's end, while there is room there.

    An axis, so that it follows the view's range without code of ours.
    """

    def __init__(self, font: QFont, widest: str) -> None:
        super().__init__("right", maxTickLength=0)
        self._font = font
        self._labels: list[EndLabel] = []
        self.reserve(widest)

    def reserve(self, widest: str) -> None:
        """Makes room for labels up to the width of `widest`; longer ones are cut with an ellipsis."""
        self.setWidth(_SWATCH + 2 * _GAP + QFontMetricsF(self._font).horizontalAdvance(widest))

    def linkToView(self, view: pg.ViewBox) -> None:
        """Follows x as well, which an axis at the right would not: the labels' place depends on it."""
        super().linkToView(view)
        view.sigXRangeChanged.connect(self._follow_x)

    def _follow_x(self) -> None:
        self.update()

    def set_labels(self, labels: list[EndLabel]) -> None:
        """Shows these labels and no others."""
        if labels != self._labels:
            self._labels = labels
            self.update()

    def texts(self) -> list[str]:
        """Returns what is printed, top to bottom (tests and screen readers)."""
        return [label.text for label in sorted(self._labels, key=lambda label: -label.y)]

    def boundingRect(self) -> QRectF:
        """Covers the plot too: labels lie there while a run is young."""
        view = self.linkedView()
        bounds = self.mapRectFromParent(self.geometry())
        return bounds if view is None else bounds | view.mapRectToItem(self, view.boundingRect())

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        """Draws the labels, pushed apart where they would overlap."""
        bounds = self.mapRectFromParent(self.geometry())
        bounds.moveLeft(bounds.left() - self._room_in_plot())
        metrics = QFontMetricsF(self._font)
        ordered = sorted(self._labels, key=lambda label: -label.y)
        painter.setFont(self._font)
        centres = spread([self._height_of(label.y, bounds) for label in ordered], metrics.height(), bounds)
        for label, centre in zip(ordered, centres, strict=True):
            self._paint_label(painter, label, centre, bounds, metrics)

    def _room_in_plot(self) -> float:
        """Returns the pixels between the last line's end and the plot's edge."""
        view = self.linkedView()
        if view is None or not self._labels:
            return 0.0
        (left, right), _ = view.viewRange()
        end = max(label.x for label in self._labels)
        return max(0.0, (right - end) / (right - left) * view.width()) if left <= end else 0.0

    def _height_of(self, y: float, bounds: QRectF) -> float:
        low, high = self.range
        share = (y - low) / (high - low) if high > low else 0.5
        return bounds.bottom() - min(max(share, 0.0), 1.0) * bounds.height()

    def _paint_label(
        self, painter: QPainter, label: EndLabel, centre: float, bounds: QRectF, metrics: QFontMetricsF
    ) -> None:
        left = bounds.left() + _GAP
        painter.setPen(label.pen)
        painter.drawLine(QPointF(left, centre), QPointF(left + _SWATCH, centre))
        room = QRectF(left + _SWATCH + _GAP, centre - metrics.height() / 2, 0, metrics.height())
        room.setRight(bounds.right())
        painter.setPen(theme.color("text"))
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine,
            metrics.elidedText(label.text, Qt.TextElideMode.ElideMiddle, room.width()),
        )


def spread(centres: list[float], height: float, bounds: QRectF) -> list[float]:
    """Returns `centres` (ascending) moved apart to at least `height`, inside `bounds` while they fit there."""
    placed: list[float] = []
    for centre in centres:
        lowest = placed[-1] + height if placed else bounds.top() + height / 2
        placed.append(max(centre, lowest))
    limit = bounds.bottom() - height / 2
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - height
    return placed
