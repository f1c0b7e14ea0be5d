"""Documents: cleaned and divided texts without labels, all that training a language model needs of a file.

A stream is cut where its shares end, so that what is judged comes behind what was learned, as with any text that goes
on. Documents are divided by row, equal ones on one side. Nothing is left out in silence: a document of which nothing is
left is a `RowProblem`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path

import numpy as np

from attune_datasets.columns import check_text_column
from attune_datasets.errors import DatasetError
from attune_datasets.plain_text import TEXT
from attune_datasets.rows import (
    UsedRows,
    check_parts,
    clean_column,
    divide,
    empty_part,
    fingerprint,
    nothing_in,
    use_rows,
)
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.source import Source, read_source
from attune_datasets.spec import PLAIN, DataSpec, SplitSpec
from attune_datasets.splits import SPLITS, TEST, TRAINING, VALIDATION

LEFT_OUT = {"empty_text": "The text is empty", "cleaned_away": "Cleaning leaves nothing of the text"}
_CHANGE_NOTHING = ("label", "source", "target", "source_language", "target_language", "long_pairs")


@dataclass(frozen=True, kw_only=True)
class Documents(UsedRows):
    """The texts that can be learned from. Lists and arrays of documents are of one length; a stream's are its parts.

    Args:
        texts: As in the file; of a stream its parts, cleaned.
        cleaned: The same after cleaning, none of them empty.
    """

    texts: list[str] = field(repr=False)
    cleaned: list[str] = field(repr=False)

    @property
    def is_stream(self) -> bool:
        """True when a split is one text that goes on; False when each document ends by itself."""
        return self.spec.documents == "stream"


def load_documents(data: DataSpec, progress: ProgressCall = no_progress) -> Documents:
    """Reads, cleans and divides the documents of a text file or a table's column.

    Raises:
        DatasetError: A file, a column or the split cannot be used.
        Cancelled: Through `progress`.
    """
    source = read_source(data, progress, "language")
    return build_documents(source, clean_column(source, document_column(source), progress))


def load_documents_alike(source: Source, progress: ProgressCall = no_progress) -> Documents:
    """Returns the documents of a file to be judged on: all of it is the test part. Raises `DatasetError`."""
    cleaned = clean_column(source, document_column(source), progress)
    _check_any(source, cleaned)
    if source.spec.documents == "stream":
        return _parts(source, ["\n".join(cleaned)], [TEST], [1])
    corpus = _assemble(source, cleaned)
    return replace(corpus, splits=np.full(len(corpus), TEST, np.uint8))


def build_documents(source: Source, cleaned: Sequence[str]) -> Documents:
    """Returns the corpus of a source that was read for a language model.

    Args:
        source: The texts.
        cleaned: The cleaned cells of its `document_column`.

    Raises:
        DatasetError: There is no text, or it cannot be divided.
    """
    _check_any(source, cleaned)
    if source.spec.documents == "stream":
        return _divide_stream(source, cleaned)
    corpus = _assemble(source, cleaned)
    splits = divide(source, corpus.rows, corpus.cleaned, np.zeros(len(corpus), np.int32))
    check_parts(source, splits)
    if file := empty_part(source, splits):
        raise DatasetError(f"No row of {file} has a text.", remedy="Choose another file, or clean less.")
    return replace(corpus, splits=splits)


def document_column(source: Source) -> str:
    """Returns the column that holds the texts. Raises `DatasetError` where a table has none."""
    table = source.tables[0]
    return TEXT if table.detection.format == PLAIN else check_text_column(table, source.spec.text)


def _check_any(source: Source, cleaned: Sequence[str]) -> None:
    if not any(text.strip() for text in cleaned):
        raise DatasetError(
            f"Nothing is left of {Path(source.spec.file).name} to learn from.",
            remedy="Choose another file or column, or clean less.",
        )


def _divide_stream(source: Source, cleaned: Sequence[str]) -> Documents:
    """Cuts the file's text into training, validation and test, in this order; other files are parts as they are."""
    split = source.spec.split
    if split.column:
        raise DatasetError(
            "A stream cannot be divided by a column.",
            why=f"All its rows are one text; {split.column!r} says for each row which part it is.",
            remedy="Set data.documents=rows, or leave data.split.column out.",
        )
    ends = np.cumsum([len(table) for table in source.tables]).tolist()
    own, *others = ("\n".join(cleaned[start:end]) for start, end in zip([0, *ends], ends, strict=False))
    texts, kinds, lines = [], [], []
    starts = _cuts(len(own), split, source.parts)
    for kind, (start, end) in starts.items():
        texts.append(own[start:end])
        kinds.append(kind)
        lines.append(1 + own.count("\n", 0, start))
    corpus = _parts(source, [*texts, *others], [*kinds, *source.parts], [*lines, *(1 for _ in others)])
    for kind in (TRAINING, VALIDATION):
        if not len(corpus.of_split(kind)):
            raise DatasetError(
                f"The split leaves no {SPLITS[kind]} text: {len(own):,} characters are too few.",
                remedy="Add text, or change the shares of the split.",
            )
    return corpus


def _cuts(length: int, split: SplitSpec, parts: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Returns where each part of the file's text begins and ends; parts that other files are get none of it."""
    shares = {TRAINING: split.train, VALIDATION: split.validation, TEST: split.test}
    shares = {kind: share for kind, share in shares.items() if share and kind not in parts}
    total = sum(shares.values())
    ends = [int(length * share / total) for share in accumulate(shares.values())]
    ends[-1] = length
    return dict(zip(shares, zip([0, *ends], ends, strict=False), strict=True))


def _parts(source: Source, texts: Sequence[str], splits: Sequence[int], lines: Sequence[int]) -> Documents:
    kept = [place for place, text in enumerate(texts) if text]
    return Documents(
        texts=[texts[place] for place in kept],
        cleaned=[texts[place] for place in kept],
        splits=np.array(splits, np.uint8)[kept],
        rows=np.arange(len(texts))[kept],
        lines=np.array(lines, np.int64)[kept],
        problems=source.problems,
        left_out={},
        fingerprint=fingerprint(source, _CHANGE_NOTHING),
        spec=source.spec,
    )


def _assemble(source: Source, cleaned: Sequence[str]) -> Documents:
    """Returns the corpus of the rows with a text, all of them training rows for now."""
    texts = source.column(document_column(source)).to_pylist()
    nothing = nothing_in(cleaned)
    blank = nothing & nothing_in(texts)
    left_out = {"empty_text": np.flatnonzero(blank), "cleaned_away": np.flatnonzero(nothing & ~blank)}
    used = use_rows(source, left_out, LEFT_OUT, texts, _CHANGE_NOTHING)
    return Documents(texts=[texts[row] for row in used.rows], cleaned=[cleaned[row] for row in used.rows], **vars(used))
