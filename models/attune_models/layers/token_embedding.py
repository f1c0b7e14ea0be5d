"""The table of token vectors."""

from __future__ import annotations

from typing import Any

import keras


@keras.saving.register_keras_serializable(package="attune")
class TokenEmbedding(keras.layers.Layer):
    """Looks each token's vector up and multiplies it by `sqrt(d_model)` (Vaswani et al. 2017, section 3.4).

    The factor makes the tokens as loud as the position waves from the start, and lets them learn quicker under Adam.

    Args:
        vocabulary_size: Tokens in the table.
        d_model: Width of a vector.

    Call arguments:
        ids: `(batch, length)` int32.

    Returns:
        `(batch, length, d_model)`.
    """

    def __init__(self, vocabulary_size: int, d_model: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.vocabulary_size = vocabulary_size
        self.d_model = d_model
        self.table = keras.layers.Embedding(
            vocabulary_size,
            d_model,
            keras.initializers.RandomNormal(stddev=0.05),
            dtype=self.dtype_policy,
            name="table",
        )

    def build(self, ids_shape: tuple[int | None, ...]) -> None:
        self.table.build(ids_shape)

    def call(self, ids: Any) -> Any:
        return self.table(ids) * self.d_model**0.5

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "vocabulary_size": self.vocabulary_size, "d_model": self.d_model}
