"""Captured attention of translators, continuations from a settled beginning, and the rates told in training."""

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.tokenizers import BEGIN, END, SENTENCE_SPECIALS, Tokenizer
from attune_models.attentions import attention_shapes
from attune_models.inspection import TOLERANCE, verify
from attune_models.loading import load_run
from attune_models.searching import search_of
from attune_models.spec import DecodingSpec, RNNSpec, TransformerSpec
from attune_models.translation_inspection import (
    Continuer,
    alternatives,
    capture_pair,
    measure_pair,
    score_hypotheses,
    text_spans,
)
from attune_models.translators import build_translator

SOURCE, TARGET = np.array([5, 9, 9, 4, END]), np.array([BEGIN, 7, 8, 6])
SPEC = TransformerSpec(encoder_layers=1, decoder_layers=2, d_model=8, num_heads=2, d_ff=16)


@pytest.fixture(scope="module")
def translator():
    return build_translator(SPEC, 20, 20, 16)


@pytest.fixture(scope="module")
def loaded(translator_run):
    return load_run(translator_run)


def test_every_attention_of_a_transformer(translator):
    found = capture_pair(translator, SOURCE, TARGET)
    shapes = {name: scores.shape for name, scores in found.scores.items()}
    assert shapes == {"encoder": (1, 2, 5, 5), "decoder": (2, 2, 4, 4), "cross": (2, 2, 4, 5)}
    assert attention_shapes(SPEC) == {name: list(shape[:2]) for name, shape in shapes.items()}
    for scores in found.scores.values():
        np.testing.assert_allclose(scores.sum(-1), 1, atol=1e-5)
    assert (found.scores["decoder"][..., *np.triu_indices(4, 1)] == 0).all()
    logits = np.array(translator.model.predict_on_batch([SOURCE[None], TARGET[None]])[0], "float64")
    expected = np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)
    np.testing.assert_allclose(np.exp(found.log_probabilities), expected, atol=1e-6)
    assert found.checks.masked == 0 and max(found.checks.row_sums, found.checks.prediction) <= TOLERANCE


@pytest.mark.parametrize(("attention", "shapes"), [("additive", {"cross": (1, 1, 4, 5)}), ("none", {})])
def test_a_recurrent_network_has_what_it_has(attention, shapes):
    spec = RNNSpec(attention=attention, d_model=8)
    found = capture_pair(build_translator(spec, 20, 20, 16), SOURCE, TARGET)
    assert {name: scores.shape for name, scores in found.scores.items()} == shapes
    assert attention_shapes(spec).keys() == shapes.keys()


@pytest.mark.parametrize("spoil", ["row_sums", "masked", "prediction"])
def test_each_check_can_fail(translator, spoil):
    found = capture_pair(translator, SOURCE, TARGET)
    scores = {name: value.copy() for name, value in found.scores.items()}
    probabilities = np.exp(found.log_probabilities)
    plain = probabilities.copy()
    if spoil == "row_sums":
        scores["cross"][1, 0, 2, 3] += 0.01
    elif spoil == "masked":
        scores["decoder"][0, 1, 1, [0, 2]] += [-0.01, 0.01]  # a later place; the row still adds up to 1
    else:
        plain[0, 0] += 0.01
    checks = measure_pair(scores, probabilities, plain)
    assert getattr(checks, spoil) == pytest.approx(0.01, abs=1e-3)
    with pytest.raises(AttuneError, match=r"off by 1\.0e-02"):
        verify(checks)


def test_alternatives_are_the_likeliest_in_their_order():
    ids, shares = alternatives(np.log([[0.1, 0.6, 0.3], [0.5, 0.2, 0.3]]), 2)
    assert ids.tolist() == [[1, 2], [0, 2]]
    np.testing.assert_allclose(shares, [[0.6, 0.3], [0.5, 0.3]])


def test_tokens_stand_in_the_text_that_they_make():
    tokenizer = Tokenizer("subwords", [*SENTENCE_SPECIALS, "▁la", "▁ro", "##ja", ".", "好"], 16)
    text, spans = text_spans(tokenizer, [4, 5, 6, 1, 8, 7, END])
    assert text == "la roja ⁇好."
    assert [text[a:b] for a, b in spans] == ["la", "ro", "ja", "⁇", "好", ".", ""]
    assert text_spans(tokenizer, [8, 4]) == ("好 la", [(0, 1), (2, 4)])
    assert text_spans(tokenizer, [END]) == ("", [(0, 0)])


@pytest.mark.parametrize("beam_size", [1, 3])
def test_with_nothing_settled_it_is_the_search_of_the_run(loaded, beam_size):
    decoding = DecodingSpec(beam_size=beam_size)
    (expected,) = loaded.search(["red cat sees two dog."], decoding)
    ids = loaded.encode(["red cat sees two dog."])[0][1:]
    found = Continuer(loaded.translator, decoding, 12).search(ids)
    assert [one.ids for one in found] == [one.ids for one in expected]
    np.testing.assert_allclose([one.score for one in found], [one.score for one in expected], atol=1e-5)


