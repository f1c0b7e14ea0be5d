"""A text that grows: shades that can be read on, tokens that are gone to, a view that follows its end only there."""

from __future__ import annotations

import pytest
from attune_studio import theme
from attune_studio.widgets.share_scale import shade
from attune_studio.widgets.written_text import WrittenText
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

PIECES = ["One", " 猫", "\n", "saw", " 🐈", "."]


@pytest.fixture
def text(qtbot):
    made = WrittenText(lambda token: f"token {token}")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_text("Here: ", 0, PIECES, [0.1, 0.5, 0.9, None, 0.3, 1.0])
    made.show()
    return made


def middle_of(text: WrittenText, position: int) -> QPoint:
    """Returns a point in the right half of the letter at a place."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    left = text.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    width = text.cursorRect(cursor).left() - left.left()
    return QPoint(left.left() + max(1, 3 * width // 4), left.center().y())


def look_at(text: WrittenText, position: int):
    cursor = QTextCursor(text.document())
    cursor.setPosition(position + 1)
    return cursor.charFormat()


def contrast(one, other):
    def luminance(color):
        parts = (color.redF(), color.greenF(), color.blueF())
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_it_holds_the_prompt_and_all_tokens(text):
    assert text.toPlainText() == "Here: One 猫\nsaw 🐈."
    assert text.pieces == PIECES


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_every_shade_can_be_read_on_and_the_prompt_has_none(text, appearance):
    theme.manager().choose(appearance)
    assert look_at(text, 0).background().style() == Qt.BrushStyle.NoBrush
    assert look_at(text, 0).foreground().color() == theme.color("muted")
    assert look_at(text, 6).background().color() == shade(0.1)[0]
    assert look_at(text, 12).background().style() == Qt.BrushStyle.NoBrush  # the token without a share
    assert shade(1)[0] == theme.color("surface") and shade(0)[0] == theme.color("accent")
    assert all(contrast(*shade(level / 255)) >= 4.5 for level in range(256))


@pytest.mark.parametrize(("position", "token"), [(6, 0), (8, 0), (10, 1), (12, 3), (16, 4), (18, 5), (2, -1)])
def test_a_click_chooses_the_token_under_the_pointer(qtbot, text, position, token):
    told = []
    text.token_chosen.connect(told.append)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(text, position))
    assert text.chosen == token
    assert told == ([token] if token >= 0 else [])


def test_arrows_go_from_token_to_token_and_from_line_to_line(qtbot, text):
    def press(key):
        qtbot.keyClick(text, key)
        return text.chosen

    assert [press(Qt.Key.Key_Right) for _ in range(3)] == [0, 1, 2]
    assert press(Qt.Key.Key_Right) == 3
    assert press(Qt.Key.Key_Up) == 0  # above it stands the prompt
    assert press(Qt.Key.Key_Down) == 5  # below the middle of the line above
    assert press(Qt.Key.Key_Home) == 0
    assert press(Qt.Key.Key_End) == 5
    assert press(Qt.Key.Key_Right) == 5
    assert press(Qt.Key.Key_Left) == 4


def test_it_grows_behind_what_is_kept(text):
    text.choose(4)
    text.show_text("Here: ", 3, ["ran"], [0.2])
    assert text.toPlainText() == "Here: One 猫\nran"
    assert text.chosen == -1  # that token is gone
    text.show_text("There: ", 0, [], [])
    assert text.toPlainText() == "There: "


def test_the_view_follows_the_end_only_where_it_was_in_sight(text):
    bar = text.verticalScrollBar()
    text.show_text("Here: ", 6, ["\nline"] * 60, [0.5] * 60)
    assert bar.value() == bar.maximum() > 0
    bar.setValue(3)
    text.show_text("Here: ", 66, ["\nline"] * 20, [0.5] * 20)
    assert bar.value() == 3
    bar.setValue(bar.maximum())
    text.show_text("Here: ", 86, ["\nline"] * 20, [0.5] * 20)
    assert bar.value() == bar.maximum()


def test_another_theme_leaves_text_and_place(text):
    text.choose(3)
    theme.manager().toggle()
    assert text.toPlainText() == "Here: One 猫\nsaw 🐈."
    assert text.chosen == 3
    assert look_at(text, 0).foreground().color() == theme.color("muted")


def test_what_is_chosen_is_framed_on_every_line_that_it_takes(text):
    text.show_text("", 0, ["🐈 one\ntwo", "", "."], [0.5, 0.5, None])
    text.choose(0)
    assert not text.grab().isNull()
    first, sign, second = text._places(0)
    assert first.top() == sign.top() < second.top()
    assert sign.left() >= first.right() > first.left() == second.left()
    assert text._places(1)[0].width() > 0  # a token that adds nothing can still be gone to
