"""Which checkpoints a run has, and what each is worth: read from its folder and its log, without TensorFlow.

Figures are those that the run itself has measured at that step, never others; where none was, there are none.
"""

from __future__ import annotations

import contextlib
import math
import os
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError

from attune_models.checkpoints import best_step, checkpoint_steps, read_state
from attune_models.runs.events import Event
from attune_models.runs.folder import RunFolder
from attune_models.sealed import MANIFEST, DamagedFolder, verify, verify_sizes

BEST, NEWEST, SCHEDULED = "best", "newest", "scheduled"


@dataclass(frozen=True)
class CheckpointSummary:
    """One checkpoint in one line.

    Args:
        step: The number of steps taken.
        epoch: The same in epochs; None where the run's status cannot be read.
        kept: What it is kept for: some of `best`, `newest` and `scheduled` (`training.keep_every`). None of them: it
            was there when the run was resumed.
        metrics: The validation figures of these very weights by name; empty where they were not judged.
        size: Bytes on the disk.
        saved: When, in seconds since the epoch; 0 where nobody knows.
        problem: What is damaged about it; empty where nothing is, as far as was looked.
    """

    step: int
    epoch: float | None
    kept: tuple[str, ...]
    metrics: dict[str, float]
    size: int
    saved: float
    problem: str = ""

    def to_json(self) -> dict[str, Any]:
        """Returns the fields by name."""
        return asdict(self)


@dataclass(frozen=True)
class _Marks:
    best: int | None
    newest: int | None
    every: int | None  # `training.keep_every`

    def of(self, step: int, state: dict[str, Any]) -> tuple[str, ...]:
        """Returns what a checkpoint of that state is kept for."""
        held = {BEST: step == self.best, NEWEST: step == self.newest, SCHEDULED: self._scheduled(step, state)}
        return tuple(mark for mark, holds in held.items() if holds)

    def _scheduled(self, step: int, state: dict[str, Any]) -> bool:
        memory = state.get("memory")
        if self.every is None or not isinstance(memory, dict) or memory.get("judged") != step:
            return False
        count = memory.get("judgements")  # this evaluation's number
        return isinstance(count, int) and count > 0 and count % self.every == 0


class CheckpointList:
    """A run's checkpoints, to be read again and again: of its log each time only what is new.

    Args:
        run: The run's folder. Training may be under way.
    """

    def __init__(self, run: RunFolder) -> None:
        self._run = run
        self._offset = 0
        self._judged: dict[int, dict[str, float]] = {}  # the newest figures by step
        self._saved: dict[int, tuple[dict[str, float], float]] = {}  # by step, the figures then and the time
        self._best: set[int] = set()  # steps whose checkpoint was the best when it was saved
        self._resumed = -1  # the step that the run went on from the last time

    def read(self, *, whole: bool = False) -> list[CheckpointSummary]:
        """Returns the checkpoints, the newest first.

        Args:
            whole: Whether to prove every file by its checksum, which reads them all. Otherwise the checksum of the
                small ones and the lengths of the others are looked at.

        Raises:
            AttuneError: when the folder is no run's, or cannot be read.
        """
        record = self._run.record()
        self._read_events()
        folder = self._run.path / "checkpoints"
        steps = checkpoint_steps(folder)
        best = [best_step(folder, steps), *self._best.intersection(steps)]  # a damaged one cannot tell what it was
        marks = _Marks(
            max((step for step in best if step is not None), default=None),
            steps[-1] if steps else None,
            keep_every(record),
        )
        per_epoch = self._steps_per_epoch()
        found = [
            self._summary(folder / str(step), marks, per_epoch, verify if whole else verify_sizes) for step in steps
        ]
        return [summary for summary in reversed(found) if summary is not None]

    def _summary(
        self, path: Path, marks: _Marks, per_epoch: float | None, check: Callable[[Path], None]
    ) -> CheckpointSummary | None:
        """Returns None for one that a training has removed meanwhile."""
        step, state = int(path.name), {}
        try:
            state = read_state(path, step)
            check(path)
            problem = ""
        except DamagedFolder as error:
            problem = f"{error}."
        try:
            written = (path / MANIFEST if (path / MANIFEST).exists() else path).stat().st_mtime
        except OSError:
            return None
        metrics, saved = self._saved.get(step) or (self._judged.get(step, {}), 0.0)
        return CheckpointSummary(
            step=step,
            epoch=step / per_epoch if per_epoch else None,
            kept=marks.of(step, state),
            metrics=metrics,
            size=_size(path),
            saved=saved or written,
            problem=problem,
        )

    def _steps_per_epoch(self) -> float | None:
        try:
            return self._run.status().steps_per_epoch
        except AttuneError:
            return None

    def _read_events(self) -> None:
        while True:
            events, end = self._run.events(self._offset)
            if end < self._offset:  # another log
                self._judged, self._saved, self._best = {}, {}, set()
            self._take(events)
            if end == self._offset:
                return
            self._offset = end

    def _take(self, events: Iterable[Event]) -> None:
        """Notes what was measured, and for which weights: the mean of the last weights is judged at a step, too."""
        for event in events:
            step = event.get("step")
            if not isinstance(step, int):
                continue
            if event["type"] == "resumed":
                self._resumed = step  # what was learnt after it is learnt again, perhaps otherwise
                self._judged = {known: told for known, told in self._judged.items() if known <= step}
                self._saved = {known: told for known, told in self._saved.items() if known <= step}
                self._best = {known for known in self._best if known <= step}
            elif event["type"] == "evaluation" and event.get("split") == "validation":
                self._judged[step] = _figures(event.get("metrics"))
                if step == self._resumed and step in self._saved:  # the evaluation that was cut short
                    self._saved[step] = self._saved[step][0] or self._judged[step], self._saved[step][1]
            elif event["type"] == "checkpoint":
                self._saved[step] = self._judged.get(step, {}), _number(event.get("time")) or 0.0
                if event.get("best") is True:
                    self._best.add(step)


def keep_every(record: dict[str, Any]) -> int | None:
    """Returns a record's `training.keep_every`; None where it is off, or cannot be read."""
    training = record["spec"].get("training")
    every = training.get("keep_every") if isinstance(training, dict) else None
    return every if isinstance(every, int) and every > 0 else None


def _figures(metrics: object) -> dict[str, float]:
    if not isinstance(metrics, dict):
        return {}
    return {str(name): number for name, value in metrics.items() if (number := _number(value)) is not None}


def _number(value: object) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and math.isfinite(value) else None  # type: ignore[arg-type]


def _size(path: Path) -> int:
    total = 0
    with contextlib.suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            total += entry.stat(follow_symlinks=False).st_size
    return total
