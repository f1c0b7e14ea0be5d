"""Small jobs away from the painting thread, such as writing a picture; no widget is touched, the result is a signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attune_datasets.errors import AttuneError
from PySide6.QtCore import QObject, QThreadPool, Signal


class Job(QObject):
    """One job under way.

    Signals:
        finished(object): What the function returned.
        failed(AttuneError): Why there is no result.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, function: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._function = function
        self.finished.connect(self.deleteLater)
        self.failed.connect(self.deleteLater)

    def start(self) -> Job:
        """Begins on a thread of the pool and returns itself."""
        QThreadPool.globalInstance().start(self._run)
        return self

    def _run(self) -> None:
        try:
            result = self._function()
        except AttuneError as error:
            self.failed.emit(error)
        except OSError as error:
            place = error.filename or "The file"
            remedy = "Choose another place, or free some space."
            self.failed.emit(AttuneError(f"{place} cannot be written: {error.strerror}.", remedy=remedy))
        else:
            self.finished.emit(result)
