"""Exported language models: prompts in, the studio's text out, drawn inside the graph."""

import itertools
import json

import keras
import numpy as np
import pytest
import tensorflow as tf
from attune_datasets.cleaning import clean
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.tokenizers import END, train_language_tokenizer
from attune_models.export import ODD_TEXTS, check_export, export_of, philox_graph, snippet
from attune_models.export.keras_file import write_keras
from attune_models.export.saved_model import write_saved_model
from attune_models.export.text_writer import sampling_inputs
from attune_models.export.tokenizer_graph import TokenizerGraph
from attune_models.export.writer_export import sampling_of, write_all
from attune_models.inspector.handlers import Inspector
from attune_models.language_model import build_language_model
from attune_models.loading import LanguageRunModel
from attune_models.runs import RunFolder
from attune_models.sampling import SamplingSpec, uniform
from attune_models.spec import DecoderSpec, RNNDecoderSpec, RunSpec

TEXT = "The cat sat on the mat.\nThe dog, running, saw the cat!\n\n  He said: “what?” 他看见狗。\n" * 3
CONTEXT = 12
PROMPTS = ["", "The ", "The cat sat on the mat.\nThe dog saw", "\n", "Zebra ☃", "他看", " two  spaces\t\n x", "the cat"]
TEXTS = [*PROMPTS, *(text for text in ODD_TEXTS if len(text) < 1000), "The dog " * 40]
BOLD = SamplingSpec(temperature=1.3, max_new_tokens=30, seed=2**63 + 5, top_k=20, top_p=0.9, repetition_penalty=1.2)
MODELS = {
    "characters, rotary": (DecoderSpec(num_layers=1, d_model=16, num_heads=2, d_ff=16, positions="rotary"),
                           "characters", "stream"),
    "subwords, learned": (DecoderSpec(num_layers=2, d_model=16, num_heads=2, d_ff=16, positions="learned",
                                      tied_output=False), "subwords", "rows"),
    "words, waves": (DecoderSpec(num_layers=1, d_model=8, num_heads=1, d_ff=8), "words", "stream"),
    "lstm": (RNNDecoderSpec(num_layers=2, d_model=12), "characters", "rows"),
}  # fmt: skip


@pytest.fixture(scope="module", params=MODELS)
def model(request, tmp_path_factory) -> LanguageRunModel:
    """A language model with loud random weights, so that its texts differ and some documents end."""
    network, kind, documents = MODELS[request.param]
    tokens = TokenizerSpec(kind=kind, vocabulary_size=90, max_length=CONTEXT)
    tokenizer = train_language_tokenizer([TEXT], tokens)
    cleaning = CleaningSpec(lowercase=False, collapse_whitespace=False)
    spec = RunSpec(task="language", data=DataSpec(cleaning=cleaning, documents=documents), tokenizer=tokens,
                   model=network)  # fmt: skip
    keras.utils.set_random_seed(7)
    language_model = build_language_model(network, tokenizer.size, CONTEXT)
    random = np.random.default_rng(2)
    for weight in language_model.model.trainable_weights:
        weight.assign(random.normal(0, 0.3, weight.shape))
    return LanguageRunModel(RunFolder(tmp_path_factory.mktemp("run")), spec, 1, (), "", language_model, tokenizer)


@pytest.fixture(scope="module")
def module(model):
    return export_of(model).text_module()


def utf8(texts):
    return tf.constant([text.encode() for text in texts], tf.string)


def write(module, texts, sampling):
    specs = module.write.input_signature[1:]
    values = {one.name: tf.constant(sampling_inputs(sampling)[one.name], one.dtype) for one in specs}
    found = {name: value.numpy() for name, value in module.write(utf8(texts), **values).items()}
    return {**found, "text": [text.decode() for text in found["text"]]}


@pytest.mark.parametrize("sampling", [SamplingSpec(temperature=0, max_new_tokens=30), BOLD], ids=["greedy", "drawn"])
def test_texts_are_the_studio_s(model, module, sampling):
    expected = write_all(model.generator, clean(TEXTS, model.cleaning), [sampling])
    found = write(module, TEXTS, sampling)
    assert found["text"] == expected["text"]
    assert [[one for one in row if one] for row in found["ids"].tolist()] == expected["ids"]
    np.testing.assert_allclose(found["log_probability"], expected["log_probability"], atol=1e-4)
    assert len(set(found["text"])) >= 4  # not one for all
    assert max(len(row) for row in expected["ids"]) == 30 > CONTEXT


def test_the_parts_that_are_read_are_the_studio_s(model, module):
    ids, offsets = model.tokenizer.encode_parts(clean(TEXTS, model.cleaning))
    found = module.ids(utf8(TEXTS))
    assert found.flat_values.numpy().tolist() == ids.tolist()
    assert found.row_splits.numpy().tolist() == offsets.tolist()
    whole = TokenizerGraph(model.tokenizer)(module._clean(utf8(["The cat sat on the mat. " * 9])))
    assert whole.shape[1] is None and int(whole.row_lengths()[0]) == CONTEXT


