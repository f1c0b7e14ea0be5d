"""Position vectors that are added to the token embeddings, safe in mixed precision and at any length."""

from __future__ import annotations

from typing import Any

import keras
import keras_hub
from keras import ops


@keras.saving.register_keras_serializable(package="attune")
class Positions(keras.layers.Layer):
    """Adds to each token's vector the vector of its place.

    Args:
        kind: `"sinusoidal"`: fixed waves (Vaswani et al. 2017, section 3.5). `"learned"`: a trained vector for each
            place (Devlin et al. 2019). Rotary positions belong to the attention layer.
        max_length: Places that learned vectors exist for; texts are never longer. Unit: tokens.

    Call arguments:
        x: `(batch, length, d_model)`; the result has the same shape.
        start: The place of the first token, a scalar. Default 0; decoding comes with one token at a time.
    """

    def __init__(self, kind: str, max_length: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.kind = kind
        self.max_length = max_length
        # Float32 whatever the policy: bfloat16 cannot tell place 256 from 257.
        self._waves = keras_hub.layers.SinePositionEncoding(dtype="float32", name="waves")

    def build(self, x_shape: tuple[int | None, ...]) -> None:
        if self.kind == "learned":
            self.table = self.add_weight(
                shape=(self.max_length, x_shape[-1]),
                initializer=keras.initializers.RandomNormal(stddev=0.02),
                name="table",
            )

    def call(self, x: Any, start: Any = 0) -> Any:
        return x + ops.cast(self.places(x, start), x.dtype)

    def places(self, x: Any, start: Any = 0) -> Any:
        """Returns the vectors of the places `(1, length, d_model)` that are added to `x`, float32."""
        if self.kind == "learned":
            # KerasHub's PositionEmbedding slices its table, which JAX cannot trace while the length is unknown.
            return ops.take(self.table, start + ops.arange(ops.shape(x)[1]), axis=0)[None]  # (1, T, d_model)
        return self._waves(x[:1], start_index=start)  # (1, T, d_model): one row; it would repeat them for each

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "kind": self.kind, "max_length": self.max_length}
