"""The keeper of a queue with real workers: order, slots, death, races. What is started here is ended here."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder, launch
from attune_models.runs.launch import _start
from attune_models.runs.queue import Queue
from attune_models.runs.queue_keeper import Keeper
from attune_models.runs.slots import Devices, may_have_gpu
from attune_models.runs.workers import list_workers

PATIENCE = 400  # seconds: on a machine that does much else TensorFlow alone may take two minutes to load
LONG = 10_000  # epochs: until it is told to stop


@pytest.fixture
def queue(tmp_path, monkeypatch):
    """A queue of its own: workers of other tests, which have another cache, take no slot of it."""
    monkeypatch.setenv("ATTUNE_CACHE", str(tmp_path / "cache"))
    yield Queue(tmp_path / "workspace")
    kill_workers()


@pytest.fixture
def add(queue, tiny_spec):
    def add(name, **settings):
        run = RunFolder.create(queue.workspace / name, tiny_spec(**{"training__epochs": 1, **settings}))
        queue.add(run)
        return run

    return add


def kill_workers():
    """Kills all that trains, those that look after it first, and waits until it is gone."""
    while found := pids():
        processes = [psutil.Process(pid) for pid in sorted(found) if psutil.pid_exists(pid)]
        for process in processes:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(processes, timeout=60)


def keep(queue):
    """Starts a keeper as `start_keeper` does, but as a child whose end can be waited for."""
    command = [sys.executable, "-P", "-m", "attune_models.runs.queue_keeper", str(queue.workspace)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def states(run):
    """Returns what the run's workers have told of its state; one that was started twice tells `running` twice."""
    return [event["state"] for event in run.events()[0] if event["type"] == "status"]


def time_of(run, state):
    return next(event["time"] for event in run.events()[0] if event["type"] == "status" and event["state"] == state)


def is_over(run):
    return run.status().state in ("finished", "stopped", "failed")


def pids():
    return {pid for worker in list_workers() for pid in worker.pids}


def end(run, wait):
    """Stops a run that trains, and waits until its process is gone."""
    worker = next(worker for worker in list_workers() if worker.run == run.path)
    wait(run, lambda run: run.status().step > 0, PATIENCE)
    run.command("stop")
    psutil.wait_procs([psutil.Process(pid) for pid in worker.pids], timeout=PATIENCE)
    assert not worker.pids & pids()


@pytest.mark.slow
@pytest.mark.timeout(1000)
def test_runs_train_one_after_the_other_also_after_a_failure_and_the_keeper_ends(queue, add, wait, tmp_path):
    failing, good = add("failing", data__file=str(tmp_path / "no.csv")), add("good")
    assert queue.start_keeper()
    queue.start_keeper()  # whether or not it finds the first one at work by now, at most one of them launches
    wait(failing, is_over, PATIENCE)
    wait(good, is_over, PATIENCE)
    assert (states(failing), states(good)) == (["running", "failed"], ["running", "finished"])
    assert time_of(good, "running") > time_of(failing, "failed")
    assert queue.waiting() == []
    with queue.kept(60):  # it is let go when the keeper ends
        log = (queue.folder / "keeper.log").read_text()
    assert log.count("launched") == 2


