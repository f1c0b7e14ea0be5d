"""The texts that were written in this session: nothing that was written is lost, each can be come back to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.theme import scaled
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.writing import Writing

_LEAST_HEIGHT = 72  # px of the list
_PROMPT, _LONGEST = 24, 80  # characters of a prompt's beginning, and of what was written


class TextsPanel(QWidget):
    """A list of texts, the newest first.

    Signals:
        chosen(Writing): The person wants to see this one.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[Writing] = []
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Texts of this session"))
        self.list.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentRowChanged.connect(self._on_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(PlainLabel(self.tr("Texts of this session"), role="section"))
        column.addWidget(self.list, 1)

    def show_texts(self, texts: Sequence[Writing], shown: Writing | None) -> None:
        """Lists texts, and marks the one that is shown."""
        self.list.blockSignals(True)
        self.list.clear()
        self._texts = list(reversed(texts))
        for number, writing in enumerate(self._texts):
            item = QListWidgetItem(self._line(len(texts) - number, writing))
            item.setToolTip(plain_tooltip(self._about(writing)))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self._about(writing))
            self.list.addItem(item)
        if shown in self._texts:
            self.list.setCurrentRow(self._texts.index(shown))
        self.list.blockSignals(False)

    def step(self, by: int) -> None:
        """Goes to the text before (-1) or after (1) the one that is shown."""
        row = self.list.currentRow() - by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._texts):
            self.chosen.emit(self._texts[row])

    def _line(self, number: int, writing: Writing) -> str:
        """Returns a text in a line: the beginning of the prompt, which many share, and that of what was written."""
        asked, written = writing.prompt or writing.asked, writing.text
        prompt = asked if len(asked) <= _PROMPT else asked[:_PROMPT] + "… "
        return f"{number}  {' '.join((prompt + written[:_LONGEST]).split())}"

    def _about(self, writing: Writing) -> str:
        told = self.tr("{count} tokens by {run}, step {step}. Temperature {temperature:g}, seed {seed}.")
        origin = writing.origins[-1] if writing.origins else None
        if origin is None:
            return ""
        return told.format(
            count=f"{len(writing.tokens):,}", run=writing.run.name, step=f"{origin.checkpoint:,}",
            temperature=origin.sampling["temperature"], seed=origin.sampling["seed"],
        )  # fmt: skip
