"""What the inspector answers about a forward pass step by step: `steps`, of all kinds of network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import numpy as np
from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError, nearest

from attune_models.block_steps import Step
from attune_models.inspection import require_one_of
from attune_models.tracing import Trace

Answer = tuple[dict[str, Any], dict[str, np.ndarray]]
_Read = TypeVar("_Read")
_TEXT = ("text", "source", "split", "row", "target_prefix", "forced", "off")  # what a pass depends on
_MOST_BYTES = 2**31  # of an answer
_MOST_KEPT = 2**29  # bytes of a pass
_CHOICES = ("positions", "norm_placement", "norm", "activation", "pooling")


class LastPass(Generic[_Read]):
    """The pass that was asked for last: who goes from step to step asks for the same again and again."""

    def __init__(self) -> None:
        self._kept: tuple[dict[str, Any], tuple[_Read, Trace]] | None = None

    def of(self, request: dict[str, Any], make: Callable[[], tuple[_Read, Trace]]) -> tuple[_Read, Trace]:
        """Returns what was read, and the pass over it; `make` computes both where another text is asked about.

        A pass of more than 512 MiB is not kept: it would take more from the machine than its time is worth.
        """
        asked = {name: request[name] for name in _TEXT if name in request}
        if self._kept is not None and self._kept[0] == asked:
            return self._kept[1]
        self._kept = None  # before another one is made: two at once may be too many
        found = make()
        if found[1].size <= _MOST_KEPT:
            self._kept = (asked, found)
        return found


def answer(steps: Sequence[Step], request: dict[str, Any]) -> Answer:
    """Returns which steps there are, and the numbers of those that are wanted.

    Args:
        steps: All of the pass.
        request: `steps`: the keys of those wanted, by default all; `head`, from 0: only that one of steps that have
            heads, by default all.

    Raises:
        AttuneError: There is no such step or head; or the numbers would take more than 2 GiB.
    """
    known = {step.key: step for step in steps}
    wanted, head = request.get("steps", list(known)), request.get("head")
    for key in wanted:
        if key not in known:
            raise AttuneError(f"There is no step called {key!r}.", remedy=nearest(str(key), known))
    chosen = [known[key] for key in wanted]
    if head is not None:
        for step in chosen:
            if _has_heads(step):
                require_one_of("head", head, step.shape[0])
    _count_bytes(chosen, head)
    arrays = {step.key: step.compute()[head] if _one_head(step, head) else step.compute() for step in chosen}
    return {"steps": [_told(step) for step in steps], **({} if head is None else {"head": head})}, arrays


def choices(spec: Any) -> dict[str, str]:
    """Returns what the steps of a network of this spec are said to be: which norm, which activation, and so on."""
    return {name: getattr(spec, name) for name in _CHOICES if hasattr(spec, name)}


def wants(request: dict[str, Any], axis: str, steps: Sequence[Step]) -> bool:
    """Returns whether steps are wanted that have such an axis."""
    wanted = request.get("steps")
    return any(axis in step.axes and (wanted is None or step.key in wanted) for step in steps)


def _told(step: Step) -> dict[str, Any]:
    return {
        "key": step.key, "name": step.name, "tower": step.tower, "block": step.block, "sub_layer": step.sub_layer,
        "axes": step.axes, "shape": step.shape, "made_of": step.made_of,
    }  # fmt: skip


def _has_heads(step: Step) -> bool:
    return step.axes[0] == "head"


def _one_head(step: Step, head: int | None) -> bool:
    return head is not None and _has_heads(step)


def _count_bytes(steps: Sequence[Step], head: int | None) -> None:
    sizes = [4 * int(np.prod(step.shape[1:] if _one_head(step, head) else step.shape)) for step in steps]
    if sum(sizes) > _MOST_BYTES:
        raise AttuneError(
            f"The numbers of {counted(len(steps), 'step')} would take {sum(sizes) / 2**30:.1f} GiB.",
            why="At most 2 GiB are handed over at a time.",
            remedy="Look into a shorter text, or at fewer steps.",
        )
