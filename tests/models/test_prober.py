"""The worker's probes: of each checkpoint, as the checkpoint itself tells them, and never at the training's cost."""

import json
import os
import sys
from functools import partial

import interrupted
import numpy as np
import pytest
import short_of_room
from attune_datasets.tokenizers import BEGIN
from attune_models.attentions import attention_shapes
from attune_models.checkpoints import checkpoint_steps, load_newest
from attune_models.inspection import capture
from attune_models.loading import load_run
from attune_models.pinned import encode_pin, open_prepared
from attune_models.probes import probe_steps, read_probe
from attune_models.runs import RunFolder
from attune_models.runs.pins import add_pin, read_pins
from attune_models.translation_inspection import capture_pair

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="workers are forked with TensorFlow loaded")
HALF = 2**-11  # of a share, by which float16 rounds it


def work(run, point="never", before=None):
    process = interrupted.start(run.path, point, before)
    process.join()
    return process.exitcode


def saved(run):
    """Returns the steps of the checkpoints that were ever saved, in the order of the log."""
    return [event["step"] for event in run.events()[0] if event["type"] == "checkpoint"]


def told(run, kind="probe"):
    return [event for event in run.events()[0] if event["type"] == kind]


def same_weights(run, other):
    ours, theirs = (load_newest(one.path / "checkpoints") for one in (run, other))
    for part in ("weights", "optimizer"):
        for name, value in getattr(ours, part).items():
            np.testing.assert_array_equal(value, getattr(theirs, part)[name], err_msg=name)


@pytest.fixture(scope="module")
def averaged_run(tiny_spec, tmp_path_factory):
    """A finished run whose checkpoints hold averages, and its last one the mean of two. For reading only."""
    settings = {"training__keep_every": 1, "training__ema_decay": 0.9, "training__average_checkpoints": 2}
    run = RunFolder.create(tmp_path_factory.mktemp("averaged") / "run", tiny_spec(model__num_layers=2, **settings))
    assert work(run) == 0
    return run


def test_the_first_short_validation_rows_are_pinned_by_themselves(averaged_run):
    data, pins = open_prepared(averaged_run), read_pins(averaged_run.path)
    rows = data.rows[data.places(1)][:4].tolist()
    assert [pin.to_json() for pin in pins] == [{"split": "validation", "row": row} for row in rows]


