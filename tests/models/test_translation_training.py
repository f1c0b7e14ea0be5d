"""A translator's training: what it learns from, what it tells, and what it is worth afterwards."""

import json
import shutil
from dataclasses import replace

import keras
import numpy as np
import pytest
from attune_datasets.batches import BatchPlan
from attune_datasets.errors import AttuneError
from attune_datasets.token_store import TokenStore
from attune_models.evaluation import evaluate, predict, predict_file
from attune_models.loading import TranslatorModel, load_run
from attune_models.losses import TokenCrossEntropy
from attune_models.spec import DecodingSpec
from attune_models.training.pair_preparation import open_pairs
from attune_models.training.stream import PairStream
from attune_models.translation_scores import TargetScores, bleu_tokenizer, score_translations

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


def test_what_is_cut_is_told(loaded, tmp_path):
    texts = ["red cat.", "red cat " * 20, " ".join(["red"] * 10), "猫 " * 30]
    assert [answer.get("cut", False) for answer in loaded.translate(texts)] == [False, True, False, True]
    assert [answer.get("unknown") for answer in loaded.translate(texts)] == [None, None, None, ["猫"]]
    file = tmp_path / "more.csv"
    file.write_text(
        "english,spanish\nred cat.,rojo gato.\nred." + " cat" * 20 + ",rojo.\nred.,rojo" + " gato" * 20 + "\n"
    )
    found = evaluate(loaded, file)
    assert (found["too_long"], found["rows"], found["languages"]) == (2, 3, ["English", "Spanish"])


def test_bleu_is_against_the_targets_of_the_file(loaded, tmp_path):
    data = loaded.spec.data
    cleaning = data.cleaning.model_copy(update={"lowercase": True})
    lowercasing = replace(
        loaded, spec=loaded.spec.model_copy(update={"data": data.model_copy(update={"cleaning": cleaning})})
    )
    file = tmp_path / "cased.csv"
    file.write_text("english,spanish\n" + "Red cat sees two dog.,ROJO GATO VE DOS PERRO.\n" * 3)
    found = evaluate(lowercasing, file)
    assert (
        found["metrics"]["exact"] == 0 and found["metrics"]["bleu"] < 50 and "case:mixed" in found["signature"]["bleu"]
    )
    assert lowercasing.translate(["Red cat sees two dog."])[0]["text"] == "rojo gato ve dos perro."


def test_equal_ways_of_decoding_share_a_searcher(loaded):
    assert loaded.searcher(DecodingSpec(beam_size=2)) is loaded.searcher(DecodingSpec(beam_size=2))
    assert loaded.searcher() is loaded.searcher(loaded.spec.decoding) is not loaded.searcher(DecodingSpec(beam_size=2))


def test_every_row_of_a_file_is_answered_in_its_place(loaded, tmp_path):
    file = tmp_path / "holes.csv"
    file.write_text("id,english\n1,red cat.\n\n2,\n3\n4,two dog.\n")
    found = predict_file(loaded, file)
    assert [one["text"] for one in found["predictions"]] == ["rojo gato.", "", "", "", "dos perro."]
    assert [one.get("problem") for one in found["predictions"]] == [
        None, "The row is blank.", "The text is empty.", "Has 1 field where 2 are expected.", None,
    ]  # fmt: skip
    assert found["problem_count"] == 3 and [one["line"] for one in found["problems"]] == [3, 4, 5]


def test_a_vocabulary_without_the_end_of_a_sentence_is_refused(translator_run, tmp_path):
    shutil.copytree(translator_run.path, tmp_path / "copy")
    path = tmp_path / "copy" / "data" / "target_tokenizer.json"
    path.write_text(path.read_text("utf-8").replace("[BOS]", "[CLS]").replace("[EOS]", "[MASK]"), "utf-8")
    for use in (load_run, lambda run: open_pairs(run / "data", translator_run.spec().data)):
        with pytest.raises(AttuneError, match=r"Without \[EOS\] no translation ends"):
            use(tmp_path / "copy")


