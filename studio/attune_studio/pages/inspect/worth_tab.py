"""What each head is worth: a table of what changes when it is off, measured over a split once somebody asks."""

from __future__ import annotations

from typing import Any

import numpy as np
from attune_models.head_names import Head
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.figures import percent
from attune_studio.head_worth import Change, HeadWorth, Worth
from attune_studio.pages.inspect.question_tab import LookedAt, QuestionTab
from attune_studio.text import signed
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import titled_choice
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import Column, RowsModel, Table

_LIMITS = (100, 500, 2000)  # rows


class WorthTab(QuestionTab):
    """The question, and its answer as a table, the dearest head first; nothing is measured before it is asked.

    Signals:
        measured(object): The `Worth` of what is shown; None: it is no longer known.
        chosen(Head): The head of the row that the person has come to.
    """

    of_text = False
    goes_on = True  # it takes minutes, and tells its progress in the status bar
    measured = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Worth"), "worth", self.tr("Judging the model without each head"), parent)
        self._asked: dict[str, Any] | None = None
        self._worth: Worth | None = None
        self._marked: Head | None = None
        self._checkpoint: int | None = None  # the step of the one that is shown; None: none yet
        self.split = titled_choice({
            "validation": self.tr("Validation"), "test": self.tr("Test"),
        }, self.tr("Split"))  # fmt: skip
        most = self.tr("Up to {count} rows")
        self.limit = titled_choice({limit: most.format(count=f"{limit:,}") for limit in _LIMITS}, self.tr("Rows"))
        self.limit.setCurrentIndex(_LIMITS.index(500))
        self.ask = button(self.tr("What is each head worth?"), self._on_asked)
        self._told = PlainLabel(role="muted", wrap=True)
        self.table = Table(self.tr("What changes without each head"))
        self.rows = RowsModel[HeadWorth](self._columns(), self)
        self.table.setModel(self.rows)
        self.table.set_widths(88, 74, 0, 66, 0)
        self.table.selectionModel().currentRowChanged.connect(lambda current, _: self._on_row(current.row()))
        self.set_content(self._create_content())
        self.reveal()
        self.clear()

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        return self._asked

    def show_answer(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        self._worth = worth = Worth.from_answer(result, arrays)
        self.rows.set_rows(worth.heads)
        told = self.tr("{rows} rows of {split}, step {step}. With all heads: accuracy {accuracy}, loss {loss}.")
        if worth.task == "translation":
            told = self.tr(
                "{rows} pairs of {split}, step {step}. With all heads: {accuracy} of the true tokens right, loss "
                "{loss} a token."
            )
        elif worth.task == "language":
            told = self.tr(
                "{rows} blocks of {split}, step {step}. With all heads: {accuracy} of the tokens right, loss {loss} a "
                "token."
            )
        below = self.tr(
            "Below: what changes when one head is off, in points and nats, with the 95 % interval of the paired "
            "differences."
        )
        split = self.split.itemText(self.split.findData(worth.split)).lower()
        self._told.setText(told.format(
            rows=f"{worth.rows:,}", split=split, step=f"{worth.checkpoint:,}", accuracy=percent(worth.accuracy),
            loss=f"{worth.loss:.4f}",
        ) + " " + below)  # fmt: skip
        self.table.show()
        self.measured.emit(worth)
        if self._checkpoint is not None:
            self.keep_for(self._checkpoint)  # another may be shown since it was asked

    def say(self, text: str, again: bool = False) -> None:
        """Says it beside the button that asks; nothing is asked until it is pressed."""
        self._forget()
        self._told.setText(text)
        self.reveal()

    def clear(self) -> None:
        """Forgets what was measured, and which checkpoint is shown."""
        self._checkpoint = None
        self._forget()

    def _forget(self) -> None:
        self.reveal()  # what is dropped while it is measured leaves nobody else to do so
        self._asked, known = None, self._worth is not None
        self._worth = None
        self.rows.set_rows([])
        self.table.hide()
        self._told.setText(self.tr(
            "Switches each head off in turn, judges the rows without it, and tells what that costs. Then the heads on "
            "the right are framed by their worth."
        ))  # fmt: skip
        if known:
            self.measured.emit(None)

    def keep_for(self, checkpoint: int) -> None:
        """Forgets what was measured of another checkpoint than the one that is shown."""
        self._checkpoint = checkpoint
        if self._worth is not None and self._worth.checkpoint != checkpoint:
            self._forget()
            self._told.setText(self.tr("Another checkpoint is shown, whose heads have not been measured yet."))

    def mark(self, head: Head) -> None:
        """Marks the row of a head that was chosen elsewhere."""
        self._marked = head
        row = next((row for row, one in enumerate(self.rows.rows) if one.head == head), -1)
        if row >= 0 and row != self.table.currentIndex().row():
            self.table.setCurrentIndex(self.rows.index(row, 0))

    def _on_asked(self) -> None:
        self._asked = {"split": self.split.currentData(), "limit": self.limit.currentData()}
        self.changed.emit()

    def _on_row(self, row: int) -> None:
        if row >= 0 and self.rows.rows[row].head != self._marked:
            self._marked = self.rows.rows[row].head
            self.chosen.emit(self._marked)

    def _create_content(self) -> QWidget:
        content = QWidget()
        column, row = QVBoxLayout(content), QHBoxLayout()
        column.setContentsMargins(0, tokens.SPACE_2, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        row.setSpacing(tokens.SPACE_2)
        for widget in (self.split, self.limit, self.ask):
            row.addWidget(widget)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self.table, 1)
        column.addStretch()
        return content

    def _columns(self) -> list[Column[HeadWorth]]:
        between = "{low} … {high}"

        def ends(change: Change, factor: float, digits: int) -> str:
            return between.format(low=signed(factor * change.low, digits), high=signed(factor * change.high, digits))

        return [
            Column(self.tr("Head"), lambda one: one.head.name),
            Column(self.tr("Accuracy"), lambda one: signed(100 * one.accuracy.value, 2), number=True),
            Column(self.tr("95 %"), lambda one: ends(one.accuracy, 100, 2), number=True),
            Column(self.tr("Loss"), lambda one: signed(one.loss.value, 4), number=True),
            Column(self.tr("95 %"), lambda one: ends(one.loss, 1, 4), number=True),
        ]
