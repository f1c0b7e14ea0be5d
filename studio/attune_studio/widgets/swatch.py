"""`Swatch`: an entry of a legend: a square in a series' colour and its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from attune_studio import theme
from attune_studio.widgets.labels import PlainLabel


class Swatch(QWidget):
    """A square and a name.

    Args:
        series: The colour's place in the fixed order.
        title: The name.
    """

    def __init__(self, series: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(_Square(series))
        row.addWidget(PlainLabel(title, role="caption"))


class _Square(QWidget):
    def __init__(self, series: int) -> None:
        super().__init__()
        self._series = series
        self.setFixedSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), theme.series(self._series))
        painter.end()
