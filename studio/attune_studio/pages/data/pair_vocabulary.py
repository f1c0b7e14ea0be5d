"""The Vocabulary tab of pairs: what the tokenizers learned, how the words of both sides grow, one pair as tokens."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from attune_studio.pages.data.figures import Figure, percent
from attune_studio.pages.data.pair_words import SIDES
from attune_studio.pages.data.tokens_tab import TokensTab
from attune_studio.project import Project
from attune_studio.text import listed
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.token_chips import TokenChips

if TYPE_CHECKING:
    from attune_studio.widgets.curve_plot import CurvePlot

_UNKNOWN_SHOWN = 16
_FIGURES = ("size", "coverage", "unknown_rate")


class PairVocabularyTab(TokensTab):
    """Figures a side, growth of both, and an example with [BOS], [EOS] and [PAD]."""

    of_pairs = True

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.joint = PlainLabel(role="muted", wrap=True)
        self.inner.addWidget(self.joint)
        self.inner.addLayout(self._create_figures())
        self._plot_place = QVBoxLayout()
        self.inner.addLayout(self._plot_place, 1)
        self.inner.addWidget(PlainLabel(self.tr("A pair as the model meets it"), role="section"))
        note = self.tr(
            "[BOS] begins a sentence, [EOS] ends it; [PAD] fills up what is shorter in a batch; nothing attends to it."
        )
        self.inner.addWidget(PlainLabel(note, role="caption", wrap=True))
        self.chips = {"source": TokenChips(self.tr("Source tokens")), "target": TokenChips(self.tr("Target tokens"))}
        self._examples = {side: PlainLabel(role="caption") for side in SIDES}
        for side in SIDES:
            self.inner.addWidget(self._examples[side])
            self.inner.addWidget(self.chips[side])

    @cached_property
    def growth(self) -> CurvePlot:
        """The curves of growth, made when they are first needed."""
        from attune_studio.widgets.curve_plot import CurvePlot, CurveStyle

        styles = [
            CurveStyle("source", "", 0),
            CurveStyle("target", "", 1, Qt.PenStyle.DashLine),
        ]
        plot = CurvePlot(
            self.tr("Different words met, by words read"), styles, widest="Portuguese 000,000",
            figure=lambda value: f"{value:,.0f}",
        )  # fmt: skip
        plot.set_x_axis("count", self.tr("words read"))
        plot.set_tight(True)
        plot.set_still(True)
        plot.setMinimumHeight(220)
        self._plot_place.addWidget(plot)
        return plot

    def refresh(self) -> None:
        what = self.tr("Building the vocabulary")
        tokenizer = self.measured_tokenizer()
        self.ask("vocabulary", what, tokenizer=tokenizer, task="translation").finished.connect(self._show)
        self.ask("pair_statistics", self.tr("Counting words"), top=1).finished.connect(self._show_growth)

    def _create_figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(12)
        self._titles = {side: PlainLabel(role="section") for side in SIDES}
        self._unknown = {side: PlainLabel(role="caption", wrap=True) for side in SIDES}
        self.figures = {side: {name: Figure() for name in _FIGURES} for side in SIDES}
        for row, side in enumerate(SIDES):
            grid.addWidget(self._titles[side], 3 * row, 0, 1, 3)
            for column, name in enumerate(_FIGURES):
                grid.addWidget(self.figures[side][name], 3 * row + 1, column)
                grid.setColumnStretch(column, 1)
            grid.addWidget(self._unknown[side], 3 * row + 2, 0, 1, 3)
        return grid

    def _show(self, answer: dict[str, Any]) -> None:
        data = self.project.data
        self.joint.setText(
            self.tr("One vocabulary for both sides.") if answer["joint"] else self.tr("A vocabulary for each side.")
        )
        for side, language in zip(SIDES, data.languages if data else SIDES, strict=True):
            self._show_side(side, language, answer[side])
            example = answer["example"][side]
            self._examples[side].setText(language)
            self.chips[side].show_tokens(example["tokens"], example["ids"])

    def _show_side(self, side: str, language: str, told: dict[str, Any]) -> None:
        self._titles[side].setText(language)
        figures = self.figures[side]
        asked = self.tr("tokens in the vocabulary, of {asked} asked for").format(asked=f"{told['asked']:,}")
        figures["size"].show_figure(f"{told['size']:,}", asked)
        figures["coverage"].show_figure(percent(told["coverage"]), self.tr("of the words in held-out pairs covered"))
        figures["unknown_rate"].show_figure(percent(told["unknown_rate"]), self.tr("of their tokens unknown"))
        words = listed(f"{word} ({count:,})" for word, count in told["unknown"][:_UNKNOWN_SHOWN])
        self._unknown[side].setText(self.tr("Commonest words it lacks: {words}").format(words=words) if words else "")
        self._unknown[side].setVisible(bool(words))

    def _show_growth(self, answer: dict[str, Any]) -> None:
        data = self.project.data
        for side, language in zip(SIDES, data.languages if data else SIDES, strict=True):
            growth = answer[side]["growth"]
            self.growth.set_label(side, language)
            self.growth.set_curve(side, np.array(growth["words"], float), np.array(growth["distinct"], float))
        self.growth.reset_view()
