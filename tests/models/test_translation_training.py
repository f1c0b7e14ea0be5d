"""A translator's training: what it learns from, what it tells, and what it is worth afterwards."""

import json

import keras
import numpy as np
import pytest
from attune_datasets.batches import BatchPlan
from attune_datasets.errors import AttuneError
from attune_datasets.token_store import TokenStore
from attune_models.evaluation import evaluate, predict
from attune_models.loading import TranslatorModel, load_run
from attune_models.losses import TokenCrossEntropy
from attune_models.spec import DecodingSpec
from attune_models.training.stream import PairStream
from attune_models.translation_scores import TargetScores, score_translations

WORDS = {"red": "rojo", "blue": "azul", "one": "uno", "two": "dos", "cat": "gato", "dog": "perro", "sees": "ve"}


def events_of(run, kind):
    return [event for event in run.events()[0] if event["type"] == kind]


def store(*rows):
    return TokenStore(np.concatenate([np.array(row, np.int32) for row in rows]), np.cumsum([0, *map(len, rows)]))


@pytest.fixture(scope="module")
def loaded(translator_run) -> TranslatorModel:
    return load_run(translator_run)


def test_a_translator_learns_and_tells_its_figures(translator_run):
    told = events_of(translator_run, "evaluation")
    assert {"loss", "perplexity", "token_accuracy", "bleu", "chrf", "exact"} <= told[-1]["metrics"].keys()
    assert told[-1]["split"] == "test"
    assert told[-1]["search"] == "beam"
    assert "tok:13a" in told[-1]["signature"]["bleu"]
    assert told[-1]["metrics"]["bleu"] > 90
    assert told[-1]["metrics"]["perplexity"] == pytest.approx(np.exp(told[-1]["metrics"]["loss"]))
    (first, *_, last) = events_of(translator_run, "sample")
    assert [sample["row"] for sample in first["samples"]] == [sample["row"] for sample in last["samples"]]
    assert all(sample["predicted"] == sample["expected"] for sample in last["samples"][:3])
    assert translator_run.status().result["test"] == told[-1]["metrics"]


def test_evaluations_are_not_closer_than_they_are_worth(translator_run):
    steps = [event["step"] for event in events_of(translator_run, "evaluation") if event["split"] == "validation"]
    assert np.diff(steps[:-1]).min(initial=150) >= 150


def test_a_translator_answers_in_order_and_names_what_it_never_saw(loaded):
    answers = loaded.translate(["red cat.", "", "two dogs 猫."])
    assert answers[0]["text"] == "rojo gato."
    assert "unknown" not in answers[0]
    assert answers[1]["text"] == ""
    assert answers[2]["unknown"] == ["dogs", "猫"]
    (alone,) = predict(loaded, ["red cat."])
    assert alone == {"text": "rojo gato.", "score": pytest.approx(answers[0]["score"], abs=1e-5)}
    greedy = loaded.translate(["red cat."], DecodingSpec(beam_size=1))
    assert greedy[0]["text"] == "rojo gato."


def test_the_best_of_a_beam_comes_first(loaded):
    (found,) = loaded.search(["red cat."], DecodingSpec(beam_size=3))
    scores = [one.score for one in found]
    assert len(found) == 3
    assert scores == sorted(scores, reverse=True)


def test_a_file_is_judged_as_in_training(loaded, tmp_path):
    file = tmp_path / "other.tsv"
    file.write_text(
        "note\tspanish\tenglish\nx\trojo gato.\tred cat.\ny\tmal.\tblue dog.\nz\t\tone.\n", encoding="utf-8"
    )
    found = evaluate(loaded, file)
    assert found["rows"] == 2
    assert found["left_out"] == {"The target is empty": 1}
    assert found["columns"] == {"source": "english", "target": "spanish"}
    assert found["metrics"]["exact"] == 0.5
    assert found["signature"]["chrf"].startswith("nrefs:1")


