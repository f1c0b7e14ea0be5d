"""The Lengths tab of pairs: how long both sides are in tokens, what the limit leaves, how they go together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from attune_studio.pages.data.figures import percent
from attune_studio.pages.data.pair_words import SIDES
from attune_studio.pages.data.tokens_tab import TokensTab
from attune_studio.project import Project
from attune_studio.widgets.labels import ElidedLabel, PlainLabel

if TYPE_CHECKING:
    from attune_studio.widgets.histogram import Histogram
    from attune_studio.widgets.scatter import Scatter

_PLOT_HEIGHT = 200  # px


class PairLengthsTab(TokensTab):
    """A histogram for each side above a scatter of both lengths."""

    of_pairs = True

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._pairs = ElidedLabel(role="muted")
        self.inner.addWidget(self._pairs)
        self._titles = {side: PlainLabel(role="section") for side in SIDES}
        self._captions = {side: PlainLabel(role="caption") for side in SIDES}
        self._places = {side: QVBoxLayout() for side in SIDES}
        row = QHBoxLayout()
        row.setSpacing(16)
        for side in SIDES:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(self._titles[side])
            column.addWidget(self._captions[side])
            column.addLayout(self._places[side], 1)
            row.addLayout(column, 1)
        self.inner.addLayout(row, 1)
        self.inner.addWidget(PlainLabel(self.tr("Length of the target by length of the source"), role="section"))
        self._ratio = ElidedLabel(role="caption")  # a label that wraps would let the plots grow beyond the window
        self.inner.addWidget(self._ratio)
        self._scatter_place = QGridLayout()
        self.inner.addLayout(self._scatter_place, 1)

    @cached_property
    def plots(self) -> dict[str, Histogram]:
        """The histograms, made when they are first needed: pyqtgraph would hold up the window's first paint."""
        from attune_studio.widgets.histogram import Histogram

        names = {"source": self.tr("Lengths of the source"), "target": self.tr("Lengths of the target")}
        plots = {side: Histogram(name, self.tr("length (tokens)"), self.tr("pairs")) for side, name in names.items()}
        for side, plot in plots.items():
            plot.setMinimumHeight(_PLOT_HEIGHT)
            self._places[side].addWidget(plot)
        return plots

    @cached_property
    def scatter(self) -> Scatter:
        """The scatter, made when it is first needed."""
        from attune_studio.widgets.scatter import Scatter

        plot = Scatter(self.tr("Lengths of both sides"))
        plot.setMinimumHeight(_PLOT_HEIGHT)
        self._scatter_place.addWidget(plot)
        return plot

    def refresh(self) -> None:
        what = self.tr("Building the vocabulary and counting tokens")
        request = self.ask("pair_statistics", what, tokenizer=self.measured_tokenizer(), top=1)
        request.finished.connect(self._show)

    def _show(self, answer: dict[str, Any]) -> None:
        data, cut = self.project.data, self.measured.max_length
        languages = data.languages if data else SIDES
        counts = {name: f"{count:,}" for name, count in answer["pairs"].items()}
        self._pairs.setText(
            self.tr("Pairs: {training} training · {validation} validation · {test} test").format(**counts)
        )
        for side, language in zip(SIDES, languages, strict=True):
            self._show_side(side, language, answer[side]["lengths"], cut)
        ratios = answer["ratios"]
        self.scatter.set_titles(
            self.tr("{language} (words)").format(language=languages[0]),
            self.tr("{language} (words)").format(language=languages[1]),
            self.tr("pairs"),
        )
        text = self.tr("median: {ratio} words of {target} for a word of {source}").format(
            ratio=f"{ratios['median']:.2f}", source=languages[0], target=languages[1]
        )
        self.scatter.show_points(ratios["source"], ratios["target"], ratios["counts"], ratios["median"], text)
        note = self.tr(
            "Each point is a pair of lengths, the stronger the commoner; point at one for its numbers. "
            "Points far from the line are odd pairs: Problems leads to them."
        )
        self._ratio.setText(note)

    def _show_side(self, side: str, language: str, lengths: dict[str, Any], cut: int) -> None:
        text = self.tr("limit {cut}: {kept} within").format(cut=f"{cut:,}", kept=percent(lengths["kept"]))
        self.plots[side].show_counts(lengths["edges"], lengths["counts"], cut, text)
        self._titles[side].setText(language)
        self._captions[side].setText(
            self.tr("Median {median} tokens, longest {longest}").format(
                median=f"{lengths['median']:,.0f}", longest=f"{lengths['longest']:,}"
            )
        )
