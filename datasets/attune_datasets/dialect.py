"""Delimiter, quote character and header row of a delimited text, each told from the text itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from attune_datasets.column_names import LABEL_NAMES, OTHER_NAMES, SOURCE_NAMES, TARGET_NAMES, TEXT_NAMES
from attune_datasets.delimited import Records, find_records
from attune_datasets.languages import is_language
from attune_datasets.service import ProgressCall, no_progress

DELIMITERS = (",", "\t", ";", "|")
QUOTES = ('"', "'", "")
_OFTEN = 0.2  # quotes a row: of a column of texts of which a tenth needs them
_EACH_ROW = 1.8  # quotes a row: nearly all rows have a quoted field
_TORN = 0.1  # share of the rows that may misuse them all the same
_SAMPLE = 2**19  # bytes that the candidates are compared on; the winner is then judged on the whole file


@dataclass(frozen=True)
class Dialect:
    """How a delimited text is written; an empty delimiter means one text a line, an empty quote means no quoting."""

    delimiter: str
    quote: str
    sure: bool


def detect_dialect(
    text: bytes,
    delimiter: str | None = None,
    quote: str | None = None,
    progress: ProgressCall = no_progress,
) -> tuple[Dialect, Records]:
    """Returns the dialect in which the rows of a UTF-8 text are most alike, and the text's records in it.

    Args:
        text: UTF-8 without byte order mark.
        delimiter: The delimiter, where it is known.
        quote: The quote character, where it is known.
        progress: Told the fraction of the work that is done.
    """
    sample = _beginning(text)
    dialect, score = _best(sample, delimiter, quote)
    records = find_records(text, dialect.delimiter, dialect.quote, progress)
    if len(sample) < len(text) and _score(records, dialect.quote) < 0.95 * score:
        dialect, _ = _best(text, delimiter, quote)
        records = find_records(text, dialect.delimiter, dialect.quote, progress)
    return dialect, records


def _beginning(text: bytes) -> bytes:
    if len(text) <= _SAMPLE:
        return text
    end = max(text.rfind(b"\n", 0, _SAMPLE), text.rfind(b"\r", 0, _SAMPLE))
    return text[: end + 1] if end > 0 else text[:_SAMPLE]


def _best(text: bytes, delimiter: str | None, quote: str | None) -> tuple[Dialect, float]:
    delimiters = [c for c in DELIMITERS if c.encode() in text] if delimiter is None else [delimiter]
    quotes = [c for c in QUOTES if not c or c.encode() in text] if quote is None else [quote]
    tried = {(d, q): find_records(text, d, q) for d in delimiters or [""] for q in quotes}
    scores = {key: _score(records, key[1]) for key, records in tried.items()}
    (mark, around), score = max(scores.items(), key=lambda item: item[1])
    best = tried[mark, around]
    if best.usual_width() > 1:
        rivals = [value for (d, _), value in scores.items() if d != mark]
        return Dialect(mark, around, score > 0.9 and score - max(rivals, default=0.0) > 0.1), score
    if delimiter is None and not _is_quoted_column(best):  # one column whose commas part nothing
        return Dialect("", quote or "", not delimiters), score
    return Dialect(mark, around, sure=bool(around) and len(best.quotes) >= len(best.widths)), score


def _score(records: Records, quote: str) -> float:
    """From 0 to about 1: the share of rows of the usual width, less for rows of one field and for misused quotes."""
    if not len(records.widths):
        return 0.0
    width = records.usual_width()
    if _is_quoted_column(records) and len(records.quotes) >= _OFTEN * len(records.widths):
        return 1.1  # more than any reading in which the quotes are letters, and the commas between them part fields
    alike = float(np.mean(records.widths == width))
    first = 0.0 if records.widths[0] == width else 0.1
    return alike * (1.0 if width > 1 else 0.5) - first + (_quote_score(records, quote) if quote else 0.0)


def _is_quoted_column(records: Records) -> bool:
    """True for one column in which every delimiter stands between quotes that obey the rules."""
    return bool(len(records.quotes) and not records.troubles and np.all(records.widths == 1))


def _quote_score(records: Records, quote: str) -> float:
    """Above 0 where all quotes are used by the rules; below 0 where some are not, so that they must earn it."""
    used = 0.02 if len(records.quotes) and not records.troubles else 0.0
    if len(records.quotes) >= _EACH_ROW * len(records.widths) and len(records.troubles) <= _TORN * len(records.widths):
        used = 0.25  # that the file is quoted is plain; torn rows are to be told, not to turn all quotes into letters
    apostrophe = 0.05 if quote == "'" else 0.0
    return used - 0.5 * len(records.troubles) / len(records.widths) - apostrophe


def is_consistent(records: Records) -> bool:
    """True when the rows are so much alike that even a .txt file must be a table."""
    width = records.usual_width()
    return width > 1 and len(records.widths) > 1 and float(np.mean(records.widths == width)) >= 0.98


_KNOWN_NAMES = TEXT_NAMES | LABEL_NAMES | OTHER_NAMES | SOURCE_NAMES | TARGET_NAMES
_NUMBER = re.compile(r"(?=\D*\d)\s*[-+]?[$€£¥]?\s*(\d{1,3}(,\d{3})+|\d+)?([.,]\d+)?([eE][-+]?\d+)?\s*%?\s*")
_SENTENCE = re.compile(r"[.!?。！？…]\s*$|[,，;；] |，|\S+\s+\S+\s+\S+\s+\S+\s+\S+\s+\S+")


def is_number(text: str) -> bool:
    """True for what people write as numbers: `12`, `-3.5`, `43,774.58`, `1e-3`, `12 %`."""
    return len(text) <= 40 and _NUMBER.fullmatch(text) is not None


def has_header(first: list[str], columns: list[list[str]]) -> tuple[bool, bool]:
    """Tells whether a first row names the columns.

    Args:
        first: The fields of the first row.
        columns: Some values of each column from the rows after it.

    Returns:
        `(header, sure)`.
    """
    if not any(cell.strip() for cell in first):
        return False, True
    votes = sum(_vote(cell.strip()[:200], values) for cell, values in zip(first, columns, strict=True))
    if sum(is_language(cell) for cell in first) >= 2:  # one alone may be a word: "No", "It"
        votes += 4.0
    if votes == 0:
        named = [cell.strip() for cell in first if cell.strip()]
        distinct = len(set(named)) == len(named) and all(len(cell) <= 40 for cell in named)
        return distinct and not any(_SENTENCE.search(cell) for cell in named), False
    return votes > 0, abs(votes) >= 2


def _vote(name: str, values: list[str]) -> float:
    """How much one column speaks for (above 0) or against its first cell being its name."""
    if not name:
        return 0.0
    vote = 4.0 if name.casefold() in _KNOWN_NAMES else 0.0
    if is_number(name):
        vote -= 3.0
    filled = [value.strip() for value in values if value.strip()]
    if not filled:
        return vote
    if not is_number(name) and np.mean([is_number(value) for value in filled]) >= 0.9:
        vote += 2.0
    distinct = set(filled)
    if len(filled) >= 4 and len(distinct) <= max(2, len(filled) // 4):
        vote += -3.0 if name in distinct else 1.5
    usual = float(np.median([len(value) for value in filled]))
    if usual >= 20 and len(name) < usual / 3:
        vote += 1.0
    if _SENTENCE.search(name) and usual < 3 * len(name):
        vote -= 1.5
    return vote
