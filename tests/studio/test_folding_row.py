"""Rows that become columns where the window is narrow, and rows again where it is wide."""

from __future__ import annotations

import pytest
from attune_studio.widgets.folding_row import FoldingRow
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


def wide(pixels: int) -> QWidget:
    made = QPushButton("x")
    made.setMinimumWidth(pixels)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


@pytest.fixture
def outer(qtbot: QtBot) -> FoldingRow:
    """A row of two rows of two: each inner one takes 210 px, the second all that is left."""
    made = FoldingRow(10)
    qtbot.addWidget(made)
    for stretch in (0, 1):
        inner = FoldingRow(10)
        inner.add(wide(100))
        inner.add(wide(100))
        made.add(inner, stretch)
    return made


def folds(qtbot: QtBot, outer: FoldingRow, width: int, expected: list[bool]) -> None:
    """Waits until the outer row and the inner ones are columns as expected: a fold asks for another layout."""
    outer.resize(width, 200)
    outer.show()
    rows = [outer, *(one for one in outer.findChildren(FoldingRow) if one is not outer)]
    qtbot.waitUntil(lambda: [one.folded for one in rows] == expected)


def test_a_row_folds_where_it_is_narrow(qtbot: QtBot, outer: FoldingRow) -> None:
    folds(qtbot, outer, 600, [False, False, False])
    folds(qtbot, outer, 300, [True, False, False])
    folds(qtbot, outer, 150, [True, True, True])


def test_what_was_narrow_before_it_was_shown_unfolds(qtbot: QtBot, outer: FoldingRow) -> None:
    for inner in outer.findChildren(FoldingRow):
        inner.resize(50, 20)
        QApplication.sendEvent(inner, QEvent(QEvent.Type.LayoutRequest))
        assert inner.folded
    folds(qtbot, outer, 1000, [False, False, False])


def test_it_unfolds_where_there_is_room_again(qtbot: QtBot, outer: FoldingRow) -> None:
    folds(qtbot, outer, 150, [True, True, True])
    folds(qtbot, outer, 1000, [False, False, False])


def test_a_share_of_a_wide_row_is_taken_and_the_others_keep_what_they_need(qtbot: QtBot) -> None:
    window, row, side = QWidget(), FoldingRow(10), QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(row)
    row.add(wide(300), stretch=1)
    row.add(side, width=100, share=0.5)
    window.show()
    for width, expected in ((500, 190), (410, 100), (1000, 500), (600, 290), (409, 409)):
        window.resize(width, 200)
        qtbot.waitUntil(lambda expected=expected: side.width() == expected)
    assert row.folded
