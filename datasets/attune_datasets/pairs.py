"""Pairs of sentences: cleaned and divided rows of parallel text, all that training a translator needs of a file.

Nothing is left out in silence: a pair of which a side is empty, in the file or after cleaning, is a `RowProblem`. Equal
sources stay on one side of the split, so that no validation sentence was translated in training.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from attune_datasets.errors import DatasetError
from attune_datasets.pair_columns import check_pair_columns
from attune_datasets.rows import (
    UsedRows,
    check_parts,
    clean_column,
    divide,
    empty_part,
    nothing_in,
    use_rows,
)
from attune_datasets.service import ProgressCall, no_progress, part_of
from attune_datasets.source import Source, read_source
from attune_datasets.spec import DataSpec
from attune_datasets.splits import TEST, connected

LEFT_OUT = {
    "empty_pair": "Both sides are empty",
    "empty_source": "The source is empty",
    "empty_target": "The target is empty",
    "cleaned_away": "Cleaning leaves nothing of a side",
}
# True word alignments, `0-0 1-2`, and the words they count where these are not what the tokenizers take for words.
ALIGNMENT_COLUMNS = ("alignment", "source_words", "target_words")
_CHANGE_NOTHING = ("text", "label", "source_language", "target_language", "long_pairs", "documents")


@dataclass(frozen=True, kw_only=True)
class PairCorpus(UsedRows):
    """The pairs that can be learned from. Lists and arrays of pairs are of one length.

    Args:
        sources: The source sentences as in the file.
        targets: The target sentences as in the file.
        cleaned_sources: The same after cleaning, none of them empty.
        cleaned_targets: The same after cleaning, none of them empty.
        aligned: The cells of those of the `ALIGNMENT_COLUMNS` that the table has, by column; empty for most tables.
    """

    sources: list[str] = field(repr=False)
    targets: list[str] = field(repr=False)
    cleaned_sources: list[str] = field(repr=False)
    cleaned_targets: list[str] = field(repr=False)
    aligned: Mapping[str, list[str]] = field(default_factory=dict, repr=False)


def load_pairs(data: DataSpec, progress: ProgressCall = no_progress) -> PairCorpus:
    """Reads, cleans and divides the pairs of a table, or of two aligned files.

    Raises:
        DatasetError: A file, a column or the split cannot be used.
        Cancelled: Through `progress`.
    """
    source = read_source(data, progress, "translation")
    return build_pairs(source, *clean_sides(source, progress))


def load_pairs_alike(source: Source, progress: ProgressCall = no_progress) -> PairCorpus:
    """Returns the pairs of a file to be judged on: all of them are test pairs.

    Args:
        source: The file, read without a split column or another file.
        progress: Told the fraction done; may raise `Cancelled`.

    Raises:
        DatasetError: There is no source or target column, or no row has both.
    """
    corpus = _assemble(source, *clean_sides(source, progress))
    return replace(corpus, splits=np.full(len(corpus), TEST, np.uint8))


def clean_sides(source: Source, progress: ProgressCall = no_progress) -> tuple[list[str], list[str]]:
    """Returns the cleaned sources and targets of all rows. Raises `DatasetError` without the columns."""
    first, second = pair_columns(source)
    halves = part_of(progress, 0, 0.5), part_of(progress, 0.5, 1)
    return clean_column(source, first, halves[0]), clean_column(source, second, halves[1])


def pair_columns(source: Source) -> tuple[str, str]:
    """Returns the source and the target column. Raises `DatasetError`."""
    return check_pair_columns(source.tables[0], source.spec.source, source.spec.target)


def build_pairs(source: Source, cleaned_sources: Sequence[str], cleaned_targets: Sequence[str]) -> PairCorpus:
    """Returns the corpus of a source.

    Args:
        source: The tables, with a source and a target column in the spec.
        cleaned_sources: Of each row, as `clean_sides` gives them.
        cleaned_targets: Of each row.

    Raises:
        DatasetError: No row has both sides, or the rows cannot be divided.
    """
    corpus = _assemble(source, cleaned_sources, cleaned_targets)
    kept_together = corpus.cleaned_sources
    if source.spec.split.together == "pairs":
        kept_together = connected(corpus.cleaned_sources, corpus.cleaned_targets)
    splits = divide(source, corpus.rows, kept_together, np.zeros(len(corpus), np.int32))
    check_parts(source, splits)
    if file := empty_part(source, splits):
        raise _no_pair(file)
    return replace(corpus, splits=splits)


def _assemble(source: Source, cleaned_sources: Sequence[str], cleaned_targets: Sequence[str]) -> PairCorpus:
    """Returns the corpus of the rows with both sides, all of them training rows for now."""
    sources, targets = (source.column(name).to_pylist() for name in pair_columns(source))
    left_out = _left_out(sources, targets, cleaned_sources, cleaned_targets)
    shown = [f"{left} | {right}" for left, right in zip(sources, targets, strict=True)]
    used = use_rows(source, left_out, LEFT_OUT, shown, _CHANGE_NOTHING)
    if not len(used):
        raise _no_pair(Path(source.spec.file).name)
    rows = used.rows
    return PairCorpus(
        sources=[sources[row] for row in rows],
        targets=[targets[row] for row in rows],
        cleaned_sources=[cleaned_sources[row] for row in rows],
        cleaned_targets=[cleaned_targets[row] for row in rows],
        aligned={name: source.column(name).take(rows).to_pylist() for name in _alignment_columns(source)},
        **vars(used),
    )


def _alignment_columns(source: Source) -> list[str]:
    names = source.tables[0].columns
    return [name for name in ALIGNMENT_COLUMNS if name in names] if ALIGNMENT_COLUMNS[0] in names else []


def _left_out(
    sources: Sequence[str], targets: Sequence[str], cleaned_sources: Sequence[str], cleaned_targets: Sequence[str]
) -> dict[str, np.ndarray]:
    """Returns the rows to leave out by reason, each under the first that applies."""
    no_source, no_target = nothing_in(sources), nothing_in(targets)
    nothing_left = nothing_in(cleaned_sources) | nothing_in(cleaned_targets)
    return {
        "empty_pair": np.flatnonzero(no_source & no_target),
        "empty_source": np.flatnonzero(no_source & ~no_target),
        "empty_target": np.flatnonzero(no_target & ~no_source),
        "cleaned_away": np.flatnonzero(nothing_left & ~no_source & ~no_target),
    }


def _no_pair(file: str) -> DatasetError:
    return DatasetError(
        f"No row of {file} has both a source and a target.",
        remedy="Choose other columns with data.source and data.target, or clean less.",
    )
