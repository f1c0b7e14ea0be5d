"""What all lists of examples share: which splits have them, finding a row again, and the order."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from attune_datasets.errors import AttuneError, nearest
from attune_datasets.splits import SPLITS, TRAINING

CHARACTERS = 500  # of a text in a list; `inspect` sends all of it


def held_out(split: str) -> int:
    """Returns the number of the `validation` or `test` split. Raises `AttuneError` for another."""
    known = [name for number, name in enumerate(SPLITS) if number != TRAINING]
    if split not in known:
        raise AttuneError(
            f"There are no examples of {split!r}.",
            why="A run keeps the texts that the model did not learn from.",
            remedy=f"Known: {', '.join(known)}.",
        )
    return SPLITS.index(split)


def check_some(places: np.ndarray, split: str) -> None:
    """Raises `AttuneError` where a split has no rows."""
    if not len(places):
        raise AttuneError(f"The run's {split} split has no rows.", remedy="Choose another split.")


def place_of(rows: np.ndarray, row: int, split: str) -> int:
    """Returns where a row of the file stands among a split's `rows`. Raises `AttuneError` when it is not there."""
    found = np.flatnonzero(rows == row)
    if not len(found):
        raise AttuneError(f"Row {row} is not in the {split} split.", remedy="Choose a row from the list of examples.")
    return int(found[0])


def in_order(sort: str, keys: Mapping[str, Callable[[], np.ndarray]]) -> np.ndarray:
    """Returns the places in the order of the key called `sort`, least first. Raises `AttuneError` for another."""
    if sort not in keys:
        raise AttuneError(f"Examples cannot be sorted by {sort!r}.", remedy=nearest(sort, keys))
    return np.argsort(keys[sort](), kind="stable")
