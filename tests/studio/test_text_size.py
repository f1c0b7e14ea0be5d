"""Text in other sizes: all of it follows, at once, and nothing is cut where it is largest."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from attune_studio import language, theme
from attune_studio.pages import PAGES
from attune_studio.project import Project
from attune_studio.settings import settings
from attune_studio.stylesheet import style_sheet
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.window_keeper import WindowKeeper
from cut_text import cut
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def keeper(qtbot: QtBot) -> Iterator[WindowKeeper]:
    made = WindowKeeper(Project())
    made.window.resize(1280, 800)
    made.window.show()
    show_all(qtbot, made)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()


def show_all(qtbot: QtBot, keeper: WindowKeeper) -> None:
    qtbot.waitUntil(lambda: len(keeper.window.pages) == len(PAGES))


def size_box(keeper: WindowKeeper) -> QComboBox:
    boxes = keeper.window.page("settings").findChildren(QComboBox)
    return next(box for box in boxes if box.findData("very_large") >= 0)


def choose(qtbot: QtBot, keeper: WindowKeeper, size: str) -> None:
    """Chooses a text size as a person does."""
    old = keeper.window
    old.go("settings")
    box = size_box(keeper)
    box.setFocus()
    box.setCurrentIndex(box.findData(size))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: keeper.window is not old)
    show_all(qtbot, keeper)


def test_every_kind_of_text_and_what_goes_with_it_grows(qtbot: QtBot) -> None:
    assert [theme.size(kind) for kind in ("text", "caption", "title")] == [13, 11, 16]
    bars = BarList("Words")
    qtbot.addWidget(bars)
    bars.show_bars([Bar("one", 1.0, "1")])
    with qtbot.waitSignal(theme.manager().resized):
        theme.manager().choose_text_size("very_large")
    assert [theme.size(kind) for kind in ("text", "caption", "title")] == [17, 14, 21]
    assert theme.ui_font().pixelSize() == theme.monospace().pixelSize() == QApplication.font().pixelSize() == 17
    assert "font-size: 21px" in style_sheet(theme.palette(), theme.scaled)
    assert bars.sizeHintForRow(0) == theme.scaled(24) == 31
    assert theme.ThemeManager().text_size == "very_large"  # it is remembered


def test_a_size_that_there_is_not_is_the_usual_one(qtbot: QtBot) -> None:
    theme.manager().choose_text_size("large")
    settings().setValue("text_size", "huge")
    assert theme.ThemeManager().text_size == "normal"


def test_the_window_is_made_anew_where_the_person_was(qtbot: QtBot, keeper: WindowKeeper) -> None:
    project = keeper.window.project
    project.set("model.d_model", 96)
    usual = keeper.window.page("settings").findChild(QLabel).fontMetrics().height()
    keeper.window.activateWindow()
    choose(qtbot, keeper, "large")
    assert keeper.window.current_page == "settings" and keeper.window.project is project
    assert project.spec.model.d_model == 96
    assert keeper.window.page("settings").findChild(QLabel).fontMetrics().height() > usual
    assert size_box(keeper).currentData() == "large"
    assert keeper.window.focusWidget() is size_box(keeper)  # the next arrow key goes on from here


@pytest.mark.parametrize("room", [(1280, 800), (1024, 640)])
@pytest.mark.parametrize("spoken", [language.ENGLISH, language.CHINESE])
def test_nothing_is_cut_where_text_is_largest(
    qtbot: QtBot, keeper: WindowKeeper, spoken: str, room: tuple[int, int]
) -> None:
    language.manager().choose(spoken)
    keeper.window.resize(*room)
    choose(qtbot, keeper, "very_large")
    window = keeper.window
    for entry in PAGES:
        window.go(entry.key)
        page = window.page(entry.key)

        def all_is_seen(page: QWidget = page, key: str = entry.key) -> None:  # once things have found their places
            assert not cut(page), key

        qtbot.waitUntil(all_is_seen)
