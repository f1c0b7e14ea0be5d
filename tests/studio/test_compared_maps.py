"""The maps of two answers and their difference: one large or all three, the same part seen in all."""

from __future__ import annotations

import numpy as np
import pytest
from attune_models.token_matching import counterparts, difference
from attune_studio.pages.inspect.compared_maps import ComparedMaps, Weights
from PySide6.QtCore import QPoint, QRectF, Qt
from pytestqt.qtbot import QtBot

BEFORE = [f"w{number}" for number in range(150)]
NOW = ["new", "words", *BEFORE]


@pytest.fixture
def compared(qtbot: QtBot) -> ComparedMaps:
    """Two long texts, of which one has two words more in front."""
    widget = ComparedMaps()
    qtbot.addWidget(widget)
    widget.resize(508, 460)
    show(widget, BEFORE, NOW)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def show(widget: ComparedMaps, before: list[str], now: list[str]) -> None:
    places = counterparts(before, now), counterparts(before, now)
    old, new = weights(before), weights(now)
    widget.show_heads(old, new, difference(old.scores, new.scores, *places), places)


def weights(names: list[str]) -> Weights:
    return Weights(names, names, np.random.default_rng(len(names)).dirichlet(np.ones(len(names)), len(names)))


def seen(widget: ComparedMaps) -> list[str]:
    return [name for name, shown in widget.maps.items() if shown.isVisible()]


def press(qtbot: QtBot, widget: ComparedMaps, name: str) -> None:
    qtbot.mouseClick(widget.shown.buttons[name], Qt.MouseButton.LeftButton)


def test_of_long_texts_one_map_has_all_the_room(qtbot: QtBot, compared: ComparedMaps) -> None:
    assert seen(compared) == ["difference"]
    layout, overview = compared.maps["difference"].layouts(QRectF(compared.maps["difference"].rect()))
    assert layout.image.width() > compared.width() / 2 and overview is not None
    for name in ("before", "now"):
        press(qtbot, compared, name)
        assert seen(compared) == [name]
    press(qtbot, compared, "all")
    assert seen(compared) == ["before", "now", "difference"]


def test_short_texts_are_read_beside_each_other_unless_one_was_chosen(qtbot: QtBot, compared: ComparedMaps) -> None:
    show(compared, BEFORE[:6], NOW[:8])
    assert seen(compared) == ["before", "now", "difference"]
    press(qtbot, compared, "now")
    show(compared, BEFORE[:7], NOW[:9])
    assert seen(compared) == ["now"]


def test_the_part_that_is_seen_is_the_same_text_in_all(qtbot: QtBot, compared: ComparedMaps) -> None:
    press(qtbot, compared, "now")
    shown = compared.maps["now"]
    for _ in range(12):
        qtbot.keyClick(shown, Qt.Key.Key_Plus)
    now, before = shown.seen.view, compared.maps["before"].seen.view
    assert now.width() < 30 and compared.maps["difference"].seen.view == now
    first, last = int(now.top()), int(np.ceil(now.bottom()))
    assert (NOW[first], NOW[last - 1]) == (BEFORE[int(before.top())], BEFORE[int(before.bottom()) - 1])
    qtbot.keyClick(compared.maps["before"], Qt.Key.Key_Home)
    assert all(one.seen.is_whole for one in compared.maps.values())


def test_what_is_new_has_no_part_in_the_reference(qtbot: QtBot, compared: ComparedMaps) -> None:
    compared.maps["now"].seen_changed.emit(QRectF(0, 0, 2, 2))
    assert compared.maps["before"].seen.is_whole
    assert compared.maps["difference"].seen.view == QRectF(0, 0, 4, 4)  # less than four cells are never seen


def test_the_row_that_is_pointed_at_is_framed_in_the_reference(qtbot: QtBot, compared: ComparedMaps) -> None:
    press(qtbot, compared, "all")
    show(compared, BEFORE[:6], NOW[:8])
    shown = compared.maps["now"]
    middle = shown.layouts(QRectF(shown.rect()))[0].place_of(QRectF(3, 4, 1, 1)).center().toPoint()
    qtbot.mouseMove(shown, middle + QPoint(1, 0))
    assert compared.maps["before"]._pointed == 2 and compared.maps["difference"]._pointed == 4
    assert compared.reading.startswith('"w2" → "w1": ')


def test_without_a_difference_both_are_shown(qtbot: QtBot, compared: ComparedMaps) -> None:
    old, new = weights(BEFORE), weights(NOW)
    compared.show_heads(old, new, None, None)
    assert seen(compared) == ["before", "now"] and not compared.shown.buttons["difference"].isEnabled()
    press(qtbot, compared, "before")
    assert seen(compared) == ["before"]


def test_colours_can_be_stretched_to_small_changes(qtbot: QtBot, compared: ComparedMaps) -> None:
    shown = compared.maps["difference"]
    assert shown.scale.top == 1
    qtbot.mouseClick(compared.stretch, Qt.MouseButton.LeftButton)
    assert shown.scale.top == pytest.approx(np.nanmax(np.abs(shown.scores)))
