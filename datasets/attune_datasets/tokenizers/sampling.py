"""Subword sampling: the same texts spelled differently each time, so that a model meets words in several spellings.

MaxMatch-Dropout (Hiraoka, 2022): longest match first, but each match is passed over with some probability for the next
shorter one; the last that fits is always taken. All words of all texts are spelled at once: the matches of each
distinct word are a small graph, in which every occurrence walks on by one match a step.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from attune_datasets.tokenizers.splitting import split_texts
from attune_datasets.tokenizers.tokenizer import UNKNOWN, Tokenizer
from attune_datasets.tokenizers.wordpiece import prefix_at

_DONE = -1


class SubwordSampler:
    """Spells the same texts anew each time it is asked.

    Args:
        tokenizer: With the vocabulary; of kind `subwords`.
        texts: Cleaned texts.
        passed_over: The probability with which a match is passed over, 0 to below 1.
    """

    def __init__(self, tokenizer: Tokenizer, texts: Iterable[str], passed_over: float) -> None:
        assert tokenizer.kind == "subwords" and 0 <= passed_over < 1
        self._tokenizer = tokenizer
        self._passed_over = passed_over
        words, self._word_counts = split_texts(list(texts), tokenizer.reversible)
        distinct: dict[str, int] = {}
        numbers = np.fromiter((distinct.setdefault(word, len(distinct)) for word in words), np.int64, len(words))
        graph = _Graph(tokenizer)
        firsts = np.fromiter(map(graph.add, distinct), np.int64, len(distinct))
        self._starts = firsts[numbers]
        self._pieces, self._taken, self._passed = (np.array(column, np.int64) for column in graph.columns)

    def encode(self, seed: int) -> tuple[np.ndarray, np.ndarray]:
        """Returns ids and offsets as `Tokenizer.encode` does, equal for an equal seed."""
        random = np.random.default_rng(seed)
        nodes, walkers = self._starts.copy(), np.arange(len(self._starts))
        pieces, owners = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
        while len(nodes):
            passed = self._passed[nodes]
            take = (passed == _DONE) | (random.random(len(nodes)) >= self._passed_over)
            pieces.append(self._pieces[nodes[take]])
            owners.append(walkers[take])
            nodes = np.where(take, self._taken[nodes], passed)
            going = nodes != _DONE
            nodes, walkers = nodes[going], walkers[going]
        of_word = np.concatenate(owners)
        order = np.argsort(of_word, kind="stable")
        return self._rows(np.concatenate(pieces)[order], np.bincount(of_word, minlength=len(self._starts)))

    def _rows(self, ids: np.ndarray, word_lengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        ends = np.concatenate([[0], np.cumsum(word_lengths)])[np.cumsum(self._word_counts)]
        framed, counts = self._tokenizer.framed(ids.astype(np.int32), np.diff(ends, prepend=0))
        return framed, np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])


class _Graph:
    """Nodes are matches: a piece, the node to go on with once it is taken, and the one if it is passed over."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._ids = {token: number for number, token in enumerate(tokenizer.vocabulary)}
        self.columns: tuple[list[int], list[int], list[int]] = ([], [], [])

    def add(self, word: str) -> int:
        """Adds the matches of a word and returns the first one's node."""
        if self._tokenizer.word_ids(word) == [UNKNOWN]:
            return self._node(UNKNOWN, _DONE, _DONE)
        first_at: dict[int, int] = {len(word): _DONE}  # where in the word what is behind can be spelled, and its node
        for start in range(len(word) - 1, -1, -1):
            node = _DONE
            for end in range(start + 1, min(len(word), start + self._tokenizer.longest_piece) + 1):
                piece = self._ids.get(prefix_at(word, start) + word[start:end])
                if piece is not None and end in first_at:
                    node = self._node(piece, first_at[end], node)
            if node != _DONE:
                first_at[start] = node
        return first_at[0]

    def _node(self, piece: int, taken: int, passed: int) -> int:
        for column, value in zip(self.columns, (piece, taken, passed), strict=True):
            column.append(value)
        return len(self.columns[0]) - 1
