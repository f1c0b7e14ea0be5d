"""Axes of our plots: numbers with separators, times as people read them, log scales in plain figures.

pyqtgraph's own axes write `1e+04`, scale units by prefixes that move while one watches, and know no minutes.
"""

from __future__ import annotations

import math
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
            return [plain(10**value) for value in values]
        if self._kind == "time":
            return [clock(value) for value in values]
        if self._kind == "count":
            return [f"{value:,.0f}" for value in values]
        places = max(0, math.ceil(-math.log10(spacing) - 1e-9)) if spacing else 3
        if places > 4:
            return [minus(f"{value:.3g}") for value in values]
        return [minus(f"{value:,.{places}f}") if value else "0" for value in values]

    def logTickValues(self, minVal: float, maxVal: float, size: float, stdTicks: Any) -> list[tuple[Any, list[float]]]:  # noqa: N803
        """Ticks at powers of ten; where fewer than three would be seen, at 2 and 5 too, or at all whole multiples.

        A tick whose label would lie on that of the one below is left out.
        """
        decades = range(math.floor(minVal), math.ceil(maxVal) + 1)
        within = lambda ticks: [tick for tick in ticks if minVal <= tick <= maxVal]  # noqa: E731
        for parts in ((1,), (1, 2, 5), range(1, 10)):
            ticks = within([power + math.log10(part) for power in decades for part in parts])
            if len(ticks) >= 3:
                break
        apart = scaled(_LINE) * (maxVal - minVal) / max(1.0, size)
        kept: list[float] = []
        for tick in ticks:
            if not kept or tick - kept[-1] >= apart:
                kept.append(tick)
        return [(None, kept)]
