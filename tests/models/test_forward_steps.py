"""Every tensor of a forward pass against NumPy from the weights: all families, all choices."""

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, END
from attune_models.classifier import build_classifier, encoder_blocks
from attune_models.forward_steps import language_steps, pair_steps, text_steps
from attune_models.language_model import build_language_model
from attune_models.spec import DecoderSpec, EncoderSpec, TransformerSpec
from attune_models.tracing import trace_language, trace_pair, trace_text
from attune_models.translators import build_translator
from numpy_transformer import NumpyTransformer

IDS = np.array([2, 5, 9, 9, 4], "int32")
SOURCE, TARGET = np.array([5, 9, 9, 4, 7, END]), np.array([BEGIN, 7, 8, 6])
SMALL = {"d_model": 8, "num_heads": 2, "d_ff": 16}
CHOICES = [
    {"positions": "sinusoidal", "norm_placement": "pre", "norm": "layer_norm", "activation": "relu"},
    {"positions": "learned", "norm_placement": "post", "norm": "rms_norm", "activation": "gelu"},
    {"positions": "rotary", "norm_placement": "pre", "norm": "rms_norm", "activation": "swiglu"},
    {"positions": "rotary", "norm_placement": "post", "norm": "layer_norm", "activation": "relu"},
    {"positions": "learned", "norm_placement": "pre", "norm": "layer_norm", "activation": "swiglu"},
]


def shaken(network):
    """Gives every trained weight values of its own, so that none is hidden by being 0 or 1."""
    draw = np.random.default_rng(1)
    for weight in network.trainable_weights:
        weight.assign(draw.normal(scale=0.3, size=weight.shape))
    return network


def weights_of(network):
    return {weight.path: keras.ops.convert_to_numpy(weight) for weight in network.weights}


def assert_equal(steps, expected):
    """All of them are there, of the shapes and axes that they say, made of steps before them, and equal."""
    assert {step.key for step in steps} == expected.keys()
    before = set()
    for step in steps:
        array = step.compute()
        assert array.shape == step.shape and len(step.axes) == len(step.shape), step.key
        assert before.issuperset(step.made_of), step.key
        np.testing.assert_allclose(array, expected[step.key], rtol=1e-5, atol=1e-5, err_msg=step.key)
        before.add(step.key)
    assert before.issuperset(made_of for step in steps for made_of in step.made_of)


@pytest.mark.parametrize(
    ("choices", "pooling", "causal"),
    [
        *zip(CHOICES, ["mean", "cls", "max", "last", "mean"], [False] * 5, strict=True),
        *zip(CHOICES[:3], ["last", "mean", "last"], [True] * 3, strict=True),
    ],
)
def test_a_classifier(choices, pooling, causal):
    spec = EncoderSpec(num_layers=2, causal=causal, pooling=pooling, **SMALL, **choices)
    model = shaken(build_classifier(spec, 20, 3, 10))
    steps = text_steps(model, IDS, trace_text(model, IDS))
    assert_equal(steps, NumpyTransformer(spec, weights_of(model)).classify(IDS))


@pytest.mark.parametrize(("choices", "tied_output"), [*zip(CHOICES, [True, False, True, False, True], strict=True)])
def test_a_language_model(choices, tied_output):
    spec = DecoderSpec(num_layers=2, tied_output=tied_output, **SMALL, **choices)
    model = build_language_model(spec, 20, 10)
    shaken(model.model)
    trace = trace_language(model, IDS)
    for place in (0, 4):
        expected = NumpyTransformer(spec, weights_of(model.model)).write(IDS, place)
        assert_equal(language_steps(model, IDS, trace, place), expected)
    with pytest.raises(AttuneError, match=r"no place 6\. They are counted from 1 to 5"):
        language_steps(model, IDS, trace, 5)


@pytest.mark.parametrize(
    ("choices", "tied"),
    [*zip(CHOICES, ["all", "target_output", "none", "all", "none"], strict=True)],
)
def test_a_translator(choices, tied):
    spec = TransformerSpec(encoder_layers=1, decoder_layers=2, tied_embeddings=tied, **SMALL, **choices)
    translator = build_translator(spec, 20, 20, 16)
    shaken(translator.model)
    trace = trace_pair(translator, SOURCE, TARGET)
    expected = NumpyTransformer(spec, weights_of(translator.model)).translate(SOURCE, TARGET, 2)
    assert_equal(pair_steps(translator, SOURCE, TARGET, trace, 2), expected)


def test_a_head_that_is_off_goes_no_further():
    spec = EncoderSpec(num_layers=1, **SMALL)
    model = shaken(build_classifier(spec, 20, 3, 10))
    encoder_blocks(model)[0].attention.gates.assign([1, 0])
    steps = {step.key: step.compute() for step in text_steps(model, IDS, trace_text(model, IDS))}
    assert np.abs(steps["encoder.1.attention.heads"][1]).min() > 0
    assert not steps["encoder.1.attention.joined"][:, 4:].any()
    np.testing.assert_allclose(
        steps["encoder.1.attention.output"],
        NumpyTransformer(spec, weights_of(model)).classify(IDS)["encoder.1.attention.output"], atol=1e-5,
    )  # fmt: skip
