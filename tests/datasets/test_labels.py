"""Labels: order, tidying, and columns that are no labels."""

from __future__ import annotations

import pyarrow as pa
import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.labels import label_names, number_labels, sort_labels, tidy_labels


def _column(*labels: str) -> pa.ChunkedArray:
    return pa.chunked_array([list(labels)], pa.large_string())


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["10", "9", "-1", "2.5"], ["-1", "2.5", "9", "10"]),
        (["10 stars", "2 stars", "1 star"], ["1 star", "2 stars", "10 stars"]),
        (["a 010", f"a {'9' * 5000}", "a 9", "a 00"], ["a 00", "a 9", "a 010", f"a {'9' * 5000}"]),
        (["positive", "Neutral", "negative"], ["negative", "Neutral", "positive"]),
        (["正面", "负面"], ["正面", "负面"]),
        (["1", "two", "10"], ["1", "10", "two"]),
        (["nan", "1", "inf"], ["1", "inf", "nan"]),
    ],
)
def test_labels_are_in_the_order_people_expect(names, expected):
    assert sort_labels(names) == expected


def test_whole_numbers_lose_their_point():
    assert tidy_labels(_column("1.0", " 0", "", "2.00")).to_pylist() == ["1", "0", "", "2"]


def test_fractions_and_words_keep_theirs():
    assert tidy_labels(_column("1.0", "2.5")).to_pylist() == ["1.0", "2.5"]
    assert tidy_labels(_column("v1.0", "v2.0")).to_pylist() == ["v1.0", "v2.0"]


def test_numbers_are_places_among_the_names():
    assert number_labels(_column("b", "", "a", "c"), ["a", "b"]).tolist() == [1, -1, 0, -2]


def test_a_hundred_classes_of_a_few_rows_are_fine():
    labels = [f"class {row % 100}" for row in range(300)]
    assert len(label_names(_column(*labels), "label")) == 100


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (["", ""], "empty in every usable row"),
        (["yes", "yes", ""], "same label, 'yes'"),
        ([f"a sentence number {row}" for row in range(10_000)], "10,000 distinct values in 10,000 rows"),
        ([f"id {row // 2}" for row in range(100)], "50 distinct values in 100 rows"),
    ],
)
def test_columns_that_cannot_be_labels_say_why(labels, told):
    with pytest.raises(DatasetError, match=told) as caught:
        label_names(_column(*labels), "verdict")
    assert "'verdict'" in caught.value.what
    assert caught.value.remedy
