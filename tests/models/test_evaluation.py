"""A trained run judged on other files: the figures of training, columns and labels mapped, nothing lost in silence."""

import json

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.token_store import TokenStore
from attune_models.classifier import build_classifier
from attune_models.evaluation import evaluate, predict
from attune_models.loading import load_run
from attune_models.metrics import macro_f1, score
from attune_models.prediction import predict_logits
from attune_models.selected_rows import SelectedRows
from attune_models.spec import EncoderSpec


@pytest.fixture(scope="module")
def model(trained_run):
    return load_run(trained_run)


def write(path, header, rows):
    path.write_text("\n".join([header, *rows]), encoding="utf-8")
    return path


def test_the_test_rows_give_the_figures_of_the_run(trained_run, tmp_path):
    lines = (trained_run.path / "data" / "texts.jsonl").read_bytes().splitlines()
    names = trained_run.record()["label_names"]
    rows = [f"{names[row['label']]},{row['text']}" for row in map(json.loads, lines) if row["split"] == "test"]
    told = evaluate(trained_run, write(tmp_path / "test.csv", "sentiment,review", rows))
    assert told["rows"] == len(rows) == 20
    assert told["metrics"] == pytest.approx(trained_run.status().result["test"], rel=1e-5)
    assert told["columns"] == {"text": "review", "label": "sentiment"}
    assert told["problems"] == []


def test_other_column_names_are_guessed(model, tmp_path):
    rows = [f"{'positive' if n % 2 else 'negative'},the film was {'good' if n % 2 else 'awful'} {n}" for n in range(20)]
    told = evaluate(model, write(tmp_path / "other.csv", "verdict,what they said", rows))
    assert told["columns"] == {"text": "what they said", "label": "verdict"}
    assert told["metrics"]["accuracy"] == 1


def test_rows_that_cannot_be_judged_are_counted_and_told(model, tmp_path):
    rows = ["good film,positive", "dull plot,meh", ",positive", "great end,", "awful cast,negative"]
    told = evaluate(model, write(tmp_path / "some.csv", "review,sentiment", rows))
    assert told["rows"] == 2
    assert sum(told["left_out"].values()) == told["problem_count"] == 3
    assert [problem["line"] for problem in told["problems"]] == [3, 4, 5]


def test_a_file_of_other_labels_is_refused_with_the_known_ones(model, tmp_path):
    path = write(tmp_path / "stars.csv", "review,sentiment", ["good film,5", "bad film,1"])
    with pytest.raises(AttuneError, match="negative, positive"):
        evaluate(model, path)


def test_a_file_that_is_not_there(trained_run, tmp_path):
    with pytest.raises(AttuneError, match=r"gone\.csv"):
        evaluate(trained_run, tmp_path / "gone.csv")


def test_predictions_come_in_the_order_of_the_texts(trained_run, model):
    texts = ["a good film", "an awful and very long plot " * 9, "", "dull", "lovely cast"]
    told = predict(trained_run, texts)
    assert [one["label"] for one in told[:2]] == ["positive", "negative"]
    for text, one in zip(texts, told, strict=True):
        (alone,) = predict(model, [text])
        assert alone["probabilities"] == pytest.approx(one["probabilities"], abs=1e-5)
        assert sum(one["probabilities"].values()) == pytest.approx(1)
    assert predict(model, []) == []


def test_fixed_shapes_predict_the_same(model):
    store = model.encode([f"good film {n} " * (n % 7 + 1) for n in range(50)])
    np.testing.assert_allclose(
        predict_logits(model.model, store, fixed_shapes=True), predict_logits(model.model, store), atol=1e-5
    )


def test_what_is_predicted_first_is_no_other_in_its_last_bits():
    draw = np.random.default_rng(0)
    lengths = draw.integers(5, 40, 900)
    store = TokenStore(draw.integers(3, 500, lengths.sum()).astype(np.int32), np.concatenate([[0], lengths.cumsum()]))
    spec = EncoderSpec(num_layers=1, d_model=16, num_heads=2, d_ff=16, positions="rotary")
    first, later = (build_classifier(spec, 500, 2, 64) for _ in range(2))
    weights = [draw.normal(0, 0.3, weight.shape) for weight in first.get_weights()]
    for network in (first, later):
        network.set_weights(weights)
    for size in (7, 9):  # two shapes: what comes now is predicted late
        later.predict_on_batch(np.full((size, size), 5, np.int32))
    assert (predict_logits(first, store) == predict_logits(later, store)).all()
    assert first.predict_function.experimental_get_tracing_count() == 1


def test_selected_rows_are_the_rows_selected(model):
    store = model.encode(["good", "bad plot", "a fine and lovely cast"])
    selected = SelectedRows(store, np.array([2, 0]))
    assert len(selected) == 2
    assert selected.lengths.tolist() == [store.lengths[2], store.lengths[0]]
    assert selected[0].tolist() == store[2].tolist()


def test_scores_are_those_of_scikit_learn():
    metrics = pytest.importorskip("sklearn.metrics")
    random = np.random.default_rng(0)
    logits, labels = random.normal(0, 3, (500, 4)).astype(np.float32), random.integers(0, 3, 500)
    scores = score(logits, labels)
    probabilities = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    assert scores.loss == pytest.approx(metrics.log_loss(labels, probabilities, labels=range(4)), rel=1e-5)
    assert scores.accuracy == metrics.accuracy_score(labels, scores.predicted)
    assert scores.f1 == pytest.approx(metrics.f1_score(labels, scores.predicted, average="macro"))
    np.testing.assert_array_equal(scores.confusion, metrics.confusion_matrix(labels, scores.predicted, labels=range(4)))


def test_a_class_that_never_occurs_does_not_lower_f1():
    assert macro_f1(np.array([[5, 0, 0], [0, 5, 0], [0, 0, 0]])) == 1
