"""Words, subwords and characters: vocabularies, ids, tokens and their places."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.service import no_progress
from attune_datasets.spec import TokenizerSpec
from attune_datasets.tokenizers import CLASS, SPECIALS, UNKNOWN, Tokenizer, train_tokenizer
from attune_datasets.tokenizers.splitting import split_texts
from attune_datasets.tokenizers.wordpiece import learn_pieces
from hypothesis import given
from hypothesis import strategies as st

TEXTS = ["the film is good, the plot is not", "not good: not bad", "好看！ good", "goodness the badness 😀", ""]
KINDS = ("words", "subwords", "characters")


def trained(kind: str, size: int = 200, max_length: int = 64) -> Tokenizer:
    return train_tokenizer(TEXTS, TokenizerSpec(kind=kind, vocabulary_size=size, max_length=max_length))


def test_words_end_at_separators_and_loners_stand_alone() -> None:
    words, counts = split_texts(["a\x00b  don't", "", "看電影の3D❤️\u200d", " é1\u0301\n"])
    assert words == ["a", "b", "don", "'", "t", "看", "電", "影", "の", "3D", "❤", "\ufe0f\u200d", "é1\u0301"]
    assert counts.tolist() == [5, 0, 7, 1]


@pytest.mark.parametrize("kind", KINDS)
def test_every_sequence_begins_with_cls_and_is_cut(kind: str) -> None:
    tokenizer = trained(kind, max_length=4)
    ids, offsets = tokenizer.encode([*TEXTS, "the"])
    assert ids.dtype == np.int32 and offsets.dtype == np.int64
    assert offsets[0] == 0 and offsets[-1] == len(ids)
    assert (ids[offsets[:-1]] == CLASS).all()
    assert np.diff(offsets).max() == 4
    assert tokenizer.encode([""])[0].tolist() == [CLASS]
    assert len(tokenizer.encode([])[0]) == 0 and tokenizer.encode([])[1].tolist() == [0]


def test_the_commonest_words_come_first_and_ties_go_alphabetically() -> None:
    vocabulary = train_tokenizer(TEXTS, TokenizerSpec(kind="words", vocabulary_size=16)).vocabulary
    assert tuple(vocabulary[:4]) == SPECIALS
    assert vocabulary[4:] == ["good", "not", "the", "is", ",", ":", "bad", "badness", "film", "goodness", "plot", "好"]


def test_a_vocabulary_smaller_than_asked_is_told() -> None:
    tokenizer = trained("words", size=5000)
    assert (tokenizer.size, tokenizer.asked) == (4 + 15, 5000)


def test_subwords_spell_words_they_never_saw() -> None:
    tokenizer = trained("subwords")
    assert tokenizer.tokens("the badnot 看") == ["[CLS]", "the", "bad", "##n", "##ot", "看"]
    assert tokenizer.tokens("x thex") == ["[CLS]", "[UNK]", "[UNK]"]


def test_the_longest_piece_wins() -> None:
    tokenizer = Tokenizer("subwords", [*SPECIALS, "a", "ab", "abc", "##b", "##c", "##d", "##cd"], 16)
    assert tokenizer.tokens("abcd ab acd abb") == ["[CLS]", "abc", "##d", "ab", "a", "##cd", "ab", "##b"]
    assert tokenizer.tokens("a" + "b" * 99)[:3] == ["[CLS]", "ab", "##b"]
    assert tokenizer.tokens("a" + "b" * 100) == ["[CLS]", "[UNK]"]


def test_merges_follow_the_counts() -> None:
    texts = ["hug " * 10 + "pug " * 5 + "pun " * 12 + "bun " * 4 + "hugs " * 5]  # the example of the BPE chapters
    vocabulary = train_tokenizer(texts, TokenizerSpec(vocabulary_size=24)).vocabulary
    units = ["b", "g", "h", "n", "p", "s", "u", "##g", "##n", "##s", "##u"]
    assert sorted(vocabulary[4:15]) == sorted(units)
    assert vocabulary[15:] == ["##ug", "##un", "hug", "pun", "hugs", "pug", "bun"]


def test_overlapping_pairs_are_counted_as_they_are_merged() -> None:
    vocabulary = train_tokenizer(["aaaa " * 3 + "baaa"], TokenizerSpec(vocabulary_size=50)).vocabulary
    assert vocabulary[4:] == ["a", "b", "##a", "##aa", "##aaa", "aaaa"]


def merged_naively(words: Counter[str], size: int) -> list[str]:
    """The same merging, counting all pairs anew for each merge."""
    spelled = {word: [word[0], *(f"##{character}" for character in word[1:])] for word in words}
    pieces = sorted({unit for word in words for unit in word})
    pieces += sorted({unit for units in spelled.values() for unit in units if unit.startswith("##")})
    while len(pieces) < size:
        pairs: Counter[tuple[str, str]] = Counter()
        for word, units in spelled.items():
            for pair in pairwise(units):
                pairs[pair] += words[word]
        ranked = [(-count, a + b[2:], pieces.index(a), a, b) for (a, b), count in pairs.items() if count > 1]
        if not ranked:
            break
        _, merged, _, left, right = min(ranked)
        pieces += [merged] * (merged not in pieces)
        for word, units in spelled.items():
            out: list[str] = []
            for unit in units:
                if unit == right and out and out[-1] == left:
                    out[-1] = merged
                else:
                    out.append(unit)
            spelled[word] = out
    return pieces


@given(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=12), st.integers(8, 60))
def test_merging_equals_counting_anew(words: list[str], size: int) -> None:
    counts = Counter(words)
    assert learn_pieces(counts, size, no_progress) == merged_naively(counts, size)


def test_too_many_characters_keeps_the_commonest() -> None:
    text = "一一一二二三四五六七八九十百千万"
    for kind in KINDS:
        tokenizer = train_tokenizer([text], TokenizerSpec(kind=kind, vocabulary_size=16))
        assert tokenizer.size == 16
        assert {"一", "二"} <= set(tokenizer.vocabulary)
        assert UNKNOWN in tokenizer.encode([text])[0]


@pytest.mark.parametrize("kind", KINDS)
@given(text=st.text(st.sampled_from("thegodbasn []#, 好😀\n\u0301x"), max_size=40))
def test_spans_point_at_the_tokens(kind: str, text: str) -> None:
    tokenizer = TOKENIZERS[kind]
    tokens, spans = tokenizer.tokens(text), tokenizer.spans(text)
    assert len(tokens) == len(spans)
    assert tokens[0] == "[CLS]" and spans[0] == (0, 0)
    for token, (start, end) in zip(tokens[1:], spans[1:], strict=True):
        piece = token.removeprefix("##") if kind == "subwords" and len(token) > 2 else token
        assert piece in (text[start:end], "[UNK]")
    if kind == "characters":
        assert spans[1:] == [(place, place + 1) for place in range(len(text))][:63]


TOKENIZERS = {kind: trained(kind) for kind in KINDS}


@given(st.lists(st.text(), max_size=8))
def test_texts_encode_alone_as_together(texts: list[str]) -> None:
    for tokenizer in TOKENIZERS.values():
        ids, offsets = tokenizer.encode(texts)
        alone = [tokenizer.encode([text])[0] for text in texts]
        assert [ids[a:b].tolist() for a, b in pairwise(offsets)] == [a.tolist() for a in alone]
        assert not any(np.isin([0, 3], ids))


@pytest.mark.parametrize("kind", KINDS)
def test_a_saved_tokenizer_comes_back(kind: str, tmp_path: Path) -> None:
    tokenizer = trained(kind, size=30)
    tokenizer.save(tmp_path / "tokenizer.json")
    loaded = Tokenizer.load(tmp_path / "tokenizer.json")
    assert vars(loaded) == {name: vars(tokenizer)[name] for name in vars(loaded)}
    assert [path.name for path in tmp_path.iterdir()] == ["tokenizer.json"]


@pytest.mark.parametrize(
    "change, said",
    [
        ({"format": 2}, "newer Attune"),
        ({"kind": "bytes"}, "Unknown kind 'bytes'"),
        ({"vocabulary": [*SPECIALS, "a", "a"]}, "distinct"),
        ({"vocabulary": [*SPECIALS, 7]}, "distinct strings"),
        ({"vocabulary": ["a", *SPECIALS]}, "begin with"),
        ({"kind": "characters", "vocabulary": [*SPECIALS, "ab"]}, "one character"),
        ({"max_length": None}, "of another kind"),
    ],
)
def test_a_damaged_file_is_refused(change: dict, said: str, tmp_path: Path) -> None:
    path = tmp_path / "tokenizer.json"
    trained("words").save(path)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change), "utf-8")
    with pytest.raises(DatasetError, match=said):
        Tokenizer.load(path)


def test_missing_torn_and_unwritable_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="could not be read"):
        Tokenizer.load(tmp_path / "none.json")
    (tmp_path / "torn.json").write_text('{"format": 1, "kin')
    with pytest.raises(DatasetError, match="no sound tokenizer"):
        Tokenizer.load(tmp_path / "torn.json")
    with pytest.raises(DatasetError, match="could not be written"):
        trained("words").save(tmp_path / "no" / "folder.json")


def test_training_tells_its_progress_and_can_be_cancelled() -> None:
    told: list[float] = []
    train_tokenizer(TEXTS, TokenizerSpec(), lambda share, note: told.append(share))
    assert told == sorted(told) and min(told) >= 0 and max(told) <= 1

    def cancel(share: float, note: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        train_tokenizer(TEXTS, TokenizerSpec(), cancel)
