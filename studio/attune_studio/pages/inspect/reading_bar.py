"""How a text is read: by token, word or sentence, in which direction, and how many links are drawn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.widgets.editors import ComboBox, titled_choice

_SHOWN: dict[str, tuple[int, float]] = {  # most links, least weight
    "5": (5, 0.0), "10": (10, 0.0), "20": (20, 0.0), "0.05": (0, 0.05), "0.1": (0, 0.1), "0.3": (0, 0.3),
}  # fmt: skip


class ReadingBar(QWidget):
    """Three choices.

    Signals:
        changed(): One of them is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit = self._add({
            "token": self.tr("By token"), "word": self.tr("By word"), "sentence": self.tr("By sentence"),
        }, self.tr("Unit"))  # fmt: skip
        self.unit.setToolTip(self.tr("Weights to the tokens of a word are added up, those from them averaged."))
        self.direction = self._add({
            "to": self.tr("What it attends to"), "by": self.tr("What attends to it"),
        }, self.tr("Direction"))  # fmt: skip
        strongest, above = self.tr("{count} strongest"), self.tr("Above {weight}")
        titles = {key: strongest.format(count=most) if most else above.format(weight=least)
                  for key, (most, least) in _SHOWN.items()}  # fmt: skip
        self.links = self._add(titles, self.tr("Links"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_2)
        for choice in (self.unit, self.direction, self.links):
            row.addWidget(choice)
        row.addStretch()

    @property
    def incoming(self) -> bool:
        """Whether what attends to a token is shown, instead of what it attends to."""
        return self.direction.currentData() == "by"

    @property
    def most(self) -> int:
        """Links drawn at most; 0: no limit."""
        return _SHOWN[self.links.currentData()][0]

    @property
    def least(self) -> float:
        """The smallest weight that is drawn."""
        return _SHOWN[self.links.currentData()][1]

    def _add(self, titles: dict[str, str], name: str) -> ComboBox:
        choice = titled_choice(titles, name)
        choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        return choice
