"""What heads are worth: the intervals, the refusals, and the figures of models that were really trained."""

import json

import keras
import numpy as np
import pytest
from attune_datasets.errors import AttuneError, Cancelled
from attune_datasets.samples import sample
from attune_datasets.service import GaveWay, no_progress
from attune_datasets.token_store import TokenStore
from attune_models.classifier import build_classifier
from attune_models.gates import attention_layers
from attune_models.head_worth import Judged, _change_of_accuracy, _change_of_loss, classifier_judge, head_worth
from attune_models.inspector.handlers import Inspector
from attune_models.loading import load_run
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, launch
from attune_models.spec import EncoderSpec, RNNSpec
from attune_models.training.pair_preparation import open_pairs
from attune_models.translation_scores import TargetScores
from attune_models.translators import build_translator

SPEC = EncoderSpec(num_layers=2, d_model=8, num_heads=2, d_ff=16)


@pytest.fixture(scope="module")
def classifier():
    model = build_classifier(SPEC, 20, 3, 10)
    draw = np.random.default_rng(0)
    for variable in model.trainable_variables:
        variable.assign(variable.numpy() + draw.normal(0, 0.5, variable.shape))
    return model


@pytest.fixture(scope="module")
def rows():
    draw = np.random.default_rng(1)
    lengths = draw.integers(2, 10, 40)
    ids = draw.integers(4, 20, lengths.sum()).astype(np.int32)
    return TokenStore(ids, np.concatenate([[0], lengths.cumsum()])), draw.integers(0, 3, 40)


@pytest.fixture(scope="module")
def ask():
    inspector = Inspector()

    def ask(run, progress=no_progress, **arguments):
        reply = inspector.handlers["worth"]({"run": str(run.path), **arguments}, progress)
        return reply.result, reply.arrays

    return ask


def test_the_interval_of_a_loss_is_that_of_paired_differences():
    differences = np.random.default_rng(0).normal(0.1, 1, 50)
    change, low, high = _change_of_loss(differences, np.ones(50))
    half = 1.96 * differences.std(ddof=1) / 50**0.5
    assert (change, low, high) == pytest.approx(
        (differences.mean(), differences.mean() - half, differences.mean() + half)
    )


def test_the_interval_of_an_accuracy_is_agresti_and_min_s():
    gained, lost, rows = 3, 8, 60
    differences = np.array([1] * gained + [-1] * lost + [0] * (rows - gained - lost))
    change, low, high = _change_of_accuracy(differences, np.ones(rows))
    centre = (gained - lost) / (rows + 2)
    half = 1.96 * np.sqrt((gained + lost + 1) - (gained - lost) ** 2 / (rows + 2)) / (rows + 2)
    assert (change, low, high) == pytest.approx(((gained - lost) / rows, centre - half, centre + half))
    change, low, high = _change_of_accuracy(np.zeros(rows), np.ones(rows))
    assert change == 0 and low == -high < 0  # a few rows do not prove that it never matters
    assert _change_of_accuracy(np.full(4, -1.0), np.ones(4))[:2] == (-1, -1)


def test_intervals_of_tokens_hold_what_they_promise():
    draw = np.random.default_rng(3)
    held = {"loss": 0, "accuracy": 0}
    for _ in range(1000):
        tokens = draw.integers(2, 12, 200)
        lost = draw.binomial(tokens, draw.beta(4, 36, 200))  # sentences differ in how much they lose; 0.1 in the mean
        _, low, high = _change_of_accuracy(-lost.astype(float), tokens)
        held["accuracy"] += low <= -0.1 <= high
        _, low, high = _change_of_loss(lost.astype(float), tokens)
        held["loss"] += low <= 0.1 <= high
    assert 0.92 < held["loss"] / 1000 < 0.98 and 0.92 < held["accuracy"] / 1000 < 0.98


