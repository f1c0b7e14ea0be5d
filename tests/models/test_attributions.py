"""What tokens contribute: against finite differences, completeness, and predictions of the edited texts."""

from dataclasses import replace

import keras
import numpy as np
import pytest
from attune_datasets.errors import Cancelled
from attune_datasets.service import no_progress
from attune_datasets.tokenizers import BEGIN, END
from attune_models.attributions import (
    Integrated,
    class_output,
    gradient_input,
    integrated_gradients,
    removal_from_pair,
    removal_from_text,
    token_output,
    without_each,
)
from attune_models.classifier import build_classifier
from attune_models.metrics import log_softmax
from attune_models.spec import EncoderSpec, RNNSpec, TransformerSpec
from attune_models.translators import build_translator

IDS = np.array([2, 5, 9, 8, 4], "int32")
SOURCE, TARGET = np.array([5, 9, 4, 7, END], "int32"), np.array([BEGIN, 7, 8], "int32")
SMALL = {"d_model": 8, "num_heads": 2, "d_ff": 16}
TEXTS = [
    {"norm_placement": "pre"},
    {"norm_placement": "post", "norm": "rms_norm", "pooling": "cls", "activation": "gelu", "positions": "learned"},
    {"positions": "rotary", "activation": "swiglu", "pooling": "max", "norm": "rms_norm"},
]
PAIRS = [
    TransformerSpec(encoder_layers=1, decoder_layers=2, **SMALL, tied_embeddings="none"),
    TransformerSpec(encoder_layers=1, decoder_layers=1, **SMALL, positions="rotary", norm_placement="post"),
    RNNSpec(d_model=8),
    RNNSpec(d_model=8, attention="dot", cell="lstm", num_layers=2),
]


def shaken(network):
    """Gives every trained weight values of its own, so that the network has opinions."""
    draw = np.random.default_rng(3)
    for weight in network.trainable_weights:
        weight.assign(draw.normal(scale=0.4, size=weight.shape))
    return network


def text_model(**choices):
    return shaken(build_classifier(EncoderSpec(num_layers=2, **SMALL, **choices), 20, 3, 600))


def pair_model(spec):
    translator = build_translator(spec, 20, 20, 16)
    shaken(translator.model)
    return translator


def log_probability(model, ids, label):
    return log_softmax(model.predict_on_batch(np.array(ids, "int32")[None]))[0, label]


@pytest.mark.parametrize("choices", TEXTS, ids=["pre", "post", "rotary"])
def test_gradient_input_is_the_slope_along_a_token(choices):
    model = text_model(**choices)
    shares = gradient_input(class_output(model, IDS, 1))["text"]
    table = model.get_layer("embedding").table
    weights = keras.ops.convert_to_numpy(table).copy()
    for place, token in enumerate(IDS):
        told = []
        for sign in (1, -1):
            scaled = weights.copy()
            scaled[token] *= 1 + sign * 0.002
            table.assign(scaled)
            told.append(log_probability(model, IDS, 1))
        table.assign(weights)
        assert shares[place] == pytest.approx((told[0] - told[1]) / 0.004, abs=0.01, rel=0.02)


@pytest.mark.parametrize("choices", TEXTS, ids=["pre", "post", "rotary"])
def test_integrated_gradients_of_a_text_are_complete(choices):
    model = text_model(**choices)
    output = class_output(model, IDS, 2)
    found = integrated_gradients(output)
    assert found.complete and found.steps <= 512
    assert found.log_probability == pytest.approx(log_probability(model, IDS, 2), abs=1e-4)
    assert found.sum == pytest.approx(found.log_probability - found.baseline, rel=0.01, abs=1e-5)
    table = model.get_layer("embedding").table
    table.assign(np.zeros(table.shape))
    assert found.baseline == pytest.approx(log_probability(model, IDS, 2), abs=1e-4)


