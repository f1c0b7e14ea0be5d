"""Multi-head self-attention (Vaswani et al. 2017, section 3.2) whose heads can be read and switched off.

Keras's own layer has no gates and no rotary positions, and projects in three matrix products where one will do.
"""

from __future__ import annotations

from typing import Any

import keras
import keras_hub
from keras import ops

_MASKED = -1e9  # finite, so that a row without any token gives a uniform distribution and never NaN


@keras.saving.register_keras_serializable(package="attune")
class MultiHeadSelfAttention(keras.layers.Layer):
    """Self-attention over the tokens of each text.

    For each head: `softmax(Q Kᵀ / sqrt(d_head)) V` with `Q, K, V = x W_q, x W_k, x W_v`, padding keys masked; the
    heads' outputs, each times its gate, are joined and multiplied by `W_o`.

    | here | in the paper |
    | --- | --- |
    | `qkv_kernel` (d_model, 3 * d_model) | W^Q, W^K, W^V of all heads, side by side |
    | `output_kernel` (d_model, d_model) | W^O |
    | `d_head` | d_k = d_v = d_model / h |
    | `gates` (num_heads,) | not in the paper: 1 is the paper's layer, 0 switches a head off; not trained |

    Args:
        num_heads: Heads; must divide `d_model`.
        dropout: Share of attention weights zeroed in training. A mask as large as the scores: dear on a CPU. Default 0.
        rotary: True turns queries and keys by their position (RoFormer, Su et al. 2021). Default False.
        kernel_initializer: Name of a Keras initialiser, drawn for each of the four matrices by itself.

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
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.num_heads = num_heads
        self.dropout = dropout
        self.rotary = rotary
        self.kernel_initializer = kernel_initializer
        self._dropout = keras.layers.Dropout(dropout, dtype=self.dtype_policy) if dropout > 0 else None
        self._rotation = keras_hub.layers.RotaryEmbedding(dtype=self.dtype_policy) if rotary else None

    def build(self, x_shape: tuple[int | None, ...]) -> None:
        d_model = x_shape[-1]
        if d_model is None or d_model % self.num_heads:
            raise ValueError(
                f"The width of the input must be divisible by the number of heads. "
                f"Received: d_model={d_model}, num_heads={self.num_heads}"
            )
        self.qkv_kernel = self.add_weight(shape=(d_model, 3 * d_model), initializer=self._draw_qkv, name="qkv_kernel")
        self.qkv_bias = self.add_weight(shape=(3 * d_model,), initializer="zeros", name="qkv_bias")
        self.output_kernel = self.add_weight(
            shape=(d_model, d_model), initializer=self.kernel_initializer, name="output_kernel"
        )
        self.output_bias = self.add_weight(shape=(d_model,), initializer="zeros", name="output_bias")
        self.gates = self.add_weight(shape=(self.num_heads,), initializer="ones", trainable=False, name="gates")

    def _draw_qkv(self, shape: tuple[int, int], dtype: Any = None) -> Any:
        # One draw of (d_model, 3 * d_model) would have a smaller Glorot limit than the three matrices it stands for.
        square = (shape[0], shape[0])
        draws = [keras.initializers.get(self.kernel_initializer)(square, dtype) for _ in range(3)]
        return ops.concatenate(draws, axis=1)

    def call(self, x: Any, padding_mask: Any = None, training: bool | None = None, return_scores: bool = False) -> Any:
        q, k, v = self._project(x)  # each (B, T, H, d_head)
        scores = ops.cast(ops.einsum("bqhd,bkhd->bhqk", q, k), "float32")  # (B, H, T, T), queries by keys
        if padding_mask is not None:
            scores = scores + (1.0 - ops.cast(padding_mask, "float32"))[:, None, None, :] * _MASKED
        scores = ops.softmax(scores, axis=-1)
        weights = ops.cast(scores, self.compute_dtype)
        if self._dropout is not None:
            weights = self._dropout(weights, training=training)
        y = self._join(ops.einsum("bhqk,bkhd->bqhd", weights, v))
        return (y, scores) if return_scores else y

    def _project(self, x: Any) -> tuple[Any, Any, Any]:
        batch, length, d_model = ops.shape(x)
        d_head = d_model // self.num_heads
        qkv = ops.matmul(x, self.qkv_kernel) + self.qkv_bias  # (B, T, 3 * d_model)
        qkv = ops.reshape(qkv, (batch, length, 3 * self.num_heads, d_head))
        q, k, v = ops.split(qkv, 3, axis=2)  # each (B, T, H, d_head)
        if self._rotation is not None:
            q, k = self._rotation(q), self._rotation(k)
        return q * d_head**-0.5, k, v

    def _join(self, heads: Any) -> Any:
        batch, length, _, d_head = ops.shape(heads)
        y = ops.reshape(heads, (batch, length, self.num_heads * d_head))  # (B, T, d_model)
        # A gate times a head is the same as that gate times the head's rows of W_o, and those are far fewer numbers.
        kernel = self.output_kernel * ops.repeat(self.gates, d_head)[:, None]
        return ops.matmul(y, kernel) + self.output_bias

    def get_config(self) -> dict[str, Any]:
        return {
            **super().get_config(),
            "num_heads": self.num_heads,
            "dropout": self.dropout,
            "rotary": self.rotary,
            "kernel_initializer": self.kernel_initializer,
        }