def test_each_figure_is_that_of_the_head_taken_out(classifier, rows):
    store, labels = rows
    found = head_worth(classifier, classifier_judge(classifier, store, labels), None, no_progress)
    assert found.changes.keys() == {
        f"encoder.{name}{end}" for name in ("loss", "accuracy") for end in ("", "_low", "_high")
    }
    whole, layer = _figures(classifier, store, labels), attention_layers(classifier)["encoder"][1]
    assert (found.loss, found.accuracy) == pytest.approx(whole, abs=1e-5)
    kernel = layer.output_kernel.numpy()
    try:
        layer.output_kernel.assign(np.concatenate([np.zeros((4, 8)), kernel[4:]]))  # layer 2, head 1
        without = _figures(classifier, store, labels)
    finally:
        layer.output_kernel.assign(kernel)
    changes = found.changes["encoder.loss"][1, 0], found.changes["encoder.accuracy"][1, 0]
    assert changes == pytest.approx(np.subtract(without, whole), abs=1e-5) and changes[0] != 0
    for name in ("loss", "accuracy"):
        low, middle, high = (found.changes[f"encoder.{name}{end}"] for end in ("_low", "", "_high"))
        assert (
            middle.shape == (2, 2) and middle.dtype == np.float64 and (low <= middle).all() and (middle <= high).all()
        )


def _figures(model, store, labels):
    """Loss and accuracy, a text at a time."""
    shares = [np.asarray(keras.ops.softmax(model(store[row][None])[0]), "float64") for row in range(len(store))]
    right = [share.argmax() == label for share, label in zip(shares, labels, strict=True)]
    return float(np.mean([-np.log(share[label]) for share, label in zip(shares, labels, strict=True)])), np.mean(right)


def test_stopped_at_any_batch_it_goes_on_with_that_head(classifier, rows):
    judge, told = classifier_judge(classifier, *rows), []

    def stop_at(note):
        def progress(fraction, what=""):
            told.append(what.removeprefix("judging: "))
            if note in what:
                raise GaveWay

        return progress

    judged = Judged()
    for note in ("the whole model", "without head 1.2", "without head 1.2"):
        with pytest.raises(GaveWay):
            head_worth(classifier, judge, None, stop_at(note), judged)
        assert all(layer.gates.numpy().tolist() == [1, 1] for layer in attention_layers(classifier)["encoder"])
    found = head_worth(classifier, judge, None, stop_at("nothing"), judged)
    heads = ("1.1", "1.2", "2.1", "2.2")
    assert list(dict.fromkeys(told)) == ["the whole model", *(f"without head {head}" for head in heads)]
    assert "without head 1.1" not in told[told.index("without head 1.2") :]
    alone = head_worth(classifier, judge, None, no_progress)
    assert (found.rows, found.loss, found.accuracy) == (alone.rows, alone.loss, alone.accuracy)
    for name, values in alone.changes.items():
        np.testing.assert_array_equal(found.changes[name], values)


def test_another_request_in_between_sees_its_own_heads_and_changes_nothing(trained_run):
    asked = {"run": str(trained_run.path)}
    alone = Inspector().handlers
    expected = [
        alone[do]({**asked, **more}, no_progress) for do, more in (("worth", {}), ("inspect", {"text": "a film"}))
    ]

    def stop(fraction, note=""):
        if "without head 1.2" in note:
            raise GaveWay

    handlers = Inspector().handlers
    with pytest.raises(GaveWay):
        handlers["worth"](dict(asked), stop)
    between = handlers["inspect"]({**asked, "text": "a film"}, no_progress)
    off = handlers["inspect"]({**asked, "text": "a film", "off": [["encoder", 0, 0]]}, no_progress)
    worth = handlers["worth"](dict(asked), no_progress)
    for found, wanted in ((worth, expected[0]), (between, expected[1])):
        assert found.result == wanted.result and found.arrays.keys() == wanted.arrays.keys()
        for name, values in wanted.arrays.items():
            np.testing.assert_array_equal(found.arrays[name], values)
    assert off.result["off"] and off.result["probabilities"] != between.result["probabilities"]


def test_cancelled_at_once_and_all_heads_are_on_again(classifier, rows):
    told = []

    def progress(fraction, note=""):
        told.append((fraction, note))
        if "without head 1.2" in note:
            raise Cancelled

    with pytest.raises(Cancelled):
        head_worth(classifier, classifier_judge(classifier, *rows), None, progress)
    assert told[-1] == (pytest.approx(3 / 5), "judging: without head 1.2")
    assert all(layer.gates.numpy().tolist() == [1, 1] for layer in attention_layers(classifier)["encoder"])


