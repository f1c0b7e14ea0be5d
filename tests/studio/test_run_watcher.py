"""Following run folders that are written the way a worker writes them."""

import re
import threading

import pytest
from attune_models.presets import preset
from attune_models.runs import RunStatus
from attune_models.runs.commands import CommandBox
from attune_models.runs.events import EventWriter
from attune_models.runs.status import awake_seconds
from attune_studio.run_record import RunRecord
from attune_studio.run_watcher import RunWatcher, wait_for_stopped
from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid


@pytest.fixture
def watch(qtbot):
    watchers, follower = [], QObject()

    def watch(run, **options):
        watcher = RunWatcher(run.path, follower, **options)
        watchers.append(watcher)
        return watcher

    yield watch
    for watcher in watchers:
        if isValid(watcher):
            watcher.stop()
    wait_for_stopped()


def test_reopening_a_long_run_brings_all_of_it_in_one_piece(qtbot, watch, write_run):
    watcher = watch(write_run(steps=20_000))
    record, told, window_thread = RunRecord(), [], threading.get_ident()
    watcher.opened.connect(lambda spec: told.append(("spec", spec)))
    watcher.news.connect(lambda news: told.append(("news", threading.get_ident())))
    watcher.news.connect(record.add)
    with qtbot.waitSignal(watcher.state_changed) as state:
        watcher.start()
    assert told == [("spec", preset("reviews").spec), ("news", window_thread)]
    assert record.last_step == 20_000
    assert state.args[0].status.shown == "finished"


def test_news_follows_the_file(qtbot, watch, write_run, append_steps):
    run = write_run(steps=40, state="running")
    watcher, record = watch(run), RunRecord()
    watcher.news.connect(record.add)
    with qtbot.waitSignal(watcher.news):
        watcher.start()
    with qtbot.waitSignal(watcher.news):
        append_steps(run, range(41, 101))
    assert record.last_step == 100
    assert len(record.series("loss")) == 100


def test_a_torn_last_line_waits_for_its_end(qtbot, watch, write_run):
    run = write_run(steps=20, state="running")
    whole = run.events_path.read_bytes()
    run.events_path.write_bytes(whole + b'{"type": "warning", "wha')
    watcher = watch(run)
    with qtbot.waitSignal(watcher.news) as first:
        watcher.start()
    assert not first.args[0].warnings
    with qtbot.waitSignal(watcher.news) as second, run.events_path.open("ab") as file:
        file.write(b't": "Careful."}\n')
    assert second.args[0].warnings[0]["what"] == "Careful."


def test_commands_reach_the_worker(qtbot, watch, write_run):
    run = write_run(state="running")
    watcher, box = watch(run), CommandBox(run.path / "commands")
    with qtbot.waitSignal(watcher.news):
        watcher.start()
    watcher.command("pause")
    taken = []
    qtbot.waitUntil(lambda: bool(taken.extend(box.take()) or taken))
    assert taken == [{"do": "pause"}]


def test_a_command_to_a_run_that_has_ended_is_refused(qtbot, watch, write_run):
    watcher = watch(write_run(state="finished"))
    with qtbot.waitSignal(watcher.refused) as refused:
        watcher.start()
        watcher.command("stop")
    assert "nothing to stop" in str(refused.args[0])


def test_a_worker_that_is_gone_is_told_with_its_log(qtbot, watch, write_run):
    run = write_run(state="running")
    (run.path / "worker.log").write_text("loading\nKilled\n")
    watcher = watch(run)
    with qtbot.waitSignal(watcher.state_changed) as running:
        watcher.start()
    assert (running.args[0].status.shown, running.args[0].log) == ("running", "")
    status = run.status()
    with qtbot.waitSignal(watcher.state_changed) as died:
        run.write_status(RunStatus.from_json({**status.to_json(), "pid_started": 1.0, "token": "of another"}))
    assert (died.args[0].status.shown, died.args[0].log) == ("died", "loading\nKilled")


