"""The Runs page over real run folders: the table, what is found and sorted, curves, differences, notes, the trash."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from attune_models.checkpoints import save_checkpoint
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder
from attune_models.runs.annotations import annotate, read_annotations
from attune_models.runs.events import EventWriter
from attune_models.runs.trash import list_trash
from attune_studio import theme
from attune_studio.pages.page import Page
from attune_studio.pages.runs import RunsPage
from attune_studio.pages.runs.curve_store import tokens_of
from attune_studio.project import Project
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

Write = Callable[..., RunFolder]


@pytest.fixture
def write(write_run: Write) -> Write:
    """`write("name", accuracy=0.9, **settings)`: a finished run with evaluations and a spec of its own."""

    def one(name: str, accuracy: float = 0.9, steps: int = 60, **settings: object) -> RunFolder:
        result = {"validation": {"accuracy": accuracy, "loss": 1 - accuracy}, "checkpoint": steps, "seconds": 90}
        run = write_run(name, steps=steps, result=result)
        named = {key.replace("__", "."): json.dumps(value) for key, value in settings.items()}
        run.complete_record(spec=with_settings(preset("reviews").spec, named).model_dump(), parameters=1_234_567)
        writer = EventWriter(run.events_path)
        for step in (steps // 2, steps):
            metrics = {"accuracy": accuracy * step / steps, "loss": 1.0}
            writer.write(
                "evaluation", step=step, epoch=step / 30, seconds=step / 10, split="validation", metrics=metrics
            )
        writer.close()
        return run

    return one


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[RunsPage]:
    made = RunsPage(Project())
    qtbot.addWidget(made)
    made.resize(1200, 760)
    yield made
    made.project.shut_down()


@pytest.fixture
def shown(qtbot: QtBot, page: RunsPage) -> Callable[[int], RunsPage]:
    """`shown(3)`: the page once it lists three runs."""

    def wait(count: int) -> RunsPage:
        page.show()
        qtbot.waitUntil(lambda: len(page.shown_runs) == count and page._job is None, timeout=10_000)
        return page

    return wait


def names(page: RunsPage) -> list[str]:
    return [run.title for run in page.shown_runs]


def cells(page: RunsPage, row: int) -> list[str]:
    model = page.table.runs
    return [model.index(row, column).data(Qt.ItemDataRole.DisplayRole) for column in range(model.columnCount())]


def idle(qtbot: QtBot, page: RunsPage) -> None:
    """Waits until nothing is being listed, saved or drawn."""
    qtbot.waitUntil(lambda: page._job is None and page.details._job is None and not page._store.busy, timeout=10_000)


# -- the checkpoints


def save_two(run: RunFolder) -> None:
    """Saves checkpoints of the steps 30, which is the best, and 60, with the log that a worker would write."""
    memory = {"judged": 60, "judgements": 2}
    writer = EventWriter(run.events_path)
    for step, best in ((30, True), (60, False)):
        save_checkpoint(run.path / "checkpoints", step, {"a": np.zeros(step)}, {}, {}, {"best": best, "memory": memory})
        metrics = {"accuracy": 1 - step / 100, "f1": 0.5, "loss": step / 100}
        writer.write("evaluation", step=step, epoch=1, seconds=1, split="validation", metrics=metrics)
        writer.write("checkpoint", step=step, best=best)
    writer.close()


def checkpoint_cells(page: RunsPage, row: int) -> list[str]:
    model = page.checkpoints.table.model()
    return [model.index(row, column).data(Qt.ItemDataRole.DisplayRole) for column in range(model.columnCount())]


@pytest.fixture
def with_checkpoints(qtbot: QtBot, shown, write: Write) -> RunsPage:
    """The page with a run's two checkpoints listed."""
    save_two(write("影评", training__keep_every=2))
    page = shown(1)
    page.tabs.setCurrentWidget(page.checkpoints)
    qtbot.waitUntil(lambda: len(page.checkpoints.rows) == 2 and not page.checkpoints.checkpoints.busy)
    return page


