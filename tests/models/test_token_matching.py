"""Which token is which in another text."""

import numpy as np
from attune_models.token_matching import counterparts, difference


def test_what_was_put_in_has_no_counterpart():
    found = counterparts(["[CLS]", "not", "bad"], ["[CLS]", "not", "so", "bad", "bad"])
    assert found.tolist() == [0, 1, -1, 2, -1]


def test_equal_texts_are_their_own():
    assert counterparts(["很", "好", "很"], ["很", "好", "很"]).tolist() == [0, 1, 2]
    assert counterparts([], ["a"]).tolist() == [-1]


def test_the_difference_is_signed_and_nan_where_there_is_nothing_to_compare():
    before = np.array([[[0.2, 0.8], [0.5, 0.5]]], np.float32)
    after = np.array([[[0.1, 0.6, 0.3], [0.3, 0.3, 0.4], [0.0, 0.0, 1.0]]], np.float32)
    places = counterparts(["a", "c"], ["a", "b", "c"])
    found = difference(before, after, places, places)
    expected = [[[0.1 - 0.2, np.nan, 0.3 - 0.8], [np.nan] * 3, [0.0 - 0.5, np.nan, 1.0 - 0.5]]]
    np.testing.assert_allclose(found, expected, atol=1e-6)
    assert before.tolist() == [[[np.float32(0.2), np.float32(0.8)], [0.5, 0.5]]]
