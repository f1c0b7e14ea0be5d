"""The examples as a table over the whole width, and beside it the words that they have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.pages.inspect.error_words import ErrorWords
from attune_studio.pages.inspect.examples import ExamplesModel
from attune_studio.theme import scaled
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.buttons import button
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import Table

_WORDS_WIDTH = 240  # px
_LEAST_TABLE = 480, 260  # px; narrower, its texts could not be told from each other


class ExamplesTable(QWidget):
    """Shows the same examples as the list beside it; a click on a head orders both.

    Args:
        examples: The model behind both.
        words: What the examples have in common.

    Signals:
        opened(int): The number, among those shown, of the example that was clicked, or chosen with Enter.
        closed(): The person wants the views of attention back.
    """

    opened = Signal(int)
    closed = Signal()

    def __init__(self, examples: ExamplesModel, words: ErrorWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._examples, self.words = examples, words
        self.table = Table(self.tr("Examples"))
        self.table.setModel(examples)
        self.table.horizontalHeader().setSectionsClickable(True)
        self.table.horizontalHeader().sectionClicked.connect(self._on_head)
        self._title = PlainLabel(role="title")
        self._arrange()
        busy = BusyOverlay(self.table.viewport())
        examples.asked.connect(lambda request: busy.follow(request, self.tr("Predicting every example")))
        examples.modelReset.connect(self._fit)
        self._fit()
        examples.counted.connect(lambda count, whole: self._tell(count, whole))
        self.table.clicked.connect(lambda index: self.opened.emit(index.row()))
        self.table.opened.connect(self.opened)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(button(self.tr("Close the table"), self.closed.emit, icon="x", role="quiet"))
        self.table.setMinimumSize(*map(scaled, _LEAST_TABLE))
        row = FoldingRow(tokens.SPACE_6)
        row.add(self.table, stretch=1)
        row.add(self.words, width=scaled(_WORDS_WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        column.addLayout(head)
        column.addWidget(row, 1)

    def _tell(self, count: int, whole: int) -> None:
        if not count:
            self._title.setText(self.tr("No example fits the filters"))
        elif count == whole:
            self._title.setText(self.tr("All {whole} examples").format(whole=f"{whole:,}"))
        else:
            said = self.tr("{count} of {whole} examples")
            self._title.setText(said.format(count=f"{count:,}", whole=f"{whole:,}"))

    def _fit(self) -> None:
        """Gives the texts all the width that the figures leave."""
        self.table.set_widths(*self._examples.widths)
        self.table.horizontalHeader().setStretchLastSection(False)

    def _on_head(self, column: int) -> None:
        self._examples.order_by(column)
