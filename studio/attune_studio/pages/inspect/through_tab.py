"""`ThroughTab`: what happens to a token block by block, and what the model would say after each of them."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from attune_studio.pages.inspect.attention_view import AttentionView
from attune_studio.pages.inspect.question_tab import LookedAt
from attune_studio.pages.inspect.token_order import TokenOrder
from attune_studio.pages.inspect.token_tab import TokenTab, numbered
from attune_studio.text import named_token, signed
from attune_studio.widgets.bar_table import BarColumn, BarTable
from attune_studio.widgets.labels import PlainLabel
from attune_studio.wording import translate

Arrays = dict[str, np.ndarray]


class ThroughTab(TokenTab):
    """Residual stream, neurons, logit lens and attention rollout of the chosen token, of a translator also of a place.

    Args:
        view: What the tab belongs to.
    """

    def __init__(self, view: AttentionView) -> None:
        title, doing = (
            translate("ThroughTab", "Through"),
            translate("ThroughTab", "Following the token block by block"),
        )
        super().__init__(view, title, "through", doing, view.sides)
        towers = {queries: name for name, (queries, keys) in view.ends.items() if queries == keys}
        self.towers = {side: towers[side] for side in view.sides}
        self._named = {"encoder": "token", "decoder": "place"}  # what the inspector calls a token of each tower
        of_side = {"text": "{what}", "source": self.tr("Source: {what}"), "target": self.tr("Translation: {what}")}
        norms, neurons = self.tr("residual stream, and what is added to it"), self.tr("strongest feed-forward neurons")
        self.norms, self.neurons = (
            {side: BarTable(_capital(of_side[side].format(what=what))) for side in view.sides}
            for what in (norms, neurons)
        )
        self.lens = BarTable(self.tr("Prediction read out after each layer (logit lens)"))
        self._first = self.towers[view.sides[0]]  # of which the rollout is
        rollout = self.tr("Attention rollout (Abnar & Zuidema 2020)")
        if len(view.sides) > 1:
            rollout = self.tr("Attention rollout of the encoder (Abnar & Zuidema 2020)")
        self.rollout = BarTable(rollout)
        self.order = TokenOrder()
        self.add_choice(self.order)
        self._token = 0
        self._rollout: np.ndarray | None = None  # (layers, T) of that token
        self.compose(*self._create_sections())
        for table in (*self.norms.values(), *self.neurons.values(), self.lens, self.rollout):
            self.read(table)
        self.link(self.rollout, lambda: view.sides[0])
        self.order.currentIndexChanged.connect(lambda _: self._show_rollout())
        view.own_scale.toggled.connect(lambda _: self._show_rollout())

    def question(self, at: LookedAt) -> dict[str, Any] | None:
        if self.view.recurrent:
            self.refuse(self.tr("A recurrent network has no blocks to follow a token through."))
            return None
        self.follow(at)
        return {self._named[self.towers[side]]: self.chosen(side) for side in self.choices}

    def show_answer(self, result: dict[str, Any], arrays: Arrays) -> None:
        self.take_names(result)
        self.unread()
        chosen = {side: result[self._named[tower]] for side, tower in self.towers.items()}
        for side, tower in self.towers.items():
            self._show_norms(self.norms[side], tower, arrays, chosen[side])
            self._show_neurons(self.neurons[side], arrays[f"{tower}.neurons"], arrays[f"{tower}.activations"])
        if "labels" in result:
            self._show_label_lens(result["labels"], arrays["lens"])
        else:
            self._show_token_lens(result["lens_tokens"], arrays["lens"], result["place"])
        self._token = chosen[self.view.sides[0]]
        self._rollout = arrays[f"{self._first}.rollout"][:, self._token]
        self._show_rollout()
        self.tell(self.first_instead)

    def _create_sections(self) -> list[QWidget]:
        sections: list[QWidget] = []
        for side in self.view.sides:
            note = self.tr(
                "Lengths of vectors, all on one scale; directions differ, so they do not add up. The stream is what "
                "leaves the block."
            )
            sections += [self.norms[side], PlainLabel(note, role="caption", wrap=True)]
            note = self.tr("Number of the neuron, from 0, and its activation; the largest magnitude first.")
            sections += [self.neurons[side], PlainLabel(note, role="caption", wrap=True)]
        lens = self.tr(
            "The logit lens (nostalgebraist 2020) reads the stream after each layer through the final norm and the "
            "head; after the last layer that is the prediction."
        )
        what = self.tr("It is of the whole text, not of one token.")
        if "target" in self.view.sides:
            what = self.tr("In the decoder; the five likeliest tokens of the place.")
        elif self._first == "decoder":
            what = self.tr("The five tokens that would likeliest be written behind the chosen one.")
        sections += [self.lens, PlainLabel(f"{lens} {what}", role="caption", wrap=True)]
        note = self.tr(
            "Rollout: how much of each token reaches the chosen one by way of "
            "0.5 · mean of the heads + 0.5 · identity, layer upon layer. It knows nothing of values and feed-forward."
        )
        return [*sections, self.rollout, PlainLabel(note, role="caption", wrap=True)]

    def _show_norms(self, table: BarTable, tower: str, arrays: Arrays, token: int) -> None:
        titles = {
            "attention": self.tr("Attention adds"), "cross": self.tr("Cross-attention adds"),
            "feed_forward": self.tr("Feed-forward adds"), "stream": self.tr("Stream"),
        }  # fmt: skip
        found = {name: arrays[f"{tower}.{name}"][:, token] for name in titles if f"{tower}.{name}" in arrays}
        top = max(float(values.max()) for values in found.values())
        columns = []
        for name, values in found.items():
            whole = values if name == "stream" else np.concatenate([[np.nan], values])  # embeddings: nothing added yet
            columns.append(BarColumn(titles[name], whole, top))
        table.show_rows(self._layers(len(found["stream"])), columns)

    def _show_neurons(self, table: BarTable, numbers: np.ndarray, activations: np.ndarray) -> None:
        top = float(np.abs(activations).max()) or 1.0
        columns = [
            BarColumn(
                self.tr("Layer {layer}").format(layer=layer + 1), values, top, signed=bool((activations < 0).any()),
                captions=[f"#{neuron} {signed(value, 3)}" for neuron, value in zip(of_layer, values, strict=True)],
            )
            for layer, (of_layer, values) in enumerate(zip(numbers.tolist(), activations, strict=True))
        ]  # fmt: skip
        table.show_rows([str(place + 1) for place in range(numbers.shape[1])], columns)

    def _show_label_lens(self, labels: list[str], lens: np.ndarray) -> None:
        likeliest = np.argsort(-lens[-1], kind="stable").tolist()
        columns = [BarColumn(labels[label], lens[:, label], 1.0) for label in likeliest]
        self.lens.show_rows(self._layers(len(lens)), columns)

    def _show_token_lens(self, said: list[list[list[str]]], lens: np.ndarray, place: int) -> None:
        columns = []
        for rank in range(lens.shape[2]):
            values = lens[:, place, rank]
            words = [named_token(layer[place][rank]) for layer in said]
            captions = [f"{word} {value:.3f}" for word, value in zip(words, values, strict=True)]
            columns.append(BarColumn(str(rank + 1), values, 1.0, captions=captions))
        self.lens.show_rows(self._layers(len(lens)), columns)

    def _show_rollout(self) -> None:
        shares, side = self._rollout, self.view.sides[0]
        if shares is None:
            return
        top = float(shares.max()) if self.view.own_scale.isChecked() else 1.0
        titles = [self.tr("Layer {layer}").format(layer=layer + 1) for layer in range(len(shares))]
        columns = [BarColumn(title, of_layer, top) for title, of_layer in zip(titles, shares, strict=True)]
        order = self.order.of(shares[-1])
        self.rollout.show_rows(numbered(self._names[side]), columns, order, self._token)
        if self._read is self.rollout:
            self.unread()

    def _layers(self, states: int) -> list[str]:
        layer = self.tr("Layer {layer}")
        return [self.tr("Embeddings"), *(layer.format(layer=number) for number in range(1, states))]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
