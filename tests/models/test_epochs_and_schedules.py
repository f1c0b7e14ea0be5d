"""How many passes, at which rates, judged when, from which batches."""

import numpy as np
import pytest
import tensorflow as tf
from attune_datasets.batches import BatchPlan
from attune_datasets.token_store import TokenStore
from attune_models.spec import TrainingSpec
from attune_models.training.callbacks import Pace, judged_places
from attune_models.training.epochs import resolve_epochs
from attune_models.training.schedules import build_schedule
from attune_models.training.stream import LabelledStream
from attune_models.training.tensorflow_step import read_ahead


@pytest.mark.parametrize(("steps", "epochs"), [(1390, 3), (140, 30), (10, 40), (100_000, 2)])
def test_epochs_follow_from_the_size_of_the_data(steps, epochs):
    assert resolve_epochs(TrainingSpec(), steps) == epochs
    assert resolve_epochs(TrainingSpec(epochs=7), steps) == 7


def rates(steps=100, **settings):
    schedule = build_schedule(TrainingSpec(learning_rate=1.0, warmup_steps=10, **settings), steps)
    assert type(schedule).from_config(schedule.get_config()).get_config() == schedule.get_config()
    return np.array([float(schedule(step)) for step in range(steps)])


@pytest.mark.parametrize("schedule", ["constant", "inverse_sqrt", "cosine"])
def test_every_schedule_climbs_first(schedule):
    np.testing.assert_allclose(rates(schedule=schedule)[:10], np.arange(1, 11) / 10, rtol=1e-6)


def test_behind_the_climb():
    assert set(rates(schedule="constant")[9:]) == {1.0}
    np.testing.assert_allclose(rates(schedule="inverse_sqrt")[39], 0.5, rtol=1e-6)
    cosine = rates(schedule="cosine")
    np.testing.assert_allclose(cosine[54], 0.5, atol=1e-6)
    assert cosine[99] == pytest.approx(0, abs=1e-6)
    assert (np.diff(cosine[9:]) < 0).all()


def test_without_a_climb_the_first_step_has_the_full_rate():
    for schedule in ("constant", "inverse_sqrt", "cosine"):
        first = float(build_schedule(TrainingSpec(learning_rate=0.5, warmup_steps=0, schedule=schedule), 1000)(0))
        assert first == pytest.approx(0.5, rel=1e-4)


def test_long_epochs_are_judged_in_even_parts():
    assert judged_places(44) == {0}
    assert judged_places(1) == {0}
    assert judged_places(1500) == {750, 0}
    assert judged_places(3000) == {1000, 2000, 0}


def test_the_time_left_follows_the_last_minute():
    pace = Pace(10_000)
    left = [pace.left(step, step * 0.1, 0.0) for step in range(1, 2001)]  # 200 s
    assert left[:2] == [None, None]
    assert left[-1] == pytest.approx(800, abs=1)
    slower = [pace.left(2000 + step, 200 + step * 0.2, 0.0) for step in range(1, 501)]  # 100 s at half the speed
    assert slower[-1] == pytest.approx(7500 * 0.2, abs=1)
    assert pace.left(10_000, 2000.0, 0.0) is None  # not "0 s left": the figures are still to come


def test_the_time_left_counts_evaluations_but_does_not_jump_at_one():
    pace = Pace(2000)
    for step in range(1, 1001):
        before = pace.left(step, step * 0.1, 0.0)
    after = pace.left(1001, 100.1 + 20, 20.0)  # an evaluation of 20 s
    assert before == pytest.approx(100, abs=1)
    assert after == pytest.approx(100 + 20, abs=1)  # as many again are to come


@pytest.fixture
def rows():
    random = np.random.default_rng(3)
    lengths = random.integers(1, 30, 100)
    ids = np.concatenate([np.full(length, row + 1, np.int32) for row, length in enumerate(lengths)])
    return TokenStore(ids, np.concatenate([[0], np.cumsum(lengths)]))


@pytest.mark.parametrize("fixed_shapes", [False, True])
def test_the_stream_gives_each_row_once_an_epoch_with_its_label(rows, fixed_shapes):
    plan = BatchPlan(rows.lengths, 128, seed=1, fixed_shapes=fixed_shapes)
    labels = np.arange(100) % 3
    stream = LabelledStream(rows, labels, 3, plan, epochs=2)
    seen = []
    for index in range(stream.num_batches):
        ids, one_hot, weights = stream[index]
        assert ids.shape[0] == len(one_hot) == len(weights)
        kept = weights > 0
        assert one_hot[~kept].sum() == ids[~kept].sum() == 0
        assert (one_hot[kept].argmax(axis=1) == (ids[kept, 0] - 1) % 3).all()
        assert stream.tokens(index) == (ids > 0).sum()
        seen += (ids[kept, 0] - 1).tolist()
    assert sorted(seen[:100]) == sorted(seen[100:]) == list(range(100))
    assert seen[:100] != seen[100:]


def test_a_stream_from_the_middle_is_the_rest_of_the_whole(rows):
    plan = BatchPlan(rows.lengths, 128, seed=1)
    whole, rest = (LabelledStream(rows, np.zeros(100, int), 2, plan, epochs=2) for _ in range(2))
    rest.begin(9)
    assert rest.num_batches == whole.num_batches - 9
    for index in range(rest.num_batches):
        np.testing.assert_array_equal(rest[index][0], whole[index + 9][0])


def test_no_length_is_taken_for_that_of_all():
    """TensorFlow builds one graph for batches of all lengths, also where the first ones are of one length."""
    equal = TokenStore(np.ones(800, np.int32), np.arange(101) * 8)
    stream = LabelledStream(equal, np.zeros(100, int), 2, BatchPlan(equal.lengths, 64, seed=1), epochs=1)
    ids, labels, weights = read_ahead(stream).element_spec
    assert ids == tf.TensorSpec((None, None), tf.int32)
    assert labels == tf.TensorSpec((None, 2), tf.float32)
    assert weights == tf.TensorSpec((None,), tf.float32)


def test_what_is_read_ahead_is_the_rest_of_the_stream_and_nothing_tunes_it(rows):
    stream = LabelledStream(rows, np.arange(100) % 3, 3, BatchPlan(rows.lengths, 128, seed=1), epochs=2)
    stream.begin(5)
    batches = read_ahead(stream)
    assert batches.options().autotune.enabled is False  # or the end of a training waits for a thread that sleeps
    read = list(batches.as_numpy_iterator())
    assert len(read) == stream.num_batches > 5
    for index, (ids, labels, weights) in enumerate(read):
        for found, expected in zip((ids, labels, weights), stream[index], strict=True):
            np.testing.assert_array_equal(found, expected)
