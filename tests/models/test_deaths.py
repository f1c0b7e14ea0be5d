"""Workers that hang, are killed or crash, and disks that refuse: told as what it is, and nothing is lost."""

import os
import shutil
import signal
import subprocess
import time

import psutil
import pytest
from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder, launch
from attune_models.runs.status import Ending

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to end a process by")


def reach(run, reached, seconds):
    """Returns after how many seconds `reached(status)` held."""
    began = time.monotonic()
    while not reached(run.status()):
        assert time.monotonic() - began < seconds, run.status()
        time.sleep(0.05)
    return time.monotonic() - began


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(signal.SIGKILL, "Its worker was killed (SIGKILL)."), (signal.SIGSEGV, "segmentation fault")],
)
def test_a_death_is_told_with_its_cause(long_run, number, sentence):
    os.kill(long_run.status().pid, number)
    seen = []
    reach(long_run, lambda status: seen.append(status) or status.shown == "died", 10)
    assert sentence in seen[-1].death  # whoever hears of the death hears of its cause
    long_run.requeue({"training.epochs": 1})
    assert long_run.status().death == ""


def test_native_code_that_found_no_memory_is_known_by_its_last_words_and_no_others(tiny_spec, tmp_path, wait):
    run = RunFolder.create(tmp_path / "run", tiny_spec(training__epochs=2000))
    (run.path / "worker.log").write_text("terminate called after throwing an instance of 'std::bad_alloc'\n")
    for last, told in {
        "": "gave up in native code (SIGABRT)",
        "Check failed: Thread pool creation via pthread_create() failed.": "there was no more memory to be had",
    }.items():
        launch(run)
        wait(run, lambda run: run.status().phase == "training")
        with (run.path / "worker.log").open("a") as log:
            log.write(f"{last}\n")
        os.kill(run.status().pid, signal.SIGABRT)
        reach(run, lambda status: status.shown == "died", 30)
        assert told in run.status().death
        run.requeue()


def test_a_worker_that_hangs_is_noticed_and_can_be_stopped(long_run):
    worker = psutil.Process(long_run.status().pid)
    os.kill(worker.pid, signal.SIGSTOP)
    reach(long_run, lambda status: status.shown == "stalled", 20)
    long_run.command("stop")
    reach(long_run, lambda status: status.shown == "died", 10)
    worker.wait(10)  # its parent collects it a moment after its death
    with pytest.raises(AttuneError, match="not under way"):
        long_run.command("stop")


@pytest.mark.parametrize("paused", [False, True], ids=["training", "paused"])
def test_a_worker_whose_run_was_removed_ends(long_run, paused):
    worker = psutil.Process(long_run.status().pid)
    if paused:
        long_run.command("pause")
        reach(long_run, lambda status: status.shown == "paused", 20)
    gone = long_run.path.rename(long_run.path.with_name("removed"))
    worker.wait(60)
    shutil.rmtree(gone)
    assert not long_run.path.exists()  # nor has it made the folder anew


@pytest.mark.parametrize(
    ("code", "memory", "sentence"),
    [(-9, True, "the memory was full"), (-9, False, "was killed"), (3, False, "exit code 3"), (-6, False, "SIGABRT")],
)
def test_endings_in_words(code, memory, sentence):
    assert sentence in Ending(code=code, memory=memory).told()


def test_a_run_under_way_is_changed_but_not_where_that_comes_too_late(long_run):
    def told(kind):
        return [event for event in long_run.events()[0] if event["type"] == kind]

    reach(long_run, lambda status: status.epoch > 2, 60)
    long_run.change({"training.epochs": 1})
    reach(long_run, lambda status: told("warning"), 30)
    assert "beyond 1 epoch already" in told("warning")[-1]["what"]
    step = long_run.status().step
    reach(long_run, lambda status: status.step > step, 60)
    assert "changes" not in long_run.record() and long_run.status().epochs > 1

    long_run.change({"training.learning_rate": 0.00123})
    reach(long_run, lambda status: told("changed"), 30)
    (change,) = long_run.record()["changes"]
    assert change["settings"] == {"training.learning_rate": 0.00123}
    reach(long_run, lambda status: status.step > change["step"] + 5, 60)
    rates = {}
    for event in told("steps"):
        rates |= zip(event["step"], event["learning_rate"], strict=True)
    before, after = rates[change["step"]], rates[change["step"] + 1]
    assert after == pytest.approx(0.00123, rel=0.01) != pytest.approx(before, rel=0.01)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 3 MB; needs the right to mount."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True, check=False
    ).returncode
    if mounted:
        pytest.skip("needs the right to mount a disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_pauses_the_run_which_then_loses_nothing(small_disk, tiny_spec, wait):
    run = RunFolder.create(small_disk / "run", tiny_spec(training__epochs=60))
    launch(run)
    wait(run, lambda run: run.status().step > 5)
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        while True:
            file.write(b"x" * 4096)
    reach(run, lambda status: status.state == "paused", 60)
    status = run.status()
    assert status.shown == "paused" and "The disk is full." in status.error["why"]
    filler.unlink()
    run.command("resume")
    wait(run, lambda run: not run.status().under_way)
    status = run.status()
    assert (status.state, status.error) == ("finished", None), run.log_tail()
    steps = [step for event in run.events()[0] if event["type"] == "steps" for step in event["step"]]
    assert steps == list(range(1, status.steps + 1))
    assert not (run.path / "reserve").exists()
