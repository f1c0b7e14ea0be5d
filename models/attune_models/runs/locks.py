"""A lock between processes, for the moment in which a file is read, changed and replaced, or as long as one works.

It is the system's: one that a killed process has held is free again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_datasets.untrusted import open_to_append
from filelock import FileLock, Timeout

from attune_models.runs.storage import storage_error

_POLL = 0.01  # seconds between two tries
_MOMENT = 5.0  # seconds to wait for a worker that has told its end to let go of the run


class RunInUseError(AttuneError):
    """A run that another process trains, starts, or changes as a whole."""


@contextmanager
def locked(path: Path, *, patience: float | None = None) -> Iterator[None]:
    """Holds the lock that the file `path`, made if need be, stands for. Others wait.

    Args:
        path: Any file; its folder exists.
        patience: Seconds to wait for another process that holds it; None: as long as that does.

    Raises:
        OSError: when the disk refuses; `BlockingIOError` where another process holds it longer.
    """
    open_to_append(path).close()  # which refuses a link that somebody has left there
    lock = FileLock(path, poll_interval=_POLL)
    try:
        lock.acquire(timeout=-1 if patience is None else patience)
    except Timeout as error:
        raise BlockingIOError(f"{path} is held by another process") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def alone(run: Path, *, patience: float = 0.0) -> Iterator[None]:
    """While it lasts no other process trains the run, starts its worker, lets it go on, or moves its folder.

    A worker holds it as long as it lives, the others for a moment. Where there is no such folder nothing is held.

    Args:
        run: The run's folder.
        patience: Seconds to wait for whoever is at it.

    Raises:
        RunInUseError: when another process is at it longer.
        AttuneError: when the disk refuses.
    """
    with ExitStack() as held:
        try:
            if run.is_dir():
                held.enter_context(locked(run / "worker.lock", patience=patience))
        except BlockingIOError as error:
            raise RunInUseError(
                f"Another process is at the run {run}.", remedy="Try again once it has ended; `attune runs` tells."
            ) from error
        except OSError as error:
            raise storage_error(error, f"The run {run} cannot be locked.") from error
        yield


@contextmanager
def alone_to_move(run: Path) -> Iterator[None]:
    """Like `alone`, to give the folder another name meanwhile. Windows moves none with an open file in it: there the
    lock is only seen to be free, and a worker that begins at that very moment keeps the folder where it is."""
    with ExitStack() as held:
        with ExitStack() as seen:
            seen.enter_context(alone(run, patience=_MOMENT))
            if os.name != "nt":
                held.push(seen.pop_all())
        yield
