"""`InsideTab`: every number between what one head reads and what it hands on, for the locked tokens."""

from __future__ import annotations

from typing import Any

import numpy as np

from attune_studio.head_numbers import HeadNumbers, Step
from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pages.inspect.token_tab import TokenTab, numbered
from attune_studio.pair_inspection import as_read
from attune_studio.text import minus, titled
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.head_drawing import HeadDrawing
from attune_studio.widgets.labels import PlainLabel
from attune_studio.wording import translate

_MOST_QUERIES = 8  # that the inspector answers at once
_STRONGEST = 16  # keys shown unless all are asked for


class InsideTab(TokenTab):
    """The chosen head from the inside.

    Args:
        view: What the tab belongs to.
    """

    def __init__(self, view: AttentionView) -> None:
        title, doing = (
            translate("InsideTab", "Inside"),
            translate("InsideTab", "Computing the head step by step"),
        )
        super().__init__(view, title, "head", doing, view.sides)
        self._key_side = view.sides[0]
        self.drawing = HeadDrawing()
        self.most = ComboBox()
        self.most.setAccessibleName(self.tr("Keys"))
        self.most.addItem(self.tr("{count} strongest keys").format(count=_STRONGEST), _STRONGEST)
        self.most.addItem(self.tr("All keys in their order"), 0)
        self.most.setMinimumContentsLength(20)
        self.add_choice(self.most)
        self.left_out = PlainLabel(role="caption", wrap=True)
        self.compose(self.left_out, self.drawing)
        self.most.currentIndexChanged.connect(lambda _: self._draw(self.drawing.numbers))
        self.drawing.read.connect(self._tell)
        self.link(self.drawing, lambda: self._key_side)

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        if self.view.recurrent or not at.attention:
            self.refuse(self.tr("A recurrent network has no heads to look into."))
            return None
        if at.head < 0:
            self.say(self.tr("This is the mean of the heads. Choose one of them on the right to look inside."))
            return None
        self.follow(at)
        for side, choice in self.choices.items():
            choice.setVisible(side == self.view.query_side)
        told = self.tr("These are the last {most} of {count} locked tokens.")
        self.left_out.setText(told.format(most=_MOST_QUERIES, count=len(at.tokens)))
        self.left_out.setVisible(len(at.tokens) > _MOST_QUERIES)
        queries = list(at.tokens[-_MOST_QUERIES:]) or [0]
        return {"attention": at.attention, "layer": at.layer, "head": at.head, "queries": queries}

    def show_answer(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        names = self.take_names(result)
        query_side, self._key_side = self.view.ends[result["attention"]]
        queries = [numbered(names[query_side])[query] for query in result["queries"]]
        keys = numbered(as_read(names["target"]) if self._key_side == "target" else names[self._key_side])
        self._draw(HeadNumbers.from_answer(result, arrays, queries, keys))
        self.tell(self._describe(result), self.first_instead)

    def _draw(self, numbers: HeadNumbers | None) -> None:
        if numbers is not None:
            self.unread()
            self.drawing.show_numbers(numbers, self.most.currentData())

    def _describe(self, result: dict[str, Any]) -> str:
        numbers = self.drawing.numbers
        assert numbers is not None
        sentence = self.tr(
            "Layer {layer}, head {head}: softmax(Q Kᵀ / √d_head) V with d_head = {d_head}, √d_head = {root}. Strongest "
            "keys: those with the largest softmax, of {keys}."
        )
        return sentence.format(
            layer=result["layer"] + 1, head=result["head"] + 1, d_head=numbers.d_head,
            root=f"{np.sqrt(numbers.d_head):.4g}", keys=len(numbers.keys),
        )  # fmt: skip

    def _tell(self, step: Step | None) -> None:
        numbers = self.drawing.numbers
        if step is None or numbers is None:
            self.reading.setText(self._hint())
            return
        whose = f'"{numbers.queries[step.query]}"'
        if step.key >= 0:
            key = f'"{numbers.keys[step.key]}"'
            whose = key if step.name in ("k", "v") else f"{whose}, {key}"
        name = {"dot": "q·k", "scaled": "q·k / √d_head", "masked": self.tr("masked"), "gated": self.tr("gate × output")}
        vector = step.name in ("q", "k", "v", "output", "gated")
        channel = " " + self.tr("channel {number}").format(number=step.channel + 1) if vector else ""
        self.reading.setText(titled(f"{name.get(step.name, step.name)}{channel} · {whose}", minus(f"{step.value:.6g}")))

    def _hint(self) -> str:
        return self.tr("Point at a number or a strip to read it; arrow keys go through them.")