def test_pairs_that_are_too_long_are_counted_and_told(pairs_spec, tmp_path):
    from attune_models.training.pair_preparation import prepare_pairs

    spec = pairs_spec(tokenizer__max_length=6)
    data = prepare_pairs(tmp_path / "data", spec, lambda *_: None)
    long = np.bincount(data.splits[~data.fits], minlength=3)
    assert long.all() and long.sum() < len(data.fits)
    (warning,) = data.warnings
    assert warning["what"] == (
        f"{long.sum():,} pairs longer than tokenizer.max_length: {long[0]} of training, left out; "
        f"{long[1]} of validation, cut there; {long[2]} of test, cut there."
    )
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
    (_, wide), *_ = stream.example()  # no length is that of all
    assert wide.shape[1] != stream[0][0][1].shape[1]
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
    assert pulled - plain == pytest.approx(2 / 2 * float(divergence), rel=1e-4)
    same = np.concatenate([halves[0], halves[0]])
    assert float(TokenCrossEntropy(0.0, 2.0)(labels, same)) == pytest.approx(float(TokenCrossEntropy()(labels, same)))


def test_r_drop_is_half_of_the_paper_s_sum_for_each_pair():
    """Liang et al. 2021, equation 4: -log P1(y|x) - log P2(y|x) + alpha * 1/2 [KL(P1||P2) + KL(P2||P1)]."""
    random, alpha, label = np.random.default_rng(1), 3.0, 2
    first, second = (half - np.log(np.exp(half).sum()) for half in random.normal(size=(2, 5)).astype(np.float32))
    divergences = (np.exp(first) * (first - second)).sum() + (np.exp(second) * (second - first)).sum()
    paper = -first[label] - second[label] + alpha * 0.5 * divergences
    found = TokenCrossEntropy(0.0, alpha)(np.array([[label]] * 2), np.stack([first, second])[:, None])
    assert float(found) == pytest.approx(paper / 2, rel=1e-5)


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

    ours = score_translations(["the cat sat on a mat", "dogs"], ["the cat sat on the mat", "dogs"], "13a")
    assert (
        ours["bleu"]
        == sacrebleu.corpus_bleu(["the cat sat on a mat", "dogs"], [["the cat sat on the mat", "dogs"]]).score
    )
    assert ours["exact"] == 0.5
    assert "tok:zh" in score_translations(["我喜欢猫"], ["我喜欢猫"], "zh")["signature"]["bleu"]


def test_most_letters_decide_how_bleu_parts_words_and_the_language_before_them():
    chinese, english = ["我喜欢猫，他不喜欢。"] * 20, ["I like cats, he does not."] * 20
    assert bleu_tokenizer("", [*chinese, "他の本"]) == "zh"  # one kana is no Japanese
    assert bleu_tokenizer("", [*english, "の"]) == "13a"
    assert bleu_tokenizer("", ["私は猫が好きです。"] * 20) == "char"
    assert bleu_tokenizer("Mandarin", chinese) == "zh" == bleu_tokenizer("Chinese (cmn)", english)
    assert bleu_tokenizer("English", chinese) == "13a"


@pytest.mark.slow
@pytest.mark.parametrize(
    "settings",
    [
        {"training__epochs": 20, "training__r_drop": 1.0},
        {"training__epochs": 50, "training__average_checkpoints": 2, "training__ema_decay": None},
    ],
)
def test_the_options_of_translation_train(pairs_spec, tmp_path, settings):
    from attune_models.runs import RunFolder
    from attune_models.training import worker

    run = RunFolder.create(tmp_path / "run", pairs_spec(**settings))
    policy = keras.config.dtype_policy()
    assert worker.main([str(run.path)]) == 0, run.log_tail()
    keras.config.set_dtype_policy(policy)
    result = json.loads((run.path / "status.json").read_text())["result"]
    assert result["test"]["loss"] < 1.5
    validated = [event for event in events_of(run, "evaluation") if event["split"] == "validation"]
    steps = [event["step"] for event in validated]
    told = {event["step"]: event["metrics"] for event in validated}
    assert told[result["checkpoint"]] == result["validation"]
    # The mean of the last weights is judged after the last evaluation, and told where it is kept.
    assert len(set(steps)) == len(steps) or steps[-1] == result["checkpoint"]
