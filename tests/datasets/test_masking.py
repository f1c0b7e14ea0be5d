"""What a pre-training reads: pieces of documents, and tokens hidden in them, a function of (seed, epoch, piece)."""

import numpy as np
import pytest
from attune_datasets.batches import Batch
from attune_datasets.masking import REDRAWN, REPLACED, Masker, Pieces
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import CLASS, MASK, PADDING, SPECIALS

VOCABULARY = 500


def store_of(*counts):
    """Documents of so many tokens, all of them different, `[CLS]` first."""
    rows, number = [], len(SPECIALS)
    for count in counts:
        rows.append([CLASS, *range(number, number + count)])
        number += count
    return TokenStore(np.concatenate(rows).astype(np.int32), np.cumsum([0, *map(len, rows)]))


def batch_of(pieces, rows, size=None):
    return Batch(np.array(rows), int(pieces.lengths.max()), size or len(rows))


def test_documents_are_cut_into_even_pieces_and_nothing_is_lost():
    store = store_of(3, 25, 9, 10)
    pieces = Pieces(store, np.array([1, 2, 3]), 10)
    assert pieces.lengths.tolist() == [9, 9, 10, 10, 6, 6]
    assert pieces.documents.tolist() == [1, 1, 1, 2, 3, 3]
    assert all(pieces[row][0] == CLASS for row in range(len(pieces)))
    for document in (1, 2, 3):
        joined = np.concatenate([pieces[row][1:] for row in np.flatnonzero(pieces.documents == document)])
        assert joined.tolist() == store[document][1:].tolist()


def test_a_share_of_each_piece_is_to_be_told_and_nothing_else_is_touched():
    pieces = Pieces(store_of(40, 7, 1), np.arange(3), 41)
    masked = Masker(pieces, 0.15, VOCABULARY, seed=1).read(batch_of(pieces, [0, 1, 2], size=4), 0)
    assert masked.ids.shape == (4, 41) and masked.places.shape == masked.tokens.shape == (4, 6)
    assert (masked.tokens != 0).sum(axis=1).tolist() == [6, 1, 1, 0]
    for row in range(3):
        hidden = masked.places[row, masked.tokens[row] != 0]
        assert len(set(hidden)) == len(hidden) and hidden.min() >= 1
        assert masked.tokens[row, : len(hidden)].tolist() == pieces[row][hidden].tolist()
        others = np.setdiff1d(np.arange(len(pieces[row])), hidden)
        assert masked.ids[row, others].tolist() == pieces[row][others].tolist()
        assert not masked.ids[row, len(pieces[row]) :].any()
    assert not masked.ids[3].any()


def test_of_the_hidden_tokens_80_are_masked_10_redrawn_10_left():
    pieces = Pieces(store_of(*[400] * 50), np.arange(50), 401)
    masked = Masker(pieces, 0.5, 30_000, seed=3).read(batch_of(pieces, range(50)), 0)
    read = np.take_along_axis(masked.ids, masked.places, axis=1)
    count, share = masked.tokens.size, (read == MASK).mean()
    assert count == 10_000
    assert share == pytest.approx(REPLACED, abs=0.015)  # 4 standard deviations are 0.016
    redrawn = (read != MASK) & (read != masked.tokens)
    assert redrawn.mean() == pytest.approx(REDRAWN, abs=0.012)
    assert read[redrawn].min() >= len(SPECIALS) and read[redrawn].max() < 30_000


def test_what_is_hidden_follows_from_seed_epoch_and_piece_alone():
    pieces = Pieces(store_of(30, 30, 30), np.arange(3), 31)
    masker = Masker(pieces, 0.15, VOCABULARY, seed=1)
    one, again = masker.read(batch_of(pieces, [0, 1, 2]), 4), masker.read(batch_of(pieces, [2, 0]), 4)
    assert np.array_equal(one.ids[[2, 0]], again.ids) and np.array_equal(one.places[[2, 0]], again.places)
    others = [masker.read(batch_of(pieces, [0, 1, 2]), epoch) for epoch in (5, None)]
    others.append(Masker(pieces, 0.15, VOCABULARY, seed=2).read(batch_of(pieces, [0, 1, 2]), 4))
    assert all(not np.array_equal(one.places, other.places) for other in others)
    judged = masker.read(batch_of(pieces, [0, 1, 2]), None)
    assert np.array_equal(judged.ids, others[1].ids)


@pytest.mark.parametrize("share", [0.01, 0.15, 0.9])
def test_wider_pieces_have_more_to_tell(share):
    masker = Masker(Pieces(store_of(5), np.arange(1), 8), share, VOCABULARY, seed=1)
    assert all(masker.most(masker.wider(length)) > masker.most(length) for length in range(2, 600))


def test_a_piece_without_tokens_has_nothing_to_tell():
    pieces = Pieces(store_of(0, 5), np.arange(2), 8)
    masked = Masker(pieces, 0.15, VOCABULARY, seed=1).read(batch_of(pieces, [0, 1]), 0)
    assert masked.tokens.astype(bool).tolist() == [[False], [True]]
    assert masked.ids[0].tolist() == [CLASS, *[PADDING] * 5]
