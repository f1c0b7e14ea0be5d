"""Exported translators: raw sentences in, the studio's translations out, with what each word was made from."""

import itertools
import json
import random
from collections import Counter

import keras
import numpy as np
import pytest
import tensorflow as tf
from attune_datasets.errors import AttuneError
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.tokenizers import BEGIN, train_tokenizer
from attune_models.export import ODD_TEXTS, check_export, export_of, snippet, text_translator
from attune_models.export.keras_file import write_keras
from attune_models.export.saved_model import write_saved_model
from attune_models.inspector.handlers import Inspector
from attune_models.loading import TranslatorModel
from attune_models.runs import RunFolder
from attune_models.spec import DecodingSpec, RNNSpec, RunSpec, TransformerSpec
from attune_models.translators import build_translator

LINE = "a the man's dog Hunde sees (red) big, Große 他 我们 看 ! . ¿qué? run ning 12 3.5 “x” 😀"
WORDS, DRAW = LINE.split(), random.Random(3)
SENTENCES = [" ".join(DRAW.choices(WORDS, k=1 + number % 17)) for number in range(300)]
TEXTS = [*ODD_TEXTS, *SENTENCES[:60], *("".join(DRAW.choices([*WORDS, " ", "\t", "é", "の"], k=9)) for _ in range(30))]
MODELS = {
    "transformer": (
        TransformerSpec(encoder_layers=1, decoder_layers=2, d_model=16, num_heads=2, d_ff=16),
        TokenizerSpec(kind="subwords", vocabulary_size=90, max_length=24),
        DecodingSpec(beam_size=3),
    ),
    "learned positions, greedy": (
        TransformerSpec(encoder_layers=1, decoder_layers=1, d_model=8, num_heads=1, d_ff=8, positions="learned"),
        TokenizerSpec(kind="characters", vocabulary_size=60, max_length=30),
        DecodingSpec(beam_size=1),
    ),
    "rnn with attention": (
        RNNSpec(d_model=12, attention="additive", tied_embeddings="target_output"),
        TokenizerSpec(kind="words", vocabulary_size=60, max_length=20, vocabularies="separate"),
        DecodingSpec(beam_size=2, length_penalty=0.6, max_length=12),
    ),
    "rnn without": (
        RNNSpec(d_model=12, cell="lstm", attention="none"),
        TokenizerSpec(kind="subwords", vocabulary_size=90, max_length=24),
        DecodingSpec(beam_size=2),
    ),
}


@pytest.fixture(scope="module", params=MODELS)
def model(request, tmp_path_factory) -> TranslatorModel:
    """A translator with random weights, loud ones, so that its translations differ and some of them end."""
    network, tokenizer, decoding = MODELS[request.param]
    spec = RunSpec(
        task="translation", data=DataSpec(cleaning=CleaningSpec(lowercase=False)), tokenizer=tokenizer,
        model=network, decoding=decoding,
    )  # fmt: skip
    source = train_tokenizer(SENTENCES, tokenizer, reversible=True)
    joint = tokenizer.vocabularies == "joint"
    target = source if joint else train_tokenizer(SENTENCES[::2], tokenizer, reversible=True)
    keras.utils.set_random_seed(7)
    translator = build_translator(network, source.size, target.size, tokenizer.max_length)
    for variable in translator.model.trainable_variables:
        variable.assign(variable * 2.5)
    return TranslatorModel(RunFolder(tmp_path_factory.mktemp("run")), spec, 1, (), "", translator, source, target)


@pytest.fixture(scope="module")
def module(model):
    return export_of(model).text_module()


def utf8(texts):
    return tf.constant([text.encode() for text in texts], tf.string)


def test_translations_are_the_studio_s(model, module):
    answer = module.translate(utf8(TEXTS))
    answered = {
        "translation": [text.decode() for text in answer["translation"].numpy()],
        "score": answer["score"].numpy().tolist(),
    }
    export = export_of(model)
    check = export.compare(TEXTS, answered, export.answers(TEXTS))
    assert check.passed and check.texts == len(TEXTS)
    assert len(set(answered["translation"])) > 20
    assert answered["translation"][0] == "" and answered["score"][0] == 0
    assert answer["translation"].shape == answer["score"].shape == (len(TEXTS),)


def test_no_texts_at_all(module):
    for name, function in module.signatures.items():
        for output, value in function(utf8([])).items():
            assert value.shape[0] == 0, (name, output)


