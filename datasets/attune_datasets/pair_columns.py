"""Which two columns are a sentence and its translation, told from names, values, languages and lengths."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.column_names import SOURCE_NAMES, TARGET_NAMES, is_named
from attune_datasets.columns import Column, check_column, describe_column, file_name, guess_columns
from attune_datasets.errors import DatasetError
from attune_datasets.languages import is_language, language_of, languages_of_file
from attune_datasets.spec import DataSpec, Task
from attune_datasets.text_languages import language_of_texts

if TYPE_CHECKING:
    from attune_datasets.table import Table

_SAMPLE = 2_000  # rows; enough for guessing, and quick
_MOST = 12  # text columns looked at: pairs are among the first
_ALIKE = 0.5  # correlation of the two sides' log lengths; translations have 0.8 and more, a title and its body none
_CREDIT = re.compile(r"CC[- ]BY|[Aa]ttribution|https?://|tatoeba\.org")


def guess_task(table: Table) -> Task:
    """Returns what a table is for: what its spec names decides, else whether two columns look like translations.

    Texts with nothing beside them are for a language model.
    """
    spec = table.spec
    if spec.source or spec.target or spec.target_file:
        return "translation"
    if spec.documents:
        return "language"
    if spec.text or spec.label:
        return "classification"
    if table.detection.format == "lines":  # one column: neither labels nor translations stand beside the texts
        return "language"
    names = _sentence_columns(table)
    source, target = _best_two(table, names)
    if source is None or target is None:
        return "classification"
    if _told(source) and _told(target) and not _same_side(source, target):
        return "translation"
    alike = _togetherness(table, source, target) >= _ALIKE or _in_two_languages(table, source, target)
    return "translation" if alike and guess_columns(table)[1] is None else "classification"


def guess_pair_columns(table: Table) -> tuple[str | None, str | None]:
    """Returns the source and the target column: the spec's where it names them, None where nothing fits."""
    source, target = table.spec.source, table.spec.target
    if source is not None and target is not None:
        return source, target
    sentences = _sentence_columns(table)
    names = [name for name in table.columns if name in sentences or _side(name)]
    names = [name for name in names if name not in (source, target)]
    if source is None and target is None:
        return _best_two(table, names)
    known = source if source is not None else target
    assert known is not None
    other = max(names, key=lambda name: _togetherness(table, known, name), default=None)
    return (source, other) if source is not None else (other, target)


def guess_languages(table: Table, source: str | None, target: str | None) -> tuple[str, str]:
    """Returns the languages of the two sides, empty where neither a column's nor a file's name tells."""
    spec = table.spec
    found = language_of(source or ""), language_of(target or "")
    if not any(found) and source is not None and target is not None:
        found = _languages_of_files(spec)
        if table.columns.index(source) > table.columns.index(target):
            found = found[1], found[0]
    return spec.source_language or found[0], spec.target_language or found[1]


def _languages_of_files(spec: DataSpec) -> tuple[str, str]:
    if spec.target_file:
        return language_of(Path(spec.file).name), language_of(Path(spec.target_file).name)
    return languages_of_file(Path(spec.file).name)


def fill_pair_columns(table: Table, data: DataSpec) -> dict[str, str | None]:
    """Returns the fields of `data` that say which the columns of the pairs are, guesses filled in."""
    source, target = guess_pair_columns(table)
    languages = guess_languages(table, source, target)
    return {
        "source": source, "target": target, "source_language": languages[0], "target_language": languages[1],
    }  # fmt: skip


def check_pair_columns(table: Table, source: str | None, target: str | None) -> tuple[str, str]:
    """Returns both columns when pairs can be read from them. Raises `DatasetError`."""
    if source is None or target is None:
        raise _no_pairs(table, source, target)
    if source == target:
        raise DatasetError(
            f"Source and target are the same column, {source!r}.", remedy="Choose another column for one of them."
        )
    for name in (source, target):
        check_sentence_column(table, name)
    return source, target


def check_sentence_column(table: Table, name: str) -> None:
    """Raises `DatasetError` when the table has no column `name`, or nothing in it."""
    check_column(table, name)
    if describe_column(name, table.cells.column(name)).kind == "empty":
        raise DatasetError(f"The column {name!r} of {file_name(table)} is empty.", remedy="Choose another column.")


def _no_pairs(table: Table, source: str | None, target: str | None) -> DatasetError:
    columns = ", ".join(table.columns)
    if len(table.columns) == 1:
        return DatasetError(
            f"{file_name(table)} has one column only, {columns!r}; pairs need a source and a target.",
            remedy="Check the delimiter (data.delimiter), or name the file with the translations (data.target_file).",
        )
    missing = "source" if source is None else "target"
    return DatasetError(
        f"No column of {file_name(table)} looks like the {missing} sentences.",
        why=f"It has the columns {columns}.",
        remedy="Choose the two columns with data.source and data.target.",
    )


def _sentence_columns(table: Table) -> list[str]:
    """Returns the columns of texts that differ; credits such as Tatoeba's attribution are none."""
    found = []
    for place, name in enumerate(table.columns):
        cells = table.cells.column(place).slice(0, _SAMPLE)
        column = describe_column(name, cells)
        if column.kind == "text" and not _is_credit(cells) and _repeats_little(column, cells):
            found.append(name)
    return found[:_MOST]


def _repeats_little(column: Column, cells: pa.ChunkedArray) -> bool:
    return column.distinct * 5 >= len(cells) - column.empty


def _is_credit(cells: pa.ChunkedArray) -> bool:
    values = [value for value in cells.slice(0, 200).to_pylist() if value]
    return bool(values) and float(np.mean([_CREDIT.search(value) is not None for value in values])) > 0.5


def _best_two(table: Table, names: list[str]) -> tuple[str | None, str | None]:
    scores = {pair: _pair_score(table, *pair) for pair in combinations(names, 2)}
    best = max(scores, key=lambda pair: scores[pair], default=None)
    if best is None:
        return None, None
    first, second = best
    return (second, first) if _side(first) == "target" or _side(second) == "source" else (first, second)


def _pair_score(table: Table, first: str, second: str) -> float:
    """Names tell more than lengths: a telling one scores 2 or 3, two of the same side or language tell nothing."""
    told = 0.0 if _same_side(first, second) else sum(2.0 * _told(name) + _is_whole(name) for name in (first, second))
    return told + _togetherness(table, first, second)


def _side(name: str) -> str:
    return "source" if is_named(name, SOURCE_NAMES) else "target" if is_named(name, TARGET_NAMES) else ""


def _is_whole(name: str) -> bool:
    return name.casefold().strip() in SOURCE_NAMES | TARGET_NAMES or is_language(name)


def _same_side(first: str, second: str) -> bool:
    return _side(first) == _side(second) and language_of(first) == language_of(second)


def _told(name: str) -> bool:
    return bool(_side(name) or language_of(name))


def _in_two_languages(table: Table, first: str, second: str) -> bool:
    found = [language_of_texts(table.cells.column(name).slice(0, _SAMPLE).to_pylist()) for name in (first, second)]
    return all(found) and found[0] != found[1]


def _togetherness(table: Table, first: str, second: str) -> float:
    """Returns how well the log lengths of two columns correlate, -1 to 1; 0 where all lengths are equal."""
    sides = [table.cells.column(name).slice(0, _SAMPLE) for name in (first, second)]
    lengths = [np.log1p(pc.utf8_length(side).to_numpy().astype(float)) for side in sides]
    if len(lengths[0]) < 2 or min(side.std() for side in lengths) < 1e-9:
        return 0.0
    return float(np.corrcoef(*lengths)[0, 1])
