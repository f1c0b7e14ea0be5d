"""Multi-head self-attention (Vaswani et al. 2017, section 3.2) whose heads can be read and switched off.

Keras's own layer has no gates and no rotary positions, and projects in three matrix products where one will do.
"""

from __future__ import annotations

from typing import Any

import keras
import keras_hub
from keras import ops

from attune_models.layers.heads import AttentionHeads


@keras.saving.register_keras_serializable(package="attune")
class MultiHeadSelfAttention(AttentionHeads):
    """Self-attention over the tokens of each text.

    For each head: `softmax(Q Kᵀ / sqrt(d_head)) V` with `Q, K, V = x W_q, x W_k, x W_v`, padding keys masked; the
    heads' outputs, each times its gate, are joined and multiplied by `W_o`. `qkv_kernel` (d_model, 3 * d_model) is the
    paper's W^Q, W^K, W^V of all heads, side by side; see `AttentionHeads` for the rest.

    Args:
        num_heads: Heads; must divide `d_model`.
        dropout: Share of attention weights zeroed in training. Default 0.
        rotary: True turns queries and keys by their position (RoFormer, Su et al. 2021). Default False.
        kernel_initializer: Name of a Keras initialiser, drawn for each of the four matrices by itself.
        causal: True lets a token attend to itself and to those before it only. Default False.

    Call arguments:
        x: `(batch, length, d_model)`.
        padding_mask: `(batch, length)` booleans, True for a token, False for padding. None: all are tokens.
        return_scores: True returns also the attention scores `(batch, num_heads, length, length)` float32, queries by
            keys, after the softmax and before dropout.

    Returns:
        `(batch, length, d_model)`, or that and the scores.

    Raises:
        ValueError: when `d_model` is not divisible by `num_heads`.
    """

    def __init__(
        self,
        num_heads: int,
        dropout: float = 0.0,
        rotary: bool = False,
        kernel_initializer: str = "glorot_uniform",
        causal: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(num_heads, dropout, kernel_initializer, **kwargs)
        self.rotary = rotary
        self.causal = causal
        self._rotation = keras_hub.layers.RotaryEmbedding(dtype=self.dtype_policy) if rotary else None

    def build(self, x_shape: tuple[int | None, ...]) -> None:
        d_model = self.check_width(x_shape[-1])
        self.qkv_kernel, self.qkv_bias = self.add_projection("qkv", d_model, 3)
        self.add_output(d_model)

    def call(self, x: Any, padding_mask: Any = None, training: bool | None = None, return_scores: bool = False) -> Any:
        q, k, v = self.queries_keys_values(x)
        y, scores = self.attend(q, k, v, self.allowed(padding_mask, ops.shape(x)[1]), training)
        return (y, scores) if return_scores else y

    def step(self, x: Any, keys: Any, values: Any, position: Any) -> tuple[Any, Any, Any]:
        """Returns the output for one more token, and the cache with that token in it.

        Args:
            x: `(batch, 1, d_model)`.
            keys: `(batch, most, heads, d_head)`: those of the tokens before; what lies at or behind `position` is not
                looked at.
            values: Like `keys`.
            position: Of this token, from 0; a scalar.
        """
        q, k, v = self.queries_keys_values(x, position)
        places = ops.arange(ops.shape(keys)[1])
        # Not `slice_update`: in TensorFlow that is an op of XLA's, which TensorFlow Serving cannot run on GPUs.
        here = (places == position)[None, :, None, None]
        keys, values = ops.where(here, k, keys), ops.where(here, v, values)
        y, _ = self.attend(q, keys, values, (places <= position)[None, None, None, :], training=False)
        return y, keys, values

    def begin(self, x: Any, most: int) -> tuple[Any, Any, Any]:
        """Returns the outputs for the first tokens, and the cache that `step` goes on with behind them.

        Args:
            x: `(batch, length, d_model)`.
            most: Tokens that the cache is made for, those of `x` among them.
        """
        q, k, v = self.queries_keys_values(x)
        length = ops.shape(x)[1]
        y, _ = self.attend(q, k, v, self.allowed(None, length), training=False)
        room = [[0, 0], [0, most - length], [0, 0], [0, 0]]
        return y, ops.pad(k, room), ops.pad(v, room)

    def queries_keys_values(self, x: Any, start: Any = 0) -> tuple[Any, Any, Any]:
        """Returns Q, K and V, each `(batch, length, heads, d_head)`, turned by their position where that is rotary.

        Args:
            x: `(batch, length, d_model)`.
            start: The place of the first token.
        """
        q, k, v = self.project(x, self.qkv_kernel, self.qkv_bias, 3)  # each (B, T, H, d_head)
        if self._rotation is not None:
            q, k = self._rotation(q, start_index=start), self._rotation(k, start_index=start)
        return q, k, v

    def allowed(self, padding_mask: Any, length: Any) -> Any:
        """Returns where queries may look, which broadcasts to `(batch, heads, length, length)`; None: anywhere."""
        mask = None if padding_mask is None else padding_mask[:, None, None, :]  # (B, 1, 1, T)
        if self.causal:
            places = ops.arange(length)
            before = (places[None, :] <= places[:, None])[None, None]  # (1, 1, T, T)
            mask = before if mask is None else ops.logical_and(mask, before)
        return mask

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "rotary": self.rotary, "causal": self.causal}
