"""The measures of heads and the rollout, against what is worked out by hand."""

import numpy as np
import pytest
from attune_models.head_measures import measures, named_measures, rollout

ALL = np.ones(3, bool)


def test_a_head_that_looks_at_one_token_and_one_that_looks_at_all():
    one, all_alike = np.eye(3), np.full((3, 3), 1 / 3)
    found = measures(np.array([[one, all_alike]], "float32"), ALL, distance=True)
    assert found.keys() == {"entropy", "first", "distance"}
    assert all(value.shape == (1, 2) and value.dtype == np.float32 for value in found.values())
    np.testing.assert_allclose(found["entropy"], [[0, np.log(3)]], atol=1e-6)
    np.testing.assert_allclose(found["first"], [[1 / 3, 1 / 3]], atol=1e-6)
    np.testing.assert_allclose(found["distance"], [[0, (1 + 2 + 1 + 1 + 2 + 1) / 9]], atol=1e-6)


def test_padding_and_other_queries_do_not_count():
    shares = np.array([[0.5, 0.5, 0, 0], [0.25, 0.75, 0, 0], [1, 0, 0, 0], [1, 0, 0, 0]], "float32")
    mask = np.array([True, True, False, False])
    found = measures(shares[None, None], mask, mask, distance=True)
    quarter = -(0.25 * np.log(0.25) + 0.75 * np.log(0.75))
    assert found["entropy"][0, 0] == pytest.approx((np.log(2) + quarter) / 2)
    assert found["first"][0, 0] == pytest.approx((0.5 + 0.25) / 2)
    assert found["distance"][0, 0] == pytest.approx((0.5 + 0.25) / 2)


def test_a_cross_attention_has_no_distance_and_more_axes_stay():
    scores = np.random.default_rng(0).dirichlet(np.ones(5), (2, 3, 4, 7)).astype("float16")
    found = measures(scores, np.ones(5, bool), distance=False)
    assert found.keys() == {"entropy", "first"}
    exact = scores.astype("float64")
    np.testing.assert_allclose(found["entropy"], -np.ma.sum(exact * np.ma.log(exact), axis=-1).mean(-1), atol=1e-5)
    np.testing.assert_allclose(found["first"], exact[..., 0].mean(-1), atol=1e-6)


def test_rollout_is_the_published_formula():
    first = np.array([[[1.0, 0.0], [0.5, 0.5]], [[0.0, 1.0], [0.5, 0.5]]])  # two heads
    second = np.array([[[0.5, 0.5], [0.0, 1.0]], [[0.5, 0.5], [0.0, 1.0]]])
    found = rollout(np.stack([first, second]).astype("float32"))
    # 0.5 * [[.5, .5], [.5, .5]] + 0.5 I, and [[.75, .25], [0, 1]] times that
    np.testing.assert_allclose(found[0], [[0.75, 0.25], [0.25, 0.75]])
    np.testing.assert_allclose(found[1], [[0.625, 0.375], [0.25, 0.75]])


def test_rollout_gives_distributions_and_sees_nothing_later_through_causal_layers():
    scores = np.tril(np.random.default_rng(1).random((4, 2, 6, 6)) + 0.01).astype("float32")
    found = rollout(scores / scores.sum(-1, keepdims=True))
    np.testing.assert_allclose(found.sum(-1), 1, atol=1e-6)
    assert (found[:, *np.triu_indices(6, 1)] == 0).all() and found.dtype == np.float32


def test_the_measures_of_all_attentions_have_their_names():
    scores = {"encoder": np.ones((2, 3, 1, 1)), "cross": np.full((1, 3, 2, 4), 0.25)}
    found = named_measures(scores)
    assert {name: value.shape for name, value in found.items()} == {
        "encoder.entropy": (2, 3), "encoder.distance": (2, 3), "encoder.first": (2, 3),
        "cross.entropy": (1, 3), "cross.first": (1, 3),
    }  # fmt: skip
    np.testing.assert_allclose(found["cross.entropy"], np.log(4), rtol=1e-6)
