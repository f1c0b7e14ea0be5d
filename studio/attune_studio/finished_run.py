"""`FinishedRun`: the newest finished run of the workspace, which a page without a run offers to open."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from attune_models.runs import RunSummary, list_runs
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.project import Project
from attune_studio.text import shortened
from attune_studio.widgets.empty_state import Missing
from attune_studio.workspace import runs_folder

_SHOWN_TASKS = ("classification", "translation")  # those of which pages show a run


class FinishedRun(QObject):
    """Looks for it off the window's thread.

    Args:
        project: What opens it.
        parent: The page.

    Signals:
        changed(): It is another one.
    """

    changed = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self.run: RunSummary | None = None  # None: there is none, or nobody has looked

    def look(self) -> None:
        """Looks for it, where no run is shown."""
        if self._project.run is None:
            job = Job(partial(newest_finished, runs_folder()), self)
            job.finished.connect(self._take)
            job.start()

    def open(self, page: str) -> None:
        """Shows it on a page."""
        if self.run is not None:
            self._project.open_run(Path(self.run.path), page)

    def offered_first(self, missing: Missing) -> Missing:
        """Returns what a page lacks, with this run's button before its own; as it is where there is no such run."""
        return missing if self.run is None else replace(missing, action=self._title(self.run), other=missing.action)

    def offered_second(self, missing: Missing) -> Missing:
        """Returns what a page lacks, with this run's button behind its own; as it is where there is no such run."""
        return missing if self.run is None else replace(missing, other=self._title(self.run))

    def _title(self, run: RunSummary) -> str:
        return self.tr("Open {name}").format(name=shortened(run.title))

    def _take(self, run: RunSummary | None) -> None:
        before, self.run = self.run, run
        if (before and before.path, before and before.title) != (run and run.path, run and run.title):
            self.changed.emit()


def newest_finished(folder: Path) -> RunSummary | None:
    """Returns the newest run in `folder` that has come to a good end with a model; None: there is none.

    Raises:
        AttuneError: where the folder cannot be read.
    """
    ended = (run for run in list_runs(folder) if run.state in ("finished", "stopped") and run.metrics)
    return next((run for run in ended if run.task in _SHOWN_TASKS), None)
