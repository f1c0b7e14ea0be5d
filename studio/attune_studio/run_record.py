"""What the window knows of one run: its curves, evaluations and samples, grown batch by batch. No Qt, no disk.

The watcher's thread parses events into `RunNews` (arrays, ready to draw); the window's thread only appends them here.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np
from attune_models.runs.commands import changed_fields
from attune_models.spec import TrainingSpec

from attune_studio.text import listed
from attune_studio.wording import translate

T = TypeVar("T")
_MOST_STEPS = 2**53
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
    signature: dict[str, str] = field(default_factory=dict)  # by metric: how sacreBLEU has computed it


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
    probes: tuple[int, ...] = ()  # steps at which the attention of pinned examples was stored
    warnings: tuple[dict[str, Any], ...] = ()
    changes: tuple[dict[str, Any], ...] = ()  # settings by key, as each change of a run under way gave them
    error: dict[str, Any] | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing new."""
        told = (self.steps, self.evaluations, self.sample_sets, self.probes, self.warnings, self.changes, self.error)
        return not any(told)


def join_news(pieces: Sequence[RunNews]) -> RunNews:
    """Returns several pieces of news, in the order in which they were read, as one."""
    if len(pieces) == 1:
        return pieces[0]
    steps = [piece.steps for piece in pieces if piece.steps]
    names = steps[0] if steps else ()
    return RunNews(
        steps=_without_rewound({name: np.concatenate([arrays[name] for arrays in steps]) for name in names}),
        evaluations=tuple(told for piece in pieces for told in piece.evaluations),
        sample_sets=tuple(told for piece in pieces for told in piece.sample_sets),
        probes=tuple(told for piece in pieces for told in piece.probes),
        warnings=tuple(told for piece in pieces for told in piece.warnings),
        changes=tuple(told for piece in pieces for told in piece.changes),
        error=next((piece.error for piece in reversed(pieces) if piece.error), None),
    )


