"""Names for new runs: `reviews-03` after the data, never one that is taken."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

_SUFFIXES = re.compile(r"(\.(csv|tsv|txt|parquet|jsonl?|gz|zip))+$", re.IGNORECASE)
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)
_LONGEST = 100  # characters; file systems stop at 255 bytes, and a name has a folder around it


def next_name(data_file: str, taken: Collection[str]) -> str:
    """Returns the first free name after a data file's: `reviews-01` for `reviews.csv.gz`."""
    stem = _UNFIT.sub(" ", _SUFFIXES.sub("", Path(data_file).name)).strip(" .")
    stem = re.sub(r"\s+", "-", stem)[:40] or "run"
    number = 1
    while f"{stem}-{number:02d}" in taken:
        number += 1
    return f"{stem}-{number:02d}"


def name_problem(name: str, taken: Collection[str]) -> str:
    """Returns why a run cannot have that name; empty when it can."""
    if not name.strip():
        return "A run needs a name."
    if _UNFIT.search(name) or name.strip(" .") != name or _RESERVED.match(name):
        return 'A name becomes a folder: no / \\ : * ? " < > |, and no dot or space at its ends.'
    if len(name) > _LONGEST:
        return f"A name may have {_LONGEST} characters. This one has {len(name)}."
    if name in taken:
        return "There is a run of that name; runs are never overwritten."
    return ""
