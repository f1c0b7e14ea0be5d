"""Stores at each checkpoint what the pinned examples look like to the network, so that a training can be replayed.

Nothing that happens here may cost the training anything but a moment: the network is only read, a failure is told once
and forgotten, and no disk is filled up.
"""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import keras
import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.splits import VALIDATION

from attune_models.checkpoints import Arrays, assign_variables, variable_arrays
from attune_models.pinned import MOST_BYTES, Pinned, encode_pin
from attune_models.probes import Probe, discard_probes, write_probes
from attune_models.runs.events import EventWriter
from attune_models.runs.folder import RunFolder
from attune_models.runs.pins import Pin, pin_first, read_pins
from attune_models.shell import pasted
from attune_models.spec import RunSpec
from attune_models.training.language_preparation import LanguageData
from attune_models.training.masked_preparation import MaskedData
from attune_models.training.optimizers import averaged_weights
from attune_models.training.pair_preparation import PairData
from attune_models.training.tasks import Task

_FIRST_PINS, _SHORT = 4, 64  # validation rows that are pinned where nobody has pinned any, and their tokens at most
_SPARE = 256 * 2**20  # bytes of the disk that probes leave free: a checkpoint is worth more
_MOST_TOLD = 1000  # characters of an error: TensorFlow lists all that lies in a GPU's memory


class Prober:
    """Takes the probes of one run.

    Args:
        run: Its folder, whose pins may change at any time.
        spec: Its spec.
        task: Says what its network makes of an example.
        events: Told of each file of probes, and of what fails.
        after: The step that the training goes on from; probes of later ones are of a training that is taken back.
    """

    def __init__(self, run: RunFolder, spec: RunSpec, task: Task, events: EventWriter, after: int) -> None:
        self._run, self._spec, self._task, self._events = run.path, spec, task, events
        self._pinned: dict[Pin, Pinned] = {}
        self._told: set[tuple[str, type[Exception]]] = set()
        with self._harmless():
            discard_probes(self._run, after)

    def store(self, model: keras.Model, step: int, weights: Arrays | None = None) -> None:
        """Stores the probes of the checkpoint of `step`, which has just been saved.

        Args:
            model: The step model; where it averages its weights, the averages are the checkpoint's.
            step: Steps taken.
            weights: The checkpoint's, where they are not the network's own.
        """
        wanted: dict[Pin, Pinned] = {}
        found: dict[str, tuple[Pinned, Probe]] = {}
        with self._harmless():
            wanted = self._wanted()
        if not wanted:
            return
        # Not harmless: a failure to change the weights, or to change them back, would be one of the training.
        with averaged_weights(model) if weights is None else self._having(weights), self._harmless():
            probes = self._task.probe(list(wanted.values()))
            found = {pin.id: (pinned, probe) for (pin, pinned), probe in zip(wanted.items(), probes, strict=True)}
        with self._harmless():
            self._write(step, found)

    def _wanted(self) -> dict[Pin, Pinned]:
        """Returns the pinned examples that there is room for; those that do not fit are told of, once."""
        pins = read_pins(self._run)
        if pins is None:
            pins = pin_first(self._run, self._first_pins())
        wanted: dict[Pin, Pinned] = {}
        room = MOST_BYTES
        for pin in pins:
            with self._harmless(f"The pinned example {pin.id} is passed over"):
                pinned = self._pinned[pin] = self._pinned.get(pin) or encode_pin(pin, self._task.data)
                if pinned.size(self._spec) > room:
                    raise AttuneError(
                        f"There is no room for it beside the others in {MOST_BYTES / 2**20:.0f} MiB.",
                        remedy=f"Remove it, or a longer one: attune pin {pasted(self._run)} --remove {pin.id}",
                    )
                room -= pinned.size(self._spec)
                wanted[pin] = pinned
        return wanted

    def _first_pins(self) -> list[Pin]:
        """Returns the first validation rows that are short; of a stream, pieces that are."""
        data = self._task.data
        if isinstance(data, MaskedData):
            return []  # see `encode_pin`
        if isinstance(data, LanguageData) and data.is_stream:
            return [Pin(text=text) for text in data.pieces(VALIDATION, _FIRST_PINS, _SHORT)]
        places = data.places(VALIDATION)
        stores = data.stores if isinstance(data, PairData) else (data.store,)
        longest = np.max([store.offsets[places + 1] - store.offsets[places] for store in stores], axis=0)
        rows = data.rows[places[longest <= _SHORT]][:_FIRST_PINS]
        return [Pin(split="validation", row=row) for row in rows.tolist()]

    @contextmanager
    def _having(self, weights: Arrays) -> Iterator[None]:
        network = self._task.network
        own = variable_arrays(network.variables)
        assign_variables(network.variables, weights)
        try:
            yield
        finally:
            assign_variables(network.variables, own)

    def _write(self, step: int, found: dict[str, tuple[Pinned, Probe]]) -> None:
        if not found:
            return
        free, needed = shutil.disk_usage(self._run).free, MOST_BYTES + _SPARE
        if free < needed:
            raise AttuneError(
                "The disk is nearly full, and checkpoints come first.",
                remedy=f"Free {math.ceil((needed - free) / 2**20):,} MiB of the disk that holds {self._run}.",
            )
        write_probes(self._run, step, found)
        self._events.write("probe", step=step, pins=list(found))

    @contextmanager
    def _harmless(self, what: str = "The pinned examples are not stored for a replay") -> Iterator[None]:
        try:
            yield
        except Exception as error:  # whatever it is, memory of a GPU or a file of a stranger: the training goes on
            if (what, type(error)) not in self._told:
                self._told.add((what, type(error)))
                told, remedy = str(error), "The training goes on as if nothing had been."
                if isinstance(error, AttuneError):
                    told, remedy = " ".join(filter(None, (error.what, error.why))), f"{remedy} {error.remedy}".rstrip()
                self._events.write("warning", what=f"{what}: {told[:_MOST_TOLD]}", remedy=remedy)
