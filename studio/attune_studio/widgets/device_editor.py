"""`DeviceEditor`: the choice of device: automatic, the processor, and each GPU that was found, with its memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attune_studio.devices import AUTOMATIC, PROCESSOR, device_name, device_title
from attune_studio.widgets.editors import ChoiceEditor


class DeviceEditor(ChoiceEditor):
    """One of the devices; `auto` and `cpu` can always be chosen, the rest once they have been found."""

    def __init__(self) -> None:
        super().__init__(())
        self._found = False
        self.addItem(self.tr("Automatic"), AUTOMATIC)
        self.addItem(self.tr("CPU"), PROCESSOR)

    def set_devices(self, devices: Sequence[Mapping[str, Any]]) -> None:
        """Offers what was found (`DeviceChoice.here`); the present choice stays. Of none: what is here is not known."""
        if not devices:
            return
        chosen, self._found = self.value(), True
        while self.count() > 1:
            self.removeItem(1)
        for device in devices:
            self.addItem(device_title(device), device["name"])
        self.set_value(chosen)

    def set_value(self, value: Any) -> None:
        """Shows a choice, also one that was not found here."""
        if self.findData(value) < 0:
            name = device_name(value)
            self.addItem(self.tr("{name} (not here)").format(name=name) if self._found else name, value)
        super().set_value(value)
