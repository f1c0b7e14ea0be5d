"""`attune pin` and `attune replay`, on runs that were really trained."""

from __future__ import annotations

import csv
import json
import shutil

import numpy as np
import pytest
from attune_models.runs import RunFolder
from attune_studio.cli import main
from attune_studio.life_lines import bars
from commands import answer, refused


@pytest.fixture
def pair_copy(translator_run, tmp_path) -> RunFolder:
    shutil.copytree(translator_run.path, tmp_path / "pairs")
    return RunFolder(tmp_path / "pairs")


def test_pins_are_listed_added_and_removed(capsys, kept_copy):
    own = answer(capsys, "pin", kept_copy.path)["pins"]
    assert [pin["split"] for pin in own] == ["validation"] * 4 and all(pin["tokens"][0] <= 12 for pin in own)
    *_, text = answer(capsys, "pin", kept_copy.path, "--text", "影评 good")["pins"]
    assert text == {"id": text["id"], "text": "影评 good", "tokens": text["tokens"]}
    *_, same, row = answer(capsys, "pin", kept_copy.path, "--row", own[0]["row"])["pins"] + [own[0]]
    assert same["id"] == text["id"] and row == own[0]  # pinned once
    assert main(["pin", str(kept_copy.path)]) == 0
    heads, *lines = capsys.readouterr().out.splitlines()
    assert heads.split() == ["id", "tokens", "text"] and len(lines) == 5
    assert lines[0].startswith(own[0]["id"]) and own[0]["text"] in lines[0] and "影评 good" in lines[4]
    left = answer(capsys, "pin", kept_copy.path, "--remove", text["id"])["pins"]
    assert left == own
    assert "Nothing is pinned as" in refused(capsys, "pin", kept_copy.path, "--remove", text["id"])


def test_a_run_that_has_not_begun(capsys, tiny_spec, tmp_path):
    run = RunFolder.create(tmp_path / "run", tiny_spec())
    assert main(["pin", str(run.path)]) == 0
    assert "four short validation rows" in capsys.readouterr().out
    (pin,) = answer(capsys, "pin", run.path, "--row", 5, "--split", "test")["pins"]
    assert pin == {"id": "test-5", "split": "test", "row": 5}
    assert main(["pin", str(run.path)]) == 0
    assert "row 5 of test" in capsys.readouterr().out
    assert answer(capsys, "pin", run.path, "--remove", "test-5")["pins"] == []
    assert "Nothing is pinned in" in refused(capsys, "replay", run.path)
    assert "is not a run folder" in refused(capsys, "pin", tmp_path)


def test_a_pair_needs_both_sides(capsys, pair_copy):
    assert "--target" in refused(capsys, "pin", pair_copy.path, "--text", "red cat")
    assert "belongs to a --text" in refused(capsys, "pin", pair_copy.path, "--target", "rojo gato")
    *_, pin = answer(capsys, "pin", pair_copy.path, "--text", "red cat", "--target", "rojo gato")["pins"]
    assert pin["tokens"] == [3, 3]


def test_a_pin_of_a_stranger_hides_no_other(capsys, kept_copy):
    pins = [{"split": "test", "row": 10**9}, {"text": "good"}]
    (kept_copy.path / "pins.json").write_text(json.dumps({"pins": pins}))
    bad, good = answer(capsys, "pin", kept_copy.path)["pins"]
    assert "is not in the test split" in bad["problem"] and good["text"] == "good"


def test_the_life_lines_of_every_head(capsys, kept_copy, kept_steps, tmp_path):
    assert main(["replay", str(kept_copy.path), "--out", str(tmp_path / "lines.npz")]) == 0
    title, heads, *lines, out = capsys.readouterr().out.splitlines()
    assert title.startswith("validation-") and f"3 steps, from {kept_steps[0]} to {kept_steps[-1]}" in title
    assert heads.split() == ["head", "entropy", "distance", "first"]
    assert [line.split()[0] for line in lines] == ["1.1", "1.2"] and out == str(tmp_path / "lines.npz")
    with np.load(tmp_path / "lines.npz") as arrays:
        assert arrays["steps"].tolist() == kept_steps
        assert arrays["encoder.entropy"].shape == (3, 1, 2) and arrays["probabilities"].shape == (3, 2)
        assert arrays["tokens"][0] == "[CLS]" and arrays["labels"].tolist() == ["negative", "positive"]
        first, last = arrays["encoder.entropy"][[0, -1], 0, 1]
        assert f"{first:.2f} " in lines[1] and f" {last:.2f}" in lines[1]
    assert "exists already" in refused(capsys, "replay", kept_copy.path, "--out", tmp_path / "lines.npz")


def test_life_lines_of_a_pair_as_a_table(capsys, pair_copy, tmp_path):
    pins = answer(capsys, "pin", pair_copy.path)["pins"]
    told = answer(capsys, "replay", pair_copy.path, "--pin", pins[1]["id"], "--out", tmp_path / "lines.csv")
    assert told["pin"] == pins[1]["id"] and told["out"] == str(tmp_path / "lines.csv")
    assert [line["head"] for line in told["heads"]] == ["1.1", "1.2", *(
        f"{name}.1.{head}" for name in ("decoder", "cross") for head in (1, 2)
    )]  # fmt: skip
    with (tmp_path / "lines.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 6 * len(told["steps"])
    assert {row["distance"] == "" for row in rows if row["head"].startswith("cross")} == {True}
    line = [float(row["entropy"]) for row in rows if row["head"] == "decoder.1.2"]
    np.testing.assert_allclose(line, told["heads"][3]["entropy"], rtol=1e-6)


def test_other_files_are_refused_before_anything_is_asked(capsys, kept_copy, tmp_path):
    assert "neither .npz nor .csv" in refused(capsys, "replay", kept_copy.path, "--out", tmp_path / "lines.txt")
    assert "Nothing is pinned as" in refused(capsys, "replay", kept_copy.path, "--pin", "test-1")


def test_bars_go_from_the_least_to_the_greatest():
    assert bars(np.array([0.0, 0.5, 1.0])) == "▁▅█"
    assert bars(np.array([2.0])) == "▁" and bars(np.full(5, 2.0)) == "▁▁▁▁▁"
    many = bars(np.arange(1000.0))
    assert len(many) == 24 and (many[0], many[-1]) == ("▁", "█") and list(many) == sorted(many)
