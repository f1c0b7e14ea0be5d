"""Steps of networks that were really trained, asked of the inspector, against NumPy from the saved weights."""

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_models.inspector.handlers import Inspector
from attune_models.sampling import SamplingSpec, chances, draw
from numpy_transformer import NumpyTransformer
from safetensors.numpy import load_file
from watching import ask_inspector


@pytest.fixture(scope="module")
def ask():
    inspector = Inspector()

    def ask(do, run, **arguments):
        reply = ask_inspector(inspector, do, run, **arguments)
        return reply.result, reply.arrays

    return ask


def saved(run, result):
    """The network in NumPy, of the checkpoint that answered."""
    weights = load_file(run.path / "checkpoints" / str(result["checkpoint"]) / "weights.safetensors")
    return NumpyTransformer(run.spec().model, weights)


def assert_equal(arrays, expected):
    assert arrays.keys() == expected.keys()
    for key, array in arrays.items():
        np.testing.assert_allclose(array, expected[key], rtol=1e-5, atol=1e-5, err_msg=key)


def test_all_of_a_classifier(ask, trained_run):
    plain, _ = ask("inspect", trained_run, text="a lovely film")
    result, arrays = ask("steps", trained_run, text="a lovely film")
    assert_equal(arrays, saved(trained_run, result).classify(arrays["encoder.ids"]))
    assert result["tokens"] == plain["tokens"] and result["task"] == "classification"
    shares = dict(zip(result["labels"], arrays["encoder.probabilities"].tolist(), strict=True))
    assert shares == pytest.approx(plain["probabilities"], abs=1e-5)
    assert [one["key"] for one in result["steps"]] == list(arrays)
    assert all(tuple(one["shape"]) == arrays[one["key"]].shape for one in result["steps"])


def test_one_step_and_one_head(ask, trained_run):
    _, whole = ask("steps", trained_run, text="a lovely film")
    key = "encoder.1.attention.dot"
    result, arrays = ask("steps", trained_run, text="a lovely film", steps=[key], head=1)
    assert list(arrays) == [key] and result["head"] == 1 and len(result["steps"]) == len(whole)
    np.testing.assert_array_equal(arrays[key], whole[key][1])
    for message, arguments in [
        ("no step called 'encoder.1.attention.dots'. Did you mean 'encoder.1.attention.dot'", {"steps": [f"{key}s"]}),
        ("no head 3. They are counted from 1 to 2", {"steps": [key], "head": 2}),
    ]:
        with pytest.raises(AttuneError, match=message):
            ask("steps", trained_run, text="a lovely film", **arguments)


def test_another_text_and_other_heads_are_another_pass(ask, trained_run):
    wanted = {"steps": ["encoder.probabilities"]}
    texts = {text: ask("steps", trained_run, text=text, **wanted)[1] for text in ("a lovely film", "a bad film")}
    first, second = (arrays["encoder.probabilities"] for arrays in texts.values())
    assert np.abs(first - second).max() > 0.1
    off = ask("steps", trained_run, text="a bad film", off=[["encoder", 0, 0], ["encoder", 0, 1]], **wanted)[1]
    assert np.abs(off["encoder.probabilities"] - second).max() > 1e-4
    again = ask("steps", trained_run, text="a bad film", **wanted)[1]
    np.testing.assert_array_equal(again["encoder.probabilities"], second)


def test_all_of_a_language_model_and_the_first_token_it_writes(ask, language_run):
    result, arrays = ask("steps", language_run, text="Anna had")
    expected = saved(language_run, result).write(arrays["decoder.ids"], 7)
    assert_equal(arrays, expected)
    assert result["place"] == 7 and result["vocabulary"][arrays["decoder.ids"][0]] == "A"
    for seed in range(5):
        sampling = SamplingSpec(temperature=1.3, top_k=20, top_p=0.95, seed=seed, max_new_tokens=1)
        written, _ = ask("generate", language_run, prompt="Anna had", **sampling.model_dump())
        found = chances(arrays["decoder.logits"], result["ids"], result["never"], sampling)
        assert draw(found.drawn, seed, 0) == written["tokens"][0]["id"]
        assert found.drawn[written["tokens"][0]["id"]] == pytest.approx(written["tokens"][0]["chance"], abs=1e-6)
    earlier, _ = ask("steps", language_run, text="Anna had", place=2, steps=["decoder.ids"])
    assert earlier["place"] == 2 and "vocabulary" not in earlier


@pytest.mark.slow
def test_all_of_a_translator(ask, translator_run):
    plain, _ = ask("inspect", translator_run, source="red cat sees two dog.")
    result, arrays = ask("steps", translator_run, source="red cat sees two dog.", place=3)
    source, target = arrays["encoder.ids"], arrays["decoder.ids"]
    assert_equal(arrays, saved(translator_run, result).translate(source, target, 3))
    assert result["target_tokens"] == plain["target_tokens"]
    assert result["vocabulary"][int(arrays["decoder.probabilities"].argmax())] == plain["target_tokens"][3]