def test_pairs_that_are_too_long_are_counted_and_told(pairs_spec, tmp_path):
    from attune_models.training.pair_preparation import prepare_pairs

    spec = pairs_spec(tokenizer__max_length=6)
    data = prepare_pairs(tmp_path / "data", spec, lambda *_: None)
    long = int((~data.fits).sum())
    assert 0 < long < len(data.fits)
    (warning,) = data.warnings
    assert "left out" in warning["what"]
    assert data.fits[data.places(0)].all()
    cut = prepare_pairs(tmp_path / "cut", pairs_spec(tokenizer__max_length=6, data__long_pairs="cut"), lambda *_: None)
    assert len(cut.places(0)) == len(data.places(0)) + int((~data.fits & (data.splits == 0)).sum())
    assert max(cut.stores[0].lengths) == 6
    with pytest.raises(AttuneError, match="No training pair is left"):
        prepare_pairs(tmp_path / "none", pairs_spec(tokenizer__max_length=4), lambda *_: None)


def test_prepared_pairs_are_taken_from_the_cache(pairs_spec, tmp_path):
    from attune_models.training.pair_preparation import prepare_pairs

    first = prepare_pairs(tmp_path / "one", pairs_spec(), lambda *_: None)
    again = prepare_pairs(tmp_path / "two", pairs_spec(), lambda *_: pytest.fail("made anew"))
    np.testing.assert_array_equal(first.stores[1].ids, again.stores[1].ids)
    assert first.tokenizers[0] is not None
    assert again.texts(again.places(1)[:1])[0].keys() >= {"source", "target", "clean_source", "clean_target"}


def test_labels_are_the_target_moved_by_one():
    sources, targets = store([2, 5, 6, 3], [2, 7, 3]), store([2, 8, 3], [2, 9, 10, 11, 3])
    plan = BatchPlan(np.array([4, 5]), 64, seed=0)
    stream = PairStream(sources, targets, plan, epochs=2)
    (_, wide), *_ = stream[1]  # Keras looks at two batches before it begins, and must not take a length for all
    assert wide.shape[1] != stream[0][0][1].shape[1]
    stream.on_epoch_begin()
    (source, target), labels, weights = stream[0]
    order = stream.batch(0).rows
    np.testing.assert_array_equal(source[np.argsort(order)], [[5, 6, 3], [7, 3, 0]])
    np.testing.assert_array_equal(target[np.argsort(order)], [[2, 8, 0, 0], [2, 9, 10, 11]])
    np.testing.assert_array_equal(labels[np.argsort(order)], [[8, 3, 0, 0], [9, 10, 11, 3]])
    np.testing.assert_array_equal(weights, labels != 0)
    assert stream.tokens(0) == 6
    twice = PairStream(sources, targets, plan, epochs=1, twice=True)
    twice.on_epoch_begin()
    (source, _), labels, _ = twice[0]
    np.testing.assert_array_equal(labels[:2], labels[2:])
    assert len(source) == 4


def test_sampled_subwords_differ_by_epoch_and_spell_the_same_texts(pairs_spec, tmp_path):
    from attune_models.training.pair_preparation import prepare_pairs
    from attune_models.training.resampling import Resampling

    data = prepare_pairs(tmp_path / "data", pairs_spec(tokenizer__kind="subwords"), lambda *_: None)
    plain = data.part(data.places(0))
    plan = BatchPlan(np.maximum(plain[0].lengths, plain[1].lengths), 128, seed=0)
    sampling = Resampling(data.tokenizers, plain, plan.limits, 0.3, seed=1)
    first, second, again = (sampling.sides(epoch)[0] for epoch in (0, 1, 0))
    assert first.ids.tolist() == again.ids.tolist() != second.ids.tolist()
    decode = data.tokenizers[0].decode
    assert [decode(first[row]) for row in range(20)] == [decode(plain[0][row]) for row in range(20)]
    stream = PairStream(*plain, plan, epochs=2, sides=sampling.sides, fixed_shapes=True)
    stream.on_epoch_begin()
    for step in range(stream.steps):
        (source, _), _, _ = stream[step]
        assert source.shape == (stream.batch(step).size, stream.batch(step).length - 1)


