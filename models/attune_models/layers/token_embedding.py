"""The table of token vectors."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops


@keras.saving.register_keras_serializable(package="attune")
class TokenEmbedding(keras.layers.Layer):
    """Looks each token's vector up and multiplies it by `sqrt(d_model)` (Vaswani et al. 2017, section 3.4).

    The factor makes the tokens as loud as the position waves from the start, and lets them learn quicker under Adam.

    Args:
        vocabulary_size: Tokens in the table.
        d_model: Width of a vector.

    Call arguments:
        ids: `(batch, length)` int32; or, with `reverse`, `(batch, length, d_model)`.
        reverse: True gives the dot product with each token's vector: a model whose table is shared (Press & Wolf 2017)
            writes tokens by the vectors that it reads them by. Default False.

    Returns:
        `(batch, length, d_model)`; with `reverse` the logits `(batch, length, vocabulary_size)`, float32.
    """

    def __init__(self, vocabulary_size: int, d_model: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.vocabulary_size = vocabulary_size
        self.d_model = d_model

    def build(self, ids_shape: tuple[int | None, ...]) -> None:
        self.table = self.add_weight(
            shape=(self.vocabulary_size, self.d_model),
            initializer=keras.initializers.RandomNormal(stddev=0.05),
            autocast=False,  # the few vectors that are looked up are cast, not the whole table
            name="table",
        )

    def call(self, ids: Any, reverse: bool = False) -> Any:
        if reverse:
            table = ops.cast(self.table, self.compute_dtype)
            return ops.cast(ops.matmul(ops.cast(ids, self.compute_dtype), ops.transpose(table)), "float32")
        scale = self.d_model**0.5
        if self.compute_dtype == "float16":
            # Scaling the table makes its gradient dense. In a sparse one Keras 3.15's loss scaling overlooks overflows
            # at a token that comes twice (its `isfinite` keeps the last of equal indices), and the table becomes NaN.
            x = ops.take(self.table * scale, ids, axis=0)
        else:
            x = ops.take(self.table, ids, axis=0) * scale
        return ops.cast(x, self.compute_dtype)

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "vocabulary_size": self.vocabulary_size, "d_model": self.d_model}
