"""Finds a setting with which a run fits into memory: by trying its dearest batch, not by guessing.

Each trial is a process of its own. On Linux it may not take more memory than is free, so that neither its failure nor
its death concerns anybody else, and only what is hopeless by the estimate of `architecture.memory` is not tried. Other
systems have no such bound: there nothing is tried that takes more than is free by that estimate. On a GPU the backend
refuses what does not fit.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from attune_datasets.asking import ServiceDiedError, ask
from attune_datasets.blocks import Blocks
from attune_datasets.errors import AttuneError, OutOfMemoryError
from attune_datasets.service import ProgressCall, part_of
from attune_datasets.splits import TRAINING

from attune_models.architecture import Memory, memory
from attune_models.free_memory import can_limit_memory, free_memory
from attune_models.presets import with_settings
from attune_models.runs.folder import RunFolder
from attune_models.runs.slots import may_have_gpu
from attune_models.sealed import is_sound
from attune_models.spec import RunSpec
from attune_models.training.failures import smaller
from attune_models.training.language_preparation import open_language
from attune_models.training.masked_preparation import open_masked
from attune_models.training.pair_preparation import open_pairs
from attune_models.training.preparation import open_data

_SHARE = 0.9  # of the free memory that may be taken; other programs live, too
_BESIDE = 2**29  # bytes that a worker holds beside what a trial does: its data, what it judges with
_HOPELESS = 3  # times the free memory: larger estimates are not tried, though a trial is bounded
_STEPS = 2  # of a trial


@dataclass(frozen=True)
class Fit:
    """What fits.

    Args:
        settings: By key: `{"training.batch_tokens": 2048}`.
        peak_memory: Bytes that its dearest batch took.
        free_memory: Bytes that were free; None on a GPU.
        batch: Texts in that batch.
        length: Tokens of each.
        tried: The settings that were tried or given up by estimate before, and did not fit.
    """

    settings: dict[str, Any]
    peak_memory: int
    free_memory: int | None
    batch: int
    length: int
    tried: list[dict[str, Any]]

    def to_json(self) -> dict[str, Any]:
        """Returns what the workbench answers, and what `attune fit --json` prints."""
        return asdict(self)


@dataclass(frozen=True)
class _Sizes:
    vocabulary: int
    outputs: int  # classes, or the size of the target's vocabulary
    rows: int  # training rows


def find_fit(run: RunFolder, progress: ProgressCall) -> Fit:
    """Returns the largest of ever smaller settings with which the dearest batch of a run fits.

    Args:
        run: One whose data has been prepared; it is only read.
        progress: Told what is tried; may raise `Cancelled`, which ends the trial.

    Raises:
        OutOfMemoryError: Nothing fits.
        AttuneError: The run has no prepared data, or cannot be tried here: on a device that is not there.
    """
    sizes = _sizes(run)
    spec = _with_rows(run.spec(), sizes.rows)
    free = None if _on_gpu(spec.training.device, progress) else free_memory()
    choices = list(_choices(spec))
    tried: list[dict[str, Any]] = []
    reason = ""
    for number, (settings, candidate) in enumerate(choices):
        told = _trying(settings, part_of(progress, number / len(choices), (number + 1) / len(choices)))
        told(0.0, "")
        try:
            result = _try(candidate, sizes, free, told)
        except (OutOfMemoryError, ServiceDiedError) as error:
            tried.append(settings)
            reason = str(error)
        else:
            return Fit(settings, result["peak_memory"], free, result["batch"], result["length"], tried)
    raise _nothing_fits(reason)


def _sizes(run: RunFolder) -> _Sizes:
    spec, folder = run.spec(), run.path / "data"
    if not is_sound(folder):
        raise AttuneError(
            "There is no batch to try: the data of this run was not prepared.",
            remedy="Where the memory is full while data is prepared, learn from fewer rows, or close other programs.",
        )
    if spec.task == "translation":
        pairs = open_pairs(folder, spec.data)
        source, target = (tokenizer.size for tokenizer in pairs.tokenizers)
        return _Sizes(source, target, int(np.count_nonzero(pairs.splits == TRAINING)))
    if spec.task == "language":
        text = open_language(folder, spec.data)
        length = spec.tokenizer.max_length
        blocks = len(Blocks(text.part(TRAINING), length, spec.training.seed))
        return _Sizes(text.tokenizer.size, text.tokenizer.size, blocks)
    if spec.task == "masked":
        masked = open_masked(folder, spec.data)
        return _Sizes(masked.tokenizer.size, masked.tokenizer.size, len(masked.pieces(TRAINING)))
    data = open_data(folder, spec.data)
    return _Sizes(data.tokenizer.size, len(data.label_names), int(np.count_nonzero(data.splits == TRAINING)))


def _on_gpu(device: str, progress: ProgressCall) -> bool:
    """Returns whether a trial on `device` computes on a GPU of this machine, whatever the run was trained on."""
    if device == "cpu" or not may_have_gpu():
        return False
    there = ask("attune_models.workbench", "devices", progress).header["result"]["devices"]
    return ("gpu:0" if device == "auto" else device) in [one["name"] for one in there]


def _with_rows(spec: RunSpec, rows: int) -> RunSpec:
    """A batch never holds more texts than there are."""
    most = min(spec.training.batch_rows or rows, rows)
    return with_settings(spec, {"training.batch_rows": json.dumps(max(1, most))})


def _choices(spec: RunSpec) -> Iterator[tuple[dict[str, Any], RunSpec]]:
    """Gives ever smaller settings, all that differ from the run's, and the spec that each makes."""
    changed: dict[str, Any] = {}
    while step := smaller(spec):
        changed = {**changed, **step}
        spec = with_settings(spec, {key: json.dumps(value) for key, value in step.items()})
        yield changed, spec