def test_the_keeper_loads_no_tensorflow_and_takes_little_memory(queue):
    code = (
        "import sys, psutil, attune_models.runs.queue_keeper\n"
        "print(sorted({'tensorflow', 'keras', 'pandas', 'pyarrow', 'PySide6'} & set(sys.modules)))\n"
        "print(psutil.Process().memory_info().rss)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split("\n")
    assert told[0] == "[]"
    assert int(told[1]) < 80e6


def test_a_second_keeper_ends_at_once(queue, add):
    add("waits")
    with queue.kept():
        assert not queue.start_keeper()
        keeper = keep(queue)
        assert keeper.communicate(timeout=60)[0] == ""
        assert keeper.returncode == 0
    assert [entry.name for entry in queue.waiting()] == ["waits"]


@pytest.mark.slow
@pytest.mark.timeout(1000)
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_keeper_that_is_killed_loses_nothing(queue, add, wait):
    first, second = add("first", training__epochs=LONG), add("second")
    keeper = keep(queue)
    assert "launched" in keeper.stdout.readline()
    keeper.kill()
    keeper.communicate()
    wait(first, lambda run: run.status().step > 0, PATIENCE)
    again = keep(queue)  # takes the first off where the one before was killed ahead of it
    wait(first, lambda _: [entry.name for entry in queue.waiting()] == ["second"], PATIENCE)
    end(first, wait)
    told = again.communicate(timeout=PATIENCE)[0]  # it ends, for nothing waits any more
    assert again.returncode == 0
    assert str(second.path) in told
    assert str(first.path) not in told
    wait(second, is_over, PATIENCE)
    assert states(first) == ["running", "stopped"]
    assert states(second) == ["running", "finished"]


def test_a_run_whose_launcher_was_killed_in_the_midst_is_not_launched_twice(queue, add):
    """As a keeper leaves it that dies between starting the worker and noting so: only the process tells."""
    run = add("half")
    worker = _start(run.path, run.record()["token"])
    assert Keeper(queue).launch_next() == []
    assert queue.waiting() == []
    assert worker.pid in pids()
    kill_workers()
    worker.wait()


@pytest.mark.slow
@pytest.mark.timeout(1000)
def test_runs_started_elsewhere_take_the_slot_and_a_paused_one_keeps_it(queue, add, tiny_spec, tmp_path, wait):
    other = RunFolder.create(tmp_path / "elsewhere" / "other", tiny_spec(training__epochs=LONG))
    launch(other)
    run = add("waits")
    keeper = Keeper(queue)
    assert keeper.launch_next() == []
    wait(other, lambda run: run.status().step > 0, PATIENCE)
    other.command("pause")
    wait(other, lambda run: run.status().state == "paused")
    assert keeper.launch_next() == []
    assert not keeper.may_end()
    end(other, wait)
    assert keeper.launch_next() == [run.path]
    assert keeper.may_end()


def test_devices_have_slots_of_their_own_and_their_number_can_be_set(queue, add):
    """There is no GPU here: its worker is launched, says so and fails, as it should."""
    queue.set_slots(2)
    runs = [
        add(name, training__device=device) for name, device in zip("abcd", ("cpu", "cpu", "cpu", "gpu:5"), strict=True)
    ]
    keeper = Keeper(queue)
    assert keeper.launch_next() == [runs[0].path, runs[1].path, runs[3].path]
    assert [entry.name for entry in queue.waiting()] == ["c"]
    assert keeper.launch_next() == []
    assert Devices().taken(list_workers())["cpu"] == 2


@pytest.mark.skipif(may_have_gpu(), reason="TensorFlow may find a GPU on this machine")
def test_automatic_is_the_cpu_where_there_is_no_gpu(queue, add):
    run = add("auto", training__device="auto")
    assert Devices().device(run, "tensorflow") == "cpu"


@pytest.mark.slow
@pytest.mark.timeout(1000)
def test_what_automatic_means_is_what_the_worker_would_choose(monkeypatch, tiny_spec, tmp_path):
    """The helper process that loads TensorFlow is asked, as on a machine that may have a GPU."""
    monkeypatch.setattr("attune_models.runs.slots.may_have_gpu", lambda: True)
    run = RunFolder.create(tmp_path / "auto", tiny_spec(training__device="auto"))
    chosen = "from attune_models.environment import prepare_environment; prepare_environment(); "
    chosen += "from attune_models.devices import choose_device; print(choose_device('auto'))"
    answer = subprocess.run([sys.executable, "-c", chosen], capture_output=True, text=True, check=True)
    assert Devices().device(run, "tensorflow") == answer.stdout.strip()


def test_a_run_that_gets_another_name_keeps_its_place(queue, add):
    run = add("before")
    add("behind")
    run.path.rename(run.path.with_name("after"))
    assert Keeper(queue).launch_next() == [run.path.with_name("after")]
    assert [entry.name for entry in queue.waiting()] == ["behind"]


def test_what_cannot_be_started_is_skipped_and_marked(queue, add):
    gone, damaged, other, good = add("gone"), add("damaged"), add("other"), add("good")
    shutil.rmtree(gone.path)
    (damaged.path / "status.json").write_text("{")
    record = json.loads((other.path / "run.json").read_text())
    (other.path / "run.json").write_text(json.dumps({**record, "token": "another"}))
    keeper = Keeper(queue)
    assert keeper.launch_next() == [good.path]
    told = {entry.name: entry.problem["what"] for entry in queue.waiting()}
    assert "is not a run folder" in told["gone"]
    assert "status" in told["damaged"] and "damaged" in told["damaged"]
    assert "Another run lies in" in told["other"]
    assert keeper.may_end()  # what is marked is not tried again
    kill_workers()
    damaged.write_status(type(good.status())())
    queue.go()
    assert keeper.launch_next() == [damaged.path]
    assert {entry.name for entry in queue.waiting() if entry.problem} == {"gone", "other"}


def test_a_run_that_was_started_by_somebody_else_waits_no_longer(queue, add):
    run = add("impatient")
    launch(run)
    assert Keeper(queue).launch_next() == []
    assert queue.waiting() == []


def test_a_queue_on_hold_launches_nothing_and_its_keeper_ends(queue, add):
    run = add("waits")
    queue.hold()
    keeper = keep(queue)
    keeper.communicate(timeout=60)
    assert keeper.returncode == 0
    assert [entry.name for entry in queue.waiting()] == ["waits"]
    queue.go()
    assert Keeper(queue).launch_next() == [run.path]


def test_a_worker_computes_with_what_was_in_force_when_its_run_was_added(queue, add, monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    add("with jax")
    monkeypatch.delenv("KERAS_BACKEND")
    Keeper(queue).launch_next()
    (worker,) = list_workers()
    assert worker.backend == "jax"
    assert "KERAS_BACKEND" not in os.environ


REMOVE = """
import sys
from attune_datasets.errors import AttuneError
from attune_models.runs.queue import Queue

queue = Queue(sys.argv[1])
print("ready", flush=True)
for name in sys.stdin:
    try:
        queue.remove(name.strip())
        print("removed", flush=True)
    except AttuneError as error:
        print("too late" if "does not wait" in str(error) else error, flush=True)
"""


def test_a_run_removed_while_it_is_launched_either_runs_or_does_not(queue, add):
    """Both ask for the lock at the same moment, many times; what each is told is what has happened."""
    remover = subprocess.Popen(
        [sys.executable, "-c", REMOVE, str(queue.workspace)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert remover.stdout.readline() == "ready\n"
    keeper = Keeper(queue)
    for number in range(12):
        run = add(f"run-{number}")
        remover.stdin.write(f"{run.path.name}\n")
        remover.stdin.flush()
        told = remover.stdout.readline() if number % 4 == 3 else ""  # sometimes the remover surely comes first
        launched = keeper.launch_next()
        told = (told or remover.stdout.readline()).strip()
        assert (launched, told) in (([run.path], "too late"), ([], "removed"))
        assert queue.waiting() == []
        assert {worker.run for worker in list_workers()} == set(launched)
        assert (run.path / "launched.json").exists() == bool(launched)
        kill_workers()
    remover.communicate()
    assert remover.returncode == 0


SHUFFLE = """
import random, sys
from attune_datasets.errors import AttuneError
from attune_models.runs.queue import Queue

queue, draw, moves = Queue(sys.argv[1]), random.Random(3), 0
while waiting := queue.waiting():
    try:
        queue.move(draw.choice(waiting).run, draw.choice(("up", "down", "first", "last")))
        moves += 1
    except AttuneError as error:
        assert "does not wait" in str(error), error
    if moves == 20:
        print("moving", flush=True)
print(moves)
"""


def test_the_order_changes_while_runs_are_launched(queue, add):
    runs = [add(f"run-{number}") for number in range(8)]
    shuffler = subprocess.Popen(
        [sys.executable, "-c", SHUFFLE, str(queue.workspace)], stdout=subprocess.PIPE, text=True
    )
    assert shuffler.stdout.readline() == "moving\n"
    keeper, launched = Keeper(queue), []
    while queue.waiting():
        some = keeper.launch_next()
        assert len(some) <= 1  # one slot
        launched += some
        kill_workers()
    assert int(shuffler.communicate()[0]) >= 20
    assert shuffler.returncode == 0
    assert sorted(launched) == [run.path for run in runs]


def test_the_first_of_the_order_at_the_time_is_launched(queue, add):
    add("a"), add("b")
    queue.move("b", "first")
    (launched,) = Keeper(queue).launch_next()
    assert Path(launched).name == "b"


def test_workers_of_another_attune_are_left_out(queue, add, monkeypatch, tmp_path):
    run = add("ours")
    launch(run)
    assert [worker.run for worker in list_workers()] == [run.path]
    monkeypatch.setenv("ATTUNE_CACHE", str(tmp_path / "another"))
    assert list_workers() == []
    monkeypatch.setenv("ATTUNE_CACHE", str(tmp_path / "cache"))


def test_a_keeper_whose_queue_cannot_be_read_says_so(tmp_path):
    (tmp_path / ".queue").write_text("a file")
    with pytest.raises(AttuneError, match="cannot be read"):
        Queue(tmp_path).waiting()
