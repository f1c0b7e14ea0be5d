"""How much memory a new process may really take, and a bound for one that is only to try."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import psutil

_CGROUPS = Path("/sys/fs/cgroup")
_NO_LIMIT = 2**60  # bytes; how "none" is written in control groups of version 1


def free_memory() -> int:
    """Returns the bytes that are free for this process: of the machine, of its container, of its own limits."""
    free = [psutil.virtual_memory().available]
    for folder, most, used, cache in (
        (_CGROUPS, "memory.max", "memory.current", "inactive_file"),
        (_CGROUPS / "memory", "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
    ):
        with contextlib.suppress(OSError, ValueError):
            limit = int((folder / most).read_text())
            if limit < _NO_LIMIT:
                free.append(limit - int((folder / used).read_text()) + _cached(folder, cache))
    if sys.platform != "win32":
        import resource

        for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
            limit = resource.getrlimit(kind)[0]
            if limit != resource.RLIM_INFINITY:
                free.append(limit)
    return max(0, min(free))


def can_limit_memory() -> bool:
    """Returns whether `limit_memory` does anything: on Linux."""
    return sys.platform == "linux"


def limit_memory(most: int) -> None:
    """Refuses this process more than `most` bytes of data from now on, where the system can: see `can_limit_memory`.

    There an allocation beyond it fails like one on a full machine, which nobody else notices.
    """
    if sys.platform == "linux":
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
        known = [limit for limit in (soft, hard) if limit != resource.RLIM_INFINITY]
        resource.setrlimit(resource.RLIMIT_DATA, (min([most, *known]), hard))


def _cached(folder: Path, name: str) -> int:
    """Returns the bytes of files that the container counts as its own, and gives up where memory is wanted."""
    lines = (folder / "memory.stat").read_text().splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith(f"{name} ")), 0)
