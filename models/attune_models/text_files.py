"""Texts to predict: a column of a table, or the lines of a plain file. Every row and line keeps its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from attune_datasets.binary import check_text
from attune_datasets.column_names import SOURCE_NAMES, is_named
from attune_datasets.encoding import decode
from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData, read_file
from attune_datasets.languages import is_language
from attune_datasets.lines import split_lines
from attune_datasets.problems import RowProblem
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source
from attune_datasets.spec import DataSpec
from attune_datasets.suffixes import TABLES
from attune_datasets.table import Table

from attune_models.other_files import (
    NOTHING,
    Told,
    column_alike,
    encoding_alike,
    read_alike,
    read_column,
    read_field,
    table_alike,
)
from attune_models.shell import pasted

_LINES = (".txt", ".text", ".md", "")


@dataclass(frozen=True)
class Texts:
    """What a file gives to predict.

    Args:
        texts: One for each row or line of the file, in their order; empty where there is nothing to predict.
        missing: Why there is nothing, by the places of such texts.
        problems: Everything that is to be said of rows, by line: of those, and of those read all the same.
    """

    texts: list[str]
    missing: dict[int, str]
    problems: list[RowProblem]


def read_texts(file: str | Path, data: DataSpec, progress: ProgressCall = no_progress, told: Told = NOTHING) -> Texts:
    """Returns the texts in `file`: those of the run's text column, else, in a plain text file, one text a line.

    A plain text file whose columns, delimiter, quotes or header are `told` is a table. `test.en` and `test.src` are
    plain text; for a run on two aligned files so is whatever does not end as a table does.

    Args:
        file: A table like the run's, in any format that training reads, or a plain text file, UTF-8 or other.
        data: The run's, for the name of the text column.
        progress: Told the fraction done; may raise `Cancelled`.
        told: What is known of this file, as in `other_files`; its text column takes the place of the run's.

    Raises:
        DatasetError: The file cannot be read, or is a table without that column.
    """
    content = read_file(file, table_alike(file, data, told))
    if _is_plain(content.suffix, data) and not told.keys() - {"table", "encoding"}:
        lines = _lines(content, data, told)
        name = read_column(data, told)
        if not name or not lines or name not in (field.strip(" \"'") for field in re.split("[,;\t|]", lines[0])):
            return _with_reasons([(number, text, "") for number, text in enumerate(lines, 1)], [])
    source = read_alike(file, data, progress, told)
    table = source.tables[0]
    column = column_alike(table.columns, data, told)
    if column not in table.columns:
        raise _no_column(file, column, source, read_field(data))
    return _of_table(table, column)


def _no_column(file: str | Path, column: str, source: Source, field: str) -> DatasetError:
    """Returns what to tell of a table without the column to read, the most likely one named."""
    columns = source.tables[0].columns
    guess = next(iter(get_close_matches(column, columns, 1)), None) or getattr(source.spec, field) or columns[0]
    return DatasetError(
        f"{Path(file).name} has no column {column!r}, which the run reads.",
        why=f"It has the columns {', '.join(columns)}.",
        remedy=f"Name the one to read: --set {pasted(f'data.{field}={guess}')}",
    )


def _is_plain(suffix: str, data: DataSpec) -> bool:
    ending = suffix.removeprefix(".")
    named = is_language(ending) or is_named(ending, SOURCE_NAMES)
    return suffix in _LINES or named or (data.target_file is not None and suffix not in TABLES)


def _lines(content: FileData, data: DataSpec, told: Told) -> list[str]:
    check_text(content, told.get("encoding"))
    return split_lines(decode(content.data, told.get("encoding") or encoding_alike(content, data)).utf8)


def _of_table(table: Table, column: str) -> Texts:
    rows = [
        *zip(table.lines.tolist(), table.texts(column), [""] * len(table), strict=True),
        *((problem.line, "", problem.reason) for problem in table.problems if problem.dropped),
        *((line, "", "The row is blank.") for line in table.blank.tolist()),
    ]
    return _with_reasons(sorted(rows, key=lambda row: row[0]), table.problems)


def _with_reasons(rows: list[tuple[int, str, str]], problems: list[RowProblem]) -> Texts:
    """Returns the texts of `(line, text, reason)`; a text of white space has a reason, too."""
    missing = {
        place: reason or "The text is empty." for place, (_, text, reason) in enumerate(rows) if not text.strip()
    }
    told = {(problem.line, problem.reason) for problem in problems}
    more = [RowProblem(rows[place][0], reason) for place, reason in missing.items()]
    found = [*problems, *(problem for problem in more if (problem.line, problem.reason) not in told)]
    return Texts([text for _, text, _ in rows], missing, sorted(found, key=lambda problem: problem.line))
