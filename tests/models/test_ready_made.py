"""The ready-made runs are what their settings say, tell the truth of themselves, and come into a workspace whole."""

from __future__ import annotations

import json
import zipfile

import pytest
from attune_datasets.corpus import load_corpus
from attune_datasets.documents import load_documents
from attune_datasets.errors import AttuneError
from attune_models.checkpoints import checkpoint_steps
from attune_models.evaluation import evaluate
from attune_models.probes import probe_steps
from attune_models.ready_made import READY_MADE, put_into, ready_made
from attune_models.runs import RunFolder, launch
from attune_models.runs.pins import read_pins

MOST_BYTES, MOST_OF_REVIEWS = 2_000_000, 1_300_000
each = pytest.mark.parametrize("made", READY_MADE, ids=lambda made: made.name)


@pytest.fixture
def put(tmp_path):
    """Puts a ready-made run into a workspace of this test."""
    return lambda made: RunFolder(put_into(tmp_path / "工作 workspace", made))


def test_together_they_are_small():
    assert sum(made.file.stat().st_size for made in READY_MADE) <= MOST_BYTES
    assert ready_made("reviews").file.stat().st_size <= MOST_OF_REVIEWS


@each
def test_it_was_trained_with_what_is_said_of_it(made, put):
    run = put(made)
    asked, spec = made.spec(), run.spec()
    for section in ("task", "tokenizer", "model", "training", "decoding"):
        assert getattr(spec, section) == getattr(asked, section)
    assert (spec.data.cleaning, spec.data.split) == (asked.data.cleaning, asked.data.split)
    assert spec.data.file == str(made.sample.path)
    assert [pin.text for pin in read_pins(run.path)] == list(made.pins)


@each
def test_it_has_learned_the_sample_that_is_bundled(made, put):
    load = load_corpus if made.sample.task == "classification" else load_documents
    assert load(made.spec().data).fingerprint == put(made).record()["fingerprint"]


@each
def test_its_curves_and_its_attention_are_those_of_its_training(made, put):
    run = put(made)
    status, events, offset = run.status(), [], 0
    while (read := run.events(offset))[1] != offset:
        events, offset = [*events, *read[0]], read[1]
    judged = [event["step"] for event in events if event["type"] == "evaluation" and event["split"] == "validation"]
    assert status.state == "finished" and judged[-1] == status.steps == checkpoint_steps(run.path / "checkpoints")[0]
    assert sum(len(event["step"]) for event in events if event["type"] == "steps") == status.steps
    assert set(judged) <= set(probe_steps(run.path))  # and of checkpoints between them, saved for safety


@each
def test_it_tells_nothing_of_the_machine_that_made_it(made):
    with zipfile.ZipFile(made.file) as archive:
        status = json.loads(archive.read(f"{made.title}/status.json"))
        content = b"".join(archive.read(name) for name in archive.namelist())
    assert (status["host"], status["pid"]) == ("", None)
    assert b"/work" not in content and b"/home" not in content and b"Users" not in content


def test_it_is_unpacked_once_and_never_over_another_run(put, tmp_path):
    made = ready_made("stories")
    first = put(made)
    assert put(made).path == first.path and first.path.name == made.title
    first.complete_record(token="another")
    assert put(made).path.name == f"{made.title}-2"
    assert not list(first.path.parent.glob(".unpacking-*"))


def test_it_cannot_go_on_learning_and_says_what_to_do_instead(put):
    run = put(ready_made("reviews"))
    with pytest.raises(AttuneError, match=r"handed on without what its optimizer remembers.*training\.start_from"):
        run.requeue({"training.epochs": 30})
    assert run.status().state == "finished"


def test_an_unknown_name_is_told_with_the_nearest():
    with pytest.raises(AttuneError, match="reviews"):
        ready_made("review")


@pytest.mark.slow
def test_the_recorded_test_figures_are_what_evaluation_measures(put, tmp_path):
    run = put(ready_made("reviews"))
    names = run.record()["label_names"]
    lines = (run.path / "data" / "texts.jsonl").read_bytes().splitlines()
    texts = [row for row in map(json.loads, lines) if row["split"] == "test"]
    table = tmp_path / "test.jsonl"
    table.write_text("\n".join(json.dumps({"review": row["text"], "sentiment": names[row["label"]]}) for row in texts))
    told, recorded = evaluate(run, table), run.status().result["test"]
    assert told["rows"] == len(texts) == 630
    assert told["metrics"]["accuracy"] == recorded["accuracy"] > 0.97
    assert told["metrics"] == pytest.approx(recorded, rel=1e-4)


@pytest.mark.slow
def test_a_run_can_start_from_it(put, tmp_path, wait):
    from attune_models.origin import adopted
    from attune_models.presets import with_settings

    run, made = put(ready_made("reviews")), ready_made("reviews")
    wanted = {**adopted(made.spec(), run.spec()), "training.start_from": str(run.path), "training.epochs": 1}
    spec = with_settings(made.spec(), {key: json.dumps(value) for key, value in wanted.items()})
    started = RunFolder.create(tmp_path / "started", spec)
    launch(started)
    wait(started, lambda run: not run.status().under_way)
    assert started.status().result["test"]["accuracy"] > 0.95
