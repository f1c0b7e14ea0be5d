"""`RunCheckpoints`: what the window knows of one run's checkpoints, read again and again in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_models.checkpoint_list import CheckpointList, CheckpointSummary
from attune_models.runs import RunFolder
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.setting_names import error_in_window


class RunCheckpoints(QObject):
    """The checkpoints of one run, one reading at a time.

    Signals:
        changed(): They were read, or another run's are wanted.

    Attributes:
        listed: The newest first; None until they were read once.
        problem: Why they could not be read; empty where they could.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._run: Path | None = None
        self._source: CheckpointList | None = None
        self._job: Job | None = None
        self._again = False
        self.listed: list[CheckpointSummary] | None = None
        self.problem = ""

    @property
    def busy(self) -> bool:
        """Whether they are being read."""
        return self._job is not None

    def show_run(self, run: Path | None) -> None:
        """Wants another run's, or none; those of the same run are read again."""
        if run != self._run:
            self._run, self.listed, self.problem = run, None, ""
            self._source = CheckpointList(RunFolder(run)) if run is not None else None
            self.changed.emit()
        self.refresh()

    def refresh(self) -> None:
        """Reads what is new."""
        if self._job is not None:
            self._again = True
        elif self._source is not None:
            self._job = Job(self._source.read, self)
            self._job.finished.connect(partial(self._take, self._source))
            self._job.failed.connect(partial(self._fail, self._source))
            self._job.start()

    def _take(self, source: CheckpointList, found: list[CheckpointSummary]) -> None:
        self._end(source, found, "")

    def _fail(self, source: CheckpointList, error: AttuneError) -> None:
        self._end(source, [], error_in_window(error))

    def _end(self, source: CheckpointList, found: list[CheckpointSummary], problem: str) -> None:
        self._job = None
        if source is self._source:
            self.listed, self.problem = found, problem
            self.changed.emit()
        if self._again:
            self._again = False
            self.refresh()
