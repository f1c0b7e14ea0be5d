"""What a run starts from: the very weights and the tokenizer of another one, a lower rate for them, or word vectors."""

import json
import shutil
from collections.abc import Callable

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError, SpecError
from attune_datasets.service import no_progress
from attune_datasets.tokenizers import BEGIN, END, SENTENCE_SPECIALS, SPECIALS, Tokenizer
from attune_models.checkpoints import load_checkpoint, load_newest, save_checkpoint, variable_arrays
from attune_models.loading import load_run
from attune_models.losses import classification_loss
from attune_models.origin import adopted, check_origin, prepare_origin
from attune_models.presets import parse_spec, with_settings
from attune_models.runs import RunFolder
from attune_models.spec import TrainingSpec
from attune_models.training import worker
from attune_models.training.embedding_vectors import match_vectors, prepare_vectors
from attune_models.training.optimizers import build_optimizer
from attune_models.training.step_model import build_step_model
from attune_models.training.tasks.build import build_task, prepare_task
from attune_models.word_vectors.text_formats import write_word2vec
from attune_models.word_vectors.vectors import WordVectors

HEAD = {"head/kernel", "head/bias"}


@pytest.fixture
def source(masked_run, tmp_path) -> RunFolder:
    """A pre-training that may be taken away."""
    shutil.copytree(masked_run.path, tmp_path / "source")
    return RunFolder(tmp_path / "source")


def begun(path, spec):
    """Returns a run with what it starts from and its data, as the worker prepares them."""
    run = RunFolder.create(path, spec)
    return run, prepare_origin(run.path, spec), prepare_task(run.path / "data", spec, no_progress)


def arrays_of(task):
    return {name: value for name, value in variable_arrays(task.network.variables).items() if "seeds" not in name}


def test_a_classifier_starts_from_the_very_weights_and_tokenizer(tiny_spec, source, tmp_path):
    spec = tiny_spec(training__start_from=str(source.path), tokenizer__max_length=10)
    _, origin, data = begun(tmp_path / "run", spec)
    saved = load_checkpoint(source.path / "checkpoints").weights
    task = build_task(spec, data, "cpu", origin)
    found = arrays_of(task)
    assert found.keys() - HEAD == task.body == {name for name in saved if not name.startswith(("seeds", "transform"))}
    assert all(np.array_equal(found[name], saved[name]) for name in task.body)
    fresh = arrays_of(build_task(spec, data, "cpu"))
    assert not np.array_equal(fresh["embedding/table"], found["embedding/table"])
    assert all(np.array_equal(fresh[name], found[name]) for name in HEAD)
    tokenizer = Tokenizer.load(source.path / "data" / "tokenizer.json")
    assert data.tokenizer.vocabulary == tokenizer.vocabulary
    assert (data.tokenizer.max_length, tokenizer.max_length) == (10, 12)
    assert data.store.lengths.max() <= 10


def test_the_tokenizer_that_is_taken_over_is_part_of_what_the_cache_knows(tiny_spec, source, tmp_path):
    spec = tiny_spec(training__start_from=str(source.path))
    *_, data = begun(tmp_path / "one", spec)
    path = source.path / "data" / "tokenizer.json"
    tokenizer = Tokenizer.load(path)
    Tokenizer("words", tokenizer.vocabulary[:50], 12, tokenizer.asked).save(path)
    *_, other = begun(tmp_path / "other", spec)
    assert (data.tokenizer.size, other.tokenizer.size) == (tokenizer.size, 50)
    *_, own = begun(tmp_path / "own", tiny_spec())
    assert own.tokenizer.vocabulary != other.tokenizer.vocabulary


