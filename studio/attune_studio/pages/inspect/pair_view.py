"""What a translator makes of a sentence: its translation, who looks at whom, what else it might have said.

A click on a word of the translation shows its alternatives; a click on one of these has it said, and the rest follow.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from attune_models.head_names import Head
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio.inspection import measures_of
from attune_studio.moments import Moment
from attune_studio.pages.inspect.attention_view import AttentionView, ShownHead
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pages.inspect.search_view import SearchView
from attune_studio.pair_inspection import ATTENTIONS, Attention, PairInspection, shown
from attune_studio.provenance import Provenance
from attune_studio.text import signed
from attune_studio.widgets.alignment_lines import AlignmentLines
from attune_studio.widgets.attention_map import Cell
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.buttons import button
from attune_studio.widgets.changed_label import ChangedLabel
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, divider
from attune_studio.widgets.scrolling import in_scroll

_LINES_HEIGHT, _ALTERNATIVES_HEIGHT = 132, 264  # px


class PairView(AttentionView):
    """Shows one `PairInspection`; the person chooses attention, layer, head, place, and other words.

    Signals:
        forced(list, int): Ids that the translation begins with, and the id that must follow; -1: none.
    """

    forced = Signal(list, int)
    sides = ("source", "target")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection: PairInspection | None = None
        self.lines = AlignmentLines()
        self.search = SearchView()
        self.kind = ComboBox()
        self.kind.setAccessibleName(self.tr("Attention"))
        self.alternatives = BarList(self.tr("Alternatives"))
        self.alternatives.setMinimumHeight(96)
        self.alternatives.setMaximumHeight(_ALTERNATIVES_HEIGHT)
        self.translation = ChangedLabel("title")
        self.before = ChangedLabel("muted")
        self._about = PlainLabel(role="muted", wrap=True)
        self._warnings = PlainLabel(role="warning", wrap=True)
        self._rates = ElidedLabel(role="caption")
        self._place = PlainLabel(role="caption", wrap=True)
        self._nothing = PlainLabel(role="muted", wrap=True)
        self.own_words = button(self.tr("Back to its own words"), lambda: self.forced.emit([], -1))
        policy = self.own_words.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what lies below would move, and the next click hit something else
        self.own_words.setSizePolicy(policy)
        self.own_words.setToolTip(self.tr("The words that you have chosen are underlined."))
        self._compose(self._create_main(), self._create_side())
        self._connect()

    @property
    def inspection(self) -> PairInspection | None:
        """What is shown."""
        return self._inspection

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
        kind, locked = self.kind.currentData(), self.map.locked
        return LookedAt(kind, layer, -1 if mean else head, locked, tuple(self.map.chosen))

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
        settings = {"attention": at.attention, "layer": at.layer + 1, "head": head, "unit": "token",
                    "scale": self._scale()}  # fmt: skip
        return self._inspection.provenance(settings)

    def shown_head(self) -> ShownHead | None:
        found, inspection = super().shown_head(), self._inspection
        if found is None or inspection is None:
            return None
        mask = inspection.mask(self.kind.currentData())
        return found._replace(mask=mask if self.kind.currentData() == "decoder" else mask[0])

    def attention(self) -> Attention | None:
        return self._attention_of(self._inspection) if self._inspection else None

    def change(self) -> Attention | None:
        attention, change = self.attention(), self._moment.change(self.kind.currentData()) if self._moment else None
        return None if attention is None or change is None else attention._replace(scores=_with_mean(change))

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
        self._show_translation(inspection)
        self._about.setText(self._describe(inspection))
        warnings = self._warn(inspection)
        self._warnings.setText("\n".join(warnings))
        self._warnings.setVisible(bool(warnings))
        self._show_settled(0 if moment else inspection.settled)
        self._offer_kinds(inspection)
        self.search.show_hypotheses(inspection.hypotheses)
        self.heads.show_off(inspection.off)
        self.worth.keep_for(inspection.checkpoint)
        self._show_kind()
        if first and inspection.error_rates and self.kind.currentData() == "cross":
            self.grid.choose(*inspection.best_head)
        if same and place >= 0:
            self.map.lock_query(min(place, len(self.lines.queries) - 1))
        self.looked.emit()

    def clear(self) -> None:
        self._inspection = self._moment = None
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
        scroll.setFixedHeight(_LINES_HEIGHT)
        seen = QWidget()
        layout = QVBoxLayout(seen)
        layout.setContentsMargins(0, 8, 0, 0)
        for widget in (scroll, self._nothing, self._reading):
            layout.addWidget(widget)
        layout.addWidget(self.map, 1)
        self.tabs.addTab(seen, self.tr("Attention"))
        self.add_tab(self.search)
        main = QVBoxLayout()
        main.addWidget(self.tabs)
        return main

    def _create_side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        for widget in (self.translation, self.before, self._about, self._warnings, divider(), self.kind):
            side.addWidget(widget)
        side.addWidget(self.heads, 2)
        heading = QHBoxLayout()
        heading.addWidget(PlainLabel(self.tr("Alternatives"), role="section"), 1)
        heading.addWidget(self.own_words)
        side.addWidget(self._rates)
        side.addWidget(divider())
        side.addLayout(heading)
        side.addWidget(self._place)
        side.addWidget(self.alternatives, 1)
        return side

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _: self._show_kind())
        self.kind.activated.connect(lambda _: self.looked.emit())
        self.map.query_locked.connect(lambda _: self._show_place())
        self.lines.query_clicked.connect(self.map.toggle_query)
        self.alternatives.chosen.connect(lambda _: self._force(self.alternatives.currentIndex().row()))
        self.search.chosen.connect(lambda ids: self.forced.emit(ids, -1))

    def _offer_kinds(self, inspection: PairInspection) -> None:
        titles = {
            "cross": self.tr("Translation looks at source"),
            "encoder": self.tr("Source looks at itself"),
            "decoder": self.tr("Translation looks back at itself"),
        }
        offered = [kind for kind in ATTENTIONS if kind in inspection.scores]
        if offered != [self.kind.itemData(number) for number in range(self.kind.count())]:
            self.kind.clear()
            for kind in offered:
                self.kind.addItem(titles[kind], kind)
        none = self.tr("This network has no attention: all it knows of the source is its encoder's last state.")
        self._nothing.setText("" if offered else none)
        for widget in (self.kind, self.map, self.heads, self._reading):
            widget.setVisible(bool(offered))
        self._nothing.setVisible(not offered)

    def _show_settled(self, settled: int) -> None:
        """Tells how many words the person has given."""
        text = self.tr("Back to its own words")
        if settled:
            given = self.tr("1 given") if settled == 1 else self.tr("{count} given").format(count=settled)
            text += f" · {given}"
        self.own_words.setText(text)
        self.own_words.setVisible(settled > 0)

    def _show_translation(self, inspection: PairInspection) -> None:
        """Shows the translation, and beside it that of all heads where some are off; what differs is marked."""
        now, whole, nothing = inspection.translation, inspection.whole, self.tr("(nothing)")
        self.translation.show_text(now or nothing, None if whole is None else whole["text"])
        self.before.setVisible(whole is not None)
        if whole is not None:
            self.before.show_text(whole["text"] or nothing, now, self.tr("With all heads: "))

    def _describe(self, inspection: PairInspection) -> str:
        if self._moment is not None:
            share = float(np.mean(inspection.probabilities))
            told = self.tr("pinned translation; on average {share:.3f} for its next token").format(share=share)
            return f"{told} · {self._tell_step(inspection.checkpoint)}"
        parts = [self.tr("score {score}").format(score=signed(inspection.score, 3))]
        if inspection.whole is not None:
            before = inspection.whole["score"]
            told = self.tr("{change} from {before} with all heads")
            parts.append(told.format(change=signed(inspection.score - before, 3), before=signed(before, 3)))
        if inspection.chrf is not None:
            parts.append(self.tr("chrF {chrf:.1f}").format(chrf=inspection.chrf))
        parts.append(self._tell_step(inspection.checkpoint))
        told = " · ".join(parts)
        if inspection.reference is None:
            return told
        return self.tr("Reference: {text}").format(text=inspection.reference) + "\n" + told

    def _warn(self, inspection: PairInspection) -> list[str]:
        warnings = []
        if inspection.cut:
            read = self.tr("Too long: only the first {count} tokens were read.")
            warnings.append(read.format(count=len(inspection.source_tokens) - 1))
        if inspection.unknown:
            words = "  ".join(inspection.unknown[:8])
            warnings.append(self.tr("Not in the vocabulary: {words}").format(words=words))
        return warnings

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
        self._rates.setText(self.tr("Alignment errors: on validation. Framed cells: the truth."))
        self._rates.setVisible(bool(rates))
        if attention is not None:
            kind, gated = self.kind.currentData(), "encoder" in inspection.scores  # an RNN has no gates
            figures = measures_of(kind, inspection.measures)
            if rates:
                figures["error"] = np.array(rates)
            change = self.change()
            shown_scores, gated = (change or attention).scores, gated and self._moment is None
            self.heads.show_heads(kind, shown_scores, figures, self._names(attention), gated, change is not None)
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
        inspection, place = self._inspection, self.map.locked
        self.lines.lock_query(place)
        if inspection is None or place < 0 or not self._of_target:
            self.alternatives.show_bars([])
            self.alternatives.hide()
            how = self.tr("Click a word of the translation to see what else it might have been.")
            other = self.tr(
                "The source is given. Choose an attention of the translation to see what else it might say."
            )
            if self._moment is not None:
                how = self.tr("Click a word of the translation to read how likely it was.")
            self._place.setText(how if self._of_target else other)
            return
        read, said = shown(inspection.input_tokens[place]), shown(inspection.target_tokens[place])
        told = self.tr(
            'Having read "{read}" it wrote "{said}" ({share:.3f}). Click another to have it written instead.'
        )
        if self._moment is not None:
            told = self.tr('Having read "{read}" it gave "{said}" {share:.3f}. What else it might say is not stored.')
        self._place.setText(told.format(read=read, said=said, share=inspection.probabilities[place]))
        written = inspection.target_ids[place]
        self.alternatives.show()
        self.alternatives.show_bars([self._bar(one, written) for one in inspection.alternatives[place]])

    def _bar(self, one: dict[str, Any], written: int) -> Bar:
        share = f"{one['probability']:.3f}"
        caption = self.tr("{share} written").format(share=share) if one["id"] == written else share
        return Bar(shown(one["token"]), one["probability"], caption)

    def _force(self, row: int) -> None:
        inspection, place = self._inspection, self.map.locked
        if inspection is not None and place >= 0:
            self.forced.emit(inspection.target_ids[:place], inspection.alternatives[place][row]["id"])

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
    return {inspection.translation: inspection.score}
