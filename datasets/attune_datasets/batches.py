"""Batches of like length under a token budget, in an order that depends on the seed and the epoch alone.

Rows of like length share a batch, so that little of it is padding. Lengths are rounded up to a few fixed ones, chosen
for the least padding that so few allow; a compiler then meets few shapes, and rows can be shuffled among many others
of their length, so that no two epochs have the same batches. The order is a pure function of (seed, epoch): a run's
place in its data is two integers, the epoch and the batch.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import PADDING

MOST_LENGTHS = 12
SHORTEST = 16  # tokens; rounding below this saves nothing
_STEP = 8  # lengths are multiples of this, as matrix units like them
_CANDIDATES = 128  # lengths to choose among


@dataclass(frozen=True)
class Batch:
    """Rows that go through the model together.

    Attributes:
        rows: Row numbers, int64.
        length: Tokens that each row is padded to.
        size: Rows after filling with empty ones; `len(rows)` where shapes are not fixed.
    """

    rows: np.ndarray
    length: int
    size: int

    @property
    def weights(self) -> np.ndarray:
        """The sample weights `(size,)`, float32: 1 for rows, 0 for those that only fill the shape."""
        return (np.arange(self.size) < len(self.rows)).astype(np.float32)


class Plan(ABC):
    """Divides rows into batches, anew for each epoch."""

    @abstractmethod
    def __len__(self) -> int:
        """The number of batches in an epoch, the same for all epochs."""

    @abstractmethod
    def epoch(self, number: int) -> list[Batch]:
        """Returns the batches of epoch `number`: every row once, in an order of its own."""

    @abstractmethod
    def evaluation(self) -> list[Batch]:
        """Returns every row once, always in the same order, shortest rows first."""

    @property
    @abstractmethod
    def limits(self) -> np.ndarray:
        """The most tokens that each row may come to have, where an epoch spells it anew."""


class BatchPlan(Plan):
    """Batches of few fixed lengths.

    Args:
        lengths: Tokens of each row.
        batch_tokens: The most tokens in a batch, padding included. A row that alone has more is a batch of its own.
        seed: Of the order.
        batch_rows: The most rows in a batch; None: as many as the tokens allow. Short texts then still give many steps.
        fixed_shapes: Whether all batches of one length have the same number of rows, filled with empty rows where
            need be, so that XLA and JAX compile each shape once. Default: False.
    """

    def __init__(
        self,
        lengths: np.ndarray,
        batch_tokens: int,
        seed: int,
        *,
        batch_rows: int | None = None,
        fixed_shapes: bool = False,
    ) -> None:
        self._lengths = np.asarray(lengths, np.int64)
        self._batch_tokens = batch_tokens
        self._batch_rows = batch_rows
        self._seed = seed
        self._fixed_shapes = fixed_shapes
        self.padded_lengths = choose_lengths(self._lengths, batch_tokens, batch_rows)
        bucket = np.searchsorted(self.padded_lengths, self._lengths)
        self._buckets = [np.flatnonzero(bucket == number) for number in range(len(self.padded_lengths))]

    def __len__(self) -> int:
        return sum(
            self._batches_needed(len(rows), length)
            for rows, length in zip(self._buckets, self.padded_lengths, strict=True)
        )

    @property
    def limits(self) -> np.ndarray:
        """What each row is padded to."""
        return self.padded_lengths[np.searchsorted(self.padded_lengths, self._lengths)]

    def epoch(self, number: int) -> list[Batch]:
        random = random_of(self._seed, number)
        batches = list(self._divide([random.permutation(rows) for rows in self._buckets]))
        return [batches[place] for place in random.permutation(len(batches))]

    def evaluation(self) -> list[Batch]:
        return list(self._divide([rows[np.argsort(self._lengths[rows], kind="stable")] for rows in self._buckets]))

    def _divide(self, buckets: list[np.ndarray]) -> Iterator[Batch]:
        for rows, length in zip(buckets, self.padded_lengths.tolist(), strict=True):
            if self._fixed_shapes:
                size = int(_rows_that_fit(length, self._batch_tokens, self._batch_rows))
                parts = [rows[start : start + size] for start in range(0, len(rows), size)]
                yield from (Batch(part, length, size) for part in parts)
            else:  # even parts: a small last batch would weigh each of its rows more than the others do
                parts = np.array_split(rows, self._batches_needed(len(rows), length) or 1)
                yield from (Batch(part, length, len(part)) for part in parts if len(part))

    def _batches_needed(self, rows: int, length: int) -> int:
        return int(-(-rows // _rows_that_fit(length, self._batch_tokens, self._batch_rows)))


def pad(store: TokenStore, batch: Batch) -> np.ndarray:
    """Returns the ids of a batch, int32 `(batch.size, batch.length)`, 0 (`[PAD]`) behind each row and in empty rows."""
    ids = np.full((batch.size, batch.length), PADDING, np.int32)
    for place, row in enumerate(batch.rows.tolist()):
        tokens = store[row]
        ids[place, : len(tokens)] = tokens
    return ids


def choose_lengths(
    lengths: np.ndarray, batch_tokens: int, batch_rows: int | None = None, most: int = MOST_LENGTHS
) -> np.ndarray:
    """Returns at most `most` padded lengths, ascending, the last of which holds the longest row.

    They make the tokens of an epoch fewest, padding and partly filled batches included. Found exactly, by dynamic
    programming over multiples of 8 (of more, where rows are so long that there would be over 128 of those) and the
    length of the longest row, which none exceeds: a model may know no position beyond it.
    """
    lengths = np.asarray(lengths, np.int64)
    longest = int(lengths.max(initial=1))
    step = _STEP * -(-longest // (_STEP * _CANDIDATES))
    candidates = np.append(np.arange(SHORTEST, longest, step), longest)
    upto = np.searchsorted(np.sort(lengths), candidates, side="right")
    rows = np.maximum(upto - np.append(0, upto)[:, None], 0)  # [i, j]: above candidate i - 1, up to candidate j
    fit = _rows_that_fit(candidates, batch_tokens, batch_rows)
    return candidates[_cheapest_path(-(-rows // fit) * fit * candidates, most)]


def _cheapest_path(costs: np.ndarray, most: int) -> list[int]:
    """Returns at most `most` ascending places that end at the last; `costs[i, j]` is that of going from i - 1 to j."""
    places = np.arange(costs.shape[1])
    best = costs[0].astype(float)
    paths = [[place] for place in places.tolist()]
    for _ in range(most - 1):
        ways = best[:, None] + np.where(places[:, None] < places, costs[1:], np.inf)
        before = ways.argmin(axis=0)
        cheaper = ways[before, places] < best
        paths = [[*paths[before[place]], place] if cheaper[place] else paths[place] for place in places.tolist()]
        best = np.minimum(best, ways[before, places])
    return paths[-1]


def _rows_that_fit(length: int | np.ndarray, batch_tokens: int, batch_rows: int | None) -> np.ndarray:
    """Returns how many rows of `length` (one or several) make a batch: at least 1."""
    fit = np.maximum(1, batch_tokens // np.asarray(length))
    return fit if batch_rows is None else np.minimum(fit, batch_rows)


def random_of(seed: int, epoch: int, *purpose: int) -> np.random.RandomState:
    """Returns what draws an epoch's order; for another `purpose` it draws something else.

    NumPy promises that RandomState's stream never changes, so that a run resumes the same in later versions.
    """
    return np.random.RandomState(np.random.MT19937(np.random.SeedSequence([seed, epoch, *purpose])))