def test_the_checkpoints_of_a_run_are_listed(qtbot: QtBot, with_checkpoints: RunsPage) -> None:
    page = with_checkpoints
    assert checkpoint_cells(page, 0)[:6] == ["60", "0.20", "newest, every 2 evaluations", "40.0 %", "50.0 %", "0.600"]
    assert checkpoint_cells(page, 1)[:6] == ["30", "0.10", "best", "70.0 %", "50.0 %", "0.300"]
    heads = [page.checkpoints.table.model().headerData(section, Qt.Orientation.Horizontal) for section in range(8)]
    assert heads == ["Step", "Epoch", "Kept as", "Accuracy", "F1", "Loss", "Size", "Saved"]
    assert page.checkpoints.inspect.isEnabled() and page.checkpoints.export.isEnabled()


@pytest.mark.parametrize("name", ["inspect", "export"])
def test_the_selected_checkpoint_is_taken_to_another_page(qtbot: QtBot, with_checkpoints: RunsPage, name: str) -> None:
    page, wanted = with_checkpoints, []
    page.project.page_wanted.connect(lambda key, act: wanted.append(key))
    page.checkpoints.table.selectRow(1)
    qtbot.mouseClick(getattr(page.checkpoints, name), Qt.MouseButton.LeftButton)
    assert (page.project.run.name, page.project.checkpoint, wanted) == ("影评", 30, [name])
    page.checkpoints.table.selectRow(0)
    qtbot.keyClick(page.checkpoints.table, Qt.Key.Key_Return)
    assert (page.project.checkpoint, wanted[-1]) == (60, "inspect")
    page.project.set_run(None)
    assert page.project.checkpoint == "best"


def test_a_checkpoint_that_is_damaged_or_gone_is_seen(qtbot: QtBot, with_checkpoints: RunsPage) -> None:
    page = with_checkpoints
    folder = Path(page.shown_runs[0].path) / "checkpoints"
    (folder / "60" / "weights.safetensors").write_bytes(b"")
    with qtbot.waitSignal(page.checkpoints.checkpoints.changed):
        page.reload()
    assert checkpoint_cells(page, 0)[2].endswith("damaged")
    tip = page.checkpoints.table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "weights.safetensors" in tip
    assert not page.checkpoints.inspect.isEnabled() and not page.checkpoints.export.isEnabled()
    page.checkpoints.table.selectRow(1)
    assert page.checkpoints.inspect.isEnabled()
    shutil.rmtree(folder / "60")
    with qtbot.waitSignal(page.checkpoints.checkpoints.changed):
        page.reload()
    assert [entry.step for entry in page.checkpoints.rows] == [30]
    assert page.checkpoints.selected is not None and page.checkpoints.selected.step == 30
    shutil.rmtree(folder)
    with qtbot.waitSignal(page.checkpoints.checkpoints.changed):
        page.reload()
    assert not page.checkpoints.rows and not page.checkpoints.inspect.isVisible()
    idle(qtbot, page)


# -- the table


def test_without_runs_it_says_so(qtbot: QtBot, page: RunsPage) -> None:
    page.show()
    qtbot.waitUntil(lambda: page.missing is not None and page._listing is not None, timeout=10_000)
    assert page.missing is not None and page.missing.action


def test_damaged_runs_are_listed_and_a_run_is_opened(qtbot: QtBot, shown, page: RunsPage, tmp_path: Path) -> None:
    run = tmp_path / "workspace" / "broken 运行"
    run.mkdir(parents=True)
    (run / "run.json").write_text("{", encoding="utf-8")
    shown(1)
    assert cells(page, 0)[:2] == ["broken 运行", "damaged"]
    assert page.table.mapTo(page, page.table.rect().topLeft()).x() < 50  # no empty column of controls beside it
    wanted: list[str] = []
    page.project.page_wanted.connect(lambda key, act: wanted.append(key))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.project.run == run
    assert wanted == ["train"]


