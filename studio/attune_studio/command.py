"""`AttuneCommand`: an `attune` command in a process of its own, for what must not end with the window.

So the window does a thing in the one way that the command line does it, and never waits for it. The helper ends its
work by itself when the window is closed meanwhile: nothing is left half done.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from functools import partial
from typing import IO, Any

from attune_datasets.errors import AttuneError, from_json
from attune_datasets.python import module_command
from attune_models.runs.launch import detached
from PySide6.QtCore import QObject, QTimer, Signal

_LOOK = 50  # ms between two looks whether the helper has ended
_left: list[subprocess.Popen[bytes]] = []  # helpers that outlive their window; kept, for they are not to be waited for


class AttuneCommand(QObject):
    """One command. Connect its signals, then `start` it; it deletes itself after telling its end.

    Args:
        arguments: As on the command line, behind `attune`; `--json` is added.
        what: Of what is told where the command ends without a word: "The run could not be started".
        parent: Owns it.

    Signals:
        done(dict): The JSON document that the command has printed.
        failed(AttuneError): Why there is none.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, arguments: Sequence[str], what: str, parent: QObject) -> None:
        super().__init__(parent)
        self._arguments, self._what = [*arguments, "--json"], what
        self._process: subprocess.Popen[bytes] | None = None
        self._output: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by leave
        self._log: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by leave
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    def start(self, source: bytes = b"") -> AttuneCommand:
        """Begins, with `source` on standard input, and returns itself."""
        try:
            self._process = self._open(source)
        except OSError as error:
            QTimer.singleShot(0, self, partial(self._end, -1, str(error)))
        else:
            self._timer.start()
        return self

    def leave(self) -> None:
        """Follows the helper no longer; it ends its work by itself."""
        self._timer.stop()
        if self._process is not None:
            _left.append(self._process)
            self._process = None
        self._output.close()  # the helper has its own hold on both
        self._log.close()
        self.deleteLater()

    def _open(self, source: bytes) -> subprocess.Popen[bytes]:
        """Files, not pipes, carry what goes in and out: nobody may be there to read when the window is closed."""
        command = [*module_command("attune_studio"), *self._arguments]
        with tempfile.TemporaryFile() as read:
            read.write(source)
            read.seek(0)
            return subprocess.Popen(command, stdin=read, stdout=self._output, stderr=self._log, **detached())

    def _look(self) -> None:
        code = self._process.poll() if self._process is not None else None
        if code is not None:
            self._process = None
            self._end(code, _content(self._log))

    def _end(self, code: int, log: str) -> None:
        answer = _content(self._output)
        self.leave()
        try:
            document: dict[str, Any] = json.loads(answer)
        except ValueError:
            document = {}
        if "error" in document:
            self.failed.emit(from_json(document["error"]))
        elif code == 0 and document:
            self.done.emit(document)
        else:
            self.failed.emit(self._unforeseen(code, log))

    def _unforeseen(self, code: int, log: str) -> AttuneError:
        return AttuneError(
            self.tr("{what} (exit code {code}).").format(what=self._what, code=code),
            why="\n".join(log.splitlines()[-15:]),
            remedy=self.tr("Look at the Runs page for what was done before; please report it with the diagnostics."),
        )


def _content(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")