def test_it_begins_with_the_studio_s_own_settings(module):
    alone, defaults = module.continue_(utf8(PROMPTS)), write(module, PROMPTS, SamplingSpec())
    assert [text.decode() for text in alone["text"].numpy()] == defaults["text"]
    called = module.write(utf8(PROMPTS), seed=tf.constant(3, tf.int64), max_new_tokens=tf.constant(9))
    assert [text.decode() for text in called["text"].numpy()] == write(
        module, PROMPTS, SamplingSpec(seed=3, max_new_tokens=9)
    )["text"]


def test_no_texts_and_no_tokens(module):
    for name, value in module.continue_(utf8([])).items():
        assert value.shape[0] == 0, name
    assert module.write(utf8(["The "]), max_new_tokens=tf.constant(0))["text"].numpy().tolist() == [b""]


def test_some_documents_end_and_no_stream_does(model, module):
    bold = SamplingSpec(temperature=5, max_new_tokens=400)
    found = write(module, PROMPTS[1:2], bold)["ids"][0].tolist()
    assert (END in found) == (model.first is not None)
    assert len(found) == (400 if model.first is None else found.index(END) + 1)


@pytest.mark.parametrize(
    ("name", "value"), [("temperature", -0.5), ("top_p", 0.0), ("repetition_penalty", 0.0), ("top_k", -1)]
)
def test_what_nothing_can_be_drawn_by_is_refused(module, name, value):
    with pytest.raises(tf.errors.InvalidArgumentError, match=name):
        module.write(tf.constant(["The "]), **sampling_inputs(SamplingSpec(max_new_tokens=2)) | {name: value})


def test_only_core_ops(module):
    for function in module.signatures.values():
        definition = function.get_concrete_function().graph.as_graph_def()
        nodes = itertools.chain(definition.node, *(part.node_def for part in definition.library.function))
        assert [node.op for node in nodes if node.op.startswith("Xla") or node.op == "PyFunc"] == []


def test_draws_are_numpy_s_philox_bit_for_bit():
    graph = tf.function(philox_graph.uniform)
    for seed, place in [(0, 0), (7, 1), (123456789, 99_999), (2**63 - 1, 5), (2**63, 3), (2**64 - 1, 2**31 - 2)]:
        signed = tf.constant(sampling_inputs(SamplingSpec(seed=seed))["seed"], tf.int64)
        assert float(graph(signed, tf.constant(place))) == uniform(seed, place)


@pytest.mark.parametrize("model", ["characters, rotary"], indirect=True)
def test_another_text_is_excused_only_where_two_tokens_tie(model):
    export = export_of(model)
    prompts = PROMPTS[1:3]
    expected = write_all(model.generator, prompts, [sampling_of(one.inputs) for one in export.questions])
    assert export.compare(prompts, expected, expected).to_json() == {
        "texts": 4, "continuations_equal": True, "largest_difference": 0.0,
    }  # fmt: skip
    for row in range(4):
        ids = [list(one) for one in expected["ids"]]
        ids[row][3] = next(one for one in range(4, 90) if one != ids[row][3])
        text = [*expected["text"][:row], "other", *expected["text"][row + 1 :]]
        assert not export.compare(prompts, {**expected, "ids": ids, "text": text}, expected).equal
    same_ids = {**expected, "text": [*expected["text"][:3], "other"]}
    assert not export.compare(prompts, same_ids, expected).equal
    likelier = {**expected, "log_probability": [one + 0.01 for one in expected["log_probability"]]}
    assert not export.compare(prompts, likelier, expected).passed


# Every network as a SavedModel, whose graph is its own; a Keras file of each of the two families.
@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "write_export"),
    [*((name, write_saved_model) for name in MODELS), ("words, waves", write_keras), ("lstm", write_keras)],
    indirect=["model"],
)
def test_a_clean_process_proves_it(model, write_export, tmp_path):
    export = export_of(model)
    write_export(export, tmp_path)
    check = check_export(tmp_path, export, TEXTS)
    assert check.passed and check.texts == 2 * len(TEXTS)


@pytest.mark.slow
@pytest.mark.parametrize("model", ["subwords, learned"], indirect=True)
@pytest.mark.parametrize("kind, write_export", [("savedmodel", write_saved_model), ("keras", write_keras)])
def test_the_snippet_writes(model, kind, write_export, tmp_path, capsys):
    write_export(export_of(model), tmp_path)
    prompts = ["The {cat}", "'他"]
    exec(compile(snippet(kind, "language", tmp_path, prompts), "snippet", "exec"), {})
    texts = write_all(model.generator, prompts, [SamplingSpec()])["text"]
    assert capsys.readouterr().out == "".join(f"{one}{text}\n" for one, text in zip(prompts, texts, strict=True))


@pytest.mark.slow
@pytest.mark.parametrize("kind, by", [("savedmodel", "tensorflow"), ("keras", "keras and attune")])
def test_the_inspector_exports_a_run(language_run, kind, by, tmp_path):
    request = {"run": str(language_run.path), "to": kind, "out": str(tmp_path / "out")}
    told = Inspector().export(request, no_progress).result
    assert told["check"]["by"] == by and told["check"]["continuations_equal"]
    assert told["check"]["texts"] > 2 * len(ODD_TEXTS) and told["check"]["largest_difference"] < 1e-4
    assert repr(str(tmp_path / "out")) in told["snippet"]
    about = next((tmp_path / "out").rglob("attune.json"))
    assert json.loads(about.read_text("utf-8"))["task"] == "language"
