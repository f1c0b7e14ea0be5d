"""From one vector a token to one vector a text."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops

_LOWEST = -1e9  # finite, so that a text without tokens gives no infinities


@keras.saving.register_keras_serializable(package="attune")
class Pooling(keras.layers.Layer):
    """The mean or the maximum over a text's tokens, or the vector of the first token or the last.

    Args:
        kind: `"mean"` (default), `"cls"` (the first token), `"max"` or `"last"`.

    Call arguments:
        x: `(batch, length, d_model)`.
        padding_mask: `(batch, length)` booleans, True for a token. Padding takes no part.

    Returns:
        `(batch, d_model)`.
    """

    def __init__(self, kind: str = "mean", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kind = kind

    def call(self, x: Any, padding_mask: Any) -> Any:
        if self.kind == "cls":
            return x[:, 0]
        if self.kind == "max":
            return ops.max(ops.where(padding_mask[:, :, None], x, _LOWEST), axis=1)
        if self.kind == "last":
            places = ops.arange(ops.shape(x)[1])
            last = ops.max(ops.where(padding_mask, places, 0), axis=1)  # (B,)
            return ops.take_along_axis(x, last[:, None, None], axis=1)[:, 0]
        tokens = ops.cast(padding_mask, x.dtype)[:, None, :]  # (B, 1, T)
        total = ops.squeeze(ops.matmul(tokens, x), axis=1)  # (B, d_model)
        return total / ops.maximum(ops.sum(tokens, axis=-1), 1)

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "kind": self.kind}
