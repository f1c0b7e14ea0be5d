"""Where the words of a text begin and end.

White space and control characters end a word and are dropped. Punctuation, symbols, emoji, Chinese characters and kana
are words by themselves. Everything else (letters, marks, digits) runs on until one of those comes.
"""

from __future__ import annotations

import functools

import numpy as np

from attune_datasets.characters import CODE_POINTS, code_points, loners, separators

INNER, SEPARATOR, LONER = range(3)


@functools.cache
def character_kinds() -> np.ndarray:
    """Returns a uint8 table of all code points: `INNER`, `SEPARATOR` or `LONER`."""
    kinds = np.full(CODE_POINTS, INNER, np.uint8)
    kinds[loners()] = LONER
    kinds[separators()] = SEPARATOR
    return kinds


def word_bounds(text: str) -> tuple[np.ndarray, np.ndarray]:
    """Returns the words' first characters and the characters behind their last, two int64 arrays."""
    kinds = character_kinds()[code_points(text)]
    inner = kinds == INNER
    glued = np.zeros(len(text) + 1, bool)  # glued[i]: characters i - 1 and i belong to one word
    glued[1:-1] = inner[:-1] & inner[1:]
    part = kinds != SEPARATOR
    return np.flatnonzero(part & ~glued[:-1]), np.flatnonzero(part & ~glued[1:]) + 1


def split_texts(texts: list[str]) -> tuple[list[str], np.ndarray]:
    """Returns the words of all texts in one list, and how many of them each text has."""
    joined = "\n".join(texts)
    starts, ends = word_bounds(joined)
    words = [joined[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    text_ends = np.cumsum([len(text) + 1 for text in texts])
    return words, np.diff(np.searchsorted(starts, text_ends), prepend=0)
