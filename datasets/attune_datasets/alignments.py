"""True word alignments, which the bundled pairs bring along: what the attention of a translator is measured against.

A table may have a column `alignment` in the form of Pharaoh, `0-0 1-2 2-1`: source word, target word. Words are what
the tokenizers take for words (letters run together, each punctuation mark for itself), unless columns `source_words`
or `target_words` say otherwise with spaces, as they must for Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from attune_datasets.errors import DatasetError
from attune_datasets.tokenizers.splitting import word_bounds

if TYPE_CHECKING:
    from attune_datasets.source import Source

COLUMNS = ("alignment", "source_words", "target_words")  # of a table
_LINKS = re.compile(r"(\d+-\d+(\s+\d+-\d+)*)?")
Spans = list[tuple[int, int]]


@dataclass(frozen=True)
class WordAlignment:
    """Which words of a pair stand for each other.

    Args:
        source: First character of each source word and the one behind its last, in the text as cleaned.
        target: The same of each target word.
        links: Source word and target word of each link.
    """

    source: Spans
    target: Spans
    links: frozenset[tuple[int, int]]

    def token_links(self, source: Sequence[tuple[int, int]], target: Sequence[tuple[int, int]]) -> np.ndarray:
        """Returns which tokens stand for each other, bool, `(target tokens, source tokens)`.

        Args:
            source: `Tokenizer.spans` of the source; special tokens, which span nothing, have no links.
            target: `Tokenizer.spans` of the target.
        """
        words = np.zeros((len(self.target), len(self.source)), bool)
        for i, j in self.links:
            words[j, i] = True
        return _within(target, self.target) @ words @ _within(source, self.source).T


def _within(tokens: Sequence[tuple[int, int]], words: Spans) -> np.ndarray:
    """Returns which tokens lie in which words, bool, `(tokens, words)`."""
    if not words:
        return np.zeros((len(tokens), 0), bool)
    starts, ends = np.array(tokens, np.int64).reshape(-1, 2).T[:, :, None]
    first, last = np.array(words, np.int64).T[:, None, :]
    return (starts < ends) & (starts < last) & (ends > first)


def read_alignment(
    links: str, source: str, target: str, source_words: str = "", target_words: str = ""
) -> WordAlignment:
    """Returns the alignment of one pair.

    Args:
        links: In the form of Pharaoh.
        source: The cleaned source.
        target: The cleaned target.
        source_words: The source's words with spaces between them; empty: as the tokenizers split it.
        target_words: The same of the target.

    Raises:
        DatasetError: The links are not of that form, or name words that there are not.
    """
    if not _LINKS.fullmatch(links.strip()):
        raise DatasetError(
            f"The alignment {links[:60]!r} cannot be read.", remedy="Write it as pairs of word numbers: 0-0 1-2 2-1."
        )
    found = frozenset((int(i), int(j)) for i, j in (link.split("-") for link in links.split()))
    spans = word_spans(source, source_words), word_spans(target, target_words)
    if any(i >= len(spans[0]) or j >= len(spans[1]) for i, j in found):
        raise DatasetError(
            f"The alignment {links[:60]!r} names words that its pair has not.",
            why=f"The source has {len(spans[0])} words, the target {len(spans[1])}; they are counted from 0.",
            remedy="Correct it, or give the words in the columns source_words and target_words.",
        )
    return WordAlignment(*spans, found)


def word_spans(text: str, words: str = "") -> Spans:
    """Returns where the words of a text are: those listed with spaces in `words`, else as the tokenizers split it."""
    if not words.strip():
        starts, ends = word_bounds(text)
        return list(zip(starts.tolist(), ends.tolist(), strict=True))
    spans, place = [], 0
    for word in words.split():
        if (start := text.find(word, place)) < 0:
            raise DatasetError(
                f"The word {word!r} of the column of words is not in {text[:60]!r}.",
                remedy="List the words as they stand in the sentence, in their order.",
            )
        place = start + len(word)
        spans.append((start, place))
    return spans


def alignment_columns(source: Source) -> dict[str, list[str]]:
    """Returns the cells of the columns that tell the alignment, of all rows; nothing where there is no alignment."""
    names = source.tables[0].columns
    if COLUMNS[0] not in names:
        return {}
    return {name: source.column(name).to_pylist() for name in COLUMNS if name in names}
