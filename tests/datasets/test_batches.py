"""Batches: every row once, like lengths together, an order that is a function of (seed, epoch)."""

from itertools import combinations

import numpy as np
import pytest
from attune_datasets.batches import BatchPlan, choose_lengths, pad
from attune_datasets.token_store import TokenStore
from hypothesis import given
from hypothesis import strategies as st

LENGTHS = np.random.RandomState(0).lognormal(4, 0.8, 3000).astype(int).clip(2, 300)
lengths_of_rows = st.lists(st.integers(1, 400), max_size=120).map(np.array)


def rows_of(batches: list) -> list[int]:
    return sorted(row for batch in batches for row in batch.rows.tolist())


@given(lengths_of_rows, st.integers(64, 3000), st.booleans())
def test_every_row_once_within_the_budget(lengths: np.ndarray, batch_tokens: int, fixed: bool) -> None:
    plan = BatchPlan(lengths, batch_tokens, 7, fixed_shapes=fixed)
    assert len(plan.padded_lengths) <= 12
    for batches in (plan.epoch(0), plan.epoch(1), plan.evaluation()):
        assert len(batches) == len(plan)
        assert rows_of(batches) == list(range(len(lengths)))
        for batch in batches:
            assert 0 < len(batch.rows) <= batch.size
            assert batch.size * batch.length <= batch_tokens or batch.size == 1
            assert lengths[batch.rows].max() <= batch.length <= lengths.max()
            assert batch.weights.sum() == len(batch.rows) and batch.weights.shape == (batch.size,)
    if fixed:
        assert all(batch.size == max(1, batch_tokens // batch.length) for batch in plan.epoch(0))


def test_order_is_a_function_of_seed_and_epoch() -> None:
    def order(seed: int, epoch: int) -> list[list[int]]:
        return [batch.rows.tolist() for batch in BatchPlan(LENGTHS, 2048, seed).epoch(epoch)]

    plan = BatchPlan(LENGTHS, 2048, 1)
    plan.epoch(5)
    assert [batch.rows.tolist() for batch in plan.epoch(3)] == order(1, 3)
    assert order(1, 3) != order(1, 4) != order(2, 4)
    together = [{frozenset(rows) for rows in order(1, epoch)} for epoch in (0, 1)]
    assert len(together[0] & together[1]) < 0.05 * len(together[0])  # other company, not only another order


def test_this_order_never_changes() -> None:
    batches = BatchPlan(np.array([3, 9, 30, 31, 5, 17, 40, 2]), 64, 42).epoch(2)
    assert [(batch.rows.tolist(), batch.length) for batch in batches] == [
        ([3, 2], 32),
        ([6], 40),
        ([5], 24),
        ([0, 7, 4, 1], 16),
    ]


def test_parts_of_a_length_are_even() -> None:
    sizes = [len(batch.rows) for batch in BatchPlan(np.full(300, 16), 4096, 0).epoch(0)]
    assert sizes == [150, 150]


def test_little_is_padding() -> None:
    padded = sum(batch.size * batch.length for batch in BatchPlan(LENGTHS, 4096, 0).epoch(0))
    assert LENGTHS.sum() / padded > 0.85
    assert LENGTHS.sum() / (len(LENGTHS) * LENGTHS.max()) < 0.3


def test_evaluation_goes_by_length() -> None:
    batches = BatchPlan(LENGTHS, 1024, 0).evaluation()
    assert [batch.length for batch in batches] == sorted(batch.length for batch in batches)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=40), st.integers(1, 3))
def test_lengths_are_the_best_of_all_choices(lengths: list[int], most: int) -> None:
    def cost(chosen: np.ndarray) -> int:
        counts = np.bincount(np.searchsorted(chosen, lengths), minlength=len(chosen))
        fit = np.maximum(1, 256 // chosen)
        return int((-(-counts // fit) * fit * chosen).sum())

    longest = max(lengths)
    others = list(range(16, longest, 8))
    every = [np.array([*some, longest]) for count in range(most) for some in combinations(others, count)]
    assert cost(choose_lengths(np.array(lengths), 256, most=most)) == min(map(cost, every))


@pytest.mark.parametrize("fixed", [False, True])
def test_padding(fixed: bool) -> None:
    store = TokenStore(np.array([2, 5, 6, 2, 2, 7], np.int32), np.array([0, 3, 4, 6]))
    plan = BatchPlan(store.lengths, 15, 0, fixed_shapes=fixed)
    (batch,) = plan.evaluation()
    expected = [[2, 0, 0], [2, 7, 0], [2, 5, 6]] + [[0, 0, 0]] * (2 * fixed)
    assert pad(store, batch).tolist() == expected
    assert pad(store, batch).dtype == np.int32


def test_no_rows_no_batches() -> None:
    plan = BatchPlan(np.zeros(0, int), 4096, 0)
    assert plan.epoch(0) == plan.evaluation() == [] and len(plan) == 0


def test_a_cap_on_rows_gives_short_texts_more_steps():
    lengths = np.full(100, 20)
    plan = BatchPlan(lengths, batch_tokens=4096, seed=1, batch_rows=32)
    batches = plan.epoch(0)
    assert len(plan) == len(batches) == 4
    assert max(len(batch.rows) for batch in batches) <= 32
    assert sorted(np.concatenate([batch.rows for batch in batches]).tolist()) == list(range(100))
    assert len(BatchPlan(lengths, batch_tokens=4096, seed=1)) == 1
