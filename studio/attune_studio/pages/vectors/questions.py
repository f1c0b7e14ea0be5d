"""`Questions`: a word looked for, an analogy, the similarity of two words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from attune_studio.theme import scaled
from attune_studio.tokens import SPACE_1
from attune_studio.widgets.buttons import button
from attune_studio.widgets.click_behind import ClickBehind
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section

_OFFERED = 12  # words under a box
_MARGINS = 6  # of a field, in letters


class Questions(Section):
    """The boxes.

    Signals:
        word_wanted(str): Look for this word.
        analogy_wanted(str, str, str): What is to the third as the second is to the first?
        similarity_wanted(str, str): How similar are the two?
    """

    word_wanted = Signal(str)
    analogy_wanted = Signal(str, str, str)
    similarity_wanted = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("Questions", "Ask"), parent)
        self._words = QStringListModel(self)
        self.search = self._box(self.tr("Look for a word"), self.tr("Look for a word"))
        self.search.setClearButtonEnabled(True)
        self.search.returnPressed.connect(lambda: self._ask_word(self.search.text()))
        completer = self.search.completer()
        completer.activated.connect(self._ask_word)
        self.body.addWidget(self.search)
        analogy = {
            self.tr("king"): self.tr("Analogy: a word"),
            self.tr("man"): self.tr("Analogy: less this word"),
            self.tr("woman"): self.tr("Analogy: and this word"),
        }
        self.analogy = [self._box(hint, name) for hint, name in analogy.items()]
        self.analogy_button = button(self.tr("Ask"), self._ask_analogy)
        self._add_row(self.tr("Analogy"), self.analogy, ("−", "+"), self.analogy_button)
        pair = (self.tr("Similarity: first word"), self.tr("Similarity: second word"))
        self.pair = [self._box(self.tr("word"), name) for name in pair]
        self.pair_button = button(self.tr("Ask"), self._ask_similarity)
        self._add_row(self.tr("Similarity"), self.pair, ("·",), self.pair_button)
        self.answer = PlainLabel(role="caption", wrap=True)
        self.answer.hide()
        self.body.addWidget(self.answer)
        for box in self.analogy:
            box.returnPressed.connect(self._ask_analogy)
        for box in self.pair:
            box.returnPressed.connect(self._ask_similarity)
        for box in (*self.analogy, *self.pair):
            box.textChanged.connect(self._show_buttons)
        self._show_buttons()

    def offer(self, words: list[str]) -> None:
        """Completes what is typed to these words, the most frequent first."""
        self._words.setStringList(words)
        self.show_similarity("")

    def show_similarity(self, told: str) -> None:
        """Shows the answer about two words."""
        self.answer.setText(told)
        self.answer.setVisible(bool(told))

    def _box(self, hint: str, name: str) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(hint)
        box.setAccessibleName(name)
        completer = QCompleter(self._words, box)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_OFFERED)
        box.setCompleter(completer)
        ClickBehind(completer)
        return box

    def _add_row(self, title: str, boxes: list[QLineEdit], between: tuple[str, ...], ask: QWidget) -> None:
        self.body.addWidget(PlainLabel(title, role="caption"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_1)
        for box, sign in zip(boxes, (*between, ""), strict=True):
            box.setMinimumWidth(scaled(40))
            row.addWidget(box, len(box.placeholderText()) + _MARGINS)
            if sign:
                row.addWidget(PlainLabel(sign, role="muted"))
        row.addWidget(ask)
        self.body.addLayout(row)

    def _show_buttons(self) -> None:
        for asks, boxes in ((self.analogy_button, self.analogy), (self.pair_button, self.pair)):
            asks.setEnabled(all(box.text().strip() for box in boxes))

    def _ask_word(self, word: str) -> None:
        if word.strip():
            self.word_wanted.emit(word.strip())

    def _ask_analogy(self) -> None:
        king, man, woman = (box.text().strip() for box in self.analogy)
        if king and man and woman:
            self.analogy_wanted.emit(man, king, woman)

    def _ask_similarity(self) -> None:
        first, second = (box.text().strip() for box in self.pair)
        if first and second:
            self.similarity_wanted.emit(first, second)
