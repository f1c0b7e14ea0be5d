"""Live predictions: what the model makes of a few validation texts after each evaluation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.run_record import Sample
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, plain_tooltip

_LONGEST = 600  # characters of a text that the tooltip shows at most
_TWO_LINES = 360  # px of text that wrap into about two lines of the side column


class SamplesView(QWidget):
    """A short list of texts, each with the model's answer under it."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[_Entry] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.SPACE_3)
        self._empty = PlainLabel(role="muted", wrap=True)
        self._empty.setText(self.tr("After each evaluation, a few validation texts and what the model says to them."))
        self._layout.addWidget(self._empty)

    def set_samples(self, samples: Sequence[Sample]) -> None:
        """Shows these samples and no others."""
        self._empty.setVisible(not samples)
        for entry in self._entries[len(samples) :]:
            entry.hide()
        while len(self._entries) < len(samples):
            self._entries.append(_Entry())
            self._layout.addWidget(self._entries[-1])
        for entry, sample in zip(self._entries, samples, strict=False):
            entry.show_sample(sample)
            entry.show()

    def texts(self) -> list[str]:
        """Returns what is said of each sample."""
        return [entry.answer() for entry in self._entries if not entry.isHidden()]


class _Entry(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._text = PlainLabel(wrap=True)
        self._answer = PlainLabel()
        self._expected = ElidedLabel(role="caption")
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._answer)
        row.addWidget(self._expected, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._text)
        layout.addLayout(row)

    def show_sample(self, sample: Sample) -> None:
        right = sample.predicted == sample.expected
        text = " ".join(sample.text[:_LONGEST].split())
        self._text.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _TWO_LINES))
        self._text.setToolTip(plain_tooltip(text))
        self._answer.set_role("good" if right else "bad")
        self._answer.setText(f"{'✓' if right else '✗'} {sample.predicted} {sample.probability:.0%}")
        self._expected.setText("" if right else self.tr("expected {label}").format(label=sample.expected))

    def answer(self) -> str:
        return f"{self._answer.text()} {self._expected.text()}".strip()
