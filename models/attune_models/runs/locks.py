"""A lock between processes, for the moment in which a file is read, changed and replaced, or as long as one works.

It is the system's: one that a killed process has held is free again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attune_datasets.untrusted import open_to_append
from filelock import FileLock, Timeout

_POLL = 0.01  # seconds between two tries


@contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Holds the lock that the file `path`, made if need be, stands for. Others wait.

    Raises:
        OSError: when the disk refuses; `BlockingIOError` where nobody is to `wait` and another process holds it.
    """
    open_to_append(path).close()  # which refuses a link that somebody has left there
    lock = FileLock(path, poll_interval=_POLL)
    try:
        lock.acquire(blocking=wait)
    except Timeout as error:
        raise BlockingIOError(f"{path} is held by another process") from error
    try:
        yield
    finally:
        lock.release()