def test_a_row_tells_what_the_run_is(shown, write: Write) -> None:
    run = write("first", 0.871, data__file="/data/影评.csv")
    annotate(run.path, {"tags": ["论文", "wide"]})
    page = shown(1)
    assert cells(page, 0)[:8] == [
        "first", "finished", "影评.csv", "encoder 1 × 64", "1.23 M", "accuracy 87.1 % (validation)", "0.129",
        "1 min 30 s",
    ]  # fmt: skip
    assert cells(page, 0)[9] == "论文, wide"


def test_runs_are_sorted_by_a_click_on_a_head(qtbot: QtBot, shown, write: Write) -> None:
    for name, accuracy in (("a", 0.5), ("b", 0.9), ("c", 0.7)):
        write(name, accuracy)
    page = shown(3)
    assert names(page) == ["c", "b", "a"]  # the newest first
    header = page.table.horizontalHeader()
    result = [page.table.runs.column(section).key for section in range(10)].index("result")
    at = header.viewport().rect().topLeft()
    at.setX(header.sectionViewportPosition(result) + 20)
    at.setY(10)
    for order, mark in ((["b", "c", "a"], "↓"), (["a", "c", "b"], "↑")):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        assert names(page) == order
        head = page.table.runs.headerData(result, Qt.Orientation.Horizontal)
        assert head == f"Result {mark}"


def test_runs_are_found_by_words_state_and_tag(qtbot: QtBot, shown, write: Write, write_run: Write) -> None:
    annotate(write("first").path, {"tags": ["baseline"], "notes": "很慢"})
    write("second")
    write_run("third", state="failed", error={"what": "No room."})
    page = shown(3)
    qtbot.keyClicks(page.filters.search, "first")
    assert names(page) == ["first"] and page.filters.count.text() == "1 of 3 runs"
    page.search("很慢 finished")
    assert names(page) == ["first"]
    page.filters.clear()
    assert len(names(page)) == 3 and not page.filters.search.text()
    page.filters.state.setCurrentIndex(page.filters.state.findData("failed"))
    assert names(page) == ["third"]
    page.filters.clear()
    page.filters.tag.setCurrentIndex(page.filters.tag.findData("baseline"))
    assert names(page) == ["first"]
    page.search("nowhere")
    assert page._list.currentWidget() is page._nothing
    page._nothing.acted.emit()
    assert len(names(page)) == 3


def test_selection_and_place_stay_when_the_runs_are_read_again(qtbot: QtBot, shown, write: Write) -> None:
    for number in range(4):
        write(f"run-{number}")
    page = shown(4)
    chosen = [page.shown_runs[2].path, page.shown_runs[0].path]
    page.select(chosen)
    write("newer")
    page.reload()
    qtbot.waitUntil(lambda: len(page.shown_runs) == 5, timeout=10_000)
    assert set(page.table.selected_paths()) == set(chosen)
    page.sort("name", descending=False)
    assert set(page.table.selected_paths()) == set(chosen)


def test_columns_of_less_worth_give_way_in_a_small_window(shown, write: Write) -> None:
    write("run")
    page = shown(1)
    page.resize(956, 560)
    keys = [page.table.runs.column(section).key for section in range(10) if not page.table.isColumnHidden(section)]
    assert {"name", "state", "result"} <= set(keys) and "parameters" not in keys
    assert page.table.columnWidth(0) >= 200


# -- curves


