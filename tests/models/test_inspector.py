"""The inspector as window and command line meet it: a process, frames over pipes, a run that was really trained."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from attune_datasets import frames
from attune_datasets.cleaning import clean
from attune_datasets.errors import AttuneError, Cancelled, from_json
from attune_datasets.service import no_progress
from attune_models.checkpoints import checkpoint_steps, load_checkpoint, save_checkpoint
from attune_models.inspector.handlers import Inspector
from attune_models.loading import load_run
from attune_models.runs import RunFolder


class Service:
    """One inspector, asked one thing after the other."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "attune_models.inspector"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.reader, self.waiting, self.number, self.notes = frames.FrameReader(), [], 0, []

    def ask(self, do, **arguments):
        self.number += 1
        self.process.stdin.write(frames.encode({"id": self.number, "do": do, **arguments}))
        self.process.stdin.flush()
        while True:
            while not self.waiting:
                piece = self.process.stdout.read1(2**16)
                assert piece, "the inspector died"
                self.waiting += self.reader.feed(piece)
            frame = self.waiting.pop(0)
            if "progress" in frame.header:
                self.notes.append(frame.header["note"])
            elif "error" in frame.header:
                raise from_json(frame.header["error"])
            else:
                return frame.header["result"], frame.arrays

    def close(self):
        self.process.stdin.close()
        assert self.process.wait(60) == 0
        self.process.stdout.close()


@pytest.fixture(scope="module")
def service():
    service = Service()
    yield service
    service.close()


@pytest.fixture
def run(trained_run):
    return str(trained_run.path)


def test_load(service, run):
    result, _ = service.ask("load", run=run)
    steps = checkpoint_steps(RunFolder(run).path / "checkpoints")
    assert len(result.pop("weights_sha256")) == 64
    assert result == {
        "run": Path(run).name, "checkpoint": result["checkpoint"], "checkpoints": steps,
        "damaged": [], "labels": ["negative", "positive"], "task": "classification", "kind": "encoder",
        "num_layers": 1, "num_heads": 2, "max_length": 12,
    }  # fmt: skip
    assert result["checkpoint"] in steps


def test_inspect_a_text(service, run):
    result, arrays = service.ask("inspect", run=run, text="A lovely <b>film</b>, but zzzz!")
    (cleaned,) = clean([result["text"]], RunFolder(run).spec().data.cleaning)
    assert result["clean"] == cleaned
    assert result["tokens"][0] == "[CLS]" and "[UNK]" in result["tokens"] and "lovely" in result["tokens"]
    spelled = [cleaned[start:end] for start, end in result["spans"]]
    assert spelled[result["tokens"].index("lovely")] == "lovely"
    assert spelled[result["tokens"].index("[UNK]")] in cleaned
    length = len(result["tokens"])
    assert arrays["scores"].shape == (1, 2, length, length) and arrays["mask"].tolist() == [True] * length
    np.testing.assert_allclose(arrays["scores"].sum(-1), 1, atol=1e-5)
    assert max(result["checks"].values()) <= 1e-5
    assert "label" not in result
    predicted, _ = service.ask("predict", run=run, texts=[result["text"]])
    (alone,) = predicted["predictions"]
    assert alone["label"] == result["predicted"]
    assert alone["probabilities"] == pytest.approx(result["probabilities"], abs=1e-5)


def test_examples_are_the_split_with_the_model_s_own_figures(service, run, tiny_file):
    table = pd.read_csv(tiny_file)
    result, _ = service.ask("examples", run=run, split="validation", sort="row", limit=1000)
    assert result["total"] == len(result["rows"]) == 20
    model = load_run(run)
    probabilities = model.predict([row["text"] for row in result["rows"]])
    for row, shares in zip(result["rows"], probabilities, strict=True):
        assert (row["text"], row["label"]) == tuple(table.loc[row["row"], ["review", "sentiment"]])
        place = model.label_names.index(row["label"])
        assert row["loss"] == pytest.approx(-np.log(shares[place]), abs=1e-4)
        assert row["probability"] == pytest.approx(shares.max(), abs=1e-5)
        assert row["predicted"] == model.label_names[shares.argmax()]
        assert row["length"] == len(model.encode([row["text"]])[0])
    assert [row["row"] for row in result["rows"]] == sorted(row["row"] for row in result["rows"])
    by_loss, _ = service.ask("examples", run=run, split="validation", sort="loss", limit=1000)
    losses = [row["loss"] for row in by_loss["rows"]]
    assert losses == sorted(losses, reverse=True)
    unsure, _ = service.ask("examples", run=run, split="validation", sort="confidence", limit=1000)
    shares = [row["probability"] for row in unsure["rows"]]
    assert shares == sorted(shares)
    part, _ = service.ask("examples", run=run, split="validation", sort="loss", offset=3, limit=2)
    assert part["rows"] == by_loss["rows"][3:5] and part["total"] == 20
    wrong, _ = service.ask("examples", run=run, split="validation", sort="loss", wrong=True, limit=1000)
    assert wrong["rows"] == [row for row in by_loss["rows"] if row["predicted"] != row["label"]]


