"""What a run may be called: its name becomes a folder on any system."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)
_LONGEST = 100  # characters; file systems stop at 255 bytes, and a name has a folder around it


def name_problem(name: str, taken: Collection[str]) -> str:
    """Returns why a run cannot have that name; empty when it can."""
    if not name.strip():
        return "A run needs a name."
    if UNFIT.search(name) or name.strip(" .") != name or _RESERVED.match(name):
        return 'A name becomes a folder: no / \\ : * ? " < > |, and no dot or space at its ends.'
    if len(name) > _LONGEST:
        return f"A name may have {_LONGEST} characters. This one has {len(name)}."
    if name in taken:
        return "There is a run of that name; runs are never overwritten."
    return ""


def free_path(folder: Path, name: str) -> Path:
    """Returns `folder/name` or, where that is taken, the first free of `name-2`, `name-3` …"""
    path, number = folder / name, 2
    while path.exists() or path.is_symlink():
        path, number = folder / f"{name}-{number}", number + 1
    return path