def test_curves_of_the_selected_runs_lie_over_each_other(qtbot: QtBot, shown, write: Write) -> None:
    first, second = write("影评-01", 0.9), write("second", 0.8, steps=40)
    page = shown(2)
    page.select([str(first.path), str(second.path)])
    loss, accuracy = page.overlay.plots
    qtbot.waitUntil(lambda: len(loss.names) == len(accuracy.names) == 2, timeout=10_000)
    x, y = loss.drawn(f"smoothed_loss:{first.path}")
    assert list(x) == list(range(1, 61)) and len(y) == 60
    x, y = accuracy.drawn(f"accuracy:{second.path}")
    assert list(x) == [20, 40] and list(y) == pytest.approx([40, 80])
    assert sorted(text.rpartition(" ")[0] for text in loss.end_texts()) == ["second", "影评-01"]
    assert len({loss._pens[name].color().name() for name in loss.names}) == 2
    icons = [page.table.runs.index(row, 0).data(Qt.ItemDataRole.DecorationRole) for row in range(2)]
    assert all(icon is not None for icon in icons)
    page.overlay.x_axis.setCurrentIndex(2)
    assert loss.drawn(f"smoothed_loss:{first.path}")[0][-1] == 6.0
    page.overlay.x_axis.setCurrentIndex(3)
    assert loss.drawn(f"smoothed_loss:{first.path}")[0][-1] == pytest.approx(60_000)
    page.select([str(second.path)])
    qtbot.waitUntil(lambda: len(loss.names) == 1, timeout=10_000)


def test_another_figure_is_chosen_and_stays(qtbot: QtBot, shown, write: Write) -> None:
    first, second = write("first"), write("second")
    page = shown(2)
    page.select([str(first.path)])
    idle(qtbot, page)
    page.overlay.choose(0, "learning_rate")
    page.select([str(second.path)])
    plot = page.overlay.plots[0]
    qtbot.waitUntil(lambda: plot.names == [f"learning_rate:{second.path}"], timeout=10_000)
    assert set(plot.drawn(plot.names[0])[1]) == {1e-3}


def test_a_run_that_grows_is_drawn_as_it_grows(qtbot: QtBot, shown, write_run: Write, append_steps) -> None:
    run = write_run("live", steps=40, state="running")
    page = shown(1)
    plot, name = page.overlay.plots[0], f"smoothed_loss:{run.path}"
    qtbot.waitUntil(lambda: len(plot.drawn(name)[0]) == 40, timeout=10_000)
    append_steps(run, range(41, 81))
    page.reload()
    qtbot.waitUntil(lambda: len(plot.drawn(name)[0]) == 80, timeout=10_000)
    assert list(plot.drawn(name)[0]) == list(range(1, 81))


def test_damaged_events_are_told_and_the_others_are_drawn(qtbot: QtBot, shown, write: Write) -> None:
    bad, good = write("bad"), write("good")
    bad.events_path.write_text('{"type": "steps", "step": [1]}\n')
    page = shown(2)
    page.select([str(bad.path), str(good.path)])
    qtbot.waitUntil(lambda: page.overlay.plots[0].names == [f"smoothed_loss:{good.path}"], timeout=10_000)
    assert "lacks what its type promises" in page.overlay._note.text()


def test_of_many_selected_runs_the_first_are_drawn(qtbot: QtBot, shown, write_run: Write) -> None:
    for number in range(14):
        write_run(f"run-{number:02d}", steps=20)
    page = shown(14)
    page.table.selectAll()
    qtbot.waitUntil(lambda: len(page.overlay.plots[0].names) == 12, timeout=10_000)
    assert "first 12" in page.overlay._note.text()


def test_tokens_leave_evaluations_out() -> None:
    import numpy as np
    from attune_studio.run_record import EventReader, RunRecord

    record = RunRecord()
    seconds = [0.1, 0.2, 0.3, 5.4, 5.5]  # an evaluation of 5 s before the fourth
    event = {"type": "steps", "step": [1, 2, 3, 4, 5], "loss": [1.0] * 5, "learning_rate": [0.1] * 5,
             "gradient_norm": [1.0] * 5, "tokens_per_second": [1000.0] * 5, "seconds": seconds}  # fmt: skip
    record.add(EventReader().read([event]))
    assert np.allclose(tokens_of(record), [100, 200, 300, 400, 500])


