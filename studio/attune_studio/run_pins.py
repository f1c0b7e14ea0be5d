"""`RunPins`: the pinned examples of one run as the window knows them, read and changed in the background."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder
from attune_models.runs.pins import Pin, add_pin, read_pins, remove_pin
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.setting_names import error_in_window


@dataclass(frozen=True)
class ListedPin:
    """A pin with what is shown of it.

    Args:
        pin: The pin.
        text: The text, or a pair's source; a sentence where it cannot be read.
    """

    pin: Pin
    text: str


class RunPins(QObject):
    """One run's pins, one reading at a time.

    Signals:
        changed(): They were read, or another run's are wanted.
        added(Pin): One was pinned.
        removed(Pin): One is pinned no longer.
        failed(AttuneError): One cannot be pinned or removed.

    Attributes:
        listed: In the order in which they were pinned; None where nobody has said anything of pins yet.
        problem: Why they could not be read; empty where they could.
    """

    changed = Signal()
    added = Signal(object)
    removed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._run: Path | None = None
        self._busy = self._again = False
        self.listed: list[ListedPin] | None = None
        self.problem = ""

    def show_run(self, run: Path | None) -> None:
        """Wants another run's, or none; those of the same run are read again."""
        if run != self._run:
            self._run, self.listed, self.problem = run, None, ""
            self.changed.emit()
        self.refresh()

    def refresh(self) -> None:
        """Reads them again."""
        if self._busy:
            self._again = True
        elif self._run is not None:
            self._busy = True
            self._start(self._run, partial(_read, self._run, self.listed or []), self._take, self._fail_reading)

    def add(self, wanted: Mapping[str, Any]) -> None:
        """Pins an example: `{"text", "target"?}` or `{"split", "row"}`."""
        if self._run is not None:
            self._start(self._run, partial(add_pin, self._run, dict(wanted)), self._on_added, self._fail)

    def remove(self, pin: Pin) -> None:
        """Pins an example no longer."""
        if self._run is not None:
            self._start(self._run, partial(_remove, self._run, pin), self._on_removed, self._fail)

    def _start(
        self,
        run: Path,
        work: Callable[[], Any],
        take: Callable[[Path, Any], None],
        fail: Callable[[Path, AttuneError], None],
    ) -> None:
        job = Job(work, self)
        job.finished.connect(partial(take, run))
        job.failed.connect(partial(fail, run))
        job.start()

    def _take(self, run: Path, listed: list[ListedPin] | None) -> None:
        self._end_reading(run, listed, "")

    def _fail_reading(self, run: Path, error: AttuneError) -> None:
        self._end_reading(run, None, error_in_window(error))

    def _end_reading(self, run: Path, listed: list[ListedPin] | None, problem: str) -> None:
        self._busy = False
        if run == self._run and (listed, problem) != (self.listed, self.problem):
            self.listed, self.problem = listed, problem
            self.changed.emit()
        if self._again or run != self._run:
            self._again = False
            self.refresh()

    def _on_added(self, run: Path, pin: Pin) -> None:
        if run == self._run:
            self.added.emit(pin)
            self.refresh()

    def _on_removed(self, run: Path, pin: Pin) -> None:
        if run == self._run:
            self.removed.emit(pin)
            self.refresh()

    def _fail(self, run: Path, error: AttuneError) -> None:
        if run == self._run:
            self.failed.emit(error)


def _remove(run: Path, pin: Pin) -> Pin:
    remove_pin(run, pin.id)
    return pin


def _read(run: Path, before: list[ListedPin]) -> list[ListedPin] | None:
    """Returns the pins with their texts; those that were read before are not read again."""
    pins = read_pins(run)
    if pins is None:
        return None
    from attune_models.pinned import open_prepared, pin_texts  # readers of data: not before somebody pins

    known = {listed.pin: listed for listed in before}
    if any(pin not in known for pin in pins) and (run / "data").exists():
        data = open_prepared(RunFolder(run))
        for pin in pins:
            if pin not in known:
                try:
                    known[pin] = ListedPin(pin, pin_texts(pin, data)["source"])
                except AttuneError as error:  # written into the file by somebody; the others are listed all the same
                    known[pin] = ListedPin(pin, error_in_window(error))
    return [known.get(pin, ListedPin(pin, pin.text or f"{pin.split} {pin.row}")) for pin in pins]
