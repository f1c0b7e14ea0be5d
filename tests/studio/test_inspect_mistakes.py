"""From mistakes to reasons: filters, the table and the words of errors, on a really trained run."""

from __future__ import annotations

import pytest
from attune_models.example_filter import ExampleFilter
from attune_studio.pages.train.side import SideColumn
from attune_studio.run_record import EventReader, RunRecord
from inspecting import LOADING, list_run, rows
from PySide6.QtCore import QPointF, Qt


@pytest.fixture
def page(inspect_page):
    return inspect_page


@pytest.fixture
def listed(qtbot, page, trained_run):
    """The page with the run's validation examples listed."""
    return list_run(qtbot, page, trained_run)


def counted(qtbot, page, act):
    """Does something that asks for other examples; returns them."""
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        act()
    return rows(page)


def click_cell(qtbot, matrix, row, column):
    grid, cell = matrix._grid(), matrix._cell_size()
    place = QPointF(grid.left() + (column + 0.5) * cell.x(), grid.top() + (row + 0.5) * cell.y())
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place.toPoint())


def test_a_cell_of_the_matrix_leaves_its_examples_and_a_second_click_all(qtbot, listed):
    filters, everything = listed.examples.filters, rows(listed)
    assert filters.matrix._counts.sum() == len(everything) == 20
    assert listed.examples.count == "20" and not filters.clear_button.isVisible()
    left = counted(qtbot, listed, lambda: click_cell(qtbot, filters.matrix, 0, 0))
    assert left == [one for one in everything if one["label"] == one["predicted"] == "negative"]
    assert len(left) == filters.matrix._counts[0, 0]
    assert listed.examples.count == f"{len(left)} of 20 left" and filters.clear_button.isVisible()
    assert counted(qtbot, listed, lambda: click_cell(qtbot, filters.matrix, 0, 0)) == everything


def test_a_cell_can_be_chosen_by_keys(qtbot, listed):
    matrix = listed.examples.filters.matrix
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right):  # the first key comes to the first cell
        qtbot.keyClick(matrix, key)
    left = counted(qtbot, listed, lambda: qtbot.keyClick(matrix, Qt.Key.Key_Return))
    assert left and all(one["label"] == one["predicted"] == "positive" for one in left)


def test_text_length_and_loss_are_filters_and_can_be_cleared(qtbot, listed):
    filters, everything = listed.examples.filters, rows(listed)
    piece = everything[0]["text"][1:5]

    def search():
        qtbot.keyClicks(filters.search, piece.upper())
        qtbot.keyClick(filters.search, Qt.Key.Key_Return)

    assert counted(qtbot, listed, search) == [one for one in everything if piece in one["text"]]
    least, most = filters.bounds["length"]
    counted(qtbot, listed, filters.clear)
    left = counted(qtbot, listed, lambda: qtbot.keyClicks(most, "7"))
    assert left == [one for one in everything if one["length"] <= 7]
    qtbot.keyClicks(least, "x")
    assert least.property("invalid") and filters.filter.length == (None, 7)
    assert counted(qtbot, listed, filters.clear_button.click) == everything
    assert not filters.filter and not most.text()


def test_an_empty_result_says_so(qtbot, listed):
    section = listed.examples
    assert counted(qtbot, listed, lambda: section.filter_by_word("nosuchword")) == []
    assert section._none.isVisible() and section.count == "0 of 20 left"
    counted(qtbot, listed, section.filters.clear)
    assert section.view.isVisible()


def test_the_table_orders_list_and_table_and_opens_an_example(qtbot, listed):
    listed.examples.table_button.click()
    table, model = listed.table.table, listed.examples.examples
    assert table.isVisible() and listed.missing is None
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    assert heads == ["Text", "Label", "Prediction", "Probability", "Loss ↓", "Length"]
    head = table.horizontalHeader()

    def click():
        head.sectionClicked.emit(heads.index("Length"))

    lengths = [one["length"] for one in counted(qtbot, listed, click)]
    assert lengths == sorted(lengths, reverse=True) and listed.examples._sort.currentText() == "Longest"
    shown = counted(qtbot, listed, click)
    assert [one["length"] for one in shown] == sorted(lengths) and listed.examples._sort.currentText() == "Shortest"
    place = table.visualRect(model.index(3, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: listed.view.inspection is not None, timeout=LOADING)
    assert listed.view.inspection.text == shown[3]["text"] and listed.view.isVisible()
    assert listed.examples.view.currentIndex().row() == 3


def test_words_of_what_is_left_and_a_click_on_one_leaves_its_examples(qtbot, listed):
    words = listed.table.words
    listed.open_table(True)
    assert "Filter the examples" in words.said and not words.bars.bars
    left = counted(qtbot, listed, lambda: click_cell(qtbot, listed.examples.filters.matrix, 1, 1))
    qtbot.waitUntil(lambda: bool(words.bars.bars), timeout=LOADING)
    told = words.bars.bars
    first = told[0].text
    holding = counted(qtbot, listed, lambda: words.bars.choose_row(0))
    assert holding == [one for one in left if first in one["text"].split()]
    assert listed.examples.filters.filter == ExampleFilter(label="positive", predicted="positive", word=first)
    assert words.bars.bars == told  # the list from which one chooses stays


def test_the_train_page_s_matrix_leads_to_a_cell_s_examples(qtbot, listed, inspecting_project, trained_run):
    side, record = SideColumn(lambda: None, lambda: None), RunRecord()
    qtbot.addWidget(side)
    reader = EventReader()
    events, _ = trained_run.events(0)
    record.add(reader.read(events))
    side.show_record(record)
    side.examples_wanted.connect(inspecting_project.show_examples)
    pages = []
    inspecting_project.page_wanted.connect(lambda page, act: pages.append(page))
    judged = side._judged
    with qtbot.waitSignal(listed.examples.examples.counted, timeout=LOADING):
        side.matrix.chosen.emit(1, 1)
    qtbot.waitUntil(lambda: len(rows(listed)) == judged.confusion[1, 1], timeout=LOADING)
    assert pages == ["inspect"] and listed.examples._split.currentData() == judged.split
    assert listed.examples.filters.filter == ExampleFilter(label="positive", predicted="positive")


def test_another_run_has_no_filters_of_the_one_before(qtbot, listed, inspecting_project, tmp_path):
    counted(qtbot, listed, lambda: click_cell(qtbot, listed.examples.filters.matrix, 1, 1))
    listed.open_table(True)
    inspecting_project.set_run(tmp_path / "another")
    assert not listed.examples.filters.filter and not listed.table.isVisible()
