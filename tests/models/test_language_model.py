"""The language models against a forward pass in NumPy, against themselves step by step, and blind to what comes."""

import itertools
import math

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.service import no_progress
from attune_models.architecture import architecture
from attune_models.attributions import gradient_input, integrated_gradients
from attune_models.gates import heads_off
from attune_models.head_steps import head_steps
from attune_models.language_inspection import capture_text, next_output, removal_from_prefix
from attune_models.language_model import build_language_model
from attune_models.residual_stream import token_lens
from attune_models.spec import DecoderSpec, RNNDecoderSpec
from attune_models.tracing import trace_language

VOCABULARY, CONTEXT = 13, 12
CHOICES = (("pre", "post"), ("layer_norm", "rms_norm"), ("relu", "gelu", "swiglu"))
POSITIONS, TIED = itertools.cycle(("sinusoidal", "learned", "rotary")), itertools.cycle((True, False))
NAMES = ("norm_placement", "norm", "activation", "positions", "tied_output")
OPTIONS = [  # every choice of the block's, each with one of the positions and of the outputs in turn
    dict(zip(NAMES, (*choice, next(POSITIONS), next(TIED)), strict=True)) for choice in itertools.product(*CHOICES)
]
DECODERS = [DecoderSpec(num_layers=2, d_model=12, num_heads=3, d_ff=20, **options) for options in OPTIONS]
RECURRENT = [
    RNNDecoderSpec(cell=cell, num_layers=2, d_model=10, tied_output=tied)
    for cell, tied in (("lstm", True), ("gru", False), ("rnn", True))
]
MODELS = [*DECODERS, *RECURRENT]


def named(spec):
    return "-".join(str(value) for value in spec.model_dump().values() if isinstance(value, str | bool))


@pytest.fixture(scope="module")
def built():
    """Models by spec, every weight drawn, so that no bias or gain is 0 or 1."""
    kept = {}

    def build(spec):
        if named(spec) not in kept:
            model = build_language_model(spec, VOCABULARY, CONTEXT)
            random = np.random.default_rng(0)
            for weight in model.model.trainable_weights:
                weight.assign(random.normal(0, 0.4, weight.shape))
            kept[named(spec)] = model
        return kept[named(spec)]

    return build


@pytest.fixture
def ids():
    return np.random.default_rng(1).integers(0, VOCABULARY, (2, CONTEXT)).astype("int32")


def logits_of(model, ids):
    return keras.ops.convert_to_numpy(model.model(ids, training=False))


# -- the same in NumPy, from the weights alone


def array(variable):
    return keras.ops.convert_to_numpy(variable).astype("float64")


def normed(layer, x):
    if isinstance(layer, keras.layers.RMSNormalization):
        return x / np.sqrt((x**2).mean(-1, keepdims=True) + 1e-5) * array(layer.scale)
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-5) * array(layer.gamma) + array(layer.beta)


