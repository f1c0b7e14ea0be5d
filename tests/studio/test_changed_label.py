"""A text with its changes marked, which stays the text that it is."""

from __future__ import annotations

import pytest
from attune_studio import theme
from attune_studio.widgets.changed_label import ChangedLabel
from attune_studio.widgets.labels import WIDEST_WORD, PlainLabel
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot


def seen(label: ChangedLabel) -> str:
    document = QTextDocument()
    document.setHtml(label.text())
    return document.toPlainText()


def test_new_words_are_marked_and_markup_is_text(qtbot: QtBot) -> None:
    label = ChangedLabel()
    qtbot.addWidget(label)
    label.show_text("el <b>perro</b> & 红猫 ve", "el <b>gato</b> & 红狗 ve")
    assert seen(label) == "el <b>perro</b> & 红猫 ve"
    marked = [label.shown.text[start:end] for start, end in label.shown.changes]
    assert marked == ["perro", "猫"]
    assert label.text().count("underline") == 2
    before = label.text()
    theme.manager().choose("dark")
    assert label.text() != before and seen(label) == "el <b>perro</b> & 红猫 ve"
    label.show_text("el gato")
    assert "underline" not in label.text()


@pytest.mark.parametrize("make", [ChangedLabel, lambda: PlainLabel(wrap=True)])
def test_a_word_without_end_asks_for_no_more_room_than_others(qtbot: QtBot, make) -> None:
    label = make()
    qtbot.addWidget(label)
    label.setText("a short word")
    before = label.minimumSizeHint().width()
    label.setText("l" * 400)
    assert before < label.minimumSizeHint().width() == WIDEST_WORD
