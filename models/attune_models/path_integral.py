"""An integral of gradients along the line from a baseline, as exact as the function itself proves it to be.

What the gradients of a part of the line must add up to is known: the difference of the function's values at its ends.
So parts that miss it are halved, and steps go where the function bends. Points are Gauss-Legendre's in the cube root of
the share, because norms blow small vectors up: near the baseline everything changes within a thousandth of the line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

_PARTS, _POINTS = 4, 8  # parts to begin with, and points of each
Evaluate = Callable[[np.ndarray], tuple[np.ndarray, dict[str, np.ndarray]]]


@dataclass(frozen=True, eq=False)
class Part:
    """A part of the line.

    Args:
        low: Its beginning, as the cube root of the share.
        high: Its end.
        rise: By how much the function's value is higher at the end.
        shares: What the gradients add up to, by side, `(T,)` float64.
    """

    low: float
    high: float
    rise: float
    shares: dict[str, np.ndarray]

    @property
    def gap(self) -> float:
        """By how much the shares miss the rise."""
        return abs(sum(float(values.sum()) for values in self.shares.values()) - self.rise)


def integrate(evaluate: Evaluate, allowed: float, rounding: float, most: int) -> tuple[list[Part], int]:
    """Returns the parts of the line with their shares, and how many points they took.

    Args:
        evaluate: From shares of the line `(points,)` to the function's values there, `(points,)`, and the products of
            gradient and line, by side `(points, T)`.
        allowed: The share of the whole rise by which all parts together may miss it.
        rounding: What they may miss however small the rise is.
        most: Points at most.
    """
    ends = np.linspace(0.0, 1.0, _PARTS + 1).tolist()
    values: dict[float, float] = {}
    parts, taken = _measure(evaluate, list(pairwise(ends)), values)
    limit = max(allowed * abs(values[1.0] - values[0.0]), rounding)
    while (missed := sum(part.gap for part in parts)) > limit:
        worst = sorted(parts, key=lambda part: -part.gap)[: (most - taken) // (2 * _POINTS + 1)]
        worst = [part for part in worst if part.gap >= missed / (2 * len(parts))]
        if not worst:
            break
        middles = [(part, (part.low + part.high) / 2) for part in worst]
        halves = [span for part, middle in middles for span in ((part.low, middle), (middle, part.high))]
        found, more = _measure(evaluate, halves, values)
        parts = [part for part in parts if part not in worst] + found
        taken += more
    return parts, taken


def _measure(
    evaluate: Evaluate, spans: Sequence[tuple[float, float]], values: dict[float, float]
) -> tuple[list[Part], int]:
    """Returns the parts of these spans and the points they took; `values` gets those at their ends."""
    nodes, weights = np.polynomial.legendre.leggauss(_POINTS)
    inner = np.array([low + (high - low) * (nodes + 1) / 2 for low, high in spans])  # (spans, points)
    ends = sorted({end for span in spans for end in span} - values.keys())
    told, products = evaluate(np.concatenate([inner.ravel(), ends]) ** 3)
    values.update(zip(ends, told[inner.size :].tolist(), strict=True))
    parts = []
    for number, (low, high) in enumerate(spans):
        rows = slice(number * _POINTS, (number + 1) * _POINTS)
        scale = (high - low) / 2 * weights * 3 * inner[number] ** 2
        shares = {side: scale @ product[rows] for side, product in products.items()}
        parts.append(Part(low, high, values[high] - values[low], shares))
    return parts, inner.size + len(ends)
