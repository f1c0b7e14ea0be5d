"""A training replayed: what heads were like at each step, from probes, and from checkpoints where there are none."""

import json
import os
import shutil

import numpy as np
import pytest
from attune_datasets.errors import AttuneError, Cancelled
from attune_datasets.service import no_progress
from attune_models import probes
from attune_models.checkpoints import checkpoint_steps
from attune_models.head_measures import measures
from attune_models.inspector import replay
from attune_models.inspector.handlers import Inspector
from attune_models.pinned_example import PinnedExample
from attune_models.probes import probe_steps
from attune_models.runs import RunFolder
from attune_models.runs.archive import pack_run, unpack_run
from attune_models.runs.pins import add_pin, read_pins, remove_pin
from attune_models.runs.status import RunStatus, awake_seconds, identity
from attune_models.runs.storage import DamagedFileError
from attune_models.runs.trash import restore, trash


@pytest.fixture
def ask():
    handlers = Inspector().handlers

    def ask(do, run, progress=no_progress, **arguments):
        reply = handlers[do]({"run": str(run.path), **arguments}, progress)
        json.dumps(reply.result, allow_nan=False)
        return reply.result, reply.arrays

    return ask


def test_a_run_can_be_replayed_as_it_is(ask, kept_copy, kept_steps):
    pin = read_pins(kept_copy.path)[0]
    result, arrays = ask("replay", kept_copy, pin=pin.id)
    assert (result["steps"], result["computed"], result["damaged"]) == (kept_steps, [], [])
    assert result["labels"] == ["negative", "positive"] and result["label"] in result["labels"]
    assert result["tokens"][0] == "[CLS]"
    asked = ask("inspect", kept_copy, split=pin.split, row=pin.row)[0]
    text = ("text", "clean", "tokens", "spans", "words", "sentences")
    assert [result[name] for name in text] == [asked[name] for name in text]
    shapes = {name: array.shape for name, array in arrays.items()}
    heads = (3, 1, 2)
    assert shapes == {
        "encoder.entropy": heads, "encoder.distance": heads, "encoder.first": heads, "probabilities": (3, 2),
    }  # fmt: skip
    right = arrays["probabilities"][:, result["labels"].index(result["label"])]
    np.testing.assert_allclose(result["loss"], -np.log(right), rtol=1e-4)
    assert arrays["encoder.entropy"].std(axis=0).min() > 0  # it is a training, and heads change in it


def test_each_step_is_what_inspect_tells_of_its_checkpoint(ask, kept_copy):
    pin = read_pins(kept_copy.path)[1]
    result, arrays = ask("replay", kept_copy, pin=pin.id)
    for place, step in enumerate(result["steps"]):
        told, found = ask("inspect", kept_copy, checkpoint=step, split=pin.split, row=pin.row)
        one, stored = ask("probe", kept_copy, pin=pin.id, step=step)
        assert one["tokens"] == told["tokens"] == result["tokens"]
        np.testing.assert_allclose(stored["encoder"], found["scores"], rtol=2**-11, atol=2e-6)
        np.testing.assert_allclose(stored["probabilities"], list(told["probabilities"].values()), atol=1e-6)
        for name, values in measures(found["scores"], found["mask"], distance=True).items():
            np.testing.assert_allclose(arrays[f"encoder.{name}"][place], values, rtol=1e-3, atol=1e-3)


def test_what_is_pinned_later_is_asked_of_the_checkpoints_and_stored(ask, kept_copy, kept_steps):
    pin, notes = add_pin(kept_copy.path, {"text": "A lovely film, 影评"}), []
    first, arrays = ask("replay", kept_copy, lambda fraction, note="": notes.append((fraction, note)), pin=pin.id)
    assert first["computed"] == first["steps"] == kept_steps
    assert first["loss"] == [None] * 3 and "label" not in first
    assert [fraction for fraction, _ in notes] == sorted(fraction for fraction, _ in notes)
    assert any("checkpoint of step" in note for _, note in notes)
    again, same = ask("replay", kept_copy, pin=pin.id)
    assert again == {**first, "computed": []}
    for name, values in arrays.items():
        np.testing.assert_array_equal(same[name], values)
    for step in kept_steps:  # beside the others, which are still there
        assert ask("probe", kept_copy, pin=read_pins(kept_copy.path)[0].id, step=step)[0]["step"] == step


