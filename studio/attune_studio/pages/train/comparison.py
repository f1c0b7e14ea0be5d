"""`Comparison`: follows the run that is laid behind the curves of the one that is shown."""

from __future__ import annotations

from pathlib import Path

from attune_models.runs import RunStatus
from PySide6.QtCore import QObject, Signal

from attune_studio.run_record import RunRecord
from attune_studio.run_watcher import RunState, RunWatcher


class Comparison(QObject):
    """Follows one other run at a time, or none.

    Signals:
        changed(str, RunRecord | None, RunStatus | None): Its name, what is known of it, how it stands; None: no run.
        failed(AttuneError): It cannot be read.
    """

    changed = Signal(str, object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher: RunWatcher | None = None
        self._watched = False

    def follow(self, path: Path | None) -> None:
        """Follows another run from now on; None: no run."""
        self.shut_down()
        self.changed.emit("", None, None)
        if path is not None:
            record = RunRecord()
            self._watcher = RunWatcher(path, self)
            self._watcher.set_watched(self._watched)
            self._watcher.news.connect(record.add)
            self._watcher.state_changed.connect(lambda state: self._tell(path.name, record, state))
            self._watcher.failed.connect(self.failed)
            self._watcher.start()

    def set_watched(self, watched: bool) -> None:
        """Reads less often while nobody looks."""
        self._watched = watched
        if self._watcher is not None:
            self._watcher.set_watched(watched)

    def shut_down(self) -> None:
        """Follows no run any more."""
        if self._watcher is not None:
            self._watcher.stop()
            self._watcher = None

    def _tell(self, name: str, record: RunRecord, state: RunState) -> None:
        status: RunStatus = state.status
        self.changed.emit(name, record, status)
