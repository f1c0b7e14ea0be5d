"""Which row each value of a ragged tensor is in, without TensorFlow's own table of rows times the longest row.

`RaggedTensor.value_rowids`, `tf.repeat` and `tf.ragged.boolean_mask` make that table, 8 bytes a cell: one text of a
million characters among a thousand short ones would take 8 GB.
"""

from __future__ import annotations

from typing import Any

import tensorflow as tf


def row_numbers(ragged: Any) -> Any:
    """Returns the row of each value of `ragged`, int64 `(values,)`; takes as much memory as that."""
    splits = tf.cast(ragged.row_splits, tf.int64)
    return tf.searchsorted(splits, tf.range(splits[-1]), side="right", out_type=tf.int64) - 1
