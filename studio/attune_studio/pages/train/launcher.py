"""Starts a run without the window waiting: a helper process makes the run folder and detaches the worker.

It is the `attune train` command itself, so that the window and the command line start runs in one way.
"""

from __future__ import annotations

import json
from pathlib import Path

from attune_datasets.errors import AttuneError, from_json
from attune_models.spec import RunSpec
from PySide6.QtCore import QObject, QProcess, Signal

from attune_studio.python import module_command


class RunLauncher(QObject):
    """Launches one run at a time.

    Signals:
        started(Path): the worker is on its way; the folder can be watched.
        failed(AttuneError): nothing was started, and why.
    """

    started = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._not_started)

    @property
    def busy(self) -> bool:
        """Whether a run is being started."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def launch(self, spec: RunSpec, folder: Path) -> None:
        """Starts a run of `spec` in the new `folder`; answers by a signal. Must not be called while busy."""
        program, *arguments = module_command("attune_studio")
        self._process.start(program, [*arguments, "train", "-", "--run", str(folder), "--detach", "--json"])
        self._process.write(spec.model_dump_json().encode())
        self._process.closeWriteChannel()

    def shut_down(self) -> None:
        """Waits for a start that is under way, so that closing the window cannot leave half a run. At most 5 s."""
        self._process.blockSignals(True)
        self._process.waitForFinished(5000)

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        answer = bytes(self._process.readAllStandardOutput().data()).decode(errors="replace")
        log = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        try:
            document = json.loads(answer)
        except ValueError:
            document = {}
        if code == 0 and "run" in document:
            self.started.emit(Path(document["run"]))
        elif "error" in document:
            self.failed.emit(from_json(document["error"]))
        else:
            self.failed.emit(_unforeseen(code, log))

    def _not_started(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed.emit(_unforeseen(-1, self._process.errorString()))


def _unforeseen(code: int, log: str) -> AttuneError:
    tail = "\n".join(log.splitlines()[-15:])
    return AttuneError(
        f"The run could not be started (exit code {code}).",
        why=tail,
        remedy="Please report it with the diagnostics; nothing of yours was changed.",
    )
