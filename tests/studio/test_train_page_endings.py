"""How runs end on the Train page: discarded, failed, died, away; what is told of it, and what brings them back."""

import os
import platform
import shutil
import time

import pytest
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.events import EventWriter
from attune_models.runs.queue import Queue
from attune_models.runs.trash import restore
from attune_models.training.failures import not_a_number
from attune_studio.pages.page import RailState
from attune_studio.widgets.labels import PlainLabel
from attune_studio.workspace import runs_folder
from following import follow, is_at_work, show, start_helper
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


@pytest.fixture
def page(train_page):
    return train_page


def test_a_training_is_discarded_and_that_is_undone(qtbot, page, project, long_run):
    show(qtbot, page)
    follow(qtbot, page, project, long_run)
    assert page.buttons.discard.isVisible()
    with qtbot.waitSignal(project.discarder.discarded, timeout=180_000):
        qtbot.mouseClick(page.buttons.discard, Qt.MouseButton.LeftButton)
        assert page.buttons.discard.text() == "Discarding…"
        assert not page.buttons.stop.isEnabled() and not page.buttons.pause.isEnabled()
        assert page.view.progress.texts()[2].startswith("Discarding…")
    assert project.run is None and not long_run.path.exists()
    assert page.banner.message == "run was discarded. It lies in the trash of the Runs page."
    assert page.banner.button.text() == "Undo"
    assert page.focusWidget() is page.banner.button
    with qtbot.waitSignal(project.discarder.restored, timeout=10_000):
        qtbot.keyClick(page.banner.button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert project.run == long_run.path
    qtbot.waitUntil(lambda: page.followed.shown == "stopped")
    assert page.resume.isVisible() and not page.buttons.isVisible()


def test_a_run_that_waits_is_discarded_and_waits_at_its_place_again(qtbot, page, project, tiny_spec):
    queue = Queue(runs_folder())
    queue.hold()
    runs = [RunFolder.create(runs_folder() / name, tiny_spec()) for name in ("one", "two", "三")]
    for run in runs:
        queue.add(run)
    show(qtbot, page)
    follow(qtbot, page, project, runs[1])
    assert page.primary.isVisible() and page.buttons.discard.isVisible() and not page.buttons.stop.isVisible()
    with qtbot.waitSignal(project.discarder.discarded, timeout=180_000):
        page.discard_run()
    assert [entry.name for entry in queue.waiting()] == ["one", "三"]
    with qtbot.waitSignal(project.discarder.restored, timeout=10_000):
        qtbot.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
    assert [entry.name for entry in queue.waiting()] == ["one", "two", "三"]
    assert project.run == runs[1].path


def test_a_window_closed_while_a_run_is_discarded_does_not_wait_and_it_is_done(qtbot, page, project, long_run, wait):
    follow(qtbot, page, project, long_run)
    helper = start_helper(page.discard_run)
    page.shut_down()
    project.shut_down()
    assert is_at_work(helper)
    wait(long_run, lambda run: not run.path.exists())


def test_a_run_that_cannot_be_discarded_concerns_no_other_that_is_shown(qtbot, page, project, tiny_spec, write_run):
    waiting, live = RunFolder.create(runs_folder() / "waiting", tiny_spec()), write_run(state="running")
    follow(qtbot, page, project, waiting)
    (waiting.path / "run.json").unlink()
    page.discard_run()
    follow(qtbot, page, project, live)
    page._command("stop")
    with qtbot.waitSignal(project.discarder.refused, timeout=180_000):
        assert project.discarder.runs == [waiting.path]
    assert "is not a run folder" in page.banner.message
    assert page.buttons.pending == "stop" and page.view.progress.texts()[2]


def test_a_run_is_discarded_once_and_whoever_asked_last_tells_of_it(qtbot, page, project, long_run):
    follow(qtbot, page, project, long_run)
    page.discard_run()
    project.discarder.discard(long_run.path, project)
    assert project.discarder.runs == [long_run.path] and not project.discarder.asked_by(page)
    with qtbot.waitSignal(project.discarder.discarded, timeout=180_000) as told:
        assert long_run.path.exists()
    assert told.args[0] == long_run.path and told.args[2] is project
    assert page.banner.message == "" and project.run is None


def test_a_failed_run_tells_cause_remedy_and_log(qtbot, page, project, write_run):
    error = {
        "what": "The GPU ran out of memory.",
        "why": "9 GB asked.",
        "remedy": "Set Batch to 2,048.",
        "log": "OOM\nat x",
    }
    show(qtbot, page)
    follow(qtbot, page, project, write_run(state="failed", error=error))
    panel = page.view.failure
    assert panel.isVisible()
    assert panel.banner.message == "The GPU ran out of memory. 9 GB asked. Set Batch to 2,048."
    panel.log.set_open(True)
    assert panel._view.toPlainText() == "OOM\nat x"
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "ran out of memory" in copied
    assert "PySide" in copied
    assert copied.endswith("OOM\nat x")
    assert page.rail_state == RailState.ATTENTION


def test_a_setting_that_an_error_offers_is_taken_by_a_button_and_undone(qtbot, page, project, write_run, tiny_spec):
    told = not_a_number(7, tiny_spec(training__clip_norm=1.0)).to_json()
    show(qtbot, page)
    follow(qtbot, page, project, write_run(state="failed", error=told))
    use = page.view.failure.banner.button
    assert use.text() == "Use learning_rate = 0.001"
    before = project.spec.training.learning_rate
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert project.spec.training.learning_rate == 0.001 != before
    assert project.undo_stack.undoText() == use.text()
    project.undo_stack.undo()
    assert project.spec.training.learning_rate == before


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_what_fits_the_memory_is_found_by_trying_and_trained(qtbot, page, project, starved_run):
    show(qtbot, page)
    follow(qtbot, page, project, starved_run)
    panel = page.view.failure
    find = panel.banner.button
    assert find.text() == "Find settings that fit"
    qtbot.mouseClick(find, Qt.MouseButton.LeftButton)
    assert panel.fit.searching and not find.isVisible()
    qtbot.waitUntil(lambda: "batch_tokens" in panel.fit.note, timeout=180_000)
    qtbot.mouseClick(panel.fit.cancel, Qt.MouseButton.LeftButton)
    assert not panel.fit.isVisible() and find.isVisible()
    qtbot.mouseClick(find, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.fit.searching, timeout=180_000)
    take = panel.fit.banner.button
    assert take.text().startswith("Train with batch_tokens "), panel.fit.banner.message
    qtbot.keyClicks(page.name.edit, "/..")
    assert page.name.problem
    with qtbot.waitSignal(page.launcher.started, timeout=180_000) as started:
        qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    tokens = project.spec.training.batch_tokens
    assert take.text().endswith(f"{tokens:,}") and tokens < starved_run.spec().training.batch_tokens
    assert RunFolder(started.args[0]).spec().training.batch_tokens == tokens
    assert started.args[0].parent == runs_folder() and started.args[0].is_dir()
    qtbot.waitUntil(lambda: page.followed.shown == "finished", timeout=180_000)


def test_a_run_that_was_away_is_followed_again_when_the_page_is_seen_again(qtbot, page, project, tmp_path, trained_run):
    run = RunFolder(tmp_path / "workspace" / "away")
    shutil.copytree(trained_run.path, run.path)
    show(qtbot, page)
    follow(qtbot, page, project, run)
    elsewhere = run.path.rename(tmp_path / "elsewhere")
    qtbot.waitUntil(lambda: page.followed.lost)
    assert "There is no such folder" in page.banner.message
    assert "The Runs page lists the runs" in page.banner.message and "`" not in page.banner.message
    wanted = []
    project.page_wanted.connect(lambda key, act: wanted.append(key))
    qtbot.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
    assert wanted == ["runs"]
    elsewhere.rename(run.path)
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: page.followed.shown == "finished")
    assert not page.banner.message and page.followed.record.last_step == run.status().step


