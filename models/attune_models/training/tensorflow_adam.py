"""Adam's update on TensorFlow by its own kernel: one operation a weight, where Keras's has about twenty.

The graph of a step is built in half the time for it (`benchmarks/first_step.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


class KernelAdam:
    """The update of `keras.optimizers.Adam` and `AdamW`, before which it is mixed in, without `amsgrad`.

    Kingma & Ba 2015, algorithm 1 in the order that the end of their section 2 gives. All weights are on one device.
    """

    beta_1: float
    beta_2: float
    epsilon: float
    iterations: Any
    rate_of: Callable[[Any, Any], Any]
    _momentums: list[Any]
    _velocities: list[Any]

    def _backend_update_step(
        self, grads: Sequence[Any], trainable_variables: Sequence[Any], learning_rate: Any
    ) -> None:
        """Updates the weights and their two moments in place; in the place of one `update_step` for each."""
        import tensorflow as tf  # here, for on other backends the class is known but never used

        step = tf.cast(self.iterations.value + 1, tf.float32)
        numbers = {"beta1": tf.constant(self.beta_1), "beta2": tf.constant(self.beta_2)}
        numbers |= {f"{name}_power": tf.pow(beta, step) for name, beta in numbers.items()}
        numbers |= {"epsilon": tf.constant(self.epsilon)}
        for gradient, variable in zip(grads, trainable_variables, strict=True):
            place = self._get_variable_index(variable)  # type: ignore[attr-defined]
            tf.raw_ops.ResourceApplyAdam(
                var=variable.value.handle,
                m=self._momentums[place].value.handle,
                v=self._velocities[place].value.handle,
                lr=tf.convert_to_tensor(self.rate_of(variable, learning_rate)),
                grad=tf.convert_to_tensor(gradient),
                **numbers,
            )
