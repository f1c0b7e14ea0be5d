"""A disk that refuses while a run trains: what waits for it, and what the waiting is no part of."""

from __future__ import annotations

import errno

import pytest
from attune_models.presets import preset
from attune_models.runs import RunFolder, storage
from attune_models.runs.events import EventWriter
from attune_models.training import step_log
from attune_models.training.changes import Changes
from attune_models.training.orders import Orders
from attune_models.training.patience import Patience
from attune_models.training.status_board import StatusBoard
from attune_models.training.step_log import StepLog

FIGURES = {"loss": 1.0, "learning_rate": 0.1, "gradient_norm": 1.0}


@pytest.fixture
def run(tmp_path):
    return RunFolder.create(tmp_path / "run", preset("reviews").spec)


@pytest.fixture
def orders(run):
    return Orders(run.path / "commands")


def changes_of(run):
    return Changes(run, EventWriter(run.events_path), run.spec().training, 0, 10)


def test_a_change_that_cannot_be_written_down_waits_for_the_disk(run, orders, monkeypatch):
    changes, told = changes_of(run), []

    def refuse(event, path):
        raise OSError(errno.ENOSPC, "No space left on device")

    def wait(error):
        told.append(error)
        monkeypatch.undo()

    changes.refused = wait
    orders.changes = {"training.learning_rate": 0.5}
    monkeypatch.setattr(storage, "observer", refuse)
    assert changes.take(orders, 3)
    assert [error.why for error in told] == ["The disk is full."]
    assert run.record()["changes"] == [{"step": 3, "settings": {"training.learning_rate": 0.5}}]
    assert changes.applied.learning_rate == 0.5


def test_without_anyone_who_waits_the_refusal_is_told_in_words(run, orders, monkeypatch):
    def refuse(event, path):
        raise OSError(errno.ENOSPC, "No space left on device")

    changes = changes_of(run)
    orders.changes = {"training.learning_rate": 0.5}
    monkeypatch.setattr(storage, "observer", refuse)
    with pytest.raises(storage.StorageError, match="A change of settings could not be written down"):
        changes.take(orders, 3)


def test_waiting_for_the_disk_is_time_of_nothing(run, orders, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(step_log.time, "monotonic", lambda: now[0])
    patience = Patience(run, StatusBoard(run, run.record()["token"]), orders)
    events = EventWriter(run.events_path)
    log = StepLog(events, patience)

    def wait(seconds):
        now[0] += seconds
        patience.waited += seconds

    now[0] += 1
    log.add(1, 100, FIGURES)
    wait(3600)  # while its events were written
    now[0] += 1
    log.add(2, 100, FIGURES)
    now[0] += 5  # an evaluation
    wait(3600)  # in the midst of it
    log.resume()
    now[0] += 1
    log.add(3, 100, FIGURES)
    log.flush()
    told = [event for event in run.events()[0] if event["type"] == "steps"]
    assert [rate for event in told for rate in event["tokens_per_second"]] == [100.0, 100.0, 100.0]
    assert [seconds for event in told for seconds in event["seconds"]] == [1.0, 2.0, 8.0]
    assert log.between == 5.0
