"""What only the plots of parallel text show: how a side's vocabulary grows, how the lengths of the sides relate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from attune_datasets.words import WordIndex

_GROWTH_POINTS = 100
MAX_POINTS = 5_000


@dataclass(frozen=True)
class Growth:
    """How many distinct words the first so many words have (Heaps' law is nearly a line if both are logarithms)."""

    words: list[int]
    distinct: list[int]


@dataclass(frozen=True)
class Ratios:
    """How long the two sides of the pairs are, equal pairs of lengths together, the commonest first.

    Args:
        source: Words of the source.
        target: Words of the target.
        counts: Pairs of these lengths.
        total: All pairs, those not listed among them.
        median: The median of target length by source length.
    """

    source: list[int]
    target: list[int]
    counts: list[int]
    total: int
    median: float


def vocabulary_growth(index: WordIndex) -> Growth:
    """Returns the distinct words among the first `n` words, for up to 100 values of `n`, from 1 on and to the end."""
    total = len(index.ids)
    if not total:
        return Growth([], [])
    _, first = np.unique(index.ids, return_index=True)
    sizes = np.unique(np.geomspace(1, total, _GROWTH_POINTS).round().astype(np.int64))
    return Growth(sizes.tolist(), np.searchsorted(np.sort(first), sizes).tolist())


def length_ratios(source: np.ndarray, target: np.ndarray) -> Ratios:
    """Returns the pairs of lengths; at most `MAX_POINTS` of them: half the commonest, half the oddest.

    Args:
        source: Words of each source, at least 1, `(pairs,)`.
        target: Words of each target, `(pairs,)`.
    """
    points, counts = np.unique(np.stack([source, target]), axis=1, return_counts=True)
    median = float(np.median(target / np.maximum(source, 1))) if len(source) else 0.0
    order = np.argsort(-counts, kind="stable")
    if len(order) > MAX_POINTS:
        rare = order[MAX_POINTS // 2 :]
        away = np.abs(points[1] - median * points[0])[rare]
        order = np.concatenate([order[: MAX_POINTS // 2], rare[np.argsort(-away, kind="stable")][: MAX_POINTS // 2]])
    lengths = points[:, order].tolist()
    return Ratios(lengths[0], lengths[1], counts[order].tolist(), len(source), median)
