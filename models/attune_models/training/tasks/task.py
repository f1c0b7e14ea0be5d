"""`Task`: what the trainer asks of whatever is learned."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import keras
import numpy as np
from attune_datasets.service import ProgressCall, no_progress

from attune_models.pinned import Pinned
from attune_models.probes import Probe
from attune_models.training.prepared_data import AnyData
from attune_models.training.stream import BatchStream

SAMPLES = 8  # validation rows whose predictions are told after each evaluation


@dataclass(frozen=True)
class Evaluation:
    """How the model does on one split.

    Attributes:
        metrics: The figures by name, `loss` among them.
        cost: What the best model has least of.
        details: More that the `evaluation` event tells, such as the confusion matrix.
        samples: What the `sample` event tells of a few rows.
    """

    metrics: dict[str, float]
    cost: float
    details: dict[str, Any] = field(default_factory=dict)
    samples: list[dict[str, Any]] = field(default_factory=list)


class Task(ABC):
    """One run's task with its data and network.

    Attributes:
        data: Its prepared data.
        network: What is trained; its variables are what checkpoints hold.
        loss: Of the network's output.
        stream: The training batches of the whole run.
        body: The names of the weights that were taken over from another run; see `training.body_rate`.
        fewest_steps: Between two evaluations: judging should not take longer than learning.
    """

    data: AnyData
    network: keras.Model
    loss: keras.losses.Loss
    stream: BatchStream
    body: frozenset[str] = frozenset()
    fewest_steps: int = 0

    @abstractmethod
    def rows(self, split: int) -> int:
        """Returns how many rows a split has."""

    @abstractmethod
    def evaluate(self, split: int, *, final: bool, progress: ProgressCall = no_progress) -> Evaluation:
        """Judges the network on a split, with samples for validation; `final`: at the end, with all that was asked."""

    @abstractmethod
    def probe(self, pinned: Sequence[Pinned]) -> list[Probe]:
        """Returns what the network makes of pinned examples, in their order; changes nothing."""


def choose_samples(rows: int, seed: int) -> np.ndarray:
    """Returns the places of the rows that samples are told of, the same throughout a run."""
    return np.sort(np.random.RandomState(seed).permutation(rows)[:SAMPLES])
