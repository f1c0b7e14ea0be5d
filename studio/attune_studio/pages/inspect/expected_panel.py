"""What a language model expects: behind the text, or in place of a token that is locked."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.text import named_token, signed
from attune_studio.text_inspection import TextInspection
from attune_studio.theme import scaled
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.labels import PlainLabel

_LEAST_HEIGHT, _MOST_HEIGHT = 96, 264  # px of the tokens with their bars


class ExpectedPanel(QWidget):
    """The likeliest tokens of a place, and how likely the one was that stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._told = PlainLabel(role="section", wrap=True), PlainLabel(role="caption", wrap=True)
        self.bars = BarList(self.tr("Likeliest tokens"))
        self.bars.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self.bars.setMaximumHeight(scaled(_MOST_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        for widget in (self._title, self._told):
            column.addWidget(widget)
        column.addWidget(self.bars, 1)

    @property
    def told(self) -> str:
        """What is said of the place."""
        return f"{self._title.text()} {self._told.text()}".strip()

    def show_place(self, inspection: TextInspection, place: int) -> None:
        """Shows what was expected in place of a token; -1: what may come behind the last.

        Of a step that is replayed only how likely each token was is stored.
        """
        if place < 0:
            self._show_next(inspection)
        elif place == 0:
            self._title.setText(self.tr('"{name}" is the first token').format(name=inspection.names[0]))
            self._told.setText(self.tr("Nothing stands before it, so that nothing was expected."))
            self._show_bars([])
        else:
            self._show_token(inspection, place)

    def _show_next(self, inspection: TextInspection) -> None:
        self._title.setText(self.tr("What comes next"))
        told = self.tr("Behind the last token. Click a token to see what was expected in its place.")
        if not inspection.next:
            told = self.tr("What comes next is not stored. Click a token to see how likely it was.")
        self._told.setText(told)
        self._show_bars(inspection.next)

    def _show_token(self, inspection: TextInspection, place: int) -> None:
        name, share, rank = inspection.names[place], inspection.probabilities[place], inspection.ranks[place]
        self._title.setText(self.tr('In place of "{name}" ({place})').format(name=name, place=place + 1))
        parts = [self.tr("It had a probability of {share:.3f}").format(share=share)]
        if rank is not None:
            parts.append(self.tr("rank {rank}").format(rank=f"{rank:,}"))
        if inspection.whole is not None and (before := inspection.whole[place]) is not None and share is not None:
            changed = self.tr("{change} from {before:.3f} with all heads")
            parts.append(changed.format(change=signed(share - before, 3), before=before))
        self._told.setText(" · ".join(parts))
        self._show_bars(inspection.alternatives[place], inspection.ids[place])

    def _show_bars(self, expected: list[dict[str, Any]], stood: int = -1) -> None:
        self.bars.setVisible(bool(expected))
        self.bars.show_bars([self._bar(one, stood) for one in expected])

    def _bar(self, one: dict[str, Any], stood: int) -> Bar:
        share = f"{one['probability']:.3f}"
        caption = self.tr("{share} stands there").format(share=share) if one["id"] == stood else share
        return Bar(named_token(one["token"]), one["probability"], caption)