def turned(x):
    """RoFormer, halves joined: `(T, d_head)`."""
    length, width = x.shape
    angles = np.arange(length)[:, None] / 10000 ** (np.arange(0, width, 2) / width)
    cos, sin = (np.tile(part, 2) for part in (np.cos(angles), np.sin(angles)))
    return x * cos + np.concatenate([-x[:, width // 2 :], x[:, : width // 2]], axis=1) * sin


def attention(layer, x, rotary):
    length, width = x.shape
    q, k, v = np.split(x @ array(layer.qkv_kernel) + array(layer.qkv_bias), 3, axis=1)
    size, heads = width // layer.num_heads, []
    for head in range(layer.num_heads):
        own = slice(head * size, (head + 1) * size)
        queries, keys = (turned(part[:, own]) if rotary else part[:, own] for part in (q, k))
        scores = queries @ keys.T / np.sqrt(size)
        scores[np.triu_indices(length, 1)] = -np.inf
        weights = np.exp(scores - scores.max(1, keepdims=True))
        heads.append(weights / weights.sum(1, keepdims=True) @ v[:, own])
    return np.concatenate(heads, axis=1) @ array(layer.output_kernel) + array(layer.output_bias)


def feed_forward(layer, x, activation):
    inner = x @ array(layer.inner.kernel) + array(layer.inner.bias)
    if activation == "swiglu":
        inner = inner / (1 + np.exp(-inner)) * (x @ array(layer.linear.kernel) + array(layer.linear.bias))
    elif activation == "gelu":
        inner = inner * (1 + np.vectorize(math.erf)(inner / np.sqrt(2))) / 2
    else:
        inner = np.maximum(inner, 0)
    return inner @ array(layer.outer.kernel) + array(layer.outer.bias)


def decoder_logits(model, ids):
    spec, network = model.spec, model.model
    table = array(network.get_layer("embedding").table)
    x = table[ids] * np.sqrt(spec.d_model)
    if spec.positions == "learned":
        x = x + array(network.get_layer("positions").table)[: len(ids)]
    elif spec.positions == "sinusoidal":
        angles = np.arange(len(ids))[:, None] / 10000 ** (2 * (np.arange(spec.d_model) // 2) / spec.d_model)
        x = x + np.where(np.arange(spec.d_model) % 2, np.cos(angles), np.sin(angles))
    pre = spec.norm_placement == "pre"
    for block in model.blocks:
        for norm, run in (
            (block.attention_norm, lambda y, block=block: attention(block.attention, y, spec.positions == "rotary")),
            (block.feed_forward_norm, lambda y, block=block: feed_forward(block.feed_forward, y, spec.activation)),
        ):
            x = x + run(normed(norm, x)) if pre else normed(norm, x + run(x))
    if pre:
        x = normed(network.get_layer("final_norm"), x)
    return x @ (table if spec.tied_output else array(network.get_layer("output_embedding").table)).T


def lstm_logits(model, ids):
    def sigmoid(value):
        return 1 / (1 + np.exp(-value))

    table = array(model.model.get_layer("embedding").table)
    x = table[ids] * np.sqrt(model.spec.d_model)
    for number in range(model.spec.num_layers):
        cell = model.model.get_layer(f"layer_{number + 1}").cell
        hidden = carry = np.zeros(model.spec.d_model)
        outputs = []
        for step in x:
            gates = step @ array(cell.kernel) + hidden @ array(cell.recurrent_kernel) + array(cell.bias)
            enter, forget, new, out = np.split(gates, 4)
            carry = sigmoid(forget) * carry + sigmoid(enter) * np.tanh(new)
            hidden = sigmoid(out) * np.tanh(carry)
            outputs.append(hidden)
        x = np.array(outputs)
    return x @ table.T


@pytest.mark.parametrize("spec", DECODERS, ids=named)
def test_a_decoder_computes_what_numpy_does(spec, built, ids):
    model = built(spec)
    for row, found in zip(ids, logits_of(model, ids), strict=True):
        np.testing.assert_allclose(found, decoder_logits(model, row), atol=2e-4, rtol=1e-4)
        shares = [np.exp(one - one.max(1, keepdims=True)) for one in (found, decoder_logits(model, row))]
        one, other = (share / share.sum(1, keepdims=True) for share in shares)
        np.testing.assert_allclose(one, other, atol=1e-5)


def test_an_lstm_computes_what_numpy_does(built, ids):
    model = built(RECURRENT[0])
    np.testing.assert_allclose(logits_of(model, ids)[0], lstm_logits(model, ids[0]), atol=1e-5)


@pytest.mark.parametrize("spec", MODELS, ids=named)
def test_step_by_step_is_the_whole_pass(spec, built, ids):
    model = built(spec)
    whole = logits_of(model, ids)
    found, state = model.begin(ids[:, :4], CONTEXT)
    for position in range(4, CONTEXT):
        np.testing.assert_allclose(found, whole[:, position - 1], atol=1e-5, rtol=1e-5)
        found, state = model.step(ids[:, position], position, state)
    np.testing.assert_allclose(found, whole[:, -1], atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("spec", MODELS, ids=named)
def test_a_later_token_changes_nothing_earlier(spec, built, ids):
    model = built(spec)
    before = logits_of(model, ids)
    for place in (0, 5, CONTEXT - 1):
        other = ids.copy()
        other[:, place] = (other[:, place] + 1) % VOCABULARY
        after = logits_of(model, other)
        np.testing.assert_array_equal(before[:, :place], after[:, :place])
        assert (before[:, place] != after[:, place]).any()


@pytest.mark.parametrize("spec", MODELS, ids=named)
def test_the_drawing_has_the_networks_parameters(spec, built):
    drawn = architecture(spec, VOCABULARY, VOCABULARY, CONTEXT)
    assert built(spec).model.count_params() == drawn.parameters + drawn.gates


@pytest.mark.parametrize("spec", [DECODERS[0], DECODERS[2], RECURRENT[1]], ids=named)
def test_a_capture_is_the_model_and_its_heads_can_be_off(spec, built, ids):
    model = built(spec)
    found = capture_text(model, ids[0])
    assert found.checks.masked == 0
    logits = logits_of(model, ids[:1])[0]
    np.testing.assert_allclose(np.exp(found.log_probabilities).argmax(1), logits.argmax(1))
    if spec.kind == "rnn_decoder":
        assert found.scores == {}
        with pytest.raises(AttuneError, match="no heads to switch off"), heads_off(model, [["decoder", 0, 0]]):
            pass
        return
    assert found.scores["decoder"].shape == (2, 3, CONTEXT, CONTEXT)
    with heads_off(model, [["decoder", 0, 1]]):
        assert not np.allclose(logits_of(model, ids[:1])[0], logits)
    np.testing.assert_array_equal(logits_of(model, ids[:1])[0], logits)


@pytest.mark.parametrize("spec", [DECODERS[1], DECODERS[8]], ids=named)
def test_a_trace_tells_heads_and_what_each_layer_would_say(spec, built, ids):
    model = built(spec)
    trace = trace_language(model, ids[0])
    assert [sorted(block.sub_layers) for block in trace.decoder] == [["attention", "feed_forward"]] * 2
    steps = head_steps(trace, "decoder", 1, 2, [0, CONTEXT - 1])
    np.testing.assert_allclose(steps.softmax[1], trace.scores("decoder")[1, 2, -1], atol=1e-5)
    assert steps.softmax[0, 1:].max() == 0  # the first token sees itself alone
    lens_ids, lens = token_lens(model, trace)
    assert lens.shape == (3, CONTEXT, 5)
    np.testing.assert_array_equal(lens_ids[-1, :, 0], logits_of(model, ids[:1])[0].argmax(1))


@pytest.mark.parametrize("spec", [DECODERS[0], RECURRENT[0]], ids=named)
def test_what_each_token_contributes_adds_up(spec, built, ids):
    model, row, token = built(spec), ids[0, :6], int(ids[0, 6])
    output = next_output(model, row, token)
    found = integrated_gradients(output)
    assert found.complete
    assert gradient_input(output)["text"].shape == (6,)
    removed = removal_from_prefix(model, output, row, token, 1, no_progress)
    assert np.isnan(removed[0])
    without = logits_of(model, np.delete(row, 3)[None])[0, -1].astype("float64")
    expected = output.plain - (without - np.log(np.exp(without).sum()))[token]
    assert removed[3] == pytest.approx(expected, abs=1e-5)


def test_a_recurrent_network_has_nothing_between_blocks(built, ids):
    with pytest.raises(AttuneError, match="recurrent network"):
        trace_language(built(RECURRENT[0]), ids[0])