def test_filters_leave_what_they_say_in_either_order(service, run):
    def ask(**asked):
        result, arrays = service.ask("examples", run=run, split="validation", limit=1000, **asked)
        assert result["total"] == len(result["rows"]) + asked.get("offset", 0)
        return result["rows"], arrays

    everything, arrays = ask(sort="loss")
    names, confusion = ["negative", "positive"], arrays["confusion"]
    for row, label in enumerate(names):
        for column, predicted in enumerate(names):
            cell, _ = ask(sort="loss", label=label, predicted=predicted)
            expected = [one for one in everything if (one["label"], one["predicted"]) == (label, predicted)]
            assert cell == expected and len(cell) == confusion[row, column]
    middle = everything[10]
    assert ask(sort="loss", loss=[middle["loss"], None])[0] == everything[:11]
    short, arrays = ask(sort="loss", length=[None, middle["length"]], offset=1)
    assert short == [one for one in everything if one["length"] <= middle["length"]][1:]
    assert not arrays  # the matrix comes with the first examples
    word = middle["text"].split()[0]
    assert ask(sort="loss", word=word)[0] == [one for one in everything if word in one["text"].split()]
    assert ask(sort="loss", text=word[1:3].upper())[0] == [one for one in everything if word[1:3] in one["text"]]
    assert ask(sort="loss", text="no such piece")[0] == []
    for sort, key in (("loss", "loss"), ("length", "length"), ("label", "label"), ("predicted", "predicted")):
        ahead, back = ([one[key] for one in ask(sort=sort, reverse=reverse)[0]] for reverse in (False, True))
        assert back == ahead[::-1] and ahead in (sorted(ahead), sorted(ahead, reverse=True))
    with pytest.raises(AttuneError, match="positiv"):
        ask(label="positiv")


def test_error_words_are_those_of_what_the_filters_leave(service, run):
    asked = {"run": run, "split": "validation", "predicted": "positive"}
    rows = service.ask("examples", limit=1000, **asked)[0]["rows"]
    result, _ = service.ask("error_words", **asked)
    assert (result["examples"], result["rest"]) == (len(rows), 20 - len(rows))
    assert result["words"]
    for one in result["words"]:
        assert one["count"] == sum(row["text"].split().count(one["word"]) for row in rows) > 0
        assert one["examples"] == sum(one["word"] in row["text"].split() for row in rows)
    assert service.ask("error_words", run=run, split="validation")[0]["words"] == []  # there is no rest


def test_an_answer_names_the_weights_it_comes_from(service, run):
    result, _ = service.ask("inspect", run=run, text="a film")
    folder = RunFolder(run).path / "checkpoints" / str(result["checkpoint"])
    content = (folder / "weights.safetensors").read_bytes()
    assert result["weights_sha256"] == hashlib.sha256(content).hexdigest()


def test_inspect_a_row(service, run):
    listed, _ = service.ask("examples", run=run, split="test", sort="loss", limit=1)
    (example,) = listed["rows"]
    result, _ = service.ask("inspect", run=run, split="test", row=example["row"])
    assert (result["text"], result["label"], result["predicted"]) == (
        example["text"], example["label"], example["predicted"],
    )  # fmt: skip
    assert result["probabilities"][result["predicted"]] == pytest.approx(example["probability"], abs=1e-5)
    assert len(result["tokens"]) == example["length"]


def test_predict_a_file(service, run, tiny_file, tmp_path):
    by_table, _ = service.ask("predict", run=run, file=str(tiny_file))
    reviews = pd.read_csv(tiny_file)["review"].tolist()
    lines = tmp_path / "lines.txt"
    lines.write_text("\n".join(reviews) + "\n", "utf-8")
    by_line, _ = service.ask("predict", run=run, file=str(lines))
    assert len(by_table["predictions"]) == 200 and by_line["predictions"] == by_table["predictions"]
    other = tmp_path / "other.csv"
    other.write_text("rewiev,stars\nlovely,1\n", "utf-8")
    with pytest.raises(AttuneError, match=r"no column 'review'.*--set data.text=rewiev"):
        service.ask("predict", run=run, file=str(other))
    assert service.ask("predict", run=run, texts=[])[0]["predictions"] == []


