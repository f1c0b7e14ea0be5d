"""The Lengths tab: how long the texts are in tokens, what the cut leaves, and how the vocabulary serves them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio.pages.data.figures import Figure, percent
from attune_studio.pages.data.tokens_tab import TokensTab
from attune_studio.project import Project
from attune_studio.text import listed
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.token_chips import TokenChips

if TYPE_CHECKING:
    from attune_studio.widgets.histogram import Histogram

_UNKNOWN_SHOWN = 24


class LengthsTab(TokensTab):
    """Histogram, figures, unknown words, and one text as its tokens."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.inner.addWidget(PlainLabel(self.tr("Length of the texts"), role="section"))
        self._caption = PlainLabel(role="caption")
        self.inner.addWidget(self._caption)
        self._plot_place = QVBoxLayout()
        self.inner.addLayout(self._plot_place, 1)
        self.inner.addLayout(self._create_figures())
        self._unknown = PlainLabel(role="muted", wrap=True)
        self.inner.addWidget(self._unknown)
        self.inner.addWidget(PlainLabel(self.tr("A text as tokens"), role="section"))
        self._example = ElidedLabel(role="muted")
        self.inner.addWidget(self._example)
        self.chips = TokenChips(self.tr("Tokens"))
        self.inner.addWidget(self.chips)

    @cached_property
    def plot(self) -> Histogram:
        """The histogram, made when it is first needed: pyqtgraph would hold up the window's first paint."""
        from attune_studio.widgets.histogram import Histogram

        plot = Histogram(self.tr("Lengths"), self.tr("length (tokens)"), self.tr("texts"))
        plot.setMinimumHeight(240)
        self._plot_place.addWidget(plot)
        return plot

    def refresh(self) -> None:
        what = self.tr("Building the vocabulary and counting tokens")
        # The data may still be what was read for another task, until the file is read anew.
        asked = {"tokenizer": self.measured_tokenizer(), "task": "classification"}
        self.ask("lengths", what, **asked).finished.connect(self._show_lengths)
        self.ask("vocabulary", what, **asked).finished.connect(self._show_vocabulary)

    def _create_figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.kept, self.vocabulary, self.coverage, self.unknown = (Figure() for _ in range(4))
        for figure in (self.kept, self.vocabulary, self.coverage, self.unknown):
            row.addWidget(figure, 1)
        return row

    def _show_lengths(self, answer: dict[str, Any]) -> None:
        cut = self.measured.max_length
        text = self.tr("cut at {cut}: {kept} kept whole").format(cut=f"{cut:,}", kept=percent(answer["kept"]))
        self.plot.show_counts(answer["edges"], answer["counts"], cut, text)
        caption = self.tr("Median {median} tokens, longest {longest}").format(
            median=f"{answer['median']:,.0f}", longest=f"{answer['longest']:,}"
        )
        if answer.get("sample"):
            caption += " · " + self.tr("measured on {count} texts").format(count=f"{answer['sample']:,}")
        self._caption.setText(caption)
        self.kept.show_figure(percent(answer["kept"]), self.tr("of the texts kept whole"))

    def _show_vocabulary(self, answer: dict[str, Any]) -> None:
        asked = self.tr("tokens in the vocabulary, of {asked} asked for").format(asked=f"{answer['asked']:,}")
        self.vocabulary.show_figure(f"{answer['size']:,}", asked)
        self.coverage.show_figure(percent(answer["coverage"]), self.tr("of the words in held-out texts covered"))
        self.unknown.show_figure(percent(answer["unknown_rate"]), self.tr("of their tokens unknown"))
        words = listed(f"{word} ({count:,})" for word, count in answer["unknown"][:_UNKNOWN_SHOWN])
        self._unknown.setText(self.tr("Commonest words it lacks: {words}").format(words=words) if words else "")
        self._unknown.setVisible(bool(words))
        example = answer["example"]
        self._example.setText(example["text"])
        self.chips.show_tokens(example["tokens"], example["ids"])
