"""What every corpus is and does alike with the rows of a `Source`: clean them, divide them, tell what is left out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from attune_datasets.cleaning import clean
from attune_datasets.errors import DatasetError, printable
from attune_datasets.problems import RowProblem, excerpt
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source
from attune_datasets.spec import DataSpec
from attune_datasets.splits import SPLITS, TEST, TRAINING, VALIDATION, split_rows, split_test, split_training

_CLEANING_BATCH = 500  # rows between two looks at whether the work is still wanted
_FILES: dict[str, Any] = {"file": True, "target_file": True, "split": {"test_file", "validation_file"}}


@dataclass(frozen=True, kw_only=True)
class UsedRows:
    """The rows of a `Source` that can be learned from; what a corpus knows of them beside their content.

    Args:
        splits: 0 training, 1 validation, 2 test; uint8.
        rows: The place of each in the `Source`, from 0: the file's rows, then the other files'; int64.
        lines: The line of each in its file, from 1; int64.
        problems: Rows that could not be read, and those left out.
        left_out: The places in the `Source` of the rows left out, by reason (the corpus's `LEFT_OUT`).
        fingerprint: Hash of the content of the files and of every option that changes the rows.
        spec: The spec with every guess filled in.
    """

    splits: np.ndarray
    rows: np.ndarray
    lines: np.ndarray
    problems: list[RowProblem] = field(repr=False)
    left_out: Mapping[str, np.ndarray] = field(repr=False)
    fingerprint: str
    spec: DataSpec

    def __len__(self) -> int:
        return len(self.rows)

    def of_split(self, split: int) -> np.ndarray:
        """Returns the places in this corpus of the rows of one split (`TRAINING`, `VALIDATION`, `TEST`)."""
        return np.flatnonzero(self.splits == split)


def use_rows(
    source: Source,
    left_out: Mapping[str, np.ndarray],
    reasons: Mapping[str, str],
    shown: Sequence[str],
    changing_nothing: Collection[str],
) -> UsedRows:
    """Returns the rows that are not left out, ascending, all of them training rows for now.

    Args:
        source: Where the rows are from.
        left_out: The others, by reason.
        reasons: What a person is told of each reason.
        shown: What is shown of each row of the source.
        changing_nothing: Fields of the DataSpec that change nothing of this kind of corpus.
    """
    rows = np.setdiff1d(np.arange(len(source)), np.concatenate(list(left_out.values())))
    return UsedRows(
        splits=np.zeros(len(rows), np.uint8),
        rows=rows,
        lines=source.lines[rows],
        problems=source.problems + _describe_left_out(left_out, reasons, source, shown),
        left_out=left_out,
        fingerprint=fingerprint(source, changing_nothing),
        spec=source.spec,
    )


def clean_column(source: Source, column: str, progress: ProgressCall = no_progress) -> list[str]:
    """Returns the cleaned cell of each row. Raises `Cancelled` through `progress`."""
    cleaned: list[str] = []
    texts = source.column(column).to_pylist()
    for start in range(0, len(texts), _CLEANING_BATCH):
        cleaned += clean(texts[start : start + _CLEANING_BATCH], source.spec.cleaning)
        progress(len(cleaned) / len(texts), "Cleaning texts")
    return cleaned


def nothing_in(texts: Sequence[str]) -> np.ndarray:
    """Returns True for each text that is empty or white space, bool, `(texts,)`."""
    return np.fromiter((not text.strip() for text in texts), bool, len(texts))


def _describe_left_out(
    left_out: Mapping[str, np.ndarray], reasons: Mapping[str, str], source: Source, shown: Sequence[str]
) -> list[RowProblem]:
    """Returns a remark on each row left out, in the order of the rows."""
    found = sorted((int(row), kind) for kind, rows in left_out.items() for row in rows)
    names = ["", *(printable(f" of {Path(table.spec.file).name}") for table in source.tables[1:])]
    table_of = source.table_of.tolist()
    return [
        RowProblem(
            line=int(source.lines[row]),
            reason=f"{reasons[kind]}; the row{names[table_of[row]]} is left out.",
            text=excerpt(shown[row]),
        )
        for row, kind in found
    ]


def divide(source: Source, rows: np.ndarray, texts: Sequence[str], labels: np.ndarray) -> np.ndarray:
    """Returns the split of each of `rows`, uint8: as the files say, as the split column says, or drawn.

    Args:
        source: Where the rows are from.
        rows: The rows that are used.
        texts: The cleaned text of each of them; equal ones stay on one side.
        labels: The class of each of them.

    Raises:
        DatasetError: The split column cannot be read.
    """
    split = source.spec.split
    if not source.parts:
        values = source.column(split.column).take(pa.array(rows)).to_pylist() if split.column else None
        return split_rows(texts, labels, split, values)
    splits = np.array([TRAINING, *source.parts], np.uint8)[source.table_of[rows]]
    if len(source.parts) == 1:
        own = np.flatnonzero(rows < source.file_rows)
        take_out = split_training if source.parts == (TEST,) else split_test
        splits[own] = take_out([texts[place] for place in own.tolist()], labels[own], split)
    return splits


def check_parts(source: Source, splits: np.ndarray) -> None:
    """Raises `DatasetError` when the split leaves nothing to train or to validate on."""
    sizes = np.bincount(splits, minlength=len(SPLITS))
    for split in (TRAINING, VALIDATION):
        if not sizes[split] and split not in source.parts:
            raise DatasetError(
                f"The split leaves no {SPLITS[split]} rows: {len(splits):,} usable rows are too few, or have one text.",
                remedy="Add rows, change the shares of the split, or, where each label has but few texts, draw without "
                "regard to labels (data.split.stratified=false).",
            )


def empty_part(source: Source, splits: np.ndarray) -> str:
    """Returns the name of a validation or test file of which no row can be used; empty when there is none."""
    for table, part in zip(source.tables[1:], source.parts, strict=True):
        if not (splits == part).any():
            return Path(table.spec.file).name
    return ""


def fingerprint(source: Source, leaving: Collection[str]) -> str:
    """Returns the hash of the content of the files and of every option that changes the rows; names do not count.

    Args:
        source: The files and options.
        leaving: Fields of the DataSpec that change nothing.
    """
    options = source.spec.model_dump(exclude=_FILES | dict.fromkeys(leaving, True))
    if source.spec.split.together == "sources":  # data from before there was a choice stays the same data
        del options["split"]["together"]
    text = json.dumps([source.fingerprint, options], sort_keys=True)
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
