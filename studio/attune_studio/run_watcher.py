"""`RunWatcher`: a thread that follows one run's folder, so that the window's thread never touches the disk for it.

It reads `events.jsonl` from where it stopped the last time, hands over arrays ready to draw, tells how the run stands
and how busy the machine is, and leaves commands in the folder. Opened on a run of thousands of steps it tells all of
them in one piece of news. A run outlives its watcher: stopping the watcher changes nothing in the run.
"""

from __future__ import annotations

import time
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_models.checkpoints import checkpoint_steps
from attune_models.runs import RunFolder, RunStatus
from PySide6.QtCore import QObject, QSemaphore, QThread, Signal, Slot

from attune_studio.resources import ResourceMeter
from attune_studio.run_record import EventReader, RunNews, join_news
from attune_studio.wording import translate

WATCHED_MS = 400  # between two readings while somebody looks
UNWATCHED_MS = 2000  # between two readings otherwise: enough for the rail's progress ring
_RESOURCES_SECONDS = 2.0
_MOST_PIECES = 64  # of 4 MiB of the log, told together
_all: set[RunWatcher] = set()  # until Qt has deleted them: a QThread that runs must not be freed


@dataclass(frozen=True)
class RunState:
    """How a run stands: its status; once it has failed or died the end of the worker's log; and where it has died, or
    gives no sign of life, the step of the newest checkpoint, 0 for none."""

    status: RunStatus
    log: str = ""
    kept: int = 0


class RunWatcher(QThread):
    """Follows one run until `stop`, or until nobody is there any more who follows it.

    Args:
        path: The run's folder.
        follower: With whose end it stops; it is not its child, which would be freed with it while it runs.
        measure: Whether to tell the use of the machine too.

    Signals:
        opened(RunSpec): The run's spec; once, before anything else.
        news(RunNews): What was new in the events; the first time also when there was nothing.
        state_changed(RunState): How the run stands, whenever that changes.
        resources(ResourceUse): Every two seconds while the run is under way and somebody looks.
        failed(AttuneError): The folder cannot be read; nothing more will come.
        refused(AttuneError): A command could not be left.
    """

    opened = Signal(object)
    news = Signal(object)
    state_changed = Signal(object)
    resources = Signal(object)
    failed = Signal(object)
    refused = Signal(object)
    _found = Signal(str, object)  # from the thread: the name of a signal above and what it tells

    def __init__(self, path: Path, follower: QObject, *, measure: bool = False) -> None:
        super().__init__()
        _all.add(self)
        self.destroyed.connect(lambda: _all.discard(self))
        follower.destroyed.connect(self.stop)
        self._found.connect(self._tell)
        self.finished.connect(self._on_finished)
        self._silent = False
        self.path = path
        self._folder = RunFolder(path)
        self._meter = ResourceMeter() if measure else None
        self._measure_at = time.monotonic() + _RESOURCES_SECONDS / 2
        self._wake = QSemaphore()
        self._asked: deque[Callable[[], None]] = (
            deque()
        )  # appended here and popped there, which CPython does atomically
        self._watched = True
        self._offset = 0
        self._reader = EventReader()
        self._told = False
        self._state: RunState | None = None

    def command(self, do: str) -> None:
        """Leaves `pause`, `resume` or `stop` for the worker, soon."""
        self._ask(lambda: self._folder.command(do))

    def change(self, settings: dict[str, float]) -> None:
        """Leaves other settings for the worker to go on with, soon."""
        self._ask(lambda: self._folder.change(settings))

    def set_watched(self, watched: bool) -> None:
        """Reads less often while nobody looks; becoming watched reads at once."""
        if watched and not self._watched:
            self._wake.release()
        self._watched = watched

    @Slot()
    def stop(self) -> None:
        """Tells nothing any more, and ends the thread without waiting for it. The run goes on."""
        self._silent = True
        if self.isRunning():
            self.requestInterruption()
            self._wake.release()
        else:
            self.deleteLater()

    def run(self) -> None:
        """The thread's work; Qt calls it."""
        try:
            self._found.emit("opened", self._folder.spec())
            while not self.isInterruptionRequested():
                self._obey()
                self._read()
                self._wake.tryAcquire(max(1, self._wake.available()), WATCHED_MS if self._watched else UNWATCHED_MS)
        except AttuneError as error:
            self._found.emit("failed", error)
        except Exception as error:
            traceback.print_exc()
            self._found.emit("failed", _unforeseen(self.path, error))

    @Slot(str, object)
    def _tell(self, name: str, told: object) -> None:
        """Passes on what the thread has found, on the thread of the window, unless nobody wants it any more."""
        if not self._silent:
            getattr(self, name).emit(told)

    @Slot()
    def _on_finished(self) -> None:
        if self._silent:
            self.deleteLater()

    def _ask(self, act: Callable[[], None]) -> None:
        self._asked.append(act)
        self._wake.release()

    def _obey(self) -> None:
        while self._asked:
            try:
                self._asked.popleft()()
            except AttuneError as error:
                self._found.emit("refused", error)

    def _read(self) -> None:
        status = (
            self._folder.status_or_damage()
        )  # before the events: a status of "finished" then has all its events with it
        ended = False
        while not (ended or self.isInterruptionRequested()):
            news, ended = self._read_news()
            if not (news.empty and self._told):
                self._told = True
                self._found.emit("news", news)
        self._tell_state(status)
        if self._meter and self._watched and status.under_way and time.monotonic() >= self._measure_at:
            self._measure_at = time.monotonic() + _RESOURCES_SECONDS
            self._found.emit("resources", self._meter.measure())

    def _read_news(self) -> tuple[RunNews, bool]:
        """Returns what is new in the log, as arrays, and whether that is all; a very long log comes in parts."""
        pieces: list[RunNews] = []
        for _ in range(_MOST_PIECES):
            before = self._offset
            events, self._offset = self._folder.events(before)
            pieces.append(self._reader.read(events))
            if self._offset == before or self.isInterruptionRequested():
                return join_news(pieces), True
        return join_news(pieces), False

    def _kept(self) -> int:
        with suppress(AttuneError):
            return max(checkpoint_steps(self._folder.path / "checkpoints"), default=0)
        return 0

    def _tell_state(self, status: RunStatus) -> None:
        before = self._state
        if before is None or status != before.status:
            log = self._folder.log_tail() if status.shown in ("failed", "died") else ""
            self._state = RunState(status, log, self._kept() if status.shown in ("died", "stalled") else 0)
            self._found.emit("state_changed", self._state)


def wait_for_stopped() -> None:
    """Waits for the threads of stopped watchers: at most one reading each. For the end of the program only."""
    for watcher in [one for one in _all if one.isInterruptionRequested()]:
        watcher.wait()


def _unforeseen(path: Path, error: Exception) -> AttuneError:
    what = translate("RunWatcher", "The run {path} cannot be followed: Attune did not foresee this: {error}")
    remedy = translate("RunWatcher", "Please report it with the diagnostics; the run itself goes on.")
    return AttuneError(what.format(path=path, error=f"{type(error).__name__}: {error}"), remedy=remedy)
