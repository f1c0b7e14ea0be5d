"""The Words tab: the commonest words of all rows or of one class, and the words most distinctive of each class."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget

from attune_studio.pages.data.tab import DataTab
from attune_studio.pages.data.word_choices import WordChoices, word_bars
from attune_studio.project import Project
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import ElidedLabel, PlainLabel

_DISTINCTIVE = 20
_SEEN_CLASSES = 12  # lists of distinctive words that are drawn


class WordsTab(DataTab):
    """Bars of words.

    Signals:
        word_chosen(str): The rows with this word are wanted.
    """

    word_chosen = Signal(str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._answer: dict[str, Any] = {}
        self.label = ComboBox()
        self.label.setAccessibleName(self.tr("Class"))
        self.label.activated.connect(self._ask_words)
        self.choices = WordChoices(self.label)
        self.choices.wanted.connect(self._ask_words)
        self.choices.log_toggled.connect(self._draw)
        self.lists: dict[str, BarList] = {}
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._create_words())
        splitter.addWidget(self._create_distinctive())
        splitter.setSizes([560, 400])
        self.column.addWidget(splitter, 1)

    def refresh(self) -> None:
        self._fill_labels()
        self._ask_words()
        self._distinctive.setVisible(self._has_classes())
        if self._has_classes():
            what = self.tr("Comparing the classes")
            self.ask("distinctive", what, top=_DISTINCTIVE).finished.connect(self._show_distinctive)

    def _create_words(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Commonest words"), role="section"))
        column.addWidget(self.choices)
        self._total = PlainLabel(role="caption")
        column.addWidget(self._total)
        self.bars = BarList(self.tr("Commonest words"))
        self.bars.chosen.connect(self.word_chosen)
        column.addWidget(self.bars, 1)
        return panel

    def _create_distinctive(self) -> QWidget:
        self._distinctive = QWidget()
        column = QVBoxLayout(self._distinctive)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Most distinctive of each class"), role="section"))
        note = self.tr("How many standard errors a word's log-odds lie above those in the other classes.")
        column.addWidget(PlainLabel(note, role="caption", wrap=True))
        inner = QWidget()
        self._lists = QVBoxLayout(inner)
        self._lists.setContentsMargins(0, 0, 0, 0)
        self._lists.setSpacing(4)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        column.addWidget(scroll, 1)
        return self._distinctive

    def _has_classes(self) -> bool:
        return bool(self.project.data and self.project.data.num_classes > 1)

    def _fill_labels(self) -> None:
        chosen = self.label.currentData()
        self.label.clear()
        self.label.addItem(self.tr("All classes"), None)
        for name in self.project.data.labels if self.project.data else ():
            self.label.addItem(name[:60], name)
        self.label.setCurrentIndex(max(0, self.label.findData(chosen)))
        self.label.setVisible(self.label.count() > 1)

    def _ask_words(self) -> None:
        asked = self.choices.asked
        if self.project.data is None or not asked:
            return
        if self.label.currentData() is not None:
            asked["label"] = self.label.currentData()
        self.ask("words", self.tr("Counting words"), **asked).finished.connect(self._show_words)

    def _show_words(self, answer: dict[str, Any]) -> None:
        self._answer = answer
        self._total.setText(self.choices.summary(answer))
        self._draw()

    def _draw(self) -> None:
        if self._answer:
            tip = self.tr("{word}: {count} times, {share} of all words\nClick to see the rows with it")
            self.bars.show_bars(word_bars(self._answer, tip), log=self.choices.log.isChecked())

    def _show_distinctive(self, answer: dict[str, Any]) -> None:
        while item := self._lists.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.lists = {}
        labels = list(answer["labels"].items())
        for place, (label, words) in enumerate(labels[:_SEEN_CLASSES]):
            self.lists[label] = self._create_list(place, label, words)
        if len(labels) > _SEEN_CLASSES:
            text = self.tr("… and {count} further classes").format(count=f"{len(labels) - _SEEN_CLASSES:,}")
            self._lists.addWidget(PlainLabel(text, role="caption"))

    def _create_list(self, place: int, label: str, words: list[dict[str, Any]]) -> BarList:
        self._lists.addWidget(ElidedLabel(label))
        bars = BarList(self.tr("Words distinctive of {label}").format(label=label), series=place)
        bars.setMinimumHeight(190)
        bars.chosen.connect(self.word_chosen)
        tip = self.tr("{word}: score {score}, {count} times\nClick to see the rows with it")
        bars.show_bars(
            [
                Bar(
                    entry["word"], max(0.0, entry["score"]), f"{entry['score']:.1f}",
                    tip.format(word=entry["word"], score=f"{entry['score']:.1f}", count=f"{entry['count']:,}"),
                )
                for entry in words
            ]
        )  # fmt: skip
        self._lists.addWidget(bars, 1)
        return bars