def test_what_else_is_told_stays_when_a_run_that_was_away_is_followed_again(
    qtbot, page, project, tmp_path, trained_run
):
    run = RunFolder(tmp_path / "workspace" / "away")
    shutil.copytree(trained_run.path, run.path)
    show(qtbot, page)
    follow(qtbot, page, project, run)
    elsewhere = run.path.rename(tmp_path / "elsewhere")
    qtbot.waitUntil(lambda: page.followed.lost)
    page.banner.show_message("info", "Another was discarded.", action="Undo")
    elsewhere.rename(run.path)
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: page.followed.shown == "finished")
    assert page.banner.message == "Another was discarded."


def test_a_worker_that_died_is_told_and_its_run_goes_on(qtbot, page, project, tmp_path, tiny_spec):
    run = RunFolder.create(tmp_path / "workspace" / "gone", tiny_spec(training__epochs=1))
    own = {"pid": os.getpid(), "pid_started": 1.0, "token": "gone", "host": platform.node()}
    run.write_status(RunStatus(state="running", step=300, heartbeat=time.time(), **own))
    show(qtbot, page)
    follow(qtbot, page, project, run)
    panel = page.view.failure
    assert "ended unexpectedly at step 300" in panel.banner.message
    assert not page.followed.under_way
    assert panel.banner.button.text() == page.resume.text() == "Resume this run"
    with qtbot.waitSignal(page.launcher.started, timeout=180_000) as started:
        qtbot.mouseClick(panel.banner.button, Qt.MouseButton.LeftButton)
    assert started.args[0] == run.path == project.run
    qtbot.waitUntil(lambda: page.followed.shown == "finished", timeout=180_000)
    assert page.resume.text() == "Train longer…"


