"""Reads two aligned files, `train.en` and `train.de`: line 7 of one translates line 7 of the other.

Empty lines keep their place, for whatever drops one line of one file puts every later pair out of step.
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from attune_datasets.binary import check_text
from attune_datasets.encoding import Decoded, decode, detect_encoding
from attune_datasets.errors import DatasetError, printable
from attune_datasets.files import FileData, read_file
from attune_datasets.parsed import Detection, Parsed
from attune_datasets.problems import RowProblem, excerpt
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.spec import DataSpec

SOURCE, TARGET = "source", "target"  # what the two columns are called


def read_aligned(data: DataSpec, progress: ProgressCall = no_progress) -> Parsed:
    """Returns the lines of `data.file` and `data.target_file` side by side, as columns `source` and `target`.

    Raises:
        DatasetError: A file cannot be read, or they have different numbers of lines.
    """
    assert data.target_file
    first = read_file(data.file, data.table, part_of(progress, 0, 0.4))
    second = read_file(data.target_file, None, part_of(progress, 0.4, 0.8))
    problems: list[RowProblem] = []
    sides, encodings = [], []
    for file in (first, second):
        check_text(file, data.encoding)
        found = detect_encoding(file.data)
        encodings.append(found if data.encoding is None else None)
        sides.append(_lines(file, decode(file.data, data.encoding or found.name), problems))
    _check_lengths(first, second, *sides)
    progress(1.0, "")
    name = data.encoding or (encodings[0].name if encodings[0] else "")
    sure = all(found is None or found.sure for found in encodings)
    return Parsed(
        names=[SOURCE, TARGET],
        columns=[pa.array(side, pa.string()) for side in sides],
        lines=np.arange(1, len(sides[0]) + 1),
        detection=Detection("lines", name, sure=sure),
        problems=sorted(problems, key=lambda problem: problem.line),
    )


def _lines(file: FileData, decoded: Decoded, problems: list[RowProblem]) -> list[str]:
    """Returns the lines; only a line feed (or, in a file without, a carriage return) ends one."""
    text = decoded.utf8
    end = b"\n" if b"\n" in text or b"\r" not in text else b"\r"
    lines = text.split(end)
    if not lines[-1]:
        lines.pop()
    ends = np.cumsum([len(line) + 1 for line in lines])
    for place in np.unique(np.searchsorted(ends, decoded.damage, side="right")).tolist():
        reason = printable(f"Holds bytes that are not in the encoding of {file.name}; they are shown as �.")
        problems.append(RowProblem(place + 1, reason, excerpt(lines[place].decode("utf-8", "ignore")), dropped=False))
    return [line.rstrip(b"\r").decode("utf-8", "replace") for line in lines]


def _check_lengths(first: FileData, second: FileData, left: list[str], right: list[str]) -> None:
    for side in (left, right):  # empty lines at an end part nothing
        other = right if side is left else left
        while len(side) > len(other) and not side[-1].strip():
            side.pop()
    if len(left) == len(right):
        return
    raise DatasetError(
        f"{first.name} has {len(left):,} lines and {second.name} has {len(right):,}; "
        "aligned files have the same number.",
        why=f"By the lengths of their lines they part near line {_parting(left, right):,}.",
        remedy="Correct the file that lacks lines, or make one table with a column for each side.",
    )


def _parting(left: list[str], right: list[str]) -> int:
    """Returns the line, from 1, at which the longer side most likely has its lines too many.

    That is the place for which the lengths of the sides are most alike: line by line before it, and shifted by the
    difference of the counts behind it.
    """
    shorter, longer = sorted((left, right), key=len)
    a, b = (np.log1p([len(line) for line in side]) for side in (shorter, longer))
    extra = len(b) - len(a)
    offset = np.median(a) - np.median(b) if len(a) else 0.0
    before = np.concatenate([[0.0], np.cumsum(np.abs(a - b[: len(a)] - offset))])
    behind = np.concatenate([np.cumsum(np.abs(a - b[extra:] - offset)[::-1])[::-1], [0.0]])
    return int(np.argmin(before + behind)) + 1
