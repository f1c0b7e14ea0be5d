"""What a model makes of one text: the text, one head's map, its links and all heads, linked.

What it says of the text is shown by the derived classes: a classifier's label, a language model's next token.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from attune_models.token_units import merged, single
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio.inspection import Inspection, measures_of
from attune_studio.pages.inspect.attention_view import AttentionView, ShownHead
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pages.inspect.reading_bar import ReadingBar
from attune_studio.pair_inspection import Attention
from attune_studio.provenance import Provenance
from attune_studio.text import listed
from attune_studio.text_inspection import TextInspection
from attune_studio.theme import scaled
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.scrolling import in_scroll
from attune_studio.widgets.token_links import TokenLinks, strongest
from attune_studio.widgets.token_text import TokenText

_TEXT_HEIGHT = 92  # px


class TextView(AttentionView):
    """Shows one inspection of a text; the person chooses layer, head and token."""

    sides = ("text",)
    own_attention = "encoder"  # what its only attention is called
    ends: Mapping[str, tuple[str, str]] = {"encoder": ("text", "text")}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens: list[str] = []
        self._units = single([], [])
        self._special_units: list[int] = []  # the first of those that are nowhere in the text
        self._locked: list[int] = []  # tokens, which outlive units that hold several of them
        self._pointed = -1
        self._merged: dict[tuple[int, int], ShownHead] = {}  # the head in front, by the chosen unit
        self.text = TokenText()
        self.text.setFixedHeight(scaled(_TEXT_HEIGHT))
        self.links = TokenLinks()
        self.reading_bar = ReadingBar()
        self._verdict = PlainLabel(role="title", wrap=True)
        self._source = PlainLabel(role="muted", wrap=True)
        self._warnings = PlainLabel(role="warning", wrap=True)
        self._specials = PlainLabel(role="caption", wrap=True)
        self._compose(self._create_main(), self._create_side())
        self.map.query_locked.connect(self._on_locked)
        self.text.token_clicked.connect(self.map.toggle_query)
        self.links.clicked.connect(self._on_link_clicked)
        self.reading_bar.changed.connect(self._show_units)
        for source in (self.text, self.links):
            source.pointed.connect(self._point_at_unit)
        self.map.hovered.connect(lambda cell: self._point_at_unit(-1 if cell is None else cell.query))

    @property
    def inspection(self) -> Inspection | TextInspection | None:
        """What is shown."""
        raise NotImplementedError

    def attention(self) -> Attention | None:
        raise NotImplementedError

    def looks_at(self) -> np.ndarray:
        """Returns where each unit of the text may look: (keys,) or (queries, keys) booleans."""
        raise NotImplementedError

    @property
    def text_shown(self) -> str:
        return self.inspection.text if self.inspection else ""

    @property
    def question(self) -> dict[str, Any] | None:
        inspection = self.inspection
        return {"text": inspection.text, "off": [list(one) for one in inspection.off]} if inspection else None

    @property
    def looked_at(self) -> LookedAt:
        chosen = tuple(self._units.starts[self.map.chosen].tolist())
        return LookedAt(self.own_attention, *self.grid.current, chosen[-1] if chosen else -1, chosen)

    @property
    def query_side(self) -> str:
        return "text"

    @property
    def names(self) -> dict[str, list[str]]:
        return {"text": self.inspection.names} if self.inspection else {}

    @property
    def arrays(self) -> dict[str, np.ndarray] | None:
        return self.inspection.arrays if self.inspection else None

    @property
    def provenance(self) -> Provenance | None:
        layer, head = self.grid.current
        bar = self.reading_bar
        settings = {"attention": self.own_attention, "layer": layer + 1, "head": head + 1,
                    "unit": bar.unit.currentData(), "direction": "attended by" if bar.incoming else "attends to",
                    "scale": self._scale()}  # fmt: skip
        return self.inspection.provenance(settings) if self.inspection else None

    def change(self) -> Attention | None:
        attention, change = self.attention(), self._moment.change(self.own_attention) if self._moment else None
        return attention._replace(scores=change) if attention is not None and change is not None else None

    def shown_head(self) -> ShownHead | None:
        place = self.grid.current
        if place not in self._merged:  # pointing asks for it at every step of the mouse
            shown = super().shown_head()
            self._merged = {} if shown is None else {place: shown}
        return self._merged.get(place)

    def _head_of(self, attention: Attention | None) -> ShownHead | None:
        if attention is None or self.inspection is None:
            return None
        layer, head = self.grid.current
        scores = merged(attention.scores[layer, head], self._units, self._units)
        return ShownHead(self._units.names, self._units.names, scores, self.looks_at())

    def show_text(self, inspection: Inspection | TextInspection) -> None:
        """Shows the text and its heads once the derived class has taken over what is shown."""
        if inspection.clean != self.text.toPlainText():
            self.text.show_text(inspection.clean)
        attention, change, moment = self.attention(), self.change(), self._moment
        if attention is not None:
            measured = measures_of(self.own_attention, inspection.measures)
            self.heads.show_heads(
                self.own_attention, (change or attention).scores, measured, inspection.checkpoint,
                switchable=moment is None, signed=change is not None,
            )  # fmt: skip
        self.heads.show_off(inspection.off)
        if moment is None:
            self.worth.keep_for(inspection.checkpoint)
        self._show_units()

    def warn(self, warnings: list[str]) -> None:
        """Says what is amiss with the text, a line each, beside what the model says of it."""
        self._warnings.setText("\n".join(warnings))
        self._warnings.setVisible(bool(warnings))

    @property
    def warned(self) -> str:
        """What is said to be amiss."""
        return self._warnings.text()

    def _create_main(self) -> QVBoxLayout:
        seen = QWidget()
        layout = QVBoxLayout(seen)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._reading)
        layout.addWidget(self.map, 1)
        self.tabs.addTab(seen, self.tr("Matrix"))
        self.tabs.addTab(in_scroll(self.links), self.tr("Links"))
        main = QVBoxLayout()
        main.addLayout(self._head_of_text(PlainLabel(self.tr("What the model read"), role="muted")))
        for widget in (self.text, self._specials, self.reading_bar):
            main.addWidget(widget)
        main.addWidget(self.tabs, 1)
        return main

    def _create_side(self) -> QVBoxLayout:
        raise NotImplementedError

    def _show_units(self) -> None:
        """Shows the text by the unit that is chosen; what was locked stays so."""
        inspection = self.inspection
        if inspection is None:
            return
        self._pointed = -1  # the units are others, and the pointer will tell where it is
        self._locked = self._tokens_locked() if inspection.tokens == self._tokens else []
        self._tokens = inspection.tokens
        self._units = inspection.units(self.reading_bar.unit.currentData())
        self._special_units = [unit for unit, (start, end) in enumerate(self._units.spans) if start == end][:3]
        self._merged = {}
        self.text.show_spans(self._units.spans)
        self.links.show_tokens(self._units.names)
        self.map.lock_query(-1)
        self._show_head()
        for unit in dict.fromkeys(self._units.of_token[self._locked].tolist()):
            self.map.lock_query(unit, add=True)
        self.looked.emit()

    def _tokens_locked(self) -> list[int]:
        """Returns the tokens that were locked before of each unit that is locked, or else its first."""
        of_unit: dict[int, list[int]] = {}
        for token in self._locked:
            of_unit.setdefault(int(self._units.of_token[token]), []).append(token)
        return [token for unit in self.map.chosen for token in of_unit.get(unit, [int(self._units.starts[unit])])]

    def _show_head(self) -> None:
        painted = self.painted_head()
        if painted is None:
            return
        later = ~painted.mask if painted.mask.ndim == 2 else None
        signed = self.change() is not None
        self.map.show_scores(painted.queries, painted.scores, self._title_of_map(), masked=later, signed=signed)
        self._show_chosen()
        self._tell_cell(None)

    def _on_locked(self, unit: int) -> None:
        self._show_chosen()
        if unit >= 0:
            self.text.reveal(unit)

    def _show_chosen(self) -> None:
        """Shades the text and draws the links of what is pointed at, or else of what is locked."""
        shown = self.shown_head()
        if shown is None:
            return
        incoming, chosen = self.reading_bar.incoming, [self._pointed] if self._pointed >= 0 else self.map.chosen
        weights = shown.scores[:, chosen].sum(axis=1) if incoming else shown.scores[chosen].sum(axis=0)
        self.text.shade(weights, chosen)
        self.links.show_links(chosen, strongest(weights, self.reading_bar.most, self.reading_bar.least), incoming)
        self._specials.setText(self._describe_chosen(chosen, weights))

    def _describe_chosen(self, chosen: list[int], weights: np.ndarray) -> str:
        if not chosen:
            return self.tr("Point at a token to see its links; a click keeps them, Ctrl and a click add to them.")
        names = listed(f'"{self._units.names[unit]}"' for unit in chosen[:3]) + ("…" if len(chosen) > 3 else "")
        said = self.tr("Shaded: what attends to {names}") if self.reading_bar.incoming else (
            self.tr("Shaded: what {names} attends to") if len(chosen) == 1
            else self.tr("Shaded: what {names} attend to, summed")
        )  # fmt: skip
        specials = [f"{self._units.names[unit]} {weights[unit]:.3f}" for unit in self._special_units]
        return " · ".join([said.format(names=names), listed(specials)] if specials else [said.format(names=names)])

    def point_at(self, side: str, token: int) -> None:
        self._pointed = -1 if token < 0 else int(self._units.of_token[token])
        self.map.point_at(self._pointed)
        self._show_chosen()
        super().point_at(side, token)

    def lock(self, token: int) -> None:
        super().lock(int(self._units.of_token[token]))

    def _point_at_unit(self, unit: int) -> None:
        self.point_at("text", -1 if unit < 0 else int(self._units.starts[unit]))

    def _on_link_clicked(self, unit: int, add: bool) -> None:
        if unit < 0:
            self.map.lock_query(-1)
        else:
            self.map.toggle_query(unit, add)