def test_of_a_run_that_died_before_its_first_step_nothing_is_said_to_be_saved(
    qtbot, page, project, tmp_path, tiny_spec
):
    run = RunFolder.create(tmp_path / "workspace" / "gone", tiny_spec(training__epochs=1))
    own = {"pid": os.getpid(), "pid_started": 1.0, "token": "gone", "host": platform.node()}
    run.write_status(RunStatus(state="running", step=0, heartbeat=time.time(), **own))
    show(qtbot, page)
    follow(qtbot, page, project, run)
    banner = page.view.failure.banner
    assert "ended unexpectedly at step 0" in banner.message
    assert "It had saved nothing yet; the run can begin again." in banner.message


def test_of_a_run_that_died_as_it_went_on_it_is_said_that_its_checkpoints_are_kept(
    qtbot, page, project, tmp_path, tiny_spec
):
    run = RunFolder.create(tmp_path / "workspace" / "gone", tiny_spec(training__epochs=1))
    (run.path / "checkpoints" / "225").mkdir(parents=True)
    own = {"pid": os.getpid(), "pid_started": 1.0, "token": "gone", "host": platform.node()}
    run.write_status(RunStatus(state="running", step=0, heartbeat=time.time(), **own))  # it was still preparing
    show(qtbot, page)
    follow(qtbot, page, project, run)
    assert "saved up to the last checkpoint is kept" in page.view.failure.banner.message


def test_a_run_whose_file_has_moved_asks_where_it_is(qtbot, page, project, moved_run, go_on_with, tiny_file, tmp_path):
    show(qtbot, page)
    follow(qtbot, page, project, moved_run)
    with qtbot.waitSignal(page.launcher.failed, timeout=180_000):
        page._resume({"training.epochs": 4})
    assert page.banner.message.startswith("The data file 评论.csv is not there any more. Where is it? It was /gone/")
    assert page.banner.button.text() == "Choose the file…"
    with qtbot.waitSignal(page.launcher.failed, timeout=180_000):
        go_on_with(page, tiny_file.read_text().replace("good", "bad"))
    assert "other.csv is not the file that this run has learnt from" in page.banner.message
    assert page.followed.shown == "finished"
    with qtbot.waitSignal(page.launcher.started, timeout=180_000):
        go_on_with(page, tiny_file.read_text())
    qtbot.waitUntil(
        lambda: page.followed.shown == "finished" and page.followed.state.status.epochs == 4, timeout=180_000
    )
    assert moved_run.spec().data.file == str(tmp_path / "other.csv")


