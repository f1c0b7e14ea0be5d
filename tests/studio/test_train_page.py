"""The Train page over real run folders, and one real training from the button to the result."""

import dataclasses
from pathlib import Path

import pytest
from attune_datasets.spec import DataSpec
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.commands import CommandBox
from attune_models.runs.events import EventWriter
from attune_models.runs.names import name_problem
from attune_models.spec import EncoderSpec
from attune_studio.devices import device_title
from attune_studio.pages.page import RailState
from attune_studio.pages.train.names import next_name
from attune_studio.pages.train.progress import time_left, where
from attune_studio.pages.train.view_bar import ViewBar
from attune_studio.project import DataAnswers
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import FoldSection
from attune_studio.workspace import runs_folder
from following import follow, is_at_work, show, start_helper
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QToolButton, QWidget

DATA = DataAnswers(DataSpec(file="reviews.csv", text="text", label="label"), {}, 80, {"no": 40, "yes": 40}, 50)


@pytest.fixture
def page(train_page):
    return train_page


def evaluate(run, step, split="validation"):
    writer = EventWriter(run.events_path)
    writer.write(
        "evaluation", step=step, epoch=step / 300, seconds=step / 10, split=split, labels=["差评", "好评"],
        metrics={"loss": 0.4, "accuracy": 0.875, "f1": 0.85}, confusion=[[35, 5], [5, 35]],
    )  # fmt: skip
    samples = [
        {"row": 1, "input": "<b>Not</b> bad", "expected": "好评", "predicted": "好评", "probability": 0.91},
        {"row": 2, "input": "x" * 20_000, "expected": "好评", "predicted": "差评", "probability": 0.6},
    ]
    writer.write("sample", step=step, samples=samples)
    writer.close()


def test_without_data_it_leads_to_the_data_page(qtbot, page, project):
    assert page.missing.title == "No data yet"
    with qtbot.waitSignal(project.page_wanted) as wanted:
        page.supply_missing()
    assert wanted.args[0] == "data"
    project.set_data(dataclasses.replace(DATA, labels={"only": 80}))
    assert page.missing.title == "No labels to learn"
    project.set_data(DATA)
    assert page.missing is None
    assert page.primary.isEnabled()


def test_training_settings_are_edited_and_undone(qtbot, page, project):
    project.set_data(DATA)
    before = project.spec.training.learning_rate
    show(qtbot, page)
    editor = page.training.form.editor("learning_rate")
    editor.selectAll()
    qtbot.keyClicks(editor, "3e-4")
    assert project.spec.training.learning_rate == 3e-4
    editor.selectAll()
    qtbot.keyClicks(editor, "fast")
    assert not page.primary.isEnabled()
    project.undo_stack.undo()
    assert project.spec.training.learning_rate == before
    assert page.primary.isEnabled()


def test_a_run_gets_a_free_name_and_a_taken_one_is_refused(qtbot, page, project, write_run):
    write_run("run-01")
    project.set_data(DATA)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.name.name == "run-02")
    page.name.edit.selectAll()
    qtbot.keyClicks(page.name.edit, "run-01")
    assert "never overwritten" in page.name.problem
    assert not page.primary.isEnabled()
    page.name.edit.selectAll()
    qtbot.keyClicks(page.name.edit, "my run")
    assert page.primary.isEnabled()


def test_a_finished_run_shows_its_whole_curve_and_result(qtbot, page, project, write_run):
    result = {"test": {"loss": 0.31, "accuracy": 0.893, "f1": 0.89}, "checkpoint": 3000, "seconds": 200.0}
    run = write_run(steps=3000, result=result)
    evaluate(run, 2900)
    show(qtbot, page)
    follow(qtbot, page, project, run)
    assert page.missing is None  # a run can be looked at without any data
    qtbot.waitUntil(lambda: len(page.view.curves.loss.drawn("raw")[0]) == 3000)
    assert page.view.side.result.text() == "Test accuracy 89.3 % · F1 89.0 % · loss 0.310 · trained for 3 min 20 s"
    assert page.view.side.result._kept.text() == "Kept: the last step, 3,000"
    why_higher = "training with dropout, word dropout and label smoothing"
    assert page.view.curves.loss._note.text() == why_higher
    assert page.view.side.samples.texts() == ["✓ 好评 91%", "✗ 差评 60% expected 好评"]
    assert page.view.side.matrix.cell_text(0, 1) == "差评 read as 好评: 5 of 40 (12.5%)"
    assert page.view.progress.texts()[2] == "Finished · 2 epochs · 3,000 steps"
    assert page.rail_state == RailState.DONE
    assert not page.view.failure.isVisible()


