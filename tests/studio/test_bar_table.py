"""Rows of names with bars and numbers."""

import numpy as np
import pytest
from attune_studio import theme
from attune_studio.widgets.bar_table import BarColumn, BarTable
from attune_studio.widgets.picture import render_svg
from attune_studio.widgets.row_painting import ROW
from attune_studio.widgets.scrolling import SideScroll, in_scroll
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

NAMES = ["[CLS]", "好看", "film"]
SIGNED = BarColumn("Removal", np.array([np.nan, -0.5, 0.25]), 1.0, signed=True)
SHARES = BarColumn("Attention", np.array([0.1, 0.6, 0.3]))


@pytest.fixture
def table(qtbot: QtBot) -> BarTable:
    widget = BarTable("Contributions")
    qtbot.addWidget(widget)
    widget.show_rows(NAMES, [SIGNED, SHARES])
    widget.resize(420, widget.height())
    widget.show()
    return widget


def middle(table: BarTable, place: int) -> QPoint:
    return QPoint(10, round(table.height() - (len(table.order) - place - 0.5) * ROW))


def test_each_column_tells_its_own_scale() -> None:
    assert SIGNED.scale == "−1 … +1" and SHARES.scale == "0 … 0.6"
    assert [SIGNED.caption(row) for row in range(3)] == ["–", "−0.500", "+0.250"]
    assert BarColumn("zero", np.zeros(2)).end == 1


def test_bars_are_as_long_as_their_values_and_none_of_what_is_unknown(table: BarTable) -> None:
    image = table.grab().toImage()
    red, blue = (theme.color(role).rgb() for role in ("bad", "accent"))

    first, end = (round(table._cell(column, table.width()).left()) for column in range(2))

    def pixels(place: int, color: int) -> int:
        y = middle(table, place).y()
        return sum(image.pixel(x, y) == color for x in range(first, end))

    assert pixels(0, red) == pixels(0, blue) == 0
    assert pixels(1, red) == 0 and pixels(2, blue) == 0
    assert pixels(1, blue) == pytest.approx(2 * pixels(2, red), abs=2)


def test_the_pointer_tells_the_exact_numbers(qtbot: QtBot, table: BarTable) -> None:
    with qtbot.waitSignal(table.pointed, check_params_cb=lambda row: row == 2):
        qtbot.mouseMove(table, middle(table, 2))
    assert table.told(2) == "film: Removal 0.25, Attention 0.3"
    assert table.told(0) == "[CLS]: Removal –, Attention 0.1"
    with qtbot.waitSignal(table.chosen, check_params_cb=lambda row: row == 1):
        qtbot.mouseClick(table, Qt.MouseButton.LeftButton, pos=middle(table, 1))


def test_keys_go_through_rows_in_the_order_that_is_seen(qtbot: QtBot, table: BarTable) -> None:
    table.show_rows(NAMES, [SHARES], order=[1, 2, 0])
    went: list[int] = []
    table.pointed.connect(went.append)
    for _ in range(4):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert went == [1, 2, 0]
    with qtbot.waitSignal(table.chosen, check_params_cb=lambda row: row == 0):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_row_that_keys_reach_is_scrolled_into_sight(qtbot: QtBot) -> None:
    table = BarTable("Rollout")
    scroll = in_scroll(table)
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    table.show_rows([str(row) for row in range(512)], [BarColumn("Share", np.linspace(0, 1, 512))])
    scroll.show()
    for _ in range(30):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert scroll.verticalScrollBar().value() > 30 * ROW - 200


def test_a_wide_table_scrolls_sideways_alone_and_is_seen_in_its_whole_height(qtbot: QtBot) -> None:
    table = BarTable("Logit lens")
    side = SideScroll(table)
    column = QWidget()
    QVBoxLayout(column).addWidget(side)
    outer = in_scroll(column)
    qtbot.addWidget(outer)
    outer.resize(300, 200)
    outer.show()
    table.show_rows([str(row) for row in range(30)], [BarColumn(str(layer), np.zeros(30)) for layer in range(9)])
    qtbot.waitUntil(lambda: side.viewport().height() == table.height())
    assert table.width() > side.width() and column.width() <= 300
    assert outer.horizontalScrollBar().maximum() == 0 and side.horizontalScrollBar().maximum() > 0
    for _ in range(20):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert outer.verticalScrollBar().value() > 0 and side.horizontalScrollBar().value() == 0


