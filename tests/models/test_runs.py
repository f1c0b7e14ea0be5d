"""Run folders: creation, identity, events, commands, damage."""

import dataclasses
import errno
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from attune_datasets.errors import AttuneError
from attune_models.presets import preset, with_settings
from attune_models.runs import FORMAT, RunFolder, RunStatus, commands, launch, list_runs, storage
from attune_models.runs.commands import CommandBox
from attune_models.runs.events import EventWriter
from attune_models.runs.status import awake_seconds, identity


@pytest.fixture
def run(tmp_path):
    return RunFolder.create(tmp_path / "run", preset("reviews").spec)


@pytest.fixture
def process():
    sleeper = subprocess.Popen([sys.executable, "-c", "input()", "the-token"], stdin=subprocess.PIPE)
    yield sleeper
    sleeper.kill()
    sleeper.wait()
    sleeper.stdin.close()


def test_create_writes_a_queued_run_with_absolute_paths(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    spec = preset("reviews").spec
    spec = spec.model_copy(update={"data": spec.data.model_copy(update={"file": "some.csv"})})
    run = RunFolder.create("new/run", spec)
    assert run.spec().data.file == str(tmp_path / "some.csv")
    assert run.record()["versions"]["keras"]
    assert run.status() == RunStatus(shown="queued")
    assert run.events() == ([], 0)


@pytest.mark.parametrize(
    ("prepare", "sentence"),
    [
        (lambda path: path.write_text("x"), "is a file"),
        (lambda path: RunFolder.create(path, preset("reviews").spec), "already holds a run"),
        (lambda path: (path.mkdir(), (path / "notes.txt").touch()), "is not empty"),
    ],
)
def test_create_refuses_a_folder_in_use(tmp_path, prepare, sentence):
    prepare(tmp_path / "run")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(AttuneError, match=sentence):
        RunFolder.create(tmp_path / "run", preset("reviews").spec)
    assert sorted(tmp_path.rglob("*")) == before


def test_create_where_a_part_of_the_path_is_a_file(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(AttuneError, match="cannot be created"):
        RunFolder.create(tmp_path / "file" / "run", preset("reviews").spec)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_create_in_a_read_only_folder(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(AttuneError, match="You may not write there"):
        RunFolder.create(tmp_path / "run", preset("reviews").spec)


def test_create_takes_back_what_it_began_when_the_disk_is_full(tmp_path):
    """A file size limit stands in for the full disk: the system refuses in the middle of run.json."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        with pytest.raises(AttuneError, match="cannot be created"):
            RunFolder.create(tmp_path / "run", preset("reviews").spec)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not (tmp_path / "run").exists()


def test_create_takes_back_what_it_began_when_it_is_interrupted(tmp_path):
    spec = preset("reviews").spec
    unwritable = spec.model_copy(update={"training": spec.training.model_copy(update={"learning_rate": float("nan")})})
    with pytest.raises(ValueError, match="not JSON compliant"):
        RunFolder.create(tmp_path / "run", unwritable)
    assert not (tmp_path / "run").exists()


def test_a_newer_run_is_named_as_such(run):
    record = run.record()
    (run.path / "run.json").write_text(json.dumps({**record, "format": FORMAT + 1}))
    with pytest.raises(AttuneError, match=rf"newer Attune.*format is {FORMAT + 1}.*Update"):
        run.spec()
    (run.path / "run.json").write_text(json.dumps({"format": FORMAT + 1, "spec": "elsewhere"}))
    (run.path / "status.json").write_text('{"state": "dreaming"}')
    (summary,) = list_runs(run.path.parent)
    assert summary.state == "newer" and "newer Attune" in summary.cause and "damaged" not in summary.cause


@pytest.mark.parametrize("content", ['{"format": 1, "sp', "[]", '{"format": 1}', "\x00\x00"])
def test_a_damaged_record_is_told_and_the_rest_is_listed(run, content):
    (run.path / "run.json").write_text(content)
    with pytest.raises(AttuneError, match=r"run\.json is damaged"):
        run.spec()
    (summary,) = list_runs(run.path.parent)
    assert summary.state == "damaged"
    assert "run.json" in summary.problem
    assert summary.status.state == "queued"


@pytest.mark.parametrize("content", ["", '{"state": "flying"}', '{"state": "running", "step": "many"}'])
def test_a_damaged_status_is_told_and_the_spec_is_still_listed(run, content):
    (run.path / "status.json").write_text(content)
    with pytest.raises(AttuneError, match=r"status\.json is damaged"):
        run.status()
    (summary,) = list_runs(run.path)
    assert summary.state == "damaged"
    assert summary.spec == run.record()["spec"]


@pytest.mark.parametrize(
    "fields",
    [
        {"pid": -1}, {"pid": 0}, {"pid": 10**30}, {"pid": True}, {"pid": "7"}, {"heartbeat": "x"}, {"heartbeat": [1]},
        {"heartbeat": float("nan")}, {"pid_started": {}}, {"step": -1}, {"step": 1.5}, {"step": None}, {"token": 5},
        {"host": None}, {"note": 3}, {"eta": "soon"}, {"progress": []}, {"resources": 1}, {"error": "bad"},
        {"result": [1]}, {"result": {"test": 0.9}}, {"state": ["running"]},
    ],
)  # fmt: skip
def test_a_status_with_a_value_of_another_kind_is_damaged_and_the_others_are_listed(run, fields):
    RunFolder.create(run.path.parent / "other", preset("reviews").spec)
    (run.path / "status.json").write_text(json.dumps({"state": "running", "pid": os.getpid(), **fields}))
    with pytest.raises(AttuneError, match=r"status\.json is damaged"):
        run.status()
    assert {summary.name: summary.state for summary in list_runs(run.path.parent)} == {
        "run": "damaged", "other": "queued",
    }  # fmt: skip


@pytest.mark.parametrize(
    "fields",
    [
        {"created": "yesterday"}, {"created": None}, {"token": 1}, {"spec": []}, {"format": "1"}, {"label_names": "ab"},
        {"label_names": [1]},
    ],
)  # fmt: skip
def test_a_record_with_a_value_of_another_kind_is_damaged_and_the_others_are_listed(run, fields):
    RunFolder.create(run.path.parent / "other", preset("reviews").spec)
    (run.path / "run.json").write_text(json.dumps({**run.record(), **fields}))
    with pytest.raises(AttuneError, match=rf"run\.json is damaged. {next(iter(fields))}"):
        run.record()
    assert {summary.name: summary.state for summary in list_runs(run.path.parent)} == {
        "run": "damaged", "other": "queued",
    }  # fmt: skip


def test_a_status_is_read_as_it_was_written(run, process):
    status = RunStatus(
        state="running", phase="training", step=3, steps=9, epoch=1, epochs=3, eta=4, progress=0.5, note="词",
        heartbeat=time.time(), awake=awake_seconds(), resources={"cpu": 1.0, "memory": 5}, error={"what": "x"},
        result={"validation": {"accuracy": 1.0}}, **identity("the-token", process.pid),
    )  # fmt: skip
    run.write_status(status)
    assert run.status() == dataclasses.replace(status, shown="running")


def test_a_run_that_went_wrong_is_listed_with_its_cause(run):
    assert list_runs(run.path)[0].cause == ""
    run.write_status(RunStatus(state="failed", error={"what": "The GPU has no memory left.", "why": "", "remedy": ""}))
    (summary,) = list_runs(run.path)
    assert summary.cause == summary.to_json()["cause"] == "The GPU has no memory left."
    run.write_status(RunStatus(state="running", **{**identity("a-token"), "pid": 2**31 - 1}))
    assert "without a word" in list_runs(run.path)[0].cause


def test_figures_are_the_best_so_far_until_there_are_final_ones(run):
    best, last = {"accuracy": 0.75, "loss": 0.5}, {"accuracy": 0.7, "loss": 0.6}
    run.write_status(RunStatus(state="running", best=best))
    assert list_runs(run.path)[0].metrics == best
    run.write_status(RunStatus(state="finished", best=best, result={"validation": best, "test": last}))
    assert list_runs(run.path)[0].metrics == last


def test_not_a_run(tmp_path):
    with pytest.raises(AttuneError, match=r"holds no run\.json"):
        RunFolder(tmp_path).spec()
    with pytest.raises(AttuneError, match="is not a run folder"):
        RunFolder(tmp_path / "none").spec()
    with pytest.raises(AttuneError, match="is not a run folder"):  # nor is one that was deleted meanwhile
        RunFolder(tmp_path / "none").status()
    assert list_runs(tmp_path / "none") == []


def test_events_are_read_from_an_offset_and_a_torn_last_line_waits(run):
    writer = EventWriter(run.events_path)
    writer.write("steps", step=[1, 2], loss=[0.5, float("nan")])
    events, offset = run.events()
    assert events[0]["loss"] == [0.5, None]
    writer.write("warning", what="词")
    writer.close()
    with run.events_path.open("ab") as file:
        file.write(b'{"type": "steps", "st')
    events, end = run.events(offset)
    assert [event["type"] for event in events] == ["warning"]
    assert run.events(end) == ([], end)


def test_a_writer_cuts_a_torn_line_off(run):
    run.events_path.write_bytes(b'{"type":"status"}\n{"type":"st')
    writer = EventWriter(run.events_path)
    writer.write("warning", what="x")
    writer.close()
    assert [event["type"] for event in run.events()[0]] == ["status", "warning"]


def test_a_damaged_event_is_told_in_its_place(run):
    run.events_path.write_bytes(b'{"type":"status"}\n\x00\x00garbage\n[1]\n{"type":"error"}\n')
    events, _ = run.events()
    assert [event["type"] for event in events] == ["status", "warning", "warning", "error"]
    assert "byte 18" in events[1]["what"]


def test_a_full_disk_is_named_by_the_event_writer(run, monkeypatch):
    def refuse(event, path):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(storage, "observer", refuse)
    with pytest.raises(AttuneError, match="The disk is full"):
        EventWriter(run.events_path).write("status")


def test_state_shown_follows_the_process(run, process):
    who = identity("the-token", process.pid)
    alive = RunStatus(state="running", heartbeat=time.time(), **who)
    run.write_status(alive)
    assert run.status().shown == "running"
    run.write_status(RunStatus(state="running", heartbeat=time.time(), awake=awake_seconds() - 60, **who))
    assert run.status().shown == "stalled"
    for hours in (-9, 9):  # the machine has slept, or its clock was set back
        beat = time.time() + hours * 3600
        run.write_status(RunStatus(state="running", heartbeat=beat, awake=awake_seconds() - 1, **who))
        assert run.status().shown == "running"
    process.kill()
    run.write_status(alive)
    psutil.Process(process.pid).wait()
    assert run.status().shown == "died"


def test_a_worker_counts_as_dead_once_it_is_noted_how_it_ended(run, process):
    who = identity("the-token", process.pid)
    run.write_status(RunStatus(state="running", heartbeat=time.time(), **who))
    launcher = run.path / "launched.json"
    launcher.write_text(json.dumps(identity("the-token")))  # this very process, say
    process.kill()
    psutil.Process(process.pid).wait()
    assert (run.status().shown, run.status().under_way) == ("running", True)
    ending = run.path / "ended.json"
    ending.write_text(json.dumps({"code": -9, "memory": True}))
    assert (run.status().shown, run.status().out_of_memory) == ("died", True)
    ending.unlink()
    launcher.write_text(json.dumps({**who, "pid": process.pid}))  # which has died as well
    assert (run.status().shown, run.status().death) == ("died", "")


def test_a_reused_pid_is_not_taken_for_the_worker(run, process):
    who = {**identity("other", process.pid), "pid_started": time.time() - 1000}
    run.write_status(RunStatus(state="running", heartbeat=time.time(), **who))
    assert run.status().shown == "died"
    run.write_status(RunStatus(state="running", heartbeat=time.time(), **{**who, "token": "the-token"}))
    assert run.status().shown == "running"  # the clock was set, but the token says it is our worker


def test_a_worker_on_another_machine_is_known_by_its_heartbeat(run):
    who = {"pid": 1, "pid_started": 0.0, "token": "t", "host": "elsewhere"}
    run.write_status(RunStatus(state="running", heartbeat=time.time(), **who))
    assert run.status().shown == "running"
    run.write_status(RunStatus(state="running", heartbeat=time.time() - 1000, **who))
    assert run.status().shown == "died"


def test_commands_arrive_in_order_and_once(run, process):
    run.write_status(RunStatus(state="running", heartbeat=time.time(), **identity("the-token", process.pid)))
    for do in ("pause", "resume", "stop"):
        run.command(do)
    (run.path / "commands" / "0.json").write_text("{torn")
    assert [command["do"] for command in CommandBox(run.path / "commands").take()] == ["pause", "resume", "stop"]
    assert CommandBox(run.path / "commands").take() == []
    with pytest.raises(AttuneError, match="Did you mean 'stop'"):
        run.command("stpo")


def test_a_command_whose_file_cannot_be_removed_counts_once(run, process, monkeypatch):
    run.write_status(RunStatus(state="running", heartbeat=time.time(), **identity("the-token", process.pid)))
    run.command("stop")

    def refuse(path, missing_ok=False):
        raise PermissionError(errno.EACCES, "another process has it open")

    monkeypatch.setattr(commands, "_INTERVAL", 0.0)
    box = CommandBox(run.path / "commands")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        assert [command["do"] for command in box.take()] == ["stop"]
    assert box.take() == []
    run.command("pause")
    assert [command["do"] for command in box.take()] == ["pause"]


def test_a_command_to_a_run_that_is_not_under_way_is_refused(run):
    with pytest.raises(AttuneError, match="nothing to stop"):
        run.command("stop")
    run.write_status(RunStatus(state="finished"))
    with pytest.raises(AttuneError, match="it is finished"):
        run.command("stop")


def test_launch_refuses_a_run_that_was_started(run):
    run.write_status(RunStatus(state="finished", pid=1))
    with pytest.raises(AttuneError, match="started before: it is finished"):
        launch(run)


def test_runs_are_listed_newest_first(tmp_path):
    for name in ("a", "b", "c"):
        RunFolder.create(tmp_path / name, preset("reviews").spec)
    (tmp_path / "no run").mkdir()
    assert [summary.name for summary in list_runs(tmp_path)] == ["c", "b", "a"]
    assert json.dumps(list_runs(tmp_path)[0].to_json())


def false_start(path, wait):
    """Returns a run whose file is not there, launched and failed."""
    run = RunFolder.create(path, with_settings(preset("reviews").spec, {"data.file": "nowhere.csv"}))
    launch(run)
    wait(run, lambda run: run.status().shown == "failed", 120)
    return run


def test_a_false_start_gives_its_folder_back(tmp_path, wait):
    run = false_start(tmp_path / "run", wait)
    assert {"worker.lock", "worker.log", "events.jsonl"} <= {file.name for file in run.path.iterdir()}
    again = RunFolder.create(run.path, run.spec())
    assert again.status().state == "queued"
    assert {file.name for file in run.path.iterdir()} == {"run.json", "status.json", "commands", "checkpoints"}


@pytest.mark.parametrize("name", ["notes.json", "mine.txt"])
def test_a_false_start_with_something_beside_it_is_kept_whole(tmp_path, name):
    run = RunFolder.create(tmp_path / "run", preset("reviews").spec)
    run.write_status(RunStatus(state="failed"))
    (run.path / name).write_text("{}")
    with pytest.raises(AttuneError, match="already holds a run"):
        RunFolder.create(run.path, run.spec())
    assert (run.path / name).exists() and run.status().state == "failed"


def test_a_failure_after_the_first_step_is_kept(tmp_path):
    run = RunFolder.create(tmp_path / "run", preset("reviews").spec)
    run.write_status(RunStatus(state="failed", step=1))
    with pytest.raises(AttuneError, match="already holds a run"):
        RunFolder.create(tmp_path / "run", preset("reviews").spec)
