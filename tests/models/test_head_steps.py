"""A head's numbers against what was captured, against NumPy from the weights, and in every kind of network."""

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, END
from attune_models.classifier import build_classifier, encoder_blocks
from attune_models.head_steps import head_steps
from attune_models.inspection import capture
from attune_models.spec import EncoderSpec, RNNSpec, TransformerSpec
from attune_models.tracing import trace_pair, trace_text
from attune_models.translation_inspection import capture_pair
from attune_models.translators import build_translator

IDS = np.array([2, 5, 9, 9, 4], "int32")
SOURCE, TARGET = np.array([5, 9, 9, 4, 7, END]), np.array([BEGIN, 7, 8, 6])
SMALL = {"d_model": 8, "num_heads": 2, "d_ff": 16}


def shaken(network):
    """Gives every trained weight values of its own, so that none is hidden by being 0 or 1."""
    draw = np.random.default_rng(1)
    for weight in network.trainable_weights:
        weight.assign(draw.normal(scale=0.4, size=weight.shape))
    return network


@pytest.fixture(scope="module")
def translator():
    translator = build_translator(TransformerSpec(encoder_layers=1, decoder_layers=2, **SMALL), 20, 20, 16)
    shaken(translator.model)
    return translator


@pytest.mark.parametrize(
    "choices",
    [
        {"norm_placement": "pre"},
        {"norm_placement": "post", "norm": "rms_norm", "pooling": "cls"},
        {"positions": "rotary", "activation": "swiglu", "pooling": "max"},
    ],
)
def test_the_scores_are_those_that_were_captured(choices):
    model = shaken(build_classifier(EncoderSpec(num_layers=2, **SMALL, **choices), 20, 3, 10))
    trace, captured = trace_text(model, IDS), capture(model, IDS[None])
    for layer, head in np.ndindex(2, 2):
        steps = head_steps(trace, "encoder", layer, head, [0, 3])
        np.testing.assert_allclose(steps.softmax, captured.scores[0, layer, head, [0, 3]], atol=1e-5)
        np.testing.assert_allclose(steps.dot, steps.q[[0, 3]] @ steps.k.T, rtol=1e-5, atol=1e-5)
        np.testing.assert_allclose(steps.output, steps.softmax @ steps.v, atol=1e-5)
        assert steps.q.shape == steps.k.shape == steps.v.shape == (5, 4) and steps.gate == 1


def test_every_step_equals_numpy_from_the_weights():
    spec = EncoderSpec(num_layers=1, norm_placement="post", positions="learned", **SMALL)
    model = shaken(build_classifier(spec, 20, 3, 10))
    weights = {weight.path: keras.ops.convert_to_numpy(weight).astype("float64") for weight in model.weights}
    x = weights["embedding/table"][IDS] * 8**0.5 + weights["positions/table"][:5]
    qkv = x @ weights["block_1/attention/qkv_kernel"] + weights["block_1/attention/qkv_bias"]
    q, k, v = qkv[:, 4:8], qkv[:, 12:16], qkv[:, 20:24]
    weights = np.exp(q @ k.T / 2)
    weights /= weights.sum(axis=1, keepdims=True)
    expected = {"q": q, "k": k, "v": v, "dot": q @ k.T, "scaled": q @ k.T / 2, "masked": q @ k.T / 2}
    expected |= {"softmax": weights, "output": weights @ v}
    steps = head_steps(trace_text(model, IDS), "encoder", 0, 1, range(5))
    for name, array in expected.items():
        np.testing.assert_allclose(steps.arrays[name], array, rtol=1e-5, atol=1e-5, err_msg=name)


def test_rotary_turns_queries_and_keys_by_their_place():
    spec = EncoderSpec(num_layers=1, norm_placement="post", positions="rotary", **SMALL)
    model = shaken(build_classifier(spec, 20, 3, 10))
    steps = head_steps(trace_text(model, np.full(5, 7, "int32")), "encoder", 0, 0, [1])
    np.testing.assert_allclose(steps.v, np.tile(steps.v[:1], (5, 1)), atol=1e-6)
    assert np.abs(steps.q[1] - steps.q[0]).max() > 0.01
    np.testing.assert_allclose(np.linalg.norm(steps.q, axis=1), np.linalg.norm(steps.q[0]), rtol=1e-5)
    np.testing.assert_allclose(steps.dot[0, 1], steps.q[0] @ steps.k[0], rtol=1e-5)  # the same distance


def test_all_attentions_of_a_translator(translator):
    trace, captured = trace_pair(translator, SOURCE, TARGET), capture_pair(translator, SOURCE, TARGET)
    for name, (layer, queries, keys) in {"encoder": (0, 6, 6), "decoder": (1, 4, 4), "cross": (1, 4, 6)}.items():
        steps = head_steps(trace, name, layer, 1, [2])
        np.testing.assert_allclose(steps.softmax[0], captured.scores[name][layer, 1, 2], atol=1e-5)
        assert (len(steps.q), len(steps.k), len(steps.v)) == (queries, keys, keys)
    steps = head_steps(trace, "decoder", 0, 0, [1])
    assert (steps.softmax[0, 2:] == 0).all() and (steps.masked[0, 2:] < -1e8).all()
    np.testing.assert_allclose(steps.masked[0, :2], steps.scaled[0, :2])


def test_a_head_that_is_off_tells_so():
    model = shaken(build_classifier(EncoderSpec(num_layers=1, **SMALL), 20, 3, 10))
    encoder_blocks(model)[0].attention.gates.assign([1, 0])
    trace = trace_text(model, IDS)
    assert [head_steps(trace, "encoder", 0, head, [0]).gate for head in range(2)] == [1, 0]


def test_what_there_is_not_is_told(translator):
    trace = trace_pair(translator, SOURCE, TARGET)
    for message, arguments in [
        ("no attention called 'crss'. Did you mean 'cross'", ("crss", 0, 0, [0])),
        ("no layer 2. They are counted from 1 to 1", ("encoder", 1, 0, [0])),
        ("no layer 0", ("encoder", -1, 0, [0])),
        ("no head 3", ("cross", 0, 2, [0])),
        ("no head 'one'", ("cross", 0, "one", [0])),
        ("no query 5. They are counted from 1 to 4", ("cross", 0, 0, [0, 4])),
        ("1 to 8 queries", ("cross", 0, 0, [])),
        ("1 to 8 queries", ("cross", 0, 0, [0] * 9)),
    ]:
        with pytest.raises(AttuneError, match=message):
            head_steps(trace, *arguments)
    with pytest.raises(AttuneError, match="recurrent network"):
        trace_pair(build_translator(RNNSpec(d_model=8), 20, 20, 16), SOURCE, TARGET)
