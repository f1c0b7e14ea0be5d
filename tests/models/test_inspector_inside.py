"""What the inspector answers about the inside of networks that were really trained."""

import numpy as np
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.service import no_progress
from attune_models.inspector.handlers import Inspector


@pytest.fixture(scope="module")
def ask():
    inspector = Inspector()

    def ask(do, run, **arguments):
        reply = inspector.handlers[do]({"run": str(run.path), **arguments}, no_progress)
        return reply.result, reply.arrays

    return ask


def test_why_a_classifier_says_a_label(ask, trained_run):
    plain, _ = ask("inspect", trained_run, text="a lovely film")
    result, arrays = ask("why", trained_run, text="a lovely film")
    assert result["output"]["name"] == plain["predicted"] and result["tokens"] == plain["tokens"]
    probability = plain["probabilities"][plain["predicted"]]
    assert np.exp(result["output"]["log_probability"]) == pytest.approx(probability, abs=1e-5)
    told = result["completeness"]
    assert told["complete"] and told["sum"] == pytest.approx(arrays["integrated"].sum())
    whole, baseline = result["output"]["log_probability"], result["output"]["baseline"]
    assert told["difference"] == pytest.approx(whole - baseline, abs=1e-5)
    assert told["sum"] == pytest.approx(told["difference"], rel=0.01, abs=1e-5)
    word = result["tokens"].index("lovely")
    assert [int(np.nanargmax(arrays[method])) for method in ("integrated", "removal")] == [word, word]
    without, _ = ask("inspect", trained_run, text="a film")
    expected = whole - np.log(without["probabilities"][plain["predicted"]])
    assert arrays["removal"][word] == pytest.approx(expected, abs=1e-5) and np.isnan(arrays["removal"][0])


def test_why_not_another_label(ask, trained_run):
    result, arrays = ask("why", trained_run, text="a lovely film", label="negative", methods=["gradient_input"])
    assert result["output"]["name"] == "negative" and result["output"].keys() == {"name", "log_probability"}
    assert arrays.keys() == {"gradient_input"} and "completeness" not in result
    for message, arguments in [
        ("no label 'negativ'. Did you mean 'negative'", {"label": "negativ"}),
        ("no attribution called 'integratd'. Did you mean 'integrated'", {"methods": ["integratd"]}),
    ]:
        with pytest.raises(AttuneError, match=message):
            ask("why", trained_run, text="a lovely film", **arguments)


def test_an_empty_text_is_only_what_the_model_adds(ask, trained_run):
    result, arrays = ask("why", trained_run, text="")
    assert result["tokens"] == ["[CLS]"] and np.isnan(arrays["removal"]).tolist() == [True]


def test_through_a_classifier(ask, trained_run):
    plain, _ = ask("inspect", trained_run, text="a lovely film")
    result, arrays = ask("through", trained_run, text="a lovely film", token=2)
    length = len(result["tokens"])
    assert {name: array.shape for name, array in arrays.items()} == {
        "encoder.stream": (2, length), "encoder.attention": (1, length), "encoder.feed_forward": (1, length),
        "encoder.neurons": (1, 10), "encoder.activations": (1, 10), "lens": (2, 2),
        "encoder.rollout": (1, 4, 4),
    }  # fmt: skip
    assert {name: result[name] for name in ("tokens", "spans", "clean", "text", "checkpoint")} == {
        name: plain[name] for name in ("tokens", "spans", "clean", "text", "checkpoint")
    }
    assert dict(zip(result["labels"], arrays["lens"][-1], strict=True)) == pytest.approx(
        plain["probabilities"], abs=1e-5
    )
    assert result["token"] == 2 and max(result["checks"].values()) <= 1e-5
    with pytest.raises(AttuneError, match=r"no token 99\. They are counted from 1 to"):
        ask("through", trained_run, text="a lovely film", token=98)


def test_a_head_of_a_classifier(ask, trained_run):
    listed, _ = ask("examples", trained_run, split="test", sort="row", limit=1)
    row = {"split": "test", "row": listed["rows"][0]["row"]}
    _, plain = ask("inspect", trained_run, **row)
    result, arrays = ask("head", trained_run, **row, layer=0, head=1, queries=[1, 0])
    np.testing.assert_allclose(arrays["softmax"], plain["scores"][0, 1, [1, 0]], atol=1e-5)
    assert arrays["output"].shape == (2, 8) and arrays["q"].shape == (len(result["tokens"]), 8)
    assert (result["attention"], result["layer"], result["head"], result["queries"]) == ("encoder", 0, 1, [1, 0])
    assert result["gate"] == 1 and result["label"] == listed["rows"][0]["label"]


@pytest.mark.slow
def test_why_a_translator_says_a_token(ask, translator_run):
    plain, _ = ask("inspect", translator_run, source="red cat sees two dog.")
    result, arrays = ask("why", translator_run, source="red cat sees two dog.", place=3)
    assert (result["output"]["name"], result["place"]) == ("▁dos", 3) and plain["target_tokens"][3] == "▁dos"
    assert np.exp(result["output"]["log_probability"]) == pytest.approx(plain["probabilities"][3], abs=1e-5)
    assert result["completeness"]["complete"]
    assert arrays["source.integrated"].sum() + arrays["target.integrated"].sum() == pytest.approx(
        result["completeness"]["sum"]
    )
    sides = {"source": len(result["source_tokens"]), "target": len(result["input_tokens"])}
    methods = ("gradient_input", "integrated", "removal")
    assert {name: len(array) for name, array in arrays.items()} == {
        f"{side}.{method}": length for side, length in sides.items() for method in methods
    }
    assert int(np.nanargmax(arrays["source.removal"])) == result["source_tokens"].index("▁two")
    assert not arrays["target.gradient_input"][4:].any() and arrays["target.gradient_input"][:4].all()
    with pytest.raises(AttuneError, match="no place 100"):
        ask("why", translator_run, source="red cat.", place=99)


@pytest.mark.slow
def test_through_a_translator(ask, translator_run):
    plain, _ = ask("inspect", translator_run, source="red cat sees two dog.")
    result, arrays = ask("through", translator_run, source="red cat sees two dog.", place=1)
    last = [names[0] for names in result["lens_tokens"][-1]]
    assert last == plain["target_tokens"] == result["target_tokens"]
    places = len(last)
    assert arrays["lens"].shape == arrays["lens_ids"].shape == (2, places, 5)
    np.testing.assert_allclose(arrays["lens"][-1, :, 0], plain["probabilities"], atol=1e-5)
    assert arrays["encoder.stream"].shape == (2, len(result["source_tokens"]))
    assert arrays["decoder.stream"].shape == (2, places) and arrays["decoder.cross"].shape == (1, places)
    assert (result["token"], result["place"]) == (0, 1)


@pytest.mark.slow
def test_a_head_of_a_translator(ask, translator_run):
    _, plain = ask("inspect", translator_run, source="red cat.")
    for attention in ("encoder", "decoder", "cross"):
        chosen = {"attention": attention, "layer": 0, "head": 1, "queries": [2]}
        result, arrays = ask("head", translator_run, source="red cat.", **chosen)
        np.testing.assert_allclose(arrays["softmax"][0], plain[attention][0, 1, 2], atol=1e-5)
        assert {name: result[name] for name in chosen} == chosen
