"""What a translator says: the translation, how sure it is of it, and what it could not read of the source."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.inspect.unknown_words import told_unknown
from attune_studio.pair_inspection import PairInspection
from attune_studio.text import signed
from attune_studio.widgets.changed_label import ChangedLabel
from attune_studio.widgets.labels import PlainLabel


class TranslationAnswer(QWidget):
    """A translation with its figures; where heads are off, beside that of all heads, and what differs is marked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.translation = ChangedLabel("title")
        self.before = ChangedLabel("muted")
        self._about = PlainLabel(role="muted", wrap=True)
        self._warnings = PlainLabel(role="warning", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        for widget in (self.translation, self.before, self._about, self._warnings):
            column.addWidget(widget)

    @property
    def about(self) -> str:
        """What is told of the translation."""
        return self._about.text()

    def show_answer(self, inspection: PairInspection, step: str, replayed: bool) -> None:
        """Shows what an inspection says.

        Args:
            inspection: What is shown.
            step: Of which step it is, in words.
            replayed: Whether the translation was pinned, and not made by the model of that step.
        """
        now, whole, nothing = inspection.translation, inspection.whole, self.tr("(nothing)")
        self.translation.show_text(now or nothing, None if whole is None else whole["text"])
        self.before.setVisible(whole is not None)
        if whole is not None:
            self.before.show_text(whole["text"] or nothing, now, self.tr("With all heads: "))
        self._about.setText(self._describe_replayed(inspection, step) if replayed else self._describe(inspection, step))
        warnings = self._warn(inspection)
        self._warnings.setText("\n".join(warnings))
        self._warnings.setVisible(bool(warnings))

    def _describe_replayed(self, inspection: PairInspection, step: str) -> str:
        share = float(np.mean(inspection.probabilities))
        told = self.tr("pinned translation; on average {share:.3f} for its next token").format(share=share)
        return f"{told} · {step}"

    def _describe(self, inspection: PairInspection, step: str) -> str:
        parts = [self.tr("score {score}").format(score=signed(inspection.score, 3))]
        if inspection.whole is not None:
            before = inspection.whole["score"]
            told = self.tr("{change} from {before} with all heads")
            parts.append(told.format(change=signed(inspection.score - before, 3), before=signed(before, 3)))
        if inspection.chrf is not None:
            parts.append(self.tr("chrF {chrf:.1f}").format(chrf=inspection.chrf))
        told = " · ".join([*parts, step])
        if inspection.reference is None:
            return told
        return self.tr("Reference: {text}").format(text=inspection.reference) + "\n" + told

    def _warn(self, inspection: PairInspection) -> list[str]:
        warnings = []
        if inspection.cut:
            read = self.tr("Too long: only the first {count} tokens were read.")
            warnings.append(read.format(count=len(inspection.source_tokens) - 1))
        return [*warnings, *told_unknown(inspection.unknown)]
