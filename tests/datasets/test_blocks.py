"""Blocks: every token once, borders that move, an order that seed and epoch alone decide."""

import numpy as np
import pytest
from attune_datasets.blocks import Blocks, Layout, whole_blocks
from attune_datasets.errors import DatasetError
from attune_datasets.spec import TokenizerSpec
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import UNKNOWN, train_language_tokenizer, train_tokenizer
from hypothesis import given
from hypothesis import strategies as st


def store_of(*rows):
    return TokenStore(
        np.concatenate([np.asarray(row, np.int32) for row in rows]), np.cumsum([0, *map(len, rows)], dtype=np.int64)
    )


@given(st.lists(st.lists(st.integers(4, 99), max_size=9), min_size=1, max_size=6), st.data())
def test_a_layout_reads_as_its_documents_joined(rows, data):
    order = np.array(data.draw(st.permutations(range(len(rows)))))
    layout = Layout(store_of(*rows), order)
    whole = [token for place in order for token in rows[place]]
    assert len(layout) == len(whole)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    assert layout[start:end].tolist() == whole[start:end]


@pytest.mark.parametrize("tokens", [9, 16, 17, 31, 32, 33, 100, 1000])
def test_every_block_is_whole_and_predicts_what_comes_next(tokens):
    text = np.arange(4, 4 + tokens)
    blocks = Blocks(store_of(text), length=8, seed=3)
    for epoch in range(20):
        found = blocks.read(epoch, np.arange(len(blocks)))
        assert found.shape == (len(blocks), 9)
        assert (np.diff(found, axis=1) == 1).all()  # nothing is padded or skipped
        assert (np.diff(found[:, 0]) == 8).all()  # and no token is learned twice in an epoch
    assert len(blocks) >= max(1, tokens // 8 - 2)


def test_borders_move_from_epoch_to_epoch_and_follow_from_the_seed():
    text = np.arange(4, 404)
    blocks, again, other = (Blocks(store_of(text), 16, seed) for seed in (1, 1, 2))
    starts = [int(blocks.read(epoch, np.arange(1))[0, 0]) for epoch in range(60)]
    assert len(set(starts)) > 8
    assert starts == [int(again.read(epoch, np.arange(1))[0, 0]) for epoch in range(60)]
    assert starts != [int(other.read(epoch, np.arange(1))[0, 0]) for epoch in range(60)]
    assert min(starts) >= 4 and max(starts) < 4 + 16


def test_documents_come_in_another_order_each_time_and_stay_whole():
    rows = [[10 * row + place for place in range(1, 8)] + [3] for row in range(1, 30)]
    blocks = Blocks(store_of(*rows), 24, seed=5)
    orders = set()
    for epoch in range(5):
        read = blocks.read(epoch, np.arange(len(blocks)))[:, :-1].ravel().tolist()
        inner = read[read.index(3) + 1 :]
        whole = [inner[at : at + 8] for at in range(0, len(inner) - 7, 8)]
        assert all(row in rows for row in whole)
        orders.add(tuple(row[0] for row in whole))
    assert len(orders) == 5


def test_a_text_shorter_than_a_context_is_refused():
    with pytest.raises(DatasetError, match="8 tokens, fewer than a context of 8 and one more"):
        Blocks(store_of(range(8)), 8, seed=0)


def test_a_plan_has_every_block_once_and_no_padding():
    blocks = Blocks(store_of(range(4, 1004)), 16, seed=1)
    for fixed_shapes in (False, True):
        plan = blocks.plan(128, 1, batch_rows=None, fixed_shapes=fixed_shapes)
        for epoch in range(3):
            batches = plan.epoch(epoch)
            assert len(batches) == len(plan)
            assert sorted(np.concatenate([batch.rows for batch in batches]).tolist()) == list(range(len(blocks)))
            assert {batch.length for batch in batches} == {16}


@pytest.mark.parametrize("begin", [None, 3])
def test_judging_predicts_each_token_once(begin):
    read, said = whole_blocks(store_of(range(4, 14), range(20, 27)), 8, begin)
    tokens = [*range(4, 14), *range(20, 27)]
    expected = tokens if begin is not None else tokens[1:]
    assert said[said != 0].tolist() == expected
    assert read.ravel()[: len(expected)].tolist() == ([3] if begin is not None else []) + tokens[:-1]


TEXTS = ["Two  spaces\tand\n\nline ends,\n  kept.\n", "山高月小，\n水落石出。"]


@pytest.mark.parametrize("text", TEXTS)
def test_characters_come_back_one_and_all(text):
    tokenizer = train_language_tokenizer(TEXTS, TokenizerSpec(kind="characters", vocabulary_size=100, max_length=8))
    ids, offsets = tokenizer.encode_parts([text])
    assert "".join(tokenizer.surfaces[number] for number in ids) == text
    assert offsets.tolist() == [0, len(text)]
    assert UNKNOWN not in ids


@pytest.mark.parametrize("kind", ["words", "subwords"])
def test_words_and_subwords_keep_line_ends(kind):
    text = "The cat sat.\nThe cat ran,\n\nand the dog sat.\n"
    tokenizer = train_language_tokenizer([text * 3], TokenizerSpec(kind=kind, vocabulary_size=200, max_length=8))
    ids, _ = tokenizer.encode_parts([text])
    assert len(ids) > 8  # nothing is cut
    assert "".join(tokenizer.surfaces[number] for number in ids).removeprefix(" ") == text


def test_a_translators_line_end_is_white_space_as_before():
    tokenizer = train_tokenizer(["a b\nc"] * 3, TokenizerSpec(vocabulary_size=50, max_length=20), reversible=True)
    assert tokenizer.decode(tokenizer.encode(["a b\nc"])[0][1:]) == "a b c"