def test_the_result_tells_which_step_was_kept_and_how_bleu_was_counted(qtbot, page, project, write_run):
    result = {"test": {"loss": 3.1, "bleu": 20.5, "chrf": 41.0}, "checkpoint": 2900, "seconds": 200.0}
    run = write_run(steps=3000, result=result)
    signature = {"bleu": "nrefs:1|case:mixed|eff:no|tok:zh|smooth:exp|version:2.5", "chrf": "nrefs:1|nc:6"}
    writer = EventWriter(run.events_path)
    told = {"seconds": 200.0, "metrics": result["test"], "signature": signature, "search": "beam"}
    writer.write("evaluation", step=2900, epoch=9.7, split="test", **told)
    writer.close()
    show(qtbot, page)
    follow(qtbot, page, project, run)
    card = page.view.side.result
    assert card._kept.text() == "Kept: the best on validation, step 2,900 of 3,000"
    qtbot.waitUntil(lambda: "tok:zh" in card._signature.text())
    assert "chrF: nrefs:1|nc:6" in card._figure.toolTip()
    assert " · " not in card._more.text()  # a line may end with a dot, and never begins with one


@pytest.mark.parametrize("width", [300, 700])
def test_the_choices_over_the_curves_are_never_cut(qtbot, width):
    bar = ViewBar()
    qtbot.addWidget(bar)
    bar.resize(width, 80)
    show(qtbot, bar)
    parts = [part for part in bar.findChildren(QWidget) if isinstance(part, (PlainLabel, QCheckBox))]
    qtbot.waitUntil(lambda: all(part.width() >= part.minimumSizeHint().width() for part in parts))
    assert all(bar.rect().contains(part.mapTo(bar, part.rect().bottomRight())) for part in parts)