@pytest.mark.parametrize("beam_size", [1, 3])
def test_a_settled_beginning_is_kept_and_scored(loaded, beam_size):
    continuer = Continuer(loaded.translator, DecodingSpec(beam_size=beam_size), 12)
    ids = loaded.encode(["red cat."])[0][1:]
    names = loaded.target_tokenizer.vocabulary
    first = names.index("▁dos")
    found = continuer.search(ids, [first])
    assert loaded.target_tokenizer.decode(found[0].ids) == "dos gato."
    assert all(one.ids[0] == first for one in found)
    assert len({tuple(one.ids) for one in found}) == len(found) <= beam_size
    target = np.array([BEGIN, *found[0].ids[:-1]])
    told = capture_pair(loaded.translator, ids, target).log_probabilities[np.arange(len(target)), found[0].ids]
    penalty = DecodingSpec().length_penalty
    assert found[0].score == pytest.approx(told.sum() / ((5 + len(target)) / 6) ** penalty, abs=1e-5)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert continuer.search(ids, [first, END])[0].ids == [first, END]


def test_what_came_to_no_end_stands_behind_whatever_its_score():
    keras.utils.set_random_seed(2)  # such that some hypotheses end in time, and some that do not are more probable
    translator = build_translator(SPEC, 20, 20, 16)
    for variable in translator.model.trainable_variables:
        variable.assign(variable * 2)
    continuer, better = Continuer(translator, DecodingSpec(beam_size=4, max_length=5), 16), 0
    for first in range(4, 20):
        found = continuer.search(SOURCE, [first])
        ended = [one.ids[-1] == END for one in found]
        assert ended == sorted(ended, reverse=True)
        sides = [[one.score for one, end in zip(found, ended, strict=True) if end is side] for side in (True, False)]
        assert sides == [sorted(side, reverse=True) for side in sides]
        better += bool(all(sides) and max(sides[1]) > min(sides[0]))
    assert better


@pytest.mark.parametrize("length_penalty", [0.0, 1.0, 2.0])
def test_greedy_search_scores_as_the_beams_do(translator, length_penalty):
    decoding = DecodingSpec(beam_size=1, length_penalty=length_penalty)
    decoded = search_of(translator, decoding, 16)(SOURCE[None].astype("int32"))
    ids = np.asarray(decoded.ids)[0, 0]
    (score,) = score_hypotheses(translator, SOURCE[None], [ids[ids != 0].tolist()], length_penalty)
    assert float(decoded.scores[0, 0]) == pytest.approx(score, abs=1e-4)


def test_what_no_translation_begins_with_is_refused(loaded):
    continuer = Continuer(loaded.translator, DecodingSpec(), 12)
    ids = loaded.encode(["red cat."])[0][1:]
    for prefix in ([BEGIN], [0], [END, 5], [10_000], [-1]):
        with pytest.raises(AttuneError, match="No translation can go on from token"):
            continuer.search(ids, prefix)
    with pytest.raises(AttuneError, match="leaves no room"):
        continuer.search(ids, [5] * 12)


def test_a_whole_translation_may_be_longer_than_what_is_searched(loaded):
    continuer, whole = Continuer(loaded.translator, DecodingSpec(beam_size=2, max_length=4), 12), [5, 6, 5, 6, 5, END]
    ids = loaded.encode(["red cat."])[0][1:]
    assert [one.ids for one in continuer.search(ids, whole)] == [whole]
    tree = continuer.tree(ids, whole)
    assert [tree.nodes[place].token for place in tree.path(tree.best[0])][1:] == whole
    with pytest.raises(AttuneError, match="leaves no room"):
        continuer.search(ids, whole[:-1])
    with pytest.raises(AttuneError, match="leaves no room"):
        continuer.search(ids, [5] * 11 + [END])


def test_the_tree_holds_the_answers(loaded):
    continuer = Continuer(loaded.translator, DecodingSpec(beam_size=3), 12)
    ids = loaded.encode(["red cat."])[0][1:]
    prefix = continuer.search(ids)[0].ids[:1]
    tree = continuer.tree(ids, prefix)
    words = [[tree.nodes[place].token for place in tree.path(best)][1:] for best in tree.best]
    assert sorted(words) == sorted(one.ids for one in continuer.search(ids, prefix))
    assert {node.token for node in tree.nodes if node.parent == 0 and node.log_probability == 0} == set(prefix)


def test_training_tells_how_well_heads_find_the_true_alignment(translator_run):
    told = [event for event in translator_run.events()[0] if event["type"] == "evaluation"]
    judged = [event for event in told if event["split"] == "validation"]
    assert all(np.shape(event["alignment"]) == (1, 2) for event in judged)
    assert all(event["metrics"]["aer"] == pytest.approx(np.min(event["alignment"]), abs=1e-4) for event in judged)
    assert judged[-1]["metrics"]["aer"] < judged[0]["metrics"]["aer"]
    assert "aer" not in told[-1]["metrics"] and told[-1]["split"] == "test"
