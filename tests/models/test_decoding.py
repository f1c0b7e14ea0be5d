"""Greedy and beam search: nobody's batch mates or padding matter, limits hold, and a graph answers as eager code."""

import itertools

import keras
import numpy as np
import pytest
import tensorflow as tf
from attune_datasets.tokenizers import BEGIN, END, PADDING
from attune_models.decoding import beam_search, greedy, length_factor
from attune_models.spec import TransformerSpec
from attune_models.translator import TransformerTranslator

VOCABULARY, MOST = 9, 24
SMALL = TransformerSpec(encoder_layers=1, decoder_layers=1, d_model=16, num_heads=2, d_ff=16, dropout=0.0)
SOURCE = tf.TensorSpec([None, None], tf.int32)
BEAMS = (1, 3)


@pytest.fixture(scope="module")
def translator():
    """Weights at random, but loud, so that translations differ and some of them end."""
    keras.utils.set_random_seed(3)
    translator = TransformerTranslator(SMALL, VOCABULARY, VOCABULARY, MOST)
    for variable in translator.model.trainable_variables:
        variable.assign(variable * 3)
    return translator


@pytest.fixture(scope="module")
def graphs(translator):
    """The searches by beam, traced once for all shapes."""
    return {beams: tf.function(lambda ids, beams=beams: search(translator, ids, beams), [SOURCE]) for beams in BEAMS}


def search(translator, source, beams, most=MOST, penalty=1.0):
    decoded = (
        greedy(translator, source, most, penalty)
        if beams == 1
        else beam_search(translator, source, most, beams, penalty)
    )
    return decoded.ids, decoded.scores


def sources(count=14):
    draw = np.random.default_rng(5)
    rows = [[*draw.integers(4, VOCABULARY, length % 7).tolist(), END] for length in range(count)]
    return keras.utils.pad_sequences(rows, padding="post"), rows


@pytest.mark.parametrize("beams", BEAMS)
def test_batch_mates_and_padding_change_nothing(graphs, beams):
    batch, rows = sources()
    ids, scores = (part.numpy() for part in graphs[beams](np.pad(batch, ((0, 0), (0, 5)))))
    assert len({tuple(best) for best in ids[:, 0].tolist()}) > 3
    for row, one in enumerate(rows):
        alone, score = (part.numpy() for part in graphs[beams](np.array([one], "int32")))
        width = alone.shape[-1]
        assert ids[row, 0, :width].tolist() == alone[0, 0].tolist() and not ids[row, 0, width:].any()
        assert scores[row, 0] == pytest.approx(score[0, 0], abs=1e-5)


@pytest.mark.parametrize("beams", BEAMS)
def test_an_empty_source_has_the_empty_translation(graphs, beams):
    for source in ([[END]], [[END, PADDING, PADDING], [5, 6, END]]):
        ids, scores = graphs[beams](np.array(source, "int32"))
        assert not ids[0, 0].numpy().any() and scores[0, 0] == 0


@pytest.mark.parametrize("beams", BEAMS)
def test_a_translation_is_no_longer_than_its_limit_and_ends_once(graphs, beams):
    batch, rows = sources()
    for best, source in zip(graphs[beams](batch)[0][:, 0].numpy(), rows, strict=True):
        length = np.count_nonzero(best)
        assert BEGIN not in best and PADDING not in best[:length]
        assert length <= min(MOST, 2 * len(source) + 16) - 1
        assert (best[length:] == PADDING).all() and END not in best[: max(length - 1, 0)]


@pytest.mark.parametrize("penalty", [0.0, 1.0])
def test_a_wide_beam_finds_the_best_of_all(translator, penalty):
    """Against every sequence there is, scored by the network whole."""
    source, most = np.array([[5, 7, 4, END]], "int32"), 4
    others = sorted(set(range(VOCABULARY)) - {PADDING, BEGIN, END})
    words = [some for length in range(most - 1) for some in itertools.product(others, repeat=length)]
    targets = np.array([[BEGIN, *some, END, *[PADDING] * (most - 2 - len(some))] for some in words], "int32")
    steps = keras.ops.log_softmax(translator.model([np.repeat(source, len(words), axis=0), targets[:, :-1]])).numpy()
    found = np.take_along_axis(steps, targets[:, 1:, None], axis=2)[:, :, 0]
    lengths = np.array([len(some) + 1 for some in words])
    totals = np.where(np.arange(most - 1) < lengths[:, None], found, 0).sum(axis=1)
    scores = totals / length_factor(lengths, penalty).numpy()
    ids, score = search(translator, source, 64, most, penalty)
    assert ids[0, 0].numpy().tolist() == targets[scores.argmax(), 1:].tolist()
    assert float(score[0, 0]) == pytest.approx(scores.max(), abs=1e-4)


@pytest.mark.parametrize("beams", BEAMS)
def test_a_graph_answers_as_eager_code_with_core_ops(translator, graphs, beams):
    batch, _ = sources()
    ids, scores = graphs[beams](batch)
    expected, expected_scores = search(translator, batch, beams)
    assert np.array_equal(ids, expected) and np.allclose(scores, expected_scores, atol=1e-5)
    definition = graphs[beams].get_concrete_function().graph.as_graph_def()
    nodes = [*definition.node, *(node for part in definition.library.function for node in part.node_def)]
    assert "While" in {node.op for node in nodes}
    assert [node.op for node in nodes if node.op.startswith("Xla")] == []