def test_damage_of_the_record_stays_told_when_the_run_goes_on_and_leaves_with_it(
    qtbot, page, project, write_run, append_steps
):
    run, other = write_run("damaged", steps=40, state="stopped"), write_run("other", steps=40)
    with run.events_path.open("ab") as file:
        file.write(b'\x00garbage\n{"type": "steps", "step": [4\n')
    told = []
    page.warned.connect(lambda about, text: told.append((about, text)))
    show(qtbot, page)
    follow(qtbot, page, project, run)
    qtbot.waitUntil(page.view.warnings.isVisible)
    assert page.view.warnings.text().startswith("The record of this run is damaged at 2 places")
    append_steps(run, range(41, 61))
    writer = EventWriter(run.events_path)
    writer.write("warning", what="The <b>checkpoint</b> is damaged.", remedy="")
    writer.close()
    page.launcher.started.emit(run.path)  # as once it goes on
    qtbot.waitUntil(lambda: page.followed.record.last_step == 60)
    assert page.view.warnings.text().startswith("The record of this run is damaged at 2 places")
    assert page.view.warnings.text().endswith("The <b>checkpoint</b> is damaged.")
    assert "byte" in page.view.warnings.toolTip()
    project.set_run(other.path)
    assert not page.view.warnings.isVisible() and told[-1] == ("run", "")


def test_after_an_undone_discard_the_name_is_free_again(qtbot, page, project, write_run):
    run = write_run("run-01", state="stopped")
    show(qtbot, page)
    follow(qtbot, page, project, run)
    qtbot.waitUntil(lambda: page.name.name == "run-02")
    with qtbot.waitSignal(project.discarder.discarded, timeout=180_000):
        project.discarder.discard(run.path, page)
    qtbot.waitUntil(lambda: page.name.name == "run-01")
    with qtbot.waitSignal(project.discarder.restored, timeout=10_000):
        qtbot.mouseClick(page.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.name.name == "run-02")
    assert not page.banner.isVisible() and not page.name.problem


def test_an_undo_is_not_offered_for_what_another_page_has_brought_back(qtbot, page, project, write_run):
    run = write_run("run-01", state="stopped")
    show(qtbot, page)
    with qtbot.waitSignal(project.discarder.discarded, timeout=180_000) as discarded:
        project.discarder.discard(run.path, page)
    assert page.banner.isVisible()
    restore(discarded.args[1].trashed)
    page._list_runs()
    qtbot.waitUntil(lambda: not page.banner.isVisible())


def test_in_the_smallest_window_what_is_told_of_memory_is_not_cut(qtbot, page, project, write_run):
    error = {
        "kind": "OutOfMemoryError", "what": "There is not enough memory for a step on 16 texts of 384 tokens.",
        "why": "It asked for 12.4 GB more than there was.", "remedy": "",
    }  # fmt: skip
    page.resize(572, 330)  # what a window of 640 x 400 leaves
    show(qtbot, page)
    follow(qtbot, page, project, write_run(state="failed", error=error))
    banner = page.view.failure.banner
    qtbot.waitUntil(banner.isVisible)
    texts = [label for label in banner.findChildren(PlainLabel) if label.isVisible() and label.text()]
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) > 0 for label in texts))
    qtbot.waitUntil(lambda: page.place.width() <= page.width() - page._side.width())
    assert page.place.rect().contains(banner.mapTo(page.place, banner.rect().bottomRight()))
