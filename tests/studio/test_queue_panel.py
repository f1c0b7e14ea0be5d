"""The queue below the Train page's controls, over real queue files; on hold, so that nothing is launched meanwhile."""

from __future__ import annotations

import shutil
from threading import Event

import pytest
from attune_datasets.errors import AttuneError
from attune_datasets.spec import DataSpec
from attune_models.presets import preset
from attune_models.runs import RunFolder
from attune_models.runs.queue import Queue
from attune_models.runs.slots import Devices
from attune_studio.pages.train import queue_panel
from attune_studio.pages.train.queue_panel import QueuePanel
from attune_studio.pages.train.waiting_for import reasons
from attune_studio.project import DataAnswers
from attune_studio.workspace import runs_folder
from PySide6.QtCore import QModelIndex, Qt


@pytest.fixture
def data(tiny_file):
    spec = DataSpec(file=str(tiny_file), text="review", label="sentiment")
    return DataAnswers(spec, {}, 200, {"negative": 100, "positive": 100}, 50)


@pytest.fixture
def queue():
    made = Queue(runs_folder())
    made.hold()
    return made


@pytest.fixture
def add(queue):
    def add(*names):
        for name in names:
            queue.add(RunFolder.create(queue.workspace / name, preset("reviews").spec))

    return add


@pytest.fixture
def panel(qtbot):
    made = QueuePanel()
    qtbot.addWidget(made)
    yield made
    made.watch(False)


def names(queue):
    return [entry.name for entry in queue.waiting()]


def shown(panel):
    return [panel.list.model().index(row, 0).data() for row in range(panel.list.model().rowCount())]


def show(qtbot, panel, *expected):
    """Watches the queue until the panel shows these runs."""
    panel.watch(True)
    qtbot.waitUntil(lambda: shown(panel) == list(expected))


def choose(panel, row):
    panel.list.setCurrentIndex(panel.list.model().index(row, 0))


def test_without_a_queue_there_is_no_panel_and_nothing_is_written(qtbot, panel):
    panel.watch(True)
    qtbot.waitUntil(lambda: panel._job is None and panel._changing is None)
    assert panel.isHidden()
    assert not (runs_folder() / ".queue").exists()


def test_what_others_add_move_and_remove_is_seen(qtbot, queue, add, panel):
    add("影评-01", "b")
    show(qtbot, panel, "影评-01", "b")
    assert not panel.isHidden()
    assert panel.title.text() == "On hold · 2 runs"
    add("c")
    qtbot.waitUntil(lambda: shown(panel) == ["影评-01", "b", "c"])
    choose(panel, 1)
    queue.move("b", "first")
    qtbot.waitUntil(lambda: shown(panel) == ["b", "影评-01", "c"])
    assert panel.list.current_row == 0  # the row that was chosen, wherever it is now
    queue.remove("b")
    qtbot.waitUntil(lambda: shown(panel) == ["影评-01", "c"])


def test_runs_are_moved_by_buttons_keys_and_drag(qtbot, queue, add, panel):
    add("a", "b", "c")
    show(qtbot, panel, "a", "b", "c")
    choose(panel, 0)
    assert not panel.up.isEnabled()
    panel.down.click()
    assert shown(panel) == ["b", "a", "c"]  # at once
    qtbot.waitUntil(lambda: names(queue) == ["b", "a", "c"])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: names(queue) == ["b", "c", "a"])
    assert panel.list.current_row == 2
    assert not panel.down.isEnabled()
    model = panel.list.model()
    assert model.moveRow(QModelIndex(), 2, QModelIndex(), 0)  # what a drop calls
    qtbot.waitUntil(lambda: names(queue) == ["a", "b", "c"])
    qtbot.waitUntil(lambda: panel._changing is None)
    assert shown(panel) == ["a", "b", "c"]


def test_changes_are_made_in_the_order_in_which_they_are_asked_for(qtbot, queue, add, panel, monkeypatch):
    add("a", "b", "c")
    show(qtbot, panel, "a", "b", "c")
    qtbot.waitUntil(lambda: panel._changing is None)
    place, made_before = Queue.place, Event()

    def slow_at_first(changed, run, row):
        if row == 1:
            made_before.wait(0.2)  # s; a disk that is busy just now, while the other could be made
        place(changed, run, row)
        made_before.set()

    monkeypatch.setattr(Queue, "place", slow_at_first)
    model = panel.list.model()
    assert model.moveRow(QModelIndex(), 0, QModelIndex(), 2)  # below b
    assert model.moveRow(QModelIndex(), 1, QModelIndex(), 3)  # and on, below c
    qtbot.waitUntil(lambda: panel._changing is None)
    assert made_before.is_set()
    assert names(queue) == shown(panel) == ["b", "c", "a"]


