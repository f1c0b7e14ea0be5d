"""Shades of a share from 0 to 1, and their legend: what is sure stands on the surface itself, what is not stands out.

Most tokens of a text are nearly sure, so that the eye goes to the few that might have been others.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.matrix_image import to_image

_BAR, _LINE, _NUMBERS = 8, 15, ("0", "0.25", "0.5", "0.75", "1")  # px, px


def shade(share: float) -> tuple[QColor, QColor]:
    """Returns the colour of a share, and black or white for text on it, whichever stands out more (4.5:1 at least)."""
    level = round(255 * min(max(share, 0.0), 1.0))
    return _mixed(theme.color("surface").rgb(), theme.color("accent").rgb(), level)


@cache
def _mixed(surface: int, accent: int, level: int) -> tuple[QColor, QColor]:
    """Text by the relative luminance of WCAG 2.1."""
    sure, unsure = ((color >> 16 & 255, color >> 8 & 255, color & 255) for color in (surface, accent))
    parts = [round((one * level + other * (255 - level)) / 255) for one, other in zip(sure, unsure, strict=True)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in (part / 255 for part in parts)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    white = 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05
    return QColor(*parts), QColor("#FFFFFF" if white else "#000000")


class ShareScale(QWidget):
    """A colour bar from 0 to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Colours from 0 to 1"))

    def sizeHint(self) -> QSize:
        return QSize(scaled(180), _BAR + scaled(_LINE) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.ui_font("caption"))
        edge = painter.fontMetrics().horizontalAdvance(_NUMBERS[-1]) / 2 + 1
        bar = QRectF(edge, 0.5, self.width() - 2 * edge, _BAR)
        colors = np.array([shade(level / 255)[0].rgba() for level in range(256)], np.uint32)
        painter.drawImage(bar, to_image(colors.view(np.uint8).reshape(1, 256, 4)))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRect(bar)
        painter.setPen(theme.color("muted"))
        for number in _NUMBERS:
            middle = bar.left() + float(number) * bar.width()
            place = QRectF(middle - scaled(20), _BAR + 2, scaled(40), scaled(_LINE))
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, number)
        painter.end()
