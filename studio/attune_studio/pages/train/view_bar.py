"""How the curves are looked at: x axis, log scale, an earlier run behind them, everything in view again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attune_models.runs import RunSummary
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import PlainLabel

_LEAST = 6  # characters of a choice; a small window has no room for more


class ViewBar(FoldingRow):
    """A row of choices over the curves.

    Signals:
        x_changed(str): `step`, `epoch` or `time`.
        log_changed(bool): Whether the loss is drawn on a logarithmic scale.
        other_changed(Path | None): The run to lay behind the curves.
        reset_wanted(): To see everything again.
    """

    x_changed = Signal(str)
    log_changed = Signal(bool)
    other_changed = Signal(object)
    reset_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tokens.SPACE_2)
        self.x_axis = ComboBox()
        for key, title in (("step", self.tr("Steps")), ("epoch", self.tr("Epochs")), ("time", self.tr("Time"))):
            self.x_axis.addItem(title, key)
        self.x_axis.currentIndexChanged.connect(lambda: self.x_changed.emit(self.x_axis.currentData()))
        self.log = QCheckBox(self.tr("Log scale"))
        self.log.toggled.connect(self.log_changed)
        self.other = ComboBox()
        for choice in (self.x_axis, self.other):
            choice.setMinimumContentsLength(_LEAST)
        self._wanted: Path | None = None  # what the person has chosen, also while it cannot be offered
        self.other.currentIndexChanged.connect(self._on_other)
        self.reset = button(self.tr("Show all"), self.reset_wanted.emit, icon="arrows-out-simple", role="quiet")
        self.reset.hide()
        self.set_runs([], None)
        self._arrange()

    def set_runs(self, runs: Sequence[RunSummary], current: Path | None) -> None:
        """Offers these runs but the current one; the one that the person has chosen is chosen whenever it is there."""
        before = self.other.currentData()
        with QSignalBlocker(self.other):
            self.other.clear()
            self.other.addItem(self.tr("nothing"), None)
            for run in runs:
                if Path(run.path) != current and run.status.step:
                    self.other.addItem(run.name, Path(run.path))
            index = next((i for i in range(self.other.count()) if self.other.itemData(i) == self._wanted), 0)
            self.other.setCurrentIndex(index)
        self.other.setEnabled(self.other.count() > 1)
        if self.other.currentData() != before:
            self.other_changed.emit(self.other.currentData())

    def _on_other(self) -> None:
        self._wanted = self.other.currentData()
        self.other_changed.emit(self._wanted)

    def _arrange(self) -> None:
        self.add(self._part(self.tr("Over"), self.x_axis, self.log))
        self.add(self._part(self.tr("Compare with"), self.other, self.reset), stretch=1)

    @staticmethod
    def _part(title: str, choice: ComboBox, beside: QWidget) -> FoldingRow:
        named, label = QWidget(), PlainLabel(title, role="muted")
        label.setBuddy(choice)
        choice.setAccessibleName(title)
        row = QHBoxLayout(named)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(label)
        row.addWidget(choice, 1)
        part = FoldingRow(tokens.SPACE_2)
        part.add(named)
        part.add(beside)
        return part
