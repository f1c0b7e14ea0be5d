"""Live predictions: what the model makes of a few validation texts after each evaluation."""

from __future__ import annotations

from collections.abc import Sequence

from attune_datasets.spec import Task
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.run_record import Sample
from attune_studio.theme import scaled
from attune_studio.widgets.labels import PlainLabel, plain_tooltip

_LONGEST = 600  # characters of a text that the tooltip shows at most
_TWO_LINES = 360  # px of text that wrap into about two lines of the side column


class SamplesView(QWidget):
    """A short list of texts, each with the model's answer under it."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[_Entry] = []
        self._writes = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.SPACE_3)
        self._empty = PlainLabel(role="muted", wrap=True)
        self._layout.addWidget(self._empty)
        self.show_task("classification")

    def show_task(self, task: Task) -> None:
        """Shows what a model of this task says: a language model writes, which is neither right nor wrong."""
        self._writes = task == "language"
        text = self.tr("After each evaluation, a few validation texts and what the model makes of them.")
        written = self.tr("After each evaluation, what the model writes behind the beginning of the validation text.")
        self._empty.setText(written if self._writes else text)

    def set_samples(self, samples: Sequence[Sample]) -> None:
        """Shows these samples and no others."""
        self._empty.setVisible(not samples)
        for entry in self._entries[len(samples) :]:
            entry.hide()
        while len(self._entries) < len(samples):
            self._entries.append(_Entry())
            self._layout.addWidget(self._entries[-1])
        for entry, sample in zip(self._entries, samples, strict=False):
            entry.show_written(sample) if self._writes else entry.show_sample(sample)
            entry.show()

    def texts(self) -> list[str]:
        """Returns what is said of each sample."""
        return [entry.answer() for entry in self._entries if not entry.isHidden()]


class _Entry(QWidget):
    """One text with the answer under it; translations are sentences too, and wrap."""

    def __init__(self) -> None:
        super().__init__()
        self._text = PlainLabel(wrap=True)
        self._answer = PlainLabel(wrap=True)
        self._expected = PlainLabel(role="caption", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for label in (self._text, self._answer, self._expected):
            layout.addWidget(label)

    def show_sample(self, sample: Sample) -> None:
        right = sample.predicted == sample.expected
        share = "" if sample.probability is None else f" {sample.probability:.0%}"
        self._text.set_role("")
        self._write(self._text, sample.text)
        self._answer.set_role("good" if right else "bad" if sample.score is None else "muted")
        mark = "✓ " if right else "✗ " if sample.score is None else ""
        self._write(self._answer, f"{mark}{sample.predicted}{share}")
        self._write(self._expected, "" if right else self.tr("expected {label}").format(label=sample.expected))
        self._expected.setVisible(not right)

    def show_written(self, sample: Sample) -> None:
        self._text.setText(sample.text[-_LONGEST:])
        self._text.set_role("muted")
        self._answer.set_role("")
        self._answer.setText(sample.predicted)
        self._expected.setVisible(False)

    def answer(self) -> str:
        expected = "" if self._expected.isHidden() else self._expected.text()
        return f"{self._answer.text()} {expected}".strip()

    def _write(self, label: PlainLabel, text: str) -> None:
        text = " ".join(text[:_LONGEST].split())
        label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, scaled(_TWO_LINES)))
        label.setToolTip(plain_tooltip(text))
