"""The position-wise feed-forward layer inside each encoder block."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable(package="attune")
class FeedForward(keras.layers.Layer):
    """Two dense layers applied to each token by itself (Vaswani et al. 2017, section 3.3).

    `relu(x W_1 + b_1) W_2 + b_2`, the same with GELU (Hendrycks & Gimpel 2016, the exact form), or, for SwiGLU (Shazeer
    2020), `(silu(x W_1 + b_1) * (x W_3 + b_3)) W_2 + b_2`.

    Args:
        d_ff: Width between the two layers.
        activation: `"relu"`, `"gelu"` or `"swiglu"`. Default `"relu"`.
        kernel_initializer: Name of a Keras initialiser. Default `"glorot_uniform"`.

    Call arguments:
        x: `(batch, length, d_model)`; the result has the same shape.
    """

    def __init__(
        self, d_ff: int, activation: str = "relu", kernel_initializer: str = "glorot_uniform", **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.d_ff = d_ff
        self.activation = activation
        self.kernel_initializer = kernel_initializer

    def build(self, x_shape: tuple[int | None, ...]) -> None:
        inner_shape = (*x_shape[:-1], self.d_ff)
        gated = self.activation == "swiglu"
        self.inner = self._dense(self.d_ff, x_shape, "silu" if gated else self.activation, "inner")
        self.linear = self._dense(self.d_ff, x_shape, None, "linear") if gated else None
        self.outer = self._dense(x_shape[-1], inner_shape, None, "outer")

    def _dense(self, units: Any, shape: tuple[int | None, ...], activation: str | None, name: str) -> Any:
        dense = keras.layers.Dense(
            units, activation, kernel_initializer=self.kernel_initializer, dtype=self.dtype_policy, name=name
        )
        dense.build(shape)
        return dense

    def call(self, x: Any) -> Any:
        return self.outer(self.activations(x))

    def activations(self, x: Any) -> Any:
        """Returns what the neurons between the two layers say, `(batch, length, d_ff)`; for SwiGLU the product."""
        inner = self.inner(x)
        return inner if self.linear is None else inner * self.linear(x)

    def sums(self, x: Any) -> tuple[Any, Any]:
        """Returns `x W_1 + b_1`, before its activation, and for SwiGLU `x W_3 + b_3`, else None."""
        linear = None if self.linear is None else self.linear(x)
        return ops.matmul(x, self.inner.kernel) + self.inner.bias, linear

    def get_config(self) -> dict[str, Any]:
        return {
            **super().get_config(),
            "d_ff": self.d_ff,
            "activation": self.activation,
            "kernel_initializer": self.kernel_initializer,
        }
