"""The Words tab of pairs: the commonest words of either side."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from attune_studio.pages.data.tab import DataTab
from attune_studio.project import Project
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.editors import NumberEdit
from attune_studio.widgets.labels import PlainLabel

_TOP, _MOST = 40, 1000
_TYPING = 250  # ms
SIDES = ("source", "target")


class PairWordsTab(DataTab):
    """Bars of words, the source's at the left.

    Signals:
        word_chosen(str): The pairs with this word are wanted.
    """

    word_chosen = Signal(str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._soon = QTimer(self, singleShot=True, interval=_TYPING)
        self._soon.timeout.connect(self.refresh)
        self._answer: dict[str, Any] = {}
        self.column.addLayout(self._create_choices())
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
        if self.project.data is None or not self.project.data.trainable or self.top.problem():
            return
        top = min(max(int(self.top.value() or 1), 1), _MOST)
        request = self.ask(
            "pair_statistics", self.tr("Counting words"), top=top, stop_words=self.stop_words.isChecked()
        )
        request.finished.connect(self._show)

    def _create_choices(self) -> QHBoxLayout:
        self.top = NumberEdit(int)
        self.top.set_value(_TOP)
        self.top.setMaximumWidth(64)
        self.top.setAccessibleName(self.tr("Number of words"))
        self.top.edited.connect(lambda: self._soon.start())
        self.stop_words = QCheckBox(self.tr("Stop words"))
        self.stop_words.toggled.connect(self.refresh)
        self.log = QCheckBox(self.tr("Log scale"))
        self.log.toggled.connect(self._draw)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(self.tr("Top"), role="muted"))
        for widget in (self.top, self.stop_words, self.log):
            row.addWidget(widget)
        row.addStretch()
        return row

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
            text = self.tr("{total} words, {distinct} different ones")
            self.totals[side].setText(text.format(total=f"{words['total']:,}", distinct=f"{words['distinct']:,}"))
        self._draw()

    def _draw(self) -> None:
        for side, bars in self.bars.items():
            words = self._answer.get(side, {}).get("words", {"words": [], "counts": [], "total": 0})
            total = max(1, words["total"])
            bars.show_bars(
                [
                    Bar(word, count, f"{count:,}", self._tip(word, count, count / total))
                    for word, count in zip(words["words"], words["counts"], strict=True)
                ],
                log=self.log.isChecked(),
            )

    def _tip(self, word: str, count: int, share: float) -> str:
        text = self.tr("{word}: {count} times, {share} of this side's words\nClick to see the pairs with it")
        return text.format(word=word, count=f"{count:,}", share=f"{share:.2%}")
