"""Words beside points, as many as there is room for: none lies on another, and the first ones come first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QRectF

_BESIDE = 6  # px from a point's middle
_APART = 2  # px between two words


def place_labels(
    wanted: Sequence[int], x: np.ndarray, y: np.ndarray, area: QRectF, width_of: Callable[[int], float],
    height: float, most: int,
) -> list[tuple[int, QRectF]]:  # fmt: skip
    """Returns where words stand, right of their points, or left of them at the border.

    Args:
        wanted: Points, the most important first.
        x: Where all points are, px.
        y: As well.
        area: Within which points have words.
        width_of: Returns how wide a point's word is, px.
        height: Of any word.
        most: Words.
    """
    placed: list[tuple[int, QRectF]] = []
    rows: dict[int, list[tuple[float, float, float]]] = defaultdict(list)  # by height: left, right and top of words
    left, right, top, bottom = area.left(), area.right(), area.top(), area.bottom()
    places = np.array(wanted, np.intp)
    for number, middle, level in zip(wanted, x[places].tolist(), y[places].tolist(), strict=True):
        if len(placed) == most:
            break
        if not (left <= middle <= right and top <= level <= bottom):
            continue
        width = width_of(number)
        start = middle + _BESIDE if middle + _BESIDE + width <= right else middle - _BESIDE - width
        above, row = level - height / 2, int(level // height)
        near = (word for beside in (row - 1, row, row + 1) for word in rows.get(beside, ()))
        if any(a < start + width + _APART and b > start - _APART and abs(c - above) < height for a, b, c in near):
            continue
        rows[row].append((start, start + width, above))
        placed.append((number, QRectF(start, above, width, height)))
    return placed
