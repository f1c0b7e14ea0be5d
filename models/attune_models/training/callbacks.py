"""What happens between two steps: the step is told, orders are obeyed, and when it is time the model is judged."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import keras

from attune_models.spec import RunSpec
from attune_models.training.failures import not_a_number
from attune_models.training.orders import Orders
from attune_models.training.status_board import StatusBoard
from attune_models.training.step_log import StepLog
from attune_models.training.stream import BatchStream

_MOST_STEPS_UNJUDGED = 1000  # an epoch of more steps is judged in even parts of it, so that curves do not stand still


class StepTelemetry(keras.callbacks.Callback):
    """Notes each step, and how long the rest will take.

    Args:
        stream: Where the batches come from.
        log: Where the steps go.
        board: Where the status goes.
        spec: Named in the error when the loss is no number.
    """

    def __init__(self, stream: BatchStream, log: StepLog, board: StatusBoard, spec: RunSpec) -> None:
        super().__init__()
        self._stream, self._log, self._board, self._spec = stream, log, board, spec
        self._pace = _Pace(stream.steps)

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        """Notes the step that ended. Raises `AttuneError` when its loss is no number, or the disk refuses."""
        assert logs is not None
        step = batch + 1
        if not math.isfinite(logs["loss"]):
            self._log.flush()
            raise not_a_number(step, self._spec)
        if self._log.add(step, self._stream.tokens(step - 1), logs) or step == self._stream.steps:
            epoch = min(step // self._stream.steps_per_epoch + 1, self._board.status.epochs)
            self._board.set(step=step, epoch=epoch, eta=self._pace.left(step, self._log.seconds))


class _Pace:
    """Tells the seconds that are left, from the seconds that were needed since the second telling."""

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self._from: tuple[int, float] | None = None  # the first steps are slow: the graph is being built

    def left(self, step: int, seconds: float) -> float | None:
        if self._from is None:
            self._from = (step, seconds)
            return None
        steps_done, seconds_needed = step - self._from[0], seconds - self._from[1]
        return round(seconds_needed / steps_done * (self._steps - step), 1) if steps_done else None


class Obedience(keras.callbacks.Callback):
    """Takes orders between steps: holds while paused, ends the training when told to stop.

    Args:
        orders: What was ordered.
        log: Its clock stands still while paused.
        board: Shows `paused`.
    """

    def __init__(self, orders: Orders, log: StepLog, board: StatusBoard) -> None:
        super().__init__()
        self._orders, self._log, self._board = orders, log, board

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        """Looks for orders."""
        self._orders.look()
        if self._orders.pause:
            self._log.flush()
            self._log.leave_out(self._orders.hold(self._tell))
        if self._orders.stop:
            self.model.stop_training = True

    def _tell(self, paused: bool) -> None:
        self._board.publish(state="paused" if paused else "running")


class Judgement(keras.callbacks.Callback):
    """Calls `judge(step)` after each epoch, within long ones in between too, and where the training ends.

    Args:
        stream: Says where epochs end.
        judge: Judges the model after `step` steps; returns whether the training should stop early.
        fewest_steps: Between two judgements, where epochs are shorter than judging.
    """

    def __init__(self, stream: BatchStream, judge: Callable[[int], bool], fewest_steps: int = 0) -> None:
        super().__init__()
        self._steps = stream.steps
        self._per_epoch = stream.steps_per_epoch
        self._places = judged_places(stream.steps_per_epoch)
        self._judge, self._fewest_steps, self._judged = judge, fewest_steps, 0

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Judges when it is time."""
        step = batch + 1
        ends = self.model.stop_training or step == self._steps
        due = step % self._per_epoch in self._places and step - self._judged >= self._fewest_steps
        if due or ends:
            self._judged = step
            if self._judge(step):
                self.model.stop_training = True


def judged_places(steps_per_epoch: int) -> frozenset[int]:
    """Returns after which steps of an epoch the model is judged; 0 stands for its last."""
    parts = math.ceil(steps_per_epoch / _MOST_STEPS_UNJUDGED)
    return frozenset(round(steps_per_epoch * part / parts) % steps_per_epoch for part in range(1, parts + 1))
