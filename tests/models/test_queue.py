"""The queue's files: order, two processes at once, damage, runs started elsewhere. Nothing is launched here."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from attune_datasets.errors import AttuneError
from attune_models.presets import preset
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.queue import Queue
from attune_models.runs.status import identity
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.fixture
def queue(tmp_path):
    return Queue(tmp_path / "workspace")


def make(queue, *names):
    return [RunFolder.create(queue.workspace / name, preset("reviews").spec) for name in names]


def add(queue, *names):
    for run in make(queue, *names):
        queue.add(run)


def names(queue):
    return [entry.name for entry in queue.waiting()]


def test_runs_wait_in_the_order_in_which_they_come(queue):
    assert queue.waiting() == [] and not queue.may_launch
    runs = make(queue, "a", "运行 二", "c")
    assert [queue.add(run) for run in runs] == [1, 2, 3]
    assert [entry.run for entry in queue.waiting()] == [run.path for run in runs]
    assert names(Queue(queue.workspace)) == ["a", "运行 二", "c"]
    assert queue.may_launch
    assert all(run.status() == RunStatus(shown="queued") for run in runs)


def test_a_run_waits_only_once_and_only_before_its_start(queue, tmp_path):
    add(queue, "a")
    with pytest.raises(AttuneError, match="waits already"):
        queue.add(queue.workspace / "a")
    (queue.workspace / "link").symlink_to("a")
    with pytest.raises(AttuneError, match="waits already"):
        queue.add(queue.workspace / "link")
    (run,) = make(queue, "b")
    run.write_status(RunStatus(state="finished"))
    with pytest.raises(AttuneError, match="was started before: it is finished"):
        queue.add(run)
    with pytest.raises(AttuneError, match="is not a run folder"):
        queue.add(tmp_path / "nowhere")
    assert names(queue) == ["a"]


@pytest.mark.parametrize(
    ("run", "where", "place", "order"),
    [
        ("c", "up", 2, "acbd"),
        ("a", "up", 1, "abcd"),
        ("b", "down", 3, "acbd"),
        ("d", "down", 4, "abcd"),
        ("d", "first", 1, "dabc"),
        ("a", "last", 4, "bcda"),
    ],
)
def test_a_waiting_run_is_moved(queue, run, where, place, order):
    add(queue, *"abcd")
    assert queue.move(run, where) == place
    assert names(queue) == list(order)


def test_what_does_not_wait_is_neither_moved_nor_removed(queue):
    add(queue, "a")
    for act in (lambda: queue.move("b", "up"), lambda: queue.place("b", 1), lambda: queue.remove("b")):
        with pytest.raises(AttuneError, match="b does not wait"):
            act()
    with pytest.raises(AttuneError, match="sideways"):
        queue.move("a", "sideways")


def test_a_removed_run_keeps_its_folder_and_can_wait_again(queue, monkeypatch):
    add(queue, "a", "b")
    monkeypatch.chdir(queue.workspace.parent)
    entry, place = queue.remove("workspace/a")  # a path from the working directory, as the command line has it
    assert (entry.name, place) == ("a", 1)
    assert RunFolder(queue.workspace / "a").status().shown == "queued"
    assert queue.add(queue.workspace / "a") == 2
    assert names(queue) == ["b", "a"]


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 6)), max_size=12))
def test_any_row_of_moves_gives_the_order_of_a_list(tmp_path_factory, moves):
    queue = Queue(tmp_path_factory.mktemp("queue"))
    expected = list("abcde")
    add(queue, *expected)
    for number, place in moves:
        name = "abcde"[number]
        expected.remove(name)
        expected.insert(place - 1, name)
        assert queue.place(name, place) == expected.index(name) + 1
        assert names(queue) == expected


def test_places_between_places_do_not_run_out(queue):
    add(queue, "a", "b", "c")
    order = ["a", "b", "c"]
    for _ in range(70):  # a float can be halved some 50 times
        queue.move(order[2], "up")
        order = [order[0], order[2], order[1]]
        assert names(queue) == order


ADD = """
import sys
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_models.runs.queue import Queue

