"""The legend of signed colours: a bar from blue over white to red, with what both ends stand for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme, tokens
from attune_studio.widgets.matrix_image import diverging, to_image

_BAR, _LINE = 8, 15  # px


class SignedScale(QWidget):
    """A colour bar that is centred on 0, figures and words below its ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: tuple[str, str] = ("", "")
        self._words: tuple[str, str] = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ends(self, figures: tuple[str, str], words: tuple[str, str]) -> None:
        """Shows what the blue and the red end stand for."""
        self._figures, self._words = figures, words
        self.setAccessibleName("; ".join(f"{figure}: {word}" for figure, word in zip(figures, words, strict=True)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _BAR + 2 * _LINE + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        bar = QRectF(0.5, 0.5, self.width() - 1, _BAR)
        painter.drawImage(bar, to_image(diverging()[None]))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(bar)
        painter.setFont(theme.ui_font(tokens.FONT_CAPTION))
        painter.setPen(theme.color("muted"))
        sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for number, lines in enumerate((self._figures, self._words)):
            line = QRectF(0, _BAR + 2 + number * _LINE, self.width(), _LINE)
            for side, text in zip(sides, lines, strict=True):
                painter.drawText(line, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.drawText(
            QRectF(0, _BAR + 2, self.width(), _LINE), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, "0"
        )
        painter.end()
