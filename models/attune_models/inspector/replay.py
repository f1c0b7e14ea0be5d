"""How pinned examples looked at each step of a training, from its probes; where one is missing, from a checkpoint.

No model is held for this: what is stored is read from the run's folder alone.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, Reply, part_of
from attune_datasets.text_parts import text_parts

from attune_models.checkpoints import checkpoint_steps
from attune_models.head_measures import named_measures
from attune_models.loading import LanguageRunModel, TranslatorModel, load_run
from attune_models.pinned import Pinned, encode_pin, open_prepared, pin_texts
from attune_models.probes import Probe, add_probe, probe_steps, read_probe
from attune_models.probing import probe_classifier, probe_language_model, probe_translator
from attune_models.runs import RunFolder
from attune_models.runs.pins import Pin, find_pin, read_pins
from attune_models.runs.storage import DamagedFileError
from attune_models.spec import RunSpec
from attune_models.training.language_preparation import LanguageData
from attune_models.training.pair_preparation import PairData
from attune_models.training.preparation import RunData
from attune_models.training.prepared_data import AnyData

_COMPUTING = 0.8  # of the progress, where checkpoints must be asked


@dataclass(frozen=True)
class _Moment:
    """What a replay tells of one step."""

    arrays: dict[str, np.ndarray]
    loss: float | None


@dataclass(frozen=True)
class _Example:
    """A pinned example of a run."""

    run: RunFolder
    spec: RunSpec
    pin: Pin
    pinned: Pinned
    data: AnyData

    @property
    def label_names(self) -> list[str] | None:
        """A classifier's labels."""
        return self.data.label_names if isinstance(self.data, RunData) else None

    @property
    def path(self) -> Path:
        """The run's folder."""
        return self.run.path

    @property
    def outputs(self) -> int:
        """How many probabilities a probe of it has."""
        return len(self.pinned.ids["target"] if self.label_names is None else self.label_names)

    def read(self, step: int) -> Probe | None:
        """Returns what is stored of it at `step`. Raises `AttuneError` like `read_probe`."""
        return read_probe(self.path, step, self.pin.id, self.pinned, self.spec, self.outputs)

    def told(self) -> dict[str, Any]:
        """Returns what is told of it whatever the step."""
        told: dict[str, Any] = {"run": self.run.path.name, "pin": self.pin.id, "task": self.spec.task}
        if self.label_names is None:
            return told | {f"{side}_tokens": tokens for side, tokens in self.pinned.tokens.items()}
        told |= {"tokens": self.pinned.tokens["source"], "labels": self.label_names}
        return told if self.pinned.label is None else {**told, "label": self.label_names[self.pinned.label]}

    def told_of_text(self) -> dict[str, Any]:
        """Returns the example as people read it: as `inspect` tells of a text, or both sides of a pair."""
        texts = pin_texts(self.pin, self.data)
        if isinstance(self.data, PairData):
            return {**texts, "target_ids": self.pinned.ids["target"].tolist()}
        if isinstance(self.data, LanguageData):
            return {"text": texts["source"], "target_ids": self.pinned.ids["target"].tolist()}
        (cleaned,) = clean([texts["source"]], self.data.spec.cleaning)
        return {
            "text": texts["source"], "clean": cleaned, "spans": self.data.tokenizer.spans(cleaned),
            **text_parts(cleaned),
        }  # fmt: skip


