"""What a classifier makes of a text: the answer, the text, one head's map and all heads, linked."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio.inspection import Inspection
from attune_studio.pages.inspect.answer_bar import AnswerBar
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pair_inspection import Attention
from attune_studio.widgets.labels import PlainLabel, divider
from attune_studio.widgets.token_text import TokenText

_TEXT_HEIGHT = 92  # px


class HeadView(AttentionView):
    """Shows one `Inspection`; the person chooses layer, head and token."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection: Inspection | None = None
        self.text = TokenText()
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.answer = AnswerBar()
        self._verdict = PlainLabel(role="title")
        self._source = PlainLabel(role="muted", wrap=True)
        self._specials = PlainLabel(role="caption", wrap=True)
        self._compose(self._create_main(), self._create_side())
        self.map.query_locked.connect(lambda _: self._shade_text())
        self.text.token_clicked.connect(self._on_token_clicked)

    @property
    def inspection(self) -> Inspection | None:
        """What is shown."""
        return self._inspection

    @property
    def question(self) -> dict[str, Any] | None:
        return {"text": self._inspection.text} if self._inspection else None

    @property
    def looked_at(self) -> LookedAt:
        return LookedAt("encoder", *self.grid.current, self.map.locked)

    @property
    def arrays(self) -> dict[str, np.ndarray] | None:
        return self._inspection.arrays if self._inspection else None

    def attention(self) -> Attention | None:
        inspection = self._inspection
        return Attention(inspection.tokens, inspection.tokens, inspection.scores) if inspection else None

    def show_inspection(self, inspection: Inspection) -> None:
        """Shows another text or another model's view of it; layer and head stay where they can."""
        self._inspection = inspection
        share = inspection.probabilities[inspection.predicted]
        self._verdict.setText(f"{inspection.predicted}  {share:.3f}")
        self._source.setText(self._describe(inspection))
        self.answer.show_answer(inspection)
        self.text.show_text(inspection.clean, inspection.spans)
        self.grid.show_scores(inspection.scores)
        self._show_head()
        self.looked.emit()

    def clear(self) -> None:
        self._inspection = None

    def _create_main(self) -> QVBoxLayout:
        seen = QWidget()
        layout = QVBoxLayout(seen)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._reading)
        layout.addWidget(self.map, 1)
        self.tabs.addTab(seen, self.tr("Attention"))
        main = QVBoxLayout()
        main.addWidget(self.text)
        main.addWidget(self._specials)
        main.addWidget(self.tabs, 1)
        return main

    def _create_side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        hint = self.tr("Layers down, heads across. Arrow keys on the map change them.")
        for widget in (
            self._verdict,
            self._source,
            self.answer,
            divider(),
            PlainLabel(self.tr("Heads"), role="section"),
            PlainLabel(hint, role="caption", wrap=True),
        ):
            side.addWidget(widget)
        side.addWidget(self._scrolled_grid(), 1)
        side.addWidget(self.own_scale)
        return side

    def _describe(self, inspection: Inspection) -> str:
        parts = []
        if inspection.label is not None:
            right = inspection.label == inspection.predicted
            said = self.tr("right") if right else self.tr("wrong: it is {label}").format(label=inspection.label)
            parts.append(said)
        parts.append(self.tr("{count} tokens").format(count=f"{len(inspection.tokens):,}"))
        parts.append(self.tr("checkpoint of step {step}").format(step=f"{inspection.checkpoint:,}"))
        return " · ".join(parts)

    def _show_head(self) -> None:
        if self._inspection is None:
            return
        title = self.tr("{head}: each row attends to the columns").format(head=self.head_name())
        self.map.show_scores(self._inspection.tokens, self.head_scores(), title)
        self._shade_text()
        self._tell_cell(None)

    def _shade_text(self) -> None:
        if self._inspection is None:
            return
        locked = self.map.locked
        if locked < 0:
            self.text.shade(np.zeros(len(self._inspection.tokens), np.float32), -1)
            self._specials.setText(self.tr("Click a token, here or in the map, to see what it attends to."))
            return
        weights = self.head_scores()[locked]
        self.text.shade(weights, locked)
        shares = [
            f"{token} {weights[number]:.3f}"
            for number, (token, (start, end)) in enumerate(
                zip(self._inspection.tokens, self._inspection.spans, strict=True)
            )
            if start == end
        ]
        said = self.tr('"{token}" attends to what is shaded').format(token=self._inspection.tokens[locked])
        self._specials.setText(f"{said} · {', '.join(shares[:3])}" if shares else said)

    def _on_token_clicked(self, token: int) -> None:
        self.map.lock_query(-1 if token == self.map.locked else token)
