"""What all lists of examples share: which splits have them, finding a row again, what filters leave, and the order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from attune_datasets.errors import AttuneError, nearest
from attune_datasets.splits import SPLITS, TRAINING

from attune_models.example_filter import ExampleFilter, Range

if TYPE_CHECKING:
    from attune_datasets.words import WordIndex  # brings pyarrow, which pinned examples are read without

_NAMED = 5  # rows, where another is not there
CHARACTERS = 500  # of a text in a list; `inspect` sends all of it


@dataclass(frozen=True)
class Query:
    """Which examples are asked for.

    Args:
        filter: What they must be.
        sort: The order's name.
        reverse: Whether it runs the other way.
        offset: How many to leave out at the start.
        limit: The most to return.
    """

    filter: ExampleFilter
    sort: str = "row"
    reverse: bool = False
    offset: int = 0
    limit: int = 100

    @classmethod
    def from_request(cls, request: Mapping[str, Any]) -> Query:
        """Returns what an `examples` request asks for. Raises `AttuneError` where a filter does not fit."""
        said = {name: request[name] for name in ("sort", "reverse", "offset", "limit") if name in request}
        return cls(ExampleFilter.from_json(request), **said)

    def page(self, order: np.ndarray) -> np.ndarray:
        """Returns the part of `order` that is asked for."""
        return order[self.offset : self.offset + self.limit]


def held_out(split: str) -> int:
    """Returns the number of the `validation` or `test` split. Raises `AttuneError` for another."""
    if split not in SPLITS or SPLITS.index(split) == TRAINING:
        raise AttuneError(
            f"There are no examples of {split!r}.",
            why="A run keeps the texts that the model did not learn from.",
            remedy="Choose validation or test.",
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
        some = ", ".join(map(str, rows[:_NAMED].tolist()))
        raise AttuneError(f"Row {row} is not in the {split} split.", remedy=f"Among those that are: {some}.")
    return int(found[0])


def in_order(sort: str, keys: Mapping[str, Callable[[], np.ndarray]], reverse: bool = False) -> np.ndarray:
    """Returns the places in the order of the key called `sort`, least first unless `reverse`.

    Raises:
        AttuneError: for another `sort`.
    """
    if sort not in keys:
        raise AttuneError(f"Examples cannot be sorted by {sort!r}.", remedy=nearest(sort, keys))
    key = keys[sort]()
    return np.argsort(-key if reverse else key, kind="stable")


def left_by(
    asked: ExampleFilter,
    losses: np.ndarray,
    lengths: np.ndarray,
    texts: Sequence[Sequence[str]],
    words: Callable[[], WordIndex],
) -> np.ndarray:
    """Returns which examples have the loss, the length, the piece of text and the word that are asked for.

    Args:
        asked: The filter; its other fields are not looked at.
        losses: `(examples,)`.
        lengths: `(examples,)`.
        texts: The raw texts of each example.
        words: Returns the index of the words; called only where one is asked for.

    Returns:
        `(examples,)` booleans.
    """
    left = _within(losses, asked.loss) & _within(lengths, asked.length)
    if asked.text:
        piece = asked.text.casefold()
        left &= np.array([any(piece in text.casefold() for text in each) for each in texts], bool)
    if asked.word:
        left &= np.isin(np.arange(len(left)), words().rows_with(asked.word))
    return left


def _within(values: np.ndarray, bounds: Range) -> np.ndarray:
    least, most = bounds
    inside = np.ones(len(values), bool)
    if least is not None:
        inside &= values >= least
    if most is not None:
        inside &= values <= most
    return inside
