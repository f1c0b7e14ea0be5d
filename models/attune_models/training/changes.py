"""Settings changed while a run is under way: recorded in `run.json` with their steps, and so part of what it is.

A run that goes on from a checkpoint meets the same changes after the same steps again, and equals one that was never
interrupted.
"""

from __future__ import annotations

import math
from typing import Any

from attune_datasets.faults import faults
from pydantic import ValidationError

from attune_models.runs.commands import changed_fields
from attune_models.runs.events import EventWriter
from attune_models.runs.folder import RunFolder
from attune_models.spec import TrainingSpec
from attune_models.training.orders import Orders


class Changes:
    """The changes of one run.

    Args:
        run: Its folder.
        events: Told of each change.
        step: Steps taken when training begins.
    """

    def __init__(self, run: RunFolder, events: EventWriter, step: int) -> None:
        self._run, self._events = run, events
        self._known: list[dict[str, Any]] = run.record().get("changes", [])
        self._reached = step

    def applied(self, training: TrainingSpec) -> TrainingSpec:
        """Returns the settings with all changes so far."""
        changed: dict[str, Any] = {}
        for change in self._known:
            if change["step"] <= self._reached:
                changed |= changed_fields(change["settings"])
        return training.model_copy(update=changed)

    def planned(self, step: int) -> bool:
        """Returns whether a recorded change comes after exactly `step` steps and was not met yet."""
        return any(self._reached < change["step"] == step for change in self._known)

    def take(self, orders: Orders, step: int, training: TrainingSpec, steps_per_epoch: int) -> bool:
        """Takes the changes that are planned or ordered after `step` steps, and returns whether there are any."""
        planned, self._reached = self.planned(step), step
        asked, orders.changes = orders.changes, {}
        problem = _problem(asked, training, step / steps_per_epoch)
        if problem:
            self._events.write("warning", what=problem, remedy="The settings were left as they are.")
        elif asked:
            self._known.append({"step": step, "settings": asked})
            self._run.complete_record(changes=self._known)
            self._events.write("changed", step=step, settings=asked)
        return planned or bool(asked and not problem)


def _problem(asked: dict[str, Any], training: TrainingSpec, epochs_done: float) -> str:
    """Returns why settings cannot be changed to those asked for; empty where they can."""
    fields = changed_fields(asked)
    if fields.get("epochs", math.inf) < epochs_done:
        return f"The run is beyond {fields['epochs']} epochs already."
    try:
        TrainingSpec.model_validate({**training.model_dump(), **fields})
    except ValidationError as error:
        return f"The run cannot be changed: {faults(error, TrainingSpec)[0].told()}"
    return ""
