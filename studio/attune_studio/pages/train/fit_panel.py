"""`FitPanel`: looks for the settings with which a run that was short of memory fits, and offers to train with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.client import PendingRequest, ServiceClient
from attune_studio.text import listed, size, titled
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel

_BAR_WIDTH = 160  # px


class FitPanel(QWidget):
    """Hidden until it is to search; then what is tried, and at the end what fits, or why nothing does.

    Signals:
        train_wanted(dict): The person takes the settings for a new run.
        ended(): The search has come to an end without settings.
    """

    train_wanted = Signal(dict)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._workbench = ServiceClient("attune_models.workbench", self)
        self._request: PendingRequest | None = None
        self._settings: dict[str, Any] = {}
        self._note = PlainLabel(role="muted", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self.cancel = button(self.tr("Cancel"), self._cancel)
        self._searching = QWidget()
        row = QHBoxLayout(self._searching)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_3)
        row.addWidget(self._note, 1)
        row.addWidget(self._bar)
        row.addWidget(self.cancel)
        self.banner = Banner(closable=False)
        self.banner.acted.connect(self._train)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.SPACE_1, 0, tokens.SPACE_1)
        layout.addWidget(self._searching)
        layout.addWidget(self.banner)
        self.hide()

    @property
    def searching(self) -> bool:
        """Whether it is at it."""
        return self._request is not None

    @property
    def note(self) -> str:
        """What is being tried, as it is shown."""
        return self._note.text()

    def search(self, run: Path) -> None:
        """Looks for what fits, in a helper process that takes real steps."""
        self.clear()
        self._show_progress(0.0, "")
        self._searching.show()
        self.show()
        self._request = self._workbench.request("fit", topic="fit", run=str(run))
        self._request.progress.connect(self._show_progress)
        self._request.finished.connect(lambda found, _arrays: self._on_found(found))
        self._request.failed.connect(self._on_failed)

    def clear(self) -> None:
        """Ends a search, and shows nothing."""
        if self._request is not None:
            self._request = None
            self._workbench.cancel_all()  # which ends the trial that is under way, too
        self._searching.hide()
        self.banner.clear()
        self.hide()

    def shut_down(self) -> None:
        """Ends the helper."""
        self._request = None
        self._workbench.release()

    def _show_progress(self, fraction: float, note: str) -> None:
        told = self.tr("Looking for a batch that fits, by real training steps")
        self._note.setText(titled(told, note) if note else f"{told}…")
        self._bar.setValue(round(1000 * fraction))

    def _on_found(self, found: dict[str, Any]) -> None:
        self._end_search()
        self._settings = found["settings"]
        named = told_settings(self._settings)
        more = self.tr("A step on {batch:,} texts of {length:,} tokens took {memory}.").format(
            batch=found["batch"], length=found["length"], memory=size(found["peak_memory"])
        )
        if found["free_memory"]:
            more = f"{more} {self.tr('Free: {memory}.').format(memory=size(found['free_memory']))}"
        what = self.tr("It fits with {settings}.").format(settings=named)
        self.banner.show_message("info", what, more, self.tr("Train with {settings}").format(settings=named))

    def _on_failed(self, error: AttuneError) -> None:
        self._end_search()
        self.banner.show_error(error)
        self.ended.emit()

    def _end_search(self) -> None:
        self._request = None
        self._workbench.release()
        self._searching.hide()

    def _cancel(self) -> None:
        self.clear()
        self.ended.emit()

    def _train(self) -> None:
        self.train_wanted.emit(self._settings)


def told_settings(settings: Mapping[str, Any]) -> str:
    """Returns settings in a few words: `batch_tokens 2,048, max_length 256`."""
    return listed(f"{key.rpartition('.')[2]} {value:,}" for key, value in settings.items())
