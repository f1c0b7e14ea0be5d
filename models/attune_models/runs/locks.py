"""A lock between processes, for the moment in which a file is read, changed and replaced, or as long as one works.

It is the system's: one that a killed process has held is free again.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attune_datasets.untrusted import open_to_append

if os.name == "nt":
    import msvcrt
else:
    import fcntl


@contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Holds the lock that the file `path`, made if need be, stands for. Others wait.

    Raises:
        OSError: when the disk refuses; or, where nobody is to `wait`, when another process holds it.
    """
    with open_to_append(path) as file:  # which refuses a link that somebody has left there
        descriptor = file.fileno()
        if os.name == "nt":
            file.seek(0)
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield  # closing the file frees the lock
