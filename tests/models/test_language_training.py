"""Language models from a text to their figures: trained by a worker, judged on whole texts, on any file, replayed."""

import math
import shutil

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.service import no_progress
from attune_datasets.tokenizers import END
from attune_models.checkpoints import checkpoint_steps
from attune_models.evaluation import evaluate, predict
from attune_models.inspector.replay import Replays
from attune_models.language_scores import TextScores
from attune_models.loading import load_run
from attune_models.metrics import log_softmax
from attune_models.pinned import encode_pin, open_prepared
from attune_models.runs import RunFolder
from attune_models.runs.pins import Pin, add_pin, read_pins
from attune_models.runs.script import script
from attune_models.training.tasks.build import build_task, prepare_task

UNIFORM = math.log(50)  # nats of a model that has learned nothing of about 50 characters


@pytest.fixture(scope="module")
def model(language_run):
    return load_run(language_run)


def events_of(run, kind):
    return [event for event in run.events()[0] if event["type"] == kind]


def test_it_learns_and_tells_what_it_is_judged_by(language_run):
    status = language_run.status()
    assert status.state == "finished", language_run.log_tail()
    metrics = status.result["validation"]
    assert metrics["loss"] < 2.5 < UNIFORM
    assert metrics["perplexity"] == pytest.approx(math.exp(metrics["loss"]))
    assert metrics["bits_per_character"] == pytest.approx(metrics["loss"] / math.log(2))  # a character is a token here
    assert "test" not in status.result  # the share of the preset is 0
    losses = [event["metrics"]["loss"] for event in events_of(language_run, "evaluation")]
    assert losses == sorted(losses, reverse=True)


def test_each_evaluation_writes_behind_the_same_prompt(language_run, story_file):
    samples = [event["samples"] for event in events_of(language_run, "sample")]
    assert len(samples) == len(events_of(language_run, "evaluation"))
    text = story_file.read_text()
    judged = text[int(len(text) * 0.9) :]
    for (sample,) in samples:
        assert judged.startswith(sample["input"] + sample["expected"])
        assert len(sample["predicted"]) == 128
    assert samples[0][0]["predicted"] != samples[-1][0]["predicted"]


def test_the_loss_is_that_of_the_whole_text_block_by_block(model, story_file):
    text = story_file.read_text()
    store = model.encode([text[int(len(text) * 0.9) :]])
    found = TextScores(model.language_model.model, 16, None).score(store, int(store.lengths.sum()))
    ids, nats = store[0], []
    for start in range(0, len(ids) - 1, 16):
        read, said = ids[start : start + 16], ids[start + 1 : start + 17]
        told = log_softmax(np.array(model.language_model.model(read[None, : len(said)], training=False))[0])
        nats += (-told[np.arange(len(said)), said]).tolist()
    assert len(nats) == len(ids) - 1
    assert found["loss"] == pytest.approx(np.mean(nats), abs=1e-5)
    assert found["loss"] == pytest.approx(model.run.status().result["validation"]["loss"], abs=1e-5)


def test_any_file_is_judged(language_run, story_file, tmp_path):
    whole = evaluate(language_run, story_file)
    assert whole["characters"] == whole["tokens"] == len(story_file.read_text())
    other = tmp_path / "other.md"
    other.write_text("Zzz! 山 q\n" * 40, encoding="utf-8")
    strange = evaluate(language_run, other)
    assert strange["metrics"]["loss"] > whole["metrics"]["loss"]
    assert (strange["rows"], strange["columns"], strange["left_out"]) == (1, {"text": None}, {})


def test_it_predicts_no_labels(language_run):
    with pytest.raises(AttuneError, match="goes on with a text"):
        predict(language_run, ["a text"])


