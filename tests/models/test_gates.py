"""A head that is off against the same head taken out by hand, and everything as before afterwards."""

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError, Cancelled
from attune_models.classifier import build_classifier
from attune_models.gates import attention_layers, heads_off
from attune_models.inspection import capture
from attune_models.searching import compiled, search_of
from attune_models.spec import DecodingSpec, EncoderSpec, RNNSpec, TransformerSpec
from attune_models.translation_inspection import capture_pair
from attune_models.translators import build_translator

IDS = np.array([[2, 5, 9, 9, 4], [2, 7, 0, 0, 0]], "int32")
SOURCE, TARGET = np.array([4, 5, 6, 7, 3]), np.array([2, 7, 8, 6])
LAYERS, HEADS, D_HEAD = 2, 2, 4
SPEC = EncoderSpec(num_layers=LAYERS, d_model=8, num_heads=HEADS, d_ff=16, norm_placement="post", positions="learned")
PAIR_SPEC = TransformerSpec(encoder_layers=2, decoder_layers=2, d_model=8, num_heads=HEADS, d_ff=16)


@pytest.fixture(scope="module")
def classifier():
    return loud(build_classifier(SPEC, 20, 3, 10))


@pytest.fixture(scope="module")
def translator():
    translator = build_translator(PAIR_SPEC, 20, 20, 16)
    loud(translator.model)
    return translator


@pytest.fixture(scope="module")
def search(translator):
    """The greedy search as the inspector has it: traced once, before a head is off."""
    graph = compiled(search_of(translator, DecodingSpec(beam_size=1, max_length=6), 16), [None, None])
    graph(SOURCE[None].astype("int32"))
    return lambda: graph(SOURCE[None].astype("int32"))


def loud(model):
    """Weights so large that every head makes a difference."""
    draw = np.random.default_rng(0)
    for variable in model.trainable_variables:
        variable.assign(variable.numpy() + draw.normal(0, 0.5, variable.shape))
    return model


def by_hand(model, ids, off):
    """The probabilities of one text, computed from the weights; the outputs of the heads `off` are zeros."""
    weights = {weight.path: keras.ops.convert_to_numpy(weight).astype("float64") for weight in model.weights}

    def norm(x, name):
        centred = x - x.mean(-1, keepdims=True)
        return centred / np.sqrt(x.var(-1, keepdims=True) + 1e-5) * weights[f"{name}/gamma"] + weights[f"{name}/beta"]

    def dense(x, name):
        return x @ weights[f"{name}/kernel"] + weights[f"{name}/bias"]

    x = weights["embedding/table"][ids] * 8**0.5 + weights["positions/table"][: len(ids)]
    for layer in range(LAYERS):
        block = f"block_{layer + 1}"
        qkv = x @ weights[f"{block}/attention/qkv_kernel"] + weights[f"{block}/attention/qkv_bias"]
        q, k, v = (part.reshape(len(ids), HEADS, D_HEAD).transpose(1, 0, 2) for part in np.split(qkv, 3, axis=1))
        shares = np.exp(q @ k.transpose(0, 2, 1) / D_HEAD**0.5)
        outputs = shares / shares.sum(-1, keepdims=True) @ v  # (heads, T, d_head)
        for _, off_layer, off_head in off:
            if off_layer == layer:
                outputs[off_head] = 0
        joined = outputs.transpose(1, 0, 2).reshape(len(ids), 8)
        joined = joined @ weights[f"{block}/attention/output_kernel"] + weights[f"{block}/attention/output_bias"]
        x = norm(x + joined, f"{block}/attention_norm")
        inner = np.maximum(dense(x, f"{block}/feed_forward/inner"), 0)
        x = norm(x + dense(inner, f"{block}/feed_forward/outer"), f"{block}/feed_forward_norm")
    logits = dense(x.mean(axis=0), "head")
    return np.exp(logits) / np.exp(logits).sum()


