"""`RunDiscarder`: ends runs and puts them into the trash, and takes that back, without the window waiting."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.runs.discarding import Discarded, bring_back
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.command import AttuneCommand
from attune_studio.workspace import runs_folder


class RunDiscarder(QObject):
    """Discards any number of runs at the same time; a worker gets the time that it needs to save and end.

    The project has the only one, so that no run is discarded by two processes. Whoever asked last for a run tells the
    person what became of it.

    Signals:
        discarded(Path, Discarded, QObject): This run lies in the trash now; and who has asked for it.
        refused(Path, AttuneError, QObject): This one does not, and why; and who has asked for it.
        restored(Path): A run was brought back, and lies here.
        failed(AttuneError): One could not be brought back.
    """

    discarded = Signal(object, object, object)
    refused = Signal(object, object, object)
    restored = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands: dict[Path, AttuneCommand] = {}
        self._askers: dict[Path, QObject] = {}

    @property
    def runs(self) -> Sequence[Path]:
        """The runs that are being discarded."""
        return list(self._commands)

    def asked_by(self, asker: QObject) -> Sequence[Path]:
        """Returns the runs that are being discarded, and that `asker` was the last to ask for."""
        return [run for run, last in self._askers.items() if last is asker]

    def discard(self, run: Path, asker: QObject) -> None:
        """Ends a run and moves it to the trash; answers by a signal. Once more, only the asker is another."""
        self._askers[run] = asker
        if run not in self._commands:
            command = AttuneCommand(["discard", str(run)], self.tr("The run could not be discarded"), self)
            command.done.connect(partial(self._on_done, run))
            command.failed.connect(partial(self._on_failed, run))
            self._commands[run] = command.start()

    def bring_back(self, discarded: Discarded) -> None:
        """Takes it back: the run lies in its folder again, stopped, or waits at its place again."""
        job = Job(partial(bring_back, discarded, runs_folder()), self)
        job.finished.connect(self.restored)
        job.failed.connect(self.failed)
        job.start()

    def shut_down(self) -> None:
        """Follows what is under way no longer; it is done all the same."""
        for command in self._commands.values():
            command.leave()
        self._commands.clear()
        self._askers.clear()

    def _on_done(self, run: Path, document: dict[str, Any]) -> None:
        del self._commands[run]
        discarded = Discarded(Path(document["trashed"]), document["queue_place"])
        self.discarded.emit(run, discarded, self._askers.pop(run))

    def _on_failed(self, run: Path, error: AttuneError) -> None:
        del self._commands[run]
        self.refused.emit(run, error, self._askers.pop(run))
