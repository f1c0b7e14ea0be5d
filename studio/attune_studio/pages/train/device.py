"""The choice of device: the processor, and each GPU that a helper process has found, with its memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attune_datasets.errors import AttuneError
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from attune_studio.client import ServiceClient
from attune_studio.text import size
from attune_studio.widgets.editors import ChoiceEditor


class DeviceEditor(ChoiceEditor):
    """One of the devices; `auto` and `cpu` can always be chosen, the rest once they have been found."""

    def __init__(self) -> None:
        super().__init__(())
        self.addItem(self.tr("Automatic"), "auto")
        self.addItem(self.tr("CPU"), "cpu")
        self._devices: list[dict[str, Any]] = []

    def set_devices(self, devices: Sequence[dict[str, Any]]) -> None:
        """Offers what the workbench's `devices` has found; the present choice stays."""
        chosen, self._devices = self.value(), list(devices)
        while self.count() > 1:
            self.removeItem(1)
        for device in devices:
            self.addItem(device_title(device), device["name"])
        self.set_value(chosen)

    def device_used(self) -> str:
        """Returns what the choice comes to, for the header: `CPU`, `GPU 0`; empty while that is not known."""
        names = [device["name"] for device in self._devices]
        chosen = self.value()
        if chosen == "auto":
            chosen = next((name for name in names if name != "cpu"), "cpu") if names else ""
        return str(chosen).upper().replace(":", " ")

    def set_value(self, value: Any) -> None:
        """Shows a choice, also one that was not found here."""
        if self.findData(value) < 0:
            self.addItem(self.tr("{name} (not here)").format(name=value), value)
        super().set_value(value)


class DeviceProbe(QObject):
    """Asks for the devices, once, in a process that loads TensorFlow and ends again.

    Signals:
        found(list): The devices as the workbench tells them.
        failed(AttuneError): They could not be looked for.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._client = ServiceClient("attune_models.workbench", self)
        self._asked = False

    def start(self) -> None:
        """Looks for devices unless that was done before."""
        if not self._asked:
            self._asked = True
            request = self._client.request("devices")
            request.finished.connect(self._on_finished)
            request.failed.connect(self._on_failed)

    def shut_down(self) -> None:
        """Ends the process if it is still looking."""
        self._client.release()

    def _on_finished(self, result: dict[str, Any], arrays: object) -> None:
        self._client.release()
        self.found.emit(result["devices"])

    def _on_failed(self, error: AttuneError) -> None:
        self._client.release()
        self.failed.emit(error)


def device_title(device: dict[str, Any]) -> str:
    """Returns a device in a few words: `GPU 0 · NVIDIA H100 · 85.5 GB`."""
    place = "" if device["name"] == "cpu" else device["name"].upper().replace(":", " ")
    memory = size(device["memory"]) if device.get("memory") else ""
    return " · ".join(part for part in (place, device["title"], memory) if part)