def test_every_checkpoint_has_the_probes_that_it_itself_tells(averaged_run):
    run, data = averaged_run, open_prepared(averaged_run)
    assert probe_steps(run.path) == sorted(set(saved(run)))
    kept = checkpoint_steps(run.path / "checkpoints")
    assert len(kept) >= 3
    for step in kept:
        model = load_run(run, step).model
        for pin in read_pins(run.path):
            pinned = encode_pin(pin, data)
            probe = read_probe(run.path, step, pin.id, pinned, run.spec(), 2)
            found = capture(model, pinned.ids["source"][None])
            np.testing.assert_allclose(probe.scores["encoder"], found.scores[0], rtol=HALF, atol=2e-6)
            np.testing.assert_allclose(probe.probabilities, found.probabilities[0], atol=1e-6)
            assert probe.loss == pytest.approx(-np.log(found.probabilities[0, pinned.label]), abs=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize("preset", ["translation-tiny", "rnn-attention", "rnn-plain"])
def test_a_translators_probes_are_those_of_its_pairs(pairs_spec, tmp_path, preset):
    run = RunFolder.create(tmp_path / "run", pairs_spec(preset, training__epochs=24, model__d_model=16))
    assert work(run) == 0
    data, step = open_prepared(run), checkpoint_steps(run.path / "checkpoints")[-1]
    translator = load_run(run, step).translator
    for pin in read_pins(run.path):
        pinned = encode_pin(pin, data)
        target = pinned.ids["target"]
        probe = read_probe(run.path, step, pin.id, pinned, run.spec(), len(target))
        found = capture_pair(translator, pinned.ids["source"], np.array([BEGIN, *target[:-1]]))
        assert probe.scores.keys() == found.scores.keys() == attention_shapes(run.spec().model).keys()
        for name, scores in found.scores.items():
            np.testing.assert_allclose(probe.scores[name], scores, rtol=HALF, atol=2e-6)
        own = found.log_probabilities[np.arange(len(target)), target]
        np.testing.assert_allclose(probe.probabilities, np.exp(own), atol=1e-6)
        assert probe.loss == pytest.approx(-own.mean(), abs=1e-5)


def test_a_pin_counts_from_the_next_checkpoint_and_nothing_is_doubled(tiny_spec, tmp_path):
    run = RunFolder.create(tmp_path / "run", tiny_spec(training__keep_every=1))
    assert work(run, "step:20") == 0
    early = {step: (run.path / "probes" / f"{step}.npz").read_bytes() for step in (16, 20)}
    pin = add_pin(run.path, {"text": "a lovely film"})
    (run.path / "probes" / "30.npz").write_bytes(b"of a training that was taken back")
    (run.path / "probes" / "30.npz.00.tmp").write_bytes(b"torn")
    run.requeue()
    assert work(run) == 0
    assert probe_steps(run.path) == [16, 20, 32, 48]
    assert {step: (run.path / "probes" / f"{step}.npz").read_bytes() for step in (16, 20)} == early
    assert not list((run.path / "probes").glob("*.tmp"))
    assert pin.id not in told(run)[0]["pins"] and pin.id in told(run)[-1]["pins"]
    pinned = encode_pin(pin, open_prepared(run))
    stored = [read_probe(run.path, step, pin.id, pinned, run.spec(), 2) is not None for step in (16, 20, 32, 48)]
    assert stored == [False, False, True, True]


def test_the_training_is_the_same_with_many_pins_and_without_any(tiny_spec, tmp_path):
    runs = {name: RunFolder.create(tmp_path / name, tiny_spec(training__ema_decay=0.9)) for name in ("many", "none")}
    for number in range(16):
        add_pin(runs["many"].path, {"text": "good film " * number + "dull"})
    (runs["none"].path / "pins.json").write_text('{"pins": []}')
    for run in runs.values():
        assert work(run) == 0
    assert (len(told(runs["many"])[0]["pins"]), told(runs["none"]), probe_steps(runs["none"].path)) == (16, [], [])
    same_weights(*runs.values())
    results = [{**run.status().result, "seconds": 0} for run in runs.values()]
    assert results[0] == results[1]


SPOILT = {
    "a damaged list": lambda run: (run.path / "pins.json").write_text("{"),
    "a folder that cannot be written": lambda run: (run.path / "probes").write_text("a file"),
    "a pipe for a list": lambda run: os.mkfifo(run.path / "pins.json"),
    "rows that are not there": lambda run: (run.path / "pins.json").write_text(
        json.dumps({"pins": [{"split": "test", "row": 10**9}]})
    ),
}


@pytest.mark.parametrize("name", SPOILT)
def test_probes_that_fail_are_told_once_and_harm_nothing(tiny_spec, tmp_path, trained_run, name):
    run = RunFolder.create(tmp_path / "run", tiny_spec())
    SPOILT[name](run)
    assert work(run) == 0
    assert run.status().state == "finished"
    same_weights(run, trained_run)
    warnings = [event["what"] for event in told(run, "warning")]
    assert 1 <= len([what for what in warnings if "pinned" in what]) <= 2, warnings
    assert told(run) == []


def test_a_full_disk_says_how_much_to_free(tiny_spec, tmp_path):
    run = RunFolder.create(tmp_path / "run", tiny_spec())
    assert work(run, before=partial(short_of_room.disk, 300 * 2**20)) == 0
    (warning,) = [event for event in told(run, "warning") if "pinned" in event["what"]]
    assert "The disk is nearly full" in warning["what"] and "Free" not in warning["what"]
    assert warning["remedy"].endswith(f"Free 20 MiB of the disk that holds {run.path}.")


def test_a_pin_without_room_says_which_to_remove(tiny_spec, tmp_path):
    run = RunFolder.create(tmp_path / "a run", tiny_spec())
    long, short = add_pin(run.path, {"text": "good film " * 40}), add_pin(run.path, {"text": "good"})
    assert work(run, before=partial(short_of_room.pins, 300)) == 0
    (warning,) = [event for event in told(run, "warning") if "passed over" in event["what"]]
    assert long.id in warning["what"] and f"attune pin '{run.path}' --remove {long.id}" in warning["remedy"]
    assert told(run)[-1]["pins"] == [short.id]
