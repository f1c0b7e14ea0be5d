"""Blocks: tokens of many documents one behind the other, cut into pieces of one length, so that nothing is padding.

Each epoch lays the documents out in another order and begins to cut at another place, so that the borders between
blocks, across which nothing is seen, are never twice the same. All of it is a pure function of (seed, epoch).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from attune_datasets.batches import BatchPlan, random_of
from attune_datasets.errors import DatasetError
from attune_datasets.token_store import TokenStore

_LAYOUT = 1  # tells the draws of the layout from those of the order of the batches


class Layout:
    """Documents in some order, read as one array without ever being copied whole.

    Args:
        store: The documents' tokens.
        order: Their rows, in the order in which they lie one behind the other.
    """

    def __init__(self, store: TokenStore, order: np.ndarray) -> None:
        self._store, self._order = store, order
        self._ends = np.cumsum(store.lengths[order])

    def __len__(self) -> int:
        return int(self._ends[-1]) if len(self._ends) else 0

    def __getitem__(self, piece: slice) -> np.ndarray:
        start, stop, _ = piece.indices(len(self))
        found = []
        place = int(np.searchsorted(self._ends, start, side="right"))
        while start < stop:
            begin = int(self._ends[place - 1]) if place else 0
            tokens = self._store[int(self._order[place])][start - begin : stop - begin]
            found.append(tokens)
            start += len(tokens)
            place += 1
        return np.concatenate([np.zeros(0, np.int32), *found])


def count_blocks(tokens: int, length: int) -> int:
    """Returns how many blocks of `length` an epoch has of so many tokens; less than two contexts are left over."""
    return max(1, (tokens - length) // length)


class Blocks:
    """Blocks of `length` tokens, each with the token behind it: what a language model reads, and what it is to say.

    Args:
        store: The documents' tokens, each with its end where documents end.
        length: Tokens that the model reads at once: its context.
        seed: Of the layouts.

    Raises:
        DatasetError: There are not enough tokens for one block.
    """

    def __init__(self, store: TokenStore, length: int, seed: int) -> None:
        self._store, self._length, self._seed = store, length, seed
        self.tokens = int(store.lengths.sum())
        if self.tokens <= length:
            raise DatasetError(
                f"The training text has {self.tokens:,} tokens, fewer than a context of {length:,} and one more.",
                remedy="Add text, or lower tokenizer.max_length.",
            )
        self._layout = lru_cache(maxsize=2)(self._lay_out)

    def __len__(self) -> int:
        """The number of blocks in an epoch, the same for all."""
        return count_blocks(self.tokens, self._length)

    def plan(self, batch_tokens: int, seed: int, *, batch_rows: int | None, fixed_shapes: bool) -> BatchPlan:
        """Returns which blocks go together in each epoch; arguments as of `BatchPlan`."""
        lengths = np.full(len(self), self._length)
        return BatchPlan(lengths, batch_tokens, seed, batch_rows=batch_rows, fixed_shapes=fixed_shapes)

    def read(self, epoch: int, numbers: np.ndarray) -> np.ndarray:
        """Returns blocks of an epoch by their numbers, `(blocks, length + 1)` int32."""
        layout, offset = self._layout(epoch)
        starts = (offset + numbers * self._length).tolist()
        return np.stack([layout[start : start + self._length + 1] for start in starts])

    def _lay_out(self, epoch: int) -> tuple[Layout, int]:
        random = random_of(self._seed, epoch, _LAYOUT)
        spare = self.tokens - 1 - len(self) * self._length
        offset = int(random.randint(min(self._length, spare + 1)))
        return Layout(self._store, random.permutation(len(self._store))), offset


def whole_blocks(store: TokenStore, length: int, begin: int | None) -> tuple[np.ndarray, np.ndarray]:
    """Returns all tokens in blocks that follow each other: what is read and what is to be said, `(blocks, length)`.

    Args:
        store: The documents' tokens.
        length: Tokens of a block. The last one is filled up with 0, which is nothing to be said.
        begin: The token before the first, by which that one is predicted too; None: there is none.
    """
    before = np.array([] if begin is None else [begin], np.int32)
    tokens = np.concatenate([before, *(store[row] for row in range(len(store)))])
    steps = len(tokens) - 1
    blocks = -(-steps // length)
    read, said = np.zeros((2, blocks * length), np.int32)
    read[:steps], said[:steps] = tokens[:-1], tokens[1:]
    return read.reshape(blocks, length), said.reshape(blocks, length)
