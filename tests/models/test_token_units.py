"""Tokens joined to words and sentences, and attention between those."""

import numpy as np
from attune_models.token_units import grouped, merged, single

TEXT = "unhappy ends."
TOKENS = ["[CLS]", "un", "happy", "ends", "."]
SPANS = [(0, 0), (0, 2), (2, 7), (8, 12), (12, 13)]
SCORES = np.array(
    [
        [0.2, 0.1, 0.3, 0.3, 0.1],
        [0.5, 0.1, 0.1, 0.2, 0.1],
        [0.1, 0.3, 0.3, 0.2, 0.1],
        [0.0, 0.0, 1.0, 0.0, 0.0],
        [0.2, 0.2, 0.2, 0.2, 0.2],
    ]
)


def test_tokens_of_a_word_are_joined_and_specials_stay_alone():
    units = grouped(TOKENS, SPANS, TEXT, [0, 8, 12])
    assert units.names == ["[CLS]", "unhappy", "ends", "."]
    assert units.spans == [(0, 0), (0, 7), (8, 12), (12, 13)]
    assert units.starts.tolist() == [0, 1, 3, 4] and units.sizes.tolist() == [1, 2, 1, 1]


def test_a_sentence_is_all_its_tokens():
    units = grouped(TOKENS, SPANS, TEXT, [0])
    assert units.names == ["[CLS]", TEXT]


def test_weights_to_the_pieces_of_a_word_add_up_and_those_from_them_are_averaged():
    units = grouped(TOKENS, SPANS, TEXT, [0, 8, 12])
    found = merged(SCORES, units, units)
    np.testing.assert_allclose(found[0], [0.2, 0.4, 0.3, 0.1])
    np.testing.assert_allclose(found[1], [(0.5 + 0.1) / 2, (0.2 + 0.6) / 2, 0.2, 0.1])
    np.testing.assert_allclose(found.sum(axis=-1), 1)


def test_single_tokens_change_nothing():
    units = single(TOKENS, SPANS)
    np.testing.assert_array_equal(merged(np.stack([SCORES, SCORES.T]), units, units), [SCORES, SCORES.T])