# -- differences


def test_settings_of_two_runs_stand_beside_each_other(shown, write: Write) -> None:
    first, second = write("first", model__d_model=32), write("second", training__epochs=7)
    page = shown(2)
    page.tabs.setCurrentWidget(page.differences)
    page.select([str(first.path)])
    assert page.differences.settings == []
    page.select([str(first.path), str(second.path)])
    model = page.differences.table.model()
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    place = {name: heads.index(name) for name in ("first", "second")}
    by_key = {row[0]: row for row in rows[:2]}
    assert set(by_key) == {"model.d_model", "training.epochs"}
    assert by_key["model.d_model"][place["first"]] == "32"
    assert by_key["training.epochs"][place["second"]] == "7"
    assert len(rows) > 40
    page.differences.all.setChecked(False)
    assert page.differences.table.model().rowCount() == 2


# -- notes, tags, names


def test_notes_are_saved_as_they_are_typed(qtbot: QtBot, shown, write: Write) -> None:
    run = write("run")
    page = shown(1)
    page.actions_of_runs.by_name["notes"].trigger()
    assert page.tabs.currentWidget() is page.details
    qtbot.keyClicks(page.details.notes, "slow at first")
    qtbot.waitUntil(lambda: read_annotations(run.path).notes == "slow at first", timeout=10_000)
    page.details.tags.setText("a, 论文，b")
    page.details.tags.returnPressed.emit()
    qtbot.waitUntil(lambda: read_annotations(run.path).tags == ("a", "论文", "b"), timeout=10_000)
    qtbot.waitUntil(lambda: cells(page, 0)[9] == "a, 论文, b", timeout=10_000)
    idle(qtbot, page)


def test_what_was_typed_is_saved_when_another_run_is_selected(qtbot: QtBot, shown, write: Write) -> None:
    first, second = write("first"), write("second")
    page = shown(2)
    page.tabs.setCurrentWidget(page.details)
    for run, text in ((first, "one"), (second, "two")):
        page.select([str(run.path)])
        page.details.notes.setPlainText(text)
    page.select([str(first.path)])
    qtbot.waitUntil(lambda: read_annotations(second.path).notes == "two", timeout=10_000)
    assert read_annotations(first.path).notes == "one"
    idle(qtbot, page)


@pytest.mark.parametrize("keep", [True, False])
def test_an_edit_of_another_studio_is_not_overwritten(qtbot: QtBot, shown, write: Write, keep: bool) -> None:
    run = write("run")
    page = shown(1)
    page.tabs.setCurrentWidget(page.details)
    page.details.notes.setPlainText("mine")
    annotate(run.path, {"notes": "theirs"})
    page.details.save()
    qtbot.waitUntil(lambda: bool(page.details.conflict), timeout=10_000)
    assert "theirs" in page.details.conflict
    assert read_annotations(run.path).notes == "theirs"
    assert page.details.notes.toPlainText() == "mine"
    (page.details.keep_mine if keep else page.details.take_theirs).click()
    wanted = "mine" if keep else "theirs"
    qtbot.waitUntil(lambda: read_annotations(run.path).notes == wanted, timeout=10_000)
    assert page.details.notes.toPlainText() == wanted and not page.details.conflict
    idle(qtbot, page)


def test_a_run_is_renamed_with_its_folder_and_stays_selected(qtbot: QtBot, shown, write: Write) -> None:
    run = write("run")
    write("other")
    page = shown(2)
    page.select([str(run.path)])
    page.project.set_run(run.path)
    page.actions_of_runs.by_name["rename"].trigger()
    assert page.details.name.selectedText() == "run"
    page.details.name.setText("新名")  # the test library types ASCII only
    qtbot.keyClick(page.details.name, Qt.Key.Key_Return)
    place = run.path.with_name("新名")
    qtbot.waitUntil(lambda: "新名" in names(page), timeout=10_000)
    assert place.is_dir() and page.project.run == place
    assert page.table.selected_paths() == [str(place)]
    assert page.details.name.text() == "新名"
    idle(qtbot, page)


