"""Statistics: figures worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from attune_datasets.spec import TokenizerSpec
from attune_datasets.statistics import (
    distinctive_words,
    label_balance,
    length_histogram,
    top_words,
    vocabulary_coverage,
)
from attune_datasets.tokenizers import train_tokenizer
from attune_datasets.words import index_words


def test_top_words_come_commonest_first_and_ties_as_they_appear():
    found = top_words(index_words(["the film was good", "good good acting the end"]), 3)
    assert (found.words, found.counts, found.total, found.distinct) == (["good", "the", "film"], [3, 2, 1], 9, 6)


def test_top_words_of_some_rows_without_stop_words():
    index = index_words(["the film was good", "the plot was bad, bad", "unseen words here"])
    found = top_words(index, 10, np.array([1]), with_stop_words=False)
    assert (found.words, found.counts, found.total, found.distinct) == (["bad", "plot"], [2, 1], 5, 4)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The men die in the war", ["men", "die", "war"]),  # German: the, she, was
        ("Die Männer sind im Krieg und die Frauen auch", ["Männer", "Krieg", "Frauen"]),
        ("El perro de la casa es su amigo", ["perro", "casa", "amigo"]),
        ("我们的酒店 and the food", ["酒店", "food"]),
    ],
)
def test_stop_words_are_those_of_the_texts_language_in_any_case(text, left):
    found = top_words(index_words([text]), 10, with_stop_words=False)
    assert found.words == left


@pytest.mark.parametrize("top", [0, 1, 100])
def test_as_many_top_words_as_asked_for_and_there(top):
    assert len(top_words(index_words(["one two three"]), top).words) == min(top, 3)


def test_distinctive_words_score_as_in_monroe_et_al():
    index = index_words(["good good the", "bad the the"])
    positive, negative = distinctive_words(index, np.array([0, 1]), 2, 5)
    # good: 2 of 3 words here, 0 of 3 elsewhere; prior 2 of 6
    here, elsewhere = math.log(4 / 5), math.log(2 / 7)
    assert positive[0].word == "good"
    assert positive[0].count == 2
    assert positive[0].score == pytest.approx((here - elsewhere) / math.sqrt(1 / 4 + 1 / 2))
    assert [word.word for word in negative] == ["bad", "the"]


def test_rows_without_label_do_not_count():
    index = index_words(["good film", "bad film", "good bad ugly"])
    first, second = distinctive_words(index, np.array([0, 1, -1]), 2, 5)
    assert [word.word for word in first] == ["good"]
    assert [word.word for word in second] == ["bad"]


def test_a_single_word_tells_nothing_apart():
    assert distinctive_words(index_words(["same", "same"]), np.array([0, 1]), 2, 5) == [[], []]


def test_lengths_are_all_in_the_histogram():
    lengths = np.array([1, 2, 2, 3, 10, 5000])
    found = length_histogram(lengths, max_length=8)
    assert sum(found.counts) == 6
    assert found.edges[0] == 0
    assert found.kept == pytest.approx(4 / 6)
    assert (found.median, found.longest) == (2.5, 5000)
    assert len(found.counts) == len(found.edges) - 1 <= 61


def test_one_monster_does_not_stretch_the_axis():
    found = length_histogram(np.array([100] * 999 + [10**6]), max_length=128)
    assert found.edges[-1] < 300
    assert found.counts[-1] == 1


def test_texts_of_equal_length_make_one_bar():
    found = length_histogram(np.array([7, 7]), max_length=7)
    assert found.kept == 1
    assert max(found.counts) == 2


def test_label_balance_counts_splits_by_classes():
    found = label_balance(np.array([0, 1, 1, 2]), np.array([0, 0, 1, 2], np.uint8), 3)
    assert found.tolist() == [[1, 1, 0], [0, 1, 0], [0, 0, 1]]


def test_coverage_counts_running_words_and_unseen_tokens():
    tokenizer = train_tokenizer(["good film"] * 3, TokenizerSpec(kind="words"))
    index = index_words(["good film"] * 3 + ["bad film"])
    found = vocabulary_coverage(tokenizer, index, ["bad film"], 5)
    assert found.coverage == pytest.approx(7 / 8)
    assert found.unknown_rate == pytest.approx(1 / 2)
    assert found.unknown == [("bad", 1)]
