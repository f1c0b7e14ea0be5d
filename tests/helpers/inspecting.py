"""What tests do with the Inspect page, which asks the real inspector."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attune_models.runs import RunFolder
from attune_studio.pages.inspect import InspectPage
from attune_studio.pages.inspect.examples import ExampleRole
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

LOADING = 60_000  # ms: the inspector imports TensorFlow


def list_run(qtbot: QtBot, page: InspectPage, run: RunFolder) -> InspectPage:
    """Shows a run on the page, and waits until its examples are listed."""
    page.project.set_run(run.path)
    with qtbot.waitSignal(page.examples.examples.counted, timeout=LOADING):
        page.show()
    return page


def rows(page: InspectPage) -> list[dict[str, Any]]:
    """Returns the examples that are listed."""
    model = page.examples.view.model()
    return [model.index(row, 0).data(ExampleRole) for row in range(model.rowCount())]


def answered(qtbot: QtBot, page: InspectPage, act: Callable[[], object]) -> Any:
    """Does `act` and returns the inspection that is shown then."""
    before = page.view.inspection
    act()
    qtbot.waitUntil(lambda: page.view.inspection is not None and page.view.inspection is not before, timeout=LOADING)
    return page.view.inspection


def look(qtbot: QtBot, page: InspectPage, text: str) -> Any:
    """Looks into a text of one's own and returns the inspection of it."""
    page.own_text.edit.setPlainText(text)
    return answered(qtbot, page, lambda: qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton))
