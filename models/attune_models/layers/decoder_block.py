"""One Transformer decoder block: causal self-attention, attention to the memory, and a feed-forward layer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras
from keras import ops

from attune_models.layers.cross_attention import MultiHeadCrossAttention
from attune_models.layers.transformer_block import TransformerBlock, norm_layer


@keras.saving.register_keras_serializable(package="attune")
class DecoderBlock(TransformerBlock):
    """A decoder block: causal self-attention, attention to the memory, a feed-forward layer (Vaswani et al. 2017, 3.1).

    Its arguments are those of `TransformerBlock`; heads and dropouts are of both attentions.

    Call arguments:
        x: The target so far, `(batch, length, d_model)`. It needs no mask: padding stands behind all that is real.
        memory: The encoder's output, `(batch, source length, d_model)`.
        memory_mask: `(batch, source length)` booleans, True for a token.
        return_scores: True returns also the scores of both attentions, `(batch, heads, length, length)` and
            `(batch, heads, length, source length)`.
    """

    causal = True

    def __init__(self, num_heads: int, d_ff: int, **kwargs: Any) -> None:
        super().__init__(num_heads, d_ff, **kwargs)
        given, policy = self._arguments, self.dtype_policy
        self.cross_attention = MultiHeadCrossAttention(
            num_heads, given["attention_dropout"], given["kernel_initializer"], dtype=policy, name="cross_attention"
        )
        self.cross_attention_norm = norm_layer(given["norm"], dtype=policy, name="cross_attention_norm")
        self.cross_attention_dropout = keras.layers.Dropout(
            given["dropout"], dtype=policy, name="cross_attention_dropout"
        )

    def build(self, x_shape: tuple[int | None, ...], memory_shape: tuple[int | None, ...] | None = None) -> None:
        super().build(x_shape)
        self.cross_attention.build(x_shape)
        self.cross_attention_norm.build(x_shape)

    def call(
        self, x: Any, memory: Any, memory_mask: Any = None, training: bool | None = None, return_scores: bool = False
    ) -> Any:
        scores: dict[str, Any] = {}
        x = self.in_turn(x, self.sub_layers(scores, memory, memory_mask, training), training)
        return (x, scores["attention"], scores["cross_attention"]) if return_scores else x

    def sub_layers(
        self, scores: dict[str, Any], memory: Any, memory_mask: Any = None, training: bool | None = False
    ) -> dict[str, Callable[[Any], Any]]:
        """Returns what `in_turn` takes; once they have run, `scores` holds those of both attentions by name."""

        def attend(y: Any) -> Any:
            y, scores["attention"] = self.attention(y, training=training, return_scores=True)
            return y

        def look(y: Any) -> Any:
            y, scores["cross_attention"] = self.cross_attention(
                y, memory, memory_mask=memory_mask, training=training, return_scores=True
            )
            return y

        return self._named(attend, look)

    def remember(self, memory: Any, most: int) -> dict[str, Any]:
        """Returns what `step` carries along: the memory's keys and values, and an empty cache for `most` tokens."""
        memory_keys, memory_values = self.cross_attention.remember(memory)
        batch, _, heads, d_head = ops.shape(memory_keys)
        empty = ops.zeros((batch, most, heads, d_head), memory_keys.dtype)
        return {"keys": empty, "values": empty, "memory_keys": memory_keys, "memory_values": memory_values}

    def step(self, x: Any, carried: dict[str, Any], memory_mask: Any, position: Any) -> tuple[Any, dict[str, Any]]:
        """Returns the output `(batch, 1, d_model)` for the one token at `position`, and what to carry to the next."""
        carried = dict(carried)

        def attend(y: Any) -> Any:
            y, carried["keys"], carried["values"] = self.attention.step(y, carried["keys"], carried["values"], position)
            return y

        def look(y: Any) -> Any:
            y, _ = self.cross_attention.look(y, carried["memory_keys"], carried["memory_values"], memory_mask)
            return y

        return self.in_turn(x, self._named(attend, look), training=False), carried

    def _named(self, attend: Callable[[Any], Any], look: Callable[[Any], Any]) -> dict[str, Callable[[Any], Any]]:
        return {"attention": attend, "cross_attention": look, "feed_forward": self.feed_forward}
