"""Cleaning and tokenizers inside the TensorFlow graph give the same characters and ids as their Python twins."""

import functools
import itertools
import random

import numpy as np
import psutil
import pytest
import tensorflow as tf
from attune_datasets.cleaning import clean, named_entities
from attune_datasets.spec import CleaningSpec, TokenizerSpec
from attune_datasets.tokenizers import SENTENCE_SPECIALS, Tokenizer, train_tokenizer
from attune_models.export import ODD_TEXTS
from attune_models.export.cleaning_graph import CleaningGraph
from attune_models.export.detokenizer_graph import DetokenizerGraph
from attune_models.export.tokenizer_graph import TokenizerGraph
from hypothesis import given, settings
from hypothesis import strategies as st

CHARACTERS = [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000]
IN_COMPANY = ["".join(CHARACTERS[start : start + 60]) for start in range(0, len(CHARACTERS), 60)]
PIECES = [
    *"aAbÉßİΣ好の한😀 \t\n\u3000.,!#&;<>/-'\x00\x96\ufeff▁", "<br />", "</p>", "<!--", "-->", "&amp;", "&#233;",
    "&#x1f600;", "&#128;", "&#0;", "&#xD800;", "&#9999999;", "&CounterClockwiseContourIntegral;", "##", "the",
    "film", "x" * 60,
]  # fmt: skip
SCRAMBLED = ["".join(random.Random(seed).choices(PIECES, k=seed % 23)) for seed in range(2000)]
TEXTS = [*ODD_TEXTS, *IN_COMPANY, *SCRAMBLED]
RAW = CleaningSpec(
    strip_html=False, decode_entities=False, keep="everything", lowercase=False, collapse_whitespace=False
)
SETTINGS = {
    "default": CleaningSpec(),
    "raw": RAW,
    "letters": CleaningSpec(keep="letters"),
    "classic": CleaningSpec(keep="ascii_letters", decode_entities=False),
    "cased": CleaningSpec(lowercase=False),
    "spaced": CleaningSpec(collapse_whitespace=False, keep="letters", strip_html=False),
}
KINDS = ("words", "subwords", "characters")
TOKENIZERS = [*itertools.product(KINDS, [False, True])]  # each for classifiers, and reversible for translators


@functools.cache
def cleaning_graph(setting: str) -> tf.types.experimental.PolymorphicFunction:
    return tf.function(CleaningGraph(SETTINGS[setting]), [tf.TensorSpec([None], tf.string)], autograph=False)


@functools.cache
def tokenizer(kind: str, reversible: bool = False) -> Tokenizer:
    spec = TokenizerSpec(kind=kind, vocabulary_size=600, max_length=24)
    texts = [*SCRAMBLED[:500], *clean(SCRAMBLED[500:1000], CleaningSpec())]
    return train_tokenizer(texts, spec, reversible=reversible)


@functools.cache
def text_graph(kind: str, reversible: bool, setting: str) -> tf.types.experimental.PolymorphicFunction:
    cleaning, tokenize = CleaningGraph(SETTINGS[setting]), TokenizerGraph(tokenizer(kind, reversible))
    return tf.function(lambda texts: tokenize(cleaning(texts)), [tf.TensorSpec([None], tf.string)], autograph=False)


def utf8(texts: list[str]) -> tf.Tensor:
    return tf.constant([text.encode() for text in texts], tf.string)


def cleaned_by_graph(texts: list[str], setting: str) -> list[str]:
    characters = cleaning_graph(setting)(utf8(texts))
    values = characters.values.numpy().astype("<u4")
    return [
        values[start:end].tobytes().decode("utf-32-le")
        for start, end in itertools.pairwise(characters.row_splits.numpy())
    ]


