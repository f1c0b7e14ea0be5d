"""Reversible tokenizers: text comes back from its tokens, in any script."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from attune_datasets.space_mark import SPACE_MARK
from attune_datasets.spec import TokenizerSpec
from attune_datasets.tokenizers import BEGIN, END, PADDING, SENTENCE_SPECIALS, UNKNOWN, Tokenizer, train_tokenizer
from attune_datasets.tokenizers.splitting import character_kinds, marks, split_texts
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

ALPHABET = "the Smilng-man's (gr)ey, “caf\u0301e” ¿qué? 我不会游泳。 日本語のテスト!？ # 12 3.5 😀"
TEXTS = [
    "A smiling man, a man's smile (grey) - ok.",
    "他 说：“我不会游泳。”",
    "¿Qué? The café, the 3.5 men.",
    *ALPHABET.split(),
    *ALPHABET,
]
KINDS = ("words", "subwords", "characters")


def trained(kind: str, max_length: int = 4096, size: int = 600) -> Tokenizer:
    return train_tokenizer(
        TEXTS, TokenizerSpec(kind=kind, vocabulary_size=size, max_length=max_length), reversible=True
    )


TOKENIZERS = {kind: trained(kind) for kind in KINDS}


def one_spaced(text: str) -> str:
    """The text with one space for each run of white space and controls, none at the ends."""
    kinds = character_kinds()
    return " ".join("".join(" " if kinds[ord(character)] == 1 else character for character in text).split())


def test_sequences_lie_between_bos_and_eos_and_are_cut_before_eos() -> None:
    for kind in KINDS:
        ids, offsets = trained(kind, max_length=5).encode([*TEXTS, ""])
        assert (ids[offsets[:-1]] == BEGIN).all() and (ids[offsets[1:] - 1] == END).all()
        assert np.diff(offsets).max() == 5 and np.diff(offsets)[-1] == 2
        assert ids.dtype == np.int32 and np.isin(ids, [BEGIN, END]).sum() == 2 * (len(TEXTS) + 1)


def test_a_cut_sequence_is_the_beginning_of_the_whole() -> None:
    for kind in KINDS:
        whole, cut = TOKENIZERS[kind].encode(TEXTS[:1])[0], trained(kind, max_length=8).encode(TEXTS[:1])[0]
        assert cut.tolist() == [*whole[:7], END]


def test_words_behind_spaces_are_marked() -> None:
    words, counts = split_texts(["A man's 好 (我)", "我 a", "", " (b"], marked=True)
    assert words == ["▁A", "▁man", "'", "s", "▁好", "▁(", "我", ")", "我", "▁a", "▁(", "b"]
    assert counts.tolist() == [8, 2, 0, 2]
    assert marks("A man's 好 (我)").tolist() == [word[0] == SPACE_MARK for word in words[:8]]


def test_a_mark_in_the_text_counts_as_white_space() -> None:
    assert split_texts(["a▁b"], marked=True)[0] == ["▁a", "▁b"]
    assert TOKENIZERS["characters"].decode([4]) != " "


def test_a_word_never_seen_behind_a_space_is_spelled_as_elsewhere() -> None:
    tokenizer = train_tokenizer(["他说好。"] * 3 + ["a b"], TokenizerSpec(), reversible=True)
    assert tokenizer.tokens("说 好 a好") == ["[BOS]", "说", "▁", "好", "▁", "a", "好", "[EOS]"]
    assert train_tokenizer(["他说"], TokenizerSpec(), reversible=True).tokens("他 说")[1:4] == ["他", "▁", "说"]


def test_subwords_share_what_continues_a_word() -> None:
    tokenizer = Tokenizer("subwords", [*SENTENCE_SPECIALS, "▁", "▁sm", "##il", "##ing", "smil", "m"], 16)
    assert tokenizer.tokens("smiling (smiling")[1:-1] == ["▁sm", "##il", "##ing", "[UNK]", "smil", "##ing"]


@settings(deadline=None)
@given(st.text(st.sampled_from(ALPHABET), max_size=60))
def test_subwords_and_characters_lose_nothing_but_white_space(text: str) -> None:
    for kind in ("subwords", "characters"):
        ids, _ = TOKENIZERS[kind].encode([text])
        if UNKNOWN not in ids:
            assert one_spaced(TOKENIZERS[kind].decode(ids)) == one_spaced(text)
    assert UNKNOWN not in TOKENIZERS["characters"].encode([text])[0]


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_tokenizer_that_has_seen_a_text_gives_it_back(text: str) -> None:
    for kind in KINDS:
        tokenizer = train_tokenizer([text] * 2, TokenizerSpec(kind=kind, vocabulary_size=2000), reversible=True)
        ids, _ = tokenizer.encode([text])
        assert UNKNOWN not in ids
        assert tokenizer.decode(ids) == (text.removeprefix(" ") if kind == "characters" else one_spaced(text))


@pytest.mark.parametrize("kind", KINDS)
def test_decoding_ends_at_eos_and_shows_unknowns(kind: str) -> None:
    tokenizer = TOKENIZERS[kind]
    ids = tokenizer.encode(["the man"])[0].tolist()
    assert tokenizer.decode([*ids, *ids]) == "the man"
    assert tokenizer.decode([PADDING, *ids[:-1], PADDING]) == "the man"
    assert tokenizer.decode(np.array([BEGIN, UNKNOWN, END, PADDING])) == "⁇"
    assert tokenizer.decode([]) == ""


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None)
@given(text=st.text(st.sampled_from(ALPHABET + "x▁ж"), max_size=40))
def test_spans_point_at_the_tokens(kind: str, text: str) -> None:
    tokenizer = TOKENIZERS[kind]
    tokens, spans = tokenizer.tokens(text), tokenizer.spans(text)
    assert len(tokens) == len(spans) and spans[0] == (0, 0) and spans[-1][0] == spans[-1][1]
    for token, (start, end) in zip(tokens[1:-1], spans[1:-1], strict=True):
        piece = token.removeprefix("##").removeprefix(SPACE_MARK) if kind != "characters" else token
        assert piece == text[start:end] or token in ("[UNK]", "#", "▁#", SPACE_MARK)
    short = Tokenizer(kind, tokenizer.vocabulary, 6)
    assert len(short.spans(text)) == len(short.tokens(text)) <= 6


def test_a_saved_tokenizer_stays_reversible(tmp_path: Path) -> None:
    for kind in KINDS:
        TOKENIZERS[kind].save(tmp_path / "tokenizer.json")
        loaded = Tokenizer.load(tmp_path / "tokenizer.json")
        assert loaded.reversible and loaded.specials == SENTENCE_SPECIALS
        assert loaded.decode(loaded.encode(["the man, 我"])[0]) == TOKENIZERS[kind].decode(
            TOKENIZERS[kind].encode(["the man, 我"])[0]
        )
    assert not train_tokenizer(TEXTS, TokenizerSpec()).reversible


@pytest.mark.parametrize(
    "options, said",
    [
        ({"target_vocabulary_size": 100}, "needs vocabularies=separate"),
        ({"kind": "characters", "subword_sampling": 0.1}, "needs kind=subwords"),
        ({"subword_sampling": 1.0}, "less than 1"),
    ],
)
def test_options_that_do_nothing_are_refused(options: dict, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        TokenizerSpec(**options)
