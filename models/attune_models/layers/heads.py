"""What attention layers share: softmax, dropout, gates on heads and the joining of heads (Vaswani et al. 2017, 3.2)."""

from __future__ import annotations

from typing import Any

import keras
from keras import ops

MASKED = -1e9  # finite, so that a row without any token gives a uniform distribution and never NaN


class AttentionHeads(keras.layers.Layer):
    """The base of self-attention and cross-attention; how queries, keys and values come about is theirs.

    | here | in the paper |
    | --- | --- |
    | `output_kernel` (d_model, d_model) | W^O |
    | `d_head` | d_k = d_v = d_model / h |
    | `gates` (num_heads,) | not in the paper: 1 is the paper's layer, 0 switches a head off; not trained |

    Args:
        num_heads: Heads; must divide `d_model`.
        dropout: Share of attention weights zeroed in training. A mask as large as the scores: dear on a CPU. Default 0.
        kernel_initializer: Name of a Keras initialiser, drawn for each matrix by itself.
    """

    def __init__(
        self, num_heads: int, dropout: float = 0.0, kernel_initializer: str = "glorot_uniform", **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.num_heads = num_heads
        self.dropout = dropout
        self.kernel_initializer = kernel_initializer
        self._dropout = keras.layers.Dropout(dropout, dtype=self.dtype_policy) if dropout > 0 else None

    def check_width(self, d_model: int | None) -> int:
        """Returns `d_model`. Raises `ValueError` when it cannot be divided among the heads."""
        if d_model is None or d_model % self.num_heads:
            raise ValueError(
                f"The width of the input must be divisible by the number of heads. "
                f"Received: d_model={d_model}, num_heads={self.num_heads}"
            )
        return d_model

    def add_projection(self, name: str, d_model: int, matrices: int = 1) -> tuple[Any, Any]:
        """Returns a kernel `(d_model, matrices * d_model)` and its bias: so many matrices side by side."""
        width = matrices * d_model

        def draw(shape: tuple[int, int], dtype: Any = None) -> Any:
            # One draw of the whole would have a smaller Glorot limit than the matrices it stands for.
            square = (shape[0], shape[0])
            draws = [keras.initializers.get(self.kernel_initializer)(square, dtype) for _ in range(matrices)]
            return ops.concatenate(draws, axis=1)

        kernel = self.add_weight(shape=(d_model, width), initializer=draw, name=f"{name}_kernel")
        return kernel, self.add_weight(shape=(width,), initializer="zeros", name=f"{name}_bias")

    def add_output(self, d_model: int) -> None:
        """Adds W^O and the gates."""
        self.output_kernel, self.output_bias = self.add_projection("output", d_model)
        self.gates = self.add_weight(shape=(self.num_heads,), initializer="ones", trainable=False, name="gates")

    def project(self, x: Any, kernel: Any, bias: Any, matrices: int) -> list[Any]:
        """Returns `x` `(B, T, d_model)` times so many matrices, each `(B, T, H, d_head)`."""
        batch, length, d_model = ops.shape(x)
        y = ops.matmul(x, kernel) + bias  # (B, T, matrices * d_model)
        y = ops.reshape(y, (batch, length, matrices * self.num_heads, d_model // self.num_heads))
        return [y] if matrices == 1 else ops.split(y, matrices, axis=2)

    def attend(self, q: Any, k: Any, v: Any, mask: Any, training: bool | None) -> tuple[Any, Any]:
        """Returns `(B, Q, d_model)` and the scores `(B, H, Q, K)` float32, after the softmax and before dropout.

        Args:
            q: `(B, Q, H, d_head)`.
            k: `(B, K, H, d_head)`.
            v: Like `k`.
            mask: Booleans that broadcast to `(B, H, Q, K)`, True where a query may look. None: everywhere.
            training: Whether dropout falls.
        """
        scores = ops.cast(ops.einsum("bqhd,bkhd->bhqk", q * q.shape[-1] ** -0.5, k), "float32")
        if mask is not None:
            scores = scores + (1.0 - ops.cast(mask, "float32")) * MASKED
        scores = ops.softmax(scores, axis=-1)
        weights = ops.cast(scores, self.compute_dtype)
        if self._dropout is not None:
            weights = self._dropout(weights, training=training)
        return self._join(ops.einsum("bhqk,bkhd->bqhd", weights, v)), scores

    def _join(self, heads: Any) -> Any:
        batch, length, _, d_head = ops.shape(heads)
        y = ops.reshape(heads, (batch, length, self.num_heads * d_head))  # (B, Q, d_model)
        # A gate times a head is the same as that gate times the head's rows of W_o, and those are far fewer numbers.
        kernel = self.output_kernel * ops.repeat(self.gates, d_head)[:, None]
        return ops.matmul(y, kernel) + self.output_bias

    def get_config(self) -> dict[str, Any]:
        return {
            **super().get_config(),
            "num_heads": self.num_heads,
            "dropout": self.dropout,
            "kernel_initializer": self.kernel_initializer,
        }
