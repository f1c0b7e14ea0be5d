"""Axes of our plots: numbers with separators, times as people read them, log scales in plain figures.

pyqtgraph's own axes write `1e+04`, scale units by prefixes that move while one watches, and know no minutes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal

import pyqtgraph as pg

from attune_studio.text import clock, minus, plain
from attune_studio.theme import scaled

AxisKind = Literal["count", "value", "time"]

_LINE = 14  # px from one label to the next above it at least
_TIME_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400)


class NumberAxis(pg.AxisItem):
    """An axis of counts (`12,000`), of values (`0.35`) or of times (`2:30`, `1:05:00`; given in seconds)."""

    def __init__(self, orientation: str, kind: AxisKind = "value") -> None:
        super().__init__(orientation, maxTickLength=0)
        self._kind: AxisKind = kind
        self.enableAutoSIPrefix(False)
        self.setStyle(maxTickLevel=0, maxTextLevel=0, tickTextOffset=4)

    def set_kind(self, kind: AxisKind) -> None:
        """Changes what the numbers mean."""
        self._kind = kind
        self.picture = None
        self.update()

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, float]]:  # noqa: N803
        """Chooses round steps; pyqtgraph's override point."""
        apart = scaled(28 if self.orientation in ("left", "right") else 64)  # px from one label to the next
        wanted = (maxVal - minVal) / max(2.0, size / apart)
        if self._kind == "time":
            return [(next((step for step in _TIME_STEPS if step >= wanted), 86_400), 0)]
        power = 10 ** math.floor(math.log10(wanted)) if wanted > 0 else 1.0
        step = next(part * power for part in (1, 2, 5, 10) if part * power >= wanted * 0.999)
        return [(max(1.0, step) if self._kind == "count" else step, 0)]

    def tickStrings(self, values: list[float], scale: float, spacing: float | None) -> list[str]:
        """Writes the ticks; pyqtgraph's override point."""
        if self.logMode:
            return distinct([10**value for value in values])
        if self._kind == "time":
            return [clock(value) for value in values]
        if self._kind == "count":
            return [f"{value:,.0f}" for value in values]
        places = max(0, math.ceil(-math.log10(spacing) - 1e-9)) if spacing else 3
        if places > 4:
            return distinct(values)
        return [minus(f"{value:,.{places}f}") if value else "0" for value in values]

    def logTickValues(self, minVal: float, maxVal: float, size: float, stdTicks: Any) -> list[tuple[Any, list[float]]]:  # noqa: N803
        """Ticks at powers of ten; where fewer than three would be seen, at 2 and 5 too, or at all whole multiples.

        None has its label on that of a rounder one. Where a view holds no two, it is divided like a linear one.
        """
        decades = range(math.floor(minVal), math.ceil(maxVal) + 1)
        apart = scaled(_LINE) * (maxVal - minVal) / max(1.0, size)
        kept: list[float] = []
        for parts in ((1,), (2, 5), (3, 4, 6, 7, 8, 9)):
            for tick in (power + math.log10(part) for power in decades for part in parts):
                if minVal <= tick <= maxVal and all(abs(tick - other) >= apart for other in kept):
                    kept.append(tick)
            if len(kept) >= 3:
                break
        return [(None, sorted(kept) if len(kept) > 1 else self._divided(minVal, maxVal, size))]

    def _divided(self, low: float, high: float, size: float) -> list[float]:
        """Returns the logarithms of round steps between two powers of ten that are close to each other."""
        least, most = 10**low, 10**high
        ((step, _),) = self.tickSpacing(least, most, size)
        return [math.log10(number * step) for number in range(math.ceil(least / step), math.floor(most / step) + 1)]


def distinct(values: Sequence[float]) -> list[str]:
    """Writes ascending values, each with as many digits as tell it from the next, three at least."""
    gap = min((later - value for value, later in pairwise(values)), default=0.0)
    most = max(map(abs, values), default=0.0)
    digits = math.floor(math.log10(most)) - math.floor(math.log10(gap)) + 1 if gap > 0 < most else 3
    return [minus(plain(value, min(max(digits, 3), 9))) for value in values]
