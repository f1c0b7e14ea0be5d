"""Probes of several examples in one pass are those that each would have alone."""

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, END
from attune_models import probing
from attune_models.classifier import build_classifier
from attune_models.inspection import capture
from attune_models.pinned import Pinned
from attune_models.spec import EncoderSpec, RNNSpec, TransformerSpec
from attune_models.translation_inspection import capture_pair
from attune_models.translators import build_translator

LENGTHS = (7, 1, 12, 3, 12)


def drawn(length, seed):
    return np.random.RandomState(seed).randint(4, 20, length).astype(np.int32)


def pinned(label=None, **sides):
    return Pinned(sides, {name: [str(number) for number in ids] for name, ids in sides.items()}, label)


@pytest.mark.parametrize("norm_placement", ["pre", "post"])
@pytest.mark.parametrize("most", [2**27, 2000])  # all in one pass; in several
def test_texts_of_a_classifier(monkeypatch, norm_placement, most):
    monkeypatch.setattr(probing, "_MOST_BYTES", most)
    spec = EncoderSpec(num_layers=2, d_model=8, num_heads=2, d_ff=16, norm_placement=norm_placement)
    model = build_classifier(spec, 20, 3, 16)
    texts = [drawn(length, seed) for seed, length in enumerate(LENGTHS)]
    examples = [pinned(place % 3 if place else None, source=ids) for place, ids in enumerate(texts)]
    for ids, example, probe in zip(texts, examples, probing.probe_classifier(model, examples), strict=True):
        found = capture(model, ids[None])
        assert probe.scores["encoder"].dtype == np.float16
        np.testing.assert_allclose(probe.scores["encoder"], found.scores[0], rtol=2**-11, atol=2e-6)
        np.testing.assert_allclose(probe.probabilities, found.probabilities[0], atol=1e-6)
        told = None if example.label is None else -np.log(found.probabilities[0, example.label])
        assert probe.loss == (None if told is None else pytest.approx(told, abs=1e-5))


SPECS = [
    TransformerSpec(encoder_layers=1, decoder_layers=2, d_model=8, num_heads=2, d_ff=16),
    RNNSpec(d_model=8),
    RNNSpec(d_model=8, attention="none"),
]


@pytest.mark.parametrize("spec", SPECS, ids=["transformer", "rnn", "rnn without attention"])
def test_pairs_of_a_translator(spec):
    translator = build_translator(spec, 20, 20, 16)
    ends = [np.append(drawn(length, length), np.int32(END)) for length in LENGTHS]
    sides = list(zip(ends, ends[::-1], strict=True))
    examples = [pinned(source=source, target=target) for source, target in sides]
    for (source, target), probe in zip(sides, probing.probe_translator(translator, examples), strict=True):
        found = capture_pair(translator, source, np.array([BEGIN, *target[:-1]]))
        assert probe.scores.keys() == found.scores.keys()
        for name, scores in found.scores.items():
            np.testing.assert_allclose(probe.scores[name], scores, rtol=2**-11, atol=2e-6)
        own = found.log_probabilities[np.arange(len(target)), target]
        np.testing.assert_allclose(probe.probabilities, np.exp(own), atol=1e-6)
        assert probe.loss == pytest.approx(-own.mean(), abs=1e-5)


def test_a_network_that_has_diverged_is_told_of():
    model = build_classifier(EncoderSpec(num_layers=1, d_model=8, num_heads=2, d_ff=16), 20, 2, 16)
    model.set_weights([np.full_like(weight, np.nan) for weight in model.get_weights()])
    with pytest.raises(AttuneError, match="do not add up to 1"):
        probing.probe_classifier(model, [pinned(source=drawn(5, 1))])
    assert probing.probe_classifier(model, []) == []
