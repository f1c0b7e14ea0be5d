"""Learning rates over the steps of a run: a climb from 0, then constant, 1/sqrt(step), or half a cosine to 0."""

from __future__ import annotations

import math
from typing import Any

import keras
from keras import ops

from attune_models.spec import TrainingSpec


@keras.saving.register_keras_serializable(package="attune")
class WarmUp(keras.optimizers.schedules.LearningRateSchedule):
    """Climbs linearly to `peak` over `warmup_steps`, and stays there.

    The first step, number 0, already moves: its rate is `peak / warmup_steps`.

    Args:
        peak: The highest rate.
        warmup_steps: Steps of the climb; 0 for none.
    """

    changeable: tuple[str, ...] = ("peak",)  # what a run under way may change; see `optimizers.make_changeable`

    def __init__(self, peak: float, warmup_steps: int) -> None:
        self.peak = peak
        self.warmup_steps = warmup_steps

    def __call__(self, step: Any) -> Any:
        """Returns the rate of step `step`, from 0."""
        number = ops.cast(step, "float32") + 1
        climb = ops.minimum(1.0, number / max(1, self.warmup_steps))
        return self.peak * climb * self.after(number)

    def after(self, number: Any) -> Any:
        """Returns what the rate is multiplied by at step `number`, from 1; only its values behind the climb matter."""
        return ops.ones_like(number)

    def get_config(self) -> dict[str, Any]:
        """Returns the arguments."""
        return {"peak": self.peak, "warmup_steps": self.warmup_steps}


@keras.saving.register_keras_serializable(package="attune")
class WarmUpInverseSqrt(WarmUp):
    """`peak * sqrt(warmup_steps / step)` behind the climb (Vaswani et al. 2017, section 5.3)."""

    def after(self, number: Any) -> Any:
        """Returns 1 at the end of the climb, falling with the root of the step."""
        start = float(max(1, self.warmup_steps))
        return ops.sqrt(start / ops.maximum(number, start))


@keras.saving.register_keras_serializable(package="attune")
class WarmUpCosine(WarmUp):
    """Half a cosine from `peak` at the end of the climb to 0 at `steps` (Loshchilov & Hutter 2017, one cycle).

    Args:
        peak: The highest rate.
        warmup_steps: Steps of the climb; 0 for none.
        steps: Steps of the run.
    """

    changeable = ("peak", "steps")

    def __init__(self, peak: float, warmup_steps: int, steps: int) -> None:
        super().__init__(peak, warmup_steps)
        self.steps = steps

    def after(self, number: Any) -> Any:
        """Returns 1 at the end of the climb, 0 at the end of the run."""
        share = (number - self.warmup_steps) / ops.maximum(1.0, self.steps - self.warmup_steps)
        return 0.5 * (1 + ops.cos(math.pi * ops.clip(share, 0.0, 1.0)))

    def get_config(self) -> dict[str, Any]:
        """Returns the arguments."""
        return {**super().get_config(), "steps": self.steps}


def build_schedule(spec: TrainingSpec, steps: int) -> WarmUp:
    """Returns the schedule of `spec` for a run of `steps` steps."""
    if spec.schedule == "cosine":
        return WarmUpCosine(spec.learning_rate, spec.warmup_steps, steps)
    kind = WarmUpInverseSqrt if spec.schedule == "inverse_sqrt" else WarmUp
    return kind(spec.learning_rate, spec.warmup_steps)
