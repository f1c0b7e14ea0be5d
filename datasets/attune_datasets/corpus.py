"""The corpus: cleaned, labelled and divided rows, all that training and statistics need of a file.

Nothing is left out in silence: a row without a label, or of whose text cleaning leaves nothing, is a `RowProblem`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa

from attune_datasets.columns import check_label_column, check_text_column
from attune_datasets.errors import DatasetError
from attune_datasets.labels import NO_LABEL, UNKNOWN_LABEL, label_names, number_labels, tidy_labels
from attune_datasets.rows import (
    UsedRows,
    check_parts,
    clean_column,
    divide,
    empty_part,
    nothing_in,
    use_rows,
)
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source, read_source
from attune_datasets.spec import DataSpec
from attune_datasets.splits import TEST

LEFT_OUT = {
    "empty_text": "The text is empty",
    "cleaned_away": "Cleaning leaves nothing of the text",
    "empty_label": "The label is empty",
    "unknown_label": "The label is none of the classes",
}
_CHANGE_NOTHING = ("source", "target", "source_language", "target_language", "long_pairs", "documents")


@dataclass(frozen=True, kw_only=True)
class Corpus(UsedRows):
    """The rows that can be learned from. Lists and arrays of rows are of one length.

    Args:
        texts: As in the file.
        cleaned: The same after cleaning, none of them empty.
        labels: Class numbers, int32.
        label_names: The name of each class.
    """

    texts: list[str] = field(repr=False)
    cleaned: list[str] = field(repr=False)
    labels: np.ndarray
    label_names: list[str]


def load_corpus(data: DataSpec, progress: ProgressCall = no_progress) -> Corpus:
    """Reads, cleans, labels and divides the rows of a file.

    Raises:
        DatasetError: A file, a column, the labels or the split cannot be used.
        Cancelled: Through `progress`.
    """
    source = read_source(data, progress, "classification")
    return build_corpus(source, clean_source(source, progress))


def load_labelled(source: Source, names: Sequence[str], progress: ProgressCall = no_progress) -> Corpus:
    """Returns the corpus of a file to be judged on: all its rows are test rows, its labels those of an earlier corpus.

    Args:
        source: The file, read without a split column or a test file.
        names: The label names that the model was trained with. Rows with another label become problems.
        progress: Told the fraction done; may raise `Cancelled`.

    Raises:
        DatasetError: There is no text or label column, or no row has a text and a known label.
    """
    labels = tidy_labels(source.column(source.spec.label or check_label_column(source.tables[0], None)))
    corpus = _assemble(source, clean_source(source, progress), labels, list(names))
    if not len(corpus):
        raise _nothing_known(Path(source.spec.file).name, names)
    return replace(corpus, splits=np.full(len(corpus), TEST, np.uint8))


def clean_source(source: Source, progress: ProgressCall = no_progress) -> list[str]:
    """Returns the cleaned text of each row. Raises `DatasetError`, and `Cancelled` through `progress`."""
    return clean_column(source, _text_column(source), progress)


def raw_texts(source: Source) -> list[str]:
    """Returns the text of each row as the file has it. Raises `DatasetError` when there is no text column."""
    return source.column(_text_column(source)).to_pylist()


def _text_column(source: Source) -> str:
    return check_text_column(source.tables[0], source.spec.text)


def check_any_text(cleaned: Sequence[str]) -> None:
    """Raises `DatasetError` when no cleaned text has anything in it."""
    if not any(cleaned):
        raise DatasetError("No row has a text.", remedy="Choose another text column, or clean less.")


def build_corpus(source: Source, cleaned: Sequence[str]) -> Corpus:
    """Returns the corpus of a source.

    Args:
        source: The tables, with a text and a label column in the spec.
        cleaned: The cleaned text of each row, as `clean_source` gives it.

    Raises:
        DatasetError: There is no label column, the labels are no classes, or the rows cannot be divided.
    """
    column = check_label_column(source.tables[0], source.spec.label)
    check_any_text(cleaned)
    labels = tidy_labels(source.column(column))
    has_text = pa.array([bool(text) for text in cleaned[: source.file_rows]], pa.bool_())
    names = label_names(labels.slice(0, source.file_rows).filter(has_text), column)
    corpus = _assemble(source, cleaned, labels, names)
    splits = divide(source, corpus.rows, corpus.cleaned, corpus.labels)
    check_parts(source, splits)
    if file := empty_part(source, splits):
        raise _nothing_known(file, names)
    return replace(corpus, splits=splits)


def _assemble(source: Source, cleaned: Sequence[str], labels: pa.ChunkedArray, names: list[str]) -> Corpus:
    """Returns the corpus of the rows with a text and a label among `names`, all of them training rows for now."""
    texts, numbers = raw_texts(source), number_labels(labels, names)
    left_out = _left_out(texts, cleaned, numbers)
    used = use_rows(source, left_out, LEFT_OUT, texts, _CHANGE_NOTHING)
    return Corpus(
        texts=[texts[row] for row in used.rows],
        cleaned=[cleaned[row] for row in used.rows],
        labels=numbers[used.rows],
        label_names=names,
        **vars(used),
    )


def _left_out(texts: Sequence[str], cleaned: Sequence[str], numbers: np.ndarray) -> dict[str, np.ndarray]:
    """Returns the rows to leave out by reason, each under the first that applies."""
    nothing = np.fromiter((not text for text in cleaned), bool, len(cleaned))
    blank = nothing & nothing_in(texts)
    return {
        "empty_text": np.flatnonzero(blank),
        "cleaned_away": np.flatnonzero(nothing & ~blank),
        "empty_label": np.flatnonzero(~nothing & (numbers == NO_LABEL)),
        "unknown_label": np.flatnonzero(~nothing & (numbers == UNKNOWN_LABEL)),
    }


def _nothing_known(file: str, names: Sequence[str]) -> DatasetError:
    return DatasetError(
        f"No row of {file} has both a text and a label that is one of the classes.",
        why=f"The classes are {', '.join(names[:10])}{', …' if len(names) > 10 else ''}.",
        remedy="Choose a file whose columns and labels are those of the training file.",
    )
