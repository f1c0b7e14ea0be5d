"""A run that failed, died or stalled: what happened, why, what to do, the end of the log, "Copy diagnostics"."""

from __future__ import annotations

from attune_datasets.errors import AttuneError
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.pages.train.progress import in_words
from attune_studio.run_watcher import RunState
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.error_dialog import diagnostics
from attune_studio.widgets.section import FoldSection

_LOG_HEIGHT = 150  # px


class FailurePanel(QWidget):
    """Hidden until a run has failed, died or stalled."""

    def __init__(self) -> None:
        super().__init__()
        self._error: AttuneError | None = None
        self._text = ""
        self.banner = Banner(closable=False)
        self.log = FoldSection(self.tr("End of the log"))
        self._view = QPlainTextEdit()
        self._view.setReadOnly(True)
        self._view.setFont(theme.monospace(tokens.FONT_CAPTION))
        self._view.setAccessibleName(self.tr("End of the log"))
        self._view.setFixedHeight(_LOG_HEIGHT)
        self.log.body.addWidget(self._view)
        self.banner.acted.connect(self._copy_diagnostics)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_1)
        layout.addWidget(self.banner)
        layout.addWidget(self.log)
        self.hide()

    def show_state(self, state: RunState | None) -> None:
        """Tells what is wrong with a run, if anything."""
        self._error = trouble(state) if state else None
        self.setVisible(self._error is not None)
        if state is None or self._error is None:
            return
        copy = self.tr("Copy diagnostics")
        if state.status.shown == "stalled":
            self.banner.show_message("warning", self._error.what, self._error.remedy, copy)
        else:
            self.banner.show_error(self._error, copy)
        self._text = (state.status.error or {}).get("log") or state.log
        self._view.setPlainText(self._text)
        self._view.verticalScrollBar().setValue(self._view.verticalScrollBar().maximum())
        self.log.setVisible(bool(self._text))

    def _copy_diagnostics(self) -> None:
        assert self._error is not None
        QGuiApplication.clipboard().setText(diagnostics(self._error, self._text))


def trouble(state: RunState) -> AttuneError | None:
    """Returns what is wrong with a run as an error to tell, None when nothing is."""
    status = state.status
    if status.shown == "failed":
        error = status.error or {}
        what = error.get("what") or in_words("The training failed.")
        return AttuneError(what, why=error.get("why") or "", remedy=error.get("remedy") or "")
    if status.shown == "died":
        return AttuneError(
            in_words("The training ended unexpectedly at step {step}.").format(step=f"{status.step:,}"),
            why=in_words(
                "Its process is gone without a word: it was killed, ran out of memory, or the machine was restarted."
            ),
            remedy=in_words("What was saved up to the last checkpoint is kept. Smaller batches need less memory."),
        )
    if status.shown == "stalled":
        return AttuneError(
            in_words("The training has given no sign of life for a while."),
            remedy=in_words("It may be waiting for the disk or for memory. Wait, or stop it."),
        )
    return None
