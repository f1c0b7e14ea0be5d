"""`attune train --queue` and `attune queue`, as a person types them; one real keeper launches a real worker."""

import json
import sys

import psutil
import pytest
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.queue import Queue
from attune_models.runs.workers import list_workers
from attune_studio.cli import main
from attune_studio.workspace import runs_folder


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    """Workers of other tests take no slot here."""
    monkeypatch.setenv("ATTUNE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def attune(capsys):
    """Runs a command; returns its exit code, standard output and standard error."""

    def run(*words):
        code = main([str(word) for word in words])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def held(attune, tiny_file):
    """A queue on hold in which 一号, b and c wait."""
    assert attune("queue", "hold") == (0, "On hold: 0 runs wait until `attune queue go`.\n", "")
    for place, name in enumerate(("一号", "b", "c"), 1):
        folder = runs_folder() / name
        code, out, _ = attune("train", "--data", tiny_file, "--run", folder, "--queue", "--json")
        assert (code, json.loads(out)) == (0, {"run": str(folder), "place": place})
    return Queue(runs_folder())


def waiting(queue):
    return [entry.name for entry in queue.waiting()]


def test_an_empty_queue_says_so(attune):
    assert attune("queue") == (0, f"Nothing waits in {runs_folder()}.\n", "")


def test_the_queue_is_listed_in_its_order(attune, held):
    code, out, _ = attune("queue")
    lines = out.splitlines()
    assert code == 0
    assert lines[0] == "The queue is on hold: `attune queue go` launches again."
    assert [line.split()[:3] for line in lines[2:]] == [
        ["1", "一号", "waits"],
        ["2", "b", "waits"],
        ["3", "c", "waits"],
    ]
    document = json.loads(attune("queue", "--json")[1])
    assert document["held"] and document["slots"] == 1 and document["training"] == []
    assert [(entry["name"], entry["run"]) for entry in document["waiting"]] == [
        (name, str(runs_folder() / name)) for name in ("一号", "b", "c")
    ]


def test_runs_are_moved_removed_and_added_by_name_or_path(attune, held):
    assert attune("queue", "move", "c", "first")[1] == "c waits at place 1 now.\n"
    assert attune("queue", "move", runs_folder() / "一号", "down")[1] == "一号 waits at place 3 now.\n"
    assert waiting(held) == ["c", "b", "一号"]
    assert "Its folder stays" in attune("queue", "remove", "b")[1]
    assert RunFolder(runs_folder() / "b").status().shown == "queued"
    code, _, err = attune("queue", "remove", "b")
    assert code == 1 and "does not wait" in err
    document = json.loads(attune("queue", "add", "b", "--json")[1])
    assert [entry["name"] for entry in document["waiting"]] == ["c", "一号", "b"]
    assert waiting(held) == ["c", "一号", "b"]


def test_a_run_that_was_stopped_waits_to_go_on(attune, held):
    held.remove("b")
    run = RunFolder(runs_folder() / "b")
    run.write_status(RunStatus(state="stopped", step=7, steps=9))
    assert attune("queue", "add", "b")[1] == "b waits at place 3.\n"
    assert (run.status().state, run.status().step) == ("queued", 7)
    run.write_status(RunStatus(state="finished", step=9, steps=9, epochs=2))
    held.remove("b")
    code, _, err = attune("queue", "add", "b")
    assert code == 1 and "has finished its 2 epochs" in err


def test_slots_and_damage(attune, held):
    assert attune("queue", "slots", "2")[1] == "A device trains 2 runs at the same time.\n"
    assert attune("queue", "slots", "0")[0] == 1
    path = next(held.folder.glob("wait-*"))
    path.write_text("{")
    _, out, err = attune("queue")
    assert len(out.splitlines()) == 4
    assert f"{path} is damaged and passed over" in err


@pytest.mark.skipif(sys.platform == "win32", reason="the worker is ended by a signal")
def test_going_on_launches_the_first(attune, held, wait):
    first = RunFolder(runs_folder() / "一号")
    try:
        assert attune("queue", "go")[1] == "Going on: 3 runs wait.\n"
        wait(first, lambda run: run.status().pid is not None)
        training = json.loads(attune("queue", "--json")[1])["training"]
        assert [run["run"] for run in training] == [str(first.path)]
        assert "一号" in attune("queue")[1]
        assert waiting(held) == ["b", "c"]
    finally:
        attune("queue", "hold")
        with held.kept(60):  # the keeper has ended
            processes = [psutil.Process(pid) for worker in list_workers() for pid in worker.pids]
        for process in processes:
            process.kill()
        psutil.wait_procs(processes, timeout=60)
    assert waiting(held) == ["b", "c"]