def test_the_run_goes_on_when_the_other_one_is_gone(tiny_spec, source, tmp_path):
    spec = tiny_spec(training__start_from=str(source.path), training__epochs=2)
    run = RunFolder.create(tmp_path / "run", spec)
    assert worker.main([str(run.path)]) == worker.FINISHED, run.log_tail()
    record, newest = run.record(), load_newest(run.path / "checkpoints")
    saved = load_checkpoint(source.path / "checkpoints")
    assert record["started_from"] == {
        "run": str(source.path), "checkpoint": saved.step, "weights_sha256": saved.weights_hash,
        "variables": len(prepare_origin(run.path, spec).weights),
    }  # fmt: skip
    (told,) = [event for event in run.events()[0] if event["type"] == "origin"]
    assert str(source.path) in told["what"]
    shutil.rmtree(source.path)
    run.requeue({"training.epochs": 3})
    assert worker.main([str(run.path)]) == worker.FINISHED, run.log_tail()
    assert load_newest(run.path / "checkpoints").step == newest.step * 3 // 2
    assert set(load_run(run).predict(["good film"])[0].shape) == {2}

    shutil.rmtree(run.path / "checkpoints")  # it can be begun again, too
    (run.path / "checkpoints").mkdir()
    shutil.rmtree(run.path / "data")
    _, data = prepare_origin(run.path, spec), prepare_task(run.path / "data", spec, no_progress)
    task = build_task(spec, data, "cpu", prepare_origin(run.path, spec))
    assert np.array_equal(arrays_of(task)["embedding/table"], saved.weights["embedding/table"])


def test_one_that_is_gone_before_it_was_copied_is_told(tiny_spec, source, tmp_path):
    spec = tiny_spec(training__start_from=str(source.path))
    shutil.rmtree(source.path)
    with pytest.raises(AttuneError, match="is not a run folder"):
        prepare_origin(tmp_path, spec)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"model__d_model": 32}, "model.d_model is 32, and 16 in the run"),
        ({"model__positions": "learned"}, "model.positions is learned, and rotary in"),
        ({"tokenizer__vocabulary_size": 99}, "tokenizer.vocabulary_size is 99, and 100 in"),
        ({"tokenizer__kind": "subwords"}, "tokenizer.kind is subwords, and words in"),
    ],
)
def test_what_does_not_fit_is_told_with_both_values(tiny_spec, masked_run, settings, told):
    with pytest.raises(SpecError, match=told):
        check_origin(tiny_spec(**settings), masked_run.path)


def test_other_kinds_of_models_are_refused(tiny_spec, language_spec, pairs_spec, masked_run, tmp_path):
    other = RunFolder.create(tmp_path / "other", language_spec("lstm-language"))
    told = r"kind encoder cannot start from .*, whose kind is rnn_decoder.*from masked_encoder or decoder or encoder"
    with pytest.raises(SpecError, match=told):
        check_origin(tiny_spec(), other.path)
    with pytest.raises(AttuneError, match="no checkpoint"):
        check_origin(language_spec("lstm-language"), other.path)
    with pytest.raises(SpecError, match="not for translators"):
        pairs_spec(training__start_from=str(masked_run.path))


def test_what_must_be_equal_can_be_adopted(tiny_spec, masked_run):
    spec = tiny_spec(model__d_model=32, tokenizer__kind="subwords", data__cleaning__lowercase=False)
    settings = {key: json.dumps(value) for key, value in adopted(spec, masked_run.spec()).items()}
    found = with_settings(spec, settings)
    check_origin(found, masked_run.path)
    assert (found.model.d_model, found.tokenizer.kind, found.data.cleaning.lowercase) == (16, "words", True)
    assert found.model.word_dropout == spec.model.word_dropout and found.training == spec.training


def adopting(spec, source):
    """Returns `spec` with all that it takes from the run `source`, which it starts from."""
    wanted = {**adopted(spec, source.spec()), "training.start_from": str(source.path)}
    return with_settings(spec, {key: json.dumps(value) for key, value in wanted.items()})


def test_a_classifier_starts_from_the_body_of_a_language_model(tiny_spec, language_run, tmp_path):
    spec = adopting(tiny_spec(), language_run)
    assert (spec.model.causal, spec.model.pooling, spec.tokenizer.kind) == (True, "last", "characters")
    _, origin, data = begun(tmp_path / "run", spec)
    task = build_task(spec, data, "cpu", origin)
    saved = load_checkpoint(language_run.path / "checkpoints").weights
    found = arrays_of(task)
    assert found.keys() - HEAD == task.body == {name for name in saved if not name.startswith("seeds")}
    assert all(np.array_equal(found[name], saved[name]) for name in task.body)
    assert data.tokenizer.vocabulary == Tokenizer.load(language_run.path / "data" / "tokenizer.json").vocabulary
    ids = data.store[0]
    assert (ids[0], ids[-1]) == (BEGIN, END) and data.store.lengths.max() <= 16


