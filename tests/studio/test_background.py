"""Jobs away from the window's thread always tell their end, on the window's thread."""

from __future__ import annotations

import threading

import pytest
from attune_studio.background import Job
from PySide6.QtCore import QObject
from shiboken6 import delete


def test_every_one_of_many_quick_jobs_tells_its_end(qtbot):
    owner, told = QObject(), []
    for number in range(300):
        job = Job(lambda number=number: number, owner)
        job.finished.connect(lambda value: told.append((value, threading.get_ident())))
        job.start()
    qtbot.waitUntil(lambda: len(told) == 300)
    assert {value for value, _ in told} == set(range(300))
    assert {thread for _, thread in told} == {threading.get_ident()}


@pytest.mark.parametrize(
    ("error", "said"),
    [(OSError(28, "No space left on device", "/full/a.png"), "/full/a.png"), (ValueError("odd"), "did not foresee")],
)
def test_a_failure_is_a_sentence(qtbot, error, said):
    def work():
        raise error

    owner, told = QObject(), []
    job = Job(work, owner)
    job.failed.connect(told.append)
    job.start()
    qtbot.waitUntil(lambda: bool(told))
    assert said in told[0].what and told[0].remedy


def test_a_job_whose_owner_is_gone_tells_nothing(qtbot):
    owner, gate, told = QObject(), threading.Event(), []
    job = Job(gate.wait, owner)
    job.finished.connect(told.append)
    job.start()
    delete(owner)
    with qtbot.waitSignal(job._messenger.ended):
        gate.set()
    assert told == []