@pytest.mark.parametrize("setting", SETTINGS)
def test_cleaning_gives_the_same_characters(setting: str) -> None:
    texts = [*TEXTS, *CHARACTERS[:0x3000], *named_entities()]
    graph, python = cleaned_by_graph(texts, setting), clean(texts, SETTINGS[setting])
    assert [(text, *pair) for text, *pair in zip(texts, graph, python, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("setting", ["default", "raw"])
@pytest.mark.parametrize("kind, reversible", TOKENIZERS)
def test_tokenizers_give_the_same_ids(kind: str, reversible: bool, setting: str) -> None:
    ids, offsets = tokenizer(kind, reversible).encode(clean(TEXTS, SETTINGS[setting]))
    graph = text_graph(kind, reversible, setting)(utf8(TEXTS))
    assert np.array_equal(graph.row_splits.numpy(), offsets)
    assert np.array_equal(graph.values.numpy(), ids)
    assert np.diff(offsets).max() == 24 and len(np.unique(ids)) > 40


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)), max_size=6))
def test_whatever_the_text(texts: list[str]) -> None:
    assert cleaned_by_graph(texts, "default") == clean(texts, CleaningSpec())
    for kind, reversible in TOKENIZERS:
        ids, offsets = tokenizer(kind, reversible).encode(clean(texts, CleaningSpec()))
        graph = text_graph(kind, reversible, "default")(utf8(texts))
        assert graph.values.numpy().tolist() == ids.tolist() and graph.row_splits.numpy().tolist() == offsets.tolist()


@given(st.binary())
@settings(max_examples=60, deadline=None)
def test_what_is_no_utf8_is_replaced_as_python_does(data: bytes) -> None:
    characters = cleaning_graph("raw")(tf.constant([data]))
    assert characters.values.numpy().tolist() == [ord(character) for character in data.decode("utf-8", "replace")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_text_among_short_ones_takes_no_more_memory_than_its_own(kind: str) -> None:
    resource = pytest.importorskip("resource")
    texts = ["good film", "x" * 200_000, "very good " * 20_000] + ["short"] * 4_000  # rows x longest: 6.4 GB
    limits = resource.getrlimit(resource.RLIMIT_AS)
    for setting in ("default", "raw"):
        graph, data = text_graph(kind, False, setting), utf8(texts)
        graph(data[:1])
        resource.setrlimit(resource.RLIMIT_AS, (psutil.Process().memory_info().vms + 2**30, limits[1]))
        try:
            ids = graph(data)
        finally:
            resource.setrlimit(resource.RLIMIT_AS, limits)
        assert ids.values.numpy().tolist() == tokenizer(kind).encode(texts)[0].tolist()


def test_a_word_behind_a_space_that_was_never_seen_there_begins_once_more() -> None:
    vocabulary = [*SENTENCE_SPECIALS, "▁", "▁sm", "##il", "##ing", "smil", "m", "好", "##x"]
    tokenizer = Tokenizer("subwords", vocabulary, 16)
    texts = ["smiling (smiling", "m mx 好 好m", "▁▁m▁x", "a好", " smil"]
    graph = TokenizerGraph(tokenizer)(tf.strings.unicode_decode(utf8(texts), "UTF-8"))
    assert graph.to_list() == [tokenizer.encode([text])[0].tolist() for text in texts]
    assert graph.to_list()[1][1:5] == [4, 9, 4, 9]


@pytest.mark.parametrize("kind", KINDS)
def test_tokens_give_the_same_text(kind: str) -> None:
    reversible = tokenizer(kind, True)
    texts = text_graph(kind, True, "raw")(utf8(TEXTS)).to_tensor()
    draw = np.random.default_rng(1)
    drawn = np.where(draw.random((3000, 20)) < 0.15, draw.integers(0, 4, (3000, 20)), 4)  # specials anywhere
    drawn = np.where(drawn == 4, draw.integers(4, reversible.size, drawn.shape), drawn).astype(np.int32)
    for ids in (texts.numpy(), drawn):
        answers = [text.decode() for text in DetokenizerGraph(reversible)(tf.constant(ids)).numpy()]
        assert answers == [reversible.decode(row) for row in ids.tolist()]
        assert len(set(answers)) > 1500
    for shape in ((0, 5), (2, 0)):
        assert DetokenizerGraph(reversible)(tf.zeros(shape, tf.int32)).numpy().tolist() == [b""] * shape[0]


@pytest.mark.parametrize("reversible", [False, True])
def test_a_vocabulary_of_specials_only(reversible: bool) -> None:
    for kind in KINDS:
        bare = Tokenizer(kind, tokenizer(kind, reversible).vocabulary[:4], 8)
        graph = TokenizerGraph(bare)(CleaningGraph(CleaningSpec())(utf8(["", "a b", "[MASK]"])))
        ids, offsets = bare.encode(["", "a b", "[mask]"])
        assert graph.values.numpy().tolist() == ids.tolist() and graph.row_splits.numpy().tolist() == offsets.tolist()
