"""Tokens with arcs to what they are linked with."""

from itertools import pairwise

import numpy as np
import pytest
from attune_studio import theme
from attune_studio.widgets.picture import render_png
from attune_studio.widgets.scrolling import in_scroll
from attune_studio.widgets.token_links import TokenLinks, strongest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

TOKENS = ["[CLS]", "the", "film", "是", "好看"] * 20


@pytest.fixture
def links(qtbot: QtBot) -> TokenLinks:
    widget = TokenLinks()
    qtbot.addWidget(widget)
    widget.resize(400, 600)
    widget.show_tokens(TOKENS)
    widget.show()
    return widget


def middle(widget: TokenLinks, token: int) -> QPoint:
    return widget.place_of(token).center().toPoint()


def test_lines_are_broken_at_the_width_and_nothing_overlaps(links: TokenLinks) -> None:
    boxes = [links.place_of(number) for number in range(len(TOKENS))]
    assert all(box.right() <= links.width() for box in boxes)
    assert not [1 for a, b in pairwise(boxes) if a.intersects(b)]
    assert links.heightForWidth(400) > links.heightForWidth(2000)


def test_pointing_and_clicking_tell_the_token(qtbot: QtBot, links: TokenLinks) -> None:
    qtbot.mouseMove(links, QPoint(1, 1))  # where the pointer is already it does not move
    with qtbot.waitSignal(links.pointed, check_params_cb=lambda token: token == 7):
        qtbot.mouseMove(links, middle(links, 7))
    with qtbot.waitSignal(links.clicked, check_params_cb=lambda token, add: (token, add) == (7, False)):
        qtbot.mouseClick(links, Qt.MouseButton.LeftButton, pos=middle(links, 7))
    with qtbot.waitSignal(links.clicked, check_params_cb=lambda token, add: (token, add) == (9, True)):
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.mouseClick(links, Qt.MouseButton.LeftButton, control, middle(links, 9))


def test_keys_choose_neighbours_and_none(qtbot: QtBot, links: TokenLinks) -> None:
    links.show_links([3], [(4, 0.5)], incoming=False)
    with qtbot.waitSignal(links.clicked, check_params_cb=lambda token, add: token == 4):
        qtbot.keyClick(links, Qt.Key.Key_Right)
    with qtbot.waitSignal(links.clicked, check_params_cb=lambda token, add: token == -1):
        qtbot.keyClick(links, Qt.Key.Key_Escape)


def test_an_arc_is_painted_and_its_number_told(links: TokenLinks) -> None:
    before = links.grab().toImage()
    links.show_links([3], [(12, 0.75), (4, 0.25)], incoming=False)
    assert links.grab().toImage() != before
    assert links.accessibleDescription() == "film 0.750, 好看 0.250"


def test_numbers_do_not_meet_and_the_stronger_stays(links: TokenLinks) -> None:
    links.show_tokens([".", "i"] * 30)
    places = [7, 8, 9, 6]
    links.show_links([3], [(place, 0.4 - place / 100) for place in places], incoming=False)
    numbers = links._numbers(QFontMetricsF(theme.ui_font("caption")))
    areas = list(numbers.values())
    assert not [1 for at, one in enumerate(areas) for other in areas[:at] if one.intersects(other)]
    assert 7 in numbers and len(numbers) < len(places)


def test_the_strongest() -> None:
    weights = np.array([0.1, 0.0, 0.6, 0.3])
    assert [place for place, _ in strongest(weights, most=2)] == [2, 3]
    assert [place for place, _ in strongest(weights, least=0.1)] == [2, 3, 0]
    assert len(strongest(weights)) == 3


def test_what_is_seen_is_what_a_file_shows_wherever_it_is_scrolled_to(qtbot: QtBot) -> None:
    links = TokenLinks()
    scroll = in_scroll(links)
    qtbot.addWidget(scroll)
    scroll.resize(300, 200)
    links.show_tokens(TOKENS)
    scroll.show()
    qtbot.waitExposed(scroll)

    def check() -> None:
        QApplication.processEvents()
        seen = links.visibleRegion().boundingRect()
        whole = QImage.fromData(render_png(links.paint, links.size(), scale=1.0))
        rgb = QImage.Format.Format_RGB32
        assert links.grab(seen).toImage().convertToFormat(rgb) == whole.copy(seen).convertToFormat(rgb)

    check()
    links.show_links([3], [(12, 0.75), (4, 0.25), (3, 0.1)], incoming=False)
    check()
    scroll.verticalScrollBar().setValue(90)
    check()
    links.show_links([], [], incoming=False)
    check()
    scroll.resize(400, 260)
    check()
    links.show_tokens(TOKENS[:50])
    check()


def test_a_sentence_that_no_line_has_room_for_is_cut_with_dots_and_told_whole(qtbot: QtBot, links: TokenLinks) -> None:
    sentence = "The film that my neighbour had told me of was not at all as bad as she had made me believe it was. "
    links.show_tokens([sentence, "Short."])
    assert links.place_of(0).right() <= links.width() and links.place_of(1).top() > links.place_of(0).bottom()
    told = links.told_of(0)
    assert told.endswith("…") and sentence.startswith(told[:-1]) and links.told_of(1) == "Short."
    qtbot.mouseMove(links, middle(links, 0))
    assert sentence in links.toolTip()
    qtbot.mouseMove(links, middle(links, 1))
    assert not links.toolTip()
