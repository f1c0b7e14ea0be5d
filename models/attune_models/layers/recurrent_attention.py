"""Attention as it was before Transformers: one head, by which a recurrent decoder looks at its source."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops

_MASKED = -1e9  # finite, so that a source without any token gives a uniform distribution and never NaN


@keras.saving.register_keras_serializable(package="attune")
class RecurrentAttention(keras.layers.Layer):
    """A softmax over the source of how well each place fits the decoder's state, and the mean of the memory by it.

    | kind | score of a query q and a memory vector m | source |
    | --- | --- | --- |
    | `additive` | `v · tanh(W q + U m)` | Bahdanau et al. 2015, A.1.2 |
    | `dot` | `q · m` | Luong et al. 2015, 3.1 |
    | `general` | `q · W m` | Luong et al. 2015, 3.1 |
    | `concat` | `v · tanh(W [q; m])`, which is `additive`'s function | Luong et al. 2015, 3.1 |

    `additive` and `concat` differ in when they look (see `RecurrentDecoder`), not in how.

    Args:
        kind: One of the table.
        d_model: Width of queries and memory.

    Call arguments:
        queries: `(batch, queries, d_model)`.
        memory: `(batch, keys, d_model)`.
        keys: What `remember(memory)` gave.
        memory_mask: `(batch, keys)` booleans, True for a token.

    Returns:
        The contexts `(batch, queries, d_model)` and the scores `(batch, queries, keys)` float32, after the softmax.
    """

    def __init__(self, kind: str, d_model: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kind, self.d_model = kind, d_model
        self.adds = kind in ("additive", "concat")
        self.query = self._dense(d_model, "query") if self.adds else None
        self.memory = self._dense(d_model, "memory") if kind != "dot" else None
        self.vector = self._dense(1, "vector") if self.adds else None

    def _dense(self, units: int, name: str) -> keras.layers.Dense:
        return keras.layers.Dense(units, use_bias=False, dtype=self.dtype_policy, name=name)

    def build(self, *_: Any) -> None:
        for dense in (self.query, self.memory, self.vector):
            if dense is not None:
                dense.build((None, None, self.d_model))

    def remember(self, memory: Any) -> Any:
        """Returns what of a memory's scores does not hang on the query, `(batch, keys, d_model)`."""
        return memory if self.memory is None else self.memory(memory)

    def call(self, queries: Any, memory: Any, keys: Any, memory_mask: Any) -> tuple[Any, Any]:
        if self.query is None or self.vector is None:
            scores = ops.matmul(queries, ops.transpose(keys, (0, 2, 1)))
        else:
            sums = ops.tanh(self.query(queries)[:, :, None, :] + keys[:, None, :, :])  # (B, Q, K, d_model)
            scores = ops.squeeze(self.vector(sums), axis=-1)
        scores = ops.cast(scores, "float32") + (1.0 - ops.cast(memory_mask, "float32"))[:, None, :] * _MASKED
        scores = ops.softmax(scores, axis=-1)
        return ops.matmul(ops.cast(scores, self.compute_dtype), memory), scores

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "kind": self.kind, "d_model": self.d_model}
