"""A run that failed, died, stalled or waits for the disk: what happened, why, a way on, the end of the log."""

from __future__ import annotations

from attune_datasets.errors import AttuneError, from_json
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.pages.train.progress import in_words
from attune_studio.project import offer
from attune_studio.run_watcher import RunState
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.buttons import button
from attune_studio.widgets.error_dialog import diagnostics
from attune_studio.widgets.section import FoldSection

_LOG_HEIGHT = 150  # px


class FailurePanel(QWidget):
    """Hidden until a run has failed, died or stalled, or waits for a disk that refuses.

    Signals:
        settings_wanted(dict): The person takes the settings that the error offers.
        again_wanted(): The person wants another run with the settings of this one.
        resume_wanted(): The person wants this run to go on.
    """

    settings_wanted = Signal(dict)
    again_wanted = Signal()
    resume_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._error: AttuneError | None = None
        self._shown = ""
        self._text = ""
        self.copy = button(self.tr("Copy diagnostics"), self._copy_diagnostics, icon="copy", role="quiet")
        self.banner = Banner(closable=False)
        self.log = FoldSection(self.tr("End of the log"))
        self._view = QPlainTextEdit()
        self._view.setReadOnly(True)
        self._view.setFont(theme.monospace(tokens.FONT_CAPTION))
        self._view.setAccessibleName(self.tr("End of the log"))
        self._view.setFixedHeight(_LOG_HEIGHT)
        self.log.body.addWidget(self._view)
        self.banner.acted.connect(self._go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_1)
        layout.addWidget(self.banner)
        below = QHBoxLayout()
        below.addWidget(self.log, 1)
        below.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        layout.addLayout(below)
        self.hide()

    def show_state(self, state: RunState | None) -> None:
        """Tells what is wrong with a run, if anything."""
        self._error = trouble(state) if state else None
        self._shown = state.status.shown if state else ""
        self.setVisible(self._error is not None)
        if state is None or self._error is None:
            return
        if self._shown == "stalled":
            self.banner.show_message("warning", self._error.what, self._error.remedy)
        elif self._shown == "paused":
            self.banner.show_error(self._error, self.tr("Go on"))
        elif self._shown == "died":
            self.banner.show_error(self._error, self.tr("Resume this run"))
        else:
            self.banner.show_error(self._error, offer(self._error.settings) or self.tr("New run with these settings"))
        self._text = (state.status.error or {}).get("log") or state.log
        self._view.setPlainText(self._text)
        self._view.verticalScrollBar().setValue(self._view.verticalScrollBar().maximum())
        self.log.setVisible(bool(self._text))

    def _go_on(self) -> None:
        if self._shown in ("paused", "died"):
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
        return from_json({"what": in_words("The training failed."), **(status.error or {})})
    if status.shown == "died":
        return AttuneError(
            in_words("The training ended unexpectedly at step {step}.").format(step=f"{status.step:,}"),
            why=status.death
            or in_words("Its process is gone without a word: it was killed, or the machine was restarted."),
            remedy=in_words("What was saved up to the last checkpoint is kept; the run can go on from there."),
        )
    if status.shown == "stalled":
        return AttuneError(
            in_words("The training has given no sign of life for a while."),
            remedy=in_words("It may be waiting for the disk or for memory. Wait, or stop it: what was saved is kept."),
        )
    if status.shown == "paused" and status.error:
        return from_json(status.error)
    return None
