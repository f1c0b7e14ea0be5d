"""`Trainer`: sees to it that something trains in the window's workspace, whatever random hands have done to it."""

from __future__ import annotations

from collections.abc import Callable

from attune_datasets.errors import AttuneError
from attune_datasets.samples import sample
from attune_models.runs import RunFolder, RunSummary, list_runs
from attune_studio.background import Job
from attune_studio.main_window import MainWindow
from attune_studio.workspace import runs_folder
from PySide6.QtCore import QObject, QTimer

from soaking.log import SoakLog

SAMPLE = "reviews_en"
_EVERY = 3_000  # ms
_PAUSED = 5  # looks after which what is paused goes on
_EPOCHS = 100  # of a run: some minutes


class Trainer(QObject):
    """Looks every three seconds, and does by the window's own ways what is needed for a run to be under way.

    Args:
        window: Returns the window that is shown now.
        log: Hears of every run that is started.
        parent: Ends it.
    """

    def __init__(self, window: Callable[[], MainWindow], log: SoakLog, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._log = window, log
        self._idle = self._paused = self._started = 0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def stop(self) -> None:
        """Starts nothing any more."""
        self._timer.stop()

    def _look(self) -> None:
        job = Job(_under_way, self)
        job.finished.connect(self._see)
        job.start()

    def _see(self, runs: list[RunSummary]) -> None:
        paused = [run for run in runs if run.state == "paused"]
        self._idle = 0 if runs else self._idle + 1
        self._paused = self._paused + 1 if runs and len(paused) == len(runs) else 0
        if self._paused > _PAUSED:
            self._paused = 0
            self._log.tell("resumed", run=paused[0].name)
            Job(lambda: RunFolder(paused[0].path).command("resume"), self).start()
        elif self._idle > 1 and self._timer.isActive():
            self._begin()

    def _begin(self) -> None:
        """Opens the sample where something else is open; starts once it may be started."""
        window = self._window()
        project, file = window.project, str(sample(SAMPLE).path)
        if project.spec.data.file != file or project.spec.task != "classification" or project.fault:
            project.open_file(file)
            project.use_preset("reviews")
            return
        try:
            project.set("training.epochs", _EPOCHS + self._started % 2)  # a change: the forms forget what did not fit
        except AttuneError:
            project.use_preset("reviews")
        page = window.page("train")
        if project.trainable and page.primary.isEnabled() and not page.followed.under_way:
            self._started += 1
            self._log.tell("started", run=self._started)
            page.train()


def _under_way() -> list[RunSummary]:
    return [run for run in list_runs(runs_folder()) if run.status.under_way]
