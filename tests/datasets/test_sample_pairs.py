"""The bundled pairs: written by their script, one translation for each source, alignments that hold."""

from __future__ import annotations

import pandas as pd
import pytest
from attune_datasets.data_service import DataService
from attune_datasets.pairs import PairCorpus, load_pairs
from attune_datasets.samples import SAMPLES, Sample
from attune_datasets.samples.generate import table
from attune_datasets.samples.phrases import Chance, joined, word
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.tokenizers.splitting import word_bounds

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


def linked_words(corpus: PairCorpus, place: int) -> list[tuple[str, str]]:
    """The words of each link of one pair, source and target."""
    sides = []
    for side, text in (("source", corpus.sources[place]), ("target", corpus.targets[place])):
        listed = corpus.aligned.get(f"{side}_words", [""] * len(corpus))[place]
        starts, ends = word_bounds(text)
        sides.append(listed.split() or [text[start:end] for start, end in zip(starts, ends, strict=True)])
    links = [tuple(map(int, link.split("-"))) for link in corpus.aligned["alignment"][place].split()]
    assert sorted(j for _, j in links) == list(range(len(sides[1])))  # each target word has one source word
    assert "".join(sides[0]) == corpus.sources[place].replace(" ", "")
    return [(sides[0][i], sides[1][j]) for i, j in links]


@each_sample
def test_every_target_word_has_one_source_word_that_there_is(sample: Sample) -> None:
    corpus = load(sample)
    for place in range(len(corpus)):
        assert (".", ".") in linked_words(corpus, place) or ("。", ".") in linked_words(corpus, place)


def test_links_are_the_true_ones() -> None:
    english, chinese = (load(sample) for sample in PAIRS)
    adjectives = {"red": ("rojo", "roja", "rojos", "rojas"), "white": ("blanco", "blanca", "blancos", "blancas")}
    seen = 0
    for place in range(500):
        for left, right in linked_words(english, place):
            seen += left in adjectives
            assert left not in adjectives or right in adjectives[left]
            assert (right == "no") == (left == "not")
    assert seen > 20
    for place in range(500):
        links = linked_words(chinese, place)
        assert {right for left, right in links if left == "的"} <= {"of", "that"}
        assert {left for left, right in links if right in ("book", "books")} <= {"书"}
        assert {left for left, right in links if right == "did"} <= {"没有"}


def test_phrases_carry_their_links_along() -> None:
    phrase = joined([word("the", "la"), word("red", "roja"), word("house", "casa")], order=(0, 2, 1))
    assert (phrase.target, phrase.alignment) == (("la", "casa", "roja"), "0-0 1-2 2-1")
    phrase = joined([word("every day", "todos los días", of=1), phrase], order=(1, 0))
    assert phrase.links == (2, 4, 3, 1, 1, 1)
    assert [Chance(1).one("abcdef") for _ in range(3)] == [Chance(1).one("abcdef")] * 3
