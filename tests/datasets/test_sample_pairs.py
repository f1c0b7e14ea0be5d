"""The bundled pairs: written by their script, one translation for each source, alignments that hold."""

from __future__ import annotations

import pandas as pd
import pytest
from attune_datasets.alignments import WordAlignment, read_alignment, word_spans
from attune_datasets.data_service import DataService
from attune_datasets.errors import DatasetError
from attune_datasets.pairs import PairCorpus, load_pairs
from attune_datasets.samples import SAMPLES, Sample
from attune_datasets.samples.generate import table
from attune_datasets.samples.phrases import Chance, joined, word
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.tokenizers import train_tokenizer

MEGABYTE = 1_000_000
PAIRS = [sample for sample in SAMPLES if sample.task == "translation"]
each_sample = pytest.mark.parametrize("sample", PAIRS, ids=lambda sample: sample.name)
AS_WRITTEN = CleaningSpec(strip_html=False, decode_entities=False, lowercase=False)


def load(sample: Sample) -> PairCorpus:
    return load_pairs(DataSpec(file=str(sample.path), cleaning=AS_WRITTEN))


@each_sample
def test_the_committed_file_is_what_the_script_writes(sample: Sample) -> None:
    assert sample.path.read_bytes().decode("utf-8") == table(sample)


@each_sample
def test_the_file_is_small_and_has_enough_pairs(sample: Sample) -> None:
    assert sample.path.stat().st_size <= MEGABYTE
    rows = pd.read_csv(sample.path, encoding="utf-8", keep_default_na=False)
    assert len(rows) >= 5_000
    assert tuple(rows.columns[:2]) == sample.columns
    assert not rows["source"].duplicated().any()


@each_sample
def test_it_opens_as_pairs_and_nothing_is_wrong_with_it(sample: Sample) -> None:
    service = DataService()
    opened = service.open(no_progress, data=DataSpec(file=str(sample.path), cleaning=AS_WRITTEN).model_dump())
    data = opened["data"]
    assert (opened["task"], data["source"], data["target"]) == ("translation", *sample.columns)
    assert {"en": "English", "es": "Spanish", "zh": "Chinese"}[sample.language[:2]] == data["source_language"]
    found = service.warnings(no_progress, data=data, tokenizer=TokenizerSpec(max_length=40).model_dump())["warnings"]
    assert [warning for warning in found if warning["severity"] != "info"] == []


@each_sample
def test_every_target_word_has_one_source_word_that_there_is(sample: Sample) -> None:
    corpus = load(sample)
    for place in range(len(corpus)):
        alignment = corpus.alignment(place)
        assert alignment is not None
        assert sorted(j for _, j in alignment.links) == list(range(len(alignment.target)))
        assert max(i for i, _ in alignment.links) < len(alignment.source)
        if sample.language.startswith("zh"):
            covered = "".join(corpus.sources[place][start:end] for start, end in alignment.source)
            assert covered == corpus.sources[place]


def linked_words(corpus: PairCorpus, source: str) -> set[tuple[str, str]]:
    place = corpus.sources.index(source)
    alignment = corpus.alignment(place)
    assert alignment is not None
    return {
        (source[slice(*alignment.source[i])], corpus.targets[place][slice(*alignment.target[j])])
        for i, j in alignment.links
    }


def test_links_are_the_true_ones() -> None:
    english, chinese = (load(sample) for sample in PAIRS)
    adjectives = {"red": ("rojo", "roja", "rojos", "rojas"), "white": ("blanco", "blanca", "blancos", "blancas")}
    seen = 0
    for source in english.sources[:500]:
        for left, right in linked_words(english, source):
            seen += left in adjectives
            assert left not in adjectives or right in adjectives[left]
            assert (right == "no") == (left == "not")
    assert seen > 20
    for source in chinese.sources[:500]:
        links = linked_words(chinese, source)
        assert ("的", "of") in links or ("的", "that") in links or "的" not in {left for left, _ in links}
        assert {left for left, right in links if right == "book"} <= {"书"}


@pytest.mark.parametrize("kind", ["words", "subwords", "characters"])
def test_links_of_tokens_follow_those_of_words(kind: str) -> None:
    corpus = load(PAIRS[1])
    spec = TokenizerSpec(kind=kind, vocabulary_size=200, max_length=200)
    sides = (corpus.cleaned_sources[:300], corpus.cleaned_targets[:300])
    source, target = (train_tokenizer(side, spec, reversible=True) for side in sides)
    for place in range(40):
        texts = corpus.cleaned_sources[place], corpus.cleaned_targets[place]
        alignment = corpus.alignment(place)
        assert alignment is not None
        spans = source.spans(texts[0]), target.spans(texts[1])
        links = alignment.token_links(*spans)
        assert links.shape == (len(spans[1]), len(spans[0]))
        expected = [
            any(
                spans[1][j][0] < spans[1][j][1] and spans[0][i][0] < spans[0][i][1]
                and _overlap(spans[0][i], alignment.source[a]) and _overlap(spans[1][j], alignment.target[b])
                for a, b in alignment.links
            )
            for j in range(len(spans[1])) for i in range(len(spans[0]))
        ]  # fmt: skip
        assert links.ravel().tolist() == expected


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and one[1] > other[0]


def test_phrases_carry_their_links_along() -> None:
    phrase = joined([word("the", "la"), word("red", "roja"), word("house", "casa")], order=(0, 2, 1))
    assert (phrase.target, phrase.alignment) == (("la", "casa", "roja"), "0-0 1-2 2-1")
    phrase = joined([word("every day", "todos los días", of=1), phrase], order=(1, 0))
    assert phrase.links == (2, 4, 3, 1, 1, 1)
    assert [Chance(1).one("abcdef") for _ in range(3)] == [Chance(1).one("abcdef")] * 3


@pytest.mark.parametrize(
    "links, words, said",
    [
        ("0-0 1", "", "cannot be read"),
        ("0-0 9-1", "", "names words that its pair has not"),
        ("0-0", "ab", "'ab' of the column of words is not in"),
    ],
)
def test_alignments_that_do_not_fit_are_told(links: str, words: str, said: str) -> None:
    with pytest.raises(DatasetError, match=said):
        read_alignment(links, "a b.", "c d.", words)


def test_an_empty_alignment_links_nothing() -> None:
    assert read_alignment(" ", "a b", "") == WordAlignment([(0, 1), (2, 3)], [], frozenset())
    assert word_spans("我不会。", "我 不会 。") == [(0, 1), (1, 3), (3, 4)]
    assert not read_alignment("", "a b", "").token_links([(0, 0), (0, 1)], [(0, 0)]).any()
