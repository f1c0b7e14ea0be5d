"""Zip files whose list of members is of a sane size: `zipfile` holds all of it in memory, ten times as large."""

from __future__ import annotations

from typing import BinaryIO

_END, _END64, _LOCATOR64 = 22, 56, 20  # bytes, without the comment
_LONGEST_COMMENT = 2**16 - 1
_MOST_LISTED = 8 * 2**20  # bytes: 20,000 members of 200 characters take 5


def check_listing(file: BinaryIO) -> None:
    """Raises `ValueError` when the members of an open .zip are too many to be listed. Leaves the file at its start."""
    file.seek(max(0, file.seek(0, 2) - _END - _LONGEST_COMMENT - _LOCATOR64 - _END64))
    tail = file.read()
    file.seek(0)
    place = tail.rfind(b"PK\x05\x06")
    listed = int.from_bytes(tail[place + 12 : place + 16], "little") if place >= 0 else 0
    locator = place - _LOCATOR64
    if locator >= _END64 and tail[locator:place].startswith(b"PK\x06\x07"):
        listed = int.from_bytes(tail[locator - _END64 :][40:48], "little")
    if listed > _MOST_LISTED:
        raise ValueError(f"the list of what it holds takes {listed:,} bytes")
