"""`ReadyMadeOpener`: brings a ready-made run into the workspace and shows it, for pages, menu and tour alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_models.ready_made import ReadyMade, put_into, ready_made
from PySide6.QtCore import QCoreApplication, QObject, Signal

from attune_studio.background import Job
from attune_studio.workspace import runs_folder


@dataclass(frozen=True)
class ReadyMadeWay:
    """What can be done with a ready-made run.

    Args:
        run: Its name.
        page: Where it is done.
        title: How a button or a menu offers it.
    """

    run: str
    page: str
    title: str


def ready_made_ways() -> tuple[ReadyMadeWay, ...]:
    """Returns what is offered wherever there is no model yet."""
    translate = QCoreApplication.translate
    return (
        ReadyMadeWay("reviews", "inspect", translate("ReadyMade", "Look into a ready-made model")),
        ReadyMadeWay("stories", "write", translate("ReadyMade", "Let a ready-made model write")),
    )


def ready_made_for(page: str) -> ReadyMadeWay:
    """Returns what is offered on a page."""
    return next(way for way in ready_made_ways() if way.page == page)


class ReadyMadeOpener(QObject):
    """Unpacks off the window's thread, one at a time; of several wishes the newest counts.

    Args:
        parent: The project.

    Signals:
        ready(ReadyMade, Path, str): A run lies in the workspace, and is to be shown on that page.
        failed(AttuneError): It could not be brought there.
    """

    ready = Signal(object, object, str)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: tuple[ReadyMade, str] | None = None
        self._busy = self._over = False

    def open(self, name: str, page: str) -> None:
        """Has a ready-made run shown on a page."""
        self._wanted = ready_made(name), page
        if not self._busy:
            self._unpack(self._wanted[0])

    def shut_down(self) -> None:
        """Shows nothing any more; for the end of the program."""
        self._over = True

    def _unpack(self, run: ReadyMade) -> None:
        self._busy = True
        job = Job(partial(put_into, runs_folder(), run), self)
        job.finished.connect(partial(self._on_unpacked, run))
        job.failed.connect(partial(self._on_failed, run))
        job.start()

    def _on_unpacked(self, run: ReadyMade, path: Path) -> None:
        self._busy = False
        assert self._wanted is not None
        wanted, page = self._wanted
        if self._over:
            return
        if wanted is run:
            self.ready.emit(run, path, page)
        else:
            self._unpack(wanted)

    def _on_failed(self, run: ReadyMade, error: AttuneError) -> None:
        self._busy = False
        assert self._wanted is not None
        if self._over:
            return
        if self._wanted[0] is run:
            self.failed.emit(error)
        else:
            self._unpack(self._wanted[0])
