"""Reads Parquet into columns of strings."""

from __future__ import annotations

import json

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData
from attune_datasets.parsed import Detection, Parsed
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.untrusted.tables import ParquetReader

MAGIC = b"PAR1"


def read_parquet(file: FileData, progress: ProgressCall = no_progress) -> Parsed:
    """Reads a Parquet file; nested values become JSON, null the empty string.

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
    return Parsed(
        table.column_names, columns, np.arange(1, table.num_rows + 1), Detection("parquet", encoding="", header=True)
    )


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
