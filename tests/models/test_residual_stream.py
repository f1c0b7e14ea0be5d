"""The residual stream adds up, and what is read out after the last layer is the prediction."""

import keras
import numpy as np
import pytest
from attune_datasets.tokenizers import BEGIN, END
from attune_models.classifier import build_classifier
from attune_models.metrics import log_softmax
from attune_models.residual_stream import class_lens, norms, states, token_lens, top_neurons
from attune_models.spec import EncoderSpec, TransformerSpec
from attune_models.tracing import trace_pair, trace_text
from attune_models.translators import build_translator

IDS = np.array([2, 5, 9, 9, 4], "int32")
SOURCE, TARGET = np.array([5, 9, 9, 4, 7, END]), np.array([BEGIN, 7, 8, 6])
SMALL = {"d_model": 8, "num_heads": 2, "d_ff": 16}
CHOICES = [
    {"norm_placement": "pre"},
    {"norm_placement": "post", "norm": "rms_norm", "pooling": "cls", "activation": "gelu"},
    {"positions": "rotary", "activation": "swiglu", "pooling": "max", "norm": "rms_norm"},
]


@pytest.fixture(params=CHOICES, ids=["pre", "post", "rotary"])
def model(request):
    keras.utils.set_random_seed(1)
    return build_classifier(EncoderSpec(num_layers=2, **SMALL, **request.param), 20, 3, 10)


@pytest.mark.parametrize("placement", ["pre", "post"])
def test_the_last_read_out_of_a_classifier_is_its_prediction(placement):
    model = build_classifier(EncoderSpec(num_layers=3, norm_placement=placement, **SMALL), 20, 3, 10)
    lens = class_lens(model, trace_text(model, IDS))
    assert lens.shape == (4, 3)
    np.testing.assert_allclose(lens.sum(axis=1), 1)
    np.testing.assert_allclose(lens[-1], np.exp(log_softmax(model.predict_on_batch(IDS[None])))[0], atol=1e-5)
    assert np.abs(np.diff(lens, axis=0)).max() > 1e-3


def test_every_kind_of_classifier_reads_out(model):
    lens = class_lens(model, trace_text(model, IDS))
    np.testing.assert_allclose(lens[-1], np.exp(log_softmax(model.predict_on_batch(IDS[None])))[0], atol=1e-5)


def test_what_is_added_adds_up():
    model = build_classifier(EncoderSpec(num_layers=2, **SMALL), 20, 3, 10)
    blocks = trace_text(model, IDS).encoder
    for block in blocks:
        added = block.sub_layers["attention"].added + block.sub_layers["feed_forward"].added
        np.testing.assert_allclose(block.before + added, block.after, atol=1e-5)
    np.testing.assert_array_equal(blocks[0].after, blocks[1].before)
    found = norms(blocks)
    assert {name: array.shape for name, array in found.items()} == {
        "stream": (3, 5), "attention": (2, 5), "feed_forward": (2, 5),
    }  # fmt: skip
    np.testing.assert_allclose(found["stream"][2], (blocks[1].after ** 2).sum(axis=1) ** 0.5, rtol=1e-5)
    np.testing.assert_allclose(
        found["attention"][1], (blocks[1].sub_layers["attention"].added ** 2).sum(axis=1) ** 0.5, rtol=1e-5
    )


def test_neurons_make_what_the_layer_adds(model):
    blocks = trace_text(model, IDS).encoder
    numbers, values = top_neurons(blocks, 3, count=16)
    for block, order, activations in zip(blocks, numbers, values, strict=True):
        assert sorted(order) == list(range(16)) and (np.diff(np.abs(activations)) <= 0).all()
        kernel, bias = (keras.ops.convert_to_numpy(one) for one in block.block.feed_forward.outer.weights)
        added = activations @ kernel[order] + bias
        np.testing.assert_allclose(added, block.sub_layers["feed_forward"].added[3], atol=1e-5)
    few, _ = top_neurons(blocks, 3)
    np.testing.assert_array_equal(few, numbers[:, :10])


@pytest.mark.parametrize("choices", [{}, {"norm_placement": "post", "positions": "rotary", "tied_embeddings": "none"}])
def test_a_translator_reads_out_its_own_tokens(choices):
    keras.utils.set_random_seed(2)
    translator = build_translator(TransformerSpec(encoder_layers=1, decoder_layers=2, **SMALL, **choices), 20, 20, 16)
    trace = trace_pair(translator, SOURCE, TARGET)
    ids, shares = token_lens(translator, trace)
    assert ids.shape == shares.shape == (3, 4, 5)
    logits = translator.model.predict_on_batch([SOURCE[None], TARGET[None]])[0]
    plain = np.exp(log_softmax(logits))
    np.testing.assert_allclose(shares[-1], np.take_along_axis(plain, ids[-1], axis=1), atol=1e-5)
    assert ids[-1, :, 0].tolist() == logits.argmax(axis=1).tolist()
    assert {name: array.shape for name, array in norms(trace.decoder).items()} == {
        "stream": (3, 4), "attention": (2, 4), "cross": (2, 4), "feed_forward": (2, 4),
    }  # fmt: skip
    assert [state.shape for state in states(trace.encoder)] == [(6, 8), (6, 8)]
