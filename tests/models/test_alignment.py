"""Alignment error rates against hand-made figures, and tokens against words."""

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.spec import TokenizerSpec
from attune_datasets.tokenizers import SENTENCE_SPECIALS, Tokenizer, train_tokenizer
from attune_models.alignment import (
    GoldPair,
    alignment_error_rates,
    gold_pair,
    parse_links,
    predicted_links,
    tokens_within,
    word_attention,
    word_spans,
)

# "the red house ." -> "la casa ro ja .": "roja" has two pieces, "house" two in the source
SOURCE = np.array([0, 1, 2, 2, 3, -1])[:, None] == np.arange(4)  # the red hou se . [EOS]
TARGET = np.array([0, 1, 2, 2, 3, -1])[:, None] == np.arange(4)  # la casa ro ja . [EOS]
GOLD = GoldPair(SOURCE, TARGET, frozenset({(0, 0), (2, 1), (1, 2), (3, 3)}))


def rows(*weights):
    return np.array(weights, "float32")


HEAD = rows(
    [0.7, 0.1, 0.1, 0.1, 0.0, 0.0],  # la -> the
    [0.1, 0.3, 0.25, 0.25, 0.0, 0.1],  # casa -> house: 0.5 over its pieces beats the 0.3 of red
    [0.1, 0.2, 0.4, 0.2, 0.0, 0.1],  # ro: house 0.6, red 0.2
    [0.0, 0.9, 0.0, 0.0, 0.0, 0.1],  # ja: red 0.9, so roja -> red: 0.55 against 0.3
    [0.1, 0.0, 0.0, 0.0, 0.1, 0.8],  # . -> the or .: equal, the first; [EOS] does not count
    [0.0, 0.0, 0.0, 0.0, 0.0, 1.0],
)


def test_pieces_are_added_up_in_the_source_and_averaged_in_the_target():
    attention = word_attention(HEAD, GOLD)
    np.testing.assert_allclose(
        attention, [[0.7, 0.1, 0.2, 0], [0.1, 0.3, 0.5, 0], [0.05, 0.55, 0.3, 0], [0.1, 0, 0, 0.1]], atol=1e-6
    )


def test_error_rate_by_hand():
    cross = np.stack([HEAD, np.roll(HEAD, 1, axis=1)])[None]  # one layer, two heads
    first, second = predicted_links(cross, GOLD)[0]
    assert first == {(0, 0), (2, 1), (1, 2), (0, 3)}
    # 3 of 4 links right: 1 - (3 + 3) / (4 + 4)
    rates = alignment_error_rates([cross], [GOLD])
    assert rates.shape == (1, 2) and rates[0, 0] == 0.25
    assert rates[0, 1] == 1 - 2 * len(second & GOLD.links) / 8
    # over two pairs, the counts are added up before they are divided
    perfect = np.eye(6, dtype="float32")[[0, 2, 1, 1, 4, 5]][None, None]
    both = alignment_error_rates([cross[:, :1], perfect], [GOLD, GOLD])
    assert both[0, 0] == 1 - 2 * (3 + 4) / 16


def test_several_gold_links_of_a_word_leave_an_error():
    gold = GoldPair(np.eye(2, dtype=bool), np.ones((1, 1), bool), frozenset({(0, 0), (1, 0)}))
    rates = alignment_error_rates([np.array([[[[0.6, 0.4]]]])], [gold])
    assert rates[0, 0] == pytest.approx(1 - 2 / 3)


def test_links_are_read_and_what_is_none_is_told():
    assert parse_links("0-0  1-2\n2-1") == {(0, 0), (1, 2), (2, 1)}
    assert parse_links("") == frozenset()
    for text in ("0:1", "1-", "-1-2", "1-2-3", "a-b"):
        with pytest.raises(AttuneError, match="no link of an alignment"):
            parse_links(f"0-0 {text}")


def test_words_are_found_in_their_text():
    text = "I'm here, 你好。"
    assert [text[a:b] for a, b in word_spans(text)] == ["I", "'", "m", "here", ",", "你", "好", "。"]
    assert [text[a:b] for a, b in word_spans(text, "I'm here , 你好 。")] == ["I'm", "here", ",", "你好", "。"]
    with pytest.raises(AttuneError, match="are not those of"):
        word_spans(text, "I am here , 你好 。")
    tokens = tokens_within([(0, 1), (1, 3), (4, 6), (6, 8), (8, 8)], [(0, 3), (4, 8)])
    assert tokens.tolist() == [[True, False], [True, False], [False, True], [False, True], [False, False]]


def test_a_pair_of_words_and_pieces():
    spec = TokenizerSpec(kind="subwords", vocabulary_size=40, max_length=32)
    source = train_tokenizer(["红房子 红的"] * 3, spec, lambda *_: None, reversible=True)
    target = Tokenizer("subwords", [*SENTENCE_SPECIALS, "▁the", "▁red", "▁ho", "##use", "."], 32)
    row = {
        "clean_source": "红房子",
        "source_words": "红 房子",
        "clean_target": "the red house.",
        "alignment": "0-1 1-2 1-0",
    }
    gold = gold_pair(row, (source, target))
    assert [np.flatnonzero(row).tolist() for row in gold.source] == [[0], [1], [1], []]
    assert [np.flatnonzero(row).tolist() for row in gold.target] == [[0], [1], [2], [2], [3], []]
    assert gold.links == {(0, 1), (1, 2), (1, 0)}
    assert gold.token_links() == [(0, 1), (0, 2), (1, 0), (2, 1), (2, 2), (3, 1), (3, 2)]
    for nothing in ("", None, "  "):
        assert gold_pair({**row, "alignment": nothing}, (source, target)) is None
    for change in ({"alignment": "7-0"}, {"alignment": "x"}, {"source_words": "房"}):
        with pytest.raises(AttuneError):
            gold_pair({**row, **change}, (source, target))
