"""The Runs page: what is done with runs, from renaming to packing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from attune_models.runs import RunFolder
from attune_models.runs.trash import list_trash
from attune_studio.pages.page import Page
from listed_runs import Write, idle, names
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot


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