def test_attention_is_that_of_the_translation(model, module):
    if "attention" not in module.signatures:
        assert "cross" not in model.translator.capture(np.array([[5, 3]]), np.array([[2, 5]]))
        assert list(module.signatures) == ["serving_default"]
        return
    texts = ["", *SENTENCES[:12], "he 他"]
    plain, mean, heads = (module.signatures[name](utf8(texts)) for name in ("serving_default", "attention", "heads"))
    for name, value in plain.items():
        assert np.array_equal(mean[name], value) and np.array_equal(heads[name], value)
    network = model.spec.model
    layers, number = (network.decoder_layers, network.num_heads) if network.kind == "transformer" else (1, 1)
    assert heads["attention"].shape[1:3] == (layers, number)
    np.testing.assert_allclose(mean["attention"], heads["attention"].numpy()[:, -1].mean(axis=1), atol=1e-6)
    found = model.search(texts)
    for row, (text, (best, *_)) in enumerate(zip(texts, found, strict=True)):
        read = model.source_tokenizer.encode([text])[0][1:]
        tokens = [model.target_tokenizer.vocabulary[number] for number in best.ids]
        told = [[token.decode() for token in mean[side][row].numpy() if token] for side in ("source_tokens", "tokens")]
        assert told == [[model.source_tokenizer.vocabulary[number] for number in read], tokens]
        scores = heads["attention"][row].numpy()
        assert not scores[:, :, len(best.ids) :].any() and not scores[..., len(read) :].any()
        if best.ids:
            written = np.array([[BEGIN, *best.ids[:-1]]], "int32")
            expected = model.translator.capture(read[None], written)["cross"][0]
            # Other shapes are summed in another order; of a trained network's large logits the softmax shows it.
            np.testing.assert_allclose(scores[:, :, : len(best.ids), : len(read)], expected, atol=1e-4)


def test_memory_is_bounded_by_chunks(model, monkeypatch):
    module, beams, texts = export_of(model).text_module(), model.spec.decoding.beam_size, ["", *SENTENCES[:8]]
    whole, shapes, search = module.translate(utf8(texts)), [], module._search

    def watched(source):
        shapes.append(tuple(source.shape))
        return search(source)

    monkeypatch.setattr(text_translator, "_MOST_TOKENS", 400)
    monkeypatch.setattr(module, "_search", watched)
    in_chunks = module._translate(utf8(texts))
    assert np.array_equal(in_chunks["translation"], whole["translation"])
    assert sum(rows for rows, _ in shapes) == len(texts) and len(shapes) > 1
    assert all(rows * beams * (module._most + length) <= 400 or rows == 1 for rows, length in shapes)


def test_a_text_among_others_is_answered_as_alone(module):
    together = module.translate(utf8(SENTENCES[:30]))["translation"].numpy().tolist()
    assert together == [module.translate(utf8([text]))["translation"].numpy()[0] for text in SENTENCES[:30]]


def test_only_core_ops(module):
    for function in module.signatures.values():
        definition = function.get_concrete_function().graph.as_graph_def()
        nodes = itertools.chain(definition.node, *(part.node_def for part in definition.library.function))
        assert [node.op for node in nodes if node.op.startswith("Xla") or node.op == "PyFunc"] == []


def test_the_signatures_share_what_they_have_in_common(module):
    """Written for each by itself, a SavedModel is twice as large."""
    large = []  # functions, of which a loop's body is none
    for function in module.signatures.values():
        library = function.get_concrete_function().graph.as_graph_def().library.function
        parts = [part for part in library if part.signature.name.startswith("__inference") and len(part.node_def) > 100]
        large.append({part.signature.name for part in parts})
    assert len(large[0]) == 2 and all(large[0] <= names for names in large)  # the reading and the search


def test_another_translation_is_no_equal_one_whatever_its_score_is_said_to_be(model):
    export, texts = export_of(model), SENTENCES[:3]
    expected = export.answers(texts)
    assert export.compare(texts, expected, expected).to_json() == {
        "texts": 3, "translations_equal": True, "largest_difference": 0.0,
    }  # fmt: skip
    swapped = {**expected, "translation": [*expected["translation"][1:], expected["translation"][0]]}
    assert not export.compare(texts, swapped, expected).passed
    assert not export.compare(
        texts, {**expected, "translation": ["Katze", *expected["translation"][1:]]}, expected
    ).equal
    assert not export.compare(
        texts, {**expected, "score": [score - 0.1 for score in expected["score"]]}, expected
    ).passed


