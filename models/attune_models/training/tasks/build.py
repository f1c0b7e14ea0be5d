"""The task of a run from its spec."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import keras
from attune_datasets.service import ProgressCall

from attune_models.devices import compiles
from attune_models.spec import RunSpec
from attune_models.training.language_preparation import LanguageData, prepare_language
from attune_models.training.pair_preparation import PairData, prepare_pairs
from attune_models.training.preparation import prepare
from attune_models.training.prepared_data import AnyData
from attune_models.training.tasks.classification import Classification
from attune_models.training.tasks.language import Language
from attune_models.training.tasks.task import Task
from attune_models.training.tasks.translation import Translation

_PREPARE: dict[str, Callable[[Path, RunSpec, ProgressCall], AnyData]] = {
    "classification": prepare,
    "translation": prepare_pairs,
    "language": prepare_language,
}


def prepare_task(folder: Path, spec: RunSpec, progress: ProgressCall) -> AnyData:
    """Returns the data that a run learns from, made in `folder`. Raises `AttuneError`, or `Cancelled` by `progress`."""
    return _PREPARE[spec.task](folder, spec, progress)


def build_task(spec: RunSpec, data: AnyData, device: str) -> Task:
    """Returns what the trainer trains, with fresh weights that the spec's seed determines.

    Args:
        spec: The run's, guesses filled in.
        data: From `prepare_task`.
        device: What the process was set up for: `cpu` or `gpu:N`.
    """
    keras.utils.set_random_seed(spec.training.seed)
    if isinstance(data, PairData):
        return Translation(spec, data, compiled=compiles(device))
    if isinstance(data, LanguageData):
        return Language(spec, data, compiled=compiles(device))
    return Classification(spec, data, compiled=compiles(device))
