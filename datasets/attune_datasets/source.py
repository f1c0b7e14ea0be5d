"""Where rows come from: the file's table and, behind it, that of the test file if there is one.

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

from attune_datasets.columns import check_column, guess_columns
from attune_datasets.errors import DatasetError
from attune_datasets.problems import RowProblem
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import DataSpec
from attune_datasets.table import Table, read_table


@dataclass(frozen=True)
class Source:
    """One or two tables; rows are counted through them, from 0.

    Args:
        tables: The file's and the test file's.
        spec: The spec with every guess filled in.
        fingerprint: Hash of the content of the files.
    """

    tables: tuple[Table, ...]
    spec: DataSpec
    fingerprint: str

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def file_rows(self) -> int:
        """How many rows the first table has; those behind them are the test file's."""
        return len(self.tables[0])

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

    def with_spec(self, data: DataSpec) -> Source:
        """Returns the same tables seen through another spec of the same files: other columns, cleaning or split.

        Raises:
            DatasetError: A table has no column of the name that `data` gives.
        """
        first = self.tables[0]
        text, label = data.text, data.label
        if (text, label) != (first.spec.text, first.spec.label):  # those were guessed already
            text, label = guess_columns(replace(first, spec=data))
        columns = {"text": text, "label": label}
        spec = first.spec.model_copy(update={**columns, "cleaning": data.cleaning, "split": data.split})
        source = replace(self, spec=spec)
        source.check_columns()
        return source

    def check_columns(self) -> None:
        """Raises `DatasetError` when a table lacks a column that the spec names."""
        for table in self.tables:
            for name in filter(None, (self.spec.text, self.spec.label)):
                check_column(table, name)
        if self.spec.split.column:
            check_column(self.tables[0], self.spec.split.column)


def read_source(data: DataSpec, progress: ProgressCall = no_progress) -> Source:
    """Reads the file, and the test file like it. Raises `DatasetError`."""
    if data.split.column and data.split.test_file:
        raise DatasetError(
            "Both a split column and a test file are chosen.", remedy="Keep one: either says what the test set is."
        )
    table = read_table(data, progress)
    tables, files = [table], [data.file]
    if data.split.test_file:
        alike = table.spec.model_copy(update={"file": data.split.test_file, "table": None})
        tables.append(read_table(alike, progress))
        files.append(data.split.test_file)
    fingerprint = "-".join(_hash_file(Path(file)) for file in files)
    source = Source(tuple(tables), table.spec, fingerprint)
    source.check_columns()
    return source


def _hash_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
