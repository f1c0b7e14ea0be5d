"""`YoungRun`: what is known of the current run before its model is loaded, and while it has no checkpoint yet."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError, NoCheckpointError
from attune_models.runs import RunFolder
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.project import Project
from attune_studio.run_checkpoints import RunCheckpoints


class YoungRun(QObject):
    """Reads a run's task off the window's thread, and waits for its first checkpoint.

    Args:
        project: The window's, which shows the run.
        checkpoints: The run's, as they are read again and again while the page is seen.
        parent: The page.

    Signals:
        task_known(str): What the run learns.
        came(): The first checkpoint that was waited for is there.
    """

    task_known = Signal(str)
    came = Signal()

    def __init__(self, project: Project, checkpoints: RunCheckpoints, parent: QObject) -> None:
        super().__init__(parent)
        self._project, self._checkpoints = project, checkpoints
        self._waiting = False
        checkpoints.changed.connect(self._on_read)

    def look(self) -> None:
        """Reads what the run that is shown now learns; nothing of the one before is waited for any more."""
        self._waiting = False
        if (run := self._project.run) is not None:
            job = Job(partial(_task_of, run), self)
            job.finished.connect(partial(self._take, run))
            job.start()

    def explains(self, error: AttuneError) -> str:
        """Returns what is told in place of an error that is none: the training has not come to a checkpoint yet.

        Empty for any other. From then on that checkpoint is waited for.
        """
        self._waiting = isinstance(error, NoCheckpointError) and self._project.under_way
        told = self.tr("The first look is possible after the first evaluation; this page opens it then by itself.")
        return told if self._waiting else ""

    def _take(self, run: Path, task: str) -> None:
        if run == self._project.run:
            self.task_known.emit(task)

    def _on_read(self) -> None:
        if self._waiting and self._checkpoints.listed:
            self._waiting = False
            self.came.emit()


def _task_of(run: Path) -> str:
    return RunFolder(run).spec().task
