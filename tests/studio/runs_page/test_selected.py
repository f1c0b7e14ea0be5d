"""The Runs page: curves, differences and notes of the selected runs."""

from __future__ import annotations

import numpy as np
import pytest
from attune_models.runs.annotations import annotate, read_annotations
from attune_studio.pages.runs.curve_store import tokens_of
from listed_runs import Write, cells, idle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot


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
