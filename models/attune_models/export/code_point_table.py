"""A value for each Unicode character, looked up inside a TensorFlow graph."""

from __future__ import annotations

from typing import Any

import numpy as np
import tensorflow as tf
from attune_datasets.characters import CODE_POINTS, REPLACEMENT, SPACE

_BLOCK = 128  # characters; most blocks of Unicode are alike, so that 1.1 million values become some ten thousand
_TO_SPACE = 2**30
_TO_REPLACEMENT = 2**30 + 1


class CodePointTable(tf.Module):
    """`table(code_points)` gives each one's value, int32 of the same shape.

    Args:
        values: One integer or boolean for each of the 0x110000 code points.
    """

    def __init__(self, values: np.ndarray) -> None:
        super().__init__()
        assert values.shape == (CODE_POINTS,)
        starts: dict[bytes, int] = {}  # of each different block
        blocks = values.astype(np.int32).reshape(-1, _BLOCK)
        self._starts = tf.constant([starts.setdefault(block.tobytes(), len(starts) * _BLOCK) for block in blocks])
        self._values = tf.constant(np.frombuffer(b"".join(starts), np.int32))

    def __call__(self, code_points: Any) -> Any:
        starts = tf.gather(self._starts, code_points // _BLOCK)
        return tf.gather(self._values, starts + code_points % _BLOCK)


class CodePointMapping(tf.Module):
    """`mapping(code_points)` replaces each one by another, int32 of the same shape.

    Args:
        targets: The replacement for each of the 0x110000 code points.
    """

    def __init__(self, targets: np.ndarray) -> None:
        super().__init__()
        # Differences, not targets: those are alike in neighbours, and nearly all of them 0.
        differences = targets.astype(np.int64) - np.arange(CODE_POINTS)
        differences[targets == SPACE] = _TO_SPACE
        differences[targets == REPLACEMENT] = _TO_REPLACEMENT
        self._differences = CodePointTable(differences)

    def __call__(self, code_points: Any) -> Any:
        differences = self._differences(code_points)
        moved = tf.where(differences == _TO_REPLACEMENT, REPLACEMENT, code_points + differences)
        return tf.where(differences == _TO_SPACE, SPACE, moved)