@pytest.fixture
def untied(language_spec, tmp_path) -> Callable[..., RunFolder]:
    """A language model with an output of its own and a checkpoint of two tables, whatever else it may be."""

    def make(**settings):
        run = RunFolder.create(tmp_path / "gpt", language_spec(model__tied_output=False, **settings))
        table = np.arange(6 * 32, dtype=np.float32).reshape(6, 32)
        weights = {"embedding/table": table, "output_embedding/table": table}
        save_checkpoint(run.path / "checkpoints", 5, weights, {}, {}, {"epoch": 1, "batch": 0, "best": True})
        (run.path / "data").mkdir(exist_ok=True)
        Tokenizer("characters", [*SENTENCE_SPECIALS, "a", "b"], 16, 1000).save(run.path / "data" / "tokenizer.json")
        return run

    return make


@pytest.mark.parametrize("documents", ["paragraphs", "stream"])
def test_a_text_begins_as_the_documents_of_the_language_model_did(tiny_spec, untied, documents, tmp_path):
    source = untied(data__documents=documents)
    table = load_checkpoint(source.path / "checkpoints").weights["embedding/table"]
    weights = prepare_origin(tmp_path / "run", adopting(tiny_spec(), source)).weights
    assert weights.keys() == {"embedding/table"}
    begin = END if documents == "paragraphs" else BEGIN  # a stream has no beginning that could be taken over
    assert np.array_equal(weights["embedding/table"][BEGIN], table[begin])
    others = np.arange(6) != BEGIN
    assert np.array_equal(weights["embedding/table"][others], table[others])


def test_what_is_read_of_a_text_follows_the_attention(tiny_spec, masked_run, language_run):
    causal = adopting(tiny_spec(model__pooling="cls"), language_run)
    assert (causal.model.causal, causal.model.pooling) == (True, "last")
    kept = adopting(tiny_spec(model__causal=True, model__pooling="max"), language_run)
    assert kept.model.pooling == "max"
    back = adopting(causal, masked_run)
    assert (back.model.causal, back.model.pooling) == (False, "mean")
    assert adopting(tiny_spec(model__pooling="cls"), masked_run).model.pooling == "cls"
    both_ways = with_settings(causal, {"model.causal": "false"})
    with pytest.raises(SpecError, match=r"model.causal is False, and True in the run .* Set model.causal=True"):
        check_origin(both_ways, language_run.path)
    with pytest.raises(SpecError, match=r"model.causal is True, and False in the run"):
        check_origin(tiny_spec(model__causal=True), masked_run.path)


def test_a_run_from_before_there_were_causal_classifiers_is_read(tiny_spec):
    spec = tiny_spec()
    content = spec.model_dump()
    del content["model"]["causal"]
    assert parse_spec(content) == spec


@pytest.mark.parametrize("optimizer", ["adamw", "sgd", "lion", "adafactor"])
def test_the_body_learns_by_its_own_rate(optimizer):
    inputs, labels = np.eye(4, dtype=np.float32), np.eye(3, dtype=np.float32)[[0, 1, 2, 0]]

    def changes(body_rate, body=frozenset({"body/kernel", "body/bias"}), steps=1):
        keras.utils.set_random_seed(3)
        x = keras.Input((4,))
        hidden = keras.layers.Dense(5, activation="tanh", name="body")(x)
        model = keras.Model(x, keras.layers.Dense(3, name="head")(hidden))
        before = variable_arrays(model.variables)
        spec = TrainingSpec(optimizer=optimizer, body_rate=body_rate, weight_decay=0.1, clip_norm=None)
        step = build_step_model(
            model, classification_loss(0.0), build_optimizer(spec, 0.01, body), spec, jit_compile=False
        )
        for _ in range(steps):
            step.train_on_batch(inputs, labels, np.ones(4, np.float32))
        return {name: value - before[name] for name, value in variable_arrays(model.variables).items()}

    whole, slow, plain = changes(1.0), changes(0.25), changes(0.25, frozenset())
    for name in whole:
        np.testing.assert_allclose(plain[name], whole[name], rtol=1e-3, atol=1e-7)
        share = 0.25 if name.startswith("body") else 1.0
        np.testing.assert_allclose(slow[name], share * whole[name], rtol=1e-3, atol=1e-7)
        assert np.abs(whole[name]).max() > 0


