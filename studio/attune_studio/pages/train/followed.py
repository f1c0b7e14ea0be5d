"""`FollowedRun`: the run that is shown, live or long finished: what is known of it, and orders to its worker."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from attune_models.runs.commands import changed_fields
from attune_models.spec import RunSpec
from PySide6.QtCore import QObject, Signal

from attune_studio.run_record import RunNews, RunRecord
from attune_studio.run_watcher import RunState, RunWatcher


class FollowedRun(QObject):
    """Follows one run at a time, or none, through a `RunWatcher`.

    Attributes:
        record: What the run has told so far.
        spec: The run's, with what was changed on the way; None while that is not known.
        state: How the run stands; None while that is not known.
        watcher: What reads its folder; None: no run is followed.
        lost: Whether it could not be read any more: it must be followed anew once it can.

    Signals:
        opened(): `spec` is known.
        news(RunNews): What was new; it is in `record`.
        spec_changed(): Settings were changed on the way.
        state_changed(bool): `state` is another; whether the run was under way before.
        resources(ResourceUse): How busy the machine is.
        failed(AttuneError): The run cannot be read; its state is not known any more.
        refused(AttuneError): An order could not be left.
    """

    opened = Signal()
    news = Signal(object)
    spec_changed = Signal()
    state_changed = Signal(bool)
    resources = Signal(object)
    failed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.record = RunRecord()
        self.spec: RunSpec | None = None
        self.state: RunState | None = None
        self.watcher: RunWatcher | None = None
        self.lost = False

    @property
    def shown(self) -> str:
        """How the run stands, in the words of `RunStatus.shown`; empty while that is not known."""
        return self.state.status.shown if self.state is not None else ""

    @property
    def under_way(self) -> bool:
        """Whether the run has a worker at it."""
        return self.state is not None and self.state.status.under_way

    def follow(self, path: Path | None, watched: bool = False) -> None:
        """Follows a run from its beginning on; None: no run.

        Args:
            path: Its folder.
            watched: Whether somebody looks already.
        """
        self.shut_down()
        self.record, self.spec, self.state, self.lost = RunRecord(), None, None, False
        if path is not None:
            self.watcher = RunWatcher(path, self, measure=True)
            self.watcher.set_watched(watched)
            self.watcher.opened.connect(self._on_opened)
            self.watcher.news.connect(self._on_news)
            self.watcher.state_changed.connect(self._on_state)
            self.watcher.resources.connect(self.resources)
            self.watcher.failed.connect(self._on_failed)
            self.watcher.refused.connect(self.refused)
            self.watcher.start()

    def shut_down(self) -> None:
        """Follows no run any more; it goes on."""
        if self.watcher is not None:
            self.watcher.stop()
            self.watcher = None

    def set_watched(self, watched: bool) -> None:
        """Reads less often while nobody looks."""
        if self.watcher is not None:
            self.watcher.set_watched(watched)

    def command(self, do: str) -> None:
        """Leaves `pause`, `resume` or `stop` for the run's worker."""
        if self.watcher is not None:
            self.watcher.command(do)

    def change(self, settings: dict[str, float]) -> None:
        """Leaves other settings for the run's worker to go on with."""
        if self.watcher is not None:
            self.watcher.change(settings)

    def show_stopping(self, stopping: bool) -> None:
        """Lets `state` say that the run is asked to stop, before its worker says so itself, or that this failed."""
        if self.state is not None:
            self.state = replace(self.state, status=replace(self.state.status, stopping=stopping))

    def _on_opened(self, spec: RunSpec) -> None:
        self.spec = spec
        self.opened.emit()

    def _on_news(self, news: RunNews) -> None:
        self.record.add(news)
        self.news.emit(news)
        for settings in news.changes:
            self._note_change(settings)

    def _note_change(self, settings: dict[str, Any]) -> None:
        if self.spec is not None:
            training = self.spec.training.model_copy(update=changed_fields(settings))
            self.spec = self.spec.model_copy(update={"training": training})
            self.spec_changed.emit()

    def _on_state(self, state: RunState) -> None:
        before, self.state = self.under_way, state
        self.state_changed.emit(before)

    def _on_failed(self, error: object) -> None:
        self.state, self.lost = None, True
        self.failed.emit(error)
