"""`Switch`: a few buttons beside each other, of which one is pressed: what stands behind it is what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.widgets.buttons import button


class Switch(QWidget):
    """One of a few.

    Args:
        titles: Of the buttons, by key. The first is pressed.

    Signals:
        chosen(str): The person has pressed the button of this key.
    """

    chosen = Signal(str)

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        self.buttons = {}
        for key, title in titles.items():
            entry = self.buttons[key] = button(title, partial(self.chosen.emit, key), role="quiet")
            entry.setCheckable(True)
            group.addButton(entry)
            row.addWidget(entry)
        self.choose(next(iter(titles)))

    @property
    def current(self) -> str:
        """The key of the button that is pressed."""
        return next(key for key, entry in self.buttons.items() if entry.isChecked())

    def choose(self, key: str) -> None:
        """Presses a button, without `chosen`."""
        self.buttons[key].setChecked(True)

    def offer(self, key: str, on: bool) -> None:
        """Lets a button be pressed, or not."""
        self.buttons[key].setEnabled(on)
