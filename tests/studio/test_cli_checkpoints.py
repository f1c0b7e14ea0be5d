"""`attune checkpoints`, and `--checkpoint` of the commands that ask a model."""

from __future__ import annotations

import json
import shutil

import pytest
from attune_studio.cli import main
from attune_studio.text import size
from commands import answer, refused


def test_each_is_listed_with_its_figures(capsys, kept_run, kept_steps):
    told = answer(capsys, "checkpoints", kept_run.path)
    assert (told["run"], told["keep_every"]) == (str(kept_run.path), 1)
    assert [checkpoint["step"] for checkpoint in told["checkpoints"]] == kept_steps[::-1]
    assert main(["checkpoints", str(kept_run.path)]) == 0
    heads, *lines = capsys.readouterr().out.splitlines()
    assert heads.split() == ["step", "epoch", "kept", "as", "accuracy", "F1", "loss", "size", "saved"]
    for line, checkpoint in zip(lines, told["checkpoints"], strict=True):
        accuracy, loss = checkpoint["metrics"]["accuracy"], checkpoint["metrics"]["loss"]
        for part in (f"{checkpoint['step']:,}", "every evaluation", f"{100 * accuracy:.1f} %", f"{loss:.3f}"):
            assert part in line
        assert size(checkpoint["size"]) in line
    assert "newest" in lines[0]


def test_of_a_translator(capsys, translator_run):
    assert main(["checkpoints", str(translator_run.path)]) == 0
    heads = capsys.readouterr().out.splitlines()[0].split()
    assert heads[4:7] == ["BLEU", "chrF", "loss"]


def test_damage_is_told(capsys, kept_copy, kept_steps):
    weights = kept_copy.path / "checkpoints" / str(kept_steps[0]) / "weights.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    assert not any(checkpoint["problem"] for checkpoint in answer(capsys, "checkpoints", kept_copy.path)["checkpoints"])
    assert main(["checkpoints", str(kept_copy.path), "--verify"]) == 1
    assert "weights.safetensors is not what was written" in capsys.readouterr().out.splitlines()[-1]
    assert "is damaged" in refused(capsys, "predict", kept_copy.path, "--text", "a film", "--checkpoint", kept_steps[0])


def test_without_one_and_without_a_run(capsys, kept_copy, tmp_path):
    shutil.rmtree(kept_copy.path / "checkpoints")
    assert answer(capsys, "checkpoints", kept_copy.path)["checkpoints"] == []
    assert main(["checkpoints", str(kept_copy.path)]) == 0
    assert "no checkpoint yet" in capsys.readouterr().out
    assert "not a run folder" in refused(capsys, "checkpoints", tmp_path)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_any_of_them_answers(capsys, kept_run, kept_steps, tiny_file, tmp_path):
    run, first = kept_run.path, kept_steps[0]
    assert answer(capsys, "predict", run, "--text", "a film", "--checkpoint", first)["checkpoint"] == first
    out = tmp_path / "a.npz"
    assert answer(capsys, "inspect", run, "--text", "a", "--out", out, "--checkpoint", first)["checkpoint"] == first
    measured = answer(capsys, "evaluate", run, tiny_file, "--checkpoint", f"{first:,}")
    assert measured["checkpoint"] == first
    assert measured["metrics"]["loss"] > answer(capsys, "evaluate", run, tiny_file)["metrics"]["loss"]


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_any_of_them_is_exported(capsys, kept_run, kept_steps, tmp_path):
    told = answer(
        capsys, "export", kept_run.path, "--to", "keras", "--out", tmp_path / "out", "--checkpoint", kept_steps[0]
    )
    assert told["checkpoint"] == kept_steps[0]


def test_an_unknown_one_is_told_with_those_that_exist(capsys, kept_run, kept_steps):
    told = refused(capsys, "predict", kept_run.path, "--text", "a film", "--checkpoint", 7)
    assert "There is no checkpoint 7" in told
    assert f"There are: {', '.join(map(str, kept_steps))}." in told
    with pytest.raises(SystemExit) as ended:
        main(["predict", str(kept_run.path), "--text", "a", "--checkpoint", "last"])
    assert ended.value.code == 2
    assert "a step, best or newest is needed" in capsys.readouterr().err


def test_a_torn_checkpoint_of_a_finished_run_is_told_by_whoever_needs_it(kept_copy, kept_steps, capsys, wait):
    folder, newest = kept_copy.path / "checkpoints", kept_steps[-1]
    torn = folder / str(newest) / "weights.safetensors"
    torn.write_bytes(torn.read_bytes()[:-1])
    assert main(["checkpoints", str(kept_copy.path), "--json"]) == 1
    first = json.loads(capsys.readouterr().out)["checkpoints"][0]
    assert first["step"] == newest and first["metrics"] and "weights.safetensors" in first["problem"]
    assert main(["predict", str(kept_copy.path), "--checkpoint", "newest", "--text", "good film"]) == 0
    assert f"the checkpoint of step {newest} is damaged; that of {kept_steps[-2]} answers" in capsys.readouterr().err
    assert main(["resume", str(kept_copy.path), "--set", "training.epochs=2000"]) == 0
    told = capsys.readouterr().err
    assert f"The checkpoint of step {newest} is damaged; the run goes on from that of step {kept_steps[-2]}." in told
    kept_copy.command("discard")
    wait(kept_copy, lambda run: not run.status().under_way)


def test_a_finished_run_without_a_sound_checkpoint_keeps_its_result(kept_copy, capsys):
    for path in (kept_copy.path / "checkpoints").glob("*/optimizer.safetensors"):
        path.unlink()
    before = kept_copy.status()
    assert main(["resume", str(kept_copy.path), "--set", "training.epochs=9"]) == 1
    assert "No checkpoint in" in capsys.readouterr().err
    assert kept_copy.status() == before and before.result
