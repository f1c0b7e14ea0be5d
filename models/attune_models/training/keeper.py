"""Keeps what a training has come to: writes checkpoints, and removes those that nobody will want."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import keras

from attune_models.checkpoints import (
    Arrays,
    Checkpoint,
    assign_variables,
    checkpoint_steps,
    remove_checkpoints,
    save_checkpoint,
    variable_arrays,
)
from attune_models.runs.events import EventWriter
from attune_models.runs.storage import StorageError, refuse
from attune_models.spec import TrainingSpec
from attune_models.training.memory import Memory
from attune_models.training.optimizers import averaged_weights, state_variables, swap_averages

_INTERVAL = 60.0  # seconds after which the newest state is saved, whether or not it is the best
_SHARE = 0.02  # of the time may go into saving: large models are saved less often


class Keeper:
    """Saves one run's checkpoints: the best, the last, and every k-th evaluation's where that is asked for.

    Args:
        folder: `RUN/checkpoints`.
        network: Whose variables are the weights.
        spec: Says about averages and which checkpoints to keep.
        events: Told of each checkpoint.

    Attributes:
        saved_step: The step of the newest checkpoint of this process; 0 before the first.
        refused: Called where the disk refuses: returns to try again, or raises.
    """

    def __init__(self, folder: Path, network: keras.Model, spec: TrainingSpec, events: EventWriter) -> None:
        self._folder, self._network, self._spec, self._events = folder, network, spec, events
        self._kept = set(checkpoint_steps(folder)) if spec.keep_every else set()
        self._saved_at, self._cost = time.monotonic(), 0.0
        self.saved_step = 0
        self.refused = refuse

    @property
    def due(self) -> bool:
        """Whether so much time has gone by that the newest state should be saved."""
        return time.monotonic() - self._saved_at > max(_INTERVAL, self._cost / _SHARE)

    def save(
        self,
        model: keras.Model,
        memory: Memory,
        step: int,
        place: dict[str, Any],
        *,
        best: bool = False,
        weights: Arrays | None = None,
    ) -> None:
        """Saves all there is after `step` steps.

        Args:
            model: The step model, with its optimizer.
            memory: What a training that goes on from here remembers.
            step: Steps taken.
            place: `{"epoch", "batch", "seconds"}`.
            best: Whether these are the best weights so far.
            weights: What to save in place of the network's own; a training that goes on begins with these.

        Raises:
            StorageError: when the disk refuses, and `refused` does not want to try again.
        """
        began = time.monotonic()
        if hasattr(model, "jax_state_sync"):
            model.jax_state_sync()  # on JAX the weights live in `fit` until they are called for
        with averaged_weights(model):
            weights = weights or variable_arrays(self._network.variables)
            optimizer = variable_arrays(state_variables(model.optimizer))
        state = {**place, "best": best, "averaged": self._spec.ema_decay is not None, "memory": memory.to_json()}
        while True:
            try:
                save_checkpoint(self._folder, step, weights, optimizer, memory.recent_arrays(), state)
                break
            except StorageError as error:
                self.refused(error)
        self.saved_step, self._saved_at = step, time.monotonic()
        self._cost = self._saved_at - began
        self._events.write("checkpoint", step=step, best=best)
        self._events.sync()

    def tidy(self, *wanted: int) -> None:
        """Removes the checkpoints of all steps but those `wanted` and those that were asked to be kept."""
        remove_checkpoints(self._folder, keep={*wanted, *self._kept})

    def keep(self, step: int) -> None:
        """Keeps the checkpoint of `step` for good."""
        self._kept.add(step)


def restore(network: keras.Model, model: keras.Model, checkpoint: Checkpoint) -> None:
    """Gives the network and the step model's optimizer all that a checkpoint holds, to go on from there."""
    assign_variables(network.variables, checkpoint.weights)
    assign_variables(state_variables(model.optimizer), checkpoint.optimizer)
    if checkpoint.state["averaged"]:
        swap_averages(model)
