"""Content that may be larger than its room."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def in_scroll(content: QWidget, resizable: bool = True) -> QScrollArea:
    """Returns a scroll area without a frame around `content`, on the ground of what lies below.

    Args:
        content: What scrolls.
        resizable: Whether the content takes the room that there is; else it has its own size.
    """
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(content)
    scroll.setWidgetResizable(resizable)
    scroll.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return scroll


def bring_into_sight(widget: QWidget, place: QRectF) -> None:
    """Scrolls what `widget` stands in until a place of it is seen."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None and (content := above.widget()) is not None:
        at = widget.mapTo(content, place.center())
        above.ensureVisible(round(at.x()), round(at.y()), round(place.width() / 2), 2 * round(place.height()))