def test_a_stopped_watcher_tells_nothing_any_more(qtbot, watch, write_run):
    watcher, told = watch(write_run(state="running")), []
    for signal in (watcher.opened, watcher.news, watcher.state_changed):
        signal.connect(told.append)
    watcher.start()
    watcher.stop()
    wait_for_stopped()
    QCoreApplication.processEvents()
    assert told == []


def test_it_stops_with_its_follower_however_that_ends(qtbot, write_run):
    """Such as a page of a window that is made anew: Qt would end the program, were the thread freed while it runs."""
    follower = QObject()
    watcher = RunWatcher(write_run(state="running").path, follower)
    with qtbot.waitSignal(watcher.news):
        watcher.start()
    told = []
    watcher.news.connect(told.append)
    with qtbot.waitSignal(watcher.destroyed):
        follower.deleteLater()
        del follower, watcher
    assert told == []


def test_what_nobody_foresaw_is_told(qtbot, watch, write_run):
    run = write_run(state="running")
    run.events_path.unlink()
    run.events_path.mkdir()
    watcher = watch(run)
    with qtbot.waitSignal(watcher.failed) as failed:
        watcher.start()
    assert str(run.path) in failed.args[0].what
    assert watcher.wait(5000)


def test_a_damaged_status_is_told_beside_the_whole_curve(qtbot, watch, write_run):
    run = write_run(steps=300)
    (run.path / "status.json").write_text('{"state": 5')
    watcher, record = watch(run), RunRecord()
    watcher.news.connect(record.add)
    with qtbot.waitSignal(watcher.state_changed) as state:
        watcher.start()
    assert record.last_step == 300
    status = state.args[0].status
    assert status.shown == "failed" and "status.json is damaged" in status.error["what"]


def test_a_worker_without_a_heartbeat_is_stalled(qtbot, watch, write_run):
    watcher = watch(write_run(state="running", awake=awake_seconds() - 60))
    with qtbot.waitSignal(watcher.state_changed) as stalled:
        watcher.start()
    assert stalled.args[0].status.shown == "stalled"


def test_the_use_of_the_machine_is_told_while_a_run_is_under_way(qtbot, watch, write_run):
    watcher = watch(write_run(state="running"), measure=True)
    with qtbot.waitSignal(watcher.resources) as use:
        watcher.start()
    assert 0 <= use.args[0].cpu <= 1
    assert 0 < use.args[0].memory_used < use.args[0].memory_total


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda run: (run.path / "run.json").unlink(), "is not a run folder"),
        (lambda run: (run.path / "run.json").write_text("{"), "is damaged"),
        (lambda run: (run.path / "status.json").unlink(), "cannot be read"),
    ],
)
def test_a_damaged_folder_is_told_and_ends_the_thread(qtbot, watch, write_run, spoil, sentence):
    run = write_run()
    spoil(run)
    watcher = watch(run)
    with qtbot.waitSignal(watcher.failed) as failed:
        watcher.start()
    assert re.search(sentence, str(failed.args[0]))
    assert watcher.wait(5000)


def test_stopping_the_watcher_does_not_stop_the_run(qtbot, watch, write_run):
    run = write_run(state="running")
    watcher = watch(run)
    with qtbot.waitSignal(watcher.news):
        watcher.start()
    watcher.stop()
    assert watcher.wait(5000)
    assert run.status().shown == "running"
    assert list((run.path / "commands").iterdir()) == []


def test_nobody_looking_still_gets_the_news(qtbot, watch, write_run):
    run = write_run(steps=0, state="running")
    watcher = watch(run)
    watcher.set_watched(False)
    with qtbot.waitSignal(watcher.news):
        watcher.start()
    writer = EventWriter(run.events_path)
    writer.write("warning", what="Careful.")
    writer.close()
    with qtbot.waitSignal(watcher.news) as news:
        watcher.set_watched(True)  # looking again reads at once
    assert news.args[0].warnings