# -- the trash


def test_delete_moves_to_the_trash_and_undo_brings_back(qtbot: QtBot, shown, write: Write, tmp_path: Path) -> None:
    run = write("run")
    write("other")
    page = shown(2)
    page.select([str(run.path)])
    page.activateWindow()
    page.table.setFocus()
    page.actions_of_runs.by_name["trash"].trigger()
    qtbot.waitUntil(lambda: names(page) == ["other"], timeout=10_000)
    assert "moved to the trash" in page.banner.message and page.filters.trash.text() == "Trash (1)"
    assert page.actions_of_runs.can_undo
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "run" in names(page), timeout=10_000)
    assert list_trash(tmp_path / "workspace") == []


def test_a_run_comes_back_from_the_trash_and_the_trash_is_emptied_once_confirmed(
    qtbot: QtBot, shown, write: Write, tmp_path: Path
) -> None:
    for name in ("one", "two", "three"):
        write(name)
    page = shown(3)
    page.table.selectAll()
    page.actions_of_runs.move_to_trash()
    qtbot.waitUntil(lambda: page._list.currentWidget() is page._nothing, timeout=10_000)
    page._nothing.acted.emit()  # Show the trash
    assert sorted(names(page)) == ["one", "three", "two"]
    assert not page.actions_of_runs.by_name["open"].isEnabled()
    page.select([next(run.path for run in page.shown_runs if run.name == "two")])
    page._buttons["restore"].click()
    qtbot.waitUntil(lambda: len(names(page)) == 2, timeout=10_000)
    assert (tmp_path / "workspace" / "two" / "run.json").is_file()
    page._buttons["empty"].click()
    box = page.findChild(QMessageBox)
    box.buttons()[[button.text() for button in box.buttons()].index("Keep")].click()
    assert len(list_trash(tmp_path / "workspace")) == 2
    page._buttons["empty"].click()
    box = page.findChildren(QMessageBox)[-1]
    box.buttons()[[button.text() for button in box.buttons()].index("Delete for good")].click()
    qtbot.waitUntil(lambda: names(page) == [], timeout=10_000)
    assert list_trash(tmp_path / "workspace") == []
    idle(qtbot, page)


