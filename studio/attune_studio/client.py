"""`ServiceClient`: the window's side of a service process (see `attune_datasets.service`), without ever waiting for it.

    client = ServiceClient("attune_datasets.data_service", parent)
    request = client.request("words", topic="words", data=spec, top=50)
    request.finished.connect(self._show_words)      # result: dict, arrays: dict[str, np.ndarray]
    request.failed.connect(self._show_error)        # AttuneError
    request.progress.connect(self._show_progress)   # fraction 0 to 1, note: str
    request.part.connect(self._show_part)           # dict: of a result that is told as it grows

The newest request of a topic wins: asking again cancels the earlier one, and none of its signals fires any more. The
process starts with the first request, or with `prepare`, and anew after it died; requests that were under way then fail
with a clear error.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any
from weakref import ref

from attune_datasets import frames
from attune_datasets.errors import AttuneError, from_json
from attune_datasets.python import module_command
from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal

from attune_studio.told import told

_LOG_LINES = 200
_PIECE = 4 * 2**20  # bytes taken at once
_END_WAIT = 300  # ms that a service gets to end by itself once its input is closed
_KILL_WAIT = 20_000  # ms at most that the system gets to take a killed one down, with gigabytes of memory
_released: set[QProcess] = set()  # killed, and not yet taken down; a QProcess must not be freed before


class PendingRequest(QObject):
    """One question under way. It ends with `finished` or `failed`, or silently with `cancel` or a newer one.

    Signals:
        progress(float, str): Share done, 0 to 1, and what is being done.
        part(dict): A part of the result, of a request that tells them as they come.
        finished(dict, dict): The result, and arrays by name.
        failed(AttuneError): Why there is no result.
        ended(): After finished, failed or a cancellation: nothing more will come.
    """

    progress = Signal(float, str)
    part = Signal(object)
    finished = Signal(object, object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, client: ServiceClient, number: int, topic: str) -> None:
        super().__init__(client)
        self._client = ref(client)  # its owner: one freed with its last request would free that request once more
        self.number = number
        self.topic = topic

    def cancel(self) -> None:
        """Ends this request: the service stops working on it, and of its signals only `ended` fires."""
        if client := self._client():
            client.cancel(self)


class ServiceClient(QObject):
    """Asks a service module, `python -m module`, over its standard input and output.

    Args:
        module: The service, such as "attune_datasets.data_service".
        parent: Owns the client; the process ends with it.
    """

    def __init__(self, module: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._module = module
        self._process: QProcess | None = None
        self._reader = frames.FrameReader()
        self._pending: dict[int, PendingRequest] = {}
        self._last_number = 0
        self._log: deque[str] = deque(maxlen=_LOG_LINES)

    @property
    def busy(self) -> bool:
        """Whether any request is under way."""
        return bool(self._pending)

    @property
    def process_id(self) -> int:
        """The service's process, 0 while there is none."""
        return self._process.processId() if self._process else 0

    def log_tail(self) -> str:
        """Returns the last lines that the service wrote to its standard error."""
        return "".join(self._log)

    def prepare(self) -> None:
        """Starts the process before anything is asked, so that the first answer comes sooner."""
        if self._process is None:
            self._process = self._create()
            program, *arguments = module_command(self._module)
            self._process.start(program, arguments)

    def request(self, do: str, /, *, topic: str = "", **arguments: Any) -> PendingRequest:
        """Asks and returns at once.

        Args:
            do: The name of the request.
            topic: Requests of one topic replace each other. Empty: stands alone.
            arguments: JSON values, as the service's contract names them.
        """
        if topic:
            self.cancel_topic(topic)
        self._last_number += 1
        pending = PendingRequest(self, self._last_number, topic)
        self._pending[pending.number] = pending
        self._write({"id": pending.number, "do": do, **arguments})
        return pending

    def cancel_topic(self, topic: str) -> None:
        """Cancels what is under way for a topic."""
        for pending in [entry for entry in self._pending.values() if entry.topic == topic]:
            self.cancel(pending)

    def cancel(self, pending: PendingRequest) -> None:
        """Cancels one request; a late answer is dropped."""
        if pending.number in self._pending:
            if self._process is not None:
                self._write({"cancel": pending.number})
            self._end(pending)

    def cancel_all(self) -> None:
        """Cancels everything that is under way."""
        for pending in list(self._pending.values()):
            self.cancel(pending)

    def shut_down(self) -> None:
        """Ends the process; open requests end without an answer. Waits for that: for the end of the program only."""
        self.cancel_all()
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(_END_WAIT):
            process.kill()
            process.waitForFinished(_KILL_WAIT)
        process.deleteLater()

    def release(self) -> None:
        """Ends the process without waiting for it, also where the client itself goes; open requests end unanswered.

        The next request starts another process.
        """
        process, self._process = self._process, None
        for pending in list(self._pending.values()):
            self._end(pending)
        if process is None:
            return
        process.finished.disconnect(self._on_end)
        process.errorOccurred.disconnect(self._on_process_error)
        process.kill()
        if process.state() != QProcess.ProcessState.NotRunning:
            process.setParent(None)
            _released.add(process)
            process.finished.connect(partial(_forget, process))

    def _write(self, header: dict[str, Any]) -> None:
        self.prepare()
        assert self._process is not None
        if self._process.state() != QProcess.ProcessState.NotRunning:  # else that it did not start is about to be told
            self._process.write(frames.encode(header))

    def _create(self) -> QProcess:
        self._reader = frames.FrameReader()
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_log)
        process.finished.connect(self._on_end)
        # Queued: one that cannot be started at all says so before `start` returns, and before anybody listens.
        process.errorOccurred.connect(self._on_process_error, Qt.ConnectionType.QueuedConnection)
        return process

    def _read(self) -> None:
        if self._process is None:
            return
        try:
            for frame in self._reader.feed(bytes(self._process.read(_PIECE).data())):
                self._take(frame)
        except frames.FrameError as error:
            self._log.append(f"{error}\n")
            self._process.readAllStandardOutput()  # what follows cannot be understood
            self._process.kill()
            return
        if self._process is not None and self._process.bytesAvailable():
            QTimer.singleShot(0, self, self._read)  # the window paints between the pieces of a large answer

    def _take(self, frame: frames.Frame) -> None:
        header = frame.header
        pending = self._pending.get(header.get("id", 0))
        if pending is None:
            return
        if "progress" in header:
            pending.progress.emit(float(header["progress"]), told(str(header.get("note", ""))))
            return
        if "part" in header:
            pending.part.emit(header["part"])
            return
        self._end(pending, quiet=True)
        if "result" in header:
            pending.finished.emit(header["result"], frame.arrays)
        elif "error" in header:
            if header["error"].get("log"):
                self._log.append(header["error"]["log"])
            pending.failed.emit(from_json(header["error"]))
        pending.ended.emit()

    def _end(self, pending: PendingRequest, quiet: bool = False) -> None:
        del self._pending[pending.number]
        if not quiet:
            pending.ended.emit()
        pending.deleteLater()

    def _read_log(self) -> None:
        if self._process is not None:
            text = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
            self._log.extend(text.splitlines(keepends=True))

    def _on_process_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._on_end()

    def _on_end(self) -> None:
        while self._process is not None and self._process.bytesAvailable():
            self._read()
        self._read_log()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        lost = list(self._pending.values())
        error = AttuneError(
            self.tr("A helper process of Attune ended unexpectedly ({module}).").format(module=self._module),
            why=self._cause(process),
            remedy=self.tr("It starts anew with the next action; please try that again."),
        )
        for pending in lost:
            if pending.number in self._pending:  # else whoever was told before has cancelled it, or asked anew
                self._end(pending, quiet=True)
                pending.failed.emit(error)
                pending.ended.emit()

    def _cause(self, process: QProcess | None) -> str:
        """Returns what is known of the end of a process: the signal that killed it, or else its last words."""
        if process is not None and process.exitStatus() == QProcess.ExitStatus.CrashExit and process.exitCode() == 9:
            return self.tr("It was killed from outside: by a person, or by the system for want of memory.")
        return _last_line(self.log_tail())


def wait_for_released() -> None:
    """Waits for the processes that were released and still have to be taken down. For the end of the program only."""
    for process in list(_released):
        process.waitForFinished(_KILL_WAIT)


def _forget(process: QProcess, *how: object) -> None:
    _released.discard(process)
    process.deleteLater()


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""
