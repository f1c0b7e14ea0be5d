"""What the window knows of one run: its curves, evaluations and samples, grown batch by batch. No Qt, no disk.

The watcher's thread parses events into `RunNews` (arrays, ready to draw); the window's thread only appends them here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

_TOLD = ("step", "loss", "learning_rate", "gradient_norm", "tokens_per_second", "seconds")
SERIES = (*_TOLD, "smoothed_loss")
_LONGEST_AVERAGE = 33  # steps that the smoothed loss averages over, about, once a run is long
_SHARE = 3  # before that, over the last third of the steps so far, so that a short run's curve does not lag


@dataclass(frozen=True)
class Evaluation:
    """One evaluation: where training stood, and the figures on that part of the data."""

    step: int
    epoch: float
    seconds: float
    split: str
    metrics: dict[str, float]
    labels: tuple[str, ...] = ()
    confusion: np.ndarray | None = None  # (expected, predicted) counts
    alignment: np.ndarray | None = None  # (layers, heads) error rates, where the true alignment is known


@dataclass(frozen=True)
class Sample:
    """One text that the model was asked about during training; a label has a probability, a translation a score."""

    row: int
    text: str
    expected: str
    predicted: str
    probability: float | None = None
    score: float | None = None


@dataclass(frozen=True)
class SampleSet:
    """What the model answered to the pinned texts after one evaluation, in the same order each time."""

    step: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True, eq=False)
class RunNews:
    """What one reading of a run's events brought; `steps` holds float64 arrays by the names of `SERIES`."""

    steps: dict[str, np.ndarray] = field(default_factory=dict)
    evaluations: tuple[Evaluation, ...] = ()
    sample_sets: tuple[SampleSet, ...] = ()
    warnings: tuple[dict[str, Any], ...] = ()
    changes: tuple[dict[str, Any], ...] = ()  # settings by key, as each change of a run under way gave them
    error: dict[str, Any] | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing new."""
        return not (self.steps or self.evaluations or self.sample_sets or self.warnings or self.changes or self.error)


class EventReader:
    """Turns a run's events, as they come, into news. All that costs time is done here, off the window's thread."""

    def __init__(self) -> None:
        self._count = 0
        self._average = np.nan

    def read(self, events: Iterable[Mapping[str, Any]]) -> RunNews:
        """Returns the news in `events`, which follow those of the last call. Unknown types of event are skipped."""
        by_type: dict[str, list[Mapping[str, Any]]] = {}
        for event in events:
            by_type.setdefault(event.get("type", ""), []).append(event)
        return RunNews(
            steps=self._with_average(_steps(by_type.get("steps", []))),
            evaluations=tuple(_evaluation(event) for event in by_type.get("evaluation", [])),
            sample_sets=tuple(_sample_set(event) for event in by_type.get("sample", [])),
            warnings=tuple(dict(event) for event in by_type.get("warning", [])),
            changes=tuple(dict(event["settings"]) for event in by_type.get("changed", [])),
            error=dict(by_type["error"][-1]) if "error" in by_type else None,
        )

    def _with_average(self, arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        if not arrays:
            return {}
        averages = smoothed(arrays["loss"], self._average, self._count)
        self._count, self._average = self._count + len(averages), averages[-1]
        return {**arrays, "smoothed_loss": averages}


def _steps(events: list[Mapping[str, Any]]) -> dict[str, np.ndarray]:
    if not events:
        return {}
    columns = {name: [value for event in events for value in event[name]] for name in _TOLD}
    arrays = {name: np.array(values, dtype=np.float64) for name, values in columns.items()}  # None becomes NaN
    return _without_rewound(arrays)


def _without_rewound(arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Drops what a run that went back to a checkpoint did again: of each step only the last telling counts."""
    steps = arrays["step"]
    smallest_after = np.minimum.accumulate(steps[::-1])[::-1]
    kept = np.append(steps[:-1] < smallest_after[1:], True)
    return arrays if kept.all() else {name: values[kept] for name, values in arrays.items()}


def _evaluation(event: Mapping[str, Any]) -> Evaluation:
    confusion, alignment = event.get("confusion"), event.get("alignment")
    return Evaluation(
        step=event["step"],
        epoch=event["epoch"],
        seconds=event["seconds"],
        split=event["split"],
        metrics=dict(event["metrics"]),
        labels=tuple(str(label) for label in event.get("labels", ())),
        confusion=None if confusion is None else np.array(confusion, dtype=np.int64),
        alignment=None if alignment is None else np.array(alignment, dtype=np.float64),
    )


