"""Words, as people count them: the index behind the word plots and the preview's word filter.

A word is a run of letters, marks and digits of any script; an apostrophe between letters belongs to it (`don't`).
Chinese is segmented by jieba's dictionary; in Japanese, runs of kana are kept apart from the characters around them.
Scripts that neither space nor this tells apart (Thai, Khmer) come out as whole phrases.

The index holds each row's words as numbers into one vocabulary, so that every count (by class, by split, of one word)
is a pass over integers. It is fast because the slow steps, patterns and segmentation, see each distinct chunk between
white space once, however often it occurs, and because Arrow splits and numbers the chunks outside Python.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import rjieba

from attune_datasets.service import ProgressCall, no_progress

_BATCH_CHARACTERS = 4_000_000  # some 0.2 s of work: cancelling is prompt, and a batch's temporaries stay small
_HAN = "々〇㐀-\u4dbf一-\u9fff豈-\ufaff\U00020000-\U0003fffd"
_KANA = "\u3041-\u3096\u309d\u309e|\u30a1-\u30ff|\uff66-\uff9f"
# Letters and digits beside Chinese go along, because the dictionary has words such as T恤.
_HAN_RUN = re.compile(f"[A-Za-z0-9]*[{_HAN}][{_HAN}A-Za-z0-9]*")
_KANA_RUN = re.compile("|".join(f"[{script}]+" for script in _KANA.split("|")))
_UNSPACED = r"[\p{Han}\p{Hiragana}\p{Katakana}]"


@dataclass(frozen=True)
class WordIndex:
    """The words of each row, as numbers.

    Args:
        vocabulary: The distinct words, in the order of their first appearance.
        ids: Index into `vocabulary` of every word of every row, int32, `(words,)`.
        offsets: Row `r` holds `ids[offsets[r]:offsets[r + 1]]`, int64, `(rows + 1,)`.
    """

    vocabulary: list[str]
    ids: np.ndarray
    offsets: np.ndarray

    def counts(self, rows: np.ndarray | None = None) -> np.ndarray:
        """Returns how often each word of the vocabulary occurs in `rows` (all when None), int64, `(vocabulary,)`."""
        ids = self.ids if rows is None else self.ids[self._positions(rows)]
        return np.bincount(ids, minlength=len(self.vocabulary))

    def rows_with(self, word: str) -> np.ndarray:
        """Returns the numbers of the rows that hold `word`, ascending."""
        if (number := self.numbers.get(word)) is None:
            return np.empty(0, np.int64)
        places = np.flatnonzero(self.ids == number)
        return np.unique(np.searchsorted(self.offsets, places, side="right") - 1)

    def _positions(self, rows: np.ndarray) -> np.ndarray:
        starts = self.offsets[rows]
        return _ranges(starts, self.offsets[np.asarray(rows) + 1] - starts)

    @cached_property
    def numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.vocabulary)}


def index_words(texts: Sequence[str], progress: ProgressCall = no_progress) -> WordIndex:
    """Returns the index of the words of `texts`. May raise `Cancelled` through `progress`."""
    numbers: dict[str, int] = {}
    ids, lengths = [np.empty(0, np.int32)], [np.zeros(1, np.int64)]
    batches = list(_batches(texts))
    pool = ThreadPoolExecutor(min(4, os.cpu_count() or 1))
    try:
        for done, (words, local_ids, local_lengths) in enumerate(pool.map(_index_batch, batches), start=1):
            known = np.fromiter((numbers.setdefault(word, len(numbers)) for word in words), np.int32, len(words))
            ids.append(known[local_ids])
            lengths.append(local_lengths)
            progress(done / len(batches), "counting words")
    finally:
        pool.shutdown(cancel_futures=True)
    return WordIndex(list(numbers), np.concatenate(ids), np.concatenate(lengths).cumsum())


@cache
def stop_words() -> frozenset[str]:
    """Returns the English and Chinese words that say little about a text: articles, pronouns, particles, numerals.

    The list holds the pieces of English contractions too (`don`, `t`), which is what cleaning leaves of them.
    """
    folder = resources.files("attune_datasets") / "stop_words"
    lines = (line for file in folder.iterdir() for line in file.read_text("utf-8").splitlines())
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    start = size = 0
    for row, text in enumerate(texts):
        size += len(text)
        if size >= _BATCH_CHARACTERS:
            yield texts[start : row + 1]
            start, size = row + 1, 0
    if start < len(texts):
        yield texts[start:]


def _index_batch(texts: Sequence[str]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Returns the batch's distinct words, its words as numbers into them, and the number of words of each text."""
    chunks, chunk_offsets = _split(pa.array(texts, pa.large_string()), ascii_only=all(map(str.isascii, texts)))
    distinct = chunks.dictionary_encode()
    words, word_offsets = _split(_spaced(distinct.dictionary))
    vocabulary = words.dictionary_encode()
    chunk_numbers = distinct.indices.to_numpy(zero_copy_only=False)
    lengths = np.diff(word_offsets)[chunk_numbers]
    word_numbers = vocabulary.indices.to_numpy(zero_copy_only=False)
    starts = word_offsets[:-1][chunk_numbers]
    ids = word_numbers[starts if (lengths == 1).all() else _ranges(starts, lengths)]
    before = np.concatenate([[0], np.cumsum(lengths)])
    return vocabulary.dictionary.to_pylist(), ids, np.diff(before[chunk_offsets])


def _split(texts: pa.Array, ascii_only: bool = False) -> tuple[pa.Array, np.ndarray]:
    """Returns the pieces between white space, none of them empty, and each text's offset into them."""
    lists = pc.ascii_split_whitespace(texts) if ascii_only else pc.utf8_split_whitespace(texts)
    pieces, offsets = lists.values, lists.offsets.to_numpy()
    full = pc.not_equal(pieces, "").to_numpy(zero_copy_only=False)
    if full.all():
        return pieces, offsets
    return pieces.filter(pa.array(full)), np.concatenate([[0], np.cumsum(full)])[offsets]


def _spaced(chunks: pa.Array) -> pa.Array:
    """Returns each chunk with a space between its words and nothing else beside them."""
    unspaced = pc.match_substring_regex(chunks, _UNSPACED)
    segmented = pa.array([_segment(chunk.as_py()) for chunk in chunks.filter(unspaced)], chunks.type)
    spaced = pc.replace_with_mask(chunks, unspaced, segmented)
    spaced = pc.replace_substring_regex(spaced, r"[^\p{L}\p{M}\p{N}'’]+", " ")
    spaced = pc.replace_substring_regex(spaced, r"['’]+(\s|$)", " ")
    return pc.replace_substring_regex(spaced, r"(^|\s)['’]+", " ")


def _segment(chunk: str) -> str:
    chunk = _KANA_RUN.sub(r" \g<0> ", chunk)
    return _HAN_RUN.sub(lambda run: f" {' '.join(rjieba.cut(run[0]))} ", chunk)


def _ranges(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Returns `starts[0], starts[0] + 1, …` (`lengths[0]` numbers), then the same from `starts[1]`, and so on."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - lengths), lengths) + np.arange(total)
