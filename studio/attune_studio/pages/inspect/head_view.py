"""What a classifier makes of a text: its labels and how sure it is, beside the text and its heads."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from attune_studio.inspection import Inspection
from attune_studio.moments import Moment
from attune_studio.pages.inspect.answer_bar import AnswerBar
from attune_studio.pages.inspect.text_view import TextView
from attune_studio.pages.inspect.unknown_words import told_unknown
from attune_studio.pair_inspection import Attention
from attune_studio.widgets.labels import divider


class HeadView(TextView):
    """Shows one `Inspection`."""

    _inspection: Inspection | None = None

    @property
    def inspection(self) -> Inspection | None:
        return self._inspection

    def attention(self) -> Attention | None:
        return _attention(self._inspection) if self._inspection else None

    def looks_at(self) -> np.ndarray:
        assert self._inspection is not None
        mask, starts = self._inspection.mask, self._units.starts
        found: np.ndarray = mask[starts] if mask.ndim == 1 else mask[np.ix_(starts, starts)]
        return found

    def answers(self) -> dict[str, float]:
        return self._inspection.probabilities if self._inspection else {}

    def read_answer(
        self, result: dict[str, Any], arrays: dict[str, np.ndarray]
    ) -> tuple[Attention | None, dict[str, float]]:
        other = Inspection.from_answer(result, arrays)
        return _attention(other), other.probabilities

    def show_inspection(self, inspection: Inspection, moment: Moment | None = None) -> None:
        """Shows another text or another model's view of it; layer and head stay where they can.

        Args:
            inspection: What is shown.
            moment: Of which step of a replay it is; None: of none.
        """
        self._inspection, self._moment = inspection, moment
        share = inspection.probabilities[inspection.predicted]
        self._verdict.setText(f"{inspection.predicted}  {share:.3f}")
        self._source.setText(self._describe(inspection))
        self.warn(told_unknown(inspection.unknown))
        self.answer.show_answer(inspection)
        self.show_text(inspection)

    def clear(self) -> None:
        self._inspection = self._moment = None
        self.worth.clear()
        self.heads.show_off([])

    def _create_side(self) -> QVBoxLayout:
        self.answer = AnswerBar()
        side = QVBoxLayout()
        for widget in (self._verdict, self._source, self._warnings, self.answer, divider()):
            side.addWidget(widget)
        side.addWidget(self.heads, 1)
        return side

    def _describe(self, inspection: Inspection) -> str:
        parts = []
        if inspection.whole is not None:
            before, share = max(inspection.whole.items(), key=lambda pair: pair[1])
            parts.append(self.tr("with all heads: {label} {share:.3f}").format(label=before, share=share))
        if inspection.label is not None:
            right = inspection.label == inspection.predicted
            said = self.tr("right") if right else self.tr("wrong: it is {label}").format(label=inspection.label)
            parts.append(said)
        parts.append(self._tell_length(len(inspection.tokens), cut=inspection.cut))
        parts.append(self._tell_step(inspection.checkpoint))
        return " · ".join(parts)


def _attention(inspection: Inspection) -> Attention:
    names = inspection.names
    return Attention(names, names, inspection.scores, causal=inspection.mask.ndim == 2)