@pytest.fixture
def long(qtbot: QtBot) -> tuple[BarTable, QScrollArea]:
    """A table in a column with another one below it, scrolled as on the page."""
    table, below = BarTable("Rollout"), BarTable("Below")
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    for one in (table, below):
        one.show_rows([f"t{row}" for row in range(100)], [BarColumn("Share", np.linspace(0, 1, 100))])
        layout.addWidget(SideScroll(one))
    scroll = in_scroll(column)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    qtbot.waitExposed(scroll)
    return table, scroll


def on_screen(scroll: QScrollArea) -> QImage:
    QApplication.processEvents()
    area = QRect(scroll.viewport().mapTo(scroll, QPoint(0, 0)), scroll.viewport().size())
    return scroll.screen().grabWindow(scroll.winId()).toImage().copy(area)


def test_headings_stay_in_sight_while_rows_scroll(qtbot: QtBot, long: tuple[BarTable, QScrollArea]) -> None:
    table, scroll = long
    top, bar = on_screen(scroll).copy(0, 0, 380, 58), scroll.verticalScrollBar()
    for value in (300, 311, 40, 3):
        bar.setValue(value)
        seen = on_screen(scroll)
        assert seen.copy(0, 0, 380, 58) == top
        assert seen == scroll.viewport().grab().toImage().convertToFormat(seen.format())  # nothing is left behind
    bar.setValue(table.height() + 6)  # to the next table, whose headings take their place
    assert on_screen(scroll).copy(0, 0, 380, 58) != top
    bar.setValue(300)
    with qtbot.waitSignal(table.pointed, check_params_cb=lambda row: row == (380 - table.row_rect(0, 0).top()) // ROW):
        qtbot.mouseMove(table, QPoint(10, 380))
    with qtbot.waitSignal(table.pointed, check_params_cb=lambda row: row == -1):
        qtbot.mouseMove(table, QPoint(10, 330))  # the headings cover the row that lies there


def test_nothing_is_left_behind_where_the_table_itself_is_scrolled(qtbot: QtBot) -> None:
    table = BarTable("Rollout")
    table.show_rows([f"t{row}" for row in range(100)], [BarColumn("Share", np.linspace(0, 1, 100))])
    scroll = in_scroll(table)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    qtbot.waitExposed(scroll)
    for value in (7, 30, 300, 290):
        on_screen(scroll)
        scroll.verticalScrollBar().setValue(value)
        seen = on_screen(scroll)
        assert seen == scroll.viewport().grab().toImage().convertToFormat(seen.format())


def test_a_row_that_keys_reach_is_not_below_the_headings(qtbot: QtBot, long: tuple[BarTable, QScrollArea]) -> None:
    table, scroll = long
    for key, presses in ((Qt.Key.Key_Down, 40), (Qt.Key.Key_Up, 30)):
        for _ in range(presses):
            qtbot.keyClick(table, key)
        place = table._pointed
        row = table.row_rect(place, 0).translated(table.mapTo(scroll.viewport(), QPointF(0, 0)))
        assert row.top() >= 60 and row.bottom() <= scroll.viewport().height()


def test_a_picture_of_a_scrolled_table_has_its_headings_above(long: tuple[BarTable, QScrollArea]) -> None:
    table, scroll = long
    before = render_svg(table.paint, table.size())
    scroll.verticalScrollBar().setValue(500)
    after = render_svg(table.paint, table.size())
    assert before == after and after.count(b">Rollout<") == 1


def test_the_same_painting_makes_an_svg(table: BarTable) -> None:
    svg = render_svg(table.paint, QSize(420, 120)).decode()
    assert "好看" in svg and "+0.250" in svg