def test_a_running_run_is_followed_paused_and_stopped(qtbot, page, project, write_run, append_steps):
    run = write_run(steps=300, state="running", eta=200.0, phase="training")
    box = CommandBox(run.path / "commands")
    show(qtbot, page)
    with qtbot.waitSignal(
        page.activity, check_params_cb=lambda text, share: "goes on when the window is closed" in text
    ):
        follow(qtbot, page, project, run)
    assert page.view.progress.texts()[2:] == ["Training · epoch 1 of 2 · step 300 of 600", "3 min 20 s left"]
    assert page.rail_state == RailState.RUNNING
    assert not page.primary.isVisible()
    assert not page.training.form.editor("epochs").isVisible()  # "Change this run" has it
    assert page.changes.form.editor("epochs").isVisible()
    assert page.changes.form.editor("epochs").placeholderText() == "automatic: 2"
    advanced = page.training.form.findChild(FoldSection)
    qtbot.mouseClick(advanced.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert page.training.form.editor("weight_decay").isVisible()  # what a run under way learns with can be read
    assert not page.training.form.editor("weight_decay").isEnabled()
    with qtbot.waitSignal(page.followed.watcher.news):
        append_steps(run, range(301, 401))
    assert page.followed.record.last_step == 400
    qtbot.waitUntil(lambda: len(page.view.curves.loss.drawn("training")[0]) == 400)
    taken = []
    qtbot.mouseClick(page.buttons.pause, Qt.MouseButton.LeftButton)
    assert not page.buttons.pause.isEnabled()  # until the worker has answered
    qtbot.waitUntil(lambda: bool(taken.extend(box.take()) or taken))
    with qtbot.waitSignal(
        page.activity, check_params_cb=lambda text, share: "stays paused when the window is closed" in text
    ):
        run.write_status(dataclasses.replace(run.status(), state="paused"))
    assert page.buttons.pause.text() == "Resume"
    qtbot.mouseClick(page.buttons.pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(taken.extend(box.take()) or len(taken) == 2))
    with qtbot.waitSignal(page.followed.watcher.state_changed):
        run.write_status(dataclasses.replace(run.status(), state="running"))
    qtbot.mouseClick(page.buttons.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(taken.extend(box.take()) or len(taken) == 3))
    assert [entry["do"] for entry in taken] == ["pause", "resume", "stop"]
    with qtbot.waitSignal(page.followed.watcher.state_changed):
        run.write_status(dataclasses.replace(run.status(), state="stopped"))
    assert page.primary.isVisible()
    assert page.rail_state == RailState.DONE


def test_stopping_is_told_at_once_and_until_the_run_has_ended(qtbot, page, project, write_run):
    run = write_run(steps=300, state="running", eta=222.0, phase="training")
    show(qtbot, page)
    follow(qtbot, page, project, run)
    qtbot.mouseClick(page.buttons.stop, Qt.MouseButton.LeftButton)
    assert page.buttons.stop.text() == "Stopping…"
    assert not page.buttons.stop.isEnabled()
    assert not page.buttons.pause.isEnabled()
    assert page.view.progress.texts()[2:] == ["Stopping… · epoch 1 of 2 · step 300 of 600", ""]
    with qtbot.waitSignal(page.followed.watcher.state_changed):  # the worker has not looked for orders yet
        run.write_status(dataclasses.replace(run.status(), phase="evaluating", progress=0.2, step=301))
    assert not page.buttons.stop.isEnabled()
    assert page.view.progress.texts()[2] == "Stopping… Evaluating 20 % · epoch 1 of 2 · step 301 of 600"
    with qtbot.waitSignal(page.followed.watcher.state_changed):
        told = {"stopping": True, "progress": 0.43, "eta": None, "note": "the best model on the test part"}
        run.write_status(dataclasses.replace(run.status(), **told))
    assert page.view.progress.texts()[2].startswith("Stopping… Evaluating 43 % · the best model on the test part")
    with qtbot.waitSignal(page.followed.watcher.state_changed):
        run.write_status(dataclasses.replace(run.status(), state="stopped", stopping=False, phase="", progress=None))
    assert not page.buttons.isVisible()
    assert page.view.progress.texts()[2].startswith("Stopped, what was learnt is kept")


def test_a_pause_in_an_evaluation_stays_asked_for_until_it_comes(qtbot, page, project, write_run):
    run = write_run(steps=300, state="running", phase="evaluating", progress=0.1)
    show(qtbot, page)
    follow(qtbot, page, project, run)
    qtbot.mouseClick(page.buttons.pause, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.followed.watcher.state_changed):
        run.write_status(dataclasses.replace(run.status(), progress=0.2))
    assert page.buttons.pause.text() == "Pausing…"
    assert not page.buttons.pause.isEnabled()
    assert page.buttons.stop.isEnabled()
    with qtbot.waitSignal(page.followed.watcher.state_changed):
        run.write_status(dataclasses.replace(run.status(), state="paused", progress=None, phase="training"))
    assert page.buttons.pause.text() == "Resume"
    assert page.buttons.pause.isEnabled()


def test_after_the_last_step_there_is_nothing_to_stop(qtbot, page, project, write_run):
    show(qtbot, page)
    run = write_run(steps=600, state="running", phase="evaluating", progress=0.5, eta=0.0)
    follow(qtbot, page, project, run)
    assert not page.buttons.stop.isEnabled()
    assert page.view.progress.texts()[2:] == ["Evaluating 50 % · epoch 1 of 2 · step 600 of 600", ""]


def test_tab_goes_through_the_controls_as_they_stand(qtbot, page, project, write_run):
    show(qtbot, page)
    follow(qtbot, page, project, write_run(state="running"))
    qtbot.waitUntil(page.changes.isVisible)
    rate, epochs = page.changes.form.editor("learning_rate"), page.changes.form.editor("epochs")
    rate.setFocus()
    qtbot.keyClicks(rate, "1")
    reached = [rate]
    while page._side.isAncestorOf(reached[-1]):
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
    assert reached[:3] == [rate, epochs, page.changes.apply]
    buttons = page.buttons
    assert reached[-4:-1] == [buttons.discard, buttons.pause, buttons.stop]
    assert page.view.isAncestorOf(reached[-1])  # and goes on beside them
    for _ in range(60):
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(page.focusWidget())
        assert reached[-1] is not reached[-2]  # nothing holds it fast


def test_what_is_typed_for_a_run_is_asked_of_it_once_and_of_no_other(qtbot, page, project, write_run):
    show(qtbot, page)
    run = write_run("first", state="running")
    follow(qtbot, page, project, run)
    qtbot.waitUntil(page.changes.isVisible)
    rate, asked = page.changes.form.editor("learning_rate"), []
    in_force = float(rate.text())
    page.changes.wanted.connect(asked.append)
    rate.selectAll()
    qtbot.keyClicks(rate, "0.0123")
    qtbot.keyClick(rate, Qt.Key.Key_Tab)
    page.changes.apply.click()
    assert asked == [{"training.learning_rate": 0.0123}]
    for step in (1, 2):  # the run goes on, and has not changed yet
        with qtbot.waitSignal(page.followed.state_changed):
            run.write_status(dataclasses.replace(run.status(), step=step))
        assert not page.changes.apply.isEnabled()
    follow(qtbot, page, project, write_run("second", state="running"))
    qtbot.waitUntil(lambda: float(rate.text()) == in_force)
    assert not page.changes.apply.isEnabled()


def test_an_earlier_run_lies_behind_the_curves(qtbot, page, project, write_run):
    write_run("earlier", steps=500)
    show(qtbot, page)
    follow(qtbot, page, project, write_run("later", steps=100))
    other = page.view.bar.other
    qtbot.waitUntil(lambda: other.count() == 2)  # nothing, and the earlier run; never the one that is shown
    other.setCurrentIndex(1)
    loss = page.view.curves.loss
    qtbot.waitUntil(lambda: len(loss.drawn("other_training")[0]) == 500)
    qtbot.waitUntil(lambda: any(text.startswith("earlier training 0.") for text in loss.end_texts()))
    other.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(loss.drawn("other_training")[0]) == 0)
    other.setCurrentIndex(1)
    follow(qtbot, page, project, RunFolder(project.run.parent / "earlier"))
    assert other.findText("earlier") < 0  # a run is never laid behind itself
    assert other.currentData() is None
    follow(qtbot, page, project, RunFolder(project.run.parent / "later"))
    assert other.currentText() == "earlier"  # what was chosen is chosen again
    qtbot.waitUntil(lambda: len(loss.drawn("other_training")[0]) == 500)


