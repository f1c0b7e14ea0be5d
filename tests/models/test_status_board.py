"""The worker's status on disk: changes cost a step nothing, and the newest is what is written."""

import threading

from attune_models.presets import preset
from attune_models.runs import RunFolder
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
