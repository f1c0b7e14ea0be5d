"""`attune inspect` writes what the window shows, of classifiers and of translators."""

import json

import numpy as np
import pytest
from attune_studio.cli import main


def inspect(capsys, run, text, out, *options):
    code = main(["inspect", str(run.path), "--text", text, "--out", str(out), "--json", *options])
    told = capsys.readouterr()
    assert code == 0, told.err
    with np.load(out) as saved:
        return json.loads(told.out), {name: saved[name] for name in saved}


def test_of_a_translator(capsys, translator_run, tmp_path):
    told, saved = inspect(capsys, translator_run, "red cat.", tmp_path / "a.npz")
    assert told["translation"] == str(saved["translation"]) == "rojo gato."
    assert told["shapes"] == {name: list(saved[name].shape) for name in ("encoder", "decoder", "cross")}
    assert saved["tokens"].tolist() == told["target_tokens"] == ["▁rojo", "▁gato", ".", "[EOS]"]
    assert saved["input_tokens"].tolist() == ["[BOS]", "▁rojo", "▁gato", "."]
    assert saved["source_tokens"].tolist() == ["▁red", "▁cat", ".", "[EOS]"]
    np.testing.assert_allclose(saved["cross"].sum(-1), 1, atol=1e-5)


def test_of_a_classifier(capsys, trained_run, tmp_path):
    told, saved = inspect(capsys, trained_run, "a good film", tmp_path / "a.npz")
    assert told["shape"] == list(saved["scores"].shape) == [1, 2, 4, 4]
    assert str(saved["prediction"]) == told["predicted"]
    assert saved["encoder.entropy"].shape == saved["encoder.distance"].shape == (1, 2)
    np.testing.assert_allclose(saved["encoder.first"], saved["scores"][..., 0].mean(-1), atol=1e-6)
    assert saved["off"].tolist() == []


def test_with_heads_off(capsys, trained_run, translator_run, tmp_path):
    whole, _ = inspect(capsys, trained_run, "a good film", tmp_path / "a.npz")
    off, saved = inspect(capsys, trained_run, "a good film", tmp_path / "b.npz", "--off", "1.1", "--off", "1.2")
    assert off["off"] == [["encoder", 0, 0], ["encoder", 0, 1]] and saved["off"].tolist() == ["1.1", "1.2"]
    assert off["probabilities"] != whole["probabilities"]
    _, pair = inspect(capsys, translator_run, "red cat.", tmp_path / "c.npz", "--off", "cross.1.2")
    assert pair["off"].tolist() == ["cross.1.2"] and pair["cross.entropy"].shape == (1, 2)
    command = ["inspect", str(trained_run.path), "--text", "good", "--out", str(tmp_path / "d.npz"), "--off"]
    assert main([*command, "2.1"]) == 1
    assert "no head 2.1. The encoder has 1 layer of 2 heads" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="2"):
        main([*command, "first"])
    assert "'first' names no head" in capsys.readouterr().err
