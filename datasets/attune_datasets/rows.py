"""What labelled and paired corpora do alike with the rows of a `Source`: clean, divide, tell what is left out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from attune_datasets.cleaning import clean
from attune_datasets.errors import DatasetError, printable
from attune_datasets.problems import RowProblem, excerpt
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source
from attune_datasets.splits import SPLITS, TEST, TRAINING, VALIDATION, split_rows, split_test, split_training

_CLEANING_BATCH = 500  # rows between two looks at whether the work is still wanted
_FILES: dict[str, Any] = {"file": True, "target_file": True, "split": {"test_file", "validation_file"}}


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


def used_rows(source: Source, left_out: Mapping[str, np.ndarray]) -> np.ndarray:
    """Returns the rows that are not left out, ascending."""
    return np.setdiff1d(np.arange(len(source)), np.concatenate(list(left_out.values())))


def describe_left_out(
    left_out: Mapping[str, np.ndarray], reasons: Mapping[str, str], source: Source, texts: Sequence[str]
) -> list[RowProblem]:
    """Returns a remark on each row left out, in the order of the rows.

    Args:
        left_out: The rows, by reason.
        reasons: What a person is told of each reason.
        source: Where the rows are from.
        texts: What is shown of each row of the source.
    """
    found = sorted((int(row), kind) for kind, rows in left_out.items() for row in rows)
    names = ["", *(printable(f" of {Path(table.spec.file).name}") for table in source.tables[1:])]
    table_of = source.table_of.tolist()
    return [
        RowProblem(
            line=int(source.lines[row]),
            reason=f"{reasons[kind]}; the row{names[table_of[row]]} is left out.",
            text=excerpt(texts[row]),
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
                f"The split leaves no {SPLITS[split]} rows: {len(splits):,} usable rows are too few, or equal.",
                remedy="Add rows, or change the shares of the split.",
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
