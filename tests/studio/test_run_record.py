"""What the window knows of a run: parsing of events, growth, resumed runs, smoothing."""

import math

import numpy as np
import pytest
from attune_studio.run_record import EventReader, RunRecord, join_news, smoothed


def read_events(events):
    return EventReader().read(events)


def steps_event(*steps, loss=None):
    count = len(steps)
    columns = {"learning_rate": [0.1] * count, "gradient_norm": [1.0] * count, "tokens_per_second": [5.0] * count}
    return {"type": "steps", "step": list(steps), "loss": loss or [1.0] * count, "seconds": list(steps), **columns}


def evaluation(step, epoch, split="validation", **more):
    metrics = {"loss": 0.5, "accuracy": 0.8, "f1": 0.75}
    return {
        "type": "evaluation", "step": step, "epoch": epoch, "seconds": step / 2, "split": split,
        "metrics": metrics, **more,
    }  # fmt: skip


def test_events_of_all_types_become_one_piece_of_news():
    sample = {"row": 3, "input": "<b>good</b>", "expected": "a", "predicted": "b", "probability": 0.9}
    news = read_events(
        [
            steps_event(1, 2),
            {"type": "something of a newer version"},
            steps_event(3, loss=[None]),
            evaluation(3, 1, labels=["a", "b"], confusion=[[4, 1], [0, 5]]),
            {"type": "sample", "step": 3, "samples": [sample]},
            {"type": "warning", "what": "Careful."},
            {"type": "error", "what": "Out of memory."},
        ]
    )
    assert news.steps["step"].tolist() == [1, 2, 3]
    assert math.isnan(news.steps["loss"][2])  # a loss that was not finite is null in the file
    assert news.evaluations[0].confusion.tolist() == [[4, 1], [0, 5]]
    assert (news.sample_sets[0].samples[0].text, news.sample_sets[0].step) == ("<b>good</b>", 3)
    assert news.warnings[0]["what"] == "Careful."
    assert news.error["what"] == "Out of memory."
    assert read_events([{"type": "heartbeat"}]).empty


def test_a_record_grows_without_losing_anything():
    record, reader = RunRecord(), EventReader()
    for first in range(1, 5001, 500):
        losses = [1 / step for step in range(first, first + 500)]
        record.add(reader.read([steps_event(*range(first, first + 500), loss=losses)]))
    assert np.array_equal(record.series("step"), np.arange(1, 5001))
    assert np.allclose(record.series("smoothed_loss"), smoothed(record.series("loss")))
    assert record.last_step == 5000


def test_steps_that_were_done_again_replace_the_first_telling():
    record = RunRecord()
    record.add(read_events([steps_event(1, 2, 3, 4), evaluation(2, 1), evaluation(4, 2)]))
    record.add(read_events([steps_event(3, 4, 5, loss=[7.0, 8.0, 9.0]), evaluation(4, 2)]))
    assert record.series("step").tolist() == [1, 2, 3, 4, 5]
    assert record.series("loss").tolist() == [1, 1, 7, 8, 9]
    assert [entry.step for entry in record.evaluations_of("validation")] == [2, 4]


def test_steps_done_again_within_one_reading():
    news = read_events([steps_event(1, 2, 3, 4), steps_event(3, 4, loss=[7.0, 8.0])])
    assert news.steps["step"].tolist() == [1, 2, 3, 4]
    assert news.steps["loss"].tolist() == [1, 1, 7, 8]


def test_smoothing_in_pieces_equals_smoothing_at_once():
    values = np.random.default_rng(0).normal(1, 0.3, 400)
    whole = smoothed(values)
    pieces = smoothed(values[:150])
    pieces = np.concatenate([pieces, smoothed(values[150:], pieces[-1], 150)])
    assert np.allclose(whole, pieces)
    assert whole[-100:].std() < 0.3 * values[-100:].std()
    assert whole[0] == values[0]


