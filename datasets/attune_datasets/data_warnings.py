"""What a person should know about a data set before training: each with counts, rows and a remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pyarrow as pa

from attune_datasets.corpus import Corpus
from attune_datasets.counts import LISTED, counted
from attune_datasets.errors import printable
from attune_datasets.source import Source
from attune_datasets.spec import DataSpec
from attune_datasets.splits import SPLITS
from attune_datasets.statistics import LengthHistogram, label_balance
from attune_datasets.tokenizers import Tokenizer

Severity = Literal["info", "warning", "error"]
_IMBALANCE = 5  # times as many rows of the commonest class as of the rarest
_FEW = 10  # rows of a class below which no share of it means much
_LONG_LABEL = 40  # characters; class names are shorter
_CUT = 0.05  # share of cut texts that is worth a word


@dataclass(frozen=True)
class DataWarning:
    """One thing to know.

    Args:
        kind: A name for programs, such as `duplicates`.
        severity: `error`: training is impossible. `warning`: the result suffers. `info`: good to know.
        what: One sentence with counts.
        remedy: What to do, or why nothing needs doing.
        rows: The first `LISTED` rows concerned, counted from 0 as in the `Source`.
        settings: Settings that mend it, as `AttuneError.settings`: a window offers them as a button.
    """

    kind: str
    severity: Severity
    what: str
    remedy: str
    rows: list[int]
    settings: dict[str, Any] = field(default_factory=dict)


def find_warnings(source: Source, corpus: Corpus) -> list[DataWarning]:
    """Returns what is odd about the rows, the gravest first."""
    found = [*reading_warnings(source), *left_out_warnings(corpus.left_out)]
    return gravest_first([*found, *(one for find in (_labels, _repeated_texts, _splits) for one in find(corpus))])


def gravest_first(found: Sequence[DataWarning]) -> list[DataWarning]:
    """Returns errors, then warnings, then what is good to know."""
    return sorted(found, key=lambda warning: ("error", "warning", "info").index(warning.severity))


def find_token_warnings(tokenizer: Tokenizer, lengths: LengthHistogram, max_length: int) -> list[DataWarning]:
    """Returns what is odd about the texts as tokens: too long, or too few words for the vocabulary asked for."""
    found = []
    if (cut := 1 - lengths.kept) > _CUT:
        found.append(
            DataWarning(
                "long_texts",
                "info",
                f"{cut:.0%} of the texts are longer than {max_length:,} tokens and are cut there; "
                f"the longest has {lengths.longest:,}.",
                "Raise the maximum length if the end of a text matters; training takes longer then.",
                [],
            )
        )
    return [*found, *find_small_vocabulary(tokenizer)]


def find_small_vocabulary(tokenizer: Tokenizer) -> list[DataWarning]:
    """Returns what is to be said where the texts have fewer different tokens than were asked for."""
    if tokenizer.size >= tokenizer.asked:
        return []
    what = f"The texts offer {tokenizer.size:,} tokens, fewer than the {tokenizer.asked:,} asked for."
    remedy = f"Nothing needs doing; the model is built for {tokenizer.size:,}."
    return [DataWarning("small_vocabulary", "info", what, remedy, [])]


def reading_warnings(source: Source) -> Iterator[DataWarning]:
    """Yields what is to be said of rows that could not be read as they stand."""
    dropped = [problem for problem in source.problems if problem.dropped]
    if dropped:
        what = f"{counted(len(dropped), 'row')} that could not be read. Line {dropped[0].line}: {dropped[0].reason}"
        yield DataWarning("unreadable", "warning", what, "Correct these lines, or train without them.", [])
    repaired = [problem for problem in source.problems if not problem.dropped]
    if repaired:
        what = f"{counted(len(repaired), 'row')} read with a correction. Line {repaired[0].line}: {repaired[0].reason}"
        yield DataWarning("repaired", "info", what, "Check that they were read as they were meant.", [])


def left_out_warnings(left_out: Mapping[str, np.ndarray]) -> Iterator[DataWarning]:
    """Yields what is to be said of the rows that are left out of a corpus, by reason."""
    for kind, one, many, remedy in (
        ("empty_text", "1 row without text; it is left out.", "{rows:,} rows without text; they are left out.",
         "Nothing needs doing, unless a text was expected there."),
        ("cleaned_away", "1 row with nothing left after cleaning; it is left out.",
         "{rows:,} rows with nothing left after cleaning; they are left out.", "Keep more than letters to use them."),
        ("empty_label", "1 row without a label; it is left out.", "{rows:,} rows without a label; they are left out.",
         "Fill in the labels to use these rows."),
        ("unknown_label", "1 row of the test file with a label that no training row has; it is left out.",
         "{rows:,} rows of the test file with a label that no training row has; they are left out.",
         "Write the labels alike in both files."),
    ):  # fmt: skip
        rows = left_out.get(kind, np.zeros(0, np.int64))
        if len(rows):
            what = one if len(rows) == 1 else many.format(rows=len(rows))
            yield DataWarning(kind, "warning", what, remedy, listed(rows))


def _labels(corpus: Corpus) -> Iterator[DataWarning]:
    counts = np.bincount(corpus.labels, minlength=len(corpus.label_names))
    names = corpus.label_names
    rare, common = int(counts.argmin()), int(counts.argmax())
    few = [name for name, count in zip(names, counts, strict=True) if count < _FEW]
    if few:
        rows = corpus.rows[counts[corpus.labels] < _FEW]
        what = f"{counted(len(few), 'class', 'classes')} with fewer than {_FEW} rows: {_named(few)}."
        yield DataWarning(
            "few_rows", "warning", what, "Add rows of these classes, or join them with others.", listed(rows)
        )
    if counts[common] >= _IMBALANCE * counts[rare]:
        what = (
            f"The labels are unevenly spread: {names[common]!r} has {counts[common]:,} of {len(corpus):,} rows, "
            f"{names[rare]!r} has {counts[rare]:,}."
        )
        remedy = (
            f"Always answering {names[common]!r} is right {counts[common] / len(corpus):.0%} of the time: judge by F1."
        )
        yield DataWarning("imbalance", "warning", what, remedy, [])
    if np.mean([len(name) for name in names]) > _LONG_LABEL:
        what = f"The {len(names):,} labels look like text: they have {_LONG_LABEL} characters and more."
        yield DataWarning("text_labels", "warning", what, "Check that this is the label column.", [])


def _repeated_texts(corpus: Corpus) -> Iterator[DataWarning]:
    groups = pa.array(corpus.cleaned, pa.large_string()).dictionary_encode().indices.to_numpy()
    again = np.ones(len(corpus), bool)
    again[np.unique(groups, return_index=True)[1]] = False
    if again.any():
        what = f"{counted(int(again.sum()), 'row')} with a text that an earlier row has too, as it is after cleaning."
        remedy = told_if_drawn("Equal texts are kept on one side of the split.", corpus.spec)
        yield DataWarning("duplicates", "info", what, remedy, listed(corpus.rows[again]))
    conflicting = differing(groups, corpus.labels)
    if conflicting.any():
        what = f"{counted(int(conflicting.sum()), 'row')} with equal texts but different labels."
        rows = listed(corpus.rows[conflicting])
        yield DataWarning("conflicting_labels", "warning", what, "Correct the labels; no model can learn both.", rows)
    leaking = differing(groups, corpus.splits)
    if leaking.any():
        what = (
            f"{counted(int(leaking.sum()), 'row')} with a text that is in two parts of the data, "
            f"as the {given_split(corpus.spec)} says."
        )
        remedy = "Results on validation and test look better than they are; remove these texts from one part."
        yield DataWarning("leak", "warning", what, remedy, listed(corpus.rows[leaking]))


def _splits(corpus: Corpus) -> Iterator[DataWarning]:
    counts = label_balance(corpus.labels, corpus.splits, len(corpus.label_names))
    for split, row in zip(SPLITS, counts, strict=True):
        missing = [name for name, count in zip(corpus.label_names, row, strict=True) if not count]
        if len(missing) == len(corpus.label_names):
            what = f"There are no {split} rows."
            yield DataWarning("empty_split", "info", what, f"Without them there is no {split} result.", [])
        elif missing:
            what = f"{counted(len(missing), 'class', 'classes')} without a {split} row: {_named(missing)}."
            yield DataWarning("missing_class", "warning", what, "Add rows of these classes, or change the split.", [])


def given_split(data: DataSpec) -> str:
    """Returns what says which rows are of which part, where these are not drawn."""
    split = data.split
    if split.column:
        return f"split column {split.column!r}"
    kind, file = ("test", split.test_file) if split.test_file else ("validation", split.validation_file)
    return printable(f"{kind} file {Path(file or '').name}")


def told_if_drawn(remedy: str, data: DataSpec) -> str:
    """Returns a remedy that holds where Attune draws the split; where it is given, what holds there."""
    return "They stay where the split that is given puts them." if data.split.given else remedy


def differing(groups: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Returns True for each row in whose group not all rows have the same value."""
    low = np.full(int(groups.max(initial=-1)) + 1, np.iinfo(np.int64).max)
    high = np.full(len(low), np.iinfo(np.int64).min)
    np.minimum.at(low, groups, values.astype(np.int64))
    np.maximum.at(high, groups, values.astype(np.int64))
    return (low != high)[groups]


def _named(names: Sequence[str]) -> str:
    return ", ".join(repr(name) for name in names[:5]) + (", …" if len(names) > 5 else "")


def listed(rows: np.ndarray) -> list[int]:
    """Returns the rows that a warning carries."""
    return rows[:LISTED].tolist()
