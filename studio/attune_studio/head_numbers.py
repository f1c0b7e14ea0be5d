"""One head from the inside: what the inspector answered to `head`, as the window reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

STEPS = ("dot", "scaled", "masked", "softmax")  # between a query and a key, in the order of the computation
_ARRAYS = ("q", "k", "v", *STEPS, "output")


class Step(NamedTuple):
    """One number, and whose it is.

    Args:
        name: `q`, `k`, `dot`, `scaled`, `masked`, `softmax`, `v`, `output` or `gated`.
        query: Its place among those shown.
        key: Its place in the text; -1: it is of no key.
        channel: Its place in a vector; 0 of single numbers.
        value: The number.
    """

    name: str
    query: int
    key: int
    channel: int
    value: float


@dataclass(frozen=True)
class HeadNumbers:
    """One head's numbers for some queries; `attune_models.head_steps` tells their formulas.

    Args:
        queries: What the queries are called.
        keys: What the keys are called.
        q: `(queries, d_head)`, as is `output`.
        k: `(keys, d_head)`, as is `v`.
        v: See k.
        dot: `(queries, keys)`, as are the next three.
        scaled: See dot.
        masked: See dot.
        softmax: See dot.
        output: See q.
        gate: 1, or 0 where the head is off.
    """

    queries: Sequence[str]
    keys: Sequence[str]
    q: np.ndarray
    k: np.ndarray
    v: np.ndarray
    dot: np.ndarray
    scaled: np.ndarray
    masked: np.ndarray
    softmax: np.ndarray
    output: np.ndarray
    gate: float

    @classmethod
    def from_answer(
        cls, result: Mapping[str, Any], arrays: Mapping[str, np.ndarray], queries: Sequence[str], keys: Sequence[str]
    ) -> HeadNumbers:
        """Returns what `head` answered, with the names of the chosen queries and of all keys."""
        numbers = {name: arrays[name] for name in _ARRAYS}
        numbers["q"] = numbers["q"][result["queries"]]
        return cls(queries, keys, **numbers, gate=result["gate"])

    @property
    def d_head(self) -> int:
        """The channels of q, k and v."""
        return int(self.q.shape[1])

    @property
    def gated(self) -> np.ndarray:
        """What the head hands on, `(queries, d_head)`."""
        return self.output * self.gate

    def top(self, name: str) -> float:
        """Returns the largest magnitude of `q` and k, or of `v` and the output; 1 where all are 0."""
        both = (self.q, self.k) if name == "q" else (self.v, self.output)
        return max(float(np.abs(one).max(initial=0.0)) for one in both) or 1.0

    def value(self, name: str, query: int, key: int, channel: int = 0) -> float:
        """Returns one number; see `Step`."""
        array = getattr(self, name)
        if name in STEPS:
            return float(array[query, key])
        return float(array[key if name in ("k", "v") else query, channel])

    def strongest(self, query: int, most: int) -> list[int]:
        """Returns the keys with the largest softmax, the largest first; 0: all keys in their order."""
        order: list[int] = np.argsort(-self.softmax[query], kind="stable")[:most].tolist()
        return order if most else list(range(len(self.keys)))