queue = Queue(sys.argv[1])
paths = [queue.workspace / f"{sys.argv[2]}-{number:02d}" for number in range(50)]
runs = [RunFolder.create(path, preset("reviews").spec) for path in paths]
print("ready", flush=True)
input()
for run in runs:
    queue.add(run)
"""


def test_two_processes_add_50_runs_each_and_none_is_lost(queue):
    """And a third changes the order all the while."""
    add(queue, "x", "y")
    adders = [
        subprocess.Popen(
            [sys.executable, "-c", ADD, str(queue.workspace), name], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for name in ("one", "two")
    ]
    for adder in adders:
        assert adder.stdout.readline() == b"ready\n"
    for adder in adders:
        adder.stdin.write(b"\n")
        adder.stdin.flush()
    moves = 0
    while any(adder.poll() is None for adder in adders):
        queue.move("x", "last")
        queue.move("y", "first")
        moves += 1
    for adder in adders:
        adder.communicate()
        assert adder.returncode == 0
    queue.move("x", "last")
    waiting = names(queue)
    assert moves > 1
    assert waiting[0] == "y" and waiting[-1] == "x"
    assert len(waiting) == len(set(waiting)) == 102
    for name in ("one", "two"):  # each one's runs in the order in which they were added
        assert [entry for entry in waiting if entry.startswith(name)] == [
            f"{name}-{number:02d}" for number in range(50)
        ]
    assert len({entry.place for entry in queue.waiting()}) == 102


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"run": 3}', b"\xff\xfe", b'{"run": "a\\u0000b", "token": "x"}']
)
def test_a_damaged_file_costs_one_place_and_is_told(queue, content):
    add(queue, "a", "b", "c")
    path = next(path for path in queue.folder.glob("wait-*") if json.loads(path.read_bytes())["run"] == "b")
    path.write_bytes(content)
    assert names(queue) == ["a", "c"]
    assert queue.damaged() == [path]
    assert queue.add(queue.workspace / "b") == 3
    assert queue.move("b", "first") == 1
    assert names(queue) == ["b", "a", "c"]


def test_settings_are_kept_and_damaged_ones_are_told(queue):
    add(queue, "a")
    assert (queue.held, queue.slots) == (False, 1)
    queue.hold()
    queue.set_slots(3)
    assert (queue.held, queue.slots) == (True, 3)
    assert not queue.may_launch
    (queue.folder / "queue.json").write_text('{"held": "perhaps"}')
    assert (queue.held, queue.slots) == (False, 1)
    assert queue.damaged() == [queue.folder / "queue.json"]
    queue.go()
    assert queue.damaged() == []
    with pytest.raises(AttuneError, match="cannot train 0 runs"):
        queue.set_slots(0)


def test_a_workspace_may_be_moved_with_its_queue(queue, tmp_path):
    add(queue, "a")
    outside = RunFolder.create(tmp_path / "elsewhere", preset("reviews").spec)
    queue.add(outside)
    shutil.move(queue.workspace, tmp_path / "moved")
    moved = Queue(tmp_path / "moved")
    assert [entry.run for entry in moved.waiting()] == [tmp_path / "moved" / "a", outside.path]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_name_that_is_no_unicode_waits_as_well(queue):
    name = os.fsdecode(b"run-\xff")
    add(queue, name)
    assert names(queue) == [name]
    assert queue.move(name, "first") == 1


def test_no_keeper_is_started_where_there_is_nothing_to_launch(queue):
    assert not queue.start_keeper()
    add(queue, "a")
    queue.hold()
    assert not queue.start_keeper()
    assert not (queue.folder / "keeper.log").exists()


def test_a_run_that_is_starting_cannot_be_added(queue):
    (run,) = make(queue, "a")
    (run.path / "launched.json").write_text(json.dumps(identity(run.record()["token"])))
    with pytest.raises(AttuneError, match="was started before"):
        queue.add(run)
