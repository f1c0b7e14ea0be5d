"""Settings changed while a run is under way: recorded in `run.json` with their steps, and so part of what it is.

A run that goes on from a checkpoint meets the same changes after the same steps again, and equals one that was never
interrupted.
"""

from __future__ import annotations

import math
from typing import Any

from attune_datasets.counts import counted
from attune_datasets.faults import faults
from pydantic import ValidationError

from attune_models.runs.commands import changed_fields
from attune_models.runs.events import EventWriter
from attune_models.runs.folder import RunFolder
from attune_models.runs.storage import refuse, storage_error
from attune_models.spec import TrainingSpec
from attune_models.training.orders import Orders


class Changes:
    """The changes of one run.

    Args:
        run: Its folder.
        events: Told of each change.
        training: The settings that it has begun with.
        step: Steps taken when training begins.
        steps_per_epoch: In which epoch a step lies follows from it.

    Attributes:
        refused: Called where the disk refuses: returns to try again, or raises.
    """

    def __init__(
        self, run: RunFolder, events: EventWriter, training: TrainingSpec, step: int, steps_per_epoch: int
    ) -> None:
        self._run, self._events, self._training, self._steps_per_epoch = run, events, training, steps_per_epoch
        self._known: list[dict[str, Any]] = run.record().get("changes", [])
        self._reached = step
        self.refused = refuse

    @property
    def applied(self) -> TrainingSpec:
        """The settings in force now: with all changes so far."""
        changed: dict[str, Any] = {}
        for change in self._known:
            if change["step"] <= self._reached:
                changed |= changed_fields(change["settings"])
        return self._training.model_copy(update=changed)

    def due(self, orders: Orders, step: int) -> bool:
        """Returns whether there is anything to change after `step` steps: planned, or ordered and possible.

        What is ordered and is not possible is told, and ordered no longer.
        """
        if orders.changes and (problem := _problem(orders.changes, self._training, step / self._steps_per_epoch)):
            orders.changes = {}
            self._events.write("warning", what=problem, remedy="The settings were left as they are.")
        return bool(orders.changes) or any(self._reached < change["step"] == step for change in self._known)

    def take(self, orders: Orders, step: int) -> bool:
        """Takes the changes that are due after `step` steps, and returns whether there are any."""
        due, self._reached = self.due(orders, step), step
        asked, orders.changes = orders.changes, {}
        if asked:
            self._known.append({"step": step, "settings": asked})
            self._record()
            self._events.write("changed", step=step, settings=asked)
        return due

    def _record(self) -> None:
        while True:
            try:
                return self._run.complete_record(changes=self._known)
            except OSError as error:
                self.refused(storage_error(error, "A change of settings could not be written down."))


def _problem(asked: dict[str, Any], training: TrainingSpec, epochs_done: float) -> str:
    """Returns why settings cannot be changed to those asked for; empty where they can."""
    fields = changed_fields(asked)
    if fields.get("epochs", math.inf) < epochs_done:
        return f"The run is beyond {counted(fields['epochs'], 'epoch')} already."
    try:
        TrainingSpec.model_validate({**training.model_dump(), **fields})
    except ValidationError as error:
        return f"The run cannot be changed: {faults(error, TrainingSpec)[0].told()}"
    return ""
