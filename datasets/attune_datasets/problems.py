"""What is said about rows that could not be read as they stand; no row is dropped in silence."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from attune_datasets.atomic import replacing_text

SHOWN = 200  # characters of a bad row that are kept; the whole of it may be 100 MB


@dataclass(frozen=True)
class RowProblem:
    """One remark about one line of a file.

    Args:
        line: Number of the line, from 1, where the row starts (the row's number where a format has no lines).
        reason: One sentence that says what is wrong and what was done about it.
        text: The beginning of the row, at most `SHOWN` characters.
        dropped: True when the row is not in the table; False when it was read all the same.
    """

    line: int
    reason: str
    text: str = ""
    dropped: bool = True


def excerpt(text: str) -> str:
    """Returns the beginning of `text`, short enough to be listed."""
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def nested_value(column: str, line: int, text: str) -> RowProblem:
    """Returns the remark on a column that holds a list or an object, as JSON `text`, on this line first."""
    reason = f"{column!r} holds a list or an object on this line first; such a value is read as JSON."
    return RowProblem(line, reason, excerpt(text), dropped=False)


def save_problems(problems: Iterable[RowProblem], path: str | Path) -> int:
    """Writes the problems as a CSV with the columns line, read, reason, text; returns how many.

    Raises:
        DatasetError: The disk is full or the folder cannot be written to.
    """
    count = 0
    with replacing_text(path, "utf-8-sig") as file:  # the mark makes Excel read it as UTF-8
        writer = csv.writer(file)
        writer.writerow(["line", "read", "reason", "text"])
        for problem in problems:
            writer.writerow([problem.line, "no" if problem.dropped else "yes", problem.reason, problem.text])
            count += 1
    return count
