"""The tokenised corpus on disk: all ids in one flat array and where each row begins, memory-mapped.

A corpus larger than memory trains as well as a small one, and two runs of the same data share its pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from attune_datasets.atomic import replacing
from attune_datasets.errors import DatasetError
from attune_datasets.untrusted import map_array, sentence

TOKENS = "tokens.npy"
OFFSETS = "offsets.npy"
_PIECE = 2**20  # entries that are looked at together


class TokenStore:
    """Rows of token ids.

    Args:
        ids: All ids, int32, row after row.
        offsets: Where each row begins, int64, and the end of the last: one more than there are rows.
    """

    def __init__(self, ids: np.ndarray, offsets: np.ndarray) -> None:
        self.ids = ids
        self.offsets = offsets

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def __getitem__(self, row: int) -> np.ndarray:
        return self.ids[self.offsets[row] : self.offsets[row + 1]]

    @property
    def lengths(self) -> np.ndarray:
        """The number of tokens in each row, int64."""
        return np.diff(self.offsets)

    def write(self, folder: str | Path, prefix: str = "") -> None:
        """Writes `tokens.npy` and `offsets.npy` into `folder`, each whole or not at all. Raises `DatasetError`.

        Args:
            folder: Where to.
            prefix: Before both names, where a folder holds several stores.
        """
        for name, array, dtype in ((TOKENS, self.ids, np.int32), (OFFSETS, self.offsets, np.int64)):
            with replacing(Path(folder) / f"{prefix}{name}") as file:
                np.save(file, np.ascontiguousarray(array, dtype), allow_pickle=False)

    def check(self, rows: int, vocabulary_size: int) -> None:
        """Raises `DatasetError` unless there are so many rows and every id is one of a vocabulary of that size."""
        known = all(
            int(piece.min()) >= 0 and int(piece.max()) < vocabulary_size for piece in _pieces(self.ids) if len(piece)
        )
        if len(self) != rows or not known:
            raise DatasetError(
                "The token ids do not fit the rows and the vocabulary that they were written with.",
                why=f"Received: {len(self):,} rows for {rows:,}." if known else "Some ids are no token's.",
                remedy="Start the run again to write them anew.",
            )

    @classmethod
    def open(cls, folder: str | Path, prefix: str = "") -> TokenStore:
        """Returns the rows that `write` left in `folder`, read as they are needed. Raises `DatasetError`."""
        tokens, ends = (Path(folder) / f"{prefix}{name}" for name in (TOKENS, OFFSETS))
        store = cls(_mapped(tokens, np.int32), _mapped(ends, np.int64))
        offsets = store.offsets
        end = offsets[-1] if len(offsets) else None
        if end != len(store.ids) or offsets[0] != 0 or not _ascends(offsets):
            raise DatasetError(
                f"{prefix}{TOKENS} and {prefix}{OFFSETS} in {folder} do not fit together.",
                why=f"Received: {len(store.ids):,} tokens, offsets that end at {end}.",
                remedy="Start the run again to write them anew.",
            )
        return store


def _mapped(path: Path, dtype: type[np.generic]) -> np.ndarray:
    try:
        return map_array(path, dtype)
    except (OSError, ValueError) as error:
        raise DatasetError(
            f"{path} could not be read.", why=sentence(error), remedy="Start the run again to write it anew."
        ) from error


def _pieces(array: np.ndarray) -> Iterator[np.ndarray]:
    """Yields an array piece by piece, each beginning with the last entry of the one before."""
    return (array[start : start + _PIECE + 1] for start in range(0, max(len(array), 1), _PIECE))


def _ascends(offsets: np.ndarray) -> bool:
    return all(bool((np.diff(piece) >= 0).all()) for piece in _pieces(offsets))