def test_a_resumed_run_is_smoothed_alike_whether_it_was_watched_or_read_at_once():
    first = steps_event(*range(1, 41), loss=[float(step) for step in range(1, 41)])
    again = steps_event(*range(21, 51), loss=[100.0] * 30)
    reader, record = EventReader(), RunRecord()
    for event in (first, again):
        record.add(reader.read([event]))
    at_once = read_events([first, again]).steps["smoothed_loss"]
    np.testing.assert_array_equal(record.series("smoothed_loss"), at_once)
    np.testing.assert_array_equal(at_once, smoothed(record.series("loss")))


def test_smoothing_does_not_lag_behind_a_short_run():
    falling = np.concatenate([np.full(10, 1.4), np.full(40, 0.7)])
    assert smoothed(falling)[-1] == pytest.approx(0.7, abs=0.01)


def test_smoothing_passes_over_missing_values():
    averages = smoothed(np.array([math.nan, 2.0, math.nan, 4.0]))
    assert math.isnan(averages[0])
    assert averages[1:].tolist() == [2, 2, 3.5]


def test_epochs_are_exact_at_evaluations_and_go_on_after_the_last():
    record = RunRecord()
    record.add(read_events([evaluation(100, 1), evaluation(220, 2)]))
    assert record.epochs_of(np.array([0.0, 50, 100, 160, 220, 275]), 110).tolist() == pytest.approx(
        [0, 0.5, 1, 1.5, 2, 2.5]
    )
    assert RunRecord().epochs_of(np.array([55.0]), 110).tolist() == [0.5]


SAMPLE = {"row": 1, "input": "good", "expected": "positive", "predicted": "negative"}


def test_an_event_that_lacks_what_its_type_promises_is_told_and_the_others_are_kept():
    bad = [
        {"type": "steps", "step": [1]},
        {**steps_event(5, 6), "loss": [1.0]},
        {**steps_event(5, 6), "loss": [10**400, 1.0]},
        {**evaluation(2, 1), "metrics": {"loss": "low"}},
        {"type": "sample", "step": 1, "samples": [5]},
        {"type": "sample", "step": 1, "samples": [{**SAMPLE, "probability": "high"}]},
        {"type": "sample", "step": 1, "samples": [{**SAMPLE, "score": [1]}]},
        {"type": "changed", "step": 1, "settings": {"training.learning_rate": "x"}},
        {"type": "changed", "step": 1, "settings": {"training.learning_rate": -1.0}},
        {"type": "changed", "step": 1, "settings": {"data.file": "other.csv"}},
    ]
    changed = {"type": "changed", "step": 2, "settings": {"training.learning_rate": 0.5, "training.epochs": 3}}
    news = read_events([steps_event(1, 2), *bad, steps_event(3, 4), changed, evaluation(4, 2)])
    assert news.changes == (changed["settings"],) and not news.sample_sets
    assert news.steps["step"].tolist() == [1, 2, 3, 4]
    assert [one.step for one in news.evaluations] == [4]
    assert [one["what"] for one in news.warnings] == [
        "10 events (changed, evaluation, sample, steps) lack what their type promises."
    ]


def test_infinite_values_are_gaps():
    news = read_events([steps_event(1, 2, loss=[float("inf"), 2.0])])
    assert np.isnan(news.steps["loss"][0])


def test_pieces_of_news_are_joined():
    reader = EventReader()
    pieces = [reader.read([steps_event(1, 2, 3)]), reader.read([]), reader.read([steps_event(3, 4), evaluation(4, 2)])]
    news = join_news(pieces)
    assert news.steps["step"].tolist() == [1, 2, 3, 4]
    assert len(news.evaluations) == 1
    assert join_news([reader.read([]), reader.read([])]).empty


def test_probes_that_are_taken_again_replace_those_of_before():
    record = RunRecord()
    record.add(read_events([{"type": "probe", "step": step, "pins": ["a"]} for step in (10, 20, 30)]))
    record.add(join_news([read_events([{"type": "probe", "step": 20}]), read_events([{"type": "probe", "step": 25}])]))
    assert record.probes == [10, 20, 25]
    assert not read_events([{"type": "probe", "step": 5}]).empty
