"""`attune inspect` writes what the window shows, of classifiers and of translators."""

import json

import numpy as np
from attune_studio.cli import main


def inspect(capsys, run, text, out):
    code = main(["inspect", str(run.path), "--text", text, "--out", str(out), "--json"])
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
