"""Starts a run without the window waiting: a helper process makes the run folder and detaches the worker.

It is the `attune train` command itself, so that the window and the command line start runs in one way. The helper is a
process of its own, which ends its work when the window is closed meanwhile: no half run is left.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import IO

from attune_datasets.errors import AttuneError, from_json
from attune_models.runs.launch import detached
from attune_models.spec import RunSpec
from PySide6.QtCore import QObject, QTimer, Signal

from attune_studio.python import module_command

_LOOK = 50  # ms between two looks whether the helper has ended
_left: list[subprocess.Popen[bytes]] = []  # helpers that outlive their window; kept, for they are not to be waited for


class RunLauncher(QObject):
    """Launches one run at a time.

    Signals:
        started(Path): the worker is on its way; the folder can be watched.
        queued(Path, int): the run waits at this place of the queue, counted from 1.
        failed(AttuneError): nothing was started, and why.
    """

    started = Signal(object)
    queued = Signal(object, int)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: subprocess.Popen[bytes] | None = None
        self._output: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by shut_down
        self._log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by shut_down
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def busy(self) -> bool:
        """Whether a run is being started."""
        return self._process is not None

    def launch(self, spec: RunSpec, folder: Path) -> None:
        """Starts a run of `spec` in the new `folder`; answers by a signal. Must not be called while busy."""
        self._begin(["train", "-", "--run", str(folder), "--detach", "--json"], spec.model_dump_json().encode())

    def enqueue(self, spec: RunSpec, folder: Path) -> None:
        """Lets a run of `spec` in the new `folder` wait its turn; answers and may be called as `launch`."""
        self._begin(["train", "-", "--run", str(folder), "--queue", "--json"], spec.model_dump_json().encode())

    def resume(self, run: Path, settings: dict[str, float]) -> None:
        """Lets a run that has ended go on, with other settings by key; answers and may be called as `launch`."""
        changes = [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]
        self._begin(["resume", str(run), "--json", *changes], b"")

    def _begin(self, arguments: list[str], source: bytes) -> None:
        try:
            self._process = self._start([*module_command("attune_studio"), *arguments], source)
        except OSError as error:
            self.failed.emit(_unforeseen(-1, str(error)))
        else:
            self._timer.start()

    def shut_down(self) -> None:
        """Follows a start that is under way no longer; the helper ends it by itself."""
        self._timer.stop()
        if self._process is not None:
            _left.append(self._process)
            self._process = None
        self._output.close()  # the helper has its own hold on both
        self._log.close()

    def _start(self, command: list[str], spec: bytes) -> subprocess.Popen[bytes]:
        """Files, not pipes, carry what goes in and out: nobody may be there to read when the window is closed."""
        for file in (self._output, self._log):
            file.seek(0)
            file.truncate()
        with tempfile.TemporaryFile() as source:
            source.write(spec)
            source.seek(0)
            return subprocess.Popen(command, stdin=source, stdout=self._output, stderr=self._log, **detached())

    def _look(self) -> None:
        code = self._process.poll() if self._process is not None else None
        if code is not None:
            self._timer.stop()
            self._process = None
            self._tell(code)

    def _tell(self, code: int) -> None:
        answer, log = _content(self._output), _content(self._log)
        try:
            document = json.loads(answer)
        except ValueError:
            document = {}
        if code == 0 and "place" in document:
            self.queued.emit(Path(document["run"]), document["place"])
        elif code == 0 and "run" in document:
            self.started.emit(Path(document["run"]))
        elif "error" in document:
            self.failed.emit(from_json(document["error"]))
        else:
            self.failed.emit(_unforeseen(code, log))


def _content(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


def _unforeseen(code: int, log: str) -> AttuneError:
    tail = "\n".join(log.splitlines()[-15:])
    return AttuneError(
        f"The run could not be started (exit code {code}).",
        why=tail,
        remedy="Please report it with the diagnostics; nothing of yours was changed.",
    )
