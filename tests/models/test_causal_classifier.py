"""A classifier that was started from a language model by `attune train --start-from`: trained, asked, taken away."""

import numpy as np
import pytest
from attune_models.checkpoints import load_checkpoint
from attune_models.inspector.handlers import Inspector
from attune_models.loading import load_run
from attune_models.runs.pins import read_pins
from numpy_transformer import NumpyTransformer
from safetensors.numpy import load_file
from watching import ask_inspector

TEXT = "good film"


@pytest.fixture(scope="module")
def ask(causal_run):
    inspector = Inspector()

    def ask(do, **arguments):
        reply = ask_inspector(inspector, do, causal_run, **arguments)
        return reply.result, reply.arrays

    return ask


def test_it_has_learned_from_the_language_model_s_weights(causal_run, language_run):
    model, begun = causal_run.spec().model, load_checkpoint(language_run.path / "checkpoints")
    assert (model.causal, model.pooling) == (True, "last")
    started = causal_run.record()["started_from"]  # from another copy of the run
    assert (started["checkpoint"], started["weights_sha256"]) == (begun.step, begun.weights_hash)
    learned = load_checkpoint(causal_run.path / "checkpoints").weights
    body = [name for name in begun.weights if name.endswith(("kernel", "table"))]
    assert len(body) == 5 and all(0 < np.abs(learned[name] - begun.weights[name]).max() < 0.2 for name in body)
    told, other = load_run(causal_run).predict(["a good film", "an awful plot"])
    assert told.shape == (2,) and not np.array_equal(told, other)


def test_attention_looks_back_only(ask):
    result, arrays = ask("inspect", text=TEXT)
    length = len(TEXT) + 2
    assert (result["tokens"][0], result["tokens"][-1], result["clean"]) == ("[BOS]", "[EOS]", TEXT)
    assert result["spans"][1] == (0, 1) and len(result["tokens"]) == length
    assert (arrays["mask"] == np.tril(np.ones((length, length), bool))).all()
    assert (arrays["scores"][..., ~arrays["mask"]] == 0).all() and arrays["scores"][..., arrays["mask"]].min() > 0
    np.testing.assert_allclose(arrays["scores"].sum(axis=-1), 1, atol=1e-5)
    assert result["checks"]["masked"] == 0
    first = arrays["scores"][..., 0, :]  # [BOS] has nobody else to look at
    assert (first[..., 0] == 1).all()
    head, inside = ask("head", text=TEXT, attention="encoder", layer=0, head=1, queries=[3])
    np.testing.assert_allclose(inside["softmax"][0], arrays["scores"][0, 1, 3], atol=1e-5)
    assert (inside["masked"][0, 4:] < -1e8).all() and (inside["masked"][0, :4] > -1e8).all() and head["gate"] == 1


def test_every_step_equals_numpy_from_the_saved_weights(ask, causal_run):
    result, arrays = ask("steps", text=TEXT)
    weights = load_file(causal_run.path / "checkpoints" / str(result["checkpoint"]) / "weights.safetensors")
    expected = NumpyTransformer(causal_run.spec().model, weights).classify(arrays["encoder.ids"])
    assert arrays.keys() == expected.keys() and result["choices"]["pooling"] == "last"
    for key, array in arrays.items():
        np.testing.assert_allclose(array, expected[key], rtol=1e-5, atol=1e-5, err_msg=key)


def test_what_ends_the_text_is_the_model_s_own(ask):
    _, shares = ask("why", text=TEXT, methods=["removal"])
    assert np.isnan(shares["removal"]).nonzero()[0].tolist() == [0, len(TEXT) + 1]


def test_its_pinned_examples_are_told_as_causal(ask, causal_run):
    result, _ = ask("replay", pin=read_pins(causal_run.path)[0].id)
    assert result["causal"] is True and result["tokens"][0] == "[BOS]"


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["savedmodel", "keras"])
def test_it_is_exported_and_proven(ask, kind, tmp_path):
    result, _ = ask("export", to=kind, out=str(tmp_path / kind))
    assert result["check"]["labels_equal"] and result["check"]["largest_difference"] <= 1e-5
    assert result["check"]["by"] == {"savedmodel": "tensorflow", "keras": "keras and attune"}[kind]
