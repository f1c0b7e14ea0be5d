"""Batches of pairs: every pair once, both sides of like length, an order that is a function of (seed, epoch)."""

import numpy as np
from attune_datasets.batches import BatchPlan
from attune_datasets.pair_batches import PairPlan, plan_pairs
from attune_datasets.token_store import TokenStore
from hypothesis import given
from hypothesis import strategies as st

RANDOM = np.random.RandomState(0)
TARGETS = RANDOM.gamma(8, 2, 3000).astype(int).clip(2, 60)
SOURCES = (TARGETS + RANDOM.randint(-4, 5, 3000)).clip(2, 60)
lengths_of_pairs = st.lists(st.tuples(st.integers(2, 90), st.integers(2, 90)), max_size=120)


def plan(batch_tokens=1500, seed=1, **further):
    return PairPlan(SOURCES, TARGETS, batch_tokens, seed, **further)


def padding(batches) -> float:
    """Returns the share of both sides' places that no token takes."""
    places = sum(len(rows) * (SOURCES[rows].max() + TARGETS[rows].max()) for rows in (one.rows for one in batches))
    return 1 - (SOURCES.sum() + TARGETS.sum()) / places


@given(lengths_of_pairs, st.integers(32, 2000), st.none() | st.integers(1, 9))
def test_every_pair_once_within_the_budget(lengths, batch_tokens, batch_rows):
    sources, targets = np.array(lengths, int).reshape(-1, 2).T
    made = PairPlan(sources, targets, batch_tokens, 7, batch_rows=batch_rows)
    longest = np.maximum(sources, targets)
    for batches in (made.epoch(0), made.epoch(1), made.evaluation()):
        assert len(batches) == len(made)
        assert sorted(row for batch in batches for row in batch.rows.tolist()) == list(range(len(lengths)))
        for batch in batches:
            assert batch.length == longest[batch.rows].max()
            assert batch.size == len(batch.rows) <= (batch_rows or len(lengths))
            assert batch.size * batch.length <= batch_tokens or batch.size == 1
    assert (made.limits >= longest).all()


def test_order_is_a_function_of_seed_and_epoch():
    def order(seed, epoch):
        return [batch.rows.tolist() for batch in plan(seed=seed).epoch(epoch)]

    again = plan(seed=1)
    again.epoch(5)
    assert [batch.rows.tolist() for batch in again.epoch(3)] == order(1, 3)
    assert order(1, 3) != order(1, 4) != order(2, 4)
    together = [{frozenset(rows) for rows in order(1, epoch)} for epoch in (0, 1)]
    assert len(together[0] & together[1]) < 0.2 * len(together[0])  # other company, not only another order


def test_this_order_never_changes():
    made = PairPlan(np.array([3, 9, 9, 8, 4, 6, 5, 2]), np.array([4, 9, 9, 7, 6, 6, 6, 3]), 16, 42)
    assert [batch.rows.tolist() for batch in made.epoch(2)] == [[7, 0], [1], [5, 6], [2], [4, 3]]


def test_less_is_padding_than_by_the_longer_side():
    longest = np.maximum(SOURCES, TARGETS)
    assert padding(plan().epoch(0)) < 0.6 * padding(BatchPlan(longest, 1500, 1).epoch(0))


def test_where_the_targets_grow_longer_the_sources_stay_alike():
    rows = np.concatenate([batch.rows for batch in plan().evaluation()])
    turns = np.flatnonzero(np.diff(TARGETS[rows]))
    for before, behind in zip(rows[turns], rows[turns + 1], strict=True):
        ends = [SOURCES[TARGETS[row] == TARGETS] for row in (before, behind)]
        both = (SOURCES[before], SOURCES[behind])
        assert both in [tuple(map(min, ends)), tuple(map(max, ends))]
    assert padding(plan().evaluation()) < 0.09  # 0.098 if the sources grew longer every time


def test_no_batch_is_small():
    tokens = [int((SOURCES + TARGETS)[batch.rows].sum()) for batch in plan().epoch(0)]
    assert min(tokens) > 0.6 * np.median(tokens)


def test_a_compiler_meets_few_shapes():
    stores = [TokenStore(np.ones(lengths.sum(), np.int32), np.cumsum([0, *lengths])) for lengths in (SOURCES, TARGETS)]
    fixed = plan_pairs(*stores, 1500, 1, fixed_shapes=True)
    assert len({(batch.size, batch.length) for batch in fixed.epoch(0)}) <= 12
    assert isinstance(plan_pairs(*stores, 1500, 1), PairPlan)


def test_evaluation_goes_by_length():
    lengths = np.concatenate([TARGETS[batch.rows] for batch in plan().evaluation()])
    assert (np.diff(lengths) >= 0).all()
