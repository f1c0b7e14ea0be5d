"""The task of a run from its spec."""

from __future__ import annotations

from pathlib import Path

import keras
from attune_datasets.service import ProgressCall

from attune_models.devices import compiles
from attune_models.spec import RunSpec
from attune_models.training.pair_preparation import PairData, prepare_pairs
from attune_models.training.preparation import RunData, prepare
from attune_models.training.tasks.classification import Classification
from attune_models.training.tasks.task import Task
from attune_models.training.tasks.translation import Translation


def prepare_task(folder: Path, spec: RunSpec, progress: ProgressCall) -> RunData | PairData:
    """Returns the data that a run learns from, made in `folder`. Raises `AttuneError`, or `Cancelled` by `progress`."""
    return (prepare_pairs if spec.task == "translation" else prepare)(folder, spec, progress)


def build_task(spec: RunSpec, data: RunData | PairData, device: str) -> Task:
    """Returns what the trainer trains, with fresh weights that the spec's seed determines.

    Args:
        spec: The run's, guesses filled in.
        data: From `prepare_task`.
        device: What the process was set up for: `cpu` or `gpu:N`.
    """
    keras.utils.set_random_seed(spec.training.seed)
    if isinstance(data, PairData):
        return Translation(spec, data, compiled=compiles(device))
    return Classification(spec, data, compiled=compiles(device))
