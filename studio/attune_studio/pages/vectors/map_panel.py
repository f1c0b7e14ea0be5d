"""`MapPanel`: the map, what is told of it, the moments of a training, and the words near the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.text import minus
from attune_studio.theme import scaled
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.word_map import WordMap

_LIST_WIDTH, _LIST_HEIGHT = 240, 160  # px


class MapPanel(QWidget):
    """The right side of the page.

    Signals:
        word_wanted(str): A word of the list was chosen.
    """

    word_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.map = WordMap(self)
        self.map.hovered.connect(self._tell_hovered)
        self.about = ElidedLabel(role="caption")
        self._hovered = ElidedLabel(role="caption")
        self._hovered.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.moment = QSlider(Qt.Orientation.Horizontal)
        self.moment.setAccessibleName(self.tr("Moment of the training"))
        self.moment.valueChanged.connect(self._show_moment)
        self._step = PlainLabel(role="caption")
        self._moments = QWidget(self)
        self._steps: Sequence[int] = []
        self._moment_name = ""
        self._counts: Sequence[int] = []
        self._title = PlainLabel(role="section", wrap=True)
        self._hint = PlainLabel(role="caption", wrap=True)
        self.near = BarList(self.tr("Near words"))
        self.near.chosen.connect(self.word_wanted)
        row = FoldingRow()
        row.add(self._create_main(), 1)
        row.add(self._create_side(), 0, scaled(_LIST_WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row)
        self.show_neighbours("", [])
        self.show_steps([])

    def show_about(self, told: str, counts: Sequence[int]) -> None:
        """Tells what the map is of; `counts` are told of the word that the pointer is at (all 0: not known)."""
        self.about.setText(told)
        self._counts = counts

    def show_steps(self, steps: Sequence[int], in_words: bool = False) -> None:
        """Offers the moments of a training, steps or (`in_words`) words read, the last being shown; none: hidden."""
        self._steps = steps
        self._moment_name = self.tr("{number} words read") if in_words else self.tr("Step {number}")
        self._moments.setVisible(len(steps) > 1)
        self.moment.blockSignals(True)
        self.moment.setRange(0, max(0, len(steps) - 1))
        self.moment.setValue(len(steps) - 1)
        self.moment.blockSignals(False)
        self._tell_step()

    def show_neighbours(self, title: str, found: list[dict[str, Any]]) -> None:
        """Lists words with their cosines, under a title; without one, says how to come by them."""
        hint = self.tr(
            "Click a point, or look for a word: the words nearest to it by cosine are listed here.\n\n"
            "Drag to turn, Shift-drag to move, wheel to zoom, double-click to see everything. "
            "Page Down: the next word; Esc: none."
        )
        self._title.setText(title)
        self._hint.setText("" if title else hint)
        self._hint.setVisible(not title)
        self._title.setVisible(bool(title))
        self.near.setVisible(bool(title))
        bars = [
            Bar(one["word"], max(0.0, one["similarity"]), minus(f"{one['similarity']:.3f}"), self._tip(one))
            for one in found
        ]
        self.near.show_bars(bars)

    def _tip(self, one: dict[str, Any]) -> str:
        return (
            self.tr("{word}: {count} times").format(word=one["word"], count=f"{one['count']:,}") if one["count"] else ""
        )

    def _tell_hovered(self, number: int) -> None:
        if number < 0:
            self._hovered.hide()  # its room is the other's then
            return
        count = self._counts[number] if number < len(self._counts) else 0
        told = self.tr("{word} · {count} times") if count else "{word}"
        self._hovered.setText(told.format(word=self.map.words[number], count=f"{count:,}"))
        self._hovered.show()

    def _show_moment(self, moment: int) -> None:
        self.map.show_moment(moment)
        self._tell_step()

    def _tell_step(self) -> None:
        if self._steps:
            self._step.setText(self._moment_name.format(number=f"{self._steps[self.moment.value()]:,}"))

    def _create_main(self) -> QWidget:
        main = QWidget(self)
        layout = QVBoxLayout(main)
        layout.setContentsMargins(tokens.SPACE_3, tokens.SPACE_2, tokens.SPACE_3, tokens.SPACE_2)
        layout.setSpacing(tokens.SPACE_1)
        told = QHBoxLayout()
        told.addWidget(self.about, 3)
        told.addWidget(self._hovered, 1)
        self._hovered.hide()
        layout.addLayout(told)
        layout.addWidget(self.map, 1)
        row = QHBoxLayout(self._moments)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.moment, 1)
        row.addWidget(self._step)
        layout.addWidget(self._moments)
        return main

    def _create_side(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumHeight(scaled(_LIST_HEIGHT))
        layout = QVBoxLayout(side)
        layout.setContentsMargins(tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_3, tokens.SPACE_2)
        for widget in (self._title, self._hint):
            layout.addWidget(widget)
        layout.addWidget(self.near, 1)
        layout.addStretch()
        return side
