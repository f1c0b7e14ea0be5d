"""The words that get vectors, and the text in their numbers: arrays alone, however long the text is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from attune_datasets.errors import DatasetError
from attune_datasets.words import WordIndex

from attune_models.word_vectors.compiled import compiled

LONGEST = 10_000  # words; longer rows are cut


@dataclass(frozen=True)
class TrainingText:
    """A text of known words.

    Args:
        words: The words that get vectors, the most frequent first.
        counts: How often each occurs, int64 `(words,)`.
        ids: Index into `words` of every word of every row, int32.
        offsets: Row `r` holds `ids[offsets[r]:offsets[r + 1]]`, at most `LONGEST`, int64 `(rows + 1,)`.
    """

    words: list[str]
    counts: np.ndarray
    ids: np.ndarray
    offsets: np.ndarray


def training_text(index: WordIndex, min_count: int) -> TrainingText:
    """Returns the rows of `index` without the words that occur less than `min_count` times.

    Raises:
        DatasetError: Fewer than two words are left.
    """
    counts = index.counts()
    order = np.argsort(-counts, kind="stable")
    order = order[counts[order] >= min_count]
    if len(order) < 2:
        raise DatasetError(
            f"Of {len(counts):,} different words {len(order)} occur at least {min_count} times.",
            why="Word vectors are learned from words that occur beside others, again and again.",
            remedy="Choose a longer text, or a smaller minimum count.",
        )
    numbers = np.full(len(counts), -1, np.int32)
    numbers[order] = np.arange(len(order), dtype=np.int32)
    ids = np.empty(counts[order].sum(), np.int32)
    offsets = np.zeros(len(index.offsets) + len(ids) // LONGEST, np.int64)
    rows = _gather(index.ids, index.offsets, numbers, ids, offsets)
    return TrainingText([index.vocabulary[word] for word in order], counts[order], ids, offsets[: rows + 1])


@compiled
def _gather(
    ids: np.ndarray, offsets: np.ndarray, numbers: np.ndarray, kept_ids: np.ndarray, kept_offsets: np.ndarray
) -> int:
    """Copies the words that have a number, row by row, and returns how many rows there are then."""
    rows = place = 0
    for row in range(len(offsets) - 1):
        for word in ids[offsets[row] : offsets[row + 1]]:
            if numbers[word] < 0:
                continue
            if place - kept_offsets[rows] == LONGEST:
                rows += 1
                kept_offsets[rows] = place
            kept_ids[place] = numbers[word]
            place += 1
        rows += 1
        kept_offsets[rows] = place
    return rows