def test_a_change_after_a_refused_one_is_made(qtbot, queue, add, panel):
    add("a", "b", "c")
    show(qtbot, panel, "a", "b", "c")
    panel.watch(False)
    qtbot.waitUntil(lambda: panel._changing is None)
    queue.remove("a")
    model = panel.list.model()
    with qtbot.waitSignal(panel.failed):
        assert model.moveRow(QModelIndex(), 0, QModelIndex(), 3)
        assert model.moveRow(QModelIndex(), 1, QModelIndex(), 0)
    qtbot.waitUntil(lambda: panel._changing is None and shown(panel) == ["c", "b"])
    assert names(queue) == ["c", "b"]


def test_what_was_read_before_a_change_is_not_shown_after_it(qtbot, queue, add, panel, monkeypatch):
    add("a", "b", "c")
    show(qtbot, panel, "a", "b", "c")
    panel.watch(False)
    qtbot.waitUntil(lambda: panel._job is None and panel._changing is None)
    place, changed, read = Queue.place, Event(), Event()

    def place_once_it_was_read(queue, run, row):
        assert read.wait(10)  # s
        place(queue, run, row)

    def workers_once_it_was_changed():
        if not changed.is_set():
            read.set()
            assert changed.wait(10)  # s
        return []

    monkeypatch.setattr(Queue, "place", place_once_it_was_read)
    monkeypatch.setattr(queue_panel, "list_workers", workers_once_it_was_changed)
    monkeypatch.setattr(Queue, "start_keeper", lambda queue: changed.set())
    assert panel.list.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
    panel.reload()  # begins after the move was asked for, and before it is made
    qtbot.waitUntil(lambda: panel._job is None and panel._changing is None)
    assert names(queue) == shown(panel) == ["b", "c", "a"]


def test_a_refused_change_leaves_what_was_taken_out_to_be_put_back(qtbot, queue, add, panel):
    add("a", "b", "c")
    show(qtbot, panel, "a", "b", "c")
    panel.watch(False)
    qtbot.waitUntil(lambda: panel._changing is None)
    queue.remove("a")
    with qtbot.waitSignal(panel.failed):
        assert panel.list.model().moveRow(QModelIndex(), 0, QModelIndex(), 3)
        choose(panel, 0)
        panel.remove.click()
    qtbot.waitUntil(lambda: panel._changing is None and names(queue) == ["c"])
    assert panel.put_back.text() == "Put back b"
    panel.put_back.click()
    qtbot.waitUntil(lambda: sorted(names(queue)) == ["b", "c"] and shown(panel) == names(queue))


def test_a_run_is_taken_out_and_put_back_in_its_place(qtbot, queue, add, panel):
    add("a", "<b>&", "c")
    show(qtbot, panel, "a", "<b>&", "c")
    choose(panel, 1)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(queue) == ["a", "c"] and shown(panel) == ["a", "c"])
    assert RunFolder(queue.workspace / "<b>&").status().shown == "queued"
    assert panel.put_back.text() == "Put back <b>&&"  # Qt shows one
    panel.put_back.click()
    qtbot.waitUntil(lambda: names(queue) == ["a", "<b>&", "c"] and shown(panel) == names(queue))
    assert panel.put_back.isHidden()
    choose(panel, 0)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(queue) == ["<b>&", "c"] and shown(panel) == names(queue))
    qtbot.keyClick(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(queue) == ["a", "<b>&", "c"] and shown(panel) == names(queue))


def test_a_change_that_comes_too_late_is_told_and_the_list_is_right_again(qtbot, queue, add, panel):
    add("a", "b")
    show(qtbot, panel, "a", "b")
    panel.watch(False)
    queue.remove("a")
    choose(panel, 0)
    with qtbot.waitSignal(panel.failed) as failed:
        panel.down.click()
    assert "does not wait" in failed.args[0].what
    qtbot.waitUntil(lambda: shown(panel) == ["b"])


def test_a_change_that_comes_too_late_for_the_last_run_leaves_none_in_the_list(qtbot, queue, add, panel):
    add("a")
    queue.hold()
    show(qtbot, panel, "a")
    panel.watch(False)
    queue.go()
    queue.remove("a")
    choose(panel, 0)
    with qtbot.waitSignal(panel.failed):
        panel.remove.click()
    panel.watch(True)
    qtbot.waitUntil(lambda: shown(panel) == [])


def test_a_run_that_cannot_be_started_is_marked(qtbot, queue, add, panel):
    add("a")
    shutil.rmtree(queue.workspace / "a")
    with queue.locked():
        queue.mark(queue.waiting()[0], AttuneError("a <i>does not exist</i>."))
    show(qtbot, panel, "a")
    index = panel.list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.UserRole) is True
    assert "a &lt;i&gt;does not exist&lt;/i&gt;." in index.data(Qt.ItemDataRole.ToolTipRole)