def test_pieces_of_the_stream_are_pinned_and_replayed(language_run, tmp_path):
    run = RunFolder(shutil.copytree(language_run.path, tmp_path / "run"))
    pins = read_pins(run.path)
    assert len(pins) == 4
    add_pin(run.path, {"text": "Anna had a red key."})
    pin = read_pins(run.path)[-1]
    replays = Replays()
    told = replays.replay({"run": str(run.path), "pin": pin.id}, no_progress)
    assert told.result["steps"] == checkpoint_steps(run.path / "checkpoints")
    assert told.result["tokens"] == list("Anna had a red k")  # no more than the context
    assert told.arrays["decoder.entropy"].shape == (len(told.result["steps"]), 1, 2)
    assert (told.arrays["probabilities"][:, 0] == 1).all()  # the first token is given
    shown = replays.probe({"run": str(run.path), "pin": pins[0].id, "step": told.result["steps"][-1]}, no_progress)
    assert shown.arrays["decoder"].shape == (1, 2, 16, 16)
    later = np.triu(np.ones((16, 16), bool), 1)
    assert not shown.arrays["decoder"][..., later].any()


def test_documents_end_and_begin_behind_each_other(language_spec, tmp_path):
    spec = language_spec(data__documents="paragraphs", tokenizer__max_length=32)
    data = prepare_task(tmp_path / "data", spec, no_progress)
    assert all(data.store[row][-1] == END for row in range(len(data.store)))
    assert (data.store.ids == END).sum() == len(data.store)
    task = build_task(spec, data, "cpu")
    read, said, weights = task.stream.arrays(0, wider=False)
    assert read.shape == said.shape == weights.shape == (15, 32)  # all batches of nearly one size
    np.testing.assert_array_equal(read[:, 1:], said[:, :-1])
    assert (weights == 1).all()
    found = task.evaluate(1, final=False)
    characters = sum(len(row["clean"]) for row in data.texts(data.places(1)))
    assert found.details == {"tokens": characters + len(data.places(1)), "characters": characters}
    bits = found.metrics["loss"] * found.details["tokens"] / (characters * math.log(2))
    assert found.metrics["bits_per_character"] == pytest.approx(bits)


@pytest.mark.parametrize("kind", ["subwords", "words"])
def test_subwords_and_words_are_learned_too(kind, language_spec, tmp_path):
    spec = language_spec(tokenizer__kind=kind, tokenizer__vocabulary_size=200, tokenizer__max_length=8)
    task = build_task(spec, prepare_task(tmp_path / "data", spec, no_progress), "cpu")
    metrics = task.evaluate(1, final=False).metrics
    assert metrics["bits_per_character"] < metrics["loss"] / math.log(2)  # a token has several characters


def test_a_recurrent_language_model_learns_alike(language_spec, tmp_path):
    spec = language_spec("lstm-language", model__num_layers=1)
    task = build_task(spec, prepare_task(tmp_path / "data", spec, no_progress), "cpu")
    found = task.evaluate(1, final=False)
    assert found.metrics["loss"] == pytest.approx(math.log(task.data.tokenizer.size), abs=0.5)
    assert len(found.samples[0]["predicted"]) == 128
    pinned = encode_pin(Pin(text="Ben had a ball."), task.data)
    (told,) = task.probe([pinned])
    assert told.scores == {}
    assert told.loss == pytest.approx(found.metrics["loss"], abs=0.5)


def test_a_script_is_refused_in_words(language_run):
    with pytest.raises(AttuneError, match="not offered as a script yet"):
        script(language_run)


def test_a_vocabulary_of_another_task_is_refused(language_run, tmp_path):
    run = RunFolder(shutil.copytree(language_run.path, tmp_path / "run"))
    file = run.path / "data" / "tokenizer.json"
    file.write_text(file.read_text().replace("[BOS]", "[CLS]").replace("[EOS]", "[MASK]"))
    with pytest.raises(AttuneError, match="none of a language model's"):
        load_run(run)
    with pytest.raises(AttuneError):
        open_prepared(run)
