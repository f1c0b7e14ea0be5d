"""Subwords: a vocabulary of word pieces, and the longest-match-first rule that spells words with it.

The vocabulary is found by merging: begin with single characters, join the commonest neighbouring pair, repeat (Sennrich
et al., 2016). Words are then spelled greedily, the longest known piece first (WordPiece: Schuster and Nakajima, 2012;
Devlin et al., 2019). Pieces that continue a word begin with `##`. Ties are broken alphabetically, so that the same
texts always give the same vocabulary. Merging needs each distinct word once, with its count, which makes a plain
Python loop faster here than handing all texts to a compiled trainer.

A `SPACE_MARK` at a word's beginning is a unit by itself, behind which the word begins once more, without `##`: so a
word that was never seen behind a space is spelled as the same word elsewhere.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Mapping
from itertools import pairwise

from attune_datasets.service import ProgressCall
from attune_datasets.space_mark import SPACE_MARK

CONTINUATION = "##"
LONGEST_WORD = 100  # characters; a longer word is no word of a language and becomes unknown (BERT's limit)
_FEWEST = 2  # a pair seen once is not worth a token
_PAIR = 2**32  # a pair of ids as one integer: left * _PAIR + right


def spell(word: str, ids: Mapping[str, int], longest: int) -> list[int] | None:
    """Returns the ids of the pieces of `word`, or None when it cannot be spelled or is over `LONGEST_WORD`.

    Args:
        word: One word, not empty.
        ids: The vocabulary.
        longest: Characters in the longest piece, without its `##`.
    """
    if len(word) > LONGEST_WORD:
        return None
    if (whole := ids.get(word)) is not None:
        return [whole]
    pieces: list[int] = []
    start = 0
    while start < len(word):
        prefix = prefix_at(word, start)
        for end in range(min(len(word), start + longest), start, -1):
            if (piece := ids.get(prefix + word[start:end])) is not None:
                break
        else:
            return None
        pieces.append(piece)
        start = end
    return pieces


def prefix_at(word: str, place: int) -> str:
    """Returns what stands before a piece of `word` that begins at `place`: `##`, or nothing where the word begins."""
    return "" if place == 0 or (place == 1 and word[0] == SPACE_MARK) else CONTINUATION


def learn_pieces(counts: Mapping[str, int], size: int, progress: ProgressCall) -> list[str]:
    """Returns at most `size` pieces: single characters, the commonest if not all fit, then merged ones as found.

    Args:
        counts: How often each word occurs.
        size: The most pieces wanted.
        progress: Called with the share that is done.
    """
    counts = {word: count for word, count in counts.items() if len(word) <= LONGEST_WORD}
    units = _units(counts, size)
    merger = _Merger(counts, units)
    while len(merger.pieces) < size and merger.merge_commonest():
        if len(merger.pieces) % 256 == 0:
            progress(len(merger.pieces) / size, "Learning subwords")
    return merger.pieces


def count_units(counts: Mapping[str, int]) -> int:
    """Returns how many single characters, as beginnings and as continuations, the words have: pieces before any other.

    Args:
        counts: How often each word occurs.
    """
    return len(_units({word: count for word, count in counts.items() if len(word) <= LONGEST_WORD}))


def _units(counts: Mapping[str, int], size: int | None = None) -> list[str]:
    """Returns the single characters, as beginnings (each one: any may begin a word yet unseen) and as continuations."""
    beginnings: Counter[str] = Counter()
    continuations: Counter[str] = Counter()
    for word, count in counts.items():
        for character in word:
            beginnings[character] += count
        for place, character in enumerate(word):
            if prefix_at(word, place):
                continuations[CONTINUATION + character] += count
    ranked = [(-count, 0, unit) for unit, count in beginnings.items()]
    ranked += [(-count, 1, unit) for unit, count in continuations.items()]
    return [unit for _, _, unit in sorted(sorted(ranked)[:size], key=lambda entry: entry[1:])]


class _Merger:
    """The words as lists of piece ids, the counts of all neighbouring pairs, and a heap of the commonest."""

    def __init__(self, counts: Mapping[str, int], units: list[str]) -> None:
        self.pieces = list(units)
        self._ids = {unit: number for number, unit in enumerate(units)}
        self._words: list[list[int]] = []
        self._word_counts: list[int] = []
        self._pair_counts: dict[int, int] = defaultdict(int)
        self._words_with: dict[int, set[int]] = defaultdict(set)
        for word, count in counts.items():
            symbols = [self._ids.get(prefix_at(word, place) + unit, -1) for place, unit in enumerate(word)]
            if len(symbols) > 1 and -1 not in symbols:
                self._add_word(symbols, count)
        self._heap = [self._entry(pair, count) for pair, count in self._pair_counts.items() if count >= _FEWEST]
        heapq.heapify(self._heap)

    def _add_word(self, symbols: list[int], count: int) -> None:
        for left, right in pairwise(symbols):
            pair = left * _PAIR + right
            self._pair_counts[pair] += count
            self._words_with[pair].add(len(self._words))
        self._words.append(symbols)
        self._word_counts.append(count)

    def merge_commonest(self) -> bool:
        """Makes one piece of the commonest pair; False when no pair is left that occurs often enough."""
        while self._heap:
            negative_count, _, pair = heapq.heappop(self._heap)
            count = self._pair_counts[pair]
            if count == -negative_count:
                self._merge(pair)
                return True
            if _FEWEST <= count < -negative_count:  # became rarer since it was pushed
                heapq.heappush(self._heap, self._entry(pair, count))
        return False

    def _merge(self, pair: int) -> None:
        left, right = divmod(pair, _PAIR)
        merged = self._joined(pair)
        number = self._ids.setdefault(merged, len(self.pieces))
        if number == len(self.pieces):
            self.pieces.append(merged)
        changed: dict[int, int] = defaultdict(int)
        for index in self._words_with.pop(pair):
            self._merge_in_word(index, left, right, number, changed)
        for other, difference in changed.items():
            self._change(other, difference)

    def _merge_in_word(self, index: int, left: int, right: int, merged: int, changed: dict[int, int]) -> None:
        symbols, count = self._words[index], self._word_counts[index]
        place = 0
        while left in symbols[place:-1]:
            place = symbols.index(left, place)
            if symbols[place + 1] == right:
                changed[left * _PAIR + right] -= count
                if place:
                    before = symbols[place - 1] * _PAIR
                    changed[before + left] -= count
                    changed[before + merged] += count
                    self._words_with[before + merged].add(index)
                if place + 2 < len(symbols):
                    after = symbols[place + 2]
                    changed[right * _PAIR + after] -= count
                    changed[merged * _PAIR + after] += count
                    self._words_with[merged * _PAIR + after].add(index)
                symbols[place : place + 2] = [merged]
            place += 1

    def _change(self, pair: int, difference: int) -> None:
        count = self._pair_counts[pair] = self._pair_counts[pair] + difference
        if difference > 0 and count >= _FEWEST:
            heapq.heappush(self._heap, self._entry(pair, count))

    def _joined(self, pair: int) -> str:
        left, right = divmod(pair, _PAIR)
        return self.pieces[left] + self.pieces[right].removeprefix(CONTINUATION)

    def _entry(self, pair: int, count: int) -> tuple[int, str, int]:
        return -count, self._joined(pair), pair
