"""Where rows come from: the file's table and, behind it, those of the validation and test files if there are any.

Reading is apart from everything that follows, so that whoever keeps a `Source`, as the data service does, need not read
the files again because a column, a cleaning step or a share has changed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import pyarrow as pa

from attune_datasets.columns import check_column
from attune_datasets.errors import DatasetError
from attune_datasets.problems import RowProblem
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import DataSpec, Task
from attune_datasets.splits import TEST, VALIDATION
from attune_datasets.table import Table, fill_columns, read_table

_COLUMNS = ("text", "label", "source", "target", "source_language", "target_language")
_OPTIONS = ("cleaning", "split", "long_pairs")


@dataclass(frozen=True)
class Source:
    """Some tables; rows are counted through them, from 0.

    Args:
        tables: The file's and those of the validation and test files.
        spec: The spec with every guess filled in.
        fingerprint: Hash of the content of the files.
        parts: For each table behind the first, the split that its rows are: `VALIDATION` or `TEST`.
    """

    tables: tuple[Table, ...]
    spec: DataSpec
    fingerprint: str
    parts: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def file_rows(self) -> int:
        """How many rows the first table has; those behind them are the validation and test files'."""
        return len(self.tables[0])

    @cached_property
    def table_of(self) -> np.ndarray:
        """The table that each row is in, as a place in `tables`, int64, `(rows,)`."""
        return np.repeat(np.arange(len(self.tables)), [len(table) for table in self.tables])

    def rows_of_part(self, split: int) -> int:
        """Returns how many rows a validation or test file has, 0 when there is none."""
        return sum(len(table) for table, part in zip(self.tables[1:], self.parts, strict=True) if part == split)

    @cached_property
    def lines(self) -> np.ndarray:
        """The line on which each row starts in its own file, int64, `(rows,)`."""
        return np.concatenate([table.lines for table in self.tables])

    @property
    def problems(self) -> list[RowProblem]:
        """What reading the tables remarked."""
        return [problem for table in self.tables for problem in table.problems]

    def column(self, name: str) -> pa.ChunkedArray:
        """Returns the cells of a column through all tables, empty in a table that has no such column."""
        chunks: list[pa.Array] = []
        for table in self.tables:
            if name in table.columns:
                chunks += table.cells.column(name).cast(pa.large_string()).chunks
            else:
                chunks.append(pa.array([""] * len(table), pa.large_string()))
        return pa.chunked_array(chunks, pa.large_string())

    def with_spec(self, data: DataSpec, task: Task | None = None) -> Source:
        """Returns the same tables seen through another spec of the same files: other columns, cleaning or split.

        Args:
            data: The spec; open columns are guessed.
            task: What the columns are guessed for; None: guess that too.

        Raises:
            DatasetError: A table has no column of the name that `data` gives.
        """
        first = self.tables[0]
        seen = first.spec.model_copy(update={name: getattr(data, name) for name in (*_COLUMNS, *_OPTIONS)})
        read_for = "translation" if first.spec.source or first.spec.target else "classification"
        read_for = "language" if first.spec.documents else read_for  # which it alone fills in
        same = all(getattr(seen, name) == getattr(first.spec, name) for name in _COLUMNS)
        guessed = same and task in (None, read_for)
        spec = seen if guessed else fill_columns(first, seen, task)
        source = replace(self, spec=spec)
        source.check_columns()
        return source

    def check_columns(self) -> None:
        """Raises `DatasetError` when a table lacks a column that the spec names."""
        for table in self.tables:
            for name in filter(None, (self.spec.text, self.spec.label, self.spec.source, self.spec.target)):
                check_column(table, name)
        if self.spec.split.column:
            check_column(self.tables[0], self.spec.split.column)


def read_source(data: DataSpec, progress: ProgressCall = no_progress, task: Task | None = None) -> Source:
    """Reads the file, and the validation and test files like it. Raises `DatasetError`.

    Args:
        data: The files and how they are read.
        progress: Told the fraction done; may raise `Cancelled`.
        task: What open columns are guessed for; None: guess that too.
    """
    _check_files(data)
    table = read_table(data, progress, task)
    tables, files, parts = [table], [data.file], []
    for part, file in ((VALIDATION, data.split.validation_file), (TEST, data.split.test_file)):
        if file:
            tables.append(read_table(table.spec.model_copy(update={"file": file, "table": None}), progress, task))
            files.append(file)
            parts.append(part)
    files += [data.target_file] if data.target_file else []
    fingerprint = "-".join(_hash_file(Path(file)) for file in files)
    source = Source(tuple(tables), table.spec, fingerprint, tuple(parts))
    source.check_columns()
    return source


def _check_files(data: DataSpec) -> None:
    split = data.split
    part = "validation" if split.validation_file else "test" if split.test_file else ""
    if not part:
        return
    if split.column:
        raise DatasetError(
            f"Both a split column and a {part} file are chosen.",
            remedy=f"Keep one: either says what the {part} set is.",
        )
    if data.target_file:
        raise DatasetError(
            f"Two aligned files cannot have a {part} file.",
            remedy="Make one table of them, with a column for each side and one that names the split.",
        )


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
