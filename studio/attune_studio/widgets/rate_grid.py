"""`RateGrid`: a rate for each layer and head, the lowest outlined; lower is better."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

_HEIGHT, _NARROWEST = 24.0, 32.0  # px of a cell; narrower ones bear no figure
_TITLE = 30.0  # px at the left for the layers' names


class RateGrid(QWidget):
    """Cells of layers (down) and heads (across).

    Args:
        name: What the rates are, for screen readers.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.rates = np.zeros((0, 0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rates(self, rates: np.ndarray) -> None:
        """Shows other rates: (layers, heads), 0 to 1."""
        self.rates = rates
        if rates.size:
            layer, head = self.best()
            best = self.tr("best: layer {layer}, head {head}, {rate}")
            told = best.format(layer=layer + 1, head=head + 1, rate=f"{100 * rates[layer, head]:.1f} %")
            self.setAccessibleName(f"{self._name}, {told}")
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def best(self) -> tuple[int, int]:
        """Returns the layer and the head of the lowest rate, from 0."""
        layer, head = np.unravel_index(int(self.rates.argmin()), self.rates.shape)
        return int(layer), int(head)

    def sizeHint(self) -> QSize:
        return QSize(200, round((len(self.rates) + 1) * scaled(_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.ui_font("caption"))
        for head in range(self.rates.shape[1]):
            self._write(painter, self._cell(-1, head), str(head + 1), "muted")
        for layer, row in enumerate(self.rates):
            heading = QRectF(0, self._cell(layer, 0).top(), scaled(_TITLE) - 6, scaled(_HEIGHT))
            self._write(painter, heading, str(layer + 1), "muted")
            for head, rate in enumerate(row):
                self._paint_cell(painter, layer, head, float(rate))
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tooltip(self._told(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def _told(self, place: QPointF) -> str:
        text = self.tr("Layer {layer}, head {head}: {rate}")
        for (layer, head), rate in np.ndenumerate(self.rates):
            if self._cell(layer, head).contains(place):
                return text.format(layer=layer + 1, head=head + 1, rate=f"{100 * rate:.1f} %")
        return ""

    def _cell(self, layer: int, head: int) -> QRectF:
        width = (self.width() - scaled(_TITLE)) / max(1, self.rates.shape[1])
        return QRectF(scaled(_TITLE) + head * width, (layer + 1) * scaled(_HEIGHT), width, scaled(_HEIGHT))

    def _paint_cell(self, painter: QPainter, layer: int, head: int, rate: float) -> None:
        cell = self._cell(layer, head).adjusted(1, 1, -1, -1)
        painter.fillRect(cell, theme.blend("accent", "surface", 0.45 * (1 - min(1.0, rate))))
        if (layer, head) == self.best():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        if cell.width() >= scaled(_NARROWEST):
            self._write(painter, cell, f"{100 * rate:.0f} %", "text")

    @staticmethod
    def _write(painter: QPainter, place: QRectF, text: str, role: str) -> None:
        painter.setPen(theme.color(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
