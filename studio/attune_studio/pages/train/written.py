"""What a language model writes behind one and the same beginning, from evaluation to evaluation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QStackedLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.run_record import SampleSet
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.labels import PlainLabel

_LONGEST = 600  # characters of the beginning that stand above


class WrittenTexts(QWidget):
    """The beginning above, how it really goes on, and below what was written behind it, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._prompt, self._expected = PlainLabel(role="muted", wrap=True), PlainLabel(role="caption", wrap=True)
        self.texts = QPlainTextEdit()
        self.texts.setReadOnly(True)
        self.texts.setTabChangesFocus(True)
        self.texts.setAccessibleName(self.tr("What was written at each evaluation, the newest first"))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(PlainLabel(self.tr("What the model writes behind this beginning"), role="section", wrap=True))
        for widget in (self._prompt, self._expected):
            column.addWidget(widget)
        column.addWidget(self.texts, 1)
        text = self.tr("After each evaluation, the model goes on with the beginning of the validation text.")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Missing("list-bullets", self.tr("Nothing written yet"), text)))
        self._stack.addWidget(content)

    def set_history(self, sets: Sequence[SampleSet]) -> None:
        """Shows what was written at each evaluation, oldest first; call it again as they become more."""
        told = [(entry.step, entry.samples[0]) for entry in sets if entry.samples]
        self._stack.setCurrentIndex(1 if told else 0)
        if not told:
            self.texts.clear()
            return
        newest = told[-1][1]
        self._prompt.setText(newest.text[-_LONGEST:])
        self._expected.setText(self.tr("In the text it goes on: {text}").format(text=newest.expected[:_LONGEST]))
        heading = self.tr("Step {step}")
        parts = [f"{heading.format(step=f'{step:,}')}\n{sample.predicted}" for step, sample in reversed(told)]
        bar = self.texts.verticalScrollBar()
        place = bar.value()
        self.texts.setPlainText("\n\n".join(parts))
        bar.setValue(place)
