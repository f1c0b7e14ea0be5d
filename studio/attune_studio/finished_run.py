"""`FinishedRun`: the newest finished run of the workspace, which a page without a run offers to open."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path

from attune_datasets.spec import Task
from attune_models.runs import RunSummary, list_runs
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.project import Project
from attune_studio.text import shortened
from attune_studio.widgets.empty_state import Missing
from attune_studio.workspace import runs_folder

_SHOWN_TASKS: tuple[Task, ...] = ("classification", "translation", "language")  # those of which all pages show a run


class FinishedRun(QObject):
    """Looks for it off the window's thread.

    Args:
        project: What opens it.
        parent: The page.
        tasks: It is for one of these.

    Signals:
        changed(): It is another one.
    """

    changed = Signal()

    def __init__(self, project: Project, parent: QObject, tasks: Collection[Task] = _SHOWN_TASKS) -> None:
        super().__init__(parent)
        self._project, self._tasks = project, tasks
        self.run: RunSummary | None = None  # None: there is none, or nobody has looked

    def look(self) -> None:
        """Looks for it."""
        job = Job(partial(newest_finished, runs_folder(), self._tasks), self)
        job.finished.connect(self._take)
        job.start()

    def open(self, page: str) -> None:
        """Shows it on a page."""
        if self.run is not None:
            self._project.open_run(Path(self.run.path), page)

    def offered_first(self, missing: Missing) -> Missing:
        """Returns what a page lacks, with this run's button before its own; as it is where there is no such run."""
        return missing if self.run is None else replace(missing, action=self.title, other=missing.action)

    def offered_second(self, missing: Missing) -> Missing:
        """Returns what a page lacks, with this run's button behind its own; as it is where there is no such run."""
        return missing if self.run is None else replace(missing, other=self.title)

    @property
    def title(self) -> str:
        """What the button that opens it says; empty where there is none."""
        return self.tr("Open {name}").format(name=shortened(self.run.title)) if self.run else ""

    def _take(self, run: RunSummary | None) -> None:
        before, self.run = self.run, run
        if (before and before.path, before and before.title) != (run and run.path, run and run.title):
            self.changed.emit()


def newest_finished(folder: Path, tasks: Collection[Task] = _SHOWN_TASKS) -> RunSummary | None:
    """Returns the newest run in `folder` for one of `tasks` that has come to a good end with a model; None: none has.

    Raises:
        AttuneError: where the folder cannot be read.
    """
    ended = (run for run in list_runs(folder) if run.state in ("finished", "stopped") and run.metrics)
    return next((run for run in ended if run.task in tasks), None)