def under_way(run):
    status = RunStatus(state="running", awake=awake_seconds(), **identity(run.record()["token"], os.getpid()))
    run.write_status(status)
    assert run.status().under_way


def shown(ask, run, pin):
    """Returns the steps that a replay tells of, once each has been shown."""
    result, arrays = ask("replay", run, pin=pin.id)
    for place, step in enumerate(result["steps"]):
        told, found = ask("probe", run, pin=pin.id, step=step)
        loss = result["loss"][place]  # None of a text that has no label
        assert (told["step"], told["loss"]) == (step, loss and pytest.approx(loss, rel=1e-6))
        np.testing.assert_array_equal(found["probabilities"], arrays["probabilities"][place])
        ones = np.ones(found["encoder"].shape[-1], bool)
        entropy = measures(found["encoder"], ones, distance=True)["entropy"]
        np.testing.assert_allclose(entropy, arrays["encoder.entropy"][place], rtol=1e-4)
    return result["steps"]


def stored(run, pin):
    example = PinnedExample.open(run, pin)
    return [step for step in probe_steps(run.path) if example.read(step) is not None]


def test_while_a_run_is_under_way_its_newest_step_is_shown_and_left_to_the_worker(ask, kept_copy, kept_steps):
    under_way(kept_copy)
    pin = add_pin(kept_copy.path, {"text": "a lovely film"})
    assert shown(ask, kept_copy, pin) == kept_steps
    assert stored(kept_copy, pin) == kept_steps[:-1]
    other = add_pin(kept_copy.path, {"text": "dull plot"})
    assert shown(ask, kept_copy, other) == kept_steps
    with pytest.raises(AttuneError, match="Nothing is stored"):  # what the last replay told is in memory, no more
        ask("probe", kept_copy, pin=pin.id, step=kept_steps[-1])


def test_a_run_that_cannot_be_written_to_is_replayed(ask, kept_copy, kept_steps):
    pin = add_pin(kept_copy.path, {"text": "a lovely film"})
    lock = kept_copy.path / ".probes.lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()
    assert shown(ask, kept_copy, pin) == kept_steps and stored(kept_copy, pin) == []


def test_files_without_room_are_left_and_the_steps_shown(ask, kept_copy, kept_steps, monkeypatch):
    monkeypatch.setattr(probes, "MOST_BYTES", 100)
    pin = add_pin(kept_copy.path, {"text": "a lovely film"})
    assert shown(ask, kept_copy, pin) == kept_steps and stored(kept_copy, pin) == []


def test_a_step_that_neither_disk_nor_memory_has_room_for_is_not_told_of(ask, kept_copy, kept_steps, monkeypatch):
    monkeypatch.setattr(probes, "MOST_BYTES", 100)
    monkeypatch.setattr(replay, "_MOST_KEPT", 100)
    pin = add_pin(kept_copy.path, {"text": "a lovely film"})
    assert shown(ask, kept_copy, pin) == [kept_steps[0], kept_steps[-1]]


def test_a_step_whose_place_another_took_is_not_told_of(ask, kept_copy, monkeypatch):
    pin = read_pins(kept_copy.path)[0]
    first, *_, last = stored(kept_copy, pin)
    (kept_copy.path / "probes" / f"{last}.npz").unlink()
    monkeypatch.setattr(probes, "_MOST_FILES", 2)
    assert shown(ask, kept_copy, pin) == stored(kept_copy, pin) == [first, last]


def test_probes_outlive_their_checkpoints(ask, kept_copy, kept_steps):
    shutil.rmtree(kept_copy.path / "checkpoints" / str(kept_steps[0]))
    old = read_pins(kept_copy.path)[0]
    assert ask("replay", kept_copy, pin=old.id)[0]["steps"] == kept_steps
    assert ask("replay", kept_copy, pin=add_pin(kept_copy.path, {"text": "new"}).id)[0]["steps"] == kept_steps[1:]


def test_a_replay_is_cancelled_at_once_and_what_was_asked_stays(ask, kept_copy, kept_steps):
    pin = add_pin(kept_copy.path, {"text": "new"})
    seen = []

    def progress(fraction, note=""):
        seen.append(note)
        if sum("checkpoint" in note for note in seen) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        ask("replay", kept_copy, progress, pin=pin.id)
    assert ask("replay", kept_copy, pin=pin.id)[0]["computed"] == kept_steps[1:]


