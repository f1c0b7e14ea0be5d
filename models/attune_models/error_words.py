"""Which words some examples have in common, against all others: where a model errs, words often say why."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from attune_datasets.statistics import log_odds_scores, stop_words_in
from attune_datasets.words import WordIndex


@dataclass(frozen=True)
class ErrorWord:
    """A word that the chosen examples use more than the others do.

    Args:
        word: The word.
        score: The z-score of its log-odds ratio; below 1.96 it may well be chance.
        count: How often the chosen examples say it.
        elsewhere: How often the others do.
        examples: How many of the chosen examples hold it.
    """

    word: str
    score: float
    count: int
    elsewhere: int
    examples: int

    def to_json(self) -> dict[str, Any]:
        """Returns the fields by name."""
        return asdict(self)


def error_words(index: WordIndex, chosen: np.ndarray, top: int) -> list[ErrorWord]:
    """Returns the words that tell the chosen examples from the others, the most telling first.

    The score is the z-score of the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008,
    "Fightin' Words", equations 15 to 22). The prior is the counts of all examples, scaled to as many words as the
    chosen ones have: a few errors among thousands would else be drowned by it. What only one of the examples says is
    nothing in common, and is left out, as stop words are.

    Args:
        index: The words of each example.
        chosen: `(examples,)` booleans. Where all or none are chosen there is nothing to tell apart, and no word.
        top: How many words at most.
    """
    whole, here = index.counts(), index.counts(np.flatnonzero(chosen))
    if not here.sum() or chosen.all():
        return []
    scores = log_odds_scores(here, whole - here, whole * (here.sum() / whole.sum()))
    scores[stop_words_in(index, whole)] = 0
    found: list[ErrorWord] = []
    for number in np.argsort(-scores, kind="stable").tolist():
        if scores[number] <= 0 or len(found) == top:
            break
        word, count = index.vocabulary[number], int(here[number])
        examples = int(np.count_nonzero(chosen[index.rows_with(word)])) if count > 1 else count
        if examples > 1:
            found.append(ErrorWord(word, float(scores[number]), count, int(whole[number]) - count, examples))
    return found
