"""Words beside points, as many as there is room for: none lies on another, and the first ones come first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from PySide6.QtCore import QRectF

_BESIDE = 6  # px from a point's middle
_APART = 2  # px between two words


def place_labels(
    wanted: Iterable[int], x: np.ndarray, y: np.ndarray, area: QRectF, width_of: Callable[[int], float],
    height: float, most: int,
) -> list[tuple[int, QRectF]]:  # fmt: skip
    """Returns where words stand, right of their points, or left of them at the border.

    Args:
        wanted: Points, the most important first.
        x: Where all points are, px.
        y: As well.
        area: Within which words stand whole.
        width_of: Returns how wide a point's word is, px.
        height: Of any word.
        most: Words.
    """
    placed: list[tuple[int, QRectF]] = []
    taken = np.empty((most, 4), np.float32)  # left, top, right, bottom
    for number in wanted:
        if len(placed) == most:
            break
        middle, level = float(x[number]), float(y[number])
        if not area.contains(middle, level):
            continue
        width = width_of(number)
        left = middle + _BESIDE if middle + _BESIDE + width <= area.right() else middle - _BESIDE - width
        top = level - height / 2
        there = taken[: len(placed)]
        overlaps = (there[:, 0] < left + width + _APART) & (there[:, 2] > left - _APART)
        overlaps &= (there[:, 1] < top + height) & (there[:, 3] > top)
        if overlaps.any():
            continue
        taken[len(placed)] = left, top, left + width, top + height
        placed.append((number, QRectF(left, top, width, height)))
    return placed
