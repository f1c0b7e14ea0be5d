"""The Runs page over real run folders: the table, what is found and sorted."""

from __future__ import annotations

from pathlib import Path

from attune_models.runs.annotations import annotate
from attune_studio import theme
from attune_studio.pages.runs import RunsPage
from listed_runs import Write, cells, idle, names
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot


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
