"""Tokens back to text inside a TensorFlow graph: `Tokenizer.decode` in core ops."""

from __future__ import annotations

from typing import Any

import tensorflow as tf
from attune_datasets.tokenizers import END, Tokenizer


class DetokenizerGraph(tf.Module):
    """`graph(ids)`: ids `(n, length)` int32 -> texts `(n,)` in UTF-8; what lies behind the first `[EOS]` is no text."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        self._surfaces = tf.constant([surface.encode() for surface in tokenizer.surfaces])

    def __call__(self, ids: Any) -> Any:
        return tf.strings.regex_replace(self.behind(ids), "^ ", "", replace_global=False)

    def behind(self, ids: Any) -> Any:
        """Returns what ids `(n, length)` int32 add to texts before them, `(n,)`: a space in front stays."""
        ended = tf.cumsum(tf.cast(ids == END, tf.int32), axis=1) > 0
        pieces = tf.where(ended, "", tf.gather(self._surfaces, ids))
        return tf.strings.reduce_join(pieces, axis=1)
