"""`ChancesPanel`: from logits to probabilities: temperature, top-k and top-p act at once, and a seed draws.

The mathematics is `attune_models.sampling`, the same that writes texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from attune_models.sampling import SamplingSpec, chances, draw, uniform
from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.text import shown
from attune_studio.theme import scaled
from attune_studio.widgets.bar_table import BarColumn, BarTable
from attune_studio.widgets.editors import NumberEdit
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.scrolling import SideScroll, in_scroll

_ROWS = 40  # of a vocabulary, the likeliest
_FINENESS = 100  # steps of the slider in a temperature of 1
_HOTTEST = 2.0
_NARROW = 48  # px of a number


@dataclass(frozen=True)
class Outputs:
    """What comes out of a network at one place.

    Args:
        names: Of the labels, or of the tokens by id.
        logits: `(labels or vocabulary,)`.
        ended: Whether logits become probabilities; else only they are shown.
        tokens: Whether these are tokens, among which top-k and top-p choose.
        never: Ids that are never drawn.
        draws: Whether one is drawn, as a language model does.
        written: What was written in fact; empty: nothing was.
    """

    names: Sequence[str]
    logits: np.ndarray
    ended: bool
    tokens: bool
    never: Sequence[int] = ()
    draws: bool = False
    written: str = ""


class ChancesPanel(QWidget):
    """Shows `Outputs`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outputs: Outputs | None = None
        self._likeliest: list[int] = []  # of the outputs, the ids that are shown
        self._drawn = -1
        self.temperature = QSlider(Qt.Orientation.Horizontal)
        self.temperature.setRange(0, round(_HOTTEST * _FINENESS))
        self.temperature.setValue(_FINENESS)
        self.temperature.setMinimumWidth(scaled(80))
        self.temperature.setAccessibleName(self.tr("Temperature"))
        self._degrees = PlainLabel()
        self.top_k, self.top_p, self.seed = NumberEdit(int, optional=True), NumberEdit(float), NumberEdit(int)
        self.top_p.set_value(1.0)
        self.seed.set_value(0)
        self.top_k.setPlaceholderText(self.tr("all"))
        self._heat, self._cuts = self._create_heat(), self._create_cuts()
        self.told = PlainLabel(role="muted", wrap=True)
        self.reading = ElidedLabel(role="muted")
        self.table = BarTable(self.tr("What may come out, the likeliest first"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.SPACE_2)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(SideScroll(self.table))
        inner.addStretch()
        for widget in (self._heat, self._cuts, self.told, self.reading):
            column.addWidget(widget)
        column.addWidget(in_scroll(holder), 1)
        self.temperature.valueChanged.connect(self._refresh)
        for editor in (self.top_k, self.top_p, self.seed):
            editor.edited.connect(self._refresh)
        self.table.pointed.connect(lambda row: self.reading.setText(self.table.told(row)))

    @property
    def drawn(self) -> int:
        """The id that the seed draws; -1: none is drawn."""
        return self._drawn

    def show_outputs(self, outputs: Outputs) -> None:
        """Shows other outputs; temperature and all else stay as they are chosen."""
        self._outputs, self._likeliest = outputs, _likeliest(outputs)
        self._heat.setVisible(outputs.ended)
        self._cuts.setVisible(outputs.ended and outputs.tokens)
        for widget in (self.seed, self._seed_name):
            widget.setVisible(outputs.draws)
        self._refresh()

    def _refresh(self) -> None:
        outputs, sampling = self._outputs, self._sampling()
        self._degrees.setText(f"{self.temperature.value() / _FINENESS:.2f}")
        self._drawn = -1
        if outputs is None:
            return
        if sampling is None:
            self.told.setText(
                self.tr("Top-k is a whole number from 1, or empty; top-p lies above 0 and is at most 1; a seed is a "
                        "whole number from 0. The table shows the numbers before.")
            )  # fmt: skip
            self.told.show()
            return
        left = chances(outputs.logits, (), outputs.never, sampling).drawn if outputs.tokens else None
        if left is not None and outputs.draws and outputs.ended:
            self._drawn = draw(left, sampling.seed, 0)
        rows = [*self._likeliest, *([self._drawn] if self._drawn not in (-1, *self._likeliest) else [])]
        logits = BarColumn(self.tr("Logit"), outputs.logits[rows], signed=True)
        columns = self._columns(outputs, sampling, left, rows) if outputs.ended else [logits]
        marked = rows.index(self._drawn) if self._drawn >= 0 else -1
        self.table.show_rows([self._name(outputs, row) for row in rows], columns, marked=marked)
        said = self._tell(outputs, sampling, left)
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.reading.setText("")

    def _columns(
        self, outputs: Outputs, sampling: SamplingSpec, left: np.ndarray | None, rows: list[int]
    ) -> list[BarColumn]:
        logits = outputs.logits.astype(np.float64)
        cooled = logits / sampling.temperature if sampling.temperature else np.full(len(logits), np.nan)
        shares = chances(logits, (), (), SamplingSpec(temperature=sampling.temperature)).drawn
        columns = [
            BarColumn(self.tr("Logit ÷ temperature"), cooled[rows], signed=True),
            BarColumn(self.tr("Probability"), shares[rows], 1.0),
        ]
        if left is not None:
            columns.append(BarColumn(self.tr("After top-k and top-p"), left[rows], 1.0))
        return columns

    def _tell(self, outputs: Outputs, sampling: SamplingSpec, left: np.ndarray | None) -> str:
        said = []
        if left is not None and self._drawn >= 0:
            told = self.tr(
                'The draw: seed {seed} gives {number:.4f} between 0 and 1, which lies in the share of "{token}" '
                "({share:.4f})."
            )
            number = uniform(sampling.seed, 0)
            token, share = self._name(outputs, self._drawn), left[self._drawn]
            said.append(told.format(seed=sampling.seed, number=number, token=token, share=share))
        if outputs.written:
            told = self.tr('In the text "{token}" comes next.')
            if not outputs.draws:
                told = self.tr('The search for the best translation wrote "{token}" here; nothing is drawn.')
            said.append(told.format(token=outputs.written))
        if outputs.tokens and len(outputs.names) > _ROWS:
            told = self.tr("The {rows} likeliest of {count} tokens.")
            said.append(told.format(rows=_ROWS, count=f"{len(outputs.names):,}"))
        return " ".join(said)

    def _name(self, outputs: Outputs, number: int) -> str:
        return named(outputs.names[number]) if outputs.tokens else outputs.names[number]

    def _sampling(self) -> SamplingSpec | None:
        """Returns what is set; None: something that was typed is no such number."""
        editors = {"top_k": self.top_k, "top_p": self.top_p, "seed": self.seed}
        values = {name: editor.value() for name, editor in editors.items() if not editor.problem()}
        wrong = {name for name, editor in editors.items() if editor.problem()}
        found = None
        try:
            found = SamplingSpec.model_validate({"temperature": self.temperature.value() / _FINENESS, **values})
        except ValidationError as error:
            wrong |= {str(one["loc"][0]) for one in error.errors()}
        for name, editor in editors.items():
            editor.set_invalid(name in wrong)
        return None if wrong else found

    def _create_heat(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(self.tr("Temperature")))
        row.addWidget(self.temperature, 1)
        row.addWidget(self._degrees)
        return holder

    def _create_cuts(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        self._seed_name = PlainLabel(self.tr("Seed"))
        names = (PlainLabel(self.tr("Top-k")), PlainLabel(self.tr("Top-p")), self._seed_name)
        for name, editor in zip(names, (self.top_k, self.top_p, self.seed), strict=True):
            editor.setAccessibleName(name.text())
            editor.setFixedWidth(scaled(_NARROW))
            row.addWidget(name)
            row.addWidget(editor)
        row.addStretch()
        return holder


def named(token: str) -> str:
    """Returns a token as people read it, a blank one as a mark."""
    return shown(token) if shown(token).strip() else "␣"


def _likeliest(outputs: Outputs) -> list[int]:
    """Returns which ids are shown, the likeliest first."""
    found: list[int] = np.argsort(-outputs.logits, kind="stable").tolist()
    return found[:_ROWS] if outputs.tokens else found
