"""One training from the prepared data to the final figures: builds the model, runs `fit`, judges, saves."""

from __future__ import annotations

import shutil
import time
from collections import deque
from typing import Any

import numpy as np
from attune_datasets.splits import SPLITS, TEST, VALIDATION

from attune_models.checkpoints import (
    assign_variables,
    load_checkpoint,
    remove_checkpoints,
    save_checkpoint,
    variable_arrays,
)
from attune_models.devices import compiles
from attune_models.runs.events import EventWriter
from attune_models.runs.folder import RunFolder
from attune_models.spec import RunSpec
from attune_models.training.callbacks import Judgement, Obedience, StepTelemetry
from attune_models.training.optimizers import averaged_weights, build_optimizer
from attune_models.training.orders import Orders
from attune_models.training.schedules import build_schedule
from attune_models.training.status_board import StatusBoard
from attune_models.training.step_log import StepLog
from attune_models.training.step_model import build_step_model
from attune_models.training.tasks import Evaluation, Task

_SAVED_AT_LEAST = 60.0  # seconds after which a model is saved even though an earlier one is better


class Trainer:
    """Trains one run.

    Args:
        run: Its folder.
        spec: Its spec.
        task: What it learns: data, network, batches.
        device: What the process was set up for: `cpu` or `gpu:N`.
        board: Its status.
        events: Its events.
        orders: What it is told meanwhile.
    """

    def __init__(
        self,
        run: RunFolder,
        spec: RunSpec,
        task: Task,
        device: str,
        board: StatusBoard,
        events: EventWriter,
        orders: Orders,
    ) -> None:
        self._checkpoints = run.path / "checkpoints"
        self._spec, self._task, self._board, self._events, self._orders = spec, task, board, events, orders
        self.stream, self.model = task.stream, task.network
        optimizer = build_optimizer(spec.training, build_schedule(spec.training, self.stream.steps))
        self._step_model = build_step_model(
            self.model, task.loss, optimizer, spec.training, jit_compile=compiles(device)
        )
        self._recent: deque[dict[str, np.ndarray]] = deque(maxlen=spec.training.average_checkpoints or 0)
        self._best_cost, self._best_step, self._saved_step = np.inf, 0, 0
        self._best_metrics: dict[str, float] = {}
        self._saved_at = time.monotonic()

    def train(self) -> dict[str, Any]:
        """Trains to the end, or until told to stop, and returns the result for the status."""
        epochs = self.stream.steps // self.stream.steps_per_epoch
        self._board.publish(phase="training", steps=self.stream.steps, epoch=1, epochs=epochs, progress=None, note="")
        self._log = StepLog(self._events)
        callbacks = [
            StepTelemetry(self.stream, self._log, self._board, self._spec),
            Obedience(self._orders, self._log, self._board),
            Judgement(self.stream, self._judge, self._task.fewest_steps),
        ]
        self._step_model.fit(self.stream, epochs=1, callbacks=callbacks, verbose=0, shuffle=False)
        self._log.flush()
        return self._finish()

    def _judge(self, step: int) -> bool:
        """Judges the model on the validation rows and saves it where it is the best or the last."""
        self._log.flush()
        if hasattr(self._step_model, "jax_state_sync"):
            self._step_model.jax_state_sync()  # on JAX the weights live in `fit` until they are called for
        with averaged_weights(self._step_model):
            if self._orders.hurry:
                self._save(step, best=False)
                return True
            self._board.publish(phase="evaluating", step=step)
            found = self._evaluate(step, VALIDATION)
            self._events.write("sample", step=step, samples=found.samples)
            best = self._note(step, found)
            if self._recent.maxlen:
                self._recent.append(variable_arrays(self.model.variables))
            ends = self._step_model.stop_training or step == self.stream.steps or self._patience_ends(step)
            if best or ends or time.monotonic() - self._saved_at > _SAVED_AT_LEAST:
                self._save(step, best)
        self._board.publish(phase="training")
        self._log.resume()
        return self._patience_ends(step)

    def _patience_ends(self, step: int) -> bool:
        patience = self._spec.training.early_stopping
        return patience is not None and step - self._best_step >= patience * self.stream.steps_per_epoch

    def _note(self, step: int, found: Evaluation) -> bool:
        """Returns whether this is the best model so far, and remembers it."""
        if not found.cost < self._best_cost:
            return False
        self._best_cost, self._best_step, self._best_metrics = found.cost, step, found.metrics
        self._board.set(best=found.metrics)
        return True

    def _evaluate(self, step: int, split: int, *, final: bool = False) -> Evaluation:
        found = self._task.evaluate(split, final=final)
        self._events.write(
            "evaluation",
            step=step,
            epoch=round(step / self.stream.steps_per_epoch, 4),
            seconds=round(self._log.seconds, 3),
            split=SPLITS[split],
            metrics=found.metrics,
            **found.details,
        )
        return found

    def _save(self, step: int, best: bool) -> None:
        """Saves all there is. The weights must be the averages at this moment, where averages are kept."""
        self._board.publish(phase="saving", step=step)
        epoch, batch = divmod(step, self.stream.steps_per_epoch)
        state = {
            "epoch": epoch,
            "batch": batch,
            "best": best,
            "averaged": self._spec.training.ema_decay is not None,
            "seconds": round(self._log.seconds, 3),
            "callbacks": {
                "best_cost": self._best_cost if self._best_step else None,
                "best_step": self._best_step,
                "best_metrics": self._best_metrics,
            },
        }
        weights, optimizer = (
            variable_arrays(self.model.variables),
            variable_arrays(self._step_model.optimizer.variables),
        )
        save_checkpoint(self._checkpoints, step, weights, optimizer, state)
        remove_checkpoints(self._checkpoints, keep=[self._best_step, step])
        self._saved_step, self._saved_at = step, time.monotonic()
        self._events.write("checkpoint", step=step, best=best)
        self._events.sync()

    def _finish(self) -> dict[str, Any]:
        """Judges the best model on the test rows, and returns the result."""
        self._try_average()
        result: dict[str, Any] = {"seconds": round(self._log.seconds, 3)}
        result["checkpoint"] = self._best_step or self._saved_step
        if self._best_step:
            result["validation"] = self._best_metrics
        if self._best_step and not self._orders.hurry and self._task.rows(TEST):
            self._board.publish(phase="evaluating")
            assign_variables(self.model.variables, load_checkpoint(self._checkpoints, self._best_step).weights)
            result["test"] = self._evaluate(self._best_step, TEST, final=True).metrics
        return result

    def _try_average(self) -> None:
        """Saves the mean of the weights of the last evaluations as the last checkpoint, where it is the best model."""
        if len(self._recent) < 2 or self._orders.hurry:
            return
        step = self._saved_step
        ours = variable_arrays(self.model.variables)
        means = {
            name: np.mean([weights[name] for weights in self._recent], axis=0) if value.dtype.kind == "f" else value
            for name, value in ours.items()
        }
        assign_variables(self.model.variables, means)
        found = self._evaluate(step, VALIDATION)
        if found.cost < self._best_cost:
            shutil.rmtree(self._checkpoints / str(step), ignore_errors=True)
            self._note(step, found)
            self._save(step, best=True)
        else:
            assign_variables(self.model.variables, ours)
