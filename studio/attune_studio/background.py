"""Small jobs away from the painting thread, such as writing a picture; no widget is touched, the result is a signal."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from attune_datasets.errors import AttuneError
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid


class Job(QObject):
    """One job. Connect its signals, then `start` it; it deletes itself after telling its end.

    Signals:
        finished(object): What the function returned.
        failed(AttuneError): Why there is no result.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, function: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._function = function
        self._result: Any = None
        self._error: AttuneError | None = None
        self._messenger = _messenger()

    def start(self) -> Job:
        """Begins on a thread of the pool and returns itself."""
        QThreadPool.globalInstance().start(self._run)
        return self

    def tell(self) -> None:
        """Emits the end, on the thread of the window."""
        if self._error is None:
            self.finished.emit(self._result)
        else:
            self.failed.emit(self._error)
        self.deleteLater()

    def _run(self) -> None:
        try:
            self._result = self._function()
        except AttuneError as error:
            self._error = error
        except OSError as error:
            self._error = _refused(error)
        except Exception as error:
            self._error = _unforeseen(error)
        self._messenger.ended.emit(self)


class _Messenger(QObject):
    """Brings ended jobs to the window's thread. It outlives them all: a sender must not be deleted while it emits."""

    ended = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _tell(self, job: Job) -> None:
        if isValid(job):  # its parent may have been closed meanwhile
            job.tell()


@cache
def _messenger() -> _Messenger:
    return _Messenger()


def _refused(error: OSError) -> AttuneError:
    what = QCoreApplication.translate("Job", "{file} cannot be read or written: {cause}.")
    file = error.filename or QCoreApplication.translate("Job", "The file")
    remedy = QCoreApplication.translate("Job", "Look whether it is there, and whether the disk has room.")
    return AttuneError(what.format(file=file, cause=error.strerror), remedy=remedy)


def _unforeseen(error: Exception) -> AttuneError:
    what = QCoreApplication.translate("Job", "Attune did not foresee this: {error}")
    remedy = QCoreApplication.translate("Job", "Please report it; nothing of yours was changed.")
    return AttuneError(what.format(error=f"{type(error).__name__}: {error}"), remedy=remedy)
