"""The command palette: finding by letters, running by Enter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attune_studio.palette import Command, CommandPalette, match_score
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_letters_fit_in_order_only() -> None:
    assert match_score("gtm", "Go to Model") is not None
    assert match_score("mtg", "Go to Model") is None
    assert match_score("", "anything") == 0


def test_words_and_their_beginnings_fit_best() -> None:
    titles = ["Reformat logs", "Go to Model", "Monday"]
    ranked = sorted((t for t in titles if match_score("mod", t) is not None), key=lambda t: match_score("mod", t) or 0)
    assert ranked[0] == "Go to Model"


@pytest.fixture
def palette(qtbot: QtBot) -> Iterator[tuple[CommandPalette, list[str]]]:
    window, done = QWidget(), []
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    commands = [
        Command(title, lambda title=title: done.append(title)) for title in ("Go to Data", "Go to Train", "Undo")
    ]
    made = CommandPalette(commands, window)
    made.open()
    yield made, done


def test_typing_and_enter_runs_a_command(qtbot: QtBot, palette: tuple[CommandPalette, list[str]]) -> None:
    made, done = palette
    search = made.search
    qtbot.keyClicks(search, "train")
    assert made.titles() == ["Go to Train"]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert done == ["Go to Train"]


def test_arrows_choose_and_escape_closes(qtbot: QtBot, palette: tuple[CommandPalette, list[str]]) -> None:
    made, done = palette
    search = made.search
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert done == ["Undo"]


def test_commands_that_come_later_leave_what_is_typed_and_marked(palette: tuple[CommandPalette, list[str]]) -> None:
    made, done = palette
    made.search.setText("go")
    made._list.setCurrentIndex(made._list.model().index(1, 0))
    commands = [Command(title, lambda title=title: done.append(title)) for title in ("Go home", "Go to Train", "Quit")]
    made.offer(commands)
    assert made.titles() == ["Go home", "Go to Train"]
    made._run(made._list.currentIndex())
    assert done == ["Go to Train"]


def test_nothing_found_runs_nothing(qtbot: QtBot, palette: tuple[CommandPalette, list[str]]) -> None:
    made, done = palette
    search = made.search
    qtbot.keyClicks(search, "zzzz")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert done == []


def test_whoever_scrolled_or_clicked_beside_a_row_goes_on_typing(
    qtbot: QtBot, palette: tuple[CommandPalette, list[str]]
) -> None:
    made, done = palette
    qtbot.keyClicks(made.search, "undo")
    below = made._list.viewport().rect().bottomLeft() - QPoint(-20, 5)
    qtbot.mouseClick(made._list.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert made.window().focusWidget() is made.search
    qtbot.keyClick(made.window().focusWidget(), Qt.Key.Key_Escape)
    assert not made.isVisible() and done == []


def test_a_click_counts_though_the_same_commands_come_under_it(
    qtbot: QtBot, palette: tuple[CommandPalette, list[str]]
) -> None:
    made, done = palette
    row = made._list.visualRect(made._list.model().index(1, 0)).center()
    qtbot.mousePress(made._list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    made.offer([Command(title, lambda: None) for title in ("Go to Data", "Go to Train", "Undo")])
    qtbot.mouseRelease(made._list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert done == ["Go to Train"]
