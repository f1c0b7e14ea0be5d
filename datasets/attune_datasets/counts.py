"""Counts as people say them."""

from __future__ import annotations

LISTED = 100  # row numbers that a warning carries at most


def counted(number: int, one: str, many: str = "") -> str:
    """Returns `1 row`, `1,200 rows`; `many` where adding an s does not do."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
