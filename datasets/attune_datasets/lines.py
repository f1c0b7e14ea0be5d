"""What a line of a plain text file is, for all who read one sentence a line."""

from __future__ import annotations


def line_end(text: bytes) -> bytes:
    """Returns the byte that ends lines: a line feed, or in a text without one a carriage return (old Macs)."""
    return b"\r" if b"\r" in text and b"\n" not in text else b"\n"


def split_lines(text: bytes) -> list[str]:
    """Returns the lines of a text in UTF-8, without carriage returns at their ends.

    Nothing else parts a line: not the characters that `str.splitlines` takes for line ends, nor a carriage return
    within a line. What stands behind the last end is a line if it is not empty.
    """
    lines = text.split(line_end(text))
    if not lines[-1]:
        lines.pop()
    return [line.rstrip(b"\r").decode("utf-8", "replace") for line in lines]
