"""The prepared data of any task."""

from __future__ import annotations

from pathlib import Path

from attune_models.spec import RunSpec
from attune_models.training.language_preparation import LanguageData, open_language
from attune_models.training.masked_preparation import MaskedData, open_masked
from attune_models.training.pair_preparation import PairData, open_pairs
from attune_models.training.preparation import RunData, open_data

AnyData = RunData | PairData | LanguageData | MaskedData


def open_any(folder: Path, spec: RunSpec) -> AnyData:
    """Returns what lies in `folder`, `RUN/data`. Raises `AttuneError` where it is missing or damaged."""
    if spec.task == "translation":
        return open_pairs(folder, spec.data)
    if spec.task == "masked":
        return open_masked(folder, spec.data)
    return open_language(folder, spec.data) if spec.task == "language" else open_data(folder, spec.data)
