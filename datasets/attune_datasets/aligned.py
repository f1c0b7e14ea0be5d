"""Reads two aligned files, `train.en` and `train.de`: line 7 of one translates line 7 of the other.

Empty lines keep their place, for whatever drops one line of one file puts every later pair out of step.
"""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import numpy as np
import pyarrow as pa

from attune_datasets.binary import check_text
from attune_datasets.encoding import Decoded, Encoding, decode, detect_encoding
from attune_datasets.errors import DatasetError, printable
from attune_datasets.files import FileData, read_file
from attune_datasets.languages import is_language
from attune_datasets.lines import line_end, split_lines
from attune_datasets.parsed import BOTH, Detection, Parsed
from attune_datasets.problems import RowProblem, excerpt
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.spec import DataSpec

_LOOKED_AT = 10_000  # names in the folder of a file
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
        found = detect_encoding(file.data) if data.encoding is None else Encoding(data.encoding, sure=True)
        encodings.append(found)
        sides.append(_lines(file, decode(file.data, found.name), problems))
    _check_lengths(first, second, *sides)
    progress(1.0, "")
    names = dict.fromkeys(found.name for found in encodings)
    sure = all(found.sure for found in encodings)
    return Parsed(
        names=[SOURCE, TARGET],
        columns=[pa.array(side, pa.string()) for side in sides],
        lines=np.arange(1, len(sides[0]) + 1),
        detection=Detection("lines", BOTH.join(names), sure=sure),
        problems=sorted(problems, key=lambda problem: problem.line),
    )


def find_neighbours(data: DataSpec) -> list[str]:
    """Returns files beside `data.file` that are called as it is but for the language: `train.zh` beside `train.en`.

    None where there is a second file already, or where the name tells no language.
    """
    path = Path(data.file)
    own = path.name.split(".")
    places = [place for place, part in enumerate(own) if is_language(part)]
    if data.target_file or not places:
        return []
    place, found = places[-1], []
    try:
        names = sorted(entry.name for entry in islice(os.scandir(path.parent), _LOOKED_AT) if entry.is_file())
    except OSError:  # the file could be read; its folder need not be
        return []
    for name in names:
        parts = name.split(".")
        alike = len(parts) == len(own) and parts[:place] == own[:place] and parts[place + 1 :] == own[place + 1 :]
        if alike and name != path.name and is_language(parts[place]):
            found.append(str(path.parent / name))
    return found


def _lines(file: FileData, decoded: Decoded, problems: list[RowProblem]) -> list[str]:
    """Returns the lines, and adds what is wrong with any to `problems`."""
    lines = split_lines(decoded.utf8)
    ends = np.flatnonzero(np.frombuffer(decoded.utf8, np.uint8) == ord(line_end(decoded.utf8)))
    for place in np.unique(np.searchsorted(ends, decoded.damage)).tolist():
        reason = printable(f"Holds bytes that are not in the encoding of {file.name}; they are shown as �.")
        problems.append(RowProblem(place + 1, reason, excerpt(lines[place]), dropped=False))
    return lines


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
