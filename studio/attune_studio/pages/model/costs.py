"""What a network costs: parameters, memory, time. Figures only; no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from attune_datasets.spec import DOCUMENT_TASKS
from attune_models.architecture import Memory
from attune_models.spec import RunSpec

from attune_studio.project import DataAnswers
from attune_studio.text import size
from attune_studio.wording import translate


@dataclass(frozen=True)
class Facts:
    """What the data says about the network's ends.

    Args:
        vocabulary_size: Tokens in the vocabulary; of pairs, in the source's.
        num_classes: Labels; of pairs, tokens in the target's vocabulary; of a text to go on with, in its own.
        assumed: Whether there is no data to ask yet, so that both are placeholders.
        counted: Whether the vocabulary's size was counted rather than asked for.
    """

    vocabulary_size: int
    num_classes: int
    assumed: bool = False
    counted: bool = True

    @classmethod
    def of(cls, spec: RunSpec, data: DataAnswers | None) -> Facts:
        """Returns the facts of a project."""
        asked = spec.tokenizer.vocabulary_size
        if spec.task == "translation":
            return cls._of_pairs(spec, data)
        if spec.task in DOCUMENT_TASKS:
            return cls._of_text(asked, data)
        if data is None or data.num_classes < 2:
            return cls(asked, 2, assumed=True, counted=False)
        return cls(data.vocabulary_size or asked, data.num_classes, counted=data.vocabulary_size is not None)

    @classmethod
    def _of_pairs(cls, spec: RunSpec, data: DataAnswers | None) -> Facts:
        asked = spec.tokenizer.vocabulary_size
        asked_target = spec.tokenizer.target_vocabulary_size or asked
        if data is None or data.task != "translation" or not data.trainable:
            return cls(asked, asked_target, assumed=True, counted=False)
        counted = data.vocabulary_size is not None and data.target_vocabulary_size is not None
        return cls(data.vocabulary_size or asked, data.target_vocabulary_size or asked_target, counted=counted)

    @classmethod
    def _of_text(cls, asked: int, data: DataAnswers | None) -> Facts:
        if data is None or data.task not in DOCUMENT_TASKS or not data.trainable:
            return cls(asked, asked, assumed=True, counted=False)
        size = data.vocabulary_size or asked
        return cls(size, size, counted=data.vocabulary_size is not None)


@dataclass(frozen=True)
class Trial:
    """What one measured batch has shown, and of which settings."""

    spec: RunSpec
    facts: Facts
    step_seconds: float
    tokens_per_second: float
    peak_memory: int
    batch: int
    length: int

    def fits(self, spec: RunSpec, facts: Facts) -> bool:
        """Whether it was measured with these very settings."""
        same = self.spec.model == spec.model and self.spec.training == spec.training and self.facts == facts
        return same and self.spec.tokenizer == spec.tokenizer


def trial_of(spec: RunSpec, facts: Facts, result: dict[str, Any]) -> Trial:
    """Returns the workbench's answer to `trial`."""
    names = ("step_seconds", "tokens_per_second", "peak_memory", "batch", "length")
    return Trial(spec, facts, **{name: result[name] for name in names})


def epoch_tokens(edges: Sequence[float], counts: Sequence[int], max_length: int, texts: float) -> float:
    """Returns the tokens that `texts` texts have after the cut, from a histogram of (a sample of) their lengths."""
    middles = [(low + high - 1) / 2 for low, high in pairwise(edges)]  # whole numbers from `low` on, below `high`
    whole = sum(counts)
    if not whole:
        return 0.0
    return texts * sum(min(middle, max_length) * count for middle, count in zip(middles, counts, strict=True)) / whole


def memory_parts(memory: Memory) -> str:
    """Returns what the memory is for: `weights 4.3 MB · gradients …`."""
    parts = {
        translate("memory", "weights"): memory.weights,
        translate("memory", "gradients"): memory.gradients,
        translate("memory", "optimizer"): memory.optimizer,
        translate("memory", "activations"): memory.activations,
    }
    return " · ".join(f"{name} {size(count)}" for name, count in parts.items())
