"""The first pinned example of a run as its newest probe has it. No Qt: it is read in the background."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from attune_models.runs import RunFolder
from attune_models.runs.pins import read_pins
from attune_models.runs.storage import DamagedFileError

from attune_studio.pair_inspection import Attention, attention_in, inputs_of
from attune_studio.setting_names import error_in_window

if TYPE_CHECKING:
    from attune_models.pinned_example import PinnedExample
    from attune_models.probes import Probe


@dataclass(frozen=True)
class PinnedProbe:
    """A pinned example at one step.

    Args:
        step: When.
        text: The example, of a pair the source.
        attentions: By name; the weights rounded to float16.
        label: A classifier's answer; of a translator empty.
        probability: Of that label; None: there is none.
        loss: Of the true label, or a token of the translation on average, in nats; None: not known.
    """

    step: int
    text: str
    attentions: dict[str, Attention]
    label: str
    probability: float | None
    loss: float | None


@dataclass(frozen=True)
class ProbeReading:
    """What was found.

    Args:
        pin: The id of the first pinned example; empty: nothing is pinned.
        probe: Of it; None: nothing is stored.
        damaged: A sentence on each newer probe that is damaged.
    """

    pin: str = ""
    probe: PinnedProbe | None = None
    damaged: tuple[str, ...] = ()


def read_newest(run: Path) -> ProbeReading:
    """Returns the newest sound probe of a run's first pinned example.

    Raises:
        AttuneError: The pins, the run's data or the folder of the probes cannot be read.
    """
    pins = read_pins(run)
    if not pins:
        return ProbeReading()
    from attune_models.pinned_example import PinnedExample  # readers of data: not before somebody pins
    from attune_models.probes import probe_steps

    pin, damaged, example = pins[0], [], None
    for step in reversed(probe_steps(run)):
        example = example or PinnedExample.open(RunFolder(run), pin)
        try:
            probe = example.read(step)
        except DamagedFileError as error:
            damaged.append(error_in_window(error))
            continue
        if probe is not None:
            return ProbeReading(pin.id, _told(example, step, probe), tuple(damaged))
    return ProbeReading(pin.id, None, tuple(damaged))


def _told(example: PinnedExample, step: int, probe: Probe) -> PinnedProbe:
    told = example.told()
    if "target_tokens" in told:
        told["input_tokens"] = inputs_of(told["target_tokens"])
    attentions = {name: attention_in(told, name, part.astype(np.float32)) for name, part in probe.scores.items()}
    label, probability = "", None
    if "labels" in told:
        best = int(probe.probabilities.argmax())
        label, probability = told["labels"][best], float(probe.probabilities[best])
    return PinnedProbe(step, example.texts["source"], attentions, label, probability, probe.loss)
