"""`attune inspect` writes what the window shows, of classifiers and of translators."""

import json

import numpy as np
import pytest
from attune_studio.cli import main
from commands import refused


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


def told(capsys, run, out, *options):
    code = main(["inspect", str(run.path), "--text", "red cat.", "--out", str(out), "--force", *options])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_why(capsys, trained_run, tmp_path):
    told, saved = inspect(capsys, trained_run, "a good film", tmp_path / "a.npz", "--why", "--label", "negative")
    assert told["output"]["name"] == "negative" and saved["tokens"].tolist() == told["tokens"]
    assert {name: list(saved[name].shape) for name in ("gradient_input", "integrated", "removal")} == told["shapes"]
    assert saved["integrated"].sum() == pytest.approx(told["completeness"]["sum"])
    assert np.isnan(saved["removal"][0])


@pytest.mark.slow
def test_through_and_a_head(capsys, trained_run, tmp_path):
    through, saved = inspect(capsys, trained_run, "a good film", tmp_path / "a.npz", "--through", "--token", "3")
    assert through["token"] == 2 and saved["lens"].shape == (2, 2) and saved["encoder.stream"].shape == (2, 4)
    head, saved = inspect(
        capsys, trained_run, "a good film", tmp_path / "b.npz", "--head", "1.2", "--query", "3", "--query", "1"
    )
    assert (head["attention"], head["layer"], head["head"], head["queries"]) == ("encoder", 0, 1, [2, 0])
    assert saved["softmax"].shape == (2, 4) and saved["v"].shape == (4, 8)


def test_a_forward_pass_step_by_step(capsys, trained_run, tmp_path):
    steps, saved = inspect(capsys, trained_run, "a good film", tmp_path / "a.npz", "--steps")
    keys = [step["key"] for step in steps["steps"]]
    assert keys[0] == "encoder.ids" and keys[-1] == "encoder.probabilities"
    assert {key: list(saved[key].shape) for key in keys} == steps["shapes"]
    weights = saved["encoder.1.attention.softmax"]
    np.testing.assert_allclose(saved["encoder.1.attention.heads"], weights @ saved["encoder.1.attention.v"], atol=1e-5)
    code, out, _ = told(capsys, trained_run, tmp_path / "a.npz", "--steps")
    lines = out.splitlines()
    assert code == 0 and lines[1].split() == ["encoder.ids", "text", "4", "–"]
    residual = next(line for line in lines if line.startswith("encoder.1.attention.residual"))
    assert residual.split()[1:6] == ["text", "×", "channel", "4", "×"] and residual.endswith("encoder.scaled, output")
    likeliest = int(saved["encoder.probabilities"].argmax())
    assert lines[-2].startswith(f'likeliest: "{steps["labels"][likeliest]}" ')


@pytest.mark.slow
def test_the_tables_of_a_translator(capsys, translator_run, tmp_path):
    code, out, _ = told(capsys, translator_run, tmp_path / "a.npz", "--why", "--place", "2")
    assert code == 0 and out.startswith("gato: -0.") and "Integrated gradients add up to" in out
    assert out.splitlines()[2].split()[0] == "cat"  # what speaks most for gato
    code, out, _ = told(capsys, translator_run, tmp_path / "a.npz", "--through")
    assert code == 0 and out.splitlines()[2].split()[:5] == ["1", "rojo", "gato", ".", "[EOS]"]
    code, out, _ = told(capsys, translator_run, tmp_path / "a.npz", "--head", "cross.1.2", "--query", "2")
    assert code == 0 and out.splitlines()[1].startswith("2 rojo")


def test_what_does_not_go_together_is_told(capsys, trained_run, tmp_path):
    code, _, err = told(capsys, trained_run, tmp_path / "a.npz", "--why", "--query", "2")
    assert code != 0 and "--query does not go with --why. It goes with --head." in err
    code, _, err = told(capsys, trained_run, tmp_path / "a.npz", "--label", "negative")
    assert code != 0 and "--label does not go alone. It goes with --why." in err
    code, _, err = told(capsys, trained_run, tmp_path / "a.npz", "--head", "3.1")
    assert code != 0 and "There is no layer 3. They are counted from 1 to 1." in err
    for options in (["--head", "x"], ["--head", "1.1", "--query", "0"], ["--why", "--through"]):
        with pytest.raises(SystemExit):
            told(capsys, trained_run, tmp_path / "a.npz", *options)
    assert not (tmp_path / "a.npz").exists()


def test_without_a_text_it_says_what_is_missing(capsys, trained_run, tmp_path):
    told = refused(capsys, "inspect", trained_run.path, "--text", "  ", "--out", tmp_path / "out.npz")
    assert "There is no text to look into" in told and not (tmp_path / "out.npz").exists()


@pytest.mark.parametrize("command", [("inspect", "--text", "good"), ("worth",)], ids=" ".join)
def test_no_file_is_replaced_unasked(capsys, tmp_path, command):
    name, *options = command
    taken = tmp_path / "mine.npz"
    taken.write_text("my own")
    told = refused(capsys, name, tmp_path / "no run", *options, "--out", taken)
    assert f"{taken} exists already. Name another file, or replace it with --force." in told
    assert taken.read_text() == "my own"


def test_arrays_are_written_under_a_name_that_says_so(capsys, tmp_path):
    assert main(["inspect", str(tmp_path / "no run"), "--text", "good", "--out", str(tmp_path / "mine.csv")]) == 2
    assert "--out takes a name that ends in .npz" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [("inspect", "--text", "good"), ("inspect", "--text", "good", "--why"), ("worth",), ("replay", "--force")],
    ids=" ".join,
)
def test_a_file_that_cannot_be_written_is_told_before_a_model_is_asked(capsys, tmp_path, command):
    name, *options = command
    taken = tmp_path / "folder.npz"
    taken.mkdir()
    told = refused(capsys, name, tmp_path / "no run", *options, "--out", taken)
    assert f"{taken} is a folder. Name a file, in that folder or in another." in told
    told = refused(capsys, name, tmp_path / "no run", *options, "--out", tmp_path / "none" / "a.npz")
    assert "could not be written. Its folder is not there. Make the folder first" in told
    assert not list(tmp_path.rglob("*.part")) and not list(taken.iterdir())
