"""Labels: what a label column says, as class numbers. Names keep an order that people expect: 1, 2, 10; good, Great."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.columns import MAX_LABELS
from attune_datasets.errors import DatasetError

NO_LABEL, UNKNOWN_LABEL = -1, -2
_FEW = 20  # so many distinct labels are classes whatever the number of rows
_ROWS_PER_CLASS = 3  # below this, distinct labels beyond the few look like text
_WHOLE = re.compile(r"[+-]?\d+(\.0+)?")


def tidy_labels(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Returns the labels without white space around them, whole numbers without `.0`, so that `1` and `1.0` are one."""
    tidy = pc.utf8_trim_whitespace(column)
    distinct = [label for label in pc.unique(tidy).to_pylist() if label]
    if any(label.endswith("0") and "." in label for label in distinct) and all(map(_WHOLE.fullmatch, distinct)):
        return pc.replace_substring_regex(tidy, r"\.0+$", "")
    return tidy


def number_labels(labels: pa.ChunkedArray, names: Sequence[str]) -> np.ndarray:
    """Returns each tidy label's place in `names`, `NO_LABEL` for an empty one, `UNKNOWN_LABEL` for any other."""
    numbers = pc.index_in(labels, pa.array(names, labels.type)).fill_null(UNKNOWN_LABEL)
    return pc.if_else(pc.equal(labels, ""), NO_LABEL, numbers).to_numpy().astype(np.int32)


def label_names(labels: pa.ChunkedArray, column: str) -> list[str]:
    """Returns the distinct tidy labels, sorted.

    Raises:
        DatasetError: There is no label, only one, or so many that they must be text.

    Args:
        labels: Those of the rows that have a text.
        column: Where they come from, for the message.
    """
    names = [name for name in pc.unique(labels).to_pylist() if name]
    rows = pc.sum(pc.not_equal(labels, "")).as_py() or 0
    if not names:
        raise DatasetError(
            f"The label column {column!r} is empty in every usable row.", remedy="Choose another column."
        )
    if len(names) == 1:
        raise DatasetError(
            f"Every row has the same label, {_shorten(names[0])!r}, in column {column!r}.",
            why="A classifier needs at least two classes to tell apart.",
            remedy="Choose another label column, or add rows of another class.",
        )
    if looks_like_text(len(names), rows):
        raise DatasetError(
            f"The label column {column!r} has {len(names):,} distinct values in {rows:,} rows, such as "
            f"{_shorten(names[0])!r}.",
            why="This looks like text or an identifier rather than classes.",
            remedy=f"Choose a column with at most {MAX_LABELS:,} classes, each with several rows.",
        )
    return sort_labels(names)


def sort_labels(names: Sequence[str]) -> list[str]:
    """Returns the labels in order: numbers by value, words by the alphabet, digits in words by value."""
    return sorted(names, key=_by_value if all(map(_is_number, names)) else _naturally)


def looks_like_text(distinct: int, rows: int) -> bool:
    """True when a column with so many distinct values in so many rows cannot be meant as labels."""
    return distinct > MAX_LABELS or (distinct > _FEW and distinct * _ROWS_PER_CLASS > rows)


def _is_number(name: str) -> bool:
    try:
        return math.isfinite(float(name))
    except ValueError:
        return False


def _by_value(name: str) -> tuple[float, str]:
    return float(name), name


def _naturally(name: str) -> tuple[list[tuple[int, str]], str]:
    """The key by which `2 stars` comes before `10 stars`, and `apple` before `Banana`."""
    pieces = re.split(r"0*([0-9]+)", name.casefold())  # of numbers without zeros in front the longer is the greater
    return [(len(piece) if place % 2 else 0, piece) for place, piece in enumerate(pieces)], name


def _shorten(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
