"""The tokenizer inside a TensorFlow graph: the rules of `attune_datasets.tokenizers`, id for id, in core ops."""

from __future__ import annotations

from typing import Any

import tensorflow as tf
from attune_datasets.space_mark import LINE_MARK, SPACE_MARK
from attune_datasets.tokenizers import BEGIN, CLASS, END, UNKNOWN, Tokenizer
from attune_datasets.tokenizers.splitting import INNER, SEPARATOR, character_kinds
from attune_datasets.tokenizers.wordpiece import CONTINUATION, LONGEST_WORD

from attune_models.export.code_point_table import CodePointTable
from attune_models.export.ragged_rows import row_numbers

_NONE = -1  # no such token
_UNBOUNDED = 2**31 - 1


class TokenizerGraph(tf.Module):
    """`graph(characters)`: the code points of cleaned texts, ragged int32 -> ids, ragged int32.

    `[CLS]` stands first; or, if the tokenizer is reversible, `[BOS]` first and `[EOS]` last.

    Args:
        tokenizer: What the graph does.
        parts: True encodes as `Tokenizer.encode_parts` does: no special tokens, nothing is cut, line ends are tokens.
    """

    def __init__(self, tokenizer: Tokenizer, *, parts: bool = False) -> None:
        super().__init__()
        self._begin, self._end = (BEGIN, [END]) if tokenizer.reversible else (CLASS, [])
        self._most = tokenizer.max_length - 1 - len(self._end)
        self._parts, self._marked_lines = parts, parts and tokenizer.kind != "characters"
        # Each word gives a token or more, so that no more words matter than there may be tokens.
        most_words = _UNBOUNDED if parts else tokenizer.max_length - 1
        self._encode = _Characters(tokenizer) if tokenizer.kind == "characters" else _Words(tokenizer, most_words)

    def __call__(self, characters: Any) -> Any:
        if self._marked_lines:
            values = characters.values
            characters = characters.with_values(tf.where(values == ord("\n"), ord(LINE_MARK), values))
        if self._parts:
            return self._encode(characters)
        ids = self._encode(characters)[:, : self._most]
        rows = ids.nrows()
        ends = [tf.fill([rows, 1], end) for end in self._end]
        return tf.concat([tf.fill([rows, 1], self._begin), ids, *ends], axis=1)


class _Characters(tf.Module):
    def __init__(self, tokenizer: Tokenizer) -> None:
        super().__init__()
        self._ids = CodePointTable(tokenizer.character_ids)

    def __call__(self, characters: Any) -> Any:
        return characters.with_values(self._ids(characters.values))


class _Words(tf.Module):
    def __init__(self, tokenizer: Tokenizer, most: int) -> None:
        super().__init__()
        self._most = most
        self._marked = tokenizer.reversible
        self._kinds = CodePointTable(character_kinds())
        tokens = tf.constant([token.encode() for token in tokenizer.vocabulary])
        pairs = tf.lookup.KeyValueTensorInitializer(tokens, tf.range(tokenizer.size))
        self._ids = tf.lookup.StaticHashTable(pairs, default_value=_NONE)
        self._spell = _Spelling(self._ids, tokenizer.longest_piece) if tokenizer.kind == "subwords" else None

    def __call__(self, characters: Any) -> Any:
        words, rows = self._split(characters)
        if self._spell:
            words, places = tf.unique(words)
            pieces = tf.gather(self._spell(words), places)
            ids, rows = pieces.values, tf.gather(rows, row_numbers(pieces))
        else:
            ids = self._ids.lookup(words)
            ids = tf.where(ids == _NONE, UNKNOWN, ids)
        return tf.RaggedTensor.from_value_rowids(ids, rows, characters.nrows(), validate=False)

    def _split(self, characters: Any) -> tuple[Any, Any]:
        """Returns the words that can matter, strings, marked if they must be, and the row of each."""
        values, rows = characters.values, row_numbers(characters)
        kinds = self._kinds(values)
        inner = kinds == INNER
        follows = _behind(rows[1:] == rows[:-1], rows)  # another character of its text
        begins = (kinds != SEPARATOR) & ~(inner & follows & _behind(inner[:-1], rows))
        spaced = tf.where(follows, _behind(kinds[:-1] == SEPARATOR, rows), inner)[begins]
        word_rows = rows[begins]
        numbers = tf.range(tf.size(word_rows))
        places = numbers - tf.gather(tf.math.unsorted_segment_min(numbers, word_rows, characters.nrows()), word_rows)
        matter = places < self._most
        of_word = tf.cumsum(tf.cast(begins, tf.int32)) - 1
        part = kinds != SEPARATOR
        of_word, values = of_word[part], values[part]
        part = tf.gather(matter, of_word)
        word_rows, of_word = word_rows[matter], tf.gather(tf.cumsum(tf.cast(matter, tf.int32)) - 1, of_word[part])
        words = tf.RaggedTensor.from_value_rowids(values[part], of_word, tf.size(word_rows), validate=False)
        words = tf.strings.unicode_encode(words, "UTF-8")
        if self._marked:
            words = tf.where(spaced[matter], SPACE_MARK, "") + words
        return words, word_rows


