"""`LostRun`: finds a run in the trash that somebody has put there while it was looked into, and brings it back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_models.runs.trash import restore
from attune_models.runs.trashed import in_trash
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.project import Project


class LostRun(QObject):
    """Looks for it off the window's thread.

    Args:
        project: The window's, which shows the run.
        parent: The page.

    Signals:
        found(AttuneError): It is why this has failed, and `bring_back` mends it.
        back(Path): It lies here again; under another name, where its own was taken meanwhile.
        failed(AttuneError): It cannot be brought back.
    """

    found = Signal(object)
    back = Signal(object)
    failed = Signal(object)

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._error: AttuneError | None = None
        self._run: Path | None = None  # where it was
        self._trashed: Path | None = None

    def look(self, error: AttuneError) -> None:
        """Looks whether the run that is shown lies in the trash, after something about it has failed."""
        if self._project.run is not None:
            self._error, self._run = error, self._project.run
            job = Job(partial(in_trash, self._run), self)
            job.finished.connect(self._take)
            job.start()

    def bring_back(self) -> None:
        """Brings it back."""
        if self._trashed is not None:
            job = Job(partial(restore, self._trashed), self)
            job.finished.connect(self.back)
            job.failed.connect(self.failed)
            job.start()

    def _take(self, trashed: Path | None) -> None:
        self._trashed = trashed
        if trashed is not None and self._run == self._project.run:
            self.found.emit(self._error)
