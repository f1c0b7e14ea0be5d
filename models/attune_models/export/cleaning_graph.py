"""Cleaning inside a TensorFlow graph: the steps of `attune_datasets.cleaning`, character for character, in core ops.

Bytes that are no UTF-8 become U+FFFD first, as they do where Attune reads a file.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import tensorflow as tf
from attune_datasets.characters import CODE_POINTS, REPLACEMENT, SPACE, mapping
from attune_datasets.cleaning import COMMENT, ENTITY, TAG, named_entities, numbered_entity
from attune_datasets.spec import CleaningSpec

from attune_models.export.code_point_table import CodePointMapping
from attune_models.export.ragged_rows import row_numbers

_MARK = b"\xff"  # occurs in no UTF-8 text
_DIGITS = 7  # the most that ENTITY allows in a number


class CleaningGraph(tf.Module):
    """`graph(texts)`: UTF-8 strings `(n,)` -> the cleaned texts' code points, ragged int32 `(n, characters)`."""

    def __init__(self, cleaning: CleaningSpec) -> None:
        super().__init__()
        self._strip_html = cleaning.strip_html
        self._entities = _Entities() if cleaning.decode_entities else None
        self._mapping = CodePointMapping(mapping(cleaning.keep, cleaning.lowercase, cleaning.collapse_whitespace))
        self._collapse = cleaning.collapse_whitespace

    def __call__(self, texts: Any) -> Any:
        texts = tf.strings.unicode_transcode(texts, "UTF-8", "UTF-8", errors="replace", replacement_char=REPLACEMENT)
        if self._strip_html:
            texts = tf.strings.regex_replace(texts, f"{COMMENT}|{TAG}", " ")
        if self._entities:
            texts = self._entities(texts)
        characters = tf.strings.unicode_decode(texts, "UTF-8")
        characters = characters.with_flat_values(self._mapping(characters.flat_values))
        return _collapse(characters) if self._collapse else characters


def _collapse(characters: Any) -> Any:
    """Keeps the first space of each run, and none at the ends of a text."""
    values, rows = characters.values, row_numbers(characters)
    space = values == SPACE
    begins = tf.concat([[True], rows[1:] != rows[:-1]], axis=0)[: tf.size(values)]
    keep = ~space | ~(begins | tf.concat([[True], space[:-1]], axis=0)[: tf.size(values)])
    values, rows = values[keep], rows[keep]
    ends = tf.concat([rows[1:] != rows[:-1], [True]], axis=0)[: tf.size(values)]
    keep = ~(ends & (values == SPACE))
    return tf.RaggedTensor.from_value_rowids(values[keep], rows[keep], characters.nrows(), validate=False)


class _Entities(tf.Module):
    """`entities(texts)` decodes each `&name;`, `&#233;` and `&#xE9;`, once."""

    def __init__(self) -> None:
        super().__init__()
        names = named_entities()
        pairs = tf.lookup.KeyValueTensorInitializer(
            tf.constant([name.encode() for name in names]), tf.constant([text.encode() for text in names.values()])
        )
        self._names = tf.lookup.StaticHashTable(pairs, default_value="")
        numbers = np.arange(CODE_POINTS)
        numbers[:0xA0] = [numbered_entity(number) for number in range(0xA0)]
        numbers[0xD800:0xE000] = REPLACEMENT
        self._numbers = CodePointMapping(numbers)

    def __call__(self, texts: Any) -> Any:
        marked = tf.strings.regex_replace(texts, f"({ENTITY})".encode(), _MARK + rb"\1" + _MARK)
        pieces = tf.strings.split(marked, _MARK)
        values = pieces.values
        places = tf.where(tf.strings.regex_full_match(values, ENTITY))
        values = tf.tensor_scatter_nd_update(values, places, self._decode(tf.gather_nd(values, places)))
        return tf.strings.unsorted_segment_join(values, pieces.value_rowids(), pieces.nrows())

    def _decode(self, entities: Any) -> Any:
        named = self._names.lookup(entities)
        named = tf.where(named == "", entities, named)  # no entity stands for nothing
        numbered = tf.strings.unicode_encode(self._number(entities)[:, None], "UTF-8")
        return tf.where(tf.strings.regex_full_match(entities, "&#.*"), numbered, named)

    def _number(self, entities: Any) -> Any:
        hexadecimal = tf.strings.regex_full_match(entities, "&#[xX].*")
        digits = tf.strings.unicode_decode(tf.strings.regex_replace(entities, "&#[xX]?|;", ""), "UTF-8")
        digits = digits.to_tensor(default_value=-1, shape=[None, _DIGITS])
        number = tf.zeros_like(digits[:, 0])
        for place in range(_DIGITS):
            digit = digits[:, place]
            value = tf.where(digit > ord("9"), digit % 32 + 9, digit - ord("0"))  # both cases: A is 65, a is 97
            number = tf.where(digit < 0, number, number * tf.where(hexadecimal, 16, 10) + value)
        # Names come along, to no avail: their numbers mean nothing and only must stay in range.
        return self._numbers(tf.where((number >= 0) & (number < CODE_POINTS), number, 0))
