"""The legend of signed colours: a bar from blue over white to red, with what both ends stand for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.matrix_image import diverging, to_image

_BAR, _LINE = 8, 15  # px


class SignedScale(QWidget):
    """A colour bar that is centred on 0, words below its ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ends(self, blue: str, red: str) -> None:
        """Shows what the two ends stand for."""
        self._ends = (blue, red)
        self.setAccessibleName("; ".join(self._ends))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), _BAR + scaled(_LINE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        bar = QRectF(0.5, 0.5, self.width() - 1, _BAR)
        painter.drawImage(bar, to_image(diverging()[None]))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(bar)
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(theme.color("muted"))
        line = QRectF(0, _BAR + 2, self.width(), scaled(_LINE))
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight)
        for side, text in zip(sides, (self._ends[0], "0", self._ends[1]), strict=True):
            painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
