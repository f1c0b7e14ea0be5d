"""Which of many runs are shown, and in what order: the same in the window and on the command line."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from attune_datasets.errors import AttuneError, nearest

from attune_models.runs.summary import RunSummary

UNDER_WAY = ("queued", "running", "paused", "stalled")


@dataclass(frozen=True)
class RunFilter:
    """What runs are looked for; empty parts let all through.

    Args:
        text: Words that must all occur somewhere: in name, data, model, tags, notes, state.
        state: As shown, or `under way`.
        task: What it learns, as `spec.Task` names it.
        tag: One that the run has.
    """

    text: str = ""
    state: str = ""
    task: str = ""
    tag: str = ""

    def __call__(self, run: RunSummary) -> bool:
        """Returns whether the run is one of them."""
        if self.state and run.state != self.state and not (self.state == "under way" and run.state in UNDER_WAY):
            return False
        if (self.task and run.task != self.task) or (self.tag and self.tag not in run.annotations.tags):
            return False
        words = self.text.casefold().split()
        return not words or all(word in _searched(run) for word in words)


def _searched(run: RunSummary) -> str:
    model = (run.spec or {}).get("model")
    kind = str(model.get("kind", "")) if isinstance(model, dict) else ""
    parts = (run.name, run.annotations.name, run.data_name, kind, run.task, run.state, run.annotations.notes)
    return "\n".join((*parts, *run.annotations.tags)).casefold()


def best_score(run: RunSummary) -> float:
    """Returns what a run is judged by, 0 to 100: BLEU or accuracy; NaN where there is none yet."""
    if isinstance(bleu := run.metrics.get("bleu"), int | float):
        return float(bleu)
    accuracy = run.metrics.get("accuracy")
    return 100.0 * accuracy if isinstance(accuracy, int | float) else math.nan


def loss(run: RunSummary) -> float:
    """Returns the loss of the run's best evaluation, NaN before the first."""
    value = run.metrics.get("loss")
    return float(value) if isinstance(value, int | float) else math.nan


SORT_KEYS: dict[str, Callable[[RunSummary], Any]] = {
    "name": lambda run: run.title.casefold(),
    "state": lambda run: run.state,
    "data": lambda run: run.data_name.casefold(),
    "model": lambda run: str((run.spec or {}).get("model", "")),
    "parameters": lambda run: math.nan if run.parameters is None else run.parameters,
    "result": best_score,
    "loss": loss,
    "time": lambda run: math.nan if run.seconds is None else run.seconds,
    "started": lambda run: run.created,
    "tags": lambda run: ", ".join(run.annotations.tags).casefold(),
}


def sort_runs(runs: Iterable[RunSummary], key: str, *, descending: bool = False) -> list[RunSummary]:
    """Returns runs in order of one of `SORT_KEYS`; those that have no such figure come last either way.

    Raises:
        AttuneError: for an unknown key.
    """
    if key not in SORT_KEYS:
        raise AttuneError(f"Runs cannot be sorted by {key!r}.", remedy=nearest(key, SORT_KEYS))
    value = SORT_KEYS[key]
    known: list[RunSummary] = []
    unknown: list[RunSummary] = []
    for run in runs:
        (unknown if value(run) in ("",) or value(run) != value(run) else known).append(run)
    return [*sorted(known, key=value, reverse=descending), *unknown]