def test_evaluate_a_file(service, run, tiny_file, tmp_path):
    with_strangers = tmp_path / "more.csv"
    with_strangers.write_text(tiny_file.read_text("utf-8") + "\nwhat a plot,undecided\n", "utf-8")
    result, _ = service.ask("evaluate", run=run, file=str(with_strangers))
    assert result["rows"] == 200 and result["labels"] == ["negative", "positive"]
    confusion = np.array(result["confusion"])
    assert confusion.sum(axis=1).tolist() == [100, 100]
    assert result["metrics"]["accuracy"] == pytest.approx(np.trace(confusion) / 200)
    assert result["metrics"]["accuracy"] > 0.8
    assert [problem["line"] for problem in result["problems"]] == [202] and result["problem_count"] == 1


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["savedmodel", "keras"])
def test_export(service, run, kind, tmp_path):
    result, _ = service.ask("export", run=run, to=kind, out=str(tmp_path / kind))
    assert result["check"]["texts"] > 40 and result["check"]["labels_equal"]
    assert result["check"]["largest_difference"] <= 1e-5
    assert result["check"]["by"] == {"savedmodel": "tensorflow", "keras": "keras and attune"}[kind]
    assert result["size"] > 0 and repr(str(tmp_path / kind)) in result["snippet"]
    assert "A clean process answers with it" in service.notes


def test_an_export_that_is_not_proven_leaves_the_earlier_one(run, tmp_path, monkeypatch):
    earlier = {name: f"earlier {name}" for name in ("attune.json", "model.keras", "tokenizer.json")}
    out = tmp_path / "out"
    out.mkdir()
    for name, content in earlier.items():
        (out / name).write_text(content, "utf-8")
    request = {"run": run, "to": "keras", "out": str(out)}

    def cancelled_in_the_check(fraction, note=""):
        if note == "A clean process answers with it":
            raise Cancelled

    inspector = Inspector()
    with pytest.raises(Cancelled):
        inspector.export(request, cancelled_in_the_check)
    monkeypatch.setattr(sys, "executable", shutil.which("false") or "false")
    with pytest.raises(AttuneError, match="could not"):
        inspector.export(request, no_progress)
    assert {path.name: path.read_text("utf-8") for path in out.iterdir()} == earlier
    assert list(tmp_path.iterdir()) == [out]


def test_a_newer_checkpoint_is_taken_up_and_an_older_one_on_request(service, run, tmp_path):
    copy = tmp_path / "run"
    shutil.copytree(run, copy)
    saved = load_checkpoint(copy / "checkpoints", with_optimizer=True)
    assert service.ask("load", run=str(copy))[0]["checkpoint"] == saved.step
    before, _ = service.ask("predict", run=str(copy), texts=["a fine end"])
    weights = {**saved.weights, "head/bias": saved.weights["head/bias"] + np.array([10, 0], "float32")}
    state = {**saved.state, "best": True}
    save_checkpoint(copy / "checkpoints", saved.step + 1, weights, saved.optimizer, saved.recent, state)
    after, _ = service.ask("predict", run=str(copy), texts=["a fine end"])
    assert (before["checkpoint"], after["checkpoint"]) == (saved.step, saved.step + 1)
    assert after["predictions"][0]["label"] == "negative" != before["predictions"][0]["label"]
    assert service.ask("predict", run=str(copy), texts=["a fine end"], checkpoint=saved.step)[0] == before
    assert service.ask("predict", run=str(copy), texts=["a fine end"], checkpoint="newest")[0] == after


@pytest.mark.parametrize(
    ("do", "arguments"),
    [("examples", {"split": "validation"}), ("error_words", {"split": "validation"}), ("inspect", {"text": "a film"})],
)
def test_every_answer_tells_which_checkpoints_were_passed_over(kept_copy, kept_steps, do, arguments):
    weights = kept_copy.path / "checkpoints" / str(kept_steps[-1]) / "weights.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1])
    asked = {"run": str(kept_copy.path), "checkpoint": "newest", **arguments}
    result = Inspector().handlers[do](asked, no_progress).result
    assert (result["checkpoint"], result["damaged"]) == (kept_steps[-2], [kept_steps[-1]])


def test_two_models_are_held_at_once(run, tmp_path):
    copy = tmp_path / "run"
    shutil.copytree(run, copy)
    inspector, asked = Inspector(), {"checkpoint": "best", "texts": ["a fine end"]}
    held = []
    for path in (run, copy, run, copy):
        inspector.predict({**asked, "run": str(path)}, lambda fraction, note="": None)
        held.append(inspector._held[0])
    assert held[0] is held[2] and held[1] is held[3] and held[0] is not held[1]


def test_one_checkpoint_asked_for_in_several_ways_is_loaded_once(kept_copy, kept_steps):
    inspector, best = Inspector(), load_run(kept_copy).checkpoint
    other = next(step for step in kept_steps if step != best)

    def held(checkpoint):
        inspector.load({"run": str(kept_copy.path), "checkpoint": checkpoint}, no_progress)
        return inspector._held[0]

    first, second = held("best"), held(other)
    assert [held(wanted) for wanted in (best, other, "best", other, best)] == [first, second, first, second, first]
    (third,) = {*kept_steps} - {best, other}
    shutil.rmtree(kept_copy.path / "checkpoints" / str(third))
    assert held("best") is first and held(other) is second


