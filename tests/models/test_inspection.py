"""Captured attention against a computation from the weights, and the refusal to show what fails its checks."""

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_models.classifier import build_classifier, encoder_blocks
from attune_models.inspection import TOLERANCE, capture, measure, verify
from attune_models.spec import EncoderSpec

IDS = np.array([[2, 5, 9, 9, 4], [2, 7, 0, 0, 0]], "int32")
SPEC = EncoderSpec(num_layers=1, d_model=8, num_heads=2, d_ff=16, norm_placement="post", positions="sinusoidal")


def test_scores_equal_those_computed_from_the_weights():
    model = build_classifier(SPEC, 20, 3, 10)
    scores = capture(model, IDS).scores[:, 0]
    weights = {weight.path: keras.ops.convert_to_numpy(weight).astype("float64") for weight in model.weights}
    place, channel = np.arange(5)[:, None], np.arange(8)
    angles = place / 10000 ** (2 * (channel // 2) / 8)
    x = weights["embedding/table"][IDS] * 8**0.5 + np.where(channel % 2, np.cos(angles), np.sin(angles))
    qkv = x @ weights["block_1/attention/qkv_kernel"] + weights["block_1/attention/qkv_bias"]
    for row, length in enumerate((5, 2)):
        for head in range(2):
            q = qkv[row, :, 4 * head : 4 * head + 4]
            k = qkv[row, :length, 8 + 4 * head : 12 + 4 * head]
            exponentials = np.exp(q @ k.T / 2)  # sqrt(d_head) is 2
            expected = exponentials / exponentials.sum(axis=1, keepdims=True)
            np.testing.assert_allclose(scores[row, head, :, :length], expected, atol=1e-5)
            assert (scores[row, head, :, length:] == 0).all()


def test_capture_tells_its_deviations():
    model = build_classifier(EncoderSpec(num_layers=3, d_model=8, num_heads=4, d_ff=8), 20, 3, 10)
    found = capture(model, IDS)
    assert found.scores.shape == (2, 3, 4, 5, 5)
    assert found.mask.tolist() == [[True] * 5, [True, True, False, False, False]]
    logits = model.predict_on_batch(IDS)
    np.testing.assert_allclose(found.probabilities, keras.ops.convert_to_numpy(keras.ops.softmax(logits)), atol=1e-6)
    assert found.checks.masked == 0
    assert 0 <= found.checks.row_sums <= TOLERANCE and 0 <= found.checks.prediction <= TOLERANCE


def test_padding_and_what_is_later_are_masked_in_a_causal_classifier():
    model = build_classifier(SPEC.model_copy(update={"causal": True, "pooling": "last"}), 20, 3, 10)
    found = capture(model, IDS)
    of_text = np.tril(np.ones((5, 5), bool))
    assert found.mask.shape == (2, 5, 5)
    assert (found.mask[0] == of_text).all() and (found.mask[1] == of_text & [True, True, False, False, False]).all()
    assert ((found.scores == 0) == ~found.mask[:, None, None]).all()
    assert found.checks.masked == 0 and found.checks.row_sums <= TOLERANCE
    scores = found.scores.copy()
    scores[0, 0, 1, 2, [1, 3]] += [-0.01, 0.01]  # to a token that comes later
    with pytest.raises(AttuneError, match="what comes later, is attended to"):
        verify(measure(scores, found.mask, found.probabilities, found.probabilities))


@pytest.mark.parametrize("spoil", ["row_sums", "masked", "prediction"])
def test_each_check_can_fail(spoil):
    found = capture(build_classifier(SPEC, 20, 3, 10), IDS)
    scores, plain = found.scores.copy(), found.probabilities.copy()
    verify(measure(scores, found.mask, found.probabilities, plain))
    if spoil == "row_sums":
        scores[0, 0, 1, 2, 3] += 0.01
    elif spoil == "masked":
        scores[1, 0, 0, 0, [0, 4]] += [-0.01, 0.01]  # the row still adds up to 1
    else:
        plain[0, 0] += 0.01
    checks = measure(scores, found.mask, found.probabilities, plain)
    assert getattr(checks, spoil) == pytest.approx(0.01, abs=1e-3)
    with pytest.raises(AttuneError, match=r"off by 1\.0e-02"):
        verify(checks)


def test_a_diverged_model_is_not_shown():
    model = build_classifier(SPEC, 20, 3, 10)
    encoder_blocks(model)[0].attention.qkv_bias.assign(np.full(24, np.nan))
    with pytest.raises(AttuneError, match="loss is nan"):
        capture(model, IDS)


def test_scores_larger_than_memory_are_refused():
    model = build_classifier(EncoderSpec(num_layers=2, d_model=8, num_heads=4, d_ff=8), 20, 3, 8192)
    with pytest.raises(AttuneError, match="Look at a shorter text"):
        capture(model, np.full((1, 8192 * 2), 5, "int32"))
