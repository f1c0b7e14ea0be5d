"""Bars of words: lengths by the scale, marks, and choosing by mouse and keyboard."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from attune_studio.widgets.bar_list import Bar, BarList
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

BARS = [Bar("the", 10_000, "10,000", "<b>the</b>"), Bar("电影", 100, "100"), Bar("x" * 500, 1, "1")]


@pytest.fixture
def bars(qtbot: QtBot) -> BarList:
    view = BarList("Words")
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show_bars(BARS)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_lengths_are_shares_of_the_longest(bars: BarList) -> None:
    assert [bars.share(bar.value) for bar in BARS] == [1.0, 0.01, 0.0001]


def test_on_a_log_scale_small_counts_are_seen(bars: BarList) -> None:
    bars.show_bars(BARS, log=True)
    assert bars.share(100) == pytest.approx(math.log10(101) / math.log10(10_001))
    assert bars.share(0) == 0
    assert bars.ticks() == [0, 1, 10, 100, 1000, 10_000]


def test_marks_are_round_and_within(bars: BarList) -> None:
    ticks = bars.ticks()
    assert ticks[0] == 0
    assert 3 <= len(ticks) <= 12
    assert ticks[-1] <= 10_000
    steps = {round(b - a, 6) for a, b in pairwise(ticks)}
    assert len(steps) == 1


def test_labels_leave_room_for_bars(bars: BarList) -> None:
    left, length = bars.span()
    assert length > 100
    assert left + length < bars.viewport().width()


def test_a_bar_is_as_long_as_its_value(bars: BarList) -> None:
    image = bars.viewport().grab().toImage()
    left, length = bars.span()
    middle = bars.visualRect(bars.model().index(0, 0)).center().y()
    first, last = image.pixelColor(left + 2, middle), image.pixelColor(left + length - 2, middle)
    assert first == last
    second = bars.visualRect(bars.model().index(1, 0)).center().y()
    assert image.pixelColor(left + length - 2, second) != first


def test_click_and_enter_choose_a_word(qtbot: QtBot, bars: BarList) -> None:
    chosen: list[str] = []
    bars.chosen.connect(chosen.append)
    place = bars.visualRect(bars.model().index(1, 0)).center()
    qtbot.mouseClick(bars.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(bars, Qt.Key.Key_Up)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert chosen == ["电影", "the"]


def test_words_are_told_to_screen_readers_and_tips_are_no_markup(bars: BarList) -> None:
    index = bars.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "the: 10,000"
    assert "&lt;b&gt;the&lt;/b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_nothing_is_drawn_of_nothing(bars: BarList) -> None:
    bars.show_bars([])
    assert bars.ticks() == []
    assert bars.grab().width() > 0
