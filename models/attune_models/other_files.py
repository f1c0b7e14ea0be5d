"""Other files read as a run's own was: the same table of a zip, the same dialect where it fits, else found out anew.

What a person tells of a file (`told`: some fields of a DataSpec, those of `READING`) holds before either.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from attune_datasets.encoding import decode, detect_encoding
from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData, list_tables, read_file
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source, read_source
from attune_datasets.spec import DataSpec, SplitSpec, Task

_DIALECT = ("delimiter", "quote", "header")
_COLUMNS = ("text", "label", "source", "target")
READING = ("table", "encoding", *_DIALECT, *_COLUMNS)
Told = Mapping[str, Any]
NOTHING: Told = MappingProxyType({})


def read_alike(
    file: str | Path, trained: DataSpec, progress: ProgressCall = no_progress, told: Told = NOTHING
) -> Source:
    """Returns the rows of `file`, its columns named as in training where it has them, else guessed.

    Encoding, delimiter, quotes and header row of the training file are taken where the file is of the same kind and,
    read so, has the text column; otherwise they are found out from the file.

    Args:
        file: A table as for training.
        trained: How the run's own file was read.
        progress: Told the fraction done; may raise `Cancelled`.
        told: What is known of this file.

    Raises:
        DatasetError: The file cannot be read, or is not as `told`.
    """
    table = table_alike(file, trained, told)
    content = read_file(file, table)
    written: dict[str, Any] = {name: value for name, value in told.items() if name not in (*_COLUMNS, "table")}
    path = str(Path(file).absolute())
    plain = DataSpec(file=path, table=table, cleaning=trained.cleaning, split=SplitSpec(), **written)
    text = read_column(trained, told)
    task = task_of(trained)
    if _kind(content.name) == _kind(trained.table or trained.file):
        known = {name: getattr(trained, name) for name in _DIALECT}
        alike = {**known, "encoding": encoding_alike(content, trained), **written}
        with contextlib.suppress(DatasetError):
            source = read_source(plain.model_copy(update=alike), progress, task)
            if text in source.tables[0].columns:
                return _with_columns(source, trained, told)
    return _with_columns(read_source(plain, progress, task), trained, told)


def task_of(trained: DataSpec) -> Task:
    """Returns what the run of that data has learned."""
    return "translation" if trained.source else "classification"


def read_column(trained: DataSpec, told: Told) -> str:
    """Returns the name of the column that the run's model reads."""
    name = "source" if trained.source else "text"
    return str(told.get(name) or getattr(trained, name))


def table_alike(file: str | Path, trained: DataSpec, told: Told) -> str | None:
    """Returns which table of a zip to read: the one told, else that of the same name as in training where there is."""
    if told.get("table"):
        return str(told["table"])
    return trained.table if trained.table in list_tables(file) else None


def encoding_alike(content: FileData, trained: DataSpec) -> str:
    """Returns the encoding that a file shows; where it is not sure, that of training if all bytes are of it."""
    found = detect_encoding(content.data)
    if found.sure or trained.encoding is None or len(decode(content.data, trained.encoding).damage):
        return found.name
    return trained.encoding


def _kind(name: str) -> str:
    path = PurePosixPath(name.lower().removesuffix(".gz").removesuffix(".zip"))
    return path.suffix or ".csv"


def _with_columns(source: Source, trained: DataSpec, told: Told) -> Source:
    there = {name: getattr(trained, name) for name in _COLUMNS if getattr(trained, name) in source.tables[0].columns}
    asked = {name: told[name] for name in _COLUMNS if told.get(name)}
    unnamed = dict.fromkeys(_COLUMNS)
    return source.with_spec(source.spec.model_copy(update={**unnamed, **there, **asked}), task_of(trained))