class EventReader:
    """Turns a run's events, as they come, into news. All that costs time is done here, off the window's thread."""

    def __init__(self) -> None:
        self._steps, self._averages = _GrowingArray(), _GrowingArray()

    def read(self, events: Iterable[Mapping[str, Any]]) -> RunNews:
        """Returns the news in `events`, which follow those of the last call. Unknown types of event are skipped."""
        by_type: dict[str, list[Mapping[str, Any]]] = {}
        for event in events:
            by_type.setdefault(event.get("type", ""), []).append(event)
        misfits: list[str] = []

        def each(kind: str, make: Callable[[Mapping[str, Any]], T]) -> tuple[T, ...]:
            return _each(by_type.get(kind, []), make, misfits)

        steps = each("steps", _steps)
        evaluations, sample_sets = each("evaluation", _evaluation), each("sample", _sample_set)
        changes = each("changed", _settings)
        probes = each("probe", lambda event: _whole(event["step"]))
        errors, warnings = each("error", _told), each("warning", _told)
        return RunNews(
            steps=self._with_average(_joined(steps)),
            evaluations=evaluations,
            sample_sets=sample_sets,
            probes=probes,
            warnings=(*warnings, *_misfit_warnings(misfits)),
            changes=changes,
            error=errors[-1] if errors else None,
        )

    def _with_average(self, arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        if not arrays:
            return {}
        kept = int(np.searchsorted(self._steps.values, arrays["step"][0]))  # but for what a resumed run does again
        before = self._averages.values[kept - 1] if kept else np.nan
        averages = smoothed(arrays["loss"], before, kept)
        for known, new in ((self._steps, arrays["step"]), (self._averages, averages)):
            known.truncate(kept)
            known.append(new)
        return {**arrays, "smoothed_loss": averages}


def _each(events: list[Mapping[str, Any]], make: Callable[[Mapping[str, Any]], T], misfits: list[str]) -> tuple[T, ...]:
    """Returns what `make` makes of each event; of those that lack what their type promises, only the type is told."""
    made: list[T] = []
    for event in events:
        try:
            made.append(make(event))
        except (KeyError, TypeError, ValueError, OverflowError, AttributeError):
            misfits.append(str(event.get("type"))[:40])
    return tuple(made)


def _misfit_warnings(misfits: list[str]) -> list[dict[str, Any]]:
    one = translate("RunRecord", "1 event ({kinds}) lacks what its type promises.")
    more = translate("RunRecord", "{count} events ({kinds}) lack what their type promises.")
    what = (one if len(misfits) == 1 else more).format(count=f"{len(misfits):,}", kinds=listed(sorted(set(misfits))))
    return [{"type": "warning", "kind": "damaged_event", "what": what, "remedy": ""}] if misfits else []


def _told(event: Mapping[str, Any]) -> dict[str, Any]:
    return {**event, **{name: str(event[name]) for name in ("what", "why", "remedy", "log") if name in event}}


def _steps(event: Mapping[str, Any]) -> dict[str, np.ndarray]:
    arrays = {name: np.array(event[name], dtype=np.float64) for name in _TOLD}  # None becomes NaN
    steps = arrays["step"]
    if any(values.shape != (len(steps),) for values in arrays.values()) or not np.isfinite(steps).all():
        raise ValueError("not as many values as steps")
    for values in arrays.values():
        values[np.isinf(values)] = np.nan  # no plot has a place for it
    return arrays


def _joined(events: tuple[dict[str, np.ndarray], ...]) -> dict[str, np.ndarray]:
    if not sum(len(arrays["step"]) for arrays in events):
        return {}
    return _without_rewound({name: np.concatenate([arrays[name] for arrays in events]) for name in _TOLD})


def _without_rewound(arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Drops what a run that went back to a checkpoint did again: of each step only the last telling counts."""
    if not arrays:
        return {}
    steps = arrays["step"]
    smallest_after = np.minimum.accumulate(steps[::-1])[::-1]
    kept = np.append(steps[:-1] < smallest_after[1:], True)
    return arrays if kept.all() else {name: values[kept] for name, values in arrays.items()}


def _evaluation(event: Mapping[str, Any]) -> Evaluation:
    confusion, alignment = event.get("confusion"), event.get("alignment")
    return Evaluation(
        step=_whole(event["step"]),
        epoch=_number(event["epoch"]),
        seconds=_number(event["seconds"]),
        split=str(event["split"]),
        metrics={name: _number(value) for name, value in event["metrics"].items() if value is not None},
        labels=tuple(str(label) for label in event.get("labels", ())),
        confusion=None if confusion is None else _grid(confusion, np.int64),
        alignment=None if alignment is None else _grid(alignment, np.float64),
        signature={str(name): str(told) for name, told in event.get("signature", {}).items()},
    )


def _number(value: Any) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("no number")
    return value


def _number_or_none(value: Any) -> float | None:
    return None if value is None else _number(value)


def _settings(event: Mapping[str, Any]) -> dict[str, Any]:
    settings = dict(event["settings"])
    TrainingSpec.model_validate(changed_fields(settings), strict=True)
    return settings


def _whole(value: Any) -> int:
    if not isinstance(value, int) or not 0 <= value < _MOST_STEPS:
        raise ValueError("no count")
    return value


def _grid(rows: Any, kind: type[np.generic]) -> np.ndarray:
    grid = np.array(rows, dtype=kind)
    if grid.ndim != 2:
        raise ValueError("no table of numbers")
    return grid


def _sample_set(event: Mapping[str, Any]) -> SampleSet:
    return SampleSet(_whole(event["step"]), tuple(_sample(sample) for sample in event["samples"]))


def _sample(sample: Mapping[str, Any]) -> Sample:
    return Sample(
        row=_whole(sample["row"]),
        text=str(sample["input"]),
        expected=str(sample["expected"]),
        predicted=str(sample["predicted"]),
        probability=_number_or_none(sample.get("probability")),
        score=_number_or_none(sample.get("score")),
    )


class RunRecord:
    """All that has been told of a run so far."""

    def __init__(self) -> None:
        self._steps = {name: _GrowingArray() for name in SERIES}
        self._evaluations: dict[str, list[Evaluation]] = {}
        self.sample_sets: list[SampleSet] = []
        self.probes: list[int] = []
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
        for step in news.probes:
            self.probes = [*(earlier for earlier in self.probes if earlier < step), step]
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
