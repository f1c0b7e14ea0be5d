"""Runs that are discarded while they wait, while they prepare, and when their worker hangs."""

from __future__ import annotations

import os
import signal

import psutil
import pytest
from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder, launch
from attune_models.runs.discarding import bring_back, discard
from attune_models.runs.queue import Queue
from attune_models.runs.workers import list_workers


@pytest.fixture
def queue(tmp_path, tiny_spec) -> Queue:
    """On hold, so that nothing is launched; `a` and `b` wait."""
    held = Queue(tmp_path / "workspace")
    held.hold()
    for name in "ab":
        held.add(RunFolder.create(held.workspace / name, tiny_spec()))
    return held


def names(queue: Queue) -> list[str]:
    return [entry.name for entry in queue.waiting()]


@pytest.mark.parametrize("way", ["workspace/../workspace/b", "link/b"])
def test_a_waiting_run_leaves_the_queue_whichever_path_names_it(queue, tmp_path, way):
    (tmp_path / "link").symlink_to(queue.workspace, target_is_directory=True)
    discarded = discard(tmp_path / way, queue.workspace)
    assert discarded.queue_place == 2 and names(queue) == ["a"]
    bring_back(discarded, queue.workspace)
    assert names(queue) == ["a", "b"]


def test_a_run_that_cannot_be_taken_out_of_the_queue_stays_where_it_is(queue, monkeypatch):
    monkeypatch.setattr("attune_models.runs.queue._PATIENCE", 0.0)
    with queue.locked(), pytest.raises(AttuneError, match="is in use"):
        discard(queue.workspace / "b", queue.workspace)
    assert names(queue) == ["a", "b"] and (queue.workspace / "b").is_dir()


def test_of_a_discarded_run_no_process_is_left(long_run, tmp_path):
    discarded = discard(long_run.path, tmp_path)
    assert RunFolder(discarded.trashed).status().state == "stopped"
    assert long_run.path not in [worker.run for worker in list_workers()]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal to hold a process")
def test_a_worker_that_hangs_while_it_prepares_is_killed(tmp_path, tiny_spec, wait):
    lines = [f"a film of row {row},{'yes' if row % 2 else 'no'}" for row in range(400_000)]
    (tmp_path / "large.csv").write_text("\n".join(["review,sentiment", *lines]))
    run = RunFolder.create(tmp_path / "run", tiny_spec(data__file=str(tmp_path / "large.csv")))
    launch(run)
    wait(run, lambda run: run.status().phase == "preparing")
    worker = psutil.Process(run.status().pid)
    worker.send_signal(signal.SIGSTOP)
    assert run.status().phase == "preparing"
    discarded = discard(run.path, tmp_path)
    assert not run.path.exists() and not worker.is_running()
    assert RunFolder(discarded.trashed).status().shown == "died"


@pytest.mark.parametrize("content", [b'{"state": "runn', b"", b"[1]", None])
def test_a_run_with_a_damaged_status_is_discarded_and_brought_back(content, tiny_spec, tmp_path):
    run = RunFolder.create(tmp_path / "workspace" / "run", tiny_spec())
    status = run.path / "status.json"
    status.write_bytes(content) if content is not None else status.unlink()
    discarded = discard(run.path, run.path.parent)
    assert not run.path.exists()
    assert bring_back(discarded, run.path.parent) == run.path
    assert run.record()["spec"] and (status.exists() and status.read_bytes()) == (content is not None and content)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal to hold a process")
def test_of_a_run_whose_status_is_damaged_under_way_no_process_is_left(long_run, tmp_path):
    os.kill(long_run.status().pid, signal.SIGSTOP)  # else its next beat would mend it
    (long_run.path / "status.json").write_text("{")
    discarded = discard(long_run.path, tmp_path)
    assert (discarded.trashed / "run.json").exists() and not long_run.path.exists()
    assert long_run.path not in [worker.run for worker in list_workers()]
