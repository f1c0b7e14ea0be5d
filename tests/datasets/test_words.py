"""Words: what counts as one, in every script, and counts that equal a plain loop's."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from attune_datasets.errors import Cancelled
from attune_datasets.words import WordIndex, index_words, stop_words
from hypothesis import given, settings
from hypothesis import strategies as st


def _words(index: WordIndex) -> list[list[str]]:
    bounds = zip(index.offsets, index.offsets[1:], strict=False)
    return [[index.vocabulary[number] for number in index.ids[start:end]] for start, end in bounds]


def _counts(index: WordIndex, rows: list[int] | None = None) -> dict[str, int]:
    counts = index.counts(None if rows is None else np.array(rows, np.int64)).tolist()
    return {word: count for word, count in zip(index.vocabulary, counts, strict=True) if count}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't  'quote' it’s dogs' now.", ["Don't", "quote", "it’s", "dogs", "now"]),
        ("good<br />film, well-made; 3.5/5", ["good", "br", "film", "well", "made", "3", "5", "5"]),
        ("café cafe\u0301 naïve", ["café", "cafe\u0301", "naïve"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("酒店房间很干净，服务也不错", ["酒店", "房间", "很", "干净", "服务", "也", "不错"]),
        ("这件T恤很好café", ["这件", "T恤", "很", "好", "café"]),
        ("食べるカタカナです", ["食", "べる", "カタカナ", "です"]),
        ("東京\u3000タワー\xa0!", ["東京", "タワー"]),
        ("😀 ... ' ’ —", []),
        ("", []),
        ("a\x00b\x1fc\x7fd", ["a", "b", "c", "d"]),
    ],
)
def test_words_of_many_scripts(text, expected):
    assert _words(index_words([text])) == [expected]


@given(st.lists(st.text("ab é'’.中文か\u0301 \n\u3000")))
@settings(deadline=None)
def test_rows_are_independent_of_each_other(texts):
    assert _words(index_words(texts)) == [_words(index_words([text]))[0] for text in texts]


@given(st.lists(st.lists(st.sampled_from(["good", "bad", "film", "a", "the"]))))
@settings(deadline=None)
def test_counts_equal_a_counter_over_split(rows):
    index = index_words([" ".join(row) for row in rows])
    assert _counts(index) == Counter(word for row in rows for word in row)
    some = list(range(0, len(rows), 2))
    assert _counts(index, some) == Counter(word for row in some for word in rows[row])


def test_batches_make_one_index():
    texts = [f"word{row % 7} shared, it's {'好看' * (row % 3)}" for row in range(200)]
    whole = index_words(texts)
    parts = index_words(texts, batch_characters=100)
    assert parts.vocabulary == whole.vocabulary
    np.testing.assert_array_equal(parts.ids, whole.ids)
    np.testing.assert_array_equal(parts.offsets, whole.offsets)


def test_rows_with_a_word_are_those_that_hold_it_whole():
    index = index_words(["a film", "films", "", "film film", "cinema"])
    assert index.rows_with("film").tolist() == [0, 3]
    assert index.rows_with("theatre").tolist() == []


def test_counting_can_be_cancelled():
    def cancel(fraction: float, note: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        index_words(["中文 text"], cancel)


def test_stop_words_are_in_small_letters_and_hold_the_pieces_of_contractions():
    lists = stop_words()
    assert {"chinese", "english", "french", "german", "spanish"} == set(lists)
    assert {"the", "not", "don't", "don", "t"} <= lists["english"] and {"的", "我们"} <= lists["chinese"]
    assert not {"good", "bad", "film", "酒店", "不错"} & frozenset.union(*lists.values())
    assert all(word == word.lower() and word for listed in lists.values() for word in listed)
