"""Multi-head attention from one sequence to another (Vaswani et al. 2017, 3.2.3): a target looks at its source."""

from __future__ import annotations

from typing import Any

import keras

from attune_models.layers.heads import AttentionHeads


@keras.saving.register_keras_serializable(package="attune")
class MultiHeadCrossAttention(AttentionHeads):
    """Attention whose queries come from `x`, keys and values from `memory`, the encoder's output.

    Args:
        num_heads: Heads; must divide `d_model`.
        dropout: Share of attention weights zeroed in training. Default 0.
        kernel_initializer: Name of a Keras initialiser, drawn for each matrix by itself.

    Call arguments:
        x: `(batch, queries, d_model)`.
        memory: `(batch, keys, d_model)`.
        memory_mask: `(batch, keys)` booleans, True for a token. None: all are tokens.
        return_scores: True returns also the scores `(batch, num_heads, queries, keys)` float32.
    """

    def build(self, x_shape: tuple[int | None, ...], memory_shape: tuple[int | None, ...] | None = None) -> None:
        d_model = self.check_width(x_shape[-1])
        self.query_kernel, self.query_bias = self.add_projection("query", d_model)
        self.memory_kernel, self.memory_bias = self.add_projection("memory", d_model, 2)
        self.add_output(d_model)

    def call(
        self, x: Any, memory: Any, memory_mask: Any = None, training: bool | None = None, return_scores: bool = False
    ) -> Any:
        keys, values = self.remember(memory)
        y, scores = self.look(x, keys, values, memory_mask, training)
        return (y, scores) if return_scores else y

    def remember(self, memory: Any) -> tuple[Any, Any]:
        """Returns the keys and values `(batch, keys, heads, d_head)` of a memory, which decoding needs only once."""
        keys, values = self.project(memory, self.memory_kernel, self.memory_bias, 2)
        return keys, values

    def queries(self, x: Any) -> Any:
        """Returns the queries `(batch, queries, heads, d_head)` of `x`."""
        (q,) = self.project(x, self.query_kernel, self.query_bias, 1)
        return q

    def look(self, x: Any, keys: Any, values: Any, memory_mask: Any, training: bool | None = False) -> tuple[Any, Any]:
        """Returns what `x` finds in a remembered memory, and the scores."""
        mask = None if memory_mask is None else memory_mask[:, None, None, :]
        return self.attend(self.queries(x), keys, values, mask, training)
