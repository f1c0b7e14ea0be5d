"""Which words the examples that the filters leave have in common: where a model errs, they often say why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.example_filter import ExampleFilter
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.client import ServiceClient
from attune_studio.setting_names import error_in_window
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.labels import PlainLabel

_CHANCE = 1.96  # a z-score below it is seen in 1 of 20 words by chance alone


class ErrorWords(QWidget):
    """Words with bars as long as their z-scores, and their counts. Asks the inspector only while it is seen.

    Signals:
        chosen(str): A word was clicked.
        asked(PendingRequest): A request is under way.
    """

    chosen = Signal(str)
    asked = Signal(object)

    def __init__(self, inspector: ServiceClient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._wanted: dict[str, Any] = {}
        self._asked: dict[str, Any] = {}
        self.bars = BarList(self.tr("Words in common"))
        self._said = PlainLabel(role="caption", wrap=True)
        self._busy = BusyOverlay(self.bars.viewport())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.SPACE_2)
        layout.addWidget(PlainLabel(self.tr("Words they have in common"), role="section"))
        layout.addWidget(self._said)
        layout.addWidget(self.bars, 1)
        self.bars.chosen.connect(self.chosen)
        self._busy.cancelled.connect(self._on_cancelled)

    @property
    def said(self) -> str:
        """The sentence above the words."""
        return self._said.text()

    def look(self, model: dict[str, Any], split: str, asked: ExampleFilter) -> None:
        """Shows the words of what other filters leave; a word that they ask for is left out of account.

        Args:
            model: `{"run", "checkpoint"}`.
            split: `validation` or `test`.
            asked: The filters.
        """
        fields = replace(asked, word="").to_json()  # else the list would change under the hand that chooses from it
        self._wanted = {**model, "split": split, **fields} if fields and model["run"] else {}
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if not self._wanted:
            self._inspector.cancel_topic("error_words")
            self._asked = {}
            self.bars.show_bars([])
            self._said.setText(
                self.tr("Filter the examples, say by a cell of the matrix, to see what tells them from the others.")
            )
        elif self._wanted != self._asked:
            self._asked = self._wanted
            request = self._inspector.request("error_words", topic="error_words", **self._wanted)
            request.finished.connect(self._show)
            request.failed.connect(self._on_failed)
            self._busy.follow(request, self.tr("Counting words"))
            self.asked.emit(request)

    def _show(self, result: dict[str, Any], arrays: object) -> None:
        chosen, rest = result["examples"], result["rest"]
        self.bars.show_bars([self._bar(one, chosen, rest) for one in result["words"]])
        if result["words"]:
            said = self.tr(
                "{chosen} examples against the other {rest}: bars are z-scores of the log-odds (below {chance} may be "
                "chance), figures how often each says the word. A click leaves the examples with it."
            )
            self._said.setText(said.format(chosen=f"{chosen:,}", rest=f"{rest:,}", chance=_CHANCE))
        elif not chosen:
            self._said.setText(self.tr("No example fits the filters."))
        else:
            said = self.tr("No word that two of them hold tells these {chosen} examples from the other {rest}.")
            self._said.setText(said.format(chosen=f"{chosen:,}", rest=f"{rest:,}"))

    def _bar(self, one: dict[str, Any], chosen: int, rest: int) -> Bar:
        tip = self.tr(
            '"{word}": {count} times in the {chosen} examples ({examples} of them hold it), {elsewhere} times in the '
            "other {rest}; z = {score:.2f}"
        ).format(chosen=f"{chosen:,}", rest=f"{rest:,}", **one)
        caption = self.tr("{count} : {elsewhere}").format(count=f"{one['count']:,}", elsewhere=f"{one['elsewhere']:,}")
        return Bar(one["word"], one["score"], caption, tip)

    def _on_cancelled(self) -> None:
        self._asked = {}  # the next filter, or a second look, asks again
        self.bars.show_bars([])
        self._said.setText(self.tr("Cancelled."))

    def _on_failed(self, error: AttuneError) -> None:
        self._asked = {}
        self.bars.show_bars([])
        self._said.setText(error_in_window(error))
