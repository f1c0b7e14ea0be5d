"""A run that failed, died, stalled or waits for the disk: what happened, why, a way on, the end of the log."""

from __future__ import annotations

from pathlib import Path

from attune_datasets.errors import AttuneError, from_json
from attune_models.runs import RunStatus
from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.pages.train.fit_panel import FitPanel
from attune_studio.pages.train.progress import in_words
from attune_studio.run_watcher import RunState
from attune_studio.spec_edits import offer
from attune_studio.theme import scaled
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.buttons import button
from attune_studio.widgets.error_dialog import diagnostics
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.section import FoldSection

_LOG_HEIGHT = 150  # px


class FailurePanel(QWidget):
    """Hidden until a run has failed, died or stalled, or waits for a disk that refuses.

    Signals:
        settings_wanted(dict): The person takes the settings that the error offers.
        again_wanted(): The person wants another run with the settings of this one.
        resume_wanted(): The person wants this run to go on.
        fit_wanted(): The person wants to know which settings fit into the memory.
    """

    settings_wanted = Signal(dict)
    again_wanted = Signal()
    resume_wanted = Signal()
    fit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._error: AttuneError | None = None
        self._status = RunStatus()
        self._text = ""
        self.copy = button(self.tr("Copy diagnostics"), self._copy_diagnostics, icon="copy", role="quiet")
        self.banner = Banner(closable=False)
        self.log = FoldSection(self.tr("End of the log"))
        self._view = QPlainTextEdit()
        self._view.setReadOnly(True)
        self._view.setFont(theme.monospace("caption"))
        self._view.setAccessibleName(self.tr("End of the log"))
        self._view.setFixedHeight(scaled(_LOG_HEIGHT))
        self.log.body.addWidget(self._view)
        self.banner.acted.connect(self._go_on)
        self.fit = FitPanel()
        self.fit.ended.connect(self._show_banner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_1)
        layout.addWidget(self.banner)
        layout.addWidget(self.fit)
        below = FoldingRow(tokens.SPACE_2)
        below.add(self.log, stretch=1)
        below.add(self.copy)
        layout.addWidget(below)
        self.hide()

    def show_state(self, state: RunState | None) -> None:
        """Tells what is wrong with a run, if anything."""
        self._error = trouble(state) if state else None
        self._status = state.status if state else RunStatus()
        self.setVisible(self._error is not None)
        if state is None or not self._status.out_of_memory:
            self.fit.clear()
        if state is None or self._error is None:
            return
        self._show_banner()
        self._text = (state.status.error or {}).get("log") or state.log
        self._view.setPlainText(self._text)
        self._view.verticalScrollBar().setValue(self._view.verticalScrollBar().maximum())
        self.log.setVisible(bool(self._text))

    def search(self, run: Path) -> None:
        """Looks for settings that fit into the memory."""
        self.fit.search(run)
        self._show_banner()

    def _show_banner(self) -> None:
        assert self._error is not None
        shown, action = self._status.shown, ""
        if self._status.out_of_memory:
            action = "" if self.fit.searching else self.tr("Find settings that fit")
        elif shown == "paused":
            action = self.tr("Go on")
        elif shown == "died":
            action = self.tr("Resume this run")
        elif shown == "failed":
            action = offer(self._error.settings) or self.tr("New run with these settings")
        if shown == "stalled":
            self.banner.show_message("warning", self._error.what, self._error.remedy)
        else:
            self.banner.show_error(self._error, action)

    def _go_on(self) -> None:
        if self._status.out_of_memory:
            self.fit_wanted.emit()
        elif self._status.shown in ("paused", "died"):
            self.resume_wanted.emit()
        elif self._error is not None and self._error.settings:
            self.settings_wanted.emit(self._error.settings)
        else:
            self.again_wanted.emit()

    def _copy_diagnostics(self) -> None:
        assert self._error is not None
        QGuiApplication.clipboard().setText(diagnostics(self._error, self._text))


def trouble(state: RunState) -> AttuneError | None:
    """Returns what is wrong with a run as an error to tell, None when nothing is."""
    status = state.status
    if status.shown == "failed":
        error = from_json({"what": in_words("The training failed."), **(status.error or {})})
        if status.out_of_memory:
            error.remedy = in_words("Which batch fits can be found out by trying; the model stays as it is.")
        return error
    if status.shown == "died":
        return AttuneError(
            in_words("The training ended unexpectedly at step {step}.").format(step=f"{status.step:,}"),
            why=status.death
            or in_words("Its process is gone without a word: it was killed, or the machine was restarted."),
            remedy=in_words("What was saved up to the last checkpoint is kept; the run can go on from there.")
            if state.kept
            else in_words("It had saved nothing yet; the run can begin again."),
        )
    if status.shown == "stalled":
        return AttuneError(
            in_words("The training has given no sign of life for a while."),
            remedy=in_words("It may be waiting for the disk or for memory. Wait, or stop it: what was saved is kept.")
            if status.step or state.kept
            else in_words("It may be waiting for the disk or for memory. Wait, or stop it: it has learnt nothing yet."),
        )
    if status.shown == "paused" and status.error:
        return from_json(status.error)
    return None
