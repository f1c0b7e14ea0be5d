"""`Saying`: a quiet sentence in the middle of an empty area, and at most one button under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from attune_studio.widgets.labels import PlainLabel


class Saying(QWidget):
    """Says why there is nothing to see.

    Args:
        way_out: Brings something to see; hidden until it is offered.
    """

    def __init__(self, way_out: QPushButton) -> None:
        super().__init__()
        self._sentence = PlainLabel(role="muted", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._way_out = way_out
        column = QVBoxLayout(self)
        column.addStretch()
        column.addWidget(self._sentence)
        column.addWidget(way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        way_out.hide()

    def say(self, text: str, offer: bool = False) -> None:
        """Says something, or nothing where it is empty; `offer` shows the button."""
        self._sentence.setText(text)
        self._way_out.setVisible(offer)

    @property
    def text(self) -> str:
        """What is said."""
        return self._sentence.text()
