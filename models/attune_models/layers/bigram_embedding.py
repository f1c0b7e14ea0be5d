"""The table of vectors for pairs of neighbouring tokens."""

from __future__ import annotations

from typing import Any

import keras
from attune_datasets.tokenizers import PADDING
from keras import ops

from attune_models.layers.token_embedding import TokenEmbedding

_FACTOR = 7919  # a prime: pairs that differ in either token get different numbers, which the division then spreads


@keras.saving.register_keras_serializable(package="attune")
class BigramEmbedding(keras.layers.Layer):
    """Looks up a vector for each token together with the one before it, scaled as a `TokenEmbedding` scales it.

    To be added to the tokens' own vectors: a small network then knows "not good" from its first step, as n-gram models
    do (Wang & Manning 2012; fastText, Joulin et al. 2016). Pairs are told apart by a hash alone, so that no list of
    them is kept: those that fall into one bucket share a vector. All vectors are 0 at first: nothing is added before
    something has been learnt.

    Args:
        buckets: Rows of the table.
        d_model: Width of a vector.

    Call arguments:
        ids: `(batch, length)` int32.

    Returns:
        `(batch, length, d_model)`; 0 at the first token, at padding and after it.
    """

    def __init__(self, buckets: int, d_model: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.buckets = buckets
        self.d_model = d_model

        self._pairs = TokenEmbedding(buckets, d_model, "zeros", dtype=self.dtype_policy, name="pairs")

    def build(self, ids_shape: tuple[int | None, ...]) -> None:
        self._pairs.build(ids_shape)

    def call(self, ids: Any) -> Any:
        before = ops.pad(ids[:, :-1], [[0, 0], [1, 0]], constant_values=PADDING)
        pair = ops.cast(before, "uint32") * _FACTOR + ops.cast(ids, "uint32")  # wraps where it is too large
        bucket = ops.cast(ops.mod(pair, ops.cast(self.buckets, "uint32")), "int32")
        whole = ops.logical_and(ids != PADDING, before != PADDING)
        return ops.where(whole[..., None], self._pairs(bucket), ops.cast(0, self.compute_dtype))

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "buckets": self.buckets, "d_model": self.d_model}