def test_other_weights_of_the_same_step_are_loaded(kept_copy, kept_steps):
    inspector, folder, step = Inspector(), kept_copy.path / "checkpoints", kept_steps[-1]
    asked = {"run": str(kept_copy.path), "checkpoint": step, "texts": ["a fine end"]}
    before = inspector.predict(asked, no_progress).result
    saved = load_checkpoint(folder, step, with_optimizer=True)
    weights = {**saved.weights, "head/bias": saved.weights["head/bias"] + np.array([1, 0], "float32")}
    save_checkpoint(folder, step, weights, saved.optimizer, saved.recent, saved.state)
    after = inspector.predict(asked, no_progress).result
    assert after["checkpoint"] == before["checkpoint"] == step
    assert after["weights_sha256"] != before["weights_sha256"] and after["predictions"] != before["predictions"]


def test_a_stand_in_is_kept_until_there_are_other_checkpoints(kept_copy, kept_steps):
    inspector, folder = Inspector(), kept_copy.path / "checkpoints"
    for step in kept_steps[1:]:
        weights = folder / str(step) / "weights.safetensors"
        weights.write_bytes(weights.read_bytes()[:-1])

    def held(checkpoint):
        told = inspector.load({"run": str(kept_copy.path), "checkpoint": checkpoint}, no_progress).result
        return inspector._held[0], told["checkpoint"], told["damaged"]

    standing_in, step, damaged = held("newest")
    assert (step, damaged) == (kept_steps[0], kept_steps[:0:-1]) and held("newest")[0] is standing_in
    assert held(kept_steps[0])[1:] == (kept_steps[0], [])  # asked for by its step nothing was passed over
    assert held("newest")[0] is standing_in
    shutil.rmtree(folder / str(kept_steps[1]))
    assert held("newest")[1:] == (kept_steps[0], [kept_steps[2]])


def test_errors_are_told_and_the_service_lives_on(service, run, tmp_path):
    for message, do, arguments in [
        ("There is no such folder", "load", {"run": str(tmp_path / "nothing")}),
        ("There is no checkpoint 999", "load", {"run": run, "checkpoint": 999}),
        ("There is no checkpoint 'last'.*best, or newest", "load", {"run": run, "checkpoint": "last"}),
        ("Choose validation or test", "examples", {"run": run, "split": "training"}),
        ("cannot be sorted by 'los'.*'loss'", "examples", {"run": run, "split": "test", "sort": "los"}),
        ("Row 100000 is not in the test split", "inspect", {"run": run, "split": "test", "row": 100_000}),
        ("no export called 'savemodel'.*'savedmodel'", "export", {"run": run, "to": "savemodel", "out": "x"}),
    ]:
        with pytest.raises(AttuneError, match=message):
            service.ask(do, **arguments)
    assert service.ask("load", run=run)[0]["labels"] == ["negative", "positive"]


def test_an_empty_text_and_an_over_long_one(service, run):
    result, arrays = service.ask("inspect", run=run, text="")
    assert result["tokens"] == ["[CLS]"] and arrays["scores"].tolist() == [[[[1.0]], [[1.0]]]]
    result, arrays = service.ask("inspect", run=run, text="good " * 500)
    assert len(result["tokens"]) == len(result["spans"]) == 12 and arrays["scores"].shape == (1, 2, 12, 12)


def test_heads_are_off_for_one_request_only(service, run):
    whole, arrays = service.ask("inspect", run=run, text="a good film")
    off, off_arrays = service.ask("inspect", run=run, text="a good film", off=[["encoder", 0, 1]])
    assert off["probabilities"] != whole["probabilities"] and (off["off"], whole["off"]) == ([["encoder", 0, 1]], [])
    assert off["whole"]["predicted"] == whole["predicted"] and "whole" not in whole
    assert off["whole"]["probabilities"] == pytest.approx(whole["probabilities"], abs=1e-6)
    assert (off_arrays["scores"] == arrays["scores"]).all()  # of the first layer: nothing is off below it
    for name in ("entropy", "distance", "first"):
        assert arrays[f"encoder.{name}"].shape == (1, 2) and arrays[f"encoder.{name}"].dtype == np.float32
    with pytest.raises(AttuneError, match=r"no head 1\.3"):
        service.ask("inspect", run=run, text="a good film", off=[["encoder", 0, 0], ["encoder", 0, 2]])
    assert service.ask("inspect", run=run, text="a good film")[0] == whole
