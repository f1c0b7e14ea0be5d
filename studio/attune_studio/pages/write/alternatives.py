"""What else a language model might have written at a place; one that is clicked is written there, and the rest anew."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.text import visible
from attune_studio.theme import scaled
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.labels import PlainLabel
from attune_studio.writing import Writing, cut_off

_LEAST_HEIGHT = 120  # px of the bars


class AlternativesPanel(QWidget):
    """The likeliest tokens of the place that is chosen.

    Signals:
        wanted(int, int): A place, and the token that is to stand there.
    """

    wanted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = -1
        self._alternatives: list[dict[str, Any]] = []
        self._told = PlainLabel(role="caption", wrap=True)
        self.bars = BarList(self.tr("Alternatives"))
        self.bars.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self.bars.chosen.connect(lambda _: self._want(self.bars.currentIndex().row()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(PlainLabel(self.tr("Alternatives"), role="section"))
        column.addWidget(self._told)
        column.addWidget(self.bars, 1)
        self.show_place(None, -1)

    @property
    def told(self) -> str:
        """What is said of the place."""
        return self._told.text()

    def show_place(self, writing: Writing | None, place: int) -> None:
        """Shows what might have stood at a place of a text; -1: none is chosen."""
        self._place = place if writing is not None else -1
        if writing is None or place < 0:
            self._alternatives = []
            self._told.setText(self.tr("Click a token, or go to one with the arrow keys, to see what else it had."))
        else:
            token = writing.tokens[place]
            self._alternatives = token["alternatives"]
            self._told.setText(self._describe(token))
        written = writing.tokens[place]["id"] if writing is not None and place >= 0 else -1
        self.bars.show_bars([self._bar(one, written) for one in self._alternatives])

    def describe(self, token: dict[str, Any]) -> str:
        """Returns what is told of a token: how likely it was, before and after the sampling's filters, and its rank."""
        told = self.tr("{token}: probability {probability:.4f}, rank {rank:,}; chance of being drawn {chance:.4f}.")
        text = told.format(token=_named(token), **{key: token[key] for key in ("probability", "rank", "chance")})
        return f"{text} {self.tr('It was chosen by hand.')}" if token["forced"] else text

    def _describe(self, token: dict[str, Any]) -> str:
        return f"{self.describe(token)} {self.tr('Click another, or press Enter on it, to go on from that one.')}"

    def _bar(self, one: dict[str, Any], written: int) -> Bar:
        share = f"{one['probability']:.3f}"
        caption = self.tr("{share} cut off").format(share=share) if cut_off(one) else share
        if one["id"] == written:
            caption = self.tr("{share} written").format(share=share)
        told = self.tr("{token}: probability {probability:.4f}; chance of being drawn {chance:.4f}.")
        tip = told.format(token=_named(one), probability=one["probability"], chance=one["chance"])
        if cut_off(one):
            tip += " " + self.tr("Temperature, top-k or top-p leave it out, or it is never written.")
        return Bar(_named(one), one["probability"], caption, tip, faint=cut_off(one))

    def _want(self, row: int) -> None:
        if self._place >= 0 and 0 <= row < len(self._alternatives):
            self.wanted.emit(self._place, self._alternatives[row]["id"])


def _named(token: dict[str, Any]) -> str:
    """Returns a token as it can be seen: what it adds to the text, or its name where that is nothing."""
    return visible(token["text"]) or str(token["token"])