@pytest.mark.parametrize(
    "off",
    [[], [("encoder", 0, 1)], [("encoder", 1, 0)], [["encoder", 0, 0], ["encoder", 0, 1], ["encoder", 1, 1]]],
)
def test_a_head_off_is_the_head_zeroed_by_hand(classifier, off):
    plain = np.array(classifier.predict_on_batch(IDS))  # its graph is traced before a head is off
    with heads_off(classifier, off):
        found = capture(classifier, IDS)
    for row, length in enumerate((5, 2)):
        np.testing.assert_allclose(found.probabilities[row], by_hand(classifier, IDS[row, :length], off), atol=1e-5)
    on = capture(classifier, IDS).probabilities
    assert off == [] or np.abs(found.probabilities - on).max() > 1e-3
    assert (np.array(classifier.predict_on_batch(IDS)) == plain).all()


@pytest.mark.parametrize("attention", ["encoder", "decoder", "cross"])
def test_a_translator_s_head_off_is_its_rows_of_the_output_kernel_zeroed(translator, search, attention):
    plain = capture_pair(translator, SOURCE, TARGET).log_probabilities
    before = search()
    with heads_off(translator, [(attention, 1, 1)]):
        off, searched = capture_pair(translator, SOURCE, TARGET), search()
    kernel = attention_layers(translator)[attention][1].output_kernel
    whole = np.array(keras.ops.convert_to_numpy(kernel))
    try:
        kernel.assign(np.concatenate([whole[:D_HEAD], np.zeros((D_HEAD, 8))]))
        by_hand, expected = capture_pair(translator, SOURCE, TARGET), search()
    finally:
        kernel.assign(whole)
    np.testing.assert_allclose(off.log_probabilities, by_hand.log_probabilities, atol=1e-5)
    assert np.abs(off.log_probabilities - plain).max() > 1e-3
    np.testing.assert_array_equal(searched.ids, expected.ids)
    np.testing.assert_allclose(searched.scores, expected.scores, atol=1e-5)
    assert np.abs(np.array(before.scores) - np.array(searched.scores)).max() > 1e-4
    assert (capture_pair(translator, SOURCE, TARGET).log_probabilities == plain).all()


def test_gates_are_as_before_also_after_a_failure(classifier):
    gates = attention_layers(classifier)["encoder"][0].gates
    gates.assign([1, 0.5])
    try:
        with heads_off(classifier, [("encoder", 0, 0), ("encoder", 0, 0)]):
            assert gates.numpy().tolist() == [0, 0.5]
            with pytest.raises(Cancelled), heads_off(classifier, [("encoder", 0, 1), ("encoder", 0, 0)]):
                assert gates.numpy().tolist() == [0, 0]
                raise Cancelled
            assert gates.numpy().tolist() == [0, 0.5]
        assert gates.numpy().tolist() == [1, 0.5]
    finally:
        gates.assign([1, 1])


@pytest.mark.parametrize(
    ("off", "told"),
    [
        (["encoder", 2, 0], "no head 3.1.*2 layers of 2 heads"),
        (["encoder", 0, -1], "no head 1.0"),
        (["decoder", 0, 0], "no attention called 'decoder'.*'encoder'"),
        (["encoder", 0], "names no head"),
        (7, "names no head"),
        (["encoder", True, 0], "names no head"),
        (["encoder", "0", 0], "names no head"),
        ([["encoder"], 0, 0], "names no head"),
    ],
)
def test_what_is_no_head_is_told_and_nothing_is_off(classifier, off, told):
    with pytest.raises(AttuneError, match=told), heads_off(classifier, [("encoder", 0, 0), off]):
        pass
    assert all(layer.gates.numpy().tolist() == [1, 1] for layer in attention_layers(classifier)["encoder"])


def test_an_rnn_has_no_heads():
    network = build_translator(RNNSpec(attention="additive", d_model=8), 20, 20, 16)
    with heads_off(network, []):
        pass
    with pytest.raises(AttuneError, match="An RNN has no heads"), heads_off(network, [("cross", 0, 0)]):
        pass
