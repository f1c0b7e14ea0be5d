"""Content that may be larger than its room."""

from __future__ import annotations

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
