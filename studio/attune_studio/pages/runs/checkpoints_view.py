"""The checkpoints of the selected run: what each is worth, and the way to look into one or to take it away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attune_models.checkpoint_list import CheckpointSummary, keep_every
from attune_models.runs import RunSummary
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.figures import figure, judged_by, kept_as
from attune_studio.run_checkpoints import RunCheckpoints
from attune_studio.setting_names import in_window
from attune_studio.text import moment, size
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.table import Column, Index, RowsModel, Table

_STEP, _EPOCH, _KEPT, _FIGURE, _SIZE = 84, 72, 250, 92, 84  # px of the columns; the time takes what is left


class CheckpointsView(QWidget):
    """A row for each checkpoint, the newest first.

    Signals:
        inspect_wanted(str, int): The person wants to look into a run's checkpoint: path and step.
        export_wanted(str, int): The person wants to take it away.
    """

    inspect_wanted = Signal(str, int)
    export_wanted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__()
        self._run: RunSummary | None = None
        self.checkpoints = RunCheckpoints(self)
        self.checkpoints.changed.connect(self._fill)
        self._note = PlainLabel(role="muted")
        self.inspect = button(self.tr("Inspect this one"), lambda: self._ask(self.inspect_wanted.emit), icon="eye")
        self.export = button(self.tr("Export this one"), lambda: self._ask(self.export_wanted.emit), icon="export")
        self.table = Table(self.tr("Checkpoints"))
        self.table.opened.connect(lambda _: self._ask(self.inspect_wanted.emit))
        self._model: CheckpointsModel | None = None
        self._empty = EmptyState(self._missing())
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._note, 1)
        row.addWidget(self.inspect)
        row.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        layout.setSpacing(tokens.SPACE_2)
        layout.addLayout(row)
        layout.addWidget(self._pages, 1)
        self.show_run(None)

    @property
    def rows(self) -> list[CheckpointSummary]:
        """What is shown, from top to bottom."""
        return self._model.rows if self._model else []

    @property
    def selected(self) -> CheckpointSummary | None:
        """The selected one."""
        rows = self.table.selectionModel().selectedRows() if self._model else []
        return self.rows[rows[0].row()] if rows else None

    def show_run(self, run: RunSummary | None) -> None:
        """Shows a run's checkpoints, or none; those of the same run are read again."""
        before, self._run = self._run, run
        if run is None or before is None or (run.path, run.task) != (before.path, before.task):
            self._create_model()
        self.checkpoints.show_run(Path(run.path) if run else None)
        self._fill()

    def _create_model(self) -> None:
        """The figures, and with them the columns, are those of the run's task."""
        before = self._model
        self._model = CheckpointsModel(self._columns(), self.table)
        self.table.setModel(self._model)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        figures = [_FIGURE] * len(judged_by(self._task))
        self.table.set_widths(_STEP, _EPOCH, _KEPT, *figures, _SIZE, 1)
        if before is not None:
            before.deleteLater()

    @property
    def _task(self) -> str:
        return self._run.task if self._run else ""

    def _fill(self) -> None:
        listed = self.checkpoints.listed or []
        assert self._model is not None
        step = self.selected.step if self.selected else None
        if self._model.replace(listed) and listed:
            steps = [entry.step for entry in listed]
            self.table.selectRow(steps.index(step) if step in steps else 0)
        self._empty.show_missing(self._missing())
        self._pages.setCurrentIndex(1 if listed else 0)
        total = size(sum(entry.size for entry in listed))
        one, more = self.tr("1 checkpoint, {size}"), self.tr("{count:,} checkpoints, {size}")
        text = (one if len(listed) == 1 else more).format(count=len(listed), size=total)
        self._note.setText(text if listed else "")
        self._show_buttons()

    def _show_buttons(self) -> None:
        chosen = self.selected
        for made in (self.inspect, self.export):
            made.setVisible(bool(self.rows))
            made.setEnabled(chosen is not None and not chosen.problem)

    def _ask(self, emit: Callable[[str, int], None]) -> None:
        chosen = self.selected
        if self._run is not None and chosen is not None and not chosen.problem:
            emit(self._run.path, chosen.step)

    def _missing(self) -> Missing:
        if self._run is None:
            text = self.tr("What each of its checkpoints is worth stands here.")
            return Missing("floppy-disk", self.tr("Select one run"), text)
        if self.checkpoints.problem:
            return Missing("warning", self.tr("The checkpoints cannot be read"), self.checkpoints.problem)
        if self.checkpoints.listed is None:
            return Missing("hourglass", self.tr("Reading the checkpoints"), "")
        text = self.tr("The first is saved at the first evaluation.")
        return Missing("floppy-disk", self.tr("No checkpoint yet"), text)

    def _columns(self) -> list[Column[CheckpointSummary]]:
        every = keep_every({"spec": self._run.spec}) if self._run and self._run.spec else None

        def kept(entry: CheckpointSummary) -> str:
            damaged = [self.tr("damaged")] if entry.problem else []
            return " · ".join([*([kept_as(entry.kept, every)] if entry.kept or not damaged else []), *damaged])

        def role(entry: CheckpointSummary) -> str:
            return "bad" if entry.problem else ""

        return [
            Column(self.tr("Step"), lambda entry: f"{entry.step:,}", number=True),
            Column(self.tr("Epoch"), lambda entry: "–" if entry.epoch is None else f"{entry.epoch:.2f}", number=True),
            Column(self.tr("Kept as"), kept, role=role),
            *(_figure_column(name, title) for name, title in judged_by(self._task)),
            Column(self.tr("Size"), lambda entry: size(entry.size), number=True),
            Column(self.tr("Saved"), lambda entry: moment(entry.saved)),
        ]


class CheckpointsModel(RowsModel[CheckpointSummary]):
    """The rows; what is damaged is told as a tooltip."""

    def replace(self, rows: list[CheckpointSummary]) -> bool:
        """Shows these rows; returns False where they are those of before, but for what they say."""
        if [row.step for row in rows] != [row.step for row in self.rows]:
            self.set_rows(rows)
            return True
        if rows != self.rows:
            self.rows = list(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        problem = self.rows[index.row()].problem
        if role == Qt.ItemDataRole.ToolTipRole and problem:
            return plain_tooltip(in_window(problem))
        return super().data(index, role)


def _figure_column(name: str, title: str) -> Column[CheckpointSummary]:
    return Column(title[:1].upper() + title[1:], lambda entry: figure(name, entry.metrics), number=True)
