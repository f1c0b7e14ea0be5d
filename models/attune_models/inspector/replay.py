"""How pinned examples looked at each step of a training, from its probes; where one is missing, from a checkpoint.

No model is held for this: what is stored is read from the run's folder. What a checkpoint tells is stored there, too;
where it cannot be, it stays in memory until the next replay, so that every step that a replay tells of can be shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, Reply, part_of

from attune_models.checkpoints import checkpoint_steps
from attune_models.decoding import length_factor
from attune_models.head_measures import named_measures
from attune_models.loading import LanguageRunModel, TranslatorModel, load_run
from attune_models.pinned_example import PinnedExample
from attune_models.probes import Probe, add_probe, probe_steps, too_many
from attune_models.probing import probe_classifier, probe_language_model, probe_translator
from attune_models.runs import RunFolder
from attune_models.runs.pins import find_pin, read_pins
from attune_models.runs.storage import DamagedFileError

_COMPUTING = 0.8  # of the progress, where checkpoints must be asked
_MOST_KEPT = 256 * 2**20  # bytes of memory


@dataclass(frozen=True)
class _Moment:
    """What a replay tells of one step."""

    arrays: dict[str, np.ndarray]
    loss: float | None


@dataclass(frozen=True)
class _Kept:
    """What the last replay asked of checkpoints and could not store.

    Args:
        example: Of which run and pin it is; see `_key`.
        probes: By step.
    """

    example: tuple[Any, ...] = ()
    probes: Mapping[int, Probe] = field(default_factory=dict)


@dataclass
class _Computed:
    """What was asked of checkpoints, so far.

    Args:
        moments: By step.
        kept: What could not be stored of them.
        damaged: A sentence on each checkpoint that could not be asked.
    """

    moments: dict[int, _Moment] = field(default_factory=dict)
    kept: dict[int, Probe] = field(default_factory=dict)
    damaged: list[str] = field(default_factory=list)

    def keep(self, step: int, probe: Probe) -> None:
        """Keeps what cannot be stored; steps for which there is no room then are let go of, as in a run's folder."""
        self.kept[step] = probe
        for gone in too_many({at: one.size for at, one in self.kept.items()}, _MOST_KEPT):
            del self.kept[gone], self.moments[gone]


class Replays:
    """Answers `replay` and `probe`. The second may be asked on another thread meanwhile.

    A replay replaces what is kept in memory as a whole, when it is done: what `probe` reads is never changed.
    """

    def __init__(self) -> None:
        self._kept = _Kept()

    def replay(self, request: Mapping[str, Any], progress: ProgressCall) -> Reply:
        """Returns the measures of every head, the prediction and the loss of a pinned example, step by step."""
        example = _open(request)
        found, damaged = _stored(example, part_of(progress, 0.0, 1.0 - _COMPUTING))
        computed = _computed(example, found, part_of(progress, 1.0 - _COMPUTING, 1.0))
        damaged += computed.damaged
        # What was stored just now may have taken the place of another step: there is room for so many.
        shown = {*probe_steps(example.path), *computed.kept}
        lines = {step: one for step, one in sorted((found | computed.moments).items()) if step in shown}
        if not lines:
            raise AttuneError(
                f"Nothing is known yet of the pinned example {example.pin.id}.",
                why=" ".join(damaged) or "The run has no checkpoint yet.",
                remedy="The first is written at the first evaluation.",
            )
        self._kept = _Kept(_key(example), computed.kept)
        moments = list(lines.values())
        result = {
            **example.told(),
            **example.told_of_text(),
            "steps": list(lines),
            "loss": [moment.loss for moment in moments],
            "computed": sorted(computed.moments.keys() & lines),
            "damaged": damaged,
        }
        if example.spec.task == "translation":
            result["score"] = [_score(example, moment.loss) for moment in moments]
        names = moments[0].arrays
        return Reply(result, {name: np.stack([moment.arrays[name] for moment in moments]) for name in names})

    def probe(self, request: Mapping[str, Any], progress: ProgressCall) -> Reply:
        """Returns the scores of every head on a pinned example at one step, with the prediction."""
        example, step, kept = _open(request), request["step"], self._kept
        probes = kept.probes if kept.example == _key(example) else {}
        found = probes.get(step)
        if found is None and isinstance(step, int):
            found = example.read(step)
        if found is None:
            known = ", ".join(f"{one:,}" for one in sorted({*probe_steps(example.path), *probes}))
            raise AttuneError(
                f"Nothing is stored of the pinned example {example.pin.id} at step {step}.",
                remedy=f"There are probes of the steps {known}; a replay looks into the checkpoints, too."
                if known
                else "A replay looks into the checkpoints first.",
            )
        scores = {name: part.astype(np.float32) for name, part in found.scores.items()}
        told = {**example.told(), "step": step, "loss": found.loss}
        return Reply(told, {**scores, "probabilities": found.probabilities})


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


def _computed(example: PinnedExample, stored: Mapping[int, _Moment], progress: ProgressCall) -> _Computed:
    """Returns what those checkpoints tell that have no probe of the example; where they can, they have one then."""
    checkpoints = checkpoint_steps(example.path / "checkpoints")
    missing = [step for step in checkpoints if step not in stored]
    # The newest may be one whose probes the worker is about to store.
    unsafe = checkpoints[-1] if checkpoints and example.run.status_or_damage().under_way else None
    found = _Computed()
    for done, step in enumerate(missing):
        progress(done / len(missing), f"looking into the checkpoint of step {step:,}")
        try:
            taken = _ask(example, step)
        except AttuneError as error:
            if step in checkpoint_steps(example.path / "checkpoints"):  # else a training at work has removed it
                found.damaged.append(str(error))
            continue
        found.moments[step] = _moment(taken)
        if step == unsafe or not _add(example, step, taken):
            found.keep(step, taken)
    return found


def _add(example: PinnedExample, step: int, probe: Probe) -> bool:
    """Returns whether it could be stored: a run that cannot be written to is replayed all the same."""
    try:
        return add_probe(example.path, step, example.pin.id, example.pinned, probe)
    except OSError:
        return False


def _key(example: PinnedExample) -> tuple[Any, ...]:
    """Returns what tells a pinned example from all others; another run may have taken the folder's name."""
    return example.path.absolute(), example.run.record().get("token"), example.pin.id


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
