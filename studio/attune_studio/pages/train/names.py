"""Names for new runs: `reviews-03` after the data, never one that is taken."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from attune_datasets.suffixes import PACKED, TABLES_AND_TEXTS
from attune_models.runs.names import UNFIT

_SUFFIXES = re.compile(rf"({'|'.join(map(re.escape, (*TABLES_AND_TEXTS, *PACKED)))})+$", re.IGNORECASE)


def next_name(data_file: str, taken: Collection[str]) -> str:
    """Returns the first free name after a data file's: `reviews-01` for `reviews.csv.gz`."""
    stem = UNFIT.sub(" ", _SUFFIXES.sub("", Path(data_file).name)).strip(" .")
    stem = re.sub(r"\s+", "-", stem)[:40] or "run"
    number = 1
    while f"{stem}-{number:02d}" in taken:
        number += 1
    return f"{stem}-{number:02d}"
