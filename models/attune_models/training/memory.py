"""What training remembers from evaluation to evaluation, besides the weights: it is saved with them and comes back."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field, replace
from typing import Any

from attune_models.checkpoints import Arrays


@dataclass
class Memory:
    """The state that decides what happens at later evaluations.

    Attributes:
        best_cost: The lowest cost so far; see `Evaluation.cost`.
        best_step: The step that it was found after; 0 before the first evaluation.
        best_metrics: The figures of that evaluation.
        judged: The step of the last evaluation on schedule. One that a stop brings forward is not remembered, so that
            a run that goes on equals one that was never stopped.
        judgements: How many evaluations on schedule there were.
        recent: The weights at the last of them, where their mean is wanted at the end.
    """

    best_cost: float = math.inf
    best_step: int = 0
    best_metrics: dict[str, float] = field(default_factory=dict)
    judged: int = 0
    judgements: int = 0
    recent: deque[Arrays] = field(default_factory=deque)

    def copy(self) -> Memory:
        """Returns a memory that later changes leave alone."""
        return replace(self, recent=self.recent.copy())

    def to_json(self) -> dict[str, Any]:
        """Returns all but `recent`, as it is written into a checkpoint's `state.json`."""
        return {
            "best_cost": self.best_cost if self.best_step else None,
            "best_step": self.best_step,
            "best_metrics": self.best_metrics,
            "judged": self.judged,
            "judgements": self.judgements,
        }

    @classmethod
    def from_json(cls, content: dict[str, Any], recent: dict[str, Any], most: int) -> Memory:
        """Returns what `to_json` and `recent_arrays` told; at most `most` recent weights are kept from now on."""
        parts: dict[int, Arrays] = {}
        for key, value in recent.items():
            place, _, name = key.partition("/")
            parts.setdefault(int(place), {})[name] = value
        known = {name: content[name] for name in ("best_step", "best_metrics", "judged", "judgements")}
        cost = content["best_cost"]
        kept = deque((parts[place] for place in sorted(parts)), maxlen=most)
        return cls(best_cost=math.inf if cost is None else cost, recent=kept, **known)

    def recent_arrays(self) -> Arrays:
        """Returns the recent weights under names of their own, for one file."""
        return {f"{place}/{name}": value for place, one in enumerate(self.recent) for name, value in one.items()}
