"""Pinned examples, in `RUN/pins.json`: those whose attention every checkpoint stores, so that it can be replayed.

A pin is a text, or a row of the validation or test split. Its id follows from that, so that two studios that pin the
same example mean the same pin, and what is stored of it is found again when it is pinned once more. A translator's
text is pinned with a translation, which its decoder reads at every checkpoint: only then can these be compared.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from attune_datasets.errors import AttuneError
from pydantic import BaseModel, Field, ValidationError, model_validator

from attune_models.runs.folder import RunFolder
from attune_models.runs.locks import locked
from attune_models.runs.status import first_misfit
from attune_models.runs.storage import DamagedFileError, read_json, storage_error, write_json

FILE = "pins.json"
MOST_PINS = 16
_LOCK = ".pins.lock"
_MOST_CHARACTERS = 10_000  # so that the file stays below what is read of one, whatever the script


class Pin(BaseModel, frozen=True, strict=True, extra="forbid"):
    """One pinned example: `text`, for a translator with `target`; or `split` and `row`."""

    text: str | None = Field(
        default=None, max_length=_MOST_CHARACTERS, description="as a person writes it, not cleaned"
    )
    target: str | None = Field(default=None, max_length=_MOST_CHARACTERS, description="a translation of the text")
    split: Literal["validation", "test"] | None = None
    row: int | None = Field(default=None, ge=0, lt=2**53, description="place in the file, from 0")

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Pin:
        of_row = self.split is not None and self.row is not None and self.text is None and self.target is None
        of_text = bool(self.text and self.text.strip()) and self.split is None and self.row is None
        if not (of_row or of_text):
            raise ValueError("a pin is a text, or a row and its split")
        if self.target is not None and not self.target.strip():
            raise ValueError("the translation is empty")
        return self

    @property
    def id(self) -> str:
        """What the pin is called: `validation-17`, `text-9f86d08188`; the same wherever this example is pinned."""
        if self.text is None:
            return f"{self.split}-{self.row}"
        told = json.dumps([self.text, self.target])
        return f"text-{hashlib.sha256(told.encode()).hexdigest()[:10]}"

    def to_json(self) -> dict[str, Any]:
        """Returns the fields that say something, by name."""
        return self.model_dump(exclude_none=True)


class _Content(BaseModel, strict=True):
    pins: list[Pin] = Field(max_length=MOST_PINS)


def read_pins(run: str | Path) -> list[Pin] | None:
    """Returns a run's pins in the order in which they were pinned; None where nobody has said anything of pins yet.

    Raises:
        AttuneError: The file is damaged.
    """
    path = Path(run) / FILE
    if not path.exists() and not path.is_symlink():
        return None
    try:
        return _Content.model_validate(read_json(path, "The list of pinned examples")).pins
    except ValidationError as error:
        raise DamagedFileError(
            f"The list of pinned examples {path} is damaged.",
            why=f"{first_misfit(error, _Content)}.",
            remedy="The run itself is whole; mend or remove that file.",
        ) from error


def add_pin(run: str | Path, wanted: Mapping[str, Any]) -> Pin:
    """Pins an example from the next checkpoint on, and returns the pin; one that is pinned already stays as it is.

    Args:
        run: The run's folder; it may be under way.
        wanted: `{"text", "target"?}` or `{"split", "row"}`.

    Raises:
        AttuneError: It is no run, or no such example; there are 16 pins; one checkpoint would store more than 64 MiB;
            the file is damaged; or the disk refuses.
    """
    try:
        pin = Pin.model_validate(dict(wanted))
    except ValidationError as error:
        raise AttuneError(
            "This cannot be pinned.",
            why=f"{first_misfit(error, Pin)}.",
            remedy="Give a text, or a row and its split (validation or test).",
        ) from error
    folder = RunFolder(run)
    with _changing(folder) as pins:
        if pin not in pins:
            if len(pins) == MOST_PINS:
                raise AttuneError(
                    f"{MOST_PINS} examples are pinned, which are the most.", remedy="Remove one first: attune pin RUN"
                )
            from attune_models.pinned import check_pins  # reads the prepared data, which whoever lists pins does not

            check_pins(folder, [*pins, pin])
            pins.append(pin)
    return pin


def remove_pin(run: str | Path, pin_id: str) -> None:
    """Pins an example no longer; what earlier checkpoints store of it stays. Raises `AttuneError` like `add_pin`."""
    with _changing(RunFolder(run)) as pins:
        pins.remove(find_pin(pins, pin_id))


def find_pin(pins: Sequence[Pin], pin_id: str) -> Pin:
    """Returns the pin of that id. Raises `AttuneError` where there is none."""
    found = next((pin for pin in pins if pin.id == pin_id), None)
    if found is None:
        known = ", ".join(pin.id for pin in pins)
        raise AttuneError(
            f"Nothing is pinned as {pin_id!r}.",
            remedy=f"Pinned are: {known}." if known else "Pin an example first: attune pin RUN --text TEXT",
        )
    return found


def pin_first(run: str | Path, pins: Sequence[Pin]) -> list[Pin]:
    """Pins what a run is replayed by where nobody has said anything of pins yet, and returns what is pinned then.

    For the worker: it waits for nobody. Raises `OSError`, and `AttuneError` where the file is damaged.
    """
    folder = Path(run)
    with locked(folder / _LOCK, patience=0):
        if (found := read_pins(folder)) is None:
            _write(folder, pins)
    return list(pins) if found is None else found


@contextmanager
def _changing(run: RunFolder) -> Iterator[list[Pin]]:
    """Gives the pins to change in place; they are written at the end, where they are others then."""
    run.require()
    try:
        with locked(run.path / _LOCK):
            pins = read_pins(run.path) or []
            before = list(pins)
            yield pins
            if pins != before:
                _write(run.path, pins)
    except OSError as error:
        raise storage_error(error, f"The pinned examples of {run.path} cannot be written.") from error


def _write(folder: Path, pins: Sequence[Pin]) -> None:
    write_json(folder / FILE, {"pins": [pin.to_json() for pin in pins]})