def _behind(told: Any, rows: Any) -> Any:
    """Returns what is told of the character before each one; of the first, False."""
    return tf.concat([[False], told], axis=0)[: tf.size(rows)]


class _Spelling(tf.Module):
    """`spelling(words)`: distinct words, strings `(n,)` -> the ids of their pieces, ragged int32; the longest first.

    Words that are tokens themselves need one look-up. The others are spelled together, a piece of each at a time: all
    beginnings of what is left of the word are looked up at once, and the longest known one is taken.
    """

    def __init__(self, ids: Any, longest: int) -> None:
        super().__init__()
        self._ids = ids
        self._lengths = tf.range(1, longest + 1)

    def __call__(self, words: Any) -> Any:
        whole = tf.where(_length(words) > LONGEST_WORD, UNKNOWN, self._ids.lookup(words))
        known, left = tf.where(whole != _NONE)[:, 0], tf.where(whole == _NONE)[:, 0]
        words_of, ids = self._spell(left, tf.gather(words, left), known, tf.gather(whole, known))
        # A word in which one piece is missing is unknown as a whole: of its ids only the missing one stays.
        hopeless = tf.gather(tf.math.unsorted_segment_min(ids, words_of, tf.size(words)), words_of) == _NONE
        keep = ~hopeless | (ids == _NONE)
        words_of, ids = words_of[keep], tf.where(ids == _NONE, UNKNOWN, ids)[keep]
        order = tf.argsort(words_of, stable=True)
        rows = tf.gather(words_of, order)
        return tf.RaggedTensor.from_value_rowids(tf.gather(ids, order), rows, tf.size(words, tf.int64), validate=False)

    def _spell(self, left: Any, rests: Any, words_of: Any, ids: Any) -> tuple[Any, Any]:
        """Appends the pieces of the words `left` to `words_of` and `ids`; -1 where none fits."""

        def next_pieces(left: Any, rests: Any, prefix: Any, words_of: Any, ids: Any) -> tuple[Any, ...]:
            pieces, lengths = self._longest(rests, prefix)
            words_of, ids = tf.concat([words_of, left], axis=0), tf.concat([ids, pieces], axis=0)
            alone = (prefix == "") & (
                tf.strings.substr(rests, tf.zeros_like(lengths), lengths, "UTF8_CHAR") == SPACE_MARK
            )
            rests = tf.strings.substr(rests, lengths, tf.fill(tf.shape(lengths), LONGEST_WORD), "UTF8_CHAR")
            prefix = tf.where(alone, "", CONTINUATION)  # behind a mark alone the word begins once more
            go_on = (pieces != _NONE) & (rests != "")
            return left[go_on], rests[go_on], prefix[go_on], words_of, ids

        *_, words_of, ids = tf.while_loop(
            lambda left, *_: tf.size(left) > 0,
            next_pieces,
            (left, rests, tf.fill(tf.shape(left), ""), words_of, ids),
            shape_invariants=(tf.TensorShape([None]),) * 5,
        )
        return words_of, ids

    def _longest(self, rests: Any, prefix: Any) -> tuple[Any, Any]:
        """Returns the longest token that begins each rest, -1 for none, and its characters."""
        sizes = _length(rests)
        lengths = self._lengths[: tf.reduce_max(sizes)]
        grid = tf.repeat(rests[:, None], tf.size(lengths), axis=1)
        starts = tf.zeros(tf.shape(grid), tf.int32)
        beginnings = tf.strings.substr(grid, starts, starts + lengths, "UTF8_CHAR")
        found = self._ids.lookup(prefix[:, None] + beginnings)
        longest = tf.reduce_max(tf.where(found == _NONE, 0, lengths), axis=1)
        pieces = tf.reduce_max(tf.where(lengths == longest[:, None], found, _NONE), axis=1)
        return pieces, tf.minimum(longest, sizes)


def _length(texts: Any) -> Any:
    return tf.strings.length(texts, "UTF8_CHAR")
