"""What becomes of pairs that are longer than a model reads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from attune_datasets.spec import DataSpec
from attune_datasets.splits import SPLITS


def tell_long(counts: Sequence[int] | np.ndarray, data: DataSpec) -> str:
    """Returns what becomes of pairs that are too long: `3 of training, left out; 1 of test, cut there`.

    Args:
        counts: How many there are of each split.
        data: Says whether training leaves them out; nobody else does.
    """
    fates = ["left out" if data.long_pairs == "leave_out" else "cut there", "cut there", "cut there"]
    found = zip(counts, SPLITS, fates, strict=True)
    return "; ".join(f"{count:,} of {split}, {fate}" for count, split, fate in found if count)
