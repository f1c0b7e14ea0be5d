"""What encoder and decoder blocks share: self-attention, a feed-forward layer, norms and residual paths."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import keras

from attune_models.layers.attention import MultiHeadSelfAttention
from attune_models.layers.feed_forward import FeedForward

NORM_EPSILON = 1e-5
INITIALIZERS = {"xavier": "glorot_uniform", "he": "he_uniform"}  # the spec's names and Keras's


def norm_layer(kind: str, **kwargs: Any) -> keras.layers.Layer:
    """Returns Keras's LayerNormalization (Ba et al. 2016) or RMSNormalization (Zhang & Sennrich 2019) by our name."""
    kinds = {"layer_norm": keras.layers.LayerNormalization, "rms_norm": keras.layers.RMSNormalization}
    return kinds[kind](epsilon=NORM_EPSILON, **kwargs)


class TransformerBlock(keras.layers.Layer):
    """The base of `EncoderBlock` and `DecoderBlock`: all sub-layers that both have, and their residual paths.

    Args:
        num_heads: Attention heads.
        d_ff: Width of the feed-forward layer.
        dropout: Share of each sub-layer's output zeroed in training. Default 0.
        attention_dropout: Share of attention weights zeroed in training. Default 0.
        norm_placement: `"pre"` (default) or `"post"`.
        norm: `"layer_norm"` (default) or `"rms_norm"`.
        activation: `"relu"` (default), `"gelu"` or `"swiglu"`.
        rotary: True turns queries and keys by their position. Default False.
        kernel_initializer: Name of a Keras initialiser for all weight matrices. Default `"glorot_uniform"`.
    """

    causal = False  # whether a token attends to itself and to those before it only

    def __init__(
        self,
        num_heads: int,
        d_ff: int,
        dropout: float = 0.0,
        attention_dropout: float = 0.0,
        norm_placement: str = "pre",
        norm: str = "layer_norm",
        activation: str = "relu",
        rotary: bool = False,
        kernel_initializer: str = "glorot_uniform",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self._arguments: dict[str, Any] = {
            "num_heads": num_heads,
            "d_ff": d_ff,
            "dropout": dropout,
            "attention_dropout": attention_dropout,
            "norm_placement": norm_placement,
            "norm": norm,
            "activation": activation,
            "rotary": rotary,
            "kernel_initializer": kernel_initializer,
        }
        self.pre_norm = norm_placement == "pre"
        policy = self.dtype_policy
        self.attention = MultiHeadSelfAttention(
            num_heads, attention_dropout, rotary, kernel_initializer, self.causal, dtype=policy, name="attention"
        )
        self.attention_norm = norm_layer(norm, dtype=policy, name="attention_norm")
        self.feed_forward = FeedForward(d_ff, activation, kernel_initializer, dtype=policy, name="feed_forward")
        self.feed_forward_norm = norm_layer(norm, dtype=policy, name="feed_forward_norm")
        self.attention_dropout = keras.layers.Dropout(dropout, dtype=policy, name="attention_dropout")
        self.feed_forward_dropout = keras.layers.Dropout(dropout, dtype=policy, name="feed_forward_dropout")

    def build(self, x_shape: tuple[int | None, ...]) -> None:
        for layer in (self.attention, self.attention_norm, self.feed_forward, self.feed_forward_norm):
            layer.build(x_shape)

    def in_turn(self, x: Any, sub_layers: Mapping[str, Callable[[Any], Any]], training: bool | None) -> Any:
        """Returns `x` with what each sub-layer adds to it, the norm before the sub-layer or after the sum.

        Args:
            x: `(batch, length, d_model)`.
            sub_layers: By name, in the order in which they come: from what one reads to what it adds.
            training: Whether dropout falls.
        """
        for name, sub_layer in sub_layers.items():
            norm, dropout = getattr(self, f"{name}_norm"), getattr(self, f"{name}_dropout")
            y = dropout(sub_layer(norm(x) if self.pre_norm else x), training=training)
            x = x + y if self.pre_norm else norm(x + y)
        return x

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), **self._arguments}
