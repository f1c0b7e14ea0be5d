"""Gradients along a line: what they add up to is the rise, however the function bends."""

import numpy as np
import pytest
from attune_models.path_integral import integrate


def along(function, gradient):
    """Returns what `integrate` asks of a function of the share alone."""
    counted = []

    def evaluate(points):
        counted.extend(points.tolist())
        return function(points), {"text": gradient(points)[:, None]}

    return evaluate, counted


CASES = {
    "straight": (lambda t: 2 * t, lambda t: np.full(len(t), 2.0)),
    "a norm near the baseline": (lambda t: t / np.sqrt(t**2 + 1e-5), lambda t: 1e-5 / (t**2 + 1e-5) ** 1.5),
    "a kink": (lambda t: np.maximum(t - 0.3, 0), lambda t: (t > 0.3).astype(float)),
    "a steep step": (lambda t: np.tanh(200 * (t - 0.4)), lambda t: 200 / np.cosh(200 * (t - 0.4)) ** 2),
}


@pytest.mark.parametrize("name", CASES)
def test_the_parts_add_up_to_the_rise(name):
    evaluate, counted = along(*CASES[name])
    parts, taken = integrate(evaluate, 0.01, 1e-9, 512)
    function = CASES[name][0]
    rise = float(function(np.array([1.0]))[0] - function(np.array([0.0]))[0])
    assert sum(part.shares["text"].sum() for part in parts) == pytest.approx(rise, rel=0.01)
    assert taken == len(counted) <= 512
    edges = sorted((part.low, part.high) for part in parts)
    assert [high for _, high in edges[:-1]] == [low for low, _ in edges[1:]]  # the whole line, each part once
    assert edges[0][0] == 0 and edges[-1][1] == 1


def test_a_straight_line_takes_no_more_points_than_it_begins_with():
    evaluate, _ = along(*CASES["straight"])
    assert integrate(evaluate, 0.01, 1e-9, 512)[1] == 4 * 8 + 5


def test_steps_end_where_there_may_be_no_more():
    evaluate, counted = along(lambda t: np.floor(7 * t), lambda t: np.zeros(len(t)))  # no gradient tells of its rise
    parts, taken = integrate(evaluate, 0.01, 1e-9, 200)
    assert taken == len(counted) <= 200 and sum(part.gap for part in parts) == pytest.approx(7)
