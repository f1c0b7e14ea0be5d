"""What happens between two steps: the step is told, orders are obeyed, and when it is time the model is judged."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

import keras

from attune_models.spec import RunSpec
from attune_models.training.changes import Changes
from attune_models.training.failures import not_a_number
from attune_models.training.keeper import Keeper
from attune_models.training.memory import Memory
from attune_models.training.orders import Orders
from attune_models.training.status_board import StatusBoard
from attune_models.training.step_log import StepLog
from attune_models.training.stream import BatchStream

_MOST_STEPS_UNJUDGED = 1000  # an epoch of more steps is judged in even parts of it, so that curves do not stand still
_PACE_SECONDS = 60.0  # that the time left follows from: machines change their speed


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
        self._pace = Pace(stream.steps)

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        """Notes the step that ended. Raises `AttuneError` when its loss is no number, or the disk refuses."""
        assert logs is not None
        step = self._stream.taken(batch)
        if not math.isfinite(logs["loss"]):
            self._log.flush()
            raise not_a_number(step, self._spec)
        if self._log.add(step, self._stream.tokens(step - 1), logs) or step == self._stream.steps:
            epoch = min(step // self._stream.steps_per_epoch + 1, self._board.status.epochs)
            left = self._pace.left(step, self._log.seconds, self._log.between)
            self._board.set(step=step, epoch=epoch, eta=left)


class Pace:
    """Tells the seconds that are left, from the steps of the last minute and from the evaluations so far.

    Args:
        steps: Of the whole training.
    """

    def __init__(self, steps: int) -> None:
        self._steps = steps
        self._first: tuple[int, float] | None = None  # the first steps are slow: the graph is being built
        self._places: deque[tuple[int, float]] = deque()  # steps and seconds in steps, a second apart

    def left(self, step: int, seconds: float, between: float) -> float | None:
        """Returns the seconds left, None while nobody knows.

        Args:
            step: The newest.
            seconds: So far.
            between: Of these, not spent in steps but in evaluations.
        """
        if self._first is None or step >= self._steps:
            self._first = self._first or (step, between)
            return None
        places, now = self._places, seconds - between
        if not places or now - places[-1][1] >= 1.0:
            places.append((step, now))
        while len(places) > 2 and now - places[1][1] >= _PACE_SECONDS:
            places.popleft()
        done, needed = step - places[0][0], now - places[0][1]
        if not done or needed <= 0:
            return None
        judging = (between - self._first[1]) / (step - self._first[0])
        return round((needed / done + judging) * (self._steps - step), 1)


class Obedience(keras.callbacks.Callback):
    """Takes orders between steps: holds while paused, ends the training when told to stop.

    Args:
        stream: Says which step it is.
        orders: What was ordered.
        log: Its clock stands still while paused.
        board: Shows `paused`.
        changes: `fit` ends where one is due, and begins again with it.
        save: Saves all there is after a step.
    """

    def __init__(
        self,
        stream: BatchStream,
        orders: Orders,
        log: StepLog,
        board: StatusBoard,
        changes: Changes,
        save: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._stream, self._orders, self._log, self._board = stream, orders, log, board
        self._changes, self._save = changes, save

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        """Looks for orders."""
        step = self._stream.taken(batch)
        self._orders.look()
        if self._orders.pause and not self._orders.stop:
            self._pause(step)
        if self._orders.stop:
            self._board.set(stopping=True)
        if self._orders.stop or self._changes.due(self._orders, step):
            self.model.stop_training = True

    def _pause(self, step: int) -> None:
        """Holds; what was learnt is saved first, for nobody knows how long a pause lasts."""
        began = time.monotonic()
        self._log.flush()
        self._board.publish(state="paused", step=step)
        self._save(step)
        self._orders.hold()
        self._board.publish(state="running")
        self._log.leave_out(time.monotonic() - began)


class Keeping(keras.callbacks.Callback):
    """Saves the newest state from time to time, so that a death costs a minute at most.

    Args:
        stream: Says which step it is.
        keeper: Says when it is time.
        save: Saves all there is after a step.
    """

    def __init__(self, stream: BatchStream, keeper: Keeper, save: Callable[[int], None]) -> None:
        super().__init__()
        self._stream, self._keeper, self._save = stream, keeper, save

    def on_train_batch_end(self, batch: int, logs: dict[str, float] | None = None) -> None:
        """Saves when it is time."""
        if self._keeper.due:
            self._save(self._stream.taken(batch))


class Judge(Protocol):
    """What `Judgement` calls."""

    def __call__(self, step: int, *, due: bool) -> bool: ...


class Judgement(keras.callbacks.Callback):
    """Calls `judge(step, due=…)` after each epoch, within long ones in between too, and where the training ends.

    Args:
        stream: Says where epochs end.
        judge: Judges the model after `step` steps, `due` by the schedule or not; returns whether to stop early.
        memory: Knows the step of the last judgement on schedule.
        orders: A training that ends for a change of settings goes on at once, and is not judged for that.
        fewest_steps: Between two judgements, where epochs are shorter than judging.
    """

    def __init__(
        self, stream: BatchStream, judge: Judge, memory: Memory, orders: Orders, fewest_steps: int = 0
    ) -> None:
        super().__init__()
        self._stream, self._judge, self._memory, self._orders = stream, judge, memory, orders
        self._places = judged_places(stream.steps_per_epoch)
        self._fewest_steps = fewest_steps

    def due(self, step: int) -> bool:
        """Returns whether the schedule asks for a judgement after `step` steps."""
        judged = self._memory.judged
        placed = step % self._stream.steps_per_epoch in self._places and step - judged >= self._fewest_steps
        return step > judged and (placed or step == self._stream.steps)

    def on_train_batch_end(self, batch: int, logs: dict[str, Any] | None = None) -> None:
        """Judges when it is time."""
        step = self._stream.taken(batch)
        due = self.due(step)
        if (due or self._orders.stop) and self._judge(step, due=due):
            self.model.stop_training = True


def judged_places(steps_per_epoch: int) -> frozenset[int]:
    """Returns after which steps of an epoch the model is judged; 0 stands for its last."""
    parts = math.ceil(steps_per_epoch / _MOST_STEPS_UNJUDGED)
    return frozenset(round(steps_per_epoch * part / parts) % steps_per_epoch for part in range(1, parts + 1))