def test_the_x_axis_can_be_steps_epochs_or_time(qtbot, page, project, write_run):
    show(qtbot, page)
    follow(qtbot, page, project, write_run(steps=600))
    qtbot.waitUntil(lambda: len(page.view.curves.loss.drawn("raw")[0]) == 600)
    ends = {}
    for index in range(3):
        page.view.bar.x_axis.setCurrentIndex(index)
        ends[page.view.bar.x_axis.currentData()] = page.view.curves.loss.drawn("raw")[0][-1]
    assert ends == {"step": 600, "epoch": 2, "time": 60}


def test_zooming_one_plot_zooms_all_and_show_all_takes_it_back(qtbot, page, project, write_run):
    show(qtbot, page)
    follow(qtbot, page, project, write_run(steps=600))
    curves = page.view.curves
    qtbot.keyClick(curves.loss, Qt.Key.Key_Plus)
    assert curves.small["gradient_norm"].view_range()[0] == curves.loss.view_range()[0] != (0, 600)
    assert page.view.bar.reset.isVisible()
    qtbot.mouseClick(page.view.bar.reset, Qt.MouseButton.LeftButton)
    assert {plot.view_range()[0] for plot in curves.plots if len(plot.drawn(plot.names[-1])[0])} == {(0, 600)}
    assert not page.view.bar.reset.isVisible()


def test_nothing_is_drawn_on_a_hidden_page(qtbot, page, project, write_run, append_steps):
    run = write_run(steps=20, state="running")
    follow(qtbot, page, project, run)
    with qtbot.waitSignal(page.followed.watcher.news):
        append_steps(run, range(21, 41))
    assert page.followed.record.last_step == 40
    assert len(page.view.curves.loss.drawn("raw")[0]) == 0
    show(qtbot, page)
    qtbot.waitUntil(lambda: len(page.view.curves.loss.drawn("raw")[0]) == 40)


def test_a_run_that_cannot_be_read_is_told(qtbot, page, project, write_run):
    run = write_run()
    (run.path / "run.json").write_text("{")
    project.set_run(run.path)
    qtbot.waitUntil(lambda: "damaged" in page.banner.message)


