"""The optimizers of a spec, and the average of the weights that they keep.

Gradients are clipped in the training step, where their norm is measured anyway; the optimizers get them clipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import keras
from keras import ops

from attune_models.spec import TrainingSpec
from attune_models.training.schedules import WarmUp
from attune_models.training.tensorflow_adam import KernelAdam

_CLASSES = {
    "adamw": keras.optimizers.AdamW,
    "adam": keras.optimizers.Adam,
    "sgd": keras.optimizers.SGD,
    "rmsprop": keras.optimizers.RMSprop,
    "lion": keras.optimizers.Lion,
    "adafactor": keras.optimizers.Adafactor,
}
_EXTRA = {"sgd": {"momentum": 0.9}}
_DECAYS = ("adamw", "lion")
NEVER_DECAYED = ["bias", "gamma", "beta", "scale"]  # decay would only pull norms and offsets off their work


class _WarmAverage:
    """Weight averaging with the decay `min(ema_momentum, (1 + step) / (10 + step))`.

    Keras's own begins with the weights of the first step and would hold on to them for about 1 / (1 - decay) steps,
    more than short runs have. The rule is that of TensorFlow's `ExponentialMovingAverage(num_updates=…)`.
    """

    iterations: Any
    _model_variables_moving_average: list[Any]

    @property
    def ema_momentum(self) -> Any:
        """The decay at this step."""
        step = ops.cast(self.iterations, "float32")
        return ops.minimum(self._ema_decay, (1 + step) / (10 + step))

    @ema_momentum.setter
    def ema_momentum(self, decay: float) -> None:
        self._ema_decay = decay

    def _update_model_variables_moving_average(self, trainable_variables: list[Any]) -> None:
        """Moves the averages; Keras's own works the decay out anew for every weight."""
        share = 1 - self.ema_momentum * ops.cast(self.iterations > 0, "float32")
        for weight, average in zip(trainable_variables, self._model_variables_moving_average, strict=True):
            self.assign_add(average, (weight - average) * ops.cast(share, average.dtype))  # type: ignore[attr-defined]

    def finalize_variable_values(self, var_list: list[Any]) -> None:
        """Leaves the weights alone, which Keras's own would replace by their averages whenever `fit` ends.

        A run whose settings are changed goes on, in another `fit`, and from the weights themselves; who wants the
        averages calls `swap_averages`.
        """


class _Rates:
    """The learning rate of each weight, its decay's included; Keras's own asks the schedule anew for every decay.

    The weights of the body learn by `body_rate` times that of the others: discriminative fine-tuning (Howard & Ruder
    2018, ULMFiT, section 3.2) with two groups of layers.
    """

    weight_decay: Any
    learning_rate: Any
    _trainable_variables: list[Any]
    body: frozenset[str] = frozenset()
    body_rate = 1.0

    def update_step(self, gradient: Any, variable: Any, learning_rate: Any) -> None:
        """Updates one weight by its own rate."""
        super().update_step(gradient, variable, self.rate_of(variable, learning_rate))  # type: ignore[misc]

    def rate_of(self, variable: Any, rate: Any) -> Any:
        """Returns what `rate`, which the step has for all weights, is for this one."""
        own = self._trainable_variables[self._get_variable_index(variable)]  # type: ignore[attr-defined]
        return rate * self.body_rate if own.path in self.body else rate

    def _apply_weight_decay(self, variables: list[Any]) -> None:
        if self.weight_decay is None:
            return
        share = self.weight_decay * ops.cast(self.learning_rate, "float32")
        for variable in variables:
            if self._use_weight_decay(variable):  # type: ignore[attr-defined]
                pull = variable * ops.cast(self.rate_of(variable, share), variable.dtype)
                self.assign_sub(variable, pull)  # type: ignore[attr-defined]


def build_optimizer(
    spec: TrainingSpec, learning_rate: Any, body: frozenset[str] = frozenset()
) -> keras.optimizers.Optimizer:
    """Returns the optimizer of `spec`; SGD with momentum 0.9, the others with Keras's defaults.

    Args:
        spec: Names it, and says weight decay and averaging.
        learning_rate: A number or a schedule.
        body: The paths of the weights that learn by `spec.body_rate` times that rate.
    """
    options: dict[str, Any] = {"learning_rate": learning_rate, "name": "optimizer", **_EXTRA.get(spec.optimizer, {})}
    if spec.optimizer in _DECAYS:
        options["weight_decay"] = spec.weight_decay
    if spec.ema_decay is not None:
        options |= {"use_ema": True, "ema_momentum": spec.ema_decay}
    kind = _CLASSES[spec.optimizer]
    has_kernel = keras.backend.backend() == "tensorflow" and issubclass(kind, keras.optimizers.Adam)
    bases = (_WarmAverage, *[KernelAdam] * has_kernel, _Rates, kind)
    optimizer = type(kind.__name__, bases, {"body": body, "body_rate": spec.body_rate})(**options)
    if spec.optimizer in _DECAYS:
        optimizer.exclude_from_weight_decay(var_names=NEVER_DECAYED)
    if spec.precision == "mixed_float16":  # `compile` would wrap it too, under a name that counts its calls
        return keras.optimizers.LossScaleOptimizer(optimizer, name="loss_scale")
    return optimizer


def make_changeable(optimizer: keras.optimizers.Optimizer) -> None:
    """Makes variables of the numbers of an optimizer's schedule that a run under way may change.

    A compiled step reads them each time; as plain numbers they would be a part of it, and every change cost the
    seconds that building it anew takes.
    """
    inner, schedule = _scheduled(optimizer)
    for name in schedule.changeable:
        variable = inner.add_variable((), dtype="float32", name=name)
        variable.assign(getattr(schedule, name))
        setattr(schedule, name, variable)


def change_schedule(optimizer: keras.optimizers.Optimizer, schedule: WarmUp) -> None:
    """Gives the schedule of an optimizer that was made changeable the numbers of another of its kind."""
    _, present = _scheduled(optimizer)
    for name in present.changeable:
        getattr(present, name).assign(getattr(schedule, name))


def state_variables(optimizer: keras.optimizers.Optimizer) -> list[Any]:
    """Returns the variables that training has come to; the schedule's numbers are settings, and not among them."""
    _, schedule = _scheduled(optimizer)
    settings = [getattr(schedule, name) for name in schedule.changeable]
    return [variable for variable in optimizer.variables if not any(variable is number for number in settings)]


def _scheduled(optimizer: keras.optimizers.Optimizer) -> tuple[keras.optimizers.Optimizer, WarmUp]:
    """Returns the optimizer that a scaled loss may be wrapped around, and its schedule."""
    inner = getattr(optimizer, "inner_optimizer", optimizer)
    return inner, inner._learning_rate


@contextmanager
def averaged_weights(model: keras.Model) -> Iterator[None]:
    """Inside, the model's weights are their averages, and the optimizer holds the others. Nothing without averaging."""
    swap_averages(model)
    try:
        yield
    finally:
        swap_averages(model)


def swap_averages(model: keras.Model) -> None:
    """Exchanges the model's weights and the averages that its optimizer keeps, if it does."""
    optimizer = getattr(model.optimizer, "inner_optimizer", model.optimizer)
    if not optimizer.use_ema:
        return
    pairs = zip(model.trainable_variables, optimizer._model_variables_moving_average, strict=True)
    for weight, average in pairs:
        value = ops.copy(weight.value)
        weight.assign(average.value)
        average.assign(value)
