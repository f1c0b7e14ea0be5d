"""A file as a table of strings: `read_table` finds out how it is written and tells what it could not read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import pyarrow as pa

from attune_datasets import columns as column_guesses
from attune_datasets.aligned import read_aligned
from attune_datasets.binary import check_text
from attune_datasets.csv_table import read_delimited
from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData, read_file
from attune_datasets.json_table import read_json
from attune_datasets.pair_columns import fill_pair_columns, guess_task
from attune_datasets.parquet_table import MAGIC, read_parquet
from attune_datasets.parsed import Detection, Parsed
from attune_datasets.plain_text import is_plain, read_plain
from attune_datasets.problems import RowProblem
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.spec import DOCUMENT_TASKS, PLAIN, DataSpec, Task
from attune_datasets.suffixes import JSON


@dataclass(frozen=True)
class Table:
    """A file that was read.

    Args:
        columns: Names of the columns, all different and none empty.
        cells: One Arrow string column each, without nulls.
        lines: Line on which each row starts, from 1, `(rows,)` int64 (the row's number where a format has no lines).
        problems: What could not be read as it stands, by line.
        detection: How the file is written.
        spec: The spec asked for, with every guess filled in: `text` and `label`, `source` and `target`, or `text` and
            `documents`, by the task; columns stay None where nothing fits, and in plain text, which has none.
        blank: Lines between the rows that hold nothing, ascending; they are no rows.
    """

    columns: list[str]
    cells: pa.Table
    lines: np.ndarray
    problems: list[RowProblem]
    detection: Detection
    spec: DataSpec
    blank: np.ndarray

    @cached_property
    def dropped(self) -> int:
        """The number of rows that are not in the table because they could not be read."""
        return sum(problem.dropped for problem in self.problems)

    def __len__(self) -> int:
        return self.cells.num_rows

    def texts(self, column: str) -> list[str]:
        """Returns the cells of a column. Raises `DatasetError` when there is no such column."""
        column_guesses.check_column(self, column)
        return self.cells.column(self.columns.index(column)).to_pylist()


def read_table(data: DataSpec, progress: ProgressCall = no_progress, task: Task | None = None) -> Table:
    """Reads the file that `data` names; what the spec leaves open is detected or guessed.

    Args:
        data: Which file, and what is known about how it is written.
        progress: Told the fraction of the work that is done; may raise `Cancelled`.
        task: What the columns are guessed for; None: guess that too.

    Raises:
        DatasetError: The file, its form or a named column cannot be used.
    """
    if not data.file:
        raise DatasetError("No file is chosen.", remedy="Give data.file the path of a table.")
    task = task or ("language" if data.documents else None)
    parsed = _parse(data, progress, task)
    names, renamed = _name_columns(parsed.names)
    cells = pa.Table.from_arrays(parsed.columns, names=names)
    problems = renamed + parsed.problems
    table = Table(names, cells, parsed.lines, problems, parsed.detection, data, parsed.blank)
    return replace(table, spec=_filled_in(table, data, task))


def _parse(data: DataSpec, progress: ProgressCall, task: Task | None) -> Parsed:
    if data.target_file:
        return read_aligned(data, progress)
    file = read_file(data.file, data.table, part_of(progress, 0, 0.4))
    if task in DOCUMENT_TASKS and is_plain(file, data):
        return read_plain(file, data)
    return _parse_file(file, data, part_of(progress, 0.4, 1))


def _parse_file(file: FileData, data: DataSpec, progress: ProgressCall) -> Parsed:
    if file.data.startswith(MAGIC) or file.suffix == ".parquet":
        return read_parquet(file, progress)
    check_text(file, data.encoding)
    if file.suffix in JSON:
        return read_json(file, data, progress)
    return read_delimited(file, data, progress)


def _name_columns(names: list[str]) -> tuple[list[str], list[RowProblem]]:
    """Gives nameless columns a name and repeated names a number."""
    taken: Counter[str] = Counter()
    result: list[str] = []
    problems = []
    for number, raw in enumerate(names, 1):
        name = raw.strip() or f"column {number}"
        taken[name] += 1
        if name in result:
            while (numbered := f"{name} ({taken[name]})") in names or numbered in result:
                taken[name] += 1
            problems.append(
                RowProblem(1, f"Two columns are called {name!r}; column {number} is now {numbered!r}.", dropped=False)
            )
            name = numbered
        result.append(name)
    return result, problems


def fill_columns(table: Table, data: DataSpec, task: Task | None = None) -> DataSpec:
    """Returns `data` with its open columns guessed, those of the task.

    Args:
        table: The table.
        data: The columns that are known.
        task: What they are for; None: guess that too.

    Raises:
        DatasetError: The table has no column of a name that `data` gives.
    """
    for name in (data.text, data.label, data.source, data.target):
        if name is not None:
            column_guesses.check_column(table, name)
    seen = replace(table, spec=data)
    task = task or guess_task(seen)
    if task in DOCUMENT_TASKS:
        return _fill_documents(table, data)
    if task == "translation":
        return data.model_copy(update={**fill_pair_columns(seen, data), "documents": None})
    text, label = column_guesses.guess_columns(seen)
    return data.model_copy(update={"text": text, "label": label, "documents": None})


def _fill_documents(table: Table, data: DataSpec) -> DataSpec:
    """Returns `data` with what is open for a language model: the text column of a table, and what a document is."""
    plain = table.detection.format == PLAIN
    text = None if plain else column_guesses.guess_columns(replace(table, spec=data))[0]
    return data.model_copy(update={"text": text, "documents": data.documents or ("stream" if plain else "rows")})


def _filled_in(table: Table, data: DataSpec, task: Task | None) -> DataSpec:
    found = table.detection
    updates: dict[str, str | bool | None] = {"table": data.table}
    if found.one_encoding is not None:  # two encodings have no place in a spec; they are found out each time
        updates |= {"encoding": found.one_encoding}
    if found.format in ("delimited", "lines"):
        updates |= {"delimiter": found.delimiter, "quote": found.quote, "header": found.header}
    return fill_columns(table, data, task).model_copy(update=updates)
