"""The Lengths tab: how long the texts are in tokens, what the cut leaves, and how the vocabulary serves them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from attune_datasets.spec import TokenizerSpec
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from attune_studio.pages.data.tab import DataTab
from attune_studio.project import Project
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.token_chips import TokenChips

if TYPE_CHECKING:
    from attune_studio.widgets.histogram import Histogram

_UNKNOWN_SHOWN = 24
_TYPING = 400  # ms


class LengthsTab(DataTab):
    """Histogram, figures, unknown words, and one text as its tokens."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self._measured: TokenizerSpec | None = None
        self._soon = QTimer(self, singleShot=True, interval=_TYPING)
        self._soon.timeout.connect(self.invalidate)
        inner = QWidget()
        self._inner = QVBoxLayout(inner)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(12)
        self._inner.addWidget(PlainLabel(self.tr("Length of the texts"), role="section"))
        self._caption = PlainLabel(role="caption")
        self._inner.addWidget(self._caption)
        self._plot_place = QVBoxLayout()
        self._inner.addLayout(self._plot_place, 1)
        self._inner.addLayout(self._create_figures())
        self._unknown = PlainLabel(role="muted", wrap=True)
        self._inner.addWidget(self._unknown)
        self._inner.addWidget(PlainLabel(self.tr("A text as tokens"), role="section"))
        self._example = ElidedLabel(role="muted")
        self._inner.addWidget(self._example)
        self.chips = TokenChips(self.tr("Tokens"))
        self._inner.addWidget(self.chips)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        self.column.addWidget(scroll, 1)

    def invalidate_for(self, tokenizer: TokenizerSpec) -> None:
        """Asks anew where the tokenizer is another one, once the edits have come to rest."""
        if tokenizer != self._measured:
            self._soon.start()

    @cached_property
    def plot(self) -> Histogram:
        """The histogram, made when it is first needed: pyqtgraph would hold up the window's first paint."""
        from attune_studio.widgets.histogram import Histogram

        plot = Histogram(self.tr("Lengths"), self.tr("length (tokens)"), self.tr("texts"))
        plot.setMinimumHeight(240)
        self._plot_place.addWidget(plot)
        return plot

    def refresh(self) -> None:
        self._soon.stop()
        self._measured = self.project.spec.tokenizer
        tokenizer = self._measured.model_dump()
        what = self.tr("Building the vocabulary and counting tokens")
        self.ask("lengths", what, tokenizer=tokenizer).finished.connect(self._show_lengths)
        self.ask("vocabulary", what, tokenizer=tokenizer).finished.connect(self._show_vocabulary)

    def _create_figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.kept, self.vocabulary, self.coverage, self.unknown = (_Figure() for _ in range(4))
        for figure in (self.kept, self.vocabulary, self.coverage, self.unknown):
            row.addWidget(figure, 1)
        return row

    def _show_lengths(self, answer: dict[str, Any]) -> None:
        cut = self.project.spec.tokenizer.max_length
        text = self.tr("cut at {cut}: {kept} kept whole").format(cut=f"{cut:,}", kept=_percent(answer["kept"]))
        self.plot.show_counts(answer["edges"], answer["counts"], cut, text)
        caption = self.tr("Median {median} tokens, longest {longest}").format(
            median=f"{answer['median']:,.0f}", longest=f"{answer['longest']:,}"
        )
        if answer.get("sample"):
            caption += " · " + self.tr("measured on {count} texts").format(count=f"{answer['sample']:,}")
        self._caption.setText(caption)
        self.kept.show_figure(_percent(answer["kept"]), self.tr("of the texts kept whole"))

    def _show_vocabulary(self, answer: dict[str, Any]) -> None:
        asked = self.tr("tokens in the vocabulary, of {asked} asked for").format(asked=f"{answer['asked']:,}")
        self.vocabulary.show_figure(f"{answer['size']:,}", asked)
        self.coverage.show_figure(_percent(answer["coverage"]), self.tr("of the words in held-out texts covered"))
        self.unknown.show_figure(_percent(answer["unknown_rate"]), self.tr("of their tokens unknown"))
        words = ", ".join(f"{word} ({count:,})" for word, count in answer["unknown"][:_UNKNOWN_SHOWN])
        self._unknown.setText(self.tr("Commonest words it lacks: {words}").format(words=words) if words else "")
        self._unknown.setVisible(bool(words))
        example = answer["example"]
        self._example.setText(example["text"])
        self.chips.show_tokens(example["tokens"], example["ids"])


class _Figure(QFrame):
    """A number and what it counts."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        self._number, self._caption = PlainLabel("–", role="figure"), PlainLabel(role="caption", wrap=True)
        column.addWidget(self._number)
        column.addWidget(self._caption)
        column.addStretch()

    def show_figure(self, number: str, caption: str) -> None:
        self._number.setText(number)
        self._caption.setText(caption)
        self.setAccessibleName(f"{number} {caption}")


def _percent(share: float) -> str:
    """Returns a share that never claims all or nothing wrongly: `99.87 %`, `86.3 %`, `over 99.99 %`, `under 0.1 %`."""
    percent = 100 * share
    if percent in (0, 100):
        return f"{percent:.0f} %"
    if percent > 99.99:
        return QCoreApplication.translate("LengthsTab", "over 99.99 %")
    if percent < 0.1:
        return QCoreApplication.translate("LengthsTab", "under 0.1 %")
    return f"{percent:.{2 if percent > 99 else 1}f} %"
