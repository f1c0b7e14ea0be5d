"""What else a translator might have written at a place; a click on one of these has it written, and the rest follow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pair_inspection import PairInspection
from attune_studio.text import shown
from attune_studio.theme import scaled
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel

_LEAST_HEIGHT, _MOST_HEIGHT = 96, 264  # px of the words with their bars


class AlternativesPanel(QWidget):
    """The likeliest tokens of the place that is locked, and the way back to the model's own words.

    Signals:
        forced(list, int): Ids that the translation begins with, and the id that must follow; -1: none.
    """

    forced = Signal(list, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection: PairInspection | None = None
        self._place = -1
        self.words = BarList(self.tr("Alternatives"))
        self.words.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self.words.setMaximumHeight(scaled(_MOST_HEIGHT))
        self.words.chosen.connect(lambda _: self._force(self.words.currentIndex().row()))
        self._told = PlainLabel(role="caption", wrap=True)
        self.own_words = button(self.tr("Back to its own words"), lambda: self.forced.emit([], -1))
        policy = self.own_words.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what lies below would move, and the next click hit something else
        self.own_words.setSizePolicy(policy)
        self.own_words.setToolTip(self.tr("The words that you have chosen are underlined."))
        self._lay_out()

    @property
    def told(self) -> str:
        """What is said of the place."""
        return self._told.text()

    def show_settled(self, settled: int) -> None:
        """Tells how many words the person has given."""
        text = self.tr("Back to its own words")
        if settled:
            given = self.tr("1 given") if settled == 1 else self.tr("{count} given").format(count=settled)
            text += f" · {given}"
        self.own_words.setText(text)
        self.own_words.setVisible(settled > 0)

    def show_place(self, inspection: PairInspection | None, place: int, of_target: bool, replayed: bool) -> None:
        """Shows what else might have stood at a place of the translation.

        Args:
            inspection: What is looked into.
            place: A token of it; -1: none.
            of_target: Whether that is a token of the translation.
            replayed: Whether the translation was pinned: then nothing else is known.
        """
        known = inspection is not None and place >= 0 and of_target
        self._inspection, self._place = inspection, place if known else -1
        self.words.setVisible(known)
        policy = self.sizePolicy()
        policy.setVerticalStretch(1 if known else 0)  # without words the heads above take the room
        self.setSizePolicy(policy)
        if inspection is None or not known:
            self.words.show_bars([])
            self._told.setText(self._invite(of_target, replayed))
            return
        self._told.setText(self._describe(inspection, place, replayed))
        written = inspection.target_ids[place]
        self.words.show_bars([self._bar(one, written) for one in inspection.alternatives[place]])

    def _lay_out(self) -> None:
        heading, column = QHBoxLayout(), QVBoxLayout(self)
        heading.addWidget(PlainLabel(self.tr("Alternatives"), role="section"), 1)
        heading.addWidget(self.own_words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addLayout(heading)
        column.addWidget(self._told)
        column.addWidget(self.words, 1)

    def _invite(self, of_target: bool, replayed: bool) -> str:
        if not of_target:
            return self.tr("The source is given. Choose an attention of the translation to see what else it might say.")
        if replayed:
            return self.tr("Click a word of the translation to read how likely it was.")
        return self.tr("Click a word of the translation to see what else it might have been.")

    def _describe(self, inspection: PairInspection, place: int, replayed: bool) -> str:
        told = self.tr(
            'Having read "{read}" it wrote "{said}" ({share:.3f}). Click another to have it written instead.'
        )
        if replayed:
            told = self.tr('Having read "{read}" it gave "{said}" {share:.3f}. What else it might say is not stored.')
        read, said = shown(inspection.input_tokens[place]), shown(inspection.target_tokens[place])
        return told.format(read=read, said=said, share=inspection.probabilities[place])

    def _bar(self, one: dict[str, Any], written: int) -> Bar:
        share = f"{one['probability']:.3f}"
        caption = self.tr("{share} written").format(share=share) if one["id"] == written else share
        return Bar(shown(one["token"]), one["probability"], caption)

    def _force(self, row: int) -> None:
        inspection, place = self._inspection, self._place
        if inspection is not None and place >= 0:
            self.forced.emit(inspection.target_ids[:place], inspection.alternatives[place][row]["id"])
