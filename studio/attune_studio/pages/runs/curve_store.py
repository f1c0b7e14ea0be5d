"""The curves of the runs that are laid over each other: read in the background, kept while they are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder, RunSummary
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.run_record import EventReader, RunNews, RunRecord
from attune_studio.setting_names import error_in_window, in_window

_KEPT = 24  # records of runs that are not wanted any more; one of a million steps takes 60 MB
_MOST_PIECES = 2_000  # of a log that are read at once


@dataclass
class RunCurves:
    """One run's curves.

    Attributes:
        record: All that has been told of the run.
        steps_per_epoch: To place steps between evaluations.
        problem: Why there are none, or not all.
    """

    record: RunRecord = field(default_factory=RunRecord)
    steps_per_epoch: float = 1.0
    problem: str = ""
    reader: EventReader = field(default_factory=EventReader)
    offset: int = 0


@dataclass(frozen=True)
class _Read:
    news: tuple[RunNews, ...]
    offset: int
    problem: str


class CurveStore(QObject):
    """Reads the events of runs from where it stopped the last time, one job at a time.

    Signals:
        changed(): More is known.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._curves: dict[str, RunCurves] = {}
        self._wanted: list[RunSummary] = []
        self._job: Job | None = None
        self._again = False

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._job is not None

    def want(self, runs: Sequence[RunSummary]) -> None:
        """Reads what is new of these runs; `changed` tells when there is something to draw."""
        self._wanted = list(runs)
        if self._job is not None:
            self._again = True
        elif runs:
            self._start()

    def curves(self, path: str) -> RunCurves | None:
        """Returns what is known of a run; None until it was read once."""
        return self._curves.get(path)

    def _start(self) -> None:
        todo = []
        for run in self._wanted:
            held = self._curves.get(run.path) or RunCurves()
            todo.append((run.path, held, held.reader, held.offset))
            held.steps_per_epoch = run.status.steps_per_epoch or 1.0
        self._job = Job(partial(_read_all, [(path, reader, offset) for path, _, reader, offset in todo]), self)
        held_by_path = {path: held for path, held, _, _ in todo}
        self._job.finished.connect(lambda found: self._take(found, held_by_path))
        self._job.start()

    def _take(self, found: dict[str, _Read], held: dict[str, RunCurves]) -> None:
        self._job = None
        for path, read in found.items():
            curves = held[path]
            for news in read.news:
                curves.record.add(news)
            damage = next((told for told in curves.record.warnings if told.get("kind") == "damaged_event"), {})
            curves.offset, curves.problem = read.offset, read.problem or in_window(str(damage.get("what", "")))
            self._curves.pop(path, None)
            self._curves[path] = curves  # last in the order: the first are the first to be forgotten
        wanted = {run.path for run in self._wanted}
        for path in [path for path in self._curves if path not in wanted][: max(0, len(self._curves) - _KEPT)]:
            del self._curves[path]
        if self._again:
            self._again = False
            if self._wanted:
                self._start()
        self.changed.emit()


def _read_all(todo: list[tuple[str, EventReader, int]]) -> dict[str, _Read]:
    return {path: _read(path, reader, offset) for path, reader, offset in todo}


def _read(path: str, reader: EventReader, offset: int) -> _Read:
    news, problem = [], ""
    try:
        for _ in range(_MOST_PIECES):
            events, end = RunFolder(path).events(offset)
            if events:
                news.append(reader.read(events))
            if end == offset:
                break
            offset = end
    except AttuneError as error:
        problem = error_in_window(error)
    return _Read(tuple(news), offset, problem)


def tokens_of(record: RunRecord) -> np.ndarray:
    """Returns the tokens learned from up to each step, about: float64 (steps,).

    From the rate of each step and the time that it took; where an evaluation lay in between, the usual number counts.
    """
    seconds, rates = record.series("seconds"), record.series("tokens_per_second")
    if not len(seconds):
        return np.empty(0)
    taken = np.diff(seconds, prepend=0.0)
    tokens = np.nan_to_num(taken * rates)
    usual = float(np.median(tokens[1:])) if len(tokens) > 1 else float(tokens[0])
    tokens[taken > 5 * max(float(np.median(taken)), 1e-3)] = usual
    return np.cumsum(np.maximum(tokens, 0.0))
