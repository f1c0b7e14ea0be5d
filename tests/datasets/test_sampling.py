"""Subword sampling: other spellings of the same texts, as often as asked."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from attune_datasets.spec import TokenizerSpec
from attune_datasets.tokenizers import (
    END,
    SENTENCE_SPECIALS,
    SPECIALS,
    UNKNOWN,
    SubwordSampler,
    Tokenizer,
    train_tokenizer,
)
from hypothesis import given, settings
from hypothesis import strategies as st

TEXTS = [
    "the smiling man smiles, the man's smile",
    "他说：我不会游泳。",
    "a man is smiling (grey)",
    "Smiling? 3.5!",
    "",
]
TOKENIZER = train_tokenizer(TEXTS * 3, TokenizerSpec(vocabulary_size=400, max_length=100), reversible=True)


def rows(ids: np.ndarray, offsets: np.ndarray) -> list[list[int]]:
    return [ids[start:end].tolist() for start, end in pairwise(offsets)]


def test_nothing_passed_over_is_the_longest_match() -> None:
    for texts in (TEXTS, ["жx unknown man", "smil ing"], []):
        found, expected = SubwordSampler(TOKENIZER, texts, 0.0).encode(7), TOKENIZER.encode(texts)
        assert rows(*found) == rows(*expected)
        assert (found[0].dtype, found[1].dtype) == (np.int32, np.int64)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.text(st.sampled_from("the smiling man,'我说 x(gr)eyж"), max_size=30), max_size=6),
    st.floats(0, 0.99),
    st.integers(0, 2**32 - 1),
)
def test_every_spelling_gives_the_text_back(texts: list[str], passed_over: float, seed: int) -> None:
    sampled = rows(*SubwordSampler(TOKENIZER, texts, passed_over).encode(seed))
    usual = rows(*TOKENIZER.encode(texts))
    assert [TOKENIZER.decode(ids) for ids in sampled] == [TOKENIZER.decode(ids) for ids in usual]
    assert [ids.count(UNKNOWN) for ids in sampled] == [ids.count(UNKNOWN) for ids in usual]


def test_matches_are_passed_over_as_often_as_asked() -> None:
    tokenizer = Tokenizer("subwords", [*SENTENCE_SPECIALS, "▁", "▁ab", "▁a", "##b", "ab", "a"], 10**6)
    count = 40_000
    ids, offsets = SubwordSampler(tokenizer, ["ab"] * count, 0.25).encode(3)
    spellings = Counter(" ".join(tokenizer.vocabulary[number] for number in row[1:-1]) for row in rows(ids, offsets))
    expected = {"▁ab": 0.75, "▁a ##b": 0.25 * 0.75, "▁ ab": 0.25**2 * 0.75, "▁ a ##b": 0.25**3}
    assert set(spellings) == set(expected)
    for spelling, share in expected.items():
        assert spellings[spelling] / count == pytest.approx(share, abs=4 * (share * (1 - share) / count) ** 0.5)


def test_dead_ends_are_not_entered() -> None:
    tokenizer = Tokenizer("subwords", [*SPECIALS, "abc", "ab", "a", "##bc", "##b"], 100)
    ids, offsets = SubwordSampler(tokenizer, ["abc"] * 500, 0.9).encode(0)
    spelled = {" ".join(tokenizer.vocabulary[number] for number in row[1:]) for row in rows(ids, offsets)}
    assert spelled == {"abc", "a ##bc"}


def test_a_seed_decides() -> None:
    sampler = SubwordSampler(TOKENIZER, TEXTS * 20, 0.3)
    first, again, other = sampler.encode(1), sampler.encode(1), sampler.encode(2)
    assert rows(*first) == rows(*again) != rows(*other)


def test_long_spellings_are_cut_before_eos() -> None:
    short = Tokenizer("subwords", TOKENIZER.vocabulary, 6)
    ids, offsets = SubwordSampler(short, TEXTS, 0.9).encode(0)
    assert np.diff(offsets).max() == 6
    assert (ids[offsets[1:] - 1] == END).all()
