"""What a run starts from: another run's weights and tokenizer, or vectors of words. No TensorFlow.

Whatever is needed of it is copied into `RUN/origin/` before the run's data is prepared, so that the run can be gone on
with, and begun again, once the other one has changed or is gone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from attune_datasets.errors import AttuneError, SpecError
from attune_datasets.tokenizers import BEGIN, END, Tokenizer
from attune_datasets.untrusted import parse_json
from attune_datasets.untrusted.tensors import parse_tensors

from attune_models.checkpoints import Arrays, load_checkpoint, require_checkpoint
from attune_models.runs.folder import ORIGIN, RunFolder
from attune_models.runs.storage import storage_error
from attune_models.sealed import DamagedFolder, is_sound, read_sealed, sealing
from attune_models.spec import EncoderSpec, RunSpec

SOURCES = {  # of each kind of model, the kinds that it can start from
    "encoder": ("masked_encoder", "decoder", "encoder"),
    "masked_encoder": ("masked_encoder",),
    "decoder": ("decoder",),
    "rnn_decoder": ("rnn_decoder",),
}
_WEIGHTS, _TOKENIZER, _ABOUT = "weights.safetensors", "tokenizer.json", "origin.json"
_FREE = ("kind", "dropout", "attention_dropout", "word_dropout", "masked_share", "pooling", "initializer")
_HEADS = {  # what a classifier makes anew, or has no use for
    "encoder": ("head/", "transform/", "transform_norm/", "output_embedding/"),
}
_TABLE = "embedding/table"
_NEVER = "seeds/"
_MOST_ABOUT = 2**20  # bytes


@dataclass(frozen=True)
class Origin:
    """What a run takes over of another one.

    Attributes:
        weights: By the names of the network's variables; those that are not among them stay fresh.
        about: `{"run", "checkpoint", "weights_sha256", "variables" (how many)}`, for `run.json`.
    """

    weights: Arrays = field(default_factory=dict, repr=False)
    about: dict[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> str:
        """What is told of it, in one sentence."""
        return f"starts from {self.about['run']}, step {self.about['checkpoint']:,}: {len(self.weights)} tensors"


def adopted(spec: RunSpec, source: RunSpec) -> dict[str, Any]:
    """Returns the settings, by key, that `spec` takes from `source` to start from it: network and tokenizer.

    Cleaning comes along: the tokenizer has learned texts that were cleaned so. A classifier that becomes causal reads
    the last token, as GPT's did (Radford et al. 2018), and one that is no longer so what others read.
    """
    keys = [*_shared_keys(spec, source), "tokenizer.max_length"]
    found = {key: _value(source, key) for key in keys}
    if isinstance(spec.model, EncoderSpec) and found.get("model.causal", spec.model.causal) != spec.model.causal:
        usual = EncoderSpec.model_fields["pooling"].default
        found["model.pooling"] = usual if spec.model.causal else "last"
    return found | {f"data.cleaning.{name}": value for name, value in source.data.cleaning.model_dump().items()}


def check_origin(spec: RunSpec, path: str | Path) -> RunSpec:
    """Returns the spec of the run that `spec` is to start from.

    Raises:
        AttuneError: It is no run, or a damaged one, or has no checkpoint yet.
        SpecError: It does not fit, naming both values of what differs.
    """
    folder = RunFolder(path)
    source = folder.spec()
    possible = SOURCES.get(spec.model.kind, ())
    if source.model.kind not in possible:
        known = " or ".join(possible)
        raise SpecError(
            f"A model of kind {spec.model.kind} cannot start from {path}, whose kind is {source.model.kind}.",
            why=f"It can start from {known}." if known else "Its parts are none that another model has.",
            remedy="Choose another run, or leave training.start_from empty.",
        )
    for key in _shared_keys(spec, source):
        ours, theirs = _value(spec, key), _value(source, key)
        if ours != theirs:
            raise SpecError(
                f"{key} is {ours}, and {theirs} in the run that this one is to start from, {path}.",
                why="What is taken over must have the same shape and read the same tokens.",
                remedy=f"Set {key}={theirs}; `attune train --start-from RUN` does so by itself.",
            )
    require_checkpoint(folder.path / "checkpoints")
    return source


def prepare_origin(run: Path, spec: RunSpec) -> Origin | None:
    """Returns what a run starts from, copied into `RUN/origin` unless it is there; None where it starts from nothing.

    Raises:
        AttuneError: The other run does not fit, has no sound checkpoint, or is gone before it was copied.
    """
    if spec.training.start_from is None:
        return None
    folder = run / ORIGIN
    if not is_sound(folder):
        _copy(folder, spec)
    try:
        weights = parse_tensors(read_sealed(folder, _WEIGHTS))
        about = parse_json(read_sealed(folder, _ABOUT, _MOST_ABOUT))
    except (DamagedFolder, ValueError) as error:
        raise AttuneError(f"{folder}, what the run starts from, is damaged.", why=f"{error}.") from error
    return Origin(weights, about)


def origin_tokenizer(data: Path, spec: RunSpec) -> Tokenizer | None:
    """Returns the tokenizer that a run takes over, of its own maximum length; None where it trains one.

    Args:
        data: `RUN/data`.
        spec: The run's.
    """
    if spec.training.start_from is None:
        return None
    found = Tokenizer.load(tokenizer_file(data))
    return Tokenizer(found.kind, found.vocabulary, spec.tokenizer.max_length, found.asked)


def tokenizer_file(data: Path) -> Path:
    """Returns where the tokenizer that a run takes over lies, beside its `data`."""
    return data.parent / ORIGIN / _TOKENIZER


def _copy(folder: Path, spec: RunSpec) -> None:
    path = Path(spec.training.start_from or "")
    source = check_origin(spec, path)
    saved = load_checkpoint(path / "checkpoints")
    heads = (_NEVER, *_HEADS.get(spec.model.kind, ()))
    weights = {name: array for name, array in saved.weights.items() if not name.startswith(heads)}
    if (spec.task, source.task) == ("classification", "language") and source.data.documents != "stream":
        weights[_TABLE] = _begun(weights[_TABLE])
    tokenizer = Tokenizer.load(path / "data" / _TOKENIZER)
    hashed = {"checkpoint": saved.step, "weights_sha256": saved.weights_hash}
    about = {"run": str(path), **hashed, "variables": len(weights)}
    try:
        with sealing(folder) as unfinished:
            (unfinished / _WEIGHTS).write_bytes(safetensors.numpy.save(weights))
            (unfinished / _ABOUT).write_text(json.dumps(about), "utf-8")
            tokenizer.save(unfinished / _TOKENIZER)
    except OSError as error:
        raise storage_error(error, f"{folder} cannot be written.") from error


def _begun(table: np.ndarray) -> np.ndarray:
    """Returns a language model's token table in which `[BOS]` is what stood in front of its documents: `[EOS]`.

    A classifier's texts begin with `[BOS]`, which the language model has never read.
    """
    begun = table.copy()
    begun[BEGIN] = table[END]
    return begun


def _shared_keys(spec: RunSpec, source: RunSpec) -> list[str]:
    """Returns the settings that must be equal in both."""
    fields = [name for name in type(spec.model).model_fields if hasattr(source.model, name)]
    keys = [f"model.{name}" for name in fields if name not in _FREE]
    keys += ["tokenizer.kind", "tokenizer.vocabulary_size"]
    if getattr(source.model, "positions", "") == "learned":  # a vector for each place
        keys.append("tokenizer.max_length")
    return keys


def _value(spec: RunSpec, key: str) -> Any:
    section, name = key.split(".")
    sections: Mapping[str, Any] = {"model": spec.model, "tokenizer": spec.tokenizer}
    return getattr(sections[section], name)
