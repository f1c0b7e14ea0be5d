"""What the plots of a data set show: common words, words that tell classes apart, lengths, labels, vocabulary coverage.

All of it is arithmetic on a `WordIndex`, on token ids and on label arrays; nothing here reads files or draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attune_datasets.tokenizers import SPECIALS, UNKNOWN, Tokenizer
from attune_datasets.words import WordIndex

_BINS = 60
_TAIL = 0.995  # share of the texts that the length axis must reach


@dataclass(frozen=True)
class TopWords:
    """The commonest words.

    Args:
        words: Commonest first.
        counts: How often each occurs.
        total: Occurrences of all words, those not listed among them.
        distinct: How many distinct words there are.
    """

    words: list[str]
    counts: list[int]
    total: int
    distinct: int


@dataclass(frozen=True)
class DistinctiveWord:
    """A word that one class uses more than the others: its z-score and its count in that class."""

    word: str
    score: float
    count: int


@dataclass(frozen=True)
class LengthHistogram:
    """How long the texts are.

    Args:
        edges: Bin `i` holds the lengths from `edges[i]` to below `edges[i + 1]`; the last bin all longer ones too.
        counts: Texts in each bin.
        kept: Share of the texts not longer than the maximum, 0 to 1.
        median: The median length.
        longest: The greatest length.
    """

    edges: list[int]
    counts: list[int]
    kept: float
    median: float
    longest: int


@dataclass(frozen=True)
class Coverage:
    """How well a vocabulary serves texts.

    Args:
        coverage: Share of the running words that can be spelled without `[UNK]`, 0 to 1.
        unknown_rate: Share of the tokens of texts that the tokenizer has not learned from that are `[UNK]`, 0 to 1.
        unknown: The commonest words that cannot be spelled, with their counts.
    """

    coverage: float
    unknown_rate: float
    unknown: list[tuple[str, int]]


def top_words(index: WordIndex, top: int, rows: np.ndarray | None = None, *, with_stop_words: bool = True) -> TopWords:
    """Returns the `top` commonest words in `rows` (all when None); of equally common ones the first in the text.

    Stop words are those of Chinese, and of the one other language whose list covers most of the text: "war" is a stop
    word in German and none in English.
    """
    counts = index.counts(rows)
    total, distinct = int(counts.sum()), int(np.count_nonzero(counts))
    if not with_stop_words:
        counts[stop_words_in(index, counts)] = 0
    best = largest(counts, top)
    best = best[counts[best] > 0]
    return TopWords([index.vocabulary[i] for i in best], counts[best].tolist(), total, distinct)


def stop_words_in(index: WordIndex, counts: np.ndarray) -> np.ndarray:
    """Returns the numbers of the stop words of the text's language, and of Chinese."""
    others = [numbers for language, numbers in index.stop_words.items() if language != "chinese"]
    return np.concatenate([index.stop_words["chinese"], max(others, key=lambda numbers: counts[numbers].sum())])


def distinctive_words(index: WordIndex, labels: np.ndarray, classes: int, top: int) -> list[list[DistinctiveWord]]:
    """Returns, for each class, the words that it uses most beyond the other classes, best first.

    The score is the z-score of the log-odds ratio with an informative Dirichlet prior; the prior is the counts of the
    whole corpus. Words said often everywhere and words said once both score near 0.

    Source: Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political Analysis 16(4), equations 15 to 22.

    Args:
        index: The words of each row.
        labels: The class of each row, negative for rows to leave out, `(rows,)`.
        classes: How many classes there are.
        top: How many words to list for each.
    """
    prior = index.counts(np.flatnonzero(labels >= 0)).astype(float)
    listed = []
    for number in range(classes):
        counts = index.counts(np.flatnonzero(labels == number))
        scores = log_odds_scores(counts, prior - counts, prior)
        best = largest(scores, top)
        best = best[scores[best] > 0]
        listed.append([DistinctiveWord(index.vocabulary[i], float(scores[i]), int(counts[i])) for i in best])
    return listed


def log_odds_scores(here: np.ndarray, elsewhere: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """Returns the z-score of each word's log-odds ratio between two texts; 0 for a word that the prior has not.

    Args:
        here: How often the one text says each word, `(words,)`.
        elsewhere: How often the other does.
        prior: Counts that are added to both: the heavier, the nearer to 0 the scores of rare words.
    """
    used = prior > 0
    scores = np.zeros(len(prior))
    a, b = (here + prior)[used], (elsewhere + prior)[used]
    if len(a) > 1:  # of a single word every class says it always: odds mean nothing
        difference = np.log(a / (a.sum() - a)) - np.log(b / (b.sum() - b))
        scores[used] = difference / np.sqrt(1 / a + 1 / b)
    return scores


def length_histogram(lengths: np.ndarray, max_length: int) -> LengthHistogram:
    """Returns the histogram of token counts.

    Args:
        lengths: Tokens of each text, `(texts,)`, at least one.
        max_length: Where texts are cut.
    """
    longest = int(lengths.max())
    reach = min(longest, max(2 * int(np.quantile(lengths, _TAIL)), max_length))
    width = max(1, -(-(reach + 1) // _BINS))
    edges = np.arange(0, reach + 1 + width, width)
    bins = np.minimum(lengths // width, len(edges) - 2)
    counts = np.bincount(bins, minlength=len(edges) - 1)
    kept = float(np.mean(lengths <= max_length))
    return LengthHistogram(edges.tolist(), counts.tolist(), kept, float(np.median(lengths)), longest)


def label_balance(labels: np.ndarray, splits: np.ndarray, classes: int) -> np.ndarray:
    """Returns the rows of each split and class, int64, `(3, classes)`."""
    return np.bincount(splits.astype(np.int64) * classes + labels, minlength=3 * classes).reshape(3, classes)


def vocabulary_coverage(tokenizer: Tokenizer, index: WordIndex, unseen: Sequence[str], top: int) -> Coverage:
    """Returns how well the vocabulary serves the texts.

    Args:
        tokenizer: With the vocabulary.
        index: The words of all texts.
        unseen: Cleaned texts that the tokenizer has not learned from.
        top: How many unknown words to list.
    """
    counts = index.counts()
    word_ids, offsets = tokenizer.encode(index.vocabulary)
    unknowns = np.concatenate([[0], np.cumsum(word_ids == UNKNOWN)])
    missed = np.where(np.diff(unknowns[offsets]) > 0, counts, 0)
    best = [place for place in largest(missed, top) if missed[place]]
    ids, _ = tokenizer.encode(unseen)
    return Coverage(
        coverage=1 - float(missed.sum() / max(1, counts.sum())),
        unknown_rate=float(np.sum(ids == UNKNOWN) / max(1, np.sum((ids == UNKNOWN) | (ids >= len(SPECIALS))))),
        unknown=[(index.vocabulary[place], int(missed[place])) for place in best],
    )


def largest(values: np.ndarray, top: int) -> np.ndarray:
    """Returns the places of the `top` largest values, largest first, equal ones in their order."""
    if top < len(values):
        floor = np.partition(values, -top)[-top] if top else np.inf
        places = np.flatnonzero(values >= floor)
    else:
        places = np.arange(len(values))
    return places[np.argsort(-values[places], kind="stable")][:top]
