"""`attune worth` tells which heads a run needs."""

import csv
import json

import numpy as np
import pytest
from attune_studio.cli import main


def test_as_json_and_as_csv(capsys, trained_run, tmp_path):
    out = tmp_path / "worth.csv"
    assert main(["worth", str(trained_run.path), "--split", "test", "--json", "--out", str(out)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["rows"], told["split"]) == (20, "test") and 0 <= told["accuracy"] <= 1
    assert {head["name"] for head in told["heads"]} == {"1.1", "1.2"}
    losses = [head["loss"] for head in told["heads"]]
    assert losses == sorted(losses, reverse=True)
    with out.open(encoding="utf-8-sig", newline="") as file:
        saved = list(csv.DictReader(file))
    assert [(row["attention"], f"{row['layer']}.{row['head']}") for row in saved] == [
        ("encoder", head["name"]) for head in told["heads"]
    ]
    np.testing.assert_allclose([float(row["accuracy_low"]) for row in saved], [
        head["accuracy_low"] for head in told["heads"]
    ])  # fmt: skip


def test_as_a_table_of_one_attention_of_a_translator(capsys, translator_run):
    assert main(["worth", str(translator_run.path), "--attention", "cross", "--limit", "10"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("10 pairs of validation, step ") and "token accuracy" in lines[0]
    assert lines[3].split()[0] == "head" and {line.split()[0] for line in lines[4:]} == {"cross.1.1", "cross.1.2"}


def test_what_is_wrong_is_told(capsys, trained_run):
    assert main(["worth", str(trained_run.path), "--limit", "0"]) == 1
    assert "0 is no number of rows" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        main(["worth", str(trained_run.path), "--split", "training"])
