"""The steps of a forward pass as the inspector lists them, and the way from one to another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class PassStep:
    """One tensor; see `attune_models.block_steps.Step`.

    Args:
        key: Such as `encoder.2.attention.softmax`.
        name: Its last part.
        tower: `encoder` or `decoder`.
        block: From 0; None: it stands before or behind the blocks.
        sub_layer: `attention`, `cross_attention`, `feed_forward`, or empty.
        axes: What each dimension counts.
        shape: How many there are.
    """

    key: str
    name: str
    tower: str
    block: int | None
    sub_layer: str
    axes: tuple[str, ...]
    shape: tuple[int, ...]

    @property
    def heads(self) -> int:
        """How many heads it is of; 0: of none."""
        return self.shape[0] if self.axes[0] == "head" else 0

    @property
    def rows(self) -> str:
        """What its rows are: a side's tokens, or empty."""
        axis = self.axes[1 if self.heads else 0]
        return axis if axis in ("text", "source", "target") else ""

    @property
    def columns(self) -> str:
        """What its columns are."""
        return self.axes[-1]

    @property
    def is_output(self) -> bool:
        """Whether it is of classes, or of the tokens of the vocabulary."""
        return self.columns in ("class", "vocabulary")


class PassSteps:
    """All steps of a pass.

    Args:
        steps: In their order.
    """

    def __init__(self, steps: Sequence[PassStep] = ()) -> None:
        self._steps = list(steps)
        self._places = {step.key: place for place, step in enumerate(self._steps)}

    @classmethod
    def from_answer(cls, result: Mapping[str, Any]) -> PassSteps:
        """Returns those that an answer of the inspector lists."""
        return cls([
            PassStep(
                one["key"], one["name"], one["tower"], one["block"], one["sub_layer"], tuple(one["axes"]),
                tuple(one["shape"]),
            )
            for one in result["steps"]
        ])  # fmt: skip

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __getitem__(self, key: str) -> PassStep:
        return self._steps[self._places[key]]

    def __len__(self) -> int:
        return len(self._steps)

    @property
    def first(self) -> str:
        """The key of the first."""
        return self._steps[0].key

    @property
    def towers(self) -> list[str]:
        """The towers, in their order."""
        return list(dict.fromkeys(step.tower for step in self._steps))

    def blocks(self, tower: str) -> int:
        """Returns how many blocks a tower has."""
        return len({step.block for step in self._steps if step.tower == tower and step.block is not None})

    def around(self, key: str) -> list[PassStep]:
        """Returns the steps that are listed beside one: all but those in other blocks.

        A tower that it is not in lists its first block.
        """
        at = self[key]
        shown = dict.fromkeys(self.towers, 0) | ({} if at.block is None else {at.tower: at.block})
        return [step for step in self._steps if step.block in (None, shown[step.tower])]

    def moved(self, key: str, by: int) -> str:
        """Returns the key of a step so many further, or of the last there is."""
        return self._steps[min(max(self._places[key] + by, 0), len(self._steps) - 1)].key

    def in_block(self, key: str, block: int) -> str:
        """Returns the key of the same step in another block of its tower; of one in no block the block's first."""
        at = self[key]
        same = [step for step in self._steps if (step.tower, step.block) == (at.tower, block)]
        found = (step for step in same if (step.sub_layer, step.name) == (at.sub_layer, at.name))
        return next(found, same[0]).key
