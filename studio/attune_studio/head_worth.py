"""What each head is worth, as the inspector's `worth` answers it: which costs most, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from attune_models.head_names import ATTENTIONS, Head


class Change(NamedTuple):
    """A change, and the ends of its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class HeadWorth:
    """What changes when a head is off: of the loss in nats (positive: worse), of the accuracy (negative: worse)."""

    head: Head
    loss: Change
    accuracy: Change


@dataclass(frozen=True)
class Worth:
    """What all heads are worth on some rows.

    Args:
        task: `classification` or `translation`.
        split: Where the rows are from.
        rows: How many.
        loss: With all heads, in nats an answer; a translator's answers are tokens.
        accuracy: With all heads: share of right answers.
        checkpoint: The step of the checkpoint that was judged.
        changes: By names such as `cross.loss_low`, (layers, heads).
    """

    task: str
    split: str
    rows: int
    loss: float
    accuracy: float
    checkpoint: int
    changes: dict[str, np.ndarray]

    @classmethod
    def from_answer(cls, result: Mapping[str, Any], arrays: Mapping[str, np.ndarray]) -> Worth:
        """Returns what the inspector's `worth` answered."""
        names = ("task", "split", "rows", "loss", "accuracy", "checkpoint")
        return cls(**{name: result[name] for name in names}, changes=dict(arrays))

    @property
    def heads(self) -> list[HeadWorth]:
        """All heads, those first without which the loss grows most."""
        found = [
            self.of(Head(attention, *place))
            for attention in ATTENTIONS
            for place in np.ndindex(self.changes.get(f"{attention}.loss", np.zeros((0, 0))).shape)
        ]
        return sorted(found, key=lambda one: -one.loss.value)

    def of(self, head: Head) -> HeadWorth:
        """Returns what one head is worth."""
        return HeadWorth(head, self._change(head, "loss"), self._change(head, "accuracy"))

    def costs(self, attention: str, figure: str) -> np.ndarray | None:
        """Returns what heads of an attention cost when off, (layers, heads), positive for those that help.

        Args:
            attention: `encoder`, `decoder` or `cross`.
            figure: `loss` or `accuracy`.

        Returns:
            The costs, or None where that attention was not measured.
        """
        change = self.changes.get(f"{attention}.{figure}")
        return -change if change is not None and figure == "accuracy" else change

    def largest(self, figure: str) -> float:
        """Returns the largest change of any head, without its sign: where the colours end."""
        return max((float(np.abs(self.changes[f"{name}.{figure}"]).max()) for name in self._attentions), default=0.0)

    @property
    def _attentions(self) -> list[str]:
        return [name for name in ATTENTIONS if f"{name}.loss" in self.changes]

    def _change(self, head: Head, figure: str) -> Change:
        ends = (self.changes[f"{head.attention}.{figure}{end}"] for end in ("", "_low", "_high"))
        return Change(*(float(values[head.layer, head.head]) for values in ends))