def test_damage_is_told_and_the_rest_is_shown(ask, kept_copy, kept_steps):
    pin = read_pins(kept_copy.path)[0]
    (kept_copy.path / "probes" / f"{kept_steps[1]}.npz").write_bytes(b"PK\x03\x04 torn")
    result, _ = ask("replay", kept_copy, pin=pin.id)
    assert result["steps"] == kept_steps and result["computed"] == [kept_steps[1]]  # its checkpoint is still there
    assert len(result["damaged"]) == 1 and f"{kept_steps[1]}.npz are damaged" in result["damaged"][0]
    (kept_copy.path / "probes" / f"{kept_steps[0]}.npz").write_bytes(b"")
    weights = kept_copy.path / "checkpoints" / str(kept_steps[0]) / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    result, _ = ask("replay", kept_copy, pin=pin.id)
    assert result["steps"] == kept_steps[1:] and len(result["damaged"]) == 2
    with pytest.raises(DamagedFileError):
        ask("probe", kept_copy, pin=pin.id, step=kept_steps[0])


def test_pairs_are_replayed_with_every_attention(ask, pair_copy):
    pin = add_pin(pair_copy.path, {"text": "red cat sees one dog.", "target": "rojo gato ve uno perro."})
    result, arrays = ask("replay", pair_copy, pin=pin.id)
    steps = checkpoint_steps(pair_copy.path / "checkpoints")
    assert result["steps"] == steps
    assert result["source_tokens"][-1] == result["target_tokens"][-1] == "[EOS]"
    assert (result["source"], result["target"]) == (pin.text, pin.target)
    assert len(result["target_ids"]) == len(result["target_tokens"])
    assert arrays["probabilities"].shape == (len(steps), len(result["target_tokens"]))
    assert {name for name in arrays if "." in name} == {
        *(f"{name}.{measure}" for name in ("encoder", "decoder") for measure in ("entropy", "distance", "first")),
        "cross.entropy", "cross.first",
    }  # fmt: skip
    np.testing.assert_allclose(result["loss"], -np.log(arrays["probabilities"]).mean(axis=1), rtol=1e-4)
    assert result["score"] == pytest.approx([
        ask("inspect", pair_copy, checkpoint=step, source=pin.text, target_prefix=result["target_ids"])[0]["score"]
        for step in steps
    ], abs=1e-4)  # fmt: skip
    _, scores = ask("probe", pair_copy, pin=pin.id, step=steps[-1])
    lengths = len(result["target_tokens"]), len(result["source_tokens"])
    assert scores["cross"].shape == (1, 2, *lengths) and scores["decoder"].shape == (1, 2, lengths[0], lengths[0])
    old = read_pins(pair_copy.path)[0]
    assert set(ask("replay", pair_copy, pin=old.id)[0]["steps"]) >= set(steps)
    assert len(probe_steps(pair_copy.path)) >= len(steps)


def test_what_is_packed_or_put_aside_is_replayed_alike(ask, kept_copy, tmp_path):
    pin = read_pins(kept_copy.path)[2]
    expected, arrays = ask("replay", kept_copy, pin=pin.id)
    packed = unpack_run(pack_run(kept_copy.path, tmp_path / "run.zip"), tmp_path / "theirs")
    restored = restore(trash(kept_copy.path))
    for path in (packed, restored):
        result, found = ask("replay", RunFolder(path), pin=pin.id)
        assert result == expected
        for name, values in arrays.items():
            np.testing.assert_array_equal(found[name], values)


def test_what_is_not_there_is_told(ask, kept_copy, kept_steps):
    pin = read_pins(kept_copy.path)[0]
    with pytest.raises(AttuneError, match="Nothing is stored") as told:
        ask("probe", kept_copy, pin=pin.id, step=3)
    assert str(kept_steps[0]) in told.value.remedy
    remove_pin(kept_copy.path, pin.id)
    with pytest.raises(AttuneError, match="Nothing is pinned as"):
        ask("replay", kept_copy, pin=pin.id)


def test_a_run_without_a_checkpoint_says_so(ask, tiny_spec, tmp_path, kept_run):
    run = RunFolder.create(tmp_path / "run", tiny_spec())
    shutil.copytree(kept_run.path / "data", run.path / "data")
    run.complete_record(label_names=["negative", "positive"])
    pin = add_pin(run.path, {"text": "good"})
    with pytest.raises(AttuneError, match="has no checkpoint yet"):
        ask("replay", run, pin=pin.id)
