"""`TokenTab`: a tab about one token of what a view shows; which one is chosen above it, or locked in the view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.question_tab import LookedAt, QuestionTab
from attune_studio.pair_inspection import names_in
from attune_studio.theme import scaled
from attune_studio.widgets.bar_table import BarTable
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.head_drawing import HeadDrawing
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.scrolling import SideScroll, in_scroll

_LEAST_CHOICE = 80  # px: in a small window choices give way, for else the heads would move below them


class TokenTab(QuestionTab):
    """Base of such tabs. A token that is pointed at is marked in the view too, and the other way round.

    Args:
        view: What the tab belongs to.
        title: What stands on the tab.
        request: The inspector's request.
        doing: What is told while it is answered.
        sides: Those of which a token is chosen.
    """

    def __init__(self, view: AttentionView, title: str, request: str, doing: str, sides: tuple[str, ...]) -> None:
        super().__init__(title, request, doing, view)
        self.view = view
        self._told = PlainLabel(role="muted", wrap=True)
        self.reading = PlainLabel(role="muted", wrap=True)
        self.reading.setMinimumHeight(2 * self.reading.fontMetrics().lineSpacing())  # nothing moves when a row is told
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.choices = {side: self._create_choice(side) for side in view.sides if side in sides}
        self._names: dict[str, list[str]] = {}  # of the answer that is shown
        self._read: BarTable | None = None  # whose row was told last
        self.header = header = QWidget()
        self._header = QHBoxLayout(header)
        self._header.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        self._header.addStretch()
        self.set_header(header)
        for side, choice in self.choices.items():
            choice.activated.connect(partial(self._choose, side))
            self.add_choice(choice)

    @property
    def told(self) -> str:
        """What is said above all else."""
        return self._told.text()

    def chosen(self, side: str) -> int:
        """Returns the chosen token of a side, from 0."""
        return max(0, self.choices[side].currentIndex())

    def add_choice(self, choice: ComboBox) -> None:
        """Puts a choice above the content, behind the others."""
        choice.setMinimumWidth(scaled(_LEAST_CHOICE))
        self._header.insertWidget(self._header.count() - 1, choice)

    def follow(self, at: LookedAt) -> None:
        """Offers the tokens of what is looked at, and chooses the one that is locked, or else the first."""
        self.header.show()
        for side, choice in self.choices.items():
            offered = numbered(self.view.names[side])
            if offered != [choice.itemText(number) for number in range(choice.count())]:
                choice.clear()
                choice.addItems(offered)
            if side == self.view.query_side:
                choice.setCurrentIndex(max(at.token, 0))

    def refuse(self, why: str) -> None:
        """Says why there can be nothing to see, in place of the choices, too."""
        self.header.hide()
        self.say(why)

    def take_names(self, result: dict[str, Any]) -> dict[str, list[str]]:
        """Takes over and returns what the tokens of an answer are called."""
        self._names = names_in(result)
        return self._names

    @property
    def is_current(self) -> bool:
        """Whether the answer is about the tokens that the view shows: it may have been asked before another text."""
        return bool(self._names) and self._names == self.view.names

    @property
    def first_instead(self) -> str:
        """Says that there is no locked token where there is none."""
        if self.view.looked_at.token >= 0 or self.view.query_side not in self.choices:
            return ""
        return self.tr("No token is locked: this is the first.")

    def tell(self, *sentences: str) -> None:
        """Says something above all else; empty sentences are left out."""
        self._told.setText(" ".join(filter(None, sentences)))
        self._told.setVisible(any(sentences))

    def link(self, drawing: BarTable | HeadDrawing, side: Callable[[], str]) -> None:
        """Makes the rows of a drawing, or its keys, stand for the tokens of a side."""

        def tell(token: int) -> None:
            if self.is_current:
                self.view.point_at(side(), token)

        def mark(of: str, token: int) -> None:
            if of == side() and self.is_current:
                drawing.point_at(token)

        def choose(token: int) -> None:
            if self.is_current:
                self._choose(side(), token)

        drawing.pointed.connect(tell)
        drawing.chosen.connect(choose)
        self.view.pointed.connect(mark)

    def read(self, table: BarTable) -> None:
        """Tells the exact numbers of a table's row that is pointed at."""

        def tell(row: int) -> None:
            self._read = table
            self.reading.setText(table.told(row) or self._hint())

        table.pointed.connect(tell)

    def unread(self) -> None:
        """Takes away the numbers that were read: the rows are others, or stand elsewhere."""
        self.reading.setText(self._hint())

    def compose(self, *widgets: QWidget) -> None:
        """Shows these below each other, scrolled together, below what is told and read."""
        column = QWidget()
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(tokens.SPACE_2)
        for widget in widgets:
            inner.addWidget(SideScroll(widget) if isinstance(widget, BarTable | HeadDrawing) else widget)
        inner.addStretch()
        content = QWidget()
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, tokens.SPACE_1, 0, 0)
        outer.setSpacing(tokens.SPACE_2)
        outer.addWidget(self._told)
        outer.addWidget(self.reading)
        outer.addWidget(in_scroll(column), 1)
        self.reading.setText(self._hint())
        self.set_content(content)

    def _hint(self) -> str:
        return self.tr("Point at a row to read its numbers; arrow keys go through them.")

    def _create_choice(self, side: str) -> ComboBox:
        names = {"text": self.tr("Token"), "source": self.tr("Token of the source"), "target": self.tr("Place")}
        choice = ComboBox()
        choice.setAccessibleName(names[side])
        choice.setToolTip(names[side])
        choice.setMinimumContentsLength(14)
        return choice

    def _choose(self, side: str, token: int) -> None:
        if side == self.view.query_side:
            self.view.lock(token)
        elif side in self.choices:
            self.choices[side].setCurrentIndex(token)
            self.changed.emit()


def numbered(names: Sequence[str]) -> list[str]:
    """Returns tokens with their places, from 1, for the same one may stand at several."""
    return [f"{place} · {name}" for place, name in enumerate(names, start=1)]
