"""Starts a run without the window waiting: by the `attune` command, which detaches the worker.

A run on the device that the person has chosen in Settings waits until it is known whether that is here.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.spec import RunSpec
from PySide6.QtCore import QObject, Signal

from attune_studio.command import AttuneCommand
from attune_studio.devices import DeviceChoice
from attune_studio.spec_edits import with_values


class RunLauncher(QObject):
    """Launches one run at a time.

    Args:
        devices: Of this machine.
        parent: Owns it.

    Signals:
        started(Path): the worker is on its way; the folder can be watched.
        queued(Path, int): the run waits at this place of the queue, counted from 1.
        failed(AttuneError): nothing was started, and why.
    """

    started = Signal(object)
    queued = Signal(object, int)
    failed = Signal(object)

    def __init__(self, devices: DeviceChoice, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = devices
        self._command: AttuneCommand | None = None
        self._waiting: tuple[list[str], RunSpec] | None = None  # what to start, by the default, once that is sure
        devices.looked.connect(self._start_waiting)
        devices.default_changed.connect(self._on_default)

    @property
    def busy(self) -> bool:
        """Whether a run is being started."""
        return self._command is not None or self._waiting is not None

    def launch(self, spec: RunSpec, folder: Path) -> None:
        """Starts a run of `spec` in the new `folder`; answers by a signal. Must not be called while busy."""
        self._wait(["train", "-", "--run", str(folder), "--detach"], spec)

    def enqueue(self, spec: RunSpec, folder: Path) -> None:
        """Lets a run of `spec` in the new `folder` wait its turn; answers and may be called as `launch`."""
        self._wait(["train", "-", "--run", str(folder), "--queue"], spec)

    def resume(self, run: Path, settings: dict[str, float], moved: dict[str, Path]) -> None:
        """Lets a run that has ended go on; answers and may be called as `launch`.

        Args:
            run: Its folder.
            settings: Other settings by key.
            moved: Where files are now, by key, that are not where they were.
        """
        changes = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
        files = [part for key, file in moved.items() for part in ("--moved", f"{key}={file}")]
        self._begin(["resume", str(run), *changes, *files])

    def shut_down(self) -> None:
        """Follows a start that is under way no longer; the helper ends it by itself. One that waits begins at once."""
        self._start_waiting()
        if self._command is not None:
            self._command.leave()
            self._command = None

    def _wait(self, arguments: list[str], spec: RunSpec) -> None:
        if self._devices.sure or spec.training.device != self._devices.choice:
            self._begin(arguments, spec)
        else:
            self._waiting = arguments, spec
            self._devices.look()

    def _start_waiting(self) -> None:
        if self._waiting is None:
            return
        (arguments, spec), self._waiting = self._waiting, None
        self._begin(arguments, with_values(spec, {"training.device": self._devices.default}))

    def _on_default(self) -> None:
        if self._devices.sure:
            self._start_waiting()

    def _begin(self, arguments: list[str], spec: RunSpec | None = None) -> None:
        self._command = AttuneCommand(arguments, self.tr("The run could not be started"), self)
        self._command.done.connect(self._on_done)
        self._command.failed.connect(self._on_failed)
        self._command.start(spec.model_dump_json().encode() if spec else b"")

    def _on_done(self, document: dict[str, Any]) -> None:
        self._command = None
        if "place" in document:
            self.queued.emit(Path(document["run"]), document["place"])
        else:
            self.started.emit(Path(document["run"]))

    def _on_failed(self, error: AttuneError) -> None:
        self._command = None
        self.failed.emit(error)
