"""What tests of the Runs page ask it."""

from __future__ import annotations

from collections.abc import Callable

from attune_models.runs import RunFolder
from attune_studio.pages.runs import RunsPage
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

Write = Callable[..., RunFolder]


def names(page: RunsPage) -> list[str]:
    return [run.title for run in page.shown_runs]


def cells(page: RunsPage, row: int) -> list[str]:
    model = page.table.runs
    return [model.index(row, column).data(Qt.ItemDataRole.DisplayRole) for column in range(model.columnCount())]


def idle(qtbot: QtBot, page: RunsPage) -> None:
    """Waits until nothing is being listed, saved or drawn."""
    qtbot.waitUntil(lambda: page._job is None and page.details._job is None and not page._store.busy, timeout=10_000)


# -- the checkpoints