@pytest.fixture
def vectors(masked_run):
    """Vectors of every second word of the vocabulary, and of one that it does not have."""
    tokenizer = Tokenizer.load(masked_run.path / "data" / "tokenizer.json")
    words = [*tokenizer.vocabulary[len(SPECIALS) :: 2], "Zebra"]
    matrix = np.random.default_rng(4).normal(0, 3, (len(words), 16)).astype(np.float32)
    return tokenizer, WordVectors(words, np.zeros(len(words), np.int64), matrix)


@pytest.mark.parametrize("written", ["folder", "text"])
def test_an_embedding_layer_begins_with_vectors_of_words(tiny_spec, vectors, written, tmp_path):
    _, known = vectors
    path = tmp_path / "vectors"
    known.save(path) if written == "folder" else write_word2vec(known, path)
    spec = tiny_spec(training__embedding_vectors=str(path))
    run, origin, data = begun(tmp_path / "run", spec)
    assert origin is None
    found = prepare_vectors(run.path, spec, data.tokenizer)
    fresh, task = build_task(spec, data, "cpu"), build_task(spec, data, "cpu", None, found)
    table, before = arrays_of(task)["embedding/table"], arrays_of(fresh)["embedding/table"]
    rows = {number: known.numbers[token] for number, token in enumerate(data.tokenizer.vocabulary)
            if token in known.numbers}  # fmt: skip
    assert found.about == {"found": len(rows), "vocabulary": data.tokenizer.size - len(SPECIALS)}
    assert 0 < len(rows) < data.tokenizer.size - len(SPECIALS)
    for number in range(data.tokenizer.size):
        if number in rows:
            cosine = table[number] @ known.unit[rows[number]] / np.linalg.norm(table[number])
            assert cosine == pytest.approx(1, abs=1e-5)
        else:
            assert np.array_equal(table[number], before[number])
    norms = np.linalg.norm(table[list(rows)], axis=1).mean()
    assert norms == pytest.approx(np.linalg.norm(before, axis=1).mean(), rel=1e-5)
    shutil.rmtree(path) if written == "folder" else path.unlink()
    again = prepare_vectors(run.path, spec, data.tokenizer)
    assert np.array_equal(again.rows, found.rows) and task.body == frozenset()


def test_pieces_inside_words_have_no_vector_and_capitals_find_small_letters():
    tokenizer = Tokenizer("subwords", [*SPECIALS, "Cat", "##cat", "▁dog", "##s"], 12)
    known = WordVectors(["cat", "dog", "s"], np.zeros(3, np.int64), np.eye(3, dtype=np.float32))
    found = match_vectors(known, tokenizer)
    assert found.ids.tolist() == [4, 6] and found.rows.argmax(axis=1).tolist() == [0, 1]
    assert found.told.startswith("2 of 4 tokens (50%)")


def test_vectors_that_cannot_be_used_are_told(tiny_spec, vectors, tmp_path):
    tokenizer, known = vectors
    known.save(tmp_path / "vectors")
    spec = tiny_spec(training__embedding_vectors=str(tmp_path / "vectors"), model__d_model=32)
    with pytest.raises(AttuneError, match=r"have 16 numbers each, and model.d_model is 32"):
        prepare_vectors(tmp_path, spec, tokenizer)
    other = WordVectors(["qq"], np.zeros(1, np.int64), np.ones((1, 16), np.float32))
    other.save(tmp_path / "others")
    with pytest.raises(AttuneError, match="None of the"):
        prepare_vectors(tmp_path, tiny_spec(training__embedding_vectors=str(tmp_path / "others")), tokenizer)
    with pytest.raises(SpecError, match="leave one of the two empty"):
        tiny_spec(training__embedding_vectors="x", training__start_from="y")


@pytest.mark.slow
def test_a_language_model_starts_from_another(language_spec, language_run, tmp_path):
    text = tmp_path / "other.txt"
    text.write_text("Anna saw a fox. The fox saw Anna too.\n" * 60, encoding="utf-8")
    spec = language_spec(data__file=str(text), training__start_from=str(language_run.path))
    _, origin, data = begun(tmp_path / "run", spec)
    task = build_task(spec, data, "cpu", origin)
    saved = load_checkpoint(language_run.path / "checkpoints").weights
    assert all(np.array_equal(value, saved[name]) for name, value in arrays_of(task).items())
    assert task.body == arrays_of(task).keys()