def test_a_run_folder_that_cannot_be_made_is_told(qtbot, page, project, tiny_file):
    runs_folder().parent.mkdir(parents=True, exist_ok=True)
    runs_folder().write_text("a file where the folder of runs should be")
    spec = DataSpec(file=str(tiny_file), text="review", label="sentiment")
    project.set_data(DataAnswers(spec, {}, 200, {"negative": 100, "positive": 100}, 50))
    show(qtbot, page)
    with qtbot.waitSignal(page.launcher.failed, timeout=120_000):
        qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
        assert page.primary.text() == "Starting…"
    assert "cannot be created" in page.banner.message
    assert page.primary.isEnabled()


def test_a_window_closed_while_a_run_starts_neither_waits_nor_stops_it(qtbot, page, project, tmp_path, tiny_spec, wait):
    run = RunFolder(tmp_path / "started")
    helper = start_helper(lambda: page.launcher.launch(tiny_spec(training__epochs=1), run.path))
    page.shut_down()
    assert is_at_work(helper)
    assert not page.launcher.busy
    wait(run, lambda run: (run.path / "status.json").exists() and run.status().state == "finished")


def test_train_from_the_button_to_the_result(qtbot, page, project, tmp_path):
    """A real worker: 80 short texts, a tiny network."""
    file = tmp_path / "评论.csv"
    rows = [f"{'good' if n % 2 else 'bad'} film number {n},{'yes' if n % 2 else 'no'}" for n in range(80)]
    file.write_text("\n".join(["text,label", *rows]), encoding="utf-8")
    project.open_file(str(file))
    project.set_data(dataclasses.replace(DATA, spec=DataSpec(file=str(file), text="text", label="label")))
    project.set("model", EncoderSpec(num_layers=1, d_model=8, num_heads=2, d_ff=8))
    project.set("tokenizer.vocabulary_size", 100)
    project.set("tokenizer.max_length", 16)
    project.set("training.epochs", 2)
    show(qtbot, page)
    with qtbot.waitSignal(page.launcher.started, timeout=120_000) as started:
        qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert started.args[0] == runs_folder() / page.name.name
    run = RunFolder(started.args[0])
    page.view.tabs.setCurrentWidget(page.view.attention)
    qtbot.waitUntil(lambda: page.followed.shown == "finished", timeout=90_000)
    qtbot.waitUntil(lambda: f"at step {page.followed.record.probes[-1]:,}" in page.view.attention.said, timeout=10_000)
    assert page.followed.record.last_step == run.status().steps > 0
    assert page.followed.record.evaluations_of("validation")[-1].epoch == 2
    assert page.view.side.result.text().startswith("Test accuracy")
    assert page.view.side.samples.texts()
    qtbot.waitUntil(lambda: page.name.name == "评论-02")
    assert page.primary.isEnabled()


def test_names():
    assert next_name("/data/reviews.csv.gz", {"reviews-01"}) == "reviews-02"
    assert next_name("影评.tsv", ()) == "影评-01"
    assert next_name("", ()) == "run-01"
    assert next_name("a/b: what?.csv", ()) == "b-what-01"
    assert name_problem("ok-1", ()) == ""
    for name in ("", "a/b", "con", "x.", "n" * 101):
        assert name_problem(name, ())
    assert not (Path("x") / next_name("../..csv", ())).is_absolute()


def test_devices_in_words():
    gpu = {"name": "gpu:0", "title": "NVIDIA H100", "memory": 85_520_809_984, "free": 1}
    assert device_title(gpu) == "GPU 0 · NVIDIA H100 · 85.5 GB"
    assert device_title({"name": "cpu", "title": "CPU, 2 threads", "memory": None}) == "CPU, 2 threads"


def test_progress_in_words():
    status = RunStatus(state="running", shown="running", step=1204, steps=3300, epoch=2, epochs=4, eta=200.4)
    assert where(status) == "epoch 2 of 4 · step 1,204 of 3,300"
    assert time_left(status) == "3 min 20 s left"
    assert time_left(dataclasses.replace(status, shown="paused")) == ""
    assert time_left(dataclasses.replace(status, step=3300, eta=0.0)) == ""
