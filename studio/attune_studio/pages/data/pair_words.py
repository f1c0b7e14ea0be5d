"""The Words tab of pairs: the commonest words of either side."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from attune_studio.pages.data.tab import DataTab
from attune_studio.pages.data.word_choices import WordChoices, word_bars
from attune_studio.project import Project
from attune_studio.widgets.bar_list import BarList
from attune_studio.widgets.labels import PlainLabel

SIDES = ("source", "target")


class PairWordsTab(DataTab):
    """Bars of words, the source's at the left.

    Signals:
        word_chosen(str): The pairs with this word are wanted.
    """

    of_pairs = True

    word_chosen = Signal(str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._answer: dict[str, Any] = {}
        self.choices = WordChoices()
        self.choices.wanted.connect(self.invalidate)
        self.choices.log_toggled.connect(self._draw)
        self.column.addWidget(self.choices)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        self.titles = {side: PlainLabel(role="section") for side in SIDES}
        self.totals = {side: PlainLabel(role="caption") for side in SIDES}
        self.bars = {
            "source": BarList(self.tr("Commonest words of the source"), series=0),
            "target": BarList(self.tr("Commonest words of the target"), series=1),
        }
        for side in SIDES:
            splitter.addWidget(self._create_side(side))
        splitter.setSizes([480, 480])
        self.column.addWidget(splitter, 1)

    def refresh(self) -> None:
        if asked := self.choices.asked:
            self.ask("pair_statistics", self.tr("Counting words"), **asked).finished.connect(self._show)

    def _create_side(self, side: str) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(*((0, 4, 8, 0) if side == SIDES[0] else (8, 4, 0, 0)))
        column.setSpacing(4)
        column.addWidget(self.titles[side])
        column.addWidget(self.totals[side])
        self.bars[side].chosen.connect(self.word_chosen)
        column.addWidget(self.bars[side], 1)
        return panel

    def _show(self, answer: dict[str, Any]) -> None:
        self._answer = answer
        data = self.project.data
        for side, language in zip(SIDES, data.languages if data else SIDES, strict=True):
            words = answer[side]["words"]
            self.titles[side].setText(language)
            self.totals[side].setText(self.choices.summary(words))
        self._draw()

    def _draw(self) -> None:
        tip = self.tr("{word}: {count} times, {share} of this side's words\nClick to see the pairs with it")
        for side, answer in self._answer.items():
            if side in self.bars:
                self.bars[side].show_bars(word_bars(answer["words"], tip), log=self.choices.log.isChecked())
