"""The scale of lines whose strength is a weight: a stroke and its number at five places from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from attune_studio import theme

_WEIGHTS = (0.1, 0.25, 0.5, 0.75, 1.0)
_STROKE = 22.0  # px


def paint_weights(painter: QPainter, area: QRectF, look: Callable[[float], tuple[float, float]]) -> None:
    """Paints the scale into `area`.

    Args:
        painter: Paints.
        area: Where.
        look: Returns the opacity and the width, in px, of a line of a weight.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.ui_font("caption"))
    step = area.width() / len(_WEIGHTS)
    for number, weight in enumerate(_WEIGHTS):
        opacity, width = look(weight)
        color = theme.color("accent")
        color.setAlphaF(opacity)
        painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        start = QPointF(area.left() + number * step + 2, area.center().y())
        painter.drawLine(start, start + QPointF(_STROKE, 0))
        painter.setPen(theme.color("muted"))
        place = QRectF(start.x() + _STROKE + 6, area.top(), step - _STROKE - 8, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"{weight:g}")
