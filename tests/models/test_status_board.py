"""The worker's status on disk: changes cost a step nothing, and the newest is what is written."""

import errno
import io
import threading

from attune_models.presets import preset
from attune_models.runs import RunFolder, RunStatus
from attune_models.training.status_board import StatusBoard


class SlowDisk(RunFolder):
    """Its status is written only once `ready` is set."""

    def __init__(self, path):
        super().__init__(path)
        self.began, self.ready = threading.Event(), threading.Event()

    def write_status(self, status):
        self.began.set()
        assert self.ready.wait(60)
        super().write_status(status)


def test_who_goes_on_with_a_run_begins_with_what_it_has_reached(tmp_path):
    run = RunFolder.create(tmp_path / "run", preset("reviews").spec)
    best = {"loss": 0.3, "accuracy": 0.9}
    run.write_status(RunStatus(state="queued", step=477, steps=2516, epoch=7, epochs=37, best=best))
    board = StatusBoard(run, run.record()["token"])
    board.publish(state="running", phase="preparing")  # killed now
    status = run.status()
    assert (status.step, status.steps, status.epoch, status.epochs, status.best) == (477, 2516, 7, 37, best)


def test_a_change_does_not_wait_for_the_disk_and_is_not_lost(tmp_path):
    RunFolder.create(tmp_path / "run", preset("reviews").spec)
    run = SlowDisk(tmp_path / "run")
    board = StatusBoard(run, run.record()["token"])
    publishing = threading.Thread(target=board.publish, kwargs={"state": "running", "step": 1})
    publishing.start()
    assert run.began.wait(60)
    changing = threading.Thread(target=board.set, kwargs={"step": 2})
    changing.start()
    changing.join(10)
    waited = changing.is_alive()
    run.ready.set()
    publishing.join()
    changing.join()
    assert not waited
    assert (run.status().state, run.status().step, board.status.step) == ("running", 1, 2)
    board.publish()
    assert run.status().step == 2


class FullDisk(RunFolder):
    """Takes no status until `free` is set."""

    def __init__(self, path):
        super().__init__(path)
        self.tried, self.free, self.told = threading.Semaphore(0), threading.Event(), threading.Event()

    def write_status(self, status):
        self.tried.release()
        if not self.free.is_set():
            raise OSError(errno.ENOSPC, "No space left on device")
        super().write_status(status)
        self.told.set()


class FullLog(io.StringIO):
    """Lies on the same disk."""

    def write(self, text):
        raise OSError(errno.ENOSPC, "No space left on device")


def test_the_heart_goes_on_when_a_full_disk_has_room_again(tmp_path, monkeypatch):
    RunFolder.create(tmp_path / "run", preset("reviews").spec)
    run = FullDisk(tmp_path / "run")
    monkeypatch.setattr("sys.stderr", FullLog())
    board = StatusBoard(run, run.record()["token"])
    board.set(state="running")
    board.start()
    try:
        for _ in range(2):  # beats
            assert run.tried.acquire(timeout=60)
        run.free.set()
        assert run.told.wait(60)
    finally:
        board.close()
    assert run.status().state == "running"


def test_publishers_leave_the_newest_status(tmp_path):
    run = RunFolder.create(tmp_path / "run", preset("reviews").spec)
    board = StatusBoard(run, run.record()["token"])
    publishers = [
        threading.Thread(target=lambda start=start: [board.publish(step=start + n) for n in range(20)])
        for start in (100, 200)
    ]
    for publisher in publishers:
        publisher.start()
    for publisher in publishers:
        publisher.join()
    assert run.status().step == board.status.step
