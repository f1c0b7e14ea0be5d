"""The settings of the selected runs beside each other: what differs first, then, muted, the rest."""

from __future__ import annotations

from collections.abc import Sequence

from attune_models.runs import RunSummary
from attune_models.runs.differences import Setting, differences
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import Column, RowsModel, Table

MOST = 6  # runs beside each other
_KEY_WIDTH = 220


class DifferencesView(QWidget):
    """A table with a row for each setting and a column for each run."""

    def __init__(self) -> None:
        super().__init__()
        self._runs: list[RunSummary] = []
        self.settings: list[Setting] = []
        self._note = PlainLabel(role="muted")
        self.all = QCheckBox(self.tr("Show what is the same, too"))
        self.all.setChecked(True)
        self.all.toggled.connect(lambda: self._fill())
        self.table = Table(self.tr("Differences"))
        self._empty = EmptyState(self._missing(0))
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        row = QHBoxLayout()
        row.addWidget(self._note, 1)
        row.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        layout.setSpacing(tokens.SPACE_1)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)
        self.show_runs([])

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """Compares these runs, at most `MOST` of them; those without a readable spec are left out."""
        known = [run for run in runs if run.spec is not None][:MOST]
        before = [(run.title, run.spec) for run in self._runs]
        if self._runs and [(run.title, run.spec) for run in known] == before:
            return
        self._runs = known
        self.settings = differences([run.spec or {} for run in known]) if len(known) > 1 else []
        self._empty.show_missing(self._missing(len(known)))
        self._pages.setCurrentIndex(1 if self.settings else 0)
        self.all.setVisible(bool(self.settings))
        self._fill()

    def _fill(self) -> None:
        differing = [setting for setting in self.settings if setting.differs]
        if not self.settings:
            self._note.setText("")
            return
        text = self.tr("{count} of {of} settings differ.") if differing else self.tr("All {of} settings are the same.")
        self._note.setText(text.format(count=len(differing), of=len(self.settings)))
        model = RowsModel[Setting](self._columns(), self.table)
        model.set_rows(self.settings if self.all.isChecked() else differing)
        before = self.table.model()
        self.table.setModel(model)
        if before is not None:
            before.deleteLater()
        self.table.set_widths(_KEY_WIDTH, *[0] * len(self._runs))

    def _columns(self) -> list[Column[Setting]]:
        def role(setting: Setting) -> str:
            return "" if setting.differs else "muted"

        runs = [
            Column(run.title, lambda setting, place=place: setting.values[place] or "–", role=role)  # type: ignore[misc]
            for place, run in enumerate(self._runs)
        ]
        return [Column(self.tr("Setting"), lambda setting: setting.key, role=role), *runs]

    def _missing(self, count: int) -> Missing:
        title = self.tr("Select two runs") if not count else self.tr("Select another run")
        return Missing("columns", title, self.tr("Their settings stand beside each other here, what differs first."))