@pytest.mark.parametrize("spec", PAIRS, ids=["transformer", "rotary", "additive", "dot"])
def test_a_pair_from_both_sides(spec):
    translator = pair_model(spec)
    output = token_output(translator, SOURCE, TARGET, 6)
    logits = translator.model.predict_on_batch([SOURCE[None], TARGET[None]])
    plain = log_softmax(logits)[0, 2, 6]
    assert output.plain == pytest.approx(plain, abs=1e-4)
    shares = gradient_input(output)
    assert {side: len(values) for side, values in shares.items()} == {"source": 5, "target": 3}
    assert all(np.abs(values).min() > 0 for values in shares.values())
    found = integrated_gradients(output)
    assert found.sum == pytest.approx(found.difference, rel=0.01, abs=1e-5)
    removed = removal_from_pair(translator, output, (SOURCE, TARGET), 6, no_progress)
    for place in range(4):
        edited = np.delete(SOURCE, place)
        logits = translator.model.predict_on_batch([edited[None], TARGET[None]])
        assert removed["source"][place] == pytest.approx(plain - log_softmax(logits)[0, -1, 6], abs=1e-4)
    for place in (1, 2):
        logits = translator.model.predict_on_batch([SOURCE[None], np.delete(TARGET, place)[None]])
        assert removed["target"][place] == pytest.approx(plain - log_softmax(logits)[0, -1, 6], abs=1e-4)
    assert np.isnan([removed["source"][4], removed["target"][0]]).all()


def test_removal_equals_predicting_the_edited_text():
    model = text_model(pooling="cls")
    found = removal_from_text(model, IDS, 0)
    whole = log_probability(model, IDS, 0)
    expected = [whole - log_probability(model, np.delete(IDS, place), 0) for place in range(1, 5)]
    assert np.isnan(found[0])
    np.testing.assert_allclose(found[1:], expected, atol=1e-5)
    assert np.isnan(removal_from_text(model, IDS[:1], 0)).tolist() == [True]


def test_what_ends_a_text_is_not_removed():
    model, ids = text_model(causal=True, pooling="last"), np.array([BEGIN, 5, 9, END], "int32")
    found = removal_from_text(model, ids, 0)
    expected = log_probability(model, ids, 0) - log_probability(model, ids[[0, 2, 3]], 0)
    assert np.isnan(found).tolist() == [True, False, False, True]
    assert found[1] == pytest.approx(expected, abs=1e-5)


def test_what_is_removed_is_one_token():
    assert without_each(IDS, range(1, 4)).tolist() == [[2, 9, 8, 4], [2, 5, 8, 4], [2, 5, 9, 4]]
    assert without_each(IDS[:1], []).shape == (0, 0)


def test_batches_change_nothing():
    output = class_output(text_model(), IDS, 1)
    apart = replace(output, cost=2**21)
    assert (output.rows_at_once, apart.rows_at_once) == (64, 8)
    expected, found = integrated_gradients(output), integrated_gradients(apart)
    assert found.steps == expected.steps
    np.testing.assert_allclose(found.shares["text"], expected.shares["text"], atol=1e-5)


def test_a_gap_is_told():
    found = Integrated({"text": np.array([0.5, 0.48])}, -1.0, -2.0, 512)
    assert (found.sum, found.difference, found.complete) == (pytest.approx(0.98), 1.0, False)
    assert Integrated({"text": np.array([0.5, 0.495])}, -1.0, -2.0, 16).complete


def test_it_can_be_called_off():
    output = replace(class_output(text_model(), IDS, 1), cost=2**30)
    calls = []

    def progress(fraction, note):
        calls.append(fraction)
        if len(calls) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        integrated_gradients(output, progress)
    assert len(calls) == 3 and calls == sorted(calls)


def test_a_long_text():
    model = text_model()
    ids = np.concatenate([[2], np.random.default_rng(0).integers(4, 20, 511)]).astype("int32")
    found = integrated_gradients(class_output(model, ids, 0))
    assert found.complete and found.shares["text"].shape == (512,)
    removed = removal_from_text(model, ids, 0)
    place = int(np.nanargmax(np.abs(removed)))
    expected = log_probability(model, ids, 0) - log_probability(model, np.delete(ids, place), 0)
    assert removed[place] == pytest.approx(expected, abs=1e-5)
