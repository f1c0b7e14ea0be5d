"""How pinned examples looked at each step of a training, from its probes; where one is missing, from a checkpoint.

No model is held for this: what is stored is read from the run's folder alone.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, Reply, part_of

from attune_models.checkpoints import checkpoint_steps
from attune_models.decoding import length_factor
from attune_models.head_measures import named_measures
from attune_models.loading import LanguageRunModel, TranslatorModel, load_run
from attune_models.pinned_example import PinnedExample
from attune_models.probes import Probe, add_probe, probe_steps
from attune_models.probing import probe_classifier, probe_language_model, probe_translator
from attune_models.runs import RunFolder
from attune_models.runs.pins import find_pin, read_pins
from attune_models.runs.storage import DamagedFileError

_COMPUTING = 0.8  # of the progress, where checkpoints must be asked


@dataclass(frozen=True)
class _Moment:
    """What a replay tells of one step."""

    arrays: dict[str, np.ndarray]
    loss: float | None


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
    if example.spec.task == "translation":
        result["score"] = [_score(example, moment.loss) for moment in moments]
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


def _open(request: Mapping[str, Any]) -> PinnedExample:
    run = RunFolder(request["run"])
    pin = find_pin(read_pins(run.path) or [], request["pin"])
    return PinnedExample.open(run, pin)


def _stored(example: PinnedExample, progress: ProgressCall) -> tuple[dict[int, _Moment], list[str]]:
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
    example: PinnedExample, stored: Mapping[int, _Moment], progress: ProgressCall
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


def _ask(example: PinnedExample, step: int) -> Probe:
    model = load_run(example.run, step)
    if isinstance(model, TranslatorModel):
        return probe_translator(model.translator, [example.pinned])[0]
    if isinstance(model, LanguageRunModel):
        return probe_language_model(model.language_model, [example.pinned])[0]
    return probe_classifier(model.model, [example.pinned])[0]


def _score(example: PinnedExample, loss: float | None) -> float | None:
    """Returns the score of the pinned translation, as a search scores its hypotheses."""
    if loss is None:
        return None
    return -loss * example.outputs / float(length_factor(example.outputs, example.spec.decoding.length_penalty))


def _moment(probe: Probe) -> _Moment:
    return _Moment({**named_measures(probe.scores), "probabilities": probe.probabilities}, probe.loss)
