"""One Transformer encoder block: self-attention and a feed-forward layer, each with a residual path and a norm."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import keras

from attune_models.layers.transformer_block import TransformerBlock


@keras.saving.register_keras_serializable(package="attune")
class EncoderBlock(TransformerBlock):
    """An encoder block (Vaswani et al. 2017, section 3.1; pre-norm: Xiong et al. 2020).

    Post-norm: `x = norm(x + attention(x))`, then `x = norm(x + feed_forward(x))`.
    Pre-norm: `x = x + attention(norm(x))`, then `x = x + feed_forward(norm(x))`; a last norm is due above all blocks.

    Its arguments are those of `TransformerBlock`.

    Call arguments:
        x: `(batch, length, d_model)`.
        padding_mask: `(batch, length)` booleans, True for a token, False for padding.
        return_scores: True returns also the attention scores `(batch, num_heads, length, length)`.
    """

    def call(self, x: Any, padding_mask: Any = None, training: bool | None = None, return_scores: bool = False) -> Any:
        scores: dict[str, Any] = {}
        x = self.in_turn(x, self.sub_layers(scores, padding_mask, training), training)
        return (x, scores["attention"]) if return_scores else x

    def sub_layers(
        self, scores: dict[str, Any], padding_mask: Any = None, training: bool | None = False
    ) -> dict[str, Callable[[Any], Any]]:
        """Returns what `in_turn` takes; once they have run, `scores` holds those of `attention`."""

        def attend(y: Any) -> Any:
            y, scores["attention"] = self.attention(y, padding_mask=padding_mask, training=training, return_scores=True)
            return y

        return {"attention": attend, "feed_forward": self.feed_forward}
