"""The grid of heads by itself: order, marks, keyboard, and that 8 x 8 heads fit."""

from __future__ import annotations

import numpy as np
import pytest
from attune_studio.widgets.head_grid import HeadGrid
from attune_studio.widgets.matrix_image import signed_color
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

SIDE_WIDTH = 328  # px that the page has for the heads


@pytest.fixture
def grid(qtbot: QtBot) -> HeadGrid:
    widget = HeadGrid()
    qtbot.addWidget(widget)
    widget.show_scores(np.full((2, 3, 4, 4), 0.25, np.float32))
    widget.show()
    return widget


def test_eight_by_eight_heads_with_captions_fit_beside_the_map(qtbot: QtBot) -> None:
    widget = HeadGrid()
    qtbot.addWidget(widget)
    widget.show_scores(np.full((8, 8, 4, 4), 0.25, np.float32))
    widget.show_captions([["+.012"] * 8] * 8)
    assert widget.width() <= SIDE_WIDTH - 16  # a scroll bar
    room = widget._side + 9
    assert widget.fontMetrics().horizontalAdvance("+.012") <= room + 8
    places = [widget._place(layer, head) for layer in range(8) for head in range(8)]
    assert all(not one.intersects(other) for one in places for other in places if one != other)


def test_the_maps_grow_with_the_room_there_is(qtbot: QtBot) -> None:
    widget = HeadGrid()
    qtbot.addWidget(widget)
    widget.show_scores(np.random.default_rng(0).random((2, 4, 200, 200), np.float32))
    narrow, pixels = widget._side, widget._images[0, 0].width()
    widget.set_room(460)
    assert widget._side > 1.4 * narrow and widget.width() <= 460
    assert widget._images[0, 0].width() > pixels  # no stretched picture: more is seen of each head
    widget.set_room(2000)
    assert widget._side == 110  # as large as is of use
    widget.set_room(100)
    assert (widget._side, widget._images[0, 0].width()) == (narrow, pixels)


def test_arrows_move_and_enter_chooses(qtbot: QtBot, grid: HeadGrid) -> None:
    grid.setFocus()
    told: list[tuple[int, int]] = []
    grid.chosen.connect(lambda *place: told.append(place))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(grid, key)
    assert grid.current == (0, 0) and not told
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told == [(1, 1)] and grid.current == (1, 1)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert grid.chosen_heads == [(1, 1), (1, 0)]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down):  # no further than the edge
        qtbot.keyClick(grid, key)
    assert grid._mark == (1, 0)


def test_ctrl_and_a_click_choose_several_and_take_back(qtbot: QtBot, grid: HeadGrid) -> None:
    def click(layer: int, head: int, *modifiers: Qt.KeyboardModifier) -> None:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, *modifiers, pos=grid._place(layer, head).center())

    click(0, 1)
    click(1, 2, Qt.KeyboardModifier.ControlModifier)
    assert grid.chosen_heads == [(0, 1), (1, 2)] and grid.current == (1, 2)
    click(1, 2, Qt.KeyboardModifier.ControlModifier)
    assert grid.chosen_heads == [(0, 1)]
    click(0, 1, Qt.KeyboardModifier.ControlModifier)  # one is always chosen
    assert grid.chosen_heads == [(0, 1)]


def test_the_highest_stands_first_and_those_without_a_figure_last(qtbot: QtBot, grid: HeadGrid) -> None:
    grid.sort_by(np.array([[0.1, 0.9], [0.5, -1.0]]))  # the third column is no head
    assert grid._order == [(0, 1), (1, 0), (0, 0), (1, 1), (0, 2), (1, 2)]
    first = grid._place(0, 1)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=first.center())
    assert grid.current == (0, 1)
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid._mark == (1, 0)  # what stands beside it
    grid.sort_by(None)
    assert grid._place(0, 0).x() < grid._place(0, 1).x() < grid._place(0, 2).x()


def test_the_menu_is_for_the_head_under_the_pointer_or_for_all_that_are_chosen(qtbot: QtBot, grid: HeadGrid) -> None:
    grid.choose(0, 0)
    grid.choose(0, 1, add=True)
    with qtbot.waitSignal(grid.menu_wanted):
        qtbot.mouseClick(grid, Qt.MouseButton.RightButton, pos=grid._place(0, 0).center())
    assert grid.chosen_heads == [(0, 0), (0, 1)]
    with qtbot.waitSignal(grid.menu_wanted):
        qtbot.mouseClick(grid, Qt.MouseButton.RightButton, pos=grid._place(1, 2).center())
    assert grid.chosen_heads == [(1, 2)]


def test_worth_frames_and_heads_that_are_off_are_painted(grid: HeadGrid) -> None:
    grid.tint(np.array([[1.0, -1.0, 0.0], [0.5, 0.0, 0.0]]))

    def frame(layer: int, head: int) -> QColor:
        return grid.grab().toImage().pixelColor(grid._place(layer, head).topLeft() - QPoint(2, -8))

    grid.choose(1, 2)
    for place, share in (((0, 0), 1.0), ((0, 1), -1.0), ((0, 2), 0.0)):
        assert frame(*place) == signed_color(share)
    assert signed_color(1.0).red() > 150 > signed_color(1.0).blue()
    assert signed_color(-1.0).blue() > 150 > signed_color(-1.0).red()
    before = grid.grab().toImage().pixelColor(grid._place(0, 1).center())
    grid.cross_out([(0, 1)])
    assert grid.grab().toImage().pixelColor(grid._place(0, 1).center()) != before


def test_a_small_map_keeps_the_strongest_weight(qtbot: QtBot) -> None:
    scores = np.zeros((8, 8, 512, 512), np.float32)
    scores[3, 4, 100, 301] = 1
    widget = HeadGrid()
    qtbot.addWidget(widget)
    widget.show_scores(scores)
    image = widget._images[3, 4]
    brightest = max(image.pixelColor(x, y).green() for x in range(image.width()) for y in range(image.height()))
    assert image.width() <= widget._side * widget.devicePixelRatioF() and brightest > 200
