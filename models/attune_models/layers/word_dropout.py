"""Word dropout: whole tokens are left out in training, so that no single word decides."""

from __future__ import annotations

from typing import Any

import keras
from attune_datasets.tokenizers import PADDING, SPECIALS
from keras import ops


@keras.saving.register_keras_serializable(package="attune")
class WordDropout(keras.layers.Layer):
    """Turns each token into `[PAD]` with a given probability, in training only; never a special one.

    A network that may lose any word learns to read several (Iyyer et al. 2015, "Deep Unordered Composition"). What is
    left out is padding to all that follows, in attention and pooling alike: put in as `[UNK]` it would be a word that
    training sees everywhere and use never (1.7 points of accuracy on IMDb in a trial).

    Args:
        rate: The probability, 0 to 1.
        seed: Of the draws; None takes one from Keras's global seed.

    Call arguments:
        ids: `(batch, length)` int32; the result has the same shape and dtype.
    """

    def __init__(self, rate: float, seed: int | None = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.rate = rate
        self.seed = seed
        self._generator = keras.random.SeedGenerator(seed) if rate > 0 else None

    def call(self, ids: Any, training: bool | None = None) -> Any:
        if not training or self._generator is None:
            return ids
        draws = keras.random.uniform(ops.shape(ids), dtype="float32", seed=self._generator)
        dropped = ops.logical_and(draws < self.rate, ids >= len(SPECIALS))
        return ops.where(dropped, ops.cast(PADDING, ids.dtype), ids)

    def get_config(self) -> dict[str, Any]:
        return {**super().get_config(), "rate": self.rate, "seed": self.seed}
