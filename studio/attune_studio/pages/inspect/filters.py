"""Which of the examples are listed: a cell of the confusion matrix, a piece of the text or a word, loss and length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from attune_models.example_filter import ExampleFilter, Range
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from attune_studio import icons, tokens
from attune_studio.widgets.buttons import button
from attune_studio.widgets.confusion_matrix import ConfusionMatrix
from attune_studio.widgets.editors import NumberEdit, SearchEdit
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.section import FoldSection

_TYPING = 250  # ms after the last key before what was typed is asked for


class FilterBar(QWidget):
    """The filters as the person has set them.

    Signals:
        changed(): They are others now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[str, ...] = ()
        self._cell: tuple[str | None, str | None] = (None, None)
        self.wrong = QCheckBox()
        self.clear_button = button(self.tr("Clear filters"), self.clear, role="link")
        self.clear_button.hide()
        self.matrix = ConfusionMatrix(compact=True)
        self.search = SearchEdit(self.tr("Search the texts"))
        self.whole_word = self._create_whole_word()
        self.bounds = {
            "length": (NumberEdit(int, optional=True), NumberEdit(int, optional=True)),
            "loss": (NumberEdit(float, optional=True), NumberEdit(float, optional=True)),
        }
        self._more = FoldSection("")
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.changed)
        self._arrange()
        self._connect()
        self.show_task("classification")

    @property
    def filter(self) -> ExampleFilter:
        """What is asked for."""
        label, predicted = self._cell
        typed, whole = self.search.text().strip(), self.whole_word.isChecked()
        return ExampleFilter(
            wrong=self.wrong.isChecked(),
            label=label,
            predicted=predicted,
            loss=self._range("loss"),
            length=self._range("length"),
            text="" if whole else typed,
            word=typed if whole else "",
        )

    def set_filter(self, asked: ExampleFilter) -> None:
        """Shows other filters, and tells of them once."""
        blocked = self.blockSignals(True)
        self.wrong.setChecked(asked.wrong)
        self.search.setText(asked.word or asked.text)
        self.whole_word.setChecked(bool(asked.word))
        for name, bounds in (("length", asked.length), ("loss", asked.loss)):
            for edit, bound in zip(self.bounds[name], bounds, strict=True):
                edit.setText("" if bound is None else f"{bound:g}")
        if replace(asked, wrong=False, text="", word="") != ExampleFilter():
            self._more.set_open(True)
        self._cell = (asked.label, asked.predicted)
        self._mark()
        self._typing.stop()
        self.blockSignals(blocked)
        self.changed.emit()

    def clear(self) -> None:
        """Leaves all examples."""
        self.set_filter(ExampleFilter())

    def show_task(self, task: str) -> None:
        """Shows what the task has: pairs have no confusion matrix, and more than one translation is right."""
        pairs = task == "translation"
        self.wrong.setText(self.tr("Only inexact translations") if pairs else self.tr("Only mistakes"))
        self._more.set_title(self.tr("By length and loss") if pairs else self.tr("By confusion, length and loss"))
        self.matrix.setVisible(not pairs)

    def show_confusion(self, counts: np.ndarray, labels: Sequence[str]) -> None:
        """Shows the confusion matrix of the split."""
        self._labels = tuple(labels)
        self.matrix.set_matrix(counts, labels)
        self._mark()

    def _create_whole_word(self) -> QAction:
        title = self.tr("Whole words only")
        action = QAction(icons.icon("text-aa"), title, self.search)
        action.setCheckable(True)
        action.setToolTip(plain_tooltip(title))
        self.search.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        for inner in self.search.findChildren(QToolButton):  # Qt makes one for the action, and leaves it without a name
            inner.setAccessibleName(inner.accessibleName() or title)
        return action

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE_2)
        titles = {"length": self.tr("Length"), "loss": self.tr("Loss")}
        units = {"length": self.tr("tokens"), "loss": self.tr("nats")}
        ends = (self.tr("at least"), self.tr("at most"))
        for row, (name, edits) in enumerate(self.bounds.items()):
            grid.addWidget(PlainLabel(titles[name]), row, 0)
            for column, (edit, end) in enumerate(zip(edits, ends, strict=True), 1):
                edit.setPlaceholderText(end)
                edit.setAccessibleName(f"{titles[name]}, {end}, {units[name]}")
                edit.setToolTip(plain_tooltip(units[name]))
                grid.addWidget(edit, row, column)
        self._more.body.addWidget(self.matrix)
        self._more.body.addLayout(grid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_2)
        first = QHBoxLayout()
        first.addWidget(self.wrong)
        first.addStretch()
        first.addWidget(self.clear_button)
        layout.addLayout(first)
        for widget in (self.search, self._more):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.changed.connect(lambda: self.clear_button.setVisible(bool(self.filter)))
        self.wrong.toggled.connect(lambda _: self.changed.emit())
        self.matrix.chosen.connect(self._on_cell)
        self.search.textEdited.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self._ask_at_once)
        self.whole_word.toggled.connect(self._on_whole_word)
        for edits in self.bounds.values():
            for edit in edits:
                edit.edited.connect(self._on_bound)

    def _on_cell(self, row: int, column: int) -> None:
        """Leaves the examples of a cell; of the one that is framed already, all again."""
        cell = (self._labels[row], self._labels[column])
        self.set_filter(
            replace(self.filter, label=None, predicted=None)
            if cell == self._cell
            else replace(self.filter, label=cell[0], predicted=cell[1], wrong=self.filter.wrong and cell[0] != cell[1])
        )

    def _on_whole_word(self, whole: bool) -> None:
        self.whole_word.setIcon(icons.icon("text-aa", "accent" if whole else "muted"))
        if self.search.text():
            self.changed.emit()

    def _on_bound(self) -> None:
        for edits in self.bounds.values():
            for edit in edits:
                edit.set_invalid(bool(edit.problem()))
        self._typing.start()

    def _ask_at_once(self) -> None:
        self._typing.stop()
        self.changed.emit()

    def _mark(self) -> None:
        known = all(name in self._labels for name in self._cell)
        self.matrix.mark(*(self._labels.index(str(name)) for name in self._cell) if known else (-1, -1))

    def _range(self, name: str) -> Range:
        least, most = (None if edit.problem() else edit.value() for edit in self.bounds[name])
        return least, most
