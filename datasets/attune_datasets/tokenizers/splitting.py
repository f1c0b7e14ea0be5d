"""Where the words of a text begin and end.

White space and control characters end a word and are dropped. Punctuation, symbols, emoji, Chinese characters and kana
are words by themselves. Everything else (letters, marks, digits) runs on until one of those comes.

Where text has to come back from tokens, a word that stood behind white space begins with `SPACE_MARK` (Kudo and
Richardson, 2018, SentencePiece). A text's first word counts as such if it is made of letters, so that it is the token
that it is elsewhere; punctuation and Chinese characters, which mostly follow no space, do not.
"""

from __future__ import annotations

import functools

import numpy as np

from attune_datasets.characters import CODE_POINTS, code_points, loners, separators
from attune_datasets.space_mark import SPACE_MARK

INNER, SEPARATOR, LONER = range(3)


@functools.cache
def character_kinds() -> np.ndarray:
    """Returns a uint8 table of all code points: `INNER`, `SEPARATOR` or `LONER`."""
    kinds = np.full(CODE_POINTS, INNER, np.uint8)
    kinds[loners()] = LONER
    kinds[separators()] = SEPARATOR
    kinds[ord(SPACE_MARK)] = SEPARATOR
    return kinds


def word_bounds(text: str) -> tuple[np.ndarray, np.ndarray]:
    """Returns the words' first characters and the characters behind their last, two int64 arrays."""
    return _bounds(character_kinds()[code_points(text)])


def _bounds(kinds: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    inner = kinds == INNER
    glued = np.zeros(len(kinds) + 1, bool)  # glued[i]: characters i - 1 and i belong to one word
    glued[1:-1] = inner[:-1] & inner[1:]
    part = kinds != SEPARATOR
    return np.flatnonzero(part & ~glued[:-1]), np.flatnonzero(part & ~glued[1:]) + 1


def split_texts(texts: list[str], marked: bool = False) -> tuple[list[str], np.ndarray]:
    """Returns the words of all texts in one list, `SPACE_MARK` before them if `marked`, and how many each text has."""
    joined = "\n".join(texts)
    kinds = character_kinds()[code_points(joined)]
    starts, ends = _bounds(kinds)
    words = [joined[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    text_ends = np.cumsum([len(text) + 1 for text in texts], dtype=np.int64)
    if marked:
        spaced = _spaced(kinds, starts, text_ends[:-1]).tolist()
        words = [SPACE_MARK + word if space else word for word, space in zip(words, spaced, strict=True)]
    return words, np.diff(np.searchsorted(starts, text_ends), prepend=0)


def marks(text: str) -> np.ndarray:
    """Returns a bool array: which words of `text` get a `SPACE_MARK`."""
    kinds = character_kinds()[code_points(text)]
    return _spaced(kinds, _bounds(kinds)[0], np.empty(0, np.int64))


def _spaced(kinds: np.ndarray, starts: np.ndarray, text_starts: np.ndarray) -> np.ndarray:
    """Which words get a `SPACE_MARK`; `text_starts` are the places where texts begin, the first at 0 left out."""
    first = np.zeros(len(kinds) + 1, bool)
    first[0] = True
    first[text_starts] = True
    behind = np.concatenate([[False], kinds == SEPARATOR])
    return np.where(first[starts], kinds[starts] == INNER, behind[starts])
