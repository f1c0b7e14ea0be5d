"""The pinned sentences: what each is translated to now, and how that changed from evaluation to evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHeaderView, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.run_record import Sample, SampleSet
from attune_studio.text import minus
from attune_studio.widgets.changed_text import CHANGED_ROLE, ChangedText, ChangedTextDelegate, compare
from attune_studio.widgets.empty_state import EmptyState, Missing
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import Column, Index, RowsModel, Table
from attune_studio.wording import translate

_LONGEST = 600  # characters of a sentence that are shown above its history
_TRANSLATION = 1  # column


@dataclass(frozen=True)
class Told:
    """One translation of a sentence: after which step, what is new in it, and its score."""

    step: int
    shown: ChangedText
    score: float | None


class TranslationsView(QWidget):
    """All pinned sentences above, the history of the chosen one below, the newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._sets: Sequence[SampleSet] = ()
        self.sentences = RowsModel[Sample](
            [
                Column(self.tr("Source"), lambda sample: sample.text),
                Column(self.tr("Newest translation"), lambda sample: sample.predicted, role=_role),
                Column(self.tr("Expected"), lambda sample: sample.expected),
            ],
            self,
        )
        self.history = _History(self)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._create_sentences())
        splitter.addWidget(self._create_history())
        splitter.setSizes([280, 300])
        text = self.tr("After each evaluation, the same few validation sentences are translated and stand here.")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Missing("list-bullets", self.tr("No translations yet"), text)))
        self._stack.addWidget(splitter)

    def set_history(self, sets: Sequence[SampleSet]) -> None:
        """Shows what was told after each evaluation, oldest first; call it again as they become more."""
        self._sets = sets
        self._stack.setCurrentIndex(1 if sets else 0)
        row = max(0, self.table.currentIndex().row())
        self.sentences.set_rows(sets[-1].samples if sets else [])
        if sets:
            self.table.selectRow(min(row, len(self.sentences.rows) - 1))
        self._show_history()

    def fit(self) -> None:
        """Gives the rows of the history the heights that their texts need at the present width."""
        self.changes.resizeRowsToContents()

    def _create_sentences(self) -> QWidget:
        self.table = Table(self.tr("Pinned sentences"))
        self.table.setModel(self.sentences)
        self.table.set_widths(0, 0, 0)
        self.table.selectionModel().currentRowChanged.connect(self._show_history)
        return self.table

    def _create_history(self) -> QWidget:
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(PlainLabel(self.tr("How the translation of this sentence changed"), role="section", wrap=True))
        self._source, self._expected = PlainLabel(wrap=True), PlainLabel(wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE_3)
        grid.setVerticalSpacing(tokens.SPACE_1)
        grid.setColumnStretch(1, 1)
        for row, (title, label) in enumerate(
            ((self.tr("Source"), self._source), (self.tr("Expected"), self._expected))
        ):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(PlainLabel(title, role="caption"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)
        column.addLayout(grid)
        self.changes = Table(self.tr("Translations of this sentence, the newest first"))
        self.changes.setModel(self.history)
        self.changes.set_widths(72, 0, 72)
        self.changes.horizontalHeader().setStretchLastSection(False)
        self.changes.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.changes.setItemDelegateForColumn(_TRANSLATION, ChangedTextDelegate(self.changes))
        self.changes.horizontalHeader().sectionResized.connect(lambda *_: self.fit())
        column.addWidget(self.changes, 1)
        return panel

    def _show_history(self) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self.sentences.rows):
            self.history.set_rows([])
            return
        chosen = self.sentences.rows[row]
        self._source.setText(chosen.text[:_LONGEST])
        self._expected.setText(chosen.expected[:_LONGEST])
        self.history.set_rows(history_of(self._sets, chosen.row))
        self.fit()


class _History(RowsModel[Told]):
    def __init__(self, parent: QWidget) -> None:
        columns: list[Column[Told]] = [
            Column(translate("_History", "Step"), lambda told: f"{told.step:,}", number=True),
            Column(
                translate("_History", "Translation, new words underlined"),
                lambda told: told.shown.text,
            ),
            Column(translate("_History", "Score"), _score, number=True),
        ]
        super().__init__(columns, parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CHANGED_ROLE:
            return self.rows[index.row()].shown
        return super().data(index, role)


def history_of(sets: Sequence[SampleSet], row: int) -> list[Told]:
    """Returns what one sentence was translated to, the newest first, each compared with the translation before it."""
    told: list[Told] = []
    before: str | None = None
    for entry in sets:
        sample = next((sample for sample in entry.samples if sample.row == row), None)
        if sample is not None:
            told.append(Told(entry.step, compare(before, sample.predicted), sample.score))
            before = sample.predicted
    return told[::-1]


def _role(sample: Sample) -> str:
    return "good" if sample.predicted == sample.expected else ""


def _score(told: Told) -> str:
    return "–" if told.score is None else minus(f"{told.score:.2f}")