def test_it_says_that_a_run_waits_because_the_queue_is_on_hold(qtbot, queue, add, panel):
    add("a", "影评" * 30)
    show(qtbot, panel, "a", "影评" * 30)
    qtbot.waitUntil(lambda: panel.reason.text() == "a: It waits because the queue is on hold.")
    choose(panel, 1)
    assert panel.reason.text() == f"{'影评' * 8}…{'影评' * 8}: It waits because the queue is on hold."
    with queue.locked():
        queue.mark(queue.waiting()[1], AttuneError("It <i>does not exist</i>."))
    qtbot.waitUntil(lambda: "passed over: It <i>does not exist</i>." in panel.reason.text())


def test_what_each_run_waits_for_is_what_trains_on_its_device(queue, add, long_run):
    add("a", "b")
    with queue.locked():  # no keeper is started, so nothing is launched
        (queue.folder / "queue.json").write_text('{"held": false, "slots": 1}')
    first, second = (entry.id for entry in queue.waiting())
    for run in queue.waiting():
        RunFolder(run.run).complete_record(device="cpu")
    assert reasons(queue, Devices()) == {
        first: "It waits until run, a run of another workspace, has ended, which trains on the CPU.",
        second: "It comes after a.",
    }
    near = Queue(long_run.path.parent)
    near.hold()
    near.add(RunFolder.create(long_run.path.parent / "c", long_run.spec()))
    (near.folder / "queue.json").write_text('{"held": false, "slots": 1}')
    assert list(reasons(near, Devices()).values()) == ["It waits until run has ended, which trains on the CPU."]
    (near.folder / "queue.json").write_text('{"held": false, "slots": 2}')
    assert list(reasons(near, Devices()).values()) == ["It starts in a moment."]


def test_the_queue_is_held_and_goes_on(qtbot, queue, panel):
    panel.watch(True)
    qtbot.waitUntil(lambda: panel.title.text() == "On hold · 0 runs")
    panel.hold.click()
    qtbot.waitUntil(lambda: not queue.held)
    qtbot.waitUntil(panel.isHidden)


def test_an_unreadable_queue_is_told_and_not_every_second(qtbot):
    runs_folder().mkdir(parents=True, exist_ok=True)
    (runs_folder() / ".queue").write_text("a file")
    panel, told = QueuePanel(), []
    qtbot.addWidget(panel)
    panel.failed.connect(lambda error: told.append(error.what))
    qtbot.waitUntil(lambda: bool(told) and panel._job is None and panel._changing is None)
    first = list(told)
    for _ in range(2):
        panel.reload()
        qtbot.waitUntil(lambda: panel._job is None)
    assert told == first
    assert all("cannot be read" in what for what in told)


def test_the_next_run_is_set_up_and_queued_while_another_is_under_way(qtbot, queue, train_page, write_run, data):
    project = train_page.project
    running = write_run("reviews-01", steps=40, state="running")
    project.set_data(data)
    with qtbot.waitExposed(train_page):
        train_page.show()
    project.set_run(running.path)
    qtbot.waitUntil(lambda: train_page.followed.under_way)
    assert not train_page.primary.isVisible() and train_page.enqueue.isVisible()
    assert train_page.training.form.frozen and not train_page.name.isVisible()
    train_page.choice.next_run.click()
    assert not train_page.training.form.frozen and train_page.name.isVisible() and not train_page.changes.isVisible()
    train_page.name.edit.selectAll()
    qtbot.keyClicks(train_page.name.edit, "compare-02")
    editor = train_page.training.form.editor("learning_rate")
    editor.selectAll()
    qtbot.keyClicks(editor, "3e-4")
    with qtbot.waitSignal(train_page.launcher.queued, timeout=180_000) as queued:
        qtbot.mouseClick(train_page.enqueue, Qt.MouseButton.LeftButton)
        assert not train_page.enqueue.isEnabled()  # until it is done
    assert queued.args == [runs_folder() / "compare-02", 1]
    assert project.run == running.path  # what is under way stays in view
    assert RunFolder(queued.args[0]).spec().training.learning_rate == 3e-4
    qtbot.waitUntil(lambda: shown(train_page.queue) == ["compare-02"])
    qtbot.waitUntil(lambda: train_page.name.name != "compare-02" and train_page.enqueue.isEnabled())
    train_page.choice.this_run.click()
    assert train_page.training.form.frozen and train_page.changes.isVisible()


def test_the_first_of_an_idle_queue_is_shown(qtbot, queue, train_page, data):
    train_page.project.set_data(data)
    with qtbot.waitExposed(train_page):
        train_page.show()
    with qtbot.waitSignal(train_page.launcher.queued, timeout=180_000) as queued:
        qtbot.mouseClick(train_page.enqueue, Qt.MouseButton.LeftButton)
    assert train_page.project.run == queued.args[0]
    qtbot.waitUntil(lambda: train_page.followed.shown == "queued")
    assert train_page.primary.isVisible() and not train_page.choice.isVisible()