def test_what_cannot_be_measured_is_told(classifier, rows):
    store, labels = rows
    for message, network, judge, attention in [
        ("no attention called 'cross'", classifier, classifier_judge(classifier, store, labels), "cross"),
        ("cannot be told from one row", classifier, lambda _: np.ones((1, 3)), None),
        ("loss is not a number", classifier, lambda _: np.full((9, 3), np.nan), None),
        ("An RNN has no heads", build_translator(RNNSpec(d_model=8), 20, 20, 16), lambda _: np.ones((9, 3)), None),
    ]:
        with pytest.raises(AttuneError, match=message):
            head_worth(network, judge, attention, no_progress)


def test_of_a_run_and_remembered(ask, kept_run, kept_steps):
    result, arrays = ask(kept_run)
    assert (result["rows"], result["split"], result["task"]) == (20, "validation", "classification")
    assert arrays["encoder.loss"].shape == (1, 2)
    fewer, _ = ask(kept_run, limit=5, split="test")
    assert (fewer["rows"], fewer["split"]) == (5, "test")
    first, _ = ask(kept_run, checkpoint=kept_steps[0])
    assert first["checkpoint"] == kept_steps[0] and first["loss"] != result["loss"]

    def nothing_to_do(fraction, note=""):
        raise AssertionError(note)

    again, same = ask(kept_run, nothing_to_do)
    assert again == result and all((same[name] == arrays[name]).all() for name in arrays)
    for message, arguments in [
        ("Choose validation or test", {"split": "training"}),
        ("1 is no number of rows", {"limit": 1}),
        ("'all' is no number of rows", {"limit": "all"}),
        ("no attention called 'decoder'", {"attention": "decoder"}),
    ]:
        with pytest.raises(AttuneError, match=message):
            ask(kept_run, **arguments)


def test_of_a_translator(ask, translator_run):
    result, arrays = ask(translator_run)
    data, model = open_pairs(translator_run.path / "data", translator_run.spec().data), load_run(translator_run)
    metrics, _ = TargetScores(model.translator.model).score(*data.part(data.places(1)))
    assert (result["loss"], result["accuracy"]) == pytest.approx((metrics["loss"], metrics["token_accuracy"]), abs=1e-6)
    assert {name.partition(".")[0] for name in arrays} == {"encoder", "decoder", "cross"}
    assert arrays["cross.loss_low"].max() > 0  # without its dearest head it reads the source less well
    only, some = ask(translator_run, attention="cross")
    assert only == result and {name.partition(".")[0] for name in some} == {"cross"}
    np.testing.assert_allclose(some["cross.loss"], arrays["cross.loss"], atol=1e-6)


@pytest.mark.slow
def test_the_head_that_finds_the_alignment_is_worth_more_than_the_median_head(ask, tmp_path, wait):
    settings = {
        "data.file": str(sample("pairs_en_es").path), "training.epochs": 4, "training.device": "cpu",
        "model.decoder_layers": 1,  # where there are two, heads that align alike stand in for each other
    }  # fmt: skip
    spec = with_settings(preset("translation-tiny").spec, {key: json.dumps(value) for key, value in settings.items()})
    run = RunFolder.create(tmp_path / "run", spec)
    launch(run)
    wait(run, lambda run: not run.status().under_way, 280)
    assert run.status().state == "finished", run.log_tail()
    request = {"run": str(run.path), "text": "The rich dancer buys her chair."}
    rates = np.array(Inspector().inspect(request, no_progress).result["alignment_error_rates"])
    best = np.unravel_index(rates.argmin(), rates.shape)
    _, changes = ask(run, limit=1000)
    everywhere = [changes[f"{attention}.accuracy"].ravel() for attention in ("encoder", "decoder", "cross")]
    assert changes["cross.accuracy_high"][best] < np.median(np.concatenate(everywhere))
