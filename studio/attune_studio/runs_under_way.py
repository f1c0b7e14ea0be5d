"""`RunsUnderWay`: tells of every run of the workspace that is under way, and when one has come to its end.

The window shows one run; trainings go on without being shown, started here, by the queue or from a command line.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from attune_models.runs import RunSummary, list_runs
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from attune_studio.background import Job
from attune_studio.figures import result_figure
from attune_studio.text import shortened, titled
from attune_studio.workspace import runs_folder

INTERVAL_MS = 4000  # between two listings, of which each asks for the time of change of every run's files


class RunsUnderWay(QObject):
    """Lists the workspace's runs again and again, off the window's thread.

    Signals:
        listed(list): All runs (RunSummary), the newest first, after each listing.
        ended(RunSummary): One that was under way has ended.
    """

    listed = Signal(list)
    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._known: set[str] = set()
        self._busy = False
        self._timer = QTimer(self, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begins to look."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Looks no more."""
        self._timer.stop()

    def look(self) -> None:
        """Looks now, unless it is at it."""
        if not self._busy:
            self._busy = True
            job = Job(partial(list_runs, runs_folder()), self)
            job.finished.connect(self._on_listed)
            job.failed.connect(self._on_failed)
            job.start()

    def _on_listed(self, runs: list[RunSummary]) -> None:
        self._busy = False
        known, self._known = self._known, {run.path for run in runs if run.status.under_way}
        self.listed.emit(runs)
        for run in runs:
            if run.path in known - self._known and run.state != "queued":
                self.ended.emit(run)

    def _on_failed(self) -> None:
        self._busy = False  # the pages that list runs tell why; the next look may succeed


def short_name(run: RunSummary) -> str:
    """Returns a run's title, cut in the middle where it is long."""
    return shortened(run.title)


def told_under_way(runs: list[RunSummary]) -> str:
    """Returns in a few words what is under way: `english-chinese: Training 43 % · 3 min left`; empty without any."""
    from attune_studio.pages.train.progress import fraction, state_title, time_left  # with plots, which load later

    if not runs:
        return ""
    status = runs[0].status
    state = state_title(status)
    if status.shown == "running" and status.phase == "training" and status.steps:
        state = f"{state} {100 * fraction(status):.0f} %"
    parts = [titled(short_name(runs[0]), state), time_left(status)]
    if len(runs) > 1:
        parts.append(_translate("and {count} more").format(count=len(runs) - 1))
    return " · ".join(filter(None, parts))


def told_ended(run: RunSummary) -> str:
    """Returns how a run has ended: `english-chinese has finished: BLEU 12.3`."""
    ends = {"finished": _translate("{name} has finished"), "stopped": _translate("{name} was stopped")}
    told = ends.get(run.state, _translate("{name} has failed")).format(name=short_name(run))
    figure = result_figure(run) if run.state in ends else ""
    return titled(told, figure) if figure else told


def same_run(run: RunSummary, path: Path | None) -> bool:
    """Returns whether a run is the one in a folder."""
    return path is not None and Path(run.path) == path


def _translate(text: str) -> str:
    return QCoreApplication.translate("RunsUnderWay", text)
