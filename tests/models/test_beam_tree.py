"""The tree of a beam search: the search's own hypotheses, and every candidate's figures true."""

import keras
import numpy as np
import pytest
from attune_datasets.tokenizers import BEGIN, END
from attune_models.beam_tree import beam_tree
from attune_models.decoding import beam_search, length_factor
from attune_models.spec import RNNSpec, TransformerSpec
from attune_models.translators import build_translator

SPECS = (
    TransformerSpec(encoder_layers=1, decoder_layers=1, d_model=8, num_heads=2, d_ff=8),
    RNNSpec(cell="lstm", d_model=8, num_layers=2),
)
SOURCE = np.array([[5, 7, 4, END]], "int32")
MOST, BEAMS, PENALTY = 7, 3, 0.6


@pytest.fixture(scope="module", params=SPECS, ids=lambda spec: spec.kind)
def translator(request):
    keras.utils.set_random_seed(4)
    translator = build_translator(request.param, 9, 9, MOST)
    for variable in translator.model.trainable_variables:
        variable.assign(variable * 3)
    return translator


@pytest.fixture(scope="module")
def tree(translator):
    return beam_tree(translator, SOURCE, MOST, BEAMS, PENALTY)


def tokens(tree, place):
    return [tree.nodes[at].token for at in tree.path(place)]


def test_the_tree_holds_the_hypotheses_of_the_search(translator, tree):
    decoded = beam_search(translator, SOURCE, MOST, BEAMS, PENALTY)
    ids = keras.ops.convert_to_numpy(decoded.ids)[0].tolist()
    assert len(tree.best) == BEAMS
    for place, expected in zip(tree.best, ids, strict=True):
        found = tokens(tree, place)
        assert found[0] == BEGIN and found[1:] == expected[: len(found) - 1]
        assert not any(expected[len(found) - 1 :])
    finished = [tree.nodes[place].score for place in tree.best if tree.nodes[place].token == END]
    assert finished == sorted(finished, reverse=True)


def test_every_candidate_has_the_networks_own_log_probability(translator, tree):
    for place in range(1, len(tree.nodes)):
        node, words = tree.nodes[place], tokens(tree, place)
        steps = keras.ops.log_softmax(translator.model([SOURCE, np.array([words[:-1]], "int32")], training=False))
        own = keras.ops.convert_to_numpy(steps)[0]
        total = sum(own[at, token] for at, token in enumerate(words[1:]))
        assert node.log_probability == pytest.approx(total, abs=1e-4)
        assert node.score == pytest.approx(total / float(length_factor(len(words) - 1, PENALTY)), abs=1e-4)


def test_each_step_keeps_a_beam_and_expands_nothing_else(tree):
    assert len(tree.steps[0]) == 2 * BEAMS
    for step, places in enumerate(tree.steps):
        nodes = [tree.nodes[place] for place in places]
        assert [node.log_probability for node in nodes] == sorted((n.log_probability for n in nodes), reverse=True)
        assert sum(node.fate == "kept" for node in nodes) == BEAMS
        assert all(tree.nodes[node.parent].fate == "kept" for node in nodes)
        assert all((node.fate == "finished") == (node.token == END) for node in nodes)
        assert all(len(tree.path(place)) == step + 2 for place in places)


def test_an_empty_source_has_a_bare_root(translator):
    tree = beam_tree(translator, np.array([[END]], "int32"), MOST, BEAMS, PENALTY)
    assert len(tree.nodes) == 1 and tree.steps == () and set(tree.best) == {0}
