"""Reads Parquet into columns of strings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData
from attune_datasets.parsed import Detection, Parsed
from attune_datasets.problems import RowProblem, nested_value
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.untrusted.tables import ParquetReader

MAGIC = b"PAR1"


def read_parquet(file: FileData, progress: ProgressCall = no_progress) -> Parsed:
    """Reads a Parquet file; nested values become JSON, which is told once a column, null the empty string.

    Raises:
        DatasetError: The file is damaged, empty or too large.
    """
    try:
        source = ParquetReader(file.data)
        parts = []
        for group in range(source.groups):
            progress(group / source.groups, "Reading Parquet")
            parts.append(source.read(group))
        table = pa.concat_tables(parts) if parts else source.schema.empty_table()
        columns = [_strings(column) for column in table.columns]
    except (pa.ArrowException, OSError, ValueError) as error:
        raise DatasetError(
            f"{file.name} is no sound Parquet file.",
            why=f"{str(error).strip().rstrip('.')}.",
            remedy="Write or download it again.",
        ) from error
    if not table.num_rows:
        raise DatasetError(f"{file.name} holds no rows.", remedy="Choose a file with at least one row of text.")
    detection = Detection("parquet", encoding="", header=True)
    problems = sorted(_nested(table, columns), key=lambda problem: problem.line)
    return Parsed(table.column_names, columns, np.arange(1, table.num_rows + 1), detection, problems)


def _nested(table: pa.Table, columns: list[pa.Array]) -> Iterator[RowProblem]:
    """Yields a remark on each column that holds lists or objects, at the first of them."""
    for name, column, texts in zip(table.column_names, table.columns, columns, strict=True):
        if pa.types.is_nested(column.type):
            told = ((row, text.as_py()) for row, text in enumerate(texts, 1) if text.as_py())
            yield from (nested_value(name, *first) for first in islice(told, 1))


def _strings(column: pa.ChunkedArray) -> pa.Array:
    kind = column.type
    if pa.types.is_dictionary(kind):
        column, kind = column.cast(kind.value_type), kind.value_type
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        texts = [None if value is None else value.decode("utf-8", "replace") for value in column.to_pylist()]
    elif pa.types.is_nested(kind):
        texts = [None if v is None else json.dumps(v, ensure_ascii=False, default=str) for v in column.to_pylist()]
    else:
        return _solid(pc.fill_null(column.cast(pa.string()), ""))
    return pa.array(["" if text is None else text for text in texts], pa.string())


def _solid(column: pa.ChunkedArray) -> pa.Array:
    joined = column.combine_chunks()
    return pa.concat_arrays(joined.chunks) if isinstance(joined, pa.ChunkedArray) else joined
