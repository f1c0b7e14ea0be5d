"""What the inspector answers about a translator that was really trained."""

import numpy as np
import pandas as pd
import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.service import no_progress
from attune_models.checkpoints import checkpoint_steps
from attune_models.inspector.handlers import Inspector
from attune_models.loading import load_run
from attune_models.translation_scores import sentence_chrf


@pytest.fixture(scope="module")
def ask(translator_run):
    inspector = Inspector()

    def ask(do, run=translator_run, **arguments):
        reply = inspector.handlers[do]({"run": str(run.path), **arguments}, no_progress)
        return reply.result, reply.arrays

    return ask


def test_load_tells_the_task_and_all_attentions(ask, translator_run):
    result, _ = ask("load")
    assert result["checkpoint"] in checkpoint_steps(translator_run.path / "checkpoints")
    assert (result["task"], result["kind"], result["max_length"]) == ("translation", "transformer", 12)
    assert result["attentions"] == {"encoder": [1, 2], "decoder": [1, 2], "cross": [1, 2]}


def test_examples_are_pairs_with_the_model_s_own_figures(ask, translator_run, pairs_file):
    table = pd.read_csv(pairs_file)
    by_row, _ = ask("examples", split="validation", sort="row", limit=1000)
    rows = by_row["rows"]
    assert by_row["total"] == len(rows) > 10
    assert [row["row"] for row in rows] == sorted(row["row"] for row in rows)
    answers = load_run(translator_run).translate([row["text"] for row in rows])
    for row, answer in zip(rows, answers, strict=True):
        assert (row["text"], row["target"]) == tuple(table.loc[row["row"], ["english", "spanish"]])
        assert row["translation"] == answer["text"]
        assert row["exact"] == (row["translation"] == row["target"])
        assert row["chrf"] == pytest.approx(sentence_chrf(row["translation"], row["target"]))
        assert row["length"] == len(row["text"].replace(".", " .").split()) + 1  # and [EOS]
    orders = {"loss": lambda row: -row["loss"], "chrf": lambda row: row["chrf"], "length": lambda row: -row["length"]}
    for sort, key in orders.items():
        keys = [key(row) for row in ask("examples", split="validation", sort=sort, limit=1000)[0]["rows"]]
        assert keys == sorted(keys)
    page, _ = ask("examples", split="validation", sort="row", offset=2, limit=3)
    assert page["rows"] == rows[2:5]
    inexact, _ = ask("examples", split="validation", sort="row", wrong=True, limit=1000)
    assert [row["row"] for row in inexact["rows"]] == [row["row"] for row in rows if not row["exact"]]
    short, _ = ask("examples", split="validation", sort="chrf", length=[None, 5], text="GATO", limit=1000)
    expected = {row["row"] for row in rows if row["length"] <= 5 and "gato" in row["target"]}
    assert expected and {row["row"] for row in short["rows"]} == expected
    words, _ = ask("error_words", split="validation", length=[None, 5], text="GATO")
    assert "cat" in [one["word"] for one in words["words"]]
    with pytest.raises(AttuneError, match="no labels"):
        ask("examples", split="validation", label="gato")


def test_a_row_with_its_reference_and_its_true_links(ask):
    listed, _ = ask("examples", split="validation", sort="row", limit=1000)
    row = next(row for row in listed["rows"] if row["exact"])
    result, arrays = ask("inspect", split="validation", row=row["row"])
    length = len(result["target_tokens"])
    assert (result["source"], result["translation"], result["reference"]) == (row["text"], row["target"], row["target"])
    assert result["chrf"] == pytest.approx(100)
    assert result["input_tokens"] == ["[BOS]", *result["target_tokens"][:-1]] and result["target_tokens"][-1] == "[EOS]"
    attentions = ("encoder", "decoder", "cross")
    assert {name: arrays[name].shape for name in attentions} == dict.fromkeys(attentions, (1, 2, length, length))
    assert all(arrays[name].shape == (1, 2) for name in set(arrays) - set(attentions))  # the measures
    assert result["links"] == [(place, place) for place in range(length - 1)]  # word by word
    assert np.shape(result["alignment_error_rates"]) == (1, 2)
    assert max(result["checks"].values()) <= 1e-5
    for shares, written, others in zip(
        result["probabilities"], result["target_ids"], result["alternatives"], strict=True
    ):
        assert others[0]["id"] == written and others[0]["probability"] == pytest.approx(shares, abs=1e-6)
        assert [one["probability"] for one in others] == sorted((one["probability"] for one in others), reverse=True)


