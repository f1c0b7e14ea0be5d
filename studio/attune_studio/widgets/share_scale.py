"""The legend of shades from 0 to 1: a bar in viridis with its numbers below, and what they are of beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme, tokens
from attune_studio.widgets.matrix_image import to_image, viridis

_BAR, _LINE, _NUMBERS = 8, 15, ("0", "0.25", "0.5", "0.75", "1")  # px, px


class ShareScale(QWidget):
    """A colour bar from 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colours from 0 to 1"))

    def sizeHint(self) -> QSize:
        return QSize(180, _BAR + _LINE + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.ui_font(tokens.FONT_CAPTION))
        edge = painter.fontMetrics().horizontalAdvance(_NUMBERS[-1]) / 2 + 1
        bar = QRectF(edge, 0.5, self.width() - 2 * edge, _BAR)
        painter.drawImage(bar, to_image(viridis()[None]))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(bar)
        painter.setPen(theme.color("muted"))
        for number in _NUMBERS:
            middle = bar.left() + float(number) * bar.width()
            place = QRectF(middle - 20, _BAR + 2, 40, _LINE)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, number)
        painter.end()
