"""Figures on cards: a number, and below it what it counts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout

from attune_studio.widgets.labels import PlainLabel


class Figure(QFrame):
    """A number and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        self._number, self._caption = PlainLabel("–", role="figure"), PlainLabel(role="caption", wrap=True)
        column.addWidget(self._number)
        column.addWidget(self._caption)
        column.addStretch()

    def show_figure(self, number: str, caption: str) -> None:
        """Shows another number."""
        self._number.setText(number)
        self._caption.setText(caption)
        self.setAccessibleName(f"{number} {caption}")


def percent(share: float) -> str:
    """Returns a share that never claims all or nothing wrongly: `99.87 %`, `86.3 %`, `over 99.99 %`, `under 0.1 %`."""
    percent = 100 * share
    if percent in (0, 100):
        return f"{percent:.0f} %"
    if percent > 99.99:
        return QCoreApplication.translate("LengthsTab", "over 99.99 %")
    if percent < 0.1:
        return QCoreApplication.translate("LengthsTab", "under 0.1 %")
    return f"{percent:.{2 if percent > 99 else 1}f} %"