def _sample_set(event: Mapping[str, Any]) -> SampleSet:
    return SampleSet(event["step"], tuple(_sample(sample) for sample in event["samples"]))


def _sample(sample: Mapping[str, Any]) -> Sample:
    return Sample(
        row=sample["row"],
        text=sample["input"],
        expected=str(sample["expected"]),
        predicted=str(sample["predicted"]),
        probability=sample.get("probability"),
        score=sample.get("score"),
    )


class RunRecord:
    """All that has been told of a run so far."""

    def __init__(self) -> None:
        self._steps = {name: _GrowingArray() for name in SERIES}
        self._evaluations: dict[str, list[Evaluation]] = {}
        self.sample_sets: list[SampleSet] = []
        self.warnings: list[dict[str, Any]] = []
        self.error: dict[str, Any] | None = None

    def add(self, news: RunNews) -> None:
        """Appends `news`. What is told again (by a run resumed from an earlier checkpoint) replaces what was."""
        if news.steps:
            self._add_steps(news.steps)
        for evaluation in news.evaluations:
            self._add_evaluation(evaluation)
        for told in news.sample_sets:
            self._add_samples(told)
        self.warnings += news.warnings
        self.error = news.error or self.error

    def series(self, name: str) -> np.ndarray:
        """Returns one of `SERIES`: float64, one value a step. A view; do not keep it."""
        return self._steps[name].values

    @property
    def samples(self) -> tuple[Sample, ...]:
        """What the model answered last; empty before the first evaluation."""
        return self.sample_sets[-1].samples if self.sample_sets else ()

    @property
    def last_step(self) -> int:
        """The newest step, 0 before the first."""
        steps = self._steps["step"].values
        return int(steps[-1]) if len(steps) else 0

    def evaluations_of(self, split: str) -> list[Evaluation]:
        """Returns the evaluations on `"validation"` or `"test"`, oldest first."""
        return self._evaluations.get(split, [])

    def epochs_of(self, steps: np.ndarray, steps_per_epoch: float) -> np.ndarray:
        """Returns the epoch at each of `steps`: exact at evaluations, by `steps_per_epoch` after the last."""
        known = self.evaluations_of("validation")
        at, epochs = [0.0, *(float(e.step) for e in known)], [0.0, *(e.epoch for e in known)]
        beyond = np.maximum(steps - at[-1], 0) / steps_per_epoch
        return np.interp(steps, at, epochs) + beyond

    def _add_steps(self, new: dict[str, np.ndarray]) -> None:
        kept = int(np.searchsorted(self._steps["step"].values, new["step"][0]))
        for name, array in self._steps.items():
            array.truncate(kept)
            array.append(new[name])

    def _add_samples(self, new: SampleSet) -> None:
        while self.sample_sets and self.sample_sets[-1].step >= new.step:
            self.sample_sets.pop()
        self.sample_sets.append(new)

    def _add_evaluation(self, new: Evaluation) -> None:
        known = self._evaluations.setdefault(new.split, [])
        while known and known[-1].step >= new.step:
            known.pop()
        known.append(new)


def smoothed(values: np.ndarray, before: float = np.nan, count: int = 0) -> np.ndarray:
    """Returns the exponential moving average of `values`, carried on from `before`, the average of `count` values.

    A new value's weight falls from 1 to 1 / 33 as the values become more, so that the average spans about the last
    third of a short series and the last 33 values of a long one. A NaN leaves the average as it was.
    """
    averages, average = np.empty(len(values)), before
    for index, value in enumerate(values.tolist()):
        if math.isnan(average):
            average = value
        elif not math.isnan(value):
            average += min(1.0, max(1 / _LONGEST_AVERAGE, _SHARE / (count + index + 1))) * (value - average)
        averages[index] = average
    return averages


class _GrowingArray:
    """A float64 array that is appended to in amortised constant time."""

    def __init__(self) -> None:
        self._buffer = np.empty(1024)
        self._length = 0

    @property
    def values(self) -> np.ndarray:
        return self._buffer[: self._length]

    def truncate(self, length: int) -> None:
        self._length = length

    def append(self, values: np.ndarray) -> None:
        needed = self._length + len(values)
        if needed > len(self._buffer):
            larger = np.empty(max(needed, 2 * len(self._buffer)))
            larger[: self._length] = self.values
            self._buffer = larger
        self._buffer[self._length : needed] = values
        self._length = needed
