"""The task of a run from its spec."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import keras
from attune_datasets.service import ProgressCall

from attune_models.checkpoints import assign_some
from attune_models.devices import compiles
from attune_models.origin import Origin
from attune_models.spec import RunSpec
from attune_models.training.embedding_vectors import EmbeddingVectors
from attune_models.training.language_preparation import LanguageData, prepare_language
from attune_models.training.masked_preparation import MaskedData, prepare_masked
from attune_models.training.pair_preparation import PairData, prepare_pairs
from attune_models.training.preparation import prepare
from attune_models.training.prepared_data import AnyData
from attune_models.training.tasks.classification import Classification
from attune_models.training.tasks.language import Language
from attune_models.training.tasks.masked import MaskedTokens
from attune_models.training.tasks.task import Task
from attune_models.training.tasks.translation import Translation

_TABLE = "embedding/table"
_PREPARE: dict[str, Callable[[Path, RunSpec, ProgressCall], AnyData]] = {
    "classification": prepare,
    "translation": prepare_pairs,
    "language": prepare_language,
    "masked": prepare_masked,
}


def prepare_task(folder: Path, spec: RunSpec, progress: ProgressCall) -> AnyData:
    """Returns the data that a run learns from, made in `folder`. Raises `AttuneError`, or `Cancelled` by `progress`."""
    return _PREPARE[spec.task](folder, spec, progress)


def build_task(
    spec: RunSpec,
    data: AnyData,
    device: str,
    origin: Origin | None = None,
    vectors: EmbeddingVectors | None = None,
) -> Task:
    """Returns what the trainer trains, with fresh weights that the spec's seed determines, where none are taken over.

    Args:
        spec: The run's, guesses filled in.
        data: From `prepare_task`.
        device: What the process was set up for: `cpu` or `gpu:N`.
        origin: What is taken over from another run.
        vectors: What the embedding layer begins with.

    Raises:
        AttuneError: What is taken over does not fit.
    """
    task = _fresh_task(spec, data, device)
    if origin is not None:
        assign_some(task.network.variables, origin.weights)
        task.body = frozenset(origin.weights)
    if vectors is not None:
        (table,) = [variable for variable in task.network.variables if variable.path == _TABLE]
        table.assign(vectors.give(keras.ops.convert_to_numpy(table)))
    return task


def _fresh_task(spec: RunSpec, data: AnyData, device: str) -> Task:
    keras.utils.set_random_seed(spec.training.seed)
    if isinstance(data, PairData):
        return Translation(spec, data, compiled=compiles(device))
    if isinstance(data, LanguageData):
        return Language(spec, data, compiled=compiles(device))
    if isinstance(data, MaskedData):
        return MaskedTokens(spec, data, compiled=compiles(device))
    return Classification(spec, data, compiled=compiles(device))
