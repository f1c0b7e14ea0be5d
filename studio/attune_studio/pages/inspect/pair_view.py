"""What a translator makes of a sentence: its translation, who looks at whom, what else it might have said.

A click on a word of the translation shows its alternatives; a click on one of these has it said, and the rest follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from attune_models.head_names import Head
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio.inspection import measures_of
from attune_studio.moments import Moment
from attune_studio.pages.inspect.alternatives_panel import AlternativesPanel
from attune_studio.pages.inspect.attention_view import AttentionView, ShownHead
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pages.inspect.search_view import SearchView
from attune_studio.pages.inspect.translation_answer import TranslationAnswer
from attune_studio.pair_inspection import Attention, PairInspection
from attune_studio.provenance import Provenance
from attune_studio.text import shown
from attune_studio.theme import scaled
from attune_studio.widgets.alignment_lines import FAINTEST, AlignmentLines
from attune_studio.widgets.attention_choice import AttentionChoice
from attune_studio.widgets.attention_map import Cell
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, divider
from attune_studio.widgets.scrolling import in_scroll

_LINES_HEIGHT = 132  # px


class PairView(AttentionView):
    """Shows one `PairInspection`; the person chooses attention, layer, head, place, and other words.

    Signals:
        forced(list, int): Ids that the translation begins with, and the id that must follow; -1: none.
    """

    forced = Signal(list, int)
    sides = ("source", "target")
    ends: Mapping[str, tuple[str, str]] = {
        "encoder": ("source", "source"), "decoder": ("target", "target"), "cross": ("target", "source"),
    }  # fmt: skip

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection: PairInspection | None = None
        self._attentions: dict[str, Attention] = {}  # of what is shown, by kind, for pointing asks at every step
        self._changes: dict[str, Attention] = {}
        self.lines = AlignmentLines()
        self.search = SearchView()
        self.kind = AttentionChoice()
        self.answer = TranslationAnswer()
        self.alternatives = AlternativesPanel()
        self._rates = ElidedLabel(role="caption")
        self._sentence = ElidedLabel()
        self.least = PlainLabel(self.tr("No lines below a weight of {least}.").format(least=FAINTEST), role="caption")
        none = self.tr("This network has no attention: all it knows of the source is its encoder's last state.")
        self._nothing = PlainLabel(none, role="muted", wrap=True)
        self._compose(self._create_main(), self._create_side())
        self._connect()

    @property
    def inspection(self) -> PairInspection | None:
        """What is shown."""
        return self._inspection

    @property
    def text_shown(self) -> str:
        return self._inspection.source if self._inspection else ""

    @property
    def question(self) -> dict[str, Any] | None:
        inspection = self._inspection
        if inspection is None:
            return None
        return {
            "source": inspection.source, "target_prefix": inspection.target_ids[: inspection.settled],
            "off": [list(one) for one in inspection.off],
        }  # fmt: skip

    @property
    def looked_at(self) -> LookedAt:
        attention, (layer, head) = self.attention(), self.grid.current
        if attention is None:
            return LookedAt("", 0, 0, self.map.locked, tuple(self.map.chosen))
        mean = self._names(attention)[head] == self._mean
        return LookedAt(self.kind.currentData(), layer, -1 if mean else head, self.map.locked, tuple(self.map.chosen))

    @property
    def query_side(self) -> str:
        return "target" if self._of_target else "source"

    @property
    def names(self) -> dict[str, list[str]]:
        return self._inspection.names if self._inspection else {}

    @property
    def recurrent(self) -> bool:
        return self._inspection is not None and "encoder" not in self._inspection.scores

    @property
    def arrays(self) -> dict[str, np.ndarray] | None:
        return self._inspection.arrays if self._inspection else None

    @property
    def provenance(self) -> Provenance | None:
        if self._inspection is None:
            return None
        at = self.looked_at
        if not at.attention:
            return self._inspection.provenance({"unit": "token"})
        head = "mean" if at.head < 0 else at.head + 1
        shown_as = {"head": head, "unit": "token", "scale": self._scale()}
        return self._inspection.provenance({"attention": at.attention, "layer": at.layer + 1, **shown_as})

    @property
    def picture_provenance(self) -> Provenance | None:
        found = super().picture_provenance
        lines = {"no lines below": FAINTEST} if self.lines.isVisible() and self.attention() else {}
        return None if found is None else replace(found, settings={**found.settings, **lines})

    def shown_head(self) -> ShownHead | None:
        found, inspection = super().shown_head(), self._inspection
        if found is None or inspection is None:
            return None
        mask = inspection.mask(self.kind.currentData())
        return found._replace(mask=mask if self.kind.currentData() == "decoder" else mask[0])

    def attention(self) -> Attention | None:
        kind = self.kind.currentData()
        if kind not in self._attentions and self._inspection and (found := self._attention_of(self._inspection)):
            self._attentions[kind] = found
        return self._attentions.get(kind)

    def change(self) -> Attention | None:
        kind, attention = self.kind.currentData(), self.attention()
        if attention is None or self._moment is None:
            return None
        if kind not in self._changes and (change := self._moment.change(kind)) is not None:
            self._changes[kind] = attention._replace(scores=_with_mean(change))
        return self._changes.get(kind)

    def point_at(self, side: str, token: int) -> None:
        query = token if side == self.query_side else -1
        self.map.point_at(query)
        self.lines.point_at(query)
        super().point_at(side, token)

    def choose_head(self, head: Head) -> None:
        self.kind.setCurrentIndex(self.kind.findData(head.attention))
        self._show_kind()
        super().choose_head(head)
        self.looked.emit()

    def answers(self) -> dict[str, float]:
        return _answers(self._inspection) if self._inspection else {}

    def read_answer(
        self, result: dict[str, Any], arrays: dict[str, np.ndarray]
    ) -> tuple[Attention | None, dict[str, float]]:
        other = PairInspection.from_answer(result, arrays)
        return self._attention_of(other), _answers(other)

    def head_name(self) -> str:
        attention, (layer, head) = self.attention(), self.grid.current
        if attention is not None and self._names(attention)[head] == self._mean:
            return self.tr("Layer {layer}, mean of its heads").format(layer=layer + 1)
        return super().head_name()

    def show_inspection(self, inspection: PairInspection, moment: Moment | None = None) -> None:
        """Shows another sentence, or the same begun otherwise; what is chosen stays where it can.

        Args:
            inspection: What is shown.
            moment: Of which step of a replay it is; None: of none.
        """
        place = self.map.locked
        same = self._inspection is not None and inspection.source == self._inspection.source
        self.map.lock_query(-1)
        first, self._inspection, self._moment = self._inspection is None, inspection, moment
        self._sentence.setText(inspection.source)
        self._attentions, self._changes = {}, {}
        self.answer.show_answer(inspection, self._tell_step(inspection.checkpoint), replayed=moment is not None)
        self.alternatives.show_settled(0 if moment else inspection.settled)
        self._offer_kinds(inspection)
        self.search.show_hypotheses(inspection.hypotheses)
        self.heads.show_off(inspection.off)
        if moment is None:
            self.worth.keep_for(inspection.checkpoint)
        self._show_kind()
        if first and inspection.error_rates and self.kind.currentData() == "cross":
            self.grid.choose(*inspection.best_head)
        if same and place >= 0:
            self.map.lock_query(min(place, len(self.lines.queries) - 1))
        self.looked.emit()

    def clear(self) -> None:
        self._inspection = self._moment = None
        self._attentions, self._changes = {}, {}
        self.search.clear()
        self.worth.clear()
        self.heads.show_off([])

    @property
    def _mean(self) -> str:
        return self.tr("mean")

    @property
    def _of_target(self) -> bool:
        return self.kind.currentData() != "encoder"

    def _create_main(self) -> QVBoxLayout:
        scroll = in_scroll(self.lines)
        scroll.setFixedHeight(scaled(_LINES_HEIGHT))
        seen = QWidget()
        layout = QVBoxLayout(seen)
        layout.setContentsMargins(0, 8, 0, 0)
        for widget in (scroll, self.least, self._nothing, self._reading):
            layout.addWidget(widget)
        layout.addWidget(self.map, 1)
        self.tabs.addTab(seen, self.tr("Attention"))
        self.add_tab(self.search)
        main = QVBoxLayout()
        main.addLayout(self._head_of_text(self._sentence))
        main.addWidget(self.tabs)
        return main

    def _create_side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        for widget in (self.answer, divider(), self.kind, self.heads, self._rates, divider(), self.alternatives):
            side.addWidget(widget, 2 if widget is self.heads else 0)
        return side

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _: self._show_kind())
        self.kind.activated.connect(lambda _: self.looked.emit())
        self.map.query_locked.connect(lambda _: self._show_place())
        self.lines.query_clicked.connect(self.map.toggle_query)
        self.lines.pointed.connect(lambda query: self.point_at(self.query_side, query))
        self.map.hovered.connect(lambda cell: self.point_at(self.query_side, -1 if cell is None else cell.query))
        self.alternatives.forced.connect(self.forced)
        self.search.chosen.connect(lambda ids: self.forced.emit(ids, -1))

    def _offer_kinds(self, inspection: PairInspection) -> None:
        offered = inspection.scores
        self.kind.offer(offered)
        for widget in (self.kind, self.map, self.heads, self.least, self._reading):
            widget.setVisible(bool(offered))
        self._nothing.setVisible(not offered)

    def _attention_of(self, inspection: PairInspection) -> Attention | None:
        """Returns the chosen kind's, with the mean of the heads behind them."""
        kind = self.kind.currentData()
        if kind not in inspection.scores:
            return None
        found = inspection.attention(kind)
        return found._replace(scores=_with_mean(found.scores))

    def _names(self, attention: Attention) -> list[str]:
        heads = attention.scores.shape[1]
        return [str(head + 1) for head in range(heads - 1)] + [self._mean] if heads > 1 else ["1"]

    def _show_kind(self) -> None:
        attention, inspection = self.attention(), self._inspection
        assert inspection is not None
        rates = inspection.error_rates if self.kind.currentData() == "cross" else []
        known = self.tr("Alignment errors: on validation. Framed cells: the truth.")
        self._rates.setText(known if inspection.links else self.tr("Alignment errors: on validation."))
        self._rates.setVisible(bool(rates))
        if attention is not None:
            kind, gated = self.kind.currentData(), "encoder" in inspection.scores  # an RNN has no gates
            figures = measures_of(kind, inspection.measures)
            if rates:
                figures["error"] = np.array(rates)
            change = self.change()
            shown_scores, gated = (change or attention).scores, gated and self._moment is None
            self.heads.show_heads(
                kind, shown_scores, figures, inspection.checkpoint, self._names(attention), gated, change is not None
            )
        self._show_head()
        self._show_place()

    def _show_head(self) -> None:
        head, inspection = self.shown_head(), self._inspection
        if inspection is None:
            return
        said = [shown(token) for token in inspection.target_tokens]
        if head is None:  # words without lines, to be clicked all the same
            source = [shown(token) for token in inspection.source_tokens]
            self.lines.show_weights(said, source, np.zeros((len(said), len(source)), np.float32))
            self.lines.mark_given(inspection.settled)
            return
        painted, change = self.painted_head() or head, self.change()
        later = np.triu(np.ones(head.scores.shape, bool), 1) if self.kind.currentData() == "decoder" else None
        self.map.show_scores(
            head.queries, painted.scores, self._title_of_map(), head.keys, later, signed=change is not None
        )
        self.map.mark_cells(inspection.links if self.kind.currentData() == "cross" else [])
        below = said if self._of_target else head.queries
        self.lines.mark_given(inspection.settled if self._of_target else 0)
        self.lines.show_weights(below, head.keys, head.scores)
        self.lines.lock_query(self.map.locked)
        self._tell_cell(None)

    def _show_place(self) -> None:
        """Shows what else might have stood at the place that is marked."""
        place = self.map.locked
        self.lines.lock_query(place)
        self.alternatives.show_place(self._inspection, place, self._of_target, replayed=self._moment is not None)

    def _read_cell(self, head: ShownHead, cell: Cell) -> str:
        inspection = self._inspection
        if not self._of_target or inspection is None:
            return super()._read_cell(head, cell)
        sentence = self.tr('Having read "{read}", writing "{said}": looks at "{key}" ({k})')
        return sentence.format(
            read=shown(inspection.input_tokens[cell.query]), said=shown(inspection.target_tokens[cell.query]),
            key=head.keys[cell.key], k=cell.key + 1,
        )  # fmt: skip


def _with_mean(scores: np.ndarray) -> np.ndarray:
    """Returns (layers, heads, queries, keys) scores with the mean of the heads behind them, where they are several."""
    return scores if scores.shape[1] == 1 else np.concatenate([scores, scores.mean(axis=1, keepdims=True)], axis=1)


def _answers(inspection: PairInspection) -> dict[str, float]:
    return {f'"{inspection.translation}"': inspection.score}