def replay(request: Mapping[str, Any], progress: ProgressCall) -> Reply:
    """Returns the measures of every head, the prediction and the loss of a pinned example, step by step."""
    example = _open(request)
    found, damaged = _stored(example, part_of(progress, 0.0, 1.0 - _COMPUTING))
    computed, unsound = _computed(example, found, part_of(progress, 1.0 - _COMPUTING, 1.0))
    damaged += unsound
    lines = dict(sorted((found | computed).items()))
    if not lines:
        raise AttuneError(
            f"Nothing is known yet of the pinned example {example.pin.id}.",
            why=" ".join(damaged) or "The run has no checkpoint yet.",
            remedy="The first is written at the first evaluation.",
        )
    moments = list(lines.values())
    result = {
        **example.told(),
        **example.told_of_text(),
        "steps": list(lines),
        "loss": [moment.loss for moment in moments],
        "computed": sorted(computed),
        "damaged": damaged,
    }
    names = moments[0].arrays
    return Reply(result, {name: np.stack([moment.arrays[name] for moment in moments]) for name in names})


def probe(request: Mapping[str, Any], progress: ProgressCall) -> Reply:
    """Returns the scores of every head on a pinned example at one step, with the prediction."""
    example, step = _open(request), request["step"]
    found = example.read(step) if isinstance(step, int) else None
    if found is None:
        known = ", ".join(f"{one:,}" for one in probe_steps(example.path))
        raise AttuneError(
            f"Nothing is stored of the pinned example {example.pin.id} at step {step}.",
            remedy=f"There are probes of the steps {known}; a replay looks into the checkpoints, too."
            if known
            else "A replay looks into the checkpoints first.",
        )
    scores = {name: part.astype(np.float32) for name, part in found.scores.items()}
    return Reply({**example.told(), "step": step, "loss": found.loss}, {**scores, "probabilities": found.probabilities})


def _open(request: Mapping[str, Any]) -> _Example:
    run = RunFolder(request["run"])
    pin = find_pin(read_pins(run.path) or [], request["pin"])
    data = open_prepared(run)
    return _Example(run, run.spec(), pin, encode_pin(pin, data), data)


def _stored(example: _Example, progress: ProgressCall) -> tuple[dict[int, _Moment], list[str]]:
    """Returns what is stored by step, and a sentence for each file that is damaged."""
    found: dict[int, _Moment] = {}
    damaged: list[str] = []
    steps = probe_steps(example.path)
    for done, step in enumerate(steps):
        progress(done / len(steps), "reading the probes")
        try:
            if (known := example.read(step)) is not None:
                found[step] = _moment(known)
        except DamagedFileError as error:
            damaged.append(str(error))
    return found, damaged


def _computed(
    example: _Example, stored: Mapping[int, _Moment], progress: ProgressCall
) -> tuple[dict[int, _Moment], list[str]]:
    """Returns what those checkpoints tell that have no probe of the example, and sentences on those that are damaged.

    From then on they have one.
    """
    kept = checkpoint_steps(example.path / "checkpoints")
    missing = [step for step in kept if step not in stored]
    # The newest may be one whose probes the worker is about to store.
    unsafe = kept[-1] if kept and example.run.status_or_damage().under_way else None
    found: dict[int, _Moment] = {}
    damaged: list[str] = []
    for done, step in enumerate(missing):
        progress(done / len(missing), f"looking into the checkpoint of step {step:,}")
        try:
            taken = _ask(example, step)
        except AttuneError as error:
            if step in checkpoint_steps(example.path / "checkpoints"):  # else a training at work has removed it
                damaged.append(str(error))
            continue
        found[step] = _moment(taken)
        if step != unsafe:
            with contextlib.suppress(OSError):  # a run that cannot be written to is replayed all the same
                add_probe(example.path, step, example.pin.id, example.pinned, taken)
    return found, damaged


def _ask(example: _Example, step: int) -> Probe:
    model = load_run(example.run, step)
    if isinstance(model, TranslatorModel):
        return probe_translator(model.translator, [example.pinned])[0]
    if isinstance(model, LanguageRunModel):
        return probe_language_model(model.language_model, [example.pinned])[0]
    return probe_classifier(model.model, [example.pinned])[0]


def _moment(probe: Probe) -> _Moment:
    return _Moment({**named_measures(probe.scores), "probabilities": probe.probabilities}, probe.loss)
