"""How well attention finds which word stands for which: the alignment error rate of every layer and head.

Gold alignments come as Pharaoh wrote them, `0-0 1-2 2-1`: places of source and target words, from 0. Words are what the
tokenizers take for words, unless columns of the table list them with spaces, as they must for Chinese.

Each head links every target word with the source word that it looks at most while the target word is written: over the
pieces of a word the weight is added up in the source and averaged in the target (Clark et al. 2019); `[EOS]` does not
count. `AER = 1 - (|A and S| + |A and P|) / (|A| + |S|)` (Och and Ney 2003); all gold links are sure, so that P is S.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_datasets.pairs import ALIGNMENT_COLUMNS
from attune_datasets.tokenizers import Tokenizer
from attune_datasets.tokenizers.splitting import word_bounds

Span = tuple[int, int]
Links = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class GoldPair:
    """A pair's tokens, its words, and the true links between the words.

    Args:
        source: Which source token, `[BOS]` left out, is of which word: bool `(S, source words)`.
        target: Which predicted token is of which word: bool `(T, target words)`.
        links: `(source word, target word)`.
    """

    source: np.ndarray
    target: np.ndarray
    links: Links

    def token_links(self) -> list[tuple[int, int]]:
        """Returns the links between tokens: `(target token, source token)`."""
        words = np.zeros((self.target.shape[1], self.source.shape[1]), bool)
        for source, target in self.links:
            words[target, source] = True
        return [(row, column) for row, column in np.argwhere(self.target @ words @ self.source.T).tolist()]


def gold_pair(row: Mapping[str, Any], tokenizers: tuple[Tokenizer, Tokenizer]) -> GoldPair | None:
    """Returns the gold alignment of a pair; None where the table tells none.

    Args:
        row: With `clean_source`, `clean_target` and those of the `ALIGNMENT_COLUMNS` that the table has.
        tokenizers: Of source and target.

    Raises:
        AttuneError: What the table tells is no alignment of this pair.
    """
    alignment, *listed = (row.get(name) or "" for name in ALIGNMENT_COLUMNS)
    if not alignment.strip():
        return None
    texts, links = (row["clean_source"], row["clean_target"]), parse_links(alignment)
    words = [word_spans(text, column) for text, column in zip(texts, listed, strict=True)]
    if any(source >= len(words[0]) or target >= len(words[1]) for source, target in links):
        raise AttuneError(
            f"The alignment {alignment[:60]!r} names words that its pair has not.",
            why=f"The source has {len(words[0])} words, the target {len(words[1])}; they are counted from 0.",
            remedy="Correct it, or give the words in the columns source_words and target_words.",
        )
    source, target = (
        tokens_within(tokenizer.spans(text)[1:], spans)
        for tokenizer, text, spans in zip(tokenizers, texts, words, strict=True)
    )
    return GoldPair(source, target, links)


def parse_links(text: str) -> Links:
    """Returns the links of `0-0 1-2`. Raises `AttuneError` for anything else."""
    parts = text.split()
    wrong = [part for part in parts if not re.fullmatch(r"\d+-\d+", part, re.ASCII)]
    if wrong:
        raise AttuneError(
            f"{wrong[0]!r} is no link of an alignment.",
            why="Expected pairs of places from 0, source first, such as 0-0 1-2 2-1.",
            remedy="Correct the column alignment, or leave it empty where the alignment is not known.",
        )
    return frozenset((int(source), int(target)) for source, target in (part.split("-") for part in parts))


def word_spans(text: str, words: str = "") -> list[Span]:
    """Returns where the words of a text stand in it: those listed with spaces in `words`, else as tokenizers split it.

    Raises:
        AttuneError: `words` are not those of the text.
    """
    if not words.split():
        return [(int(start), int(end)) for start, end in zip(*word_bounds(text), strict=True)]
    spans: list[Span] = []
    place = 0
    for word in words.split():
        place += len(text[place:]) - len(text[place:].lstrip())
        if text[place : place + len(word)].casefold() != word.casefold():
            raise AttuneError(
                f"The words {words[:60]!r} are not those of {text[:60]!r}.",
                remedy="List the words as they stand in the sentence, in their order.",
            )
        spans.append((place, place + len(word)))
        place += len(word)
    return spans


def tokens_within(tokens: Sequence[Span], words: Sequence[Span]) -> np.ndarray:
    """Returns which tokens, by their spans, have a part in which words: bool, `(tokens, words)`."""
    starts, ends = np.array(tokens, np.int64).reshape(-1, 2).T[:, :, None]
    first, last = np.array(words, np.int64).reshape(-1, 2).T[:, None, :]
    return (starts < ends) & (starts < last) & (ends > first)


def word_attention(cross: np.ndarray, gold: GoldPair) -> np.ndarray:
    """Returns how much each target word looks at each source word.

    Args:
        cross: `(..., T, S)`: from the place at which each token is predicted, to the tokens of the source; padding may
            follow on both sides.
        gold: Of the same pair.

    Returns:
        `(..., target words, source words)`; a word without tokens has zeros.
    """
    means = gold.target / np.maximum(gold.target.sum(axis=0), 1)  # (T, target words)
    of_pair = cross[..., : len(gold.target), : len(gold.source)].astype(np.float64)
    return means.T @ of_pair @ gold.source


def predicted_links(cross: np.ndarray, gold: GoldPair) -> list[list[Links]]:
    """Returns the links of each layer and head, for `cross` (layers, heads, T, S): one for each target word."""
    attention = word_attention(cross, gold)
    present = np.flatnonzero(gold.target.any(axis=0)).tolist()
    best = attention.argmax(axis=-1)  # (layers, heads, target words)
    return [[frozenset((int(head[word]), word) for word in present) for head in layer] for layer in best]


def alignment_error_rates(crosses: Sequence[np.ndarray], golds: Sequence[GoldPair]) -> np.ndarray:
    """Returns the alignment error rate of each layer and head over all pairs, `(layers, heads)` float64, 0 for none.

    Args:
        crosses: Of each pair `(layers, heads, T, S)`.
        golds: Of the same pairs.

    Raises:
        ValueError: There are no pairs.
    """
    if not golds:
        raise ValueError("There is no pair to measure the alignment of.")
    hits, links = np.zeros(crosses[0].shape[:2]), np.zeros(crosses[0].shape[:2])
    for cross, gold in zip(crosses, golds, strict=True):
        for layer, heads in enumerate(predicted_links(cross, gold)):
            for head, found in enumerate(heads):
                hits[layer, head] += 2 * len(found & gold.links)
                links[layer, head] += len(found) + len(gold.links)
    return 1 - hits / np.maximum(links, 1)
