"""The colours of a scale from below to above, with their values beside them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from attune_studio import theme
from attune_studio.text import minus
from attune_studio.theme import scaled
from attune_studio.widgets.matrix_image import Scale, to_image

COLOR_BAR_SPACE = 80  # px beside a matrix: the way there, the bar and its numbers
_APART, _BAR, _NUMBER = 16, 12, 48  # px
_ASIDE = 4  # px between the image and what is said below the bar
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


def color_bar_area(image: QRectF) -> QRectF:
    """Returns what the bar of an image takes, with its numbers and what is said below."""
    return QRectF(
        image.right() + _ASIDE, image.y() - 8, scaled(COLOR_BAR_SPACE) - _ASIDE, image.height() + 8 + scaled(16)
    )


def paint_color_bar(painter: QPainter, image: QRectF, scale: Scale, font: QFont, told: str = "") -> None:
    """Paints a bar as high as an image to its right.

    Args:
        painter: Paints.
        image: What the colours are of.
        scale: The colours.
        font: Of the numbers; its size is the bar's own.
        told: What is said below the bar.
    """
    bar = QRectF(image.right() + _APART, image.y(), _BAR, image.height())
    painter.drawImage(bar, to_image(np.ascontiguousarray(scale.colors[::-1][:, None, :])))
    small = QFont(font)
    small.setPixelSize(theme.size("caption"))
    painter.setFont(small)
    painter.setPen(theme.color("muted"))
    for share in _SHARES:
        middle = bar.bottom() - share * bar.height()
        place = QRectF(bar.right() + 4, middle - scaled(8), scaled(_NUMBER), scaled(16))
        number = minus(f"{scale.bottom + share * (scale.top - scale.bottom):.3g}")
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, number)
    if told:
        place = QRectF(image.right() + _ASIDE, bar.bottom() + 2, scaled(COLOR_BAR_SPACE) - _ASIDE, scaled(14))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, told)
