"""`WhyTab`: what each token contributes to a label, or to a word that was written, beside the attention it gets."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np

from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pages.inspect.token_order import TokenOrder
from attune_studio.pages.inspect.token_tab import TokenTab, numbered
from attune_studio.pair_inspection import as_read
from attune_studio.text import named_token, signed
from attune_studio.widgets.bar_table import BarColumn, BarTable
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel
from attune_studio.wording import translate

_METHODS = ("gradient_input", "integrated", "removal")
Shares = dict[str, np.ndarray]


class WhyTab(TokenTab):
    """Gradient × input, integrated gradients, removal and attention, token by token.

    Args:
        view: What the tab belongs to.
    """

    def __init__(self, view: AttentionView) -> None:
        title, doing = (
            translate("WhyTab", "Why"),
            translate("WhyTab", "Asking what each token contributes"),
        )
        super().__init__(view, title, "why", doing, ("text", "target"))
        titles = {"text": self.tr("Text"), "source": self.tr("Source"), "target": self.tr("What it had written")}
        self.tables = {side: BarTable(titles[side]) for side in view.sides}
        self._shares: dict[str, Shares] = {}  # by side and method
        self._output: dict[str, Any] = {}  # what is explained,
        self._completeness: dict[str, Any] = {}  # and how far the integrated gradients explain it
        self._place = 0
        self.label = ComboBox()
        self.label.setAccessibleName(self.tr("Label"))
        self.label.addItem(self.tr("The predicted label"))
        self.label.setMinimumContentsLength(16)
        self.label.activated.connect(lambda _: self.changed.emit())
        self.order = TokenOrder()
        for choice in (self.label, self.order):
            self.add_choice(choice)
        # Of which side a token is explained; empty: a label is.
        self._explained = view.ends["decoder"][0] if "decoder" in view.ends else ""
        self.label.setVisible(not self._explained)
        self.compose(*self.tables.values(), PlainLabel(self._describe_methods(), role="caption", wrap=True))
        for side, table in self.tables.items():
            self.link(table, partial(str, side))
            self.read(table)
        self.order.currentIndexChanged.connect(lambda _: self._show())
        view.own_scale.toggled.connect(lambda _: self._show())
        view.looked.connect(self._show)
        view.add_captions(self, self._captions)

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        self.follow(at)
        if self._explained == "target":
            return {"place": self.chosen("target")}
        if self._explained:
            return self._of_text(at)
        labels = list(self.view.answers())
        if labels != [self.label.itemText(place) for place in range(1, self.label.count())]:
            self.label.clear()
            self.label.addItems([self.tr("The predicted label"), *labels])
        return {"label": self.label.currentText()} if self.label.currentIndex() > 0 else {}

    def _of_text(self, at: LookedAt) -> dict[str, Any] | None:
        """Returns the question about the locked token of a text, or else about its last."""
        last = self.choices["text"].count() - 1
        if last < 1 or at.token == 0:
            self.say(self.tr("Nothing stands before the first token. Choose a later one."))
            return None
        place = at.token if at.token > 0 else last
        self.choices["text"].setCurrentIndex(place)
        return {"place": place}

    def show_answer(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        sides = self.take_names(result)
        of = {side: "" if side == "text" else f"{side}." for side in sides}
        self._shares = {side: {name: arrays[of[side] + name] for name in _METHODS} for side in sides}
        self._place = result.get("place", 0)
        self._output, self._completeness = result["output"], result["completeness"]
        alone = self.tr("Attention alone is not an explanation: it tells where a head looks, not what comes of it.")
        last = self.tr("No token is locked: this is the last.")
        unlocked = last if self._explained == "text" and self.view.looked_at.token < 0 else ""
        self.tell(self._tell_output(result["output"]), self._tell_completeness(), alone, unlocked)
        self._show()

    def taken_numbers(self) -> dict[str, np.ndarray]:
        sides = self._shares.items() if self.is_current else ()
        shares = {f"why.{side}.{name}": found for side, by_name in sides for name, found in by_name.items()}
        told = {f"why.{name}": np.array(value) for name, value in self._explained_as().items()}
        return {**shares, **told} if shares else {}

    def taken_rows(self) -> list[list[str | float]]:
        if not self.is_current:
            return []
        about: list[list[str | float]] = [[f"# {name}", value] for name, value in self._explained_as().items()]
        rows: list[list[str | float]] = []
        for side, shares in self._shares.items():
            names = as_read(self._names[side]) if side == "target" else self._names[side]
            for place in range(self._count(side)):
                rows.append([side, place + 1, names[place], *(float(shares[name][place]) for name in _METHODS)])
        return [*about, ["side", "place", "token", *_METHODS], *rows]

    def _explained_as(self) -> dict[str, Any]:
        """Returns what is explained, and how completely, by the names that files have for it."""
        output, found = self._output, self._completeness
        return {
            "explained": output["name"], "probability": float(np.exp(output["log_probability"])),
            "log_probability": output["log_probability"], "baseline": output["baseline"], "sum": found["sum"],
            "difference": found["difference"], "steps": found["steps"], "complete": found["complete"],
        }  # fmt: skip

    def _captions(self) -> list[str]:
        return [self._tell_output(self._output), self._tell_completeness()] if self._shares else []

    def _describe_methods(self) -> str:
        return self.tr(
            "In nats, all on one scale: red speaks for it, blue against it. Gradient × input (Shrikumar et al. 2016); "
            "integrated gradients (Sundararajan et al. 2017), from zeros in place of the token embeddings; removal: by "
            "how much the log-probability falls without the token, each a run of the model (–: the token is not of the "
            "text, and is never removed)."
        )

    def _tell_output(self, output: dict[str, Any]) -> str:
        log_probability = output["log_probability"]
        told = self.tr(
            'Log-probability of "{name}": {value} nats (probability {share}); without any token embedding {baseline}.'
        )
        return told.format(
            name=named_token(output["name"]), value=signed(log_probability, 4), share=f"{np.exp(log_probability):.3f}",
            baseline=signed(output["baseline"], 4),
        )  # fmt: skip

    def _tell_completeness(self) -> str:
        found = self._completeness
        holds = self.tr(
            "Completeness holds: the integrated gradients add up to {sum}, and so much, {difference}, does the answer "
            "change from the baseline to the text ({steps} steps)."
        )
        fails = self.tr(
            "Completeness does not hold within 1 %: the integrated gradients add up to {sum}, but from the baseline to "
            "the text the answer changes by {difference} ({steps} steps). Read them with care."
        )
        numbers = {name: signed(found[name], 4) for name in ("sum", "difference")}
        return (holds if found["complete"] else fails).format(**numbers, steps=found["steps"])

    def _show(self) -> None:
        if not self._shares:
            return
        methods = {
            "gradient_input": self.tr("Gradient × input"), "integrated": self.tr("Integrated gradients"),
            "removal": self.tr("Removal"),
        }  # fmt: skip
        found = [np.nan_to_num(values) for shares in self._shares.values() for values in shares.values()]
        top = float(np.abs(np.concatenate(found)).max())
        for side, shares in self._shares.items():
            count = self._count(side)
            names = numbered(as_read(self._names[side][:count]) if side == "target" else self._names[side][:count])
            columns = [BarColumn(title, shares[name][:count], top, signed=True) for name, title in methods.items()]
            columns += self._attention(side, count)
            marked = self.chosen(side) if side in self.choices and self.is_current else -1
            self.tables[side].show_rows(names, columns, self.order.of(shares["integrated"][:count]), marked)
        self.unread()

    def _count(self, side: str) -> int:
        """Returns how many tokens of a side stand before what is explained: all those of a side that is given."""
        if side != self._explained:
            return len(self._names[side])
        return self._place + 1 if side == "target" else self._place  # a place of the target is what was read there

    def _attention(self, side: str, count: int) -> list[BarColumn]:
        """Returns what the locked token, or the one that wrote it, pays to those of a side that it looks at."""
        attention, at = self.view.attention(), self.view.looked_at
        keys = self.view.ends[at.attention][1] if at.attention else ""
        if attention is None or keys != side or not self.is_current:
            return []
        query = self._place - 1 if self._explained == "text" else max(0, at.token)
        weights = attention.scores[(*self.view.grid.current, query)][:count]
        top = float(weights.max()) if self.view.own_scale.isChecked() else 1.0
        title = self.tr('Attention of "{name}"').format(name=attention.queries[query])
        return [BarColumn(title, weights, top)]
