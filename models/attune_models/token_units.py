"""Attention between words or sentences, from that between tokens.

What goes to several tokens is added up, what comes from several is averaged, so that rows still sum to 1 (Clark et al.
2019, "What Does BERT Look At?", where word pieces are put together).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

Span = tuple[int, int]


@dataclass(frozen=True)
class Units:
    """The tokens of a text in groups of neighbours.

    Args:
        names: What each unit is called.
        spans: Where it stands in the text: (start, end); empty for specials.
        of_token: The unit of each token, ascending, `(tokens,)`.
    """

    names: list[str]
    spans: list[Span]
    of_token: np.ndarray

    @cached_property
    def starts(self) -> np.ndarray:
        """The first token of each unit, `(units,)`."""
        return np.flatnonzero(np.diff(self.of_token, prepend=-1))

    @cached_property
    def sizes(self) -> np.ndarray:
        """How many tokens each unit has, `(units,)`."""
        return np.bincount(self.of_token)


def single(tokens: Sequence[str], spans: Sequence[Span]) -> Units:
    """Returns each token as a unit of its own."""
    return Units(list(tokens), list(spans), np.arange(len(tokens)))


def grouped(tokens: Sequence[str], spans: Sequence[Span], text: str, starts: Sequence[int]) -> Units:
    """Returns the tokens by the word or sentence in which they begin; specials stay alone.

    Args:
        tokens: What each token is called.
        spans: Where each stands in `text`; empty for specials.
        text: The text.
        starts: Where each word or sentence begins, ascending.
    """
    groups = np.searchsorted(starts, [start for start, _ in spans], side="right").tolist()
    names: list[str] = []
    joined: list[Span] = []
    of_token: list[int] = []
    before: int | None = None  # the group of the token before; None: it is special
    for token, (start, end), group in zip(tokens, spans, groups, strict=True):
        special = start == end
        if special or group != before:
            names.append(token)
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            names[-1] = text[slice(*joined[-1])]
        of_token.append(len(names) - 1)
        before = None if special else group
    return Units(names, joined, np.array(of_token, np.int64))


def merged(scores: np.ndarray, queries: Units, keys: Units) -> np.ndarray:
    """Returns `(..., queries, keys)` scores between units, from those between tokens; rows sum to what they did."""
    if not scores.size:
        return scores
    to_units = np.add.reduceat(scores, keys.starts, axis=-1)
    summed = np.add.reduceat(to_units, queries.starts, axis=-2)
    means: np.ndarray = summed / queries.sizes[:, None].astype(scores.dtype)
    return means
