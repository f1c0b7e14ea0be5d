"""Which places of a batch hold a token, told once and handed to every layer that needs it.

Keras's implicit masks get lost in layers that do not know of them, and nothing tells; an explicit argument cannot.
"""

from __future__ import annotations

from typing import Any

import keras
from attune_datasets.tokenizers import PADDING
from keras import ops


@keras.saving.register_keras_serializable(package="attune")
class PaddingMask(keras.layers.Layer):
    """Token ids `(batch, length)` int32 -> booleans of that shape, True for a token, False for `[PAD]` (id 0)."""

    def call(self, ids: Any) -> Any:
        return ops.not_equal(ids, PADDING)
