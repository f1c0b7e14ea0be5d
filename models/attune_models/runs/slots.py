"""Which device a run will train on, found without TensorFlow in this process."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from attune_datasets.asking import ServiceDiedError, ask
from attune_datasets.errors import AttuneError

from attune_models.runs.folder import RunFolder
from attune_models.runs.workers import Worker

_REMEDY = "Choose cpu or gpu:0, or see `attune doctor`."
_PATIENCE = 300.0  # seconds; TensorFlow takes some to load, on a busy machine many


class Devices:
    """Tells what `auto` means: asks a helper process once for each backend, and remembers the answer."""

    def __init__(self) -> None:
        self._automatic: dict[str, str | AttuneError] = {}

    def device(self, run: RunFolder, backend: str) -> str:
        """Returns the device of a run: the one that its worker has told, or else what its spec means here.

        Raises:
            AttuneError: when the run cannot be read, or the devices cannot be found.
        """
        record = run.record()
        asked = str(record.get("device") or record["spec"].get("training", {}).get("device", "auto"))
        return self._first_device(backend) if asked == "auto" else asked

    def taken(self, workers: Iterable[Worker]) -> Counter[str]:
        """Returns how many workers each device has. One whose folder cannot be read counts nowhere."""
        found: Counter[str] = Counter()
        for worker in workers:
            try:
                found[self.device(RunFolder(worker.run), worker.backend)] += 1
            except AttuneError:
                continue
        return found

    def _first_device(self, backend: str) -> str:
        if backend not in self._automatic:
            try:
                self._automatic[backend] = _ask_for_first(backend) if may_have_gpu() else "cpu"
            except AttuneError as error:
                self._automatic[backend] = error
        found = self._automatic[backend]
        if isinstance(found, AttuneError):
            raise found
        return found


def may_have_gpu() -> bool:
    """Returns False where it is certain that no GPU can be used: on a Linux without any driver's device file."""
    if not sys.platform.startswith("linux"):
        return True
    return any(Path(path).exists() for path in ("/dev/nvidiactl", "/dev/nvidia0", "/dev/kfd", "/dev/dxg"))


def _ask_for_first(backend: str) -> str:
    """What `devices.choose_device` would choose for `auto`, told by a process that loads the backend and ends again."""
    end = time.monotonic() + _PATIENCE

    def wait(fraction: float, note: str) -> None:
        if time.monotonic() > end:
            raise ServiceDiedError("No device was told in time.")

    try:
        found = ask("attune_models.workbench", "devices", wait, environment={**os.environ, "KERAS_BACKEND": backend})
    except (ServiceDiedError, OSError) as error:
        raise AttuneError("The devices cannot be found.", why=f"{error}", remedy=_REMEDY) from error
    return "gpu:0" if "gpu:0" in [device["name"] for device in found.header["result"]["devices"]] else "cpu"
