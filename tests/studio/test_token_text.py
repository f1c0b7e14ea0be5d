"""The text on Inspect: whichever half of a letter the pointer is at, it is at that letter's token."""

import pytest
from attune_studio.widgets.token_text import TokenText
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

TEXT = "so 猫🐈 ran\nhome"


@pytest.fixture
def letters(qtbot):
    """A text whose every letter is a token."""
    text = TokenText()
    qtbot.addWidget(text)
    text.resize(320, 120)
    text.show_text(TEXT, [(place, place + 1) for place in range(len(TEXT))])
    text.show()
    return text


def edges(text, place):
    """Returns where a letter begins and ends, in px, and the middle of its line."""
    units = len(TEXT[:place].encode("utf-16-le")) // 2
    cursor = QTextCursor(text.document())
    cursor.setPosition(units)
    left = text.cursorRect(cursor)
    cursor.setPosition(units + len(TEXT[place].encode("utf-16-le")) // 2)
    return left.left(), text.cursorRect(cursor).left(), left.center().y()


@pytest.mark.parametrize("place", [place for place, letter in enumerate(TEXT) if letter != "\n"])
@pytest.mark.parametrize("share", [0.25, 0.75])
def test_both_halves_of_a_letter_are_its_token(qtbot, letters, place, share):
    left, right, middle = edges(letters, place)
    with qtbot.waitSignal(letters.token_clicked) as clicked:
        qtbot.mouseClick(
            letters.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(left + share * (right - left)), middle)
        )
    assert clicked.args == [place, False]
