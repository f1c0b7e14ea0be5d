"""How tokens are drawn: each step by its definition, each draw by its seed and place alone."""

import numpy as np
import pytest
from attune_datasets.faults import faults
from attune_models.sampling import SamplingSpec, chances, draw, held_back, stopped_at, uniform
from pydantic import ValidationError

LOGITS = np.array([2.0, 1.0, 0.5, -1.0, -3.0])


def softmax(logits):
    weights = np.exp(logits - logits.max())
    return weights / weights.sum()


def test_by_itself_the_model_is_followed():
    found = chances(LOGITS, [], [], SamplingSpec(temperature=1))
    np.testing.assert_allclose(found.drawn, softmax(LOGITS), rtol=1e-12)
    np.testing.assert_allclose(found.plain, found.drawn, rtol=1e-12)
    assert [found.rank(token) for token in range(5)] == [1, 2, 3, 4, 5]
    assert found.likeliest(3) == [0, 1, 2]


@pytest.mark.filterwarnings("error")
def test_a_temperature_near_0_draws_the_likeliest():
    found = chances(LOGITS, [], [1], SamplingSpec(temperature=1e-308)).drawn
    assert found.tolist() == [1, 0, 0, 0, 0]


def test_temperature_divides_the_logits_and_leaves_the_models_own_alone():
    found = chances(LOGITS, [], [], SamplingSpec(temperature=0.5))
    np.testing.assert_allclose(found.drawn, softmax(LOGITS / 0.5), rtol=1e-12)
    np.testing.assert_allclose(found.plain, softmax(LOGITS), rtol=1e-12)
    assert chances(LOGITS, [], [], SamplingSpec(temperature=0)).drawn.tolist() == [1, 0, 0, 0, 0]


def test_top_k_and_top_p_leave_the_rest_out():
    two = chances(LOGITS, [], [], SamplingSpec(temperature=1, top_k=2)).drawn
    np.testing.assert_allclose(two[:2], softmax(LOGITS[:2]), rtol=1e-12)
    assert not two[2:].any()
    shares = softmax(LOGITS)
    for bound, left in ((shares[0] - 1e-6, 1), (shares[0] + 1e-6, 2), (shares[:2].sum() + 1e-6, 3), (1.0, 5)):
        drawn = chances(LOGITS, [], [], SamplingSpec(temperature=1, top_p=bound)).drawn
        assert np.count_nonzero(drawn) == left
        assert drawn.sum() == pytest.approx(1)


def test_what_was_said_is_penalised_on_either_side_of_zero():
    found = chances(LOGITS, [0, 3, 3], [], SamplingSpec(temperature=1, repetition_penalty=2))
    np.testing.assert_allclose(found.drawn, softmax(np.array([1.0, 1.0, 0.5, -2.0, -3.0])), rtol=1e-12)


def test_tokens_that_are_never_written_are_never_drawn():
    found = chances(LOGITS, [], [0, 2], SamplingSpec(temperature=1))
    assert found.drawn[0] == found.drawn[2] == 0
    assert found.plain[0] == pytest.approx(softmax(LOGITS)[0])
    assert chances(LOGITS, [], [0], SamplingSpec(temperature=0)).drawn.argmax() == 1


def test_draws_follow_the_probabilities():
    drawn = np.array([0.1, 0.0, 0.6, 0.3])
    counts = np.bincount([draw(drawn, 7, place) for place in range(4000)], minlength=4)
    np.testing.assert_allclose(counts / 4000, drawn, atol=0.03)
    assert counts[1] == 0


def test_a_draw_is_a_function_of_seed_and_place():
    numbers = {(seed, place): uniform(seed, place) for seed in (0, 1, 2**64 - 1) for place in range(50)}
    assert len(set(numbers.values())) == 150
    assert all(0 <= number < 1 for number in numbers.values())
    assert uniform(1, 49) == numbers[1, 49]
    assert uniform(0, 0) == pytest.approx(0.011546754286331617)  # in every version: a seed's text is for good


def test_stop_texts_end_a_text_and_are_not_told_halfway():
    assert stopped_at("one two three", ["three", "two"]) == 4
    assert stopped_at("one", ["two", ""]) is None
    assert held_back("so it ENDs", ["END."]) == 0
    assert held_back("so it EN", ["END.", "N!"]) == 2
    assert held_back("so it", []) == 0


@pytest.mark.parametrize(
    "wrong", [{"temperature": -1}, {"top_k": 0}, {"top_p": 0}, {"repetition_penalty": 0.5}, {"seed": -1}]
)
def test_settings_out_of_range_are_told(wrong):
    with pytest.raises(ValidationError) as caught:
        SamplingSpec(**wrong)
    (fault,) = faults(caught.value, SamplingSpec)
    assert next(iter(wrong)) in fault.told()
