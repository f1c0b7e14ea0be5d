"""What a language model makes of a text: what it expected token by token, and who looks back at whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio.moments import Moment
from attune_studio.pages.inspect.expected_panel import ExpectedPanel
from attune_studio.pages.inspect.losses_tab import LossesTab
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pages.inspect.text_view import TextView
from attune_studio.pages.inspect.unknown_words import told_unknown
from attune_studio.pair_inspection import Attention
from attune_studio.text import named_token, signed
from attune_studio.text_inspection import TextInspection
from attune_studio.widgets.labels import PlainLabel, divider

_NEXT = 3  # of the tokens that may come next, those that are compared


class LanguageView(TextView):
    """Shows one `TextInspection`. A recurrent network has no attention: its text, losses and reasons are shown."""

    own_attention = "decoder"
    ends: Mapping[str, tuple[str, str]] = {"decoder": ("text", "text")}
    _inspection: TextInspection | None = None

    @property
    def inspection(self) -> TextInspection | None:
        return self._inspection

    @property
    def recurrent(self) -> bool:
        return self._inspection is not None and not self._inspection.scores

    @property
    def looked_at(self) -> LookedAt:
        at = super().looked_at
        return LookedAt("", 0, 0, at.token, at.tokens) if self.recurrent else at

    def attention(self) -> Attention | None:
        return self._inspection.attention if self._inspection else None

    def looks_at(self) -> np.ndarray:
        count = len(self._units.names)
        return np.tril(np.ones((count, count), bool))

    def answers(self) -> dict[str, float]:
        return self._answers(self._inspection) if self._inspection else {}

    def read_answer(
        self, result: dict[str, Any], arrays: dict[str, np.ndarray]
    ) -> tuple[Attention | None, dict[str, float]]:
        other = TextInspection.from_answer(result, arrays)
        return other.attention, self._answers(other)

    def point_at(self, side: str, token: int) -> None:
        super().point_at(side, token)
        self.losses.point_at(token)

    def show_inspection(self, inspection: TextInspection, moment: Moment | None = None) -> None:
        """Shows another text or another model's view of it; layer, head and token stay where they can.

        Args:
            inspection: What is shown.
            moment: Of which step of a replay it is; None: of none.
        """
        self._inspection, self._moment = inspection, moment
        self._verdict.setText(self._tell_next(inspection))
        self._source.setText(self._describe(inspection))
        self.warn(told_unknown(inspection.unknown))
        self._offer_attention(not self.recurrent)
        self.losses.show_inspection(inspection)
        self.show_text(inspection)
        self._show_place()

    def clear(self) -> None:
        self._inspection = self._moment = None
        self.worth.clear()
        self.heads.show_off([])

    def _create_main(self) -> QVBoxLayout:
        main = super()._create_main()
        self.losses = LossesTab()
        self.tabs.addTab(self.losses, self.tr("Losses"))
        self.losses.pointed.connect(lambda token: self.point_at("text", token))
        self.losses.chosen.connect(self.lock)
        return main

    def _create_side(self) -> QVBoxLayout:
        none = self.tr(
            "A recurrent network has no attention: all it knows of what it has read is its last state. Its losses, "
            "what comes next, and Why can be seen."
        )
        self._nothing = PlainLabel(none, role="muted", wrap=True)
        self.expected = ExpectedPanel()
        side = QVBoxLayout()
        for widget in (self._verdict, self._source, self._warnings, self._nothing, divider(), self.expected, divider()):
            side.addWidget(widget)
        side.addWidget(self.heads, 1)
        side.addStretch()  # which takes the room where there are no heads
        self.map.query_locked.connect(lambda _: self._show_place())
        return side

    def _tells_itself(self, tab: QWidget) -> bool:
        return tab is self.losses or super()._tells_itself(tab)

    def _offer_attention(self, there: bool) -> None:
        """Shows what there is of attention, or says that there is none."""
        for place in (0, 1):  # the matrix and the links
            self.tabs.setTabVisible(place, there)
        self.tabs.setTabVisible(self.tabs.indexOf(self.worth), there)
        for widget in (self.heads, self.reading_bar, self._specials):
            widget.setVisible(there)
        self._nothing.setVisible(not there)

    def _show_place(self) -> None:
        """Shows what was expected in place of the locked token, or behind the last."""
        if self._inspection is not None:
            place = self.looked_at.token
            self.expected.show_place(self._inspection, place)
            self.losses.mark(place)

    def _tell_next(self, inspection: TextInspection) -> str:
        if not inspection.next:
            return self.tr("Loss {loss:.3f} nats a token").format(loss=inspection.loss or 0.0)
        likeliest = inspection.next[0]
        name = named_token(likeliest["token"])
        return self.tr('Next: "{name}"  {share:.3f}').format(name=name, share=likeliest["probability"])

    def _describe(self, inspection: TextInspection) -> str:
        parts = []
        if inspection.loss is not None:
            told = self.tr("loss {loss:.3f} nats a token, perplexity {perplexity:.4g}")
            parts.append(told.format(loss=inspection.loss, perplexity=float(np.exp(inspection.loss))))
        whole = inspection.whole_losses
        if whole is not None and len(whole) > 1 and inspection.loss is not None:
            before = float(np.nanmean(whole))
            told = self.tr("{change} from {before:.3f} with all heads")
            parts.append(told.format(change=signed(inspection.loss - before, 3), before=before))
        parts.append(self._tell_length(len(inspection.tokens), cut=inspection.cut))
        parts.append(self._tell_step(inspection.checkpoint))
        return " · ".join(parts)

    def _answers(self, inspection: TextInspection) -> dict[str, float]:
        loss = {} if inspection.loss is None else {self.tr("loss a token"): inspection.loss}
        named, likeliest = self.tr('next "{name}"'), inspection.next[:_NEXT]
        return loss | {named.format(name=named_token(one["token"])): one["probability"] for one in likeliest}
