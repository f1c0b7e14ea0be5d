"""What both Words tabs have: how many words, with stop words or without, on which scale; and the bars of a count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.theme import scaled
from attune_studio.widgets.bar_list import Bar
from attune_studio.widgets.editors import NumberEdit
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import PlainLabel

_TOP, _MOST = 40, 1000
_TYPING = 250  # ms


class WordChoices(FoldingRow):
    """A row of controls.

    Signals:
        wanted(): Other words are to be asked for.
        log_toggled(): The scale of the bars has changed.

    Args:
        further: A control between the number and the stop words.
    """

    wanted = Signal()
    log_toggled = Signal()

    def __init__(self, further: QWidget | None = None) -> None:
        super().__init__(tokens.SPACE_2)
        soon = QTimer(self, singleShot=True, interval=_TYPING)
        soon.timeout.connect(self.wanted)
        self.top = NumberEdit(int)
        self.top.set_value(_TOP)
        self.top.setMaximumWidth(scaled(64))
        self.top.setAccessibleName(self.tr("Number of words"))
        self.top.edited.connect(lambda: soon.start())
        self.stop_words = QCheckBox(self.tr("Show stop words"))
        self.stop_words.toggled.connect(lambda: self.wanted.emit())
        self.log = QCheckBox(self.tr("Log scale"))
        self.log.toggled.connect(lambda: self.log_toggled.emit())
        self.add(_beside(PlainLabel(self.tr("Top"), role="muted"), self.top, *([further] if further else [])))
        self.add(_beside(self.stop_words, self.log), stretch=1)

    @property
    def asked(self) -> dict[str, Any]:
        """The arguments of the request for words; empty while the number does not fit."""
        if self.top.problem():
            return {}
        return {"top": min(max(int(self.top.value() or 1), 1), _MOST), "stop_words": self.stop_words.isChecked()}

    def summary(self, words: Mapping[str, Any]) -> str:
        """Returns how many words were counted, in words."""
        text = self.tr("{total} words, {distinct} different ones")
        return text.format(total=f"{words['total']:,}", distinct=f"{words['distinct']:,}")


def _beside(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(tokens.SPACE_2)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return whole


def word_bars(words: Mapping[str, Any], tip: str) -> list[Bar]:
    """Returns the bars of the answer to `words`.

    Args:
        words: `{"words", "counts", "total"}`.
        tip: The tooltip, with places for `word`, `count` and `share`.
    """
    total = max(1, words["total"])
    return [
        Bar(word, count, f"{count:,}", tip.format(word=word, count=f"{count:,}", share=f"{count / total:.2%}"))
        for word, count in zip(words["words"], words["counts"], strict=True)
    ]
