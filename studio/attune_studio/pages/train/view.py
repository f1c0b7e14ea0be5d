"""The right side of the Train page, over one `RunRecord`: progress, curves, attention, translations or texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from attune_datasets.spec import Task
from attune_models.attentions import attention_shapes
from attune_models.runs import RunStatus
from attune_models.spec import RunSpec
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.train.attention import PinnedAttention
from attune_studio.pages.train.curves import CurvesPanel
from attune_studio.pages.train.failure import FailurePanel
from attune_studio.pages.train.progress import RunProgress
from attune_studio.pages.train.side import WIDTH as SIDE_WIDTH
from attune_studio.pages.train.side import SideColumn
from attune_studio.pages.train.translations import TranslationsView
from attune_studio.pages.train.view_bar import ViewBar
from attune_studio.pages.train.warnings import RunWarnings
from attune_studio.pages.train.written import WrittenTexts
from attune_studio.run_record import RunNews, RunRecord
from attune_studio.run_watcher import RunState
from attune_studio.theme import scaled
from attune_studio.widgets.folding_row import FoldingRow


class RunView(QWidget):
    """Shows one run; is told when there is news of it.

    Args:
        inspect: Called to look inside the model.
        export: Called to take it away.
    """

    def __init__(self, inspect: Callable[[], object], export: Callable[[], object]) -> None:
        super().__init__()
        self._name = ""
        self._record = RunRecord()
        self.progress = RunProgress()
        self.warnings = RunWarnings()
        self.failure = FailurePanel()
        self.bar = ViewBar()
        self.curves = CurvesPanel()
        self.attention = PinnedAttention()
        self.translations = TranslationsView()
        self.written = WrittenTexts()
        self.tabs = QTabWidget()
        self.side = SideColumn(inspect, export)
        self.bar.x_changed.connect(self.curves.set_x_axis)
        self.bar.log_changed.connect(self.curves.set_log)
        self.bar.reset_wanted.connect(self.curves.reset_view)
        for plot in self.curves.plots:
            plot.moved.connect(self.bar.reset.setVisible)
        self._arrange()
        self.show_task("classification")

    def show_task(self, task: Task) -> None:
        """Shows the views that the task of the run (without one: of the data) has."""
        self.curves.show_task(task)
        self.side.show_task(task)
        self.tabs.setTabVisible(self.tabs.indexOf(self.translations), task == "translation")
        self.tabs.setTabVisible(self.tabs.indexOf(self.written), task == "language")

    def show_spec(self, spec: RunSpec | None) -> None:
        """Shows what follows from the settings of the run; None: they are not known."""
        self.curves.show_spec(spec)
        blind = spec is not None and not attention_shapes(spec.model)  # an RNN may have none
        self.tabs.setTabVisible(self.tabs.indexOf(self.attention), not blind)

    def show_run(self, path: Path | None, record: RunRecord) -> None:
        """Shows another run from now on; None: none."""
        self._name, self._record = path.name if path else "", record
        self.attention.show_run(path)
        self.progress.clear()
        self.warnings.show_warnings(record.warnings)
        self.failure.show_state(None)
        self.side.show_status(None)
        self.side.show_record(record)
        self.curves.loss.set_empty(self._expectation(None))
        self.curves.set_record(record)
        self._show_samples()

    def show_news(self, news: RunNews) -> None:
        """Shows what has just been added to the record."""
        if news.steps or news.evaluations:
            self.curves.refresh()
        if news.warnings:
            self.warnings.show_warnings(self._record.warnings)
        if news.evaluations or news.sample_sets:
            self.side.show_record(self._record)
            self._show_samples()
        if news.probes:
            self.attention.refresh()

    def _show_samples(self) -> None:
        for history in (self.translations, self.written):
            history.set_history(self._record.sample_sets)

    def show_state(self, state: RunState, doing: str = "") -> None:
        """Shows how the run stands; `doing`: what is being done to it, in place of its state."""
        status = state.status
        self.progress.show_status(self._name, status, doing)
        self.failure.show_state(state)
        self.side.show_status(status)
        self.attention.show_status(status)
        self.curves.loss.set_empty(self._expectation(status))
        self.curves.set_extent(status.steps_per_epoch or 1.0, finished=not status.under_way)

    def show_other(self, name: str, record: RunRecord | None, status: RunStatus | None = None) -> None:
        """Lays an earlier run behind the curves, or takes it away."""
        self.curves.set_other(name, record, (status and status.steps_per_epoch) or 1.0)

    def _expectation(self, status: RunStatus | None) -> str:
        """Returns what the empty loss plot says."""
        if status is None:
            return self.tr("Press Train to see the loss fall.")
        if status.under_way:
            return self.tr("The loss appears with the first step, once the data is prepared.")
        if status.state == "queued":
            return self.tr("This run has not started yet.")
        return self.tr("This run ended before its first step.")

    def _arrange(self) -> None:
        curves = QWidget()
        column = QVBoxLayout(curves)
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(self.bar)
        column.addWidget(self.curves, 1)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(curves, self.tr("Curves"))
        self.tabs.addTab(self.attention, self.tr("Attention"))
        self.tabs.addTab(self.translations, self.tr("Translations"))
        self.tabs.addTab(self.written, self.tr("Written"))
        holder = QWidget()
        main = QVBoxLayout(holder)
        main.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        main.setSpacing(tokens.SPACE_2)
        main.addWidget(self.progress)
        main.addWidget(self.warnings)
        main.addWidget(self.failure)
        main.addWidget(self.tabs, 1)
        row = FoldingRow()
        row.add(holder, stretch=1)
        row.add(self.side, width=scaled(SIDE_WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(row)
