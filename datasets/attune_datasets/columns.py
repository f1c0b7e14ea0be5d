"""Which column is the text and which the label, told from names and values; what each column holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.column_names import LABEL_NAMES, OTHER_NAMES, TEXT_NAMES, is_named
from attune_datasets.dialect import is_number
from attune_datasets.errors import DatasetError, nearest
from attune_datasets.file_names import last_part

if TYPE_CHECKING:
    from attune_datasets.table import Table

MAX_LABELS = 1000  # distinct values above which a column is text, not a label
_SAMPLE = 20_000  # rows; enough for guessing, and quick


@dataclass(frozen=True)
class Column:
    """What a column holds.

    Args:
        name: Its name.
        kind: `text`, `category`, `number` or `empty`.
        distinct: Number of different values, the empty one not counted.
        empty: Number of cells that are empty or white space.
        examples: Its first few different values, shortened.
    """

    name: str
    kind: str
    distinct: int
    empty: int
    examples: list[str]


def describe_columns(table: Table) -> list[Column]:
    """Returns what each column holds, counted over all rows."""
    return [describe_column(name, table.cells.column(i)) for i, name in enumerate(table.columns)]


def guess_columns(table: Table) -> tuple[str | None, str | None]:
    """Returns the text and the label column: the spec's where it names them, None where nothing fits."""
    text, label = table.spec.text, table.spec.label
    if text is None:
        scores = {name: _text_score(name, table) for name in table.columns if name != label}
        text = _best(scores)
    if label is None:
        scores = {name: _label_score(name, table) for name in table.columns if name != text}
        label = _best(scores)
    return text, label


def check_column(table: Table, name: str) -> None:
    """Raises `DatasetError` when the table has no column `name`."""
    if name not in table.columns:
        raise DatasetError(f"{file_name(table)} has no column {name!r}.", remedy=nearest(name, table.columns))


def check_text_column(table: Table, name: str | None) -> str:
    """Returns `name` when it can be the text column. Raises `DatasetError`."""
    if name is None:
        raise DatasetError(
            f"No column of {file_name(table)} looks like text.",
            why=f"It has the columns {', '.join(table.columns)}.",
            remedy="Choose the text column with data.text, or check the delimiter.",
        )
    check_column(table, name)
    if describe_column(name, table.cells.column(name)).kind == "empty":
        raise DatasetError(f"The column {name!r} of {file_name(table)} is empty.", remedy="Choose another text column.")
    return name


def check_label_column(table: Table, name: str | None) -> str:
    """Returns `name` when it can be the label column. Raises `DatasetError`."""
    if name is None:
        raise DatasetError(
            f"No column of {file_name(table)} looks like a label.",
            why=f"It has the columns {', '.join(table.columns)}.",
            remedy="A classifier learns from texts with labels: choose their column with data.label. A translator "
            "learns from pairs: choose both sides with data.source and data.target, or name a second file, aligned "
            "with this one, with data.target_file.",
        )
    check_column(table, name)
    column = describe_column(name, table.cells.column(name))
    if column.distinct == 0:
        raise DatasetError(
            f"The column {name!r} of {file_name(table)} is empty.", remedy="Choose another label column."
        )
    if column.distinct == 1:
        raise DatasetError(
            f"All rows of {file_name(table)} have the label {column.examples[0]!r}; there is nothing to tell apart.",
            remedy="Use a file with two classes or more, or choose another label column.",
        )
    if column.distinct > MAX_LABELS:
        kind = "numbers" if column.kind == "number" else "text"
        raise DatasetError(
            f"The column {name!r} of {file_name(table)} looks like {kind}, not a label: "
            f"it has {column.distinct:,} different values.",
            remedy=f"Choose a column with at most {MAX_LABELS:,} different values.",
        )
    return name


def file_name(table: Table) -> str:
    """Returns what messages call the table."""
    return last_part(table.spec.file)


def describe_column(name: str, cells: pa.ChunkedArray) -> Column:
    """Returns what the cells of one column hold."""
    trimmed = pc.utf8_trim_whitespace(cells)
    empty = int(pc.sum(pc.equal(trimmed, "")).as_py() or 0)
    filled = trimmed.filter(pc.not_equal(trimmed, ""))
    distinct = int(pc.count_distinct(filled).as_py())
    examples = [_short(value) for value in pc.unique(filled.slice(0, 1000)).slice(0, 3).to_pylist()]
    return Column(name, _kind(filled, distinct), distinct, empty, examples)


def _kind(filled: pa.ChunkedArray, distinct: int) -> str:
    if not len(filled):
        return "empty"
    if distinct <= 50 and (distinct <= 2 or distinct * 4 <= len(filled)):
        return "category"
    sample = filled.slice(0, 1000).to_pylist()
    if np.mean([is_number(value) for value in sample]) > 0.95:
        return "number"
    return "category" if distinct <= MAX_LABELS and distinct * 20 <= len(filled) else "text"


def _short(text: str) -> str:
    return text if len(text) <= 120 else text[:119] + "…"


def _best(scores: dict[str, float]) -> str | None:
    name = max(scores, key=lambda name: scores[name], default=None)
    return name if name is not None and scores[name] > 0 else None


def _text_score(name: str, table: Table) -> float:
    """Long, mostly different strings score; a telling name counts for four times the length."""
    cells = table.cells.column(name).slice(0, _SAMPLE)
    column = describe_column(name, cells)
    named = is_named(name, TEXT_NAMES)
    if column.kind in ("empty", "number") or (column.kind == "category" and not named):
        return 0.0
    length = float(pc.mean(pc.utf8_length(cells)).as_py())
    different = column.distinct / max(1, len(cells) - column.empty)
    return min(length, 500.0) * (0.2 + different) * (4.0 if named else 1.0)


def _label_score(name: str, table: Table) -> float:
    """Few different, short values score, the more the fewer; a telling name adds to it."""
    cells = table.cells.column(name).slice(0, _SAMPLE)
    column = describe_column(name, cells)
    named = is_named(name, LABEL_NAMES)
    rows = len(cells) - column.empty
    if column.kind == "empty" or (not named and column.distinct > MAX_LABELS):
        return 0.0
    few = column.distinct <= max(2, rows // 4) and column.distinct < rows
    told = is_named(name, OTHER_NAMES) and name.casefold() != "target"
    if not named and (told or not few or column.distinct < 2 or float(pc.mean(pc.utf8_length(cells)).as_py()) > 40):
        return 0.0
    if not few or column.distinct < 2:
        return 0.1  # so that its name leads to the sentence that says why it is no label
    return (10.0 if named else 0.0) + (1.0 + 1.0 / max(1, column.distinct)) * rows / len(cells)