def test_the_token_loss_equals_the_textbook():
    random = np.random.default_rng(0)
    logits, labels = random.normal(size=(2, 3, 5)).astype(np.float32), np.array([[1, 2, 0], [4, 0, 0]])
    weights = (labels != 0).astype(np.float32)
    log_p = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
    smooth = 0.9 * np.eye(5)[labels] + 0.1 / 5
    expected = -(smooth * log_p).sum(axis=-1)[labels != 0].mean()
    found = TokenCrossEntropy(0.1)(labels, logits, sample_weight=weights)
    assert float(found) == pytest.approx(float(expected), rel=1e-5)


def test_r_drop_adds_the_divergence_of_both_passes():
    random = np.random.default_rng(0)
    halves = random.normal(size=(2, 1, 3, 5)).astype(np.float32)
    logits, labels = np.concatenate(halves), np.array([[1, 2, 3]] * 2)
    log_p, log_q = (half - np.log(np.exp(half).sum(axis=-1, keepdims=True)) for half in halves)
    p, q = np.exp(log_p), np.exp(log_q)
    divergence = 0.5 * ((p * (log_p - log_q)).sum(-1) + (q * (log_q - log_p)).sum(-1)).mean()
    plain, pulled = (float(TokenCrossEntropy(0.0, weight)(labels, logits)) for weight in (0.0, 2.0))
    assert pulled - plain == pytest.approx(2 * float(divergence), rel=1e-4)
    same = np.concatenate([halves[0], halves[0]])
    assert float(TokenCrossEntropy(0.0, 2.0)(labels, same)) == pytest.approx(float(TokenCrossEntropy()(labels, same)))


def test_target_scores_equal_a_loop_over_the_pairs(loaded):
    sources = loaded.encode(["red cat.", "one dog sees two cat."])
    targets = TokenStore(*loaded.target_tokenizer.encode(["rojo gato.", "uno perro ve."]))
    metrics, losses = TargetScores(loaded.translator.model).score(sources, targets)
    nats = []
    for row in range(2):
        ids = targets[row]
        logits = np.asarray(loaded.translator.model([sources[row][None, 1:], ids[None, :-1]], training=False))[0]
        log_p = logits - np.log(np.exp(logits).sum(axis=-1, keepdims=True))
        nats.append(-log_p[np.arange(len(ids) - 1), ids[1:]])
    assert metrics["loss"] == pytest.approx(float(np.concatenate(nats).mean()), abs=1e-5)
    np.testing.assert_allclose(losses, [part.mean() for part in nats], atol=1e-5)


def test_bleu_is_sacrebleus_and_knows_chinese():
    import sacrebleu

    ours = score_translations(["the cat sat on a mat", "dogs"], ["the cat sat on the mat", "dogs"])
    assert (
        ours["bleu"]
        == sacrebleu.corpus_bleu(["the cat sat on a mat", "dogs"], [["the cat sat on the mat", "dogs"]]).score
    )
    assert ours["exact"] == 0.5
    assert "tok:zh" in score_translations(["我喜欢猫"], ["我喜欢猫"])["signature"]["bleu"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings", [{"training__r_drop": 1.0}, {"training__average_checkpoints": 2, "training__ema_decay": None}]
)
def test_the_options_of_translation_train(pairs_spec, tmp_path, settings):
    from attune_models.runs import RunFolder
    from attune_models.training import worker

    run = RunFolder.create(tmp_path / "run", pairs_spec(training__epochs=20, **settings))
    policy = keras.config.dtype_policy()
    assert worker.main([str(run.path)]) == 0, run.log_tail()
    keras.config.set_dtype_policy(policy)
    assert json.loads((run.path / "status.json").read_text())["result"]["test"]["loss"] < 1.5
    if settings.get("training__average_checkpoints"):
        validated = [event for event in events_of(run, "evaluation") if event["split"] == "validation"]
        assert validated[-1]["step"] == validated[-2]["step"]  # the mean of the last weights was judged too