def test_a_run_under_way_is_ended_and_trashed_beside_one_that_is_not(
    qtbot: QtBot, shown, write: Write, long_run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTUNE_WORKSPACE", str(tmp_path))
    write("idle").path.rename(tmp_path / "idle")
    page = shown(2)
    page.table.selectAll()
    page.actions_of_runs.by_name["trash"].trigger()
    assert page.banner.message == "Discarding run…"
    qtbot.waitUntil(lambda: page.banner.message == "2 runs were moved to the trash.", timeout=180_000)
    qtbot.waitUntil(lambda: names(page) == [], timeout=10_000)
    page.banner.button.click()
    qtbot.waitUntil(lambda: sorted(names(page)) == ["idle", "run"], timeout=10_000)
    assert long_run.status().state == "stopped"
    idle(qtbot, page)


def test_a_run_whose_file_has_moved_asks_where_it_is(
    qtbot: QtBot,
    shown,
    moved_run: RunFolder,
    go_on_with: Callable[[Page, str], None],
    tiny_file: Path,
    tmp_path: Path,
) -> None:
    moved_run.write_status(replace(moved_run.status(), state="stopped"))
    page = shown(1)
    page.actions_of_runs.by_name["resume"].trigger()
    qtbot.waitUntil(page.banner.isVisible, timeout=10_000)
    assert page.banner.message.startswith("The data file 评论.csv is not there any more. Where is it?")
    assert page.banner.button.text() == "Choose the file…"
    with qtbot.waitSignal(page.launcher.failed, timeout=180_000):
        go_on_with(page, tiny_file.read_text().replace("good", "bad"))
    assert "other.csv is not the file that this run has learnt from" in page.banner.message
    with qtbot.waitSignal(page.launcher.started, timeout=180_000):
        go_on_with(page, tiny_file.read_text())
    assert not page.banner.isVisible()
    qtbot.waitUntil(lambda: moved_run.status().state == "finished", timeout=180_000)
    assert moved_run.spec().data.file == str(tmp_path / "other.csv")
    idle(qtbot, page)


# -- the other actions


def test_actions_fit_the_state_of_the_selected_runs(shown, write: Write, write_run: Write) -> None:
    write_run("live", state="running")
    write_run("held", state="paused")
    write_run("ended", state="stopped")
    write("done")
    page = shown(4)
    by_name = {run.name: run.path for run in page.shown_runs}
    expected = {"live": (False, True, True), "held": (True, False, True), "ended": (True, False, False),
                "done": (False, False, False)}  # fmt: skip
    for name, possible in expected.items():
        page.select([by_name[name]])
        actions = page.actions_of_runs.by_name
        assert tuple(actions[key].isEnabled() for key in ("resume", "pause", "stop")) == possible, name
    page.table.selectAll()
    assert not page.actions_of_runs.by_name["open"].isEnabled() and page.actions_of_runs.by_name["trash"].isEnabled()


def test_pause_and_resume_leave_commands(qtbot: QtBot, shown, write_run: Write) -> None:
    run = write_run("live", state="running")
    page = shown(1)
    page._buttons["pause"].click()
    commands = run.path / "commands"
    qtbot.waitUntil(lambda: len(list(commands.glob("*.json"))) == 1, timeout=10_000)
    assert json.loads(next(commands.glob("*.json")).read_bytes()) == {"do": "pause"}
    idle(qtbot, page)


def test_a_new_run_takes_the_settings_of_an_old_one(shown, write: Write, qtbot: QtBot) -> None:
    write("old", model__d_model=32, model__num_heads=4)
    page = shown(1)
    wanted: list[str] = []
    page.project.page_wanted.connect(lambda key, act: wanted.append(key))
    page.actions_of_runs.by_name["new"].trigger()
    assert page.project.spec.model.d_model == 32
    assert page.project.run is None and wanted == ["train"]
    page.project.undo_stack.undo()
    assert page.project.spec.model.d_model != 32
    idle(qtbot, page)


def test_a_run_is_packed_and_a_packed_one_opened(qtbot: QtBot, shown, write: Write, tmp_path: Path) -> None:
    run = write("run")
    page = shown(1)
    page.actions_of_runs.pack(str(run.path), tmp_path / "run.zip")
    qtbot.waitUntil(lambda: "Packed into" in page.banner.message, timeout=10_000)
    page.actions_of_runs.unpack(tmp_path / "run.zip")
    qtbot.waitUntil(lambda: "run-2" in names(page), timeout=10_000)
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    page.actions_of_runs.unpack(tmp_path / "bad.zip")
    qtbot.waitUntil(lambda: "not a sound zip" in page.banner.message, timeout=10_000)
    idle(qtbot, page)


def test_a_folder_that_cannot_be_read_is_told(qtbot: QtBot, page: RunsPage, tmp_path: Path) -> None:
    (tmp_path / "workspace").write_text("a file")
    page.show()
    qtbot.waitUntil(lambda: page.missing is not None and page.missing.action == "Try again", timeout=10_000)
    (tmp_path / "workspace").unlink()
    page.supply_missing()
    qtbot.waitUntil(lambda: page._listing is not None, timeout=10_000)
    idle(qtbot, page)


def test_the_page_is_drawn_in_the_dark_too(qtbot: QtBot, shown, write: Write) -> None:
    write("run")
    page = shown(1)
    idle(qtbot, page)
    theme.manager().choose("dark")
    assert page.table.grab().toImage().pixelColor(5, page.table.height() - 5).lightness() < 80
