"""What a file is called, wherever its path was written: run folders and specs travel between systems."""

from __future__ import annotations


def last_part(path: str) -> str:
    """Returns what stands behind the last separator of a path, of whichever system; of a URL likewise."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]