def test_another_word_changes_the_rest(ask):
    free, _ = ask("inspect", source="red cat sees two dog.")
    assert free["translation"] == "rojo gato ve dos perro."
    other = next(one["id"] for one in free["alternatives"][1][1:] if one["token"].startswith("▁"))
    forced, _ = ask("inspect", source="red cat sees two dog.", target_prefix=free["target_ids"][:1], forced=other)
    assert forced["translation"].split()[1] == forced["target_tokens"][1].removeprefix("▁")
    assert (forced["settled"], forced["target_ids"][:2]) == (2, [free["target_ids"][0], other])
    assert forced["score"] < free["score"]
    assert "reference" not in forced and "links" not in forced


def test_the_beams_answer_as_the_search_does(ask):
    found, _ = ask("inspect", source="two cat.")
    tree, _ = ask("beams", source="two cat.")
    assert (tree["checkpoint"], tree["damaged"]) == (found["checkpoint"], [])
    nodes = tree["nodes"]

    def words(node):
        return [*words(nodes[node]["parent"]), nodes[node]["id"]] if node else []

    assert [words(best) for best in tree["best"]] == [one["ids"] for one in found["hypotheses"]]
    scores = [nodes[best]["score"] for best in tree["best"]]
    np.testing.assert_allclose(scores, [one["score"] for one in found["hypotheses"]], atol=1e-4)


def test_what_cannot_be_asked_is_told(ask, trained_run):
    for message, do, arguments in [
        ("nothing to translate", "inspect", {"source": "  "}),
        ("No translation can go on", "inspect", {"source": "red", "forced": 10_000}),
        ("cannot be sorted by 'los'", "examples", {"split": "test", "sort": "los"}),
        ("Choose validation or test", "examples", {"split": "training"}),
        ("Row 100000 is not in the test split", "inspect", {"split": "test", "row": 100_000}),
        ("Only a translator searches", "beams", {"run": trained_run, "source": "good"}),
    ]:
        with pytest.raises(AttuneError, match=message):
            ask(do, **arguments)


def test_words_never_seen_are_named(ask):
    result, _ = ask("inspect", source="red 猫 cat.")
    assert result["unknown"] == ["猫"] and "[UNK]" in result["source_tokens"]
    assert not result["cut"]


def test_a_sentence_longer_than_the_model_reads_is_told(ask):
    result, _ = ask("inspect", source="red cat " * 20)
    assert result["cut"] and len(result["source_tokens"]) == 11 and result["source_tokens"][-1] == "[EOS]"
    assert not ask("inspect", source=" ".join(["red"] * 10))[0]["cut"]


def test_a_head_that_is_off_counts_for_search_and_capture_alike(ask):
    whole, arrays = ask("inspect", source="red cat sees two dog.")
    assert {name for name in arrays if "." in name} == {
        "encoder.entropy", "encoder.distance", "encoder.first", "decoder.entropy", "decoder.distance", "decoder.first",
        "cross.entropy", "cross.first",
    }  # fmt: skip
    blind = [["cross", 0, 0], ["cross", 0, 1]]  # nothing of the source is seen
    first, _ = ask("inspect", source="red cat sees two dog.", off=blind)
    other, _ = ask("inspect", source="blue dog.", off=blind)
    assert first["translation"] == other["translation"] != whole["translation"] and first["off"] == blind
    assert (first["whole"]["text"], first["whole"]["score"]) == (whole["translation"], whole["score"])
    tree, _ = ask("beams", source="red cat sees two dog.", off=blind)
    assert tree == ask("beams", source="blue dog.", off=blind)[0] != ask("beams", source="red cat sees two dog.")[0]
    assert first["alignment_error_rates"] == whole["alignment_error_rates"]
    assert ask("inspect", source="red cat sees two dog.")[0] == whole
