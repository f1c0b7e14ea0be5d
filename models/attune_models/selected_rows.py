"""Some rows of a token store, by reference: the training part of a corpus larger than memory is no copy of it."""

from __future__ import annotations

import numpy as np
from attune_datasets.token_store import TokenStore


class SelectedRows(TokenStore):
    """Looks like a store that holds only `rows` of another, in that order.

    Args:
        store: The whole.
        rows: Row numbers in it.
    """

    def __init__(self, store: TokenStore, rows: np.ndarray) -> None:
        super().__init__(store.ids, store.offsets)
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, row: int) -> np.ndarray:
        return super().__getitem__(int(self.rows[row]))

    @property
    def lengths(self) -> np.ndarray:
        """The number of tokens in each row, int64."""
        return self.offsets[self.rows + 1] - self.offsets[self.rows]


def some_rows(rows: np.ndarray, most: int) -> np.ndarray:
    """Returns all `rows`, or `most` of them where there are more: drawn, but the same each time, in their order."""
    if len(rows) <= most:
        return rows
    return np.sort(np.random.RandomState(0).permutation(rows)[:most])