def _estimate(spec: RunSpec, sizes: _Sizes) -> Memory:
    return memory(spec.model, spec.training, sizes.vocabulary, sizes.outputs, spec.tokenizer.max_length)


def _try(spec: RunSpec, sizes: _Sizes, free: int | None, progress: ProgressCall) -> dict[str, Any]:
    """Returns what the workbench measured.

    Raises:
        OutOfMemoryError: The batch does not fit.
        ServiceDiedError: Nor, perhaps, does this one: the trial has ended without a word.
        AttuneError: It cannot be tried, for another reason.
    """
    request: dict[str, Any] = {"vocabulary_size": sizes.vocabulary, "num_classes": sizes.outputs, "steps": _STEPS}
    most = sys.maxsize
    if free is not None:
        parts = _estimate(spec, sizes)
        if parts.total > free * (_HOPELESS if can_limit_memory() else 1):
            raise OutOfMemoryError(f"A step would take about {_size(parts.total)} of the {_size(free)} that are free.")
        saved = parts.weights + parts.optimizer  # a checkpoint is copied before it is written
        request["memory"] = most = max(1, int(_SHARE * free) - saved - _BESIDE)
    found = ask("attune_models.workbench", "trial", progress, spec=spec.model_dump(), **request)
    result: dict[str, Any] = found.header["result"]
    if result["peak_memory"] > most:
        raise OutOfMemoryError(f"A step took {_size(result['peak_memory'])} of {_size(most)}.")
    return result


def _trying(settings: dict[str, Any], progress: ProgressCall) -> ProgressCall:
    """Returns a `progress` that says which settings are tried, whatever the trial is doing."""
    note = "trying " + ", ".join(f"{key.rpartition('.')[2]} {value:,}" for key, value in settings.items())
    return lambda fraction, _: progress(fraction, note)


def _size(size: int) -> str:
    return f"{size / 1e9:,.1f} GB"


def _nothing_fits(reason: str) -> AttuneError:
    return OutOfMemoryError(
        "Not even the smallest batch fits into the memory that is free.",
        why=reason,
        remedy="Close other programs, or make the model smaller: model.d_model, tokenizer.vocabulary_size.",
    )
