"""One training from the prepared data to the final figures: runs `fit`, judges, remembers, ends; or goes on from a
checkpoint as if nothing had been in between."""

from __future__ import annotations

import math
from collections import deque
from typing import Any

import keras
import numpy as np
from attune_datasets.splits import SPLITS, TEST, VALIDATION

from attune_models.checkpoints import Arrays, Checkpoint, assign_variables, load_checkpoint, variable_arrays
from attune_models.devices import compiles
from attune_models.runs.events import EventWriter
from attune_models.runs.folder import RunFolder
from attune_models.sealed import is_sound
from attune_models.spec import RunSpec
from attune_models.training.callbacks import Judgement, Keeping, Obedience, StepTelemetry
from attune_models.training.changes import Changes
from attune_models.training.keeper import Keeper, restore
from attune_models.training.memory import Memory
from attune_models.training.optimizers import averaged_weights, build_optimizer, change_schedule, make_changeable
from attune_models.training.orders import Orders
from attune_models.training.patience import Patience
from attune_models.training.prober import Prober
from attune_models.training.schedules import WarmUp, build_schedule
from attune_models.training.status_board import StatusBoard
from attune_models.training.step_log import StepLog
from attune_models.training.step_model import build_step_model
from attune_models.training.tasks import Evaluation, Task


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
        patience: Waits where the disk refuses.
        start: What to go on from; None: from the beginning.
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
        patience: Patience,
        start: Checkpoint | None = None,
    ) -> None:
        self._checkpoints = run.path / "checkpoints"
        self._spec, self._task, self._board, self._events, self._orders = spec, task, board, events, orders
        self._compiled = compiles(device)
        self.stream, self.model = task.stream, task.network
        self._step = start.step if start else 0
        self._changes = Changes(run, events, spec.training, self._step, self.stream.steps_per_epoch)
        self._step_model = self._build_step_model()
        self._keeper = Keeper(self._checkpoints, self.model, spec.training, events)
        self._log = StepLog(events, patience, start.state["seconds"] if start else 0.0)
        for writer in (board, events, self._keeper, self._changes):
            writer.refused = patience.wait
        self._memory = self._begin(start)
        self._prober = Prober(run, spec, task, events, self._step)
        self._stops_early = False

    def train(self) -> dict[str, Any]:
        """Trains to the end, or until told to stop, and returns the result for the status."""
        self._board.publish(phase="training", progress=None, note="", best=self._memory.best_metrics or None)
        self._log.resume()
        if self._step and self._judgement().due(self._step):
            self._judge(self._step, due=True)  # the evaluation that was cut short
        self._stops_early = self._memory.judged == self._step > 0 and self._patience_ends(self._step)
        while not (self._orders.stop or self._stops_early):
            self._apply_changes()
            if self._step >= self.stream.steps:
                break
            self._fit()
        self._log.flush()
        return self._finish()

    # -- beginning and going on

    def _begin(self, start: Checkpoint | None) -> Memory:
        most = self._spec.training.average_checkpoints or 0
        if start is None:
            return Memory(recent=deque(maxlen=most))
        restore(self.model, self._step_model, start)
        memory = Memory.from_json(start.state["memory"], start.recent, most)
        if memory.best_step and not is_sound(self._checkpoints / str(memory.best_step)):
            self._events.write(
                "warning",
                what=f"The best checkpoint so far, of step {memory.best_step:,}, is damaged or gone.",
                remedy="The best of those to come takes its place.",
            )
            memory.best_cost, memory.best_step, memory.best_metrics = math.inf, 0, {}
        return memory

    def _build_step_model(self) -> keras.Model:
        schedule, training = self._schedule(), self._spec.training
        optimizer = build_optimizer(training, schedule, self._task.body)
        make_changeable(optimizer)
        return build_step_model(self.model, self._task.loss, optimizer, training, jit_compile=self._compiled)

    def _schedule(self) -> WarmUp:
        """Returns the schedule of the settings in force now, over the epochs that the stream then has."""
        training = self._changes.applied
        if training.epochs is not None:
            self.stream.epochs = training.epochs
        return build_schedule(training, self.stream.steps)

    def _apply_changes(self) -> None:
        if self._changes.take(self._orders, self._step):
            change_schedule(self._step_model.optimizer, self._schedule())

    def _fit(self) -> None:
        self.stream.begin(self._step)
        spec = self._spec.model_copy(update={"training": self._changes.applied})
        self._board.publish(steps=self.stream.steps, epochs=self.stream.epochs, step=self._step)
        self._board.set(epoch=min(self._step // self.stream.steps_per_epoch + 1, self.stream.epochs))
        callbacks = [
            StepTelemetry(self.stream, self._log, self._board, spec),
            Obedience(self.stream, self._orders, self._log, self._board, self._changes, self._save),
            self._judgement(),
            Keeping(self.stream, self._keeper, self._save),
        ]
        self._step_model.fit(self.stream, epochs=1, callbacks=callbacks, verbose=0, shuffle=False)
        self._step = self._log.step

    # -- judging

    def _judgement(self) -> Judgement:
        return Judgement(self.stream, self._judge, self._memory, self._orders, self._task.fewest_steps)

    def _judge(self, step: int, *, due: bool) -> bool:
        """Judges the model on the validation rows, and saves it where it is the best or the last.

        An evaluation that a stop brings forward (not `due`) counts for the result, but not for what a training that
        goes on from here remembers. Returns whether to stop early.
        """
        self._log.flush()
        if self._orders.hurry:
            self._save(step)
            return True
        later = None if due else self._memory.copy()
        self._tell_evaluating(step)
        best = self._evaluate_now(step, due)
        stops = self._patience_ends(step)
        stopped = self._orders.stop  # now, or before
        ends = not due or stops or stopped or self._step_model.stop_training or step == self.stream.steps
        every = self._spec.training.keep_every
        kept = due and every is not None and self._memory.judgements % every == 0
        if kept:
            self._keeper.keep(step)
        if best or ends or kept or self._keeper.due:
            self._save(step, best=best, memory=later)
        self._board.publish(phase="training", progress=None, note="")
        self._log.resume()
        self._stops_early = stops
        return stops or stopped

    def _tell_evaluating(self, step: int, note: str = "") -> None:
        eta = self._board.status.eta if step < self.stream.steps and not self._orders.stop else None
        self._board.publish(phase="evaluating", step=step, progress=0.0, note=note, eta=eta)

    def _evaluating(self, fraction: float, note: str = "") -> None:
        """The progress of an evaluation, whose end a stop waits for. After the last step there is nothing to stop."""
        self._board.set(progress=round(fraction, 3))
        if self._board.status.step < self.stream.steps:
            self._orders.look()
        if self._orders.stop:
            self._board.set(stopping=True, eta=None)

    def _evaluate_now(self, step: int, due: bool) -> bool:
        """Returns whether this is the best model so far."""
        if hasattr(self._step_model, "jax_state_sync"):
            self._step_model.jax_state_sync()
        memory = self._memory
        with averaged_weights(self._step_model):
            found = self._evaluate(step, VALIDATION)
            self._events.write("sample", step=step, samples=found.samples)
            best = self._note(step, found)
            if due:
                memory.judged, memory.judgements = step, memory.judgements + 1
                if memory.recent.maxlen:
                    memory.recent.append(variable_arrays(self.model.variables))
        return best

    def _patience_ends(self, step: int) -> bool:
        patience = self._spec.training.early_stopping
        return patience is not None and step - self._memory.best_step >= patience * self.stream.steps_per_epoch

    def _note(self, step: int, found: Evaluation) -> bool:
        """Returns whether this is the best model so far, and remembers it."""
        memory = self._memory
        if not found.cost < memory.best_cost:
            return False
        memory.best_cost, memory.best_step, memory.best_metrics = found.cost, step, found.metrics
        self._board.set(best=found.metrics)
        return True

    def _evaluate(self, step: int, split: int, *, final: bool = False) -> Evaluation:
        found = self._task.evaluate(split, final=final, progress=self._evaluating)
        self._tell(step, split, found)
        return found

    def _tell(self, step: int, split: int, found: Evaluation) -> None:
        self._events.write(
            "evaluation",
            step=step,
            epoch=round(step / self.stream.steps_per_epoch, 4),
            seconds=round(self._log.seconds, 3),
            split=SPLITS[split],
            metrics=found.metrics,
            **found.details,
        )

    # -- keeping

    def _save(
        self, step: int, *, best: bool = False, memory: Memory | None = None, weights: Arrays | None = None
    ) -> None:
        phase = self._board.status.phase
        self._board.publish(phase="saving", step=step)
        epoch, batch = divmod(step, self.stream.steps_per_epoch)
        place = {"epoch": epoch, "batch": batch, "seconds": round(self._log.seconds, 3)}
        memory = memory or self._memory
        self._keeper.save(self._step_model, memory, step, place, best=best, weights=weights)
        self._keeper.tidy(self._memory.best_step, memory.best_step, step)
        self._prober.store(self._step_model, step, weights)
        self._board.publish(phase=phase)

    def _finish(self) -> dict[str, Any]:
        """Judges the best model on the test rows, and returns the result."""
        self._try_average()
        memory = self._memory
        result: dict[str, Any] = {"seconds": round(self._log.seconds, 3)}
        result["checkpoint"] = memory.best_step or self._keeper.saved_step
        if memory.best_step:
            result["validation"] = memory.best_metrics
        if memory.best_step and not self._orders.hurry and self._task.rows(TEST):
            self._tell_evaluating(self._step, "the best model on the test part")
            assign_variables(self.model.variables, load_checkpoint(self._checkpoints, memory.best_step).weights)
            result["test"] = self._evaluate(memory.best_step, TEST, final=True).metrics
        return result

    def _try_average(self) -> None:
        """Saves the mean of the weights of the last evaluations as the last checkpoint, where it is the best model."""
        memory = self._memory
        if len(memory.recent) < 2 or self._orders.hurry:
            return
        ours = variable_arrays(self.model.variables)
        means = {
            name: np.mean([weights[name] for weights in memory.recent], axis=0) if value.dtype.kind == "f" else value
            for name, value in ours.items()
        }
        assign_variables(self.model.variables, means)
        self._tell_evaluating(self._step, "the mean of the last checkpoints")
        found = self._task.evaluate(VALIDATION, final=False, progress=self._evaluating)
        assign_variables(self.model.variables, ours)
        if self._note(self._step, found):  # else these weights are nowhere, and their figures would be no checkpoint's
            self._tell(self._step, VALIDATION, found)
            self._save(self._step, best=True, weights=means)
