"""`RunsPage`: the runs in the workspace folder, newest first, read again every few seconds while the page is shown."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_models.runs import RunSummary, list_runs
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio.background import Job
from attune_studio.figures import best_figure
from attune_studio.pages.page import Page
from attune_studio.project import Project
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import Missing
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.table import Column, RowsModel, Table
from attune_studio.workspace import runs_folder

_INTERVAL = 3000  # ms
_ROLES = {
    "failed": "bad",
    "died": "bad",
    "damaged": "bad",
    "newer": "warning",
    "stalled": "warning",
    "running": "accent",
    "finished": "good",
}


class RunsPage(Page):
    """A table of runs; Enter or a double click opens one on the Train page."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent, with_controls=False)
        self._model = RowsModel[RunSummary](self._columns(), self)
        self._table = Table(self.tr("Runs"))
        self._table.setModel(self._model)
        self._table.set_widths(0, 120, 140, 90, 160)
        self._table.opened.connect(self._open_row)
        self._job: Job | None = None
        self._run_actions: list[QAction] = []
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self.reload)
        self._folder = ElidedLabel(role="muted")
        self.set_content(self._create_content())

    def reload(self) -> None:
        """Reads the workspace folder again, in the background."""
        folder = runs_folder()
        self._folder.setText(str(folder))
        if self._job is None:
            self._job = Job(partial(list_runs, folder), self)
            self._job.finished.connect(self._show)
            self._job.failed.connect(self._fail)
            self._job.start()

    def open_run(self, path: str) -> None:
        """Shows a run on the Train page, with its data and settings."""
        self.project.open_run(Path(path))

    def supply_missing(self) -> None:
        self.project.go("train")

    def actions_for_palette(self) -> list[QAction]:
        for action in self._run_actions:  # of the time before, when the palette was another
            action.deleteLater()
        self._run_actions = [self._open_action(run) for run in self._model.rows]
        return list(self._run_actions)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _columns(self) -> list[Column[RunSummary]]:
        return [
            Column(self.tr("Run"), lambda run: run.name),
            Column(self.tr("State"), self._state, role=lambda run: _ROLES.get(run.state, "")),
            Column(self.tr("Result"), lambda run: best_figure(run.metrics) or "–", number=True),
            Column(self.tr("Progress"), _progress, number=True),
            Column(self.tr("Started"), _started),
        ]

    def _state(self, run: RunSummary) -> str:
        return self.tr("newer Attune") if run.state == "newer" else run.state

    def _create_content(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(PlainLabel(self.tr("Runs"), role="title"))
        head.addWidget(self._folder, 1)
        self._open = button(self.tr("Open run"), self._open_current)
        head.addWidget(self._open)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        return whole

    def _show(self, runs: list[RunSummary]) -> None:
        self._job = None
        self.banner.clear()
        if runs != self._model.rows:
            row = self._table.currentIndex().row()
            self._model.set_rows(runs)
            self._table.selectRow(min(max(row, 0), len(runs) - 1))
        text = self.tr("Runs appear here once one has been trained.")
        self.set_missing(
            None if runs else Missing("list-bullets", self.tr("No runs yet"), text, self.tr("Go to Train"))
        )

    def _fail(self, error: AttuneError) -> None:
        self._job = None
        self.banner.show_error(error)

    def _open_current(self) -> None:
        self._open_row(self._table.currentIndex().row())

    def _open_row(self, row: int) -> None:
        if 0 <= row < len(self._model.rows):
            self.open_run(self._model.rows[row].path)

    def _open_action(self, run: RunSummary) -> QAction:
        action = QAction(self.tr("Open run {name}").format(name=run.name), self)
        action.triggered.connect(lambda: self.open_run(run.path))
        return action


def _progress(run: RunSummary) -> str:
    steps = run.status.steps
    return f"{100 * run.status.step / steps:.0f} %" if steps else "–"


def _started(run: RunSummary) -> str:
    return datetime.fromtimestamp(run.created).strftime("%Y-%m-%d %H:%M") if run.created else "–"
