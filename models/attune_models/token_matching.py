"""Two texts token by token: which of one are those of the other, and how attention between them differs."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

import numpy as np


def counterparts(before: Sequence[str], after: Sequence[str]) -> np.ndarray:
    """Returns for each token of `after` its place in `before`, int64, `(len(after),)`; -1: it has none.

    Tokens keep their order (longest matching blocks, Ratcliff and Obershelp 1988).
    """
    found = np.full(len(after), -1, np.int64)
    for block in SequenceMatcher(None, list(before), list(after), autojunk=False).get_matching_blocks():
        found[block.b : block.b + block.size] = np.arange(block.a, block.a + block.size)
    return found


def difference(before: np.ndarray, after: np.ndarray, queries: np.ndarray, keys: np.ndarray) -> np.ndarray:
    """Returns `after - before` where both have a value, nan elsewhere.

    Args:
        before: `(..., queries, keys)` of the one text.
        after: The same of the other.
        queries: The `counterparts` of the rows of `after`.
        keys: Those of its columns.
    """
    found: np.ndarray = after - before[..., queries, :][..., keys]
    found[..., queries < 0, :] = np.nan
    found[..., keys < 0] = np.nan
    return found
