"""What the Inspect page says can be read whole in a usual window and in the smallest: shown, or told as a tooltip."""

from __future__ import annotations

import pytest
from attune_studio.pages.inspect import InspectPage
from attune_studio.widgets.editors import titled_choice
from cut_text import cut
from inspecting import LOADING, list_run, look
from pytestqt.qtbot import QtBot

SIZES = [(1212, 730), (956, 570)]  # of the page in windows of 1280 x 800 and 1024 x 640
ASKING = ("Beams", "Why", "Inside", "Through", "Compare")


def test_a_choice_without_room_is_told_as_a_tooltip(qtbot: QtBot) -> None:
    choice = titled_choice({"a": "A choice that is told in many words"}, "Choice")
    qtbot.addWidget(choice)
    choice.resize(100, 30)
    choice.show()
    assert "A choice that is told in many words" in choice.toolTip()
    choice.addItem("Short", "b")
    choice.setCurrentIndex(1)
    assert not choice.toolTip()
    choice.setCurrentIndex(0)
    assert choice.toolTip()
    choice.resize(400, 30)
    assert not choice.toolTip()
    choice.setToolTip("What it is")
    choice.resize(100, 30)
    assert choice.toolTip() == "What it is"


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["classifier", "translator"])
def test_on_any_tab_in_any_window(qtbot: QtBot, inspect_page: InspectPage, request, kind: str) -> None:
    run = request.getfixturevalue("trained_run" if kind == "classifier" else "translator_run")
    list_run(qtbot, inspect_page, run)
    look(qtbot, inspect_page, "good dull film end" if kind == "classifier" else "red cat sees two dog.")
    view = inspect_page.view
    view.map.lock_query(1)
    for at in range(view.tabs.count()):
        view.tabs.setCurrentIndex(at)
        title = view.tabs.tabText(at)
        if title == "Compare":
            view.tabs.currentWidget().keep()
        if title in ASKING:
            qtbot.waitUntil(lambda: not inspect_page.project.inspector.busy, timeout=LOADING)
        for size in SIZES:
            inspect_page.resize(*size)

            def all_is_told(where: object = (title, size)) -> None:  # once things have found their places
                assert not cut(inspect_page), where

            qtbot.waitUntil(all_is_told)
