"""Other files read as a run's own was: the same table of a zip, the same dialect where it fits, else found out anew.

What a person tells of a file (`told`: some fields of a DataSpec, those of `READING`) holds before either. A file of
pairs is to be of the run's direction: its columns are found by name, then by language.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from attune_datasets.encoding import decode, detect_encoding
from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData, list_tables, read_file
from attune_datasets.languages import language_of
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source, read_source
from attune_datasets.spec import DataSpec, SplitSpec, Task
from attune_datasets.suffixes import TABLES

from attune_models.shell import pasted

_DIALECT = ("delimiter", "quote", "header")
_COLUMNS = ("text", "label", "source", "target")
READING = ("table", "encoding", "target_file", *_DIALECT, *_COLUMNS)
Told = Mapping[str, Any]
NOTHING: Told = MappingProxyType({})


def read_alike(
    file: str | Path, trained: DataSpec, progress: ProgressCall = no_progress, told: Told = NOTHING
) -> Source:
    """Returns the rows of `file`, its columns those of training: by name, else by language, else guessed.

    Encoding, delimiter, quotes (where it had any) and header row of the training file are taken where the file is of
    the same kind and, read so, has the text column; otherwise they are found out from the file.

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
    if told.get("target_file") and not trained.target_file:
        _refuse_table(content)
    written: dict[str, Any] = {name: value for name, value in told.items() if name not in (*_COLUMNS, "table")}
    path = str(Path(file).absolute())
    plain = DataSpec(
        file=path, table=table, cleaning=trained.cleaning, split=SplitSpec(), documents=trained.documents, **written
    )
    task = task_of(trained)
    if task == "language" and trained.text is None:  # plain text has neither columns nor a dialect
        return read_source(plain, progress, task)
    text = read_column(trained, told)
    if not told.get("target_file") and _kind(content.name) == _kind(trained.table or trained.file):
        known = {name: getattr(trained, name) for name in _DIALECT}
        known["quote"] = known["quote"] or None  # a file without quotes says nothing of those of another
        alike = {**known, "encoding": encoding_alike(content, trained), **written}
        with contextlib.suppress(DatasetError):
            source = read_source(plain.model_copy(update=alike), progress, task)
            if text in source.tables[0].columns:
                return _with_columns(source, trained, told)
    return _with_columns(read_source(plain, progress, task), trained, told)


def task_of(trained: DataSpec) -> Task:
    """Returns what the run of that data has learned."""
    if trained.documents:  # which is filled in for language models alone
        return "language"
    return "translation" if trained.source else "classification"


def read_column(trained: DataSpec, told: Told) -> str:
    """Returns the name of the column that the run's model reads."""
    name = read_field(trained)
    return str(told.get(name) or getattr(trained, name))


def read_field(trained: DataSpec) -> str:
    """Returns which field of a DataSpec names the column that the run's model reads."""
    return "source" if trained.source else "text"


def _refuse_table(content: FileData) -> None:
    """Raises `DatasetError` for a table, whose head and other columns would be taken for sentences."""
    if _kind(content.name) in TABLES:
        raise DatasetError(
            f"{content.name} is a table; data.target_file goes with a file that holds one sentence a line.",
            remedy="Leave data.target_file out and name the columns of both sides with data.source and data.target, "
            "or name a file without a head, such as test.en.",
        )


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


def column_alike(columns: Sequence[str], trained: DataSpec, told: Told) -> str:
    """Returns the column that the run's model reads: the one told or of training, or the only one of its language."""
    name = read_column(trained, told)
    return name if name in columns or told.get("source") else _of_language(columns, trained.source_language) or name


def check_direction(source: Source, trained: DataSpec, told: Told) -> None:
    """Raises `DatasetError` where a file of pairs is not of the run's languages, as far as names of both tell.

    Columns that are `told` are taken as they are.
    """
    if told.get("source") and told.get("target"):
        return
    names = [("source_language", source.spec.source), ("target_language", source.spec.target)]
    turned = source.spec.source_language == trained.target_language
    for field, column in names:
        here, there = (language_of(getattr(spec, field)) for spec in (source.spec, trained))
        if here and there and here != there:
            raise DatasetError(
                f"The run translates {trained.source_language} -> {trained.target_language}, but the file looks like "
                f"{source.spec.source_language} -> {source.spec.target_language}.",
                why=f"The column {column!r} is taken for {here}, by its name or the file's.",
                remedy="Did you mix them up? Then exchange the two files."
                if source.spec.target_file
                else f"Name the columns, if that is wrong: {_columns_told(source.spec, turned)}",
            )


def _columns_told(spec: DataSpec, turned: bool) -> str:
    """Returns the settings that take the columns as they are, or each for the other."""
    source, target = (spec.target, spec.source) if turned else (spec.source, spec.target)
    return f"--set {pasted(f'data.source={source}')} --set {pasted(f'data.target={target}')}"


def _with_columns(source: Source, trained: DataSpec, told: Told) -> Source:
    columns = source.tables[0].columns
    there = {name: getattr(trained, name) for name in _COLUMNS if getattr(trained, name) in columns}
    spoken = {side: _of_language(columns, getattr(trained, f"{side}_language")) for side in ("source", "target")}
    asked = {name: told[name] for name in _COLUMNS if told.get(name)}
    # The languages are the file's own: they tell whether it is of the run's direction.
    unnamed = {**dict.fromkeys(_COLUMNS), "source_language": "", "target_language": ""}
    chosen = {**unnamed, **{side: name for side, name in spoken.items() if name}, **there, **asked}
    return source.with_spec(source.spec.model_copy(update=chosen), task_of(trained))


def _of_language(columns: Sequence[str], language: str) -> str | None:
    """Returns the only column whose name tells that language."""
    known = language_of(language)
    found = [name for name in columns if known and language_of(name) == known]
    return found[0] if len(found) == 1 else None
