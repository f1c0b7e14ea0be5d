"""Splits: exact shares, equal texts on one side, the same on every machine."""

from __future__ import annotations

import numpy as np
import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.spec import SplitSpec
from attune_datasets.splits import TEST, TRAINING, VALIDATION, connected, split_rows, split_training
from hypothesis import given, settings
from hypothesis import strategies as st

rows = st.lists(st.tuples(st.text("abcdef", min_size=1, max_size=3), st.integers(0, 3)), min_size=1, max_size=300)


def _split(pairs: list[tuple[str, int]], **options: object) -> np.ndarray:
    texts, labels = [text for text, _ in pairs], np.array([label for _, label in pairs], np.int32)
    return split_rows(texts, labels, SplitSpec(**options))


@given(rows, st.integers(0, 5), st.booleans())
@settings(deadline=None)
def test_equal_texts_stay_on_one_side(pairs, seed, stratified):
    splits = _split(pairs, seed=seed, stratified=stratified)
    sides: dict[str, set[int]] = {}
    for (text, _), side in zip(pairs, splits, strict=True):
        sides.setdefault(text, set()).add(int(side))
    assert all(len(found) == 1 for found in sides.values())


@given(st.lists(st.integers(0, 400), min_size=1, max_size=6), st.sampled_from([(0.8, 0.1), (0.6, 0.3), (0.5, 0.25)]))
@settings(deadline=None)
def test_shares_of_each_class_are_kept_to_within_one_row(sizes, shares):
    labels = np.repeat(np.arange(len(sizes)), sizes).astype(np.int32)
    train, validation = shares
    spec = SplitSpec(train=train, validation=validation, test=1 - train - validation)
    splits = split_rows([f"text {row}" for row in range(len(labels))], labels, spec)
    for number, size in enumerate(sizes):
        own = splits[labels == number]
        assert abs(np.sum(own == TEST) - size * spec.test) <= 1
        assert abs(np.sum(own == VALIDATION) - size * validation) <= 2
    assert abs(np.sum(splits == TEST) - len(labels) * spec.test) <= 0.5 + 1e-6


def test_shares_are_exact_where_single_texts_fill_up():
    texts = [f"text {row}" for row in range(900)] + ["twice", "twice", "three", "three", "three"] * 20
    labels = np.array([0, 1] * 500, np.int32)
    splits = split_rows(texts, labels, SplitSpec())
    assert np.bincount(splits).tolist() == [800, 100, 100]


def test_a_text_that_fills_half_the_file_trains():
    splits = split_rows(["again"] * 50 + [str(row) for row in range(50)], np.zeros(100, np.int32), SplitSpec())
    assert set(splits[:50]) == {TRAINING}
    assert np.bincount(splits).tolist() == [80, 10, 10]


def test_duplicates_are_not_all_pushed_to_one_side():
    texts = [f"pair {row // 2}" for row in range(2000)]
    splits = split_rows(texts, np.zeros(2000, np.int32), SplitSpec())
    assert abs(np.sum(splits == TEST) - 200) <= 2
    assert abs(np.sum(splits == VALIDATION) - 200) <= 2


def test_the_seed_fixes_the_split_for_ever():
    texts, labels = [f"review {row}" for row in range(40)], np.arange(40, dtype=np.int32) % 2
    splits = split_rows(texts, labels, SplitSpec(seed=42))
    assert "".join(map(str, splits)) == "0000200020000000020000000102100000011000"
    assert not np.array_equal(splits, split_rows(texts, labels, SplitSpec(seed=43)))


def test_no_test_share_gives_no_test_rows():
    spec = SplitSpec(train=0.8, validation=0.2, test=0)
    splits = split_rows([str(row) for row in range(50)], np.zeros(50, np.int32), spec)
    assert np.bincount(splits).tolist() == [40, 10]


def test_no_rows_give_no_splits():
    assert len(split_rows([], np.empty(0, np.int32), SplitSpec())) == 0


def test_a_split_column_is_followed():
    said = ["Train", "training ", "valid", "val", "dev", "validation", "TEST"]
    splits = split_rows(list("abcdefg"), np.zeros(7, np.int32), SplitSpec(column="split"), said)
    assert splits.tolist() == [0, 0, 1, 1, 1, 1, 2]


def test_a_split_column_without_validation_gives_some_training_rows_to_it():
    said = ["train"] * 90 + ["test"] * 10
    labels = np.array([0, 1] * 50, np.int32)
    splits = split_rows([str(row) for row in range(100)], labels, SplitSpec(column="split"), said)
    assert np.bincount(splits).tolist() == [80, 10, 10]
    assert np.bincount(labels[splits == VALIDATION]).tolist() == [5, 5]


@pytest.mark.parametrize(
    ("said", "told"), [(["train", "trian"], "'trian', first in row 2"), (["", "train"], "'', first")]
)
def test_an_unknown_word_in_the_split_column_is_named(said, told):
    with pytest.raises(DatasetError, match=told) as caught:
        split_rows(["a", "b"], np.zeros(2, np.int32), SplitSpec(column="part"), said)
    assert "'part'" in caught.value.what
    assert "validation" in caught.value.why


def test_a_split_column_without_training_rows_is_refused():
    with pytest.raises(DatasetError, match="no training rows"):
        split_rows(["a"], np.zeros(1, np.int32), SplitSpec(column="part"), ["test"])


def test_training_rows_alone_are_divided_by_the_shares_they_have():
    splits = split_training([str(row) for row in range(90)], np.zeros(90, np.int32), SplitSpec())
    assert np.bincount(splits).tolist() == [80, 10]


def test_pairs_that_share_a_side_are_connected():
    groups = connected(["a", "b", "b", "c", "d", "e"], ["1", "1", "2", "2", "3", "4"])
    assert [groups.index(group) for group in groups] == [0, 0, 0, 0, 4, 5]
    chain = connected([str(number // 2) for number in range(100)], [str((number + 1) // 2) for number in range(100)])
    assert len(set(chain)) == 1
    assert connected([], []) == []
