"""The commands about runs: what the Runs page does, without it."""

from __future__ import annotations

from pathlib import Path

import pytest
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.status import identity
from attune_studio.cli import main
from commands import answer, refused


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """Three finished runs, the first the worst."""
    for number, name in enumerate(("first", "second", "影评")):
        spec = with_settings(preset("reviews").spec, {"model.d_model": str(32 * (number + 1))})
        run = RunFolder.create(tmp_path / "work" / name, spec)
        result = {"validation": {"accuracy": 0.5 + number / 10}, "checkpoint": 1, "seconds": 3}
        run.write_status(RunStatus(state="finished", result=result))
    return tmp_path / "work"


def listed(capsys, *arguments: object) -> list[str]:
    return [run["name"] for run in answer(capsys, "runs", *arguments)["runs"]]


def test_runs_are_sorted_and_filtered(capsys, work):
    assert listed(capsys, work) == ["影评", "second", "first"]
    assert listed(capsys, work, "--sort", "result") == ["first", "second", "影评"]
    assert listed(capsys, work, "--sort", "result", "--reverse") == ["影评", "second", "first"]
    answer(capsys, "note", work / "second", "learns slowly", "--tag", "论文")
    assert listed(capsys, work, "--tag", "论文") == listed(capsys, work, "--filter", "SLOWLY") == ["second"]
    assert listed(capsys, work, "--state", "failed") == []
    assert "cannot be sorted" in refused(capsys, "runs", work, "--sort", "colour")
    main(["runs", str(work)])
    assert "论文" in capsys.readouterr().out


def test_why_the_disk_has_paused_a_run_is_told(capsys, work):
    error = {"what": "The checkpoint 7 cannot be written.", "why": "The disk is full.", "remedy": "Free some space."}
    run = RunFolder(work / "first")
    run.write_status(RunStatus(state="paused", error=error, **identity(run.record()["token"])))
    (told,) = answer(capsys, "runs", run.path)["runs"]
    assert told["state"] == "paused" and told["cause"] == "The checkpoint 7 cannot be written. The disk is full."
    main(["runs", str(work)])
    assert "The disk is full." in capsys.readouterr().out
    run.write_status(RunStatus(state="paused", **identity(run.record()["token"])))
    assert answer(capsys, "runs", run.path)["runs"][0]["cause"] == ""


@pytest.mark.parametrize("command", ["pause", "resume", "stop", "discard", "checkpoints", "pack", "note", "trash"])
def test_what_is_no_run_is_told_alike(capsys, work, command):
    told = refused(capsys, command, work, *(["run.zip"] if command == "pack" else []))
    assert f"{work} is not a run folder. It holds no run.json. `attune runs DIR` lists the runs in a folder." in told


def test_notes_and_tags_are_written_and_read(capsys, work):
    run = work / "first"
    assert answer(capsys, "note", run)["notes"] == ""
    assert answer(capsys, "note", run, "第一", "--tag", "a", "--tag", "b")["tags"] == ["a", "b"]
    found = answer(capsys, "note", run, "--untag", "a")
    assert (found["notes"], found["tags"], found["revision"]) == ("第一", ["b"], 2)
    assert main(["note", str(run)]) == 0
    assert capsys.readouterr().out.splitlines() == ["first", "tags: b", "第一"]
    assert "not a run folder" in refused(capsys, "note", work)


def test_a_run_is_renamed(capsys, work):
    assert answer(capsys, "rename", work / "first", "新 名")["run"] == str(work / "新 名")
    assert answer(capsys, "rename", work / "second", "a/b")["run"] == str(work / "second")
    main(["runs", str(work)])
    assert "a/b" in capsys.readouterr().out


def test_the_trash_is_filled_listed_taken_from_and_emptied(capsys, work):
    answer(capsys, "trash", work / "first", work / "second")
    assert listed(capsys, work) == ["影评"]
    in_trash = [run["name"] for run in answer(capsys, "trash", "--in", work)["runs"]]
    assert sorted(in_trash) == ["first", "second"]
    assert answer(capsys, "restore", "first", "--in", work)["restored"] == [str(work / "first")]
    assert "Did you mean 'second'" in refused(capsys, "restore", "secondd", "--in", work)
    assert "Add --yes" in refused(capsys, "trash", "--empty", "--in", work)
    assert answer(capsys, "trash", "--empty", "--yes", "--in", work)["deleted"] == 1
    assert "The trash is empty" in refused(capsys, "restore", "second", "--in", work)


def test_a_run_is_packed_and_opened(capsys, work, tmp_path):
    file = Path(answer(capsys, "pack", work / "影评", tmp_path / "run.zip")["file"])
    assert main(["pack", str(work / "影评"), str(file)]) == 1
    assert "exists already" in capsys.readouterr().err
    assert Path(answer(capsys, "pack", work / "影评", file, "--force")["file"]) == file
    assert answer(capsys, "unpack", file, "--to", tmp_path / "theirs")["run"] == str(tmp_path / "theirs" / "影评")
    file.write_bytes(b"no zip")
    assert "not a sound zip" in refused(capsys, "unpack", file, "--to", tmp_path / "theirs")


def test_settings_are_compared(capsys, work):
    found = answer(capsys, "diff", work / "first", work / "second")
    assert found["settings"] == {"model.d_model": ["32", "64"]}
    assert len(answer(capsys, "diff", work / "first", work / "second", "--all")["settings"]) > 40
    main(["diff", str(work / "first"), str(work / "first")])
    assert "the same" in capsys.readouterr().out


@pytest.mark.parametrize("options", [("--state", "flying"), ("--task", "cooking")])
def test_a_state_and_a_task_that_there_are_not_are_refused(capsys, tmp_path, options):
    with pytest.raises(SystemExit) as ended:
        main(["runs", str(tmp_path), *options])
    assert ended.value.code == 2 and f"invalid choice: '{options[1]}'" in capsys.readouterr().err