@pytest.mark.parametrize("model", ["rnn with attention"], indirect=True)
def test_a_true_tie_is_excused(model):
    """Two words of one vector: the network cannot tell one from the other, wherever they stand."""
    export, tokenizer = export_of(model), model.target_tokenizer
    sentences = SENTENCES[:100]
    written = Counter(number for best, *_ in model.search(sentences) for number in best.ids)
    words = [number for number, _ in written.most_common() if tokenizer.vocabulary[number].startswith("▁")]
    first, second = words[:2]
    tables = [one for one in model.translator.model.trainable_variables if one.shape[0] == tokenizer.size]
    before = [table.numpy() for table in tables]
    for table, values in zip(tables, before, strict=True):
        alike = values.copy()
        alike[second] = alike[first]
        table.assign(alike)
    try:
        answered, texts = [], []
        for sentence, (best, *_) in zip(sentences, model.search(sentences), strict=True):
            ids = [{first: second, second: first}.get(number, number) for number in best.ids]
            spelled = tokenizer.encode([tokenizer.decode(ids)])[0][1:].tolist()
            if ids != best.ids and ids in (spelled, spelled[:-1]):
                texts.append(sentence)
                answered.append(tokenizer.decode(ids))
        expected = export.answers(texts)
        assert texts and all(one != other for one, other in zip(answered, expected["translation"], strict=True))
        assert export.compare(texts, {"translation": answered, "score": expected["score"]}, expected).passed
        assert not export.compare(
            texts, {"translation": ["x"] * len(texts), "score": expected["score"]}, expected
        ).equal
    finally:
        for table, values in zip(tables, before, strict=True):
            table.assign(values)


# Every network as a SavedModel, whose graph is its own. What is in a Keras file of each is tested below.
@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "write"),
    [*((name, write_saved_model) for name in MODELS), ("rnn with attention", write_keras)],
    indirect=["model"],
)
def test_a_clean_process_proves_it(model, write, tmp_path):
    export = export_of(model)
    write(export, tmp_path)
    check = check_export(tmp_path, export, TEXTS)
    assert check.passed and check.texts == len(TEXTS)


@pytest.mark.slow
@pytest.mark.parametrize("model", ["transformer"], indirect=True)
def test_an_export_that_translates_otherwise_is_refused(model, tmp_path):
    export = export_of(model)
    write_saved_model(export, tmp_path)
    table = model.translator.model.trainable_variables[0]
    table.assign(table[::-1])
    try:
        with pytest.raises(AttuneError, match=r"does not answer as Attune does.*translations differ"):
            check_export(tmp_path, export, SENTENCES[:12])
    finally:
        table.assign(table[::-1])


def test_the_keras_file_holds_the_network(model, tmp_path):
    write_keras(export_of(model), tmp_path)
    about = json.loads((tmp_path / "attune.json").read_text("utf-8"))
    assert about["task"] == "translation" and about["decoding"]["beam_size"] == model.spec.decoding.beam_size
    assert {path.name for path in tmp_path.iterdir()} == {
        "attune.json", "model.keras", "source_tokenizer.json", "target_tokenizer.json",
    }  # fmt: skip
    network = keras.models.load_model(tmp_path / "model.keras")
    pair = [np.array([[5, 8, 6, 3, 0]], "int32"), np.array([[2, 7, 9]], "int32")]
    np.testing.assert_allclose(network(pair), model.translator.model(pair), atol=1e-5)


@pytest.mark.slow
@pytest.mark.parametrize("model", ["transformer"], indirect=True)
@pytest.mark.parametrize("kind, write", [("savedmodel", write_saved_model), ("keras", write_keras)])
def test_the_snippet_prints_translations(model, kind, write, tmp_path, capsys):
    write(export_of(model), tmp_path)
    texts = ["the big dog {sees}", "'他"]
    exec(compile(snippet(kind, "translation", tmp_path, texts), "snippet", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert [line.split(" ", 1)[1] for line in printed] == [one["text"] for one in model.translate(texts)]


@pytest.mark.slow
@pytest.mark.parametrize("kind, by", [("savedmodel", "tensorflow"), ("keras", "keras and attune")])
def test_the_inspector_exports_a_run(translator_run, kind, by, tmp_path):
    request = {"run": str(translator_run.path), "to": kind, "out": str(tmp_path / "out")}
    told = Inspector().export(request, no_progress).result
    assert told["check"]["by"] == by and told["check"]["translations_equal"]
    assert told["check"]["texts"] > len(ODD_TEXTS) and told["check"]["largest_difference"] < 1e-4
    assert repr(str(tmp_path / "out")) in told["snippet"]
