"""The devices to train on: which are here, and the one that new trainings start with.

A helper process looks for them, once, and only where they are asked for, as it loads TensorFlow: where they are to be
seen, and at the start where a GPU is chosen by name. The choice is remembered between sessions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attune_datasets.errors import AttuneError
from PySide6.QtCore import QObject, QTimer, Signal

from attune_studio.client import ServiceClient
from attune_studio.settings import settings
from attune_studio.text import size
from attune_studio.wording import translate

AUTOMATIC, PROCESSOR = "auto", "cpu"
_PATIENCE = 120_000  # ms: TensorFlow loads in seconds; a driver that hangs answers never


class DeviceChoice(QObject):
    """What is known of this machine's devices, and the person's choice among them.

    A device is called as `training.device` has it: `auto`, `cpu`, `gpu:0`.

    Signals:
        looked(): They were found, or could not be looked for.
        failed(AttuneError): Why they could not be.
        default_changed(str, str): What new trainings started with, and what they start with now.

    Attributes:
        here: The devices that were found, as the workbench tells them; empty while that is not known.
    """

    looked = Signal()
    failed = Signal(object)
    default_changed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = ServiceClient("attune_models.workbench", self)
        self._asked = self._answered = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._give_up)
        choice = str(settings().value("device", AUTOMATIC))
        self._choice = choice if re.fullmatch(r"auto|cpu|gpu:\d+", choice) else AUTOMATIC
        self.here: list[dict[str, Any]] = []

    @property
    def choice(self) -> str:
        """What the person trains on, also where it is not here."""
        return self._choice

    @property
    def missing(self) -> bool:
        """Whether the choice was looked for and is not here."""
        return bool(self.here) and self._choice != AUTOMATIC and self._choice not in self._names

    @property
    def default(self) -> str:
        """What new trainings start with: the choice, or `auto` where it is not here."""
        return AUTOMATIC if self.missing else self._choice

    @property
    def sure(self) -> bool:
        """Whether `default` stays as it is whatever is found."""
        return self._answered or self._choice in (AUTOMATIC, PROCESSOR)

    def choose(self, name: str) -> None:
        """Trains on another device from now on, and remembers it."""
        before, self._choice = self.default, name
        settings().setValue("device", name)
        self._tell_default(before)

    def look(self) -> None:
        """Looks for devices unless they were found before, or are looked for."""
        if not self._asked:
            self._asked = True
            self._patience.start()
            request = self._client.request("devices")
            request.finished.connect(self._on_found)
            request.failed.connect(self._on_failed)

    def used(self, name: str) -> str:
        """Returns what a device comes to, in words: `CPU`, `GPU 0`; `Automatic` while that is not known."""
        if name == AUTOMATIC:
            gpu = next((one for one in self._names if one != PROCESSOR), PROCESSOR)
            return device_name(gpu) if self._names else self.tr("Automatic")
        return device_name(name)

    def shut_down(self) -> None:
        """Ends the process if it is still looking."""
        self._patience.stop()
        self._client.release()

    @property
    def _names(self) -> list[str]:
        return [device["name"] for device in self.here]

    def _on_found(self, result: Mapping[str, Any], arrays: object) -> None:
        before = self.default
        self.here = list(result["devices"])
        self._end()
        self._tell_default(before)
        self.looked.emit()

    def _on_failed(self, error: AttuneError) -> None:
        self._end()
        self._asked = False  # whoever looks next looks again
        self.failed.emit(error)
        self.looked.emit()

    def _give_up(self) -> None:
        self._on_failed(
            AttuneError(
                self.tr("This machine's devices could not be found out."),
                why=self.tr("There was no answer within {seconds} seconds.").format(seconds=_PATIENCE // 1000),
                remedy=self.tr("Check the GPU's driver, or choose CPU in Settings."),
            )
        )

    def _end(self) -> None:
        self._answered = True
        self.shut_down()

    def _tell_default(self, before: str) -> None:
        if self.default != before:
            self.default_changed.emit(before, self.default)


def device_name(name: str) -> str:
    """Returns a device's name as it is written: `CPU`, `GPU 0`."""
    return name.upper().replace(":", " ")


def device_title(device: Mapping[str, Any]) -> str:
    """Returns a device in a few words: `GPU 0 · NVIDIA H100 · 85.5 GB`."""
    place = "" if device["name"] == PROCESSOR else device_name(device["name"])
    title = device["title"]
    if threads := device.get("threads"):
        title = translate("DeviceChoice", "CPU, {threads} threads").format(threads=threads)
    memory = size(device["memory"]) if device.get("memory") else ""
    return " · ".join(part for part in (place, title, memory) if part)
