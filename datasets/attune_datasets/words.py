"""Words, as people count them: the index behind the word plots and the preview's word filter.

A word is a run of letters, marks and digits of any script; an apostrophe between letters belongs to it (`don't`).
Chinese is segmented by jieba's dictionary; in Japanese, runs of kana are kept apart from the characters around them.
Scripts that neither space nor this tells apart (Thai, Khmer) come out as whole phrases.

The index holds each row's words as numbers into one vocabulary, so that every count (by class, by split, of one word)
is a pass over integers. It is fast because the slow steps, patterns and segmentation, see each distinct piece between
white space once, however often it occurs, and because Arrow splits and numbers the chunks outside Python.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from attune_datasets.characters import HAN_RUN
from attune_datasets.chunks import in_chunks
from attune_datasets.service import ProgressCall, no_progress

_BATCH_CHARACTERS = 2**25  # some 0.3 s of work: cancelling is prompt, and few words are met in a second batch
_SEGMENTING_STEP = 500  # pieces between two looks at whether the work is still wanted
_SPACE = 0x20
_KANA = "\u3041-\u3096\u309d\u309e|\u30a1-\u30ff|\uff66-\uff9f"
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
    def stop_words(self) -> dict[str, np.ndarray]:
        """The numbers of the stop words, in whatever case, by the language whose they are."""
        small = [word.lower() for word in self.vocabulary]
        return {
            language: np.array([number for number, word in enumerate(small) if word in listed], np.int64)
            for language, listed in stop_words().items()
        }

    @cached_property
    def numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.vocabulary)}


def index_words(
    texts: Sequence[str], progress: ProgressCall = no_progress, batch_characters: int = _BATCH_CHARACTERS
) -> WordIndex:
    """Returns the index of the words of `texts`. May raise `Cancelled` through `progress`.

    Args:
        texts: One for each row.
        progress: Told the fraction done.
        batch_characters: How much text is worked on at once; the index does not depend on it.
    """
    numbers: dict[str, int] = {}
    ids, lengths = [np.empty(0, np.int32)], [np.zeros(1, np.int64)]
    for batch in in_chunks(texts, batch_characters):
        words, batch_ids, batch_lengths = _index_batch(batch, progress)
        known = np.fromiter((numbers.setdefault(word, len(numbers)) for word in words), np.int32, len(words))
        ids.append(known[batch_ids])
        lengths.append(batch_lengths)
        progress(sum(map(len, lengths)) / (len(texts) + 1), "Counting words")
    return WordIndex(list(numbers), np.concatenate(ids), np.concatenate(lengths).cumsum())


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """Returns, by language, the words that say little about a text: articles, pronouns, particles, numerals.

    The lists are in small letters, and hold the pieces of contractions too (`don`, `t`), which is what cleaning leaves.
    """
    folder = resources.files("attune_datasets") / "stop_words"
    return {file.name.removesuffix(".txt"): _words_of(file.read_text("utf-8")) for file in folder.iterdir()}


def _words_of(text: str) -> frozenset[str]:
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def _index_batch(texts: Sequence[str], progress: ProgressCall) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Returns the batch's distinct words, its words as numbers into them, and the number of words of each text."""
    pieces, text_offsets = _cut(pa.array(texts, pa.large_string()))
    distinct = pieces.dictionary_encode()
    words, word_offsets = _split(_spaced(distinct.dictionary, progress))
    vocabulary = words.dictionary_encode()
    numbers, piece_numbers = vocabulary.indices.to_numpy(), distinct.indices.to_numpy()
    words_each = np.diff(word_offsets)
    if (words_each == 1).all():
        return vocabulary.dictionary.to_pylist(), numbers[piece_numbers], np.diff(text_offsets)
    lengths = words_each[piece_numbers]
    ids = numbers[_ranges(word_offsets[:-1][piece_numbers], lengths)]
    before = np.concatenate([[0], np.cumsum(lengths)])
    return vocabulary.dictionary.to_pylist(), ids, np.diff(before[text_offsets])


def _cut(texts: pa.Array) -> tuple[pa.Array, np.ndarray]:
    """Returns the texts cut behind each ASCII space or control character, and each text's offset into the pieces.

    Copies nothing: the pieces are other offsets into the same bytes. In UTF-8 no byte of another character is so small.
    """
    _, offsets, content = texts.buffers()
    text_offsets = np.frombuffer(offsets, np.int64)[: len(texts) + 1]
    starts = np.ones(text_offsets[-1] + 1, bool)
    np.less_equal(np.frombuffer(content, np.uint8)[: text_offsets[-1]], _SPACE, out=starts[1:])
    starts[text_offsets] = True
    piece_offsets = np.flatnonzero(starts)
    pieces = pa.LargeStringArray.from_buffers(len(piece_offsets) - 1, pa.py_buffer(piece_offsets), content)
    return pieces, np.searchsorted(piece_offsets, text_offsets)


def _split(texts: pa.Array) -> tuple[pa.Array, np.ndarray]:
    """Returns the pieces between spaces, none of them empty, and each text's offset into them."""
    lists = pc.ascii_split_whitespace(texts)  # its UTF-8 twin reads past the end (apache/arrow#37757)
    pieces, offsets = lists.values, lists.offsets.to_numpy()
    full = pc.not_equal(pieces, "").to_numpy(zero_copy_only=False)
    if full.all():
        return pieces, offsets
    return pieces.filter(pa.array(full)), np.concatenate([[0], np.cumsum(full)])[offsets]


def _spaced(pieces: pa.Array, progress: ProgressCall) -> pa.Array:
    """Returns each piece with a space between its words and nothing else beside them."""
    pieces = pc.ascii_rtrim_whitespace(pieces)
    odd = pc.invert(pc.and_(pc.string_is_ascii(pieces), pc.ascii_is_alnum(pieces)))
    return pc.replace_with_mask(pieces, odd, _space_out(pieces.filter(odd), progress))


def _space_out(pieces: pa.Array, progress: ProgressCall) -> pa.Array:
    unspaced = pc.match_substring_regex(pieces, _UNSPACED)
    segmented = pa.array(_segment_all(pieces.filter(unspaced).to_pylist(), progress), pieces.type)
    spaced = pc.replace_with_mask(pieces, unspaced, segmented)
    spaced = pc.replace_substring_regex(spaced, r"[^\p{L}\p{M}\p{N}'’]+", " ")
    spaced = pc.replace_substring_regex(spaced, r"['’]+(\s|$)", " ")
    return pc.replace_substring_regex(spaced, r"(^|\s)['’]+", " ")


def _segment_all(pieces: list[str], progress: ProgressCall) -> list[str]:
    if not pieces:
        return []
    import rjieba  # loads its dictionary, 0.2 s, which most files never need

    segmented = []
    for done, piece in enumerate(pieces):
        if done % _SEGMENTING_STEP == 0:
            progress(done / len(pieces), "Segmenting Chinese")
        piece = _KANA_RUN.sub(r" \g<0> ", piece)
        segmented.append(HAN_RUN.sub(lambda run: f" {' '.join(rjieba.cut(run[0]))} ", piece))
    return segmented


def _ranges(starts: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """Returns `starts[0], starts[0] + 1, …` (`lengths[0]` numbers), then the same from `starts[1]`, and so on."""
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - (ends - lengths), lengths) + np.arange(total)
