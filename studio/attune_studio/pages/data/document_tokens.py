"""The Tokens tab of a text for language models: what the vocabulary holds, and the text as the model reads it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from attune_studio.pages.data.figures import Figure, percent
from attune_studio.pages.data.tokens_tab import TokensTab
from attune_studio.project import Project
from attune_studio.text import listed, visible
from attune_studio.widgets.bar_list import Bar, BarList
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.token_chips import TokenChips

_UNKNOWN_SHOWN = 24
_LEAST_BARS = 320  # px


class DocumentTokensTab(TokensTab):
    """Figures, the commonest tokens, what is unknown, and the beginning of the held-out text as tokens."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.inner.addLayout(self._create_figures())
        self._unknown = PlainLabel(role="muted", wrap=True)
        self.inner.addWidget(self._unknown)
        self.bars = BarList(self.tr("Commonest tokens"))
        self.bars.setMinimumHeight(_LEAST_BARS)
        self.chips = TokenChips(self.tr("Tokens"))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        for title, shown in (
            (self.tr("Commonest tokens"), self.bars),
            (self.tr("The beginning of the held-out text as tokens"), self.chips),
        ):
            splitter.addWidget(_under(title, shown))
        splitter.setSizes([360, 560])
        self.inner.addWidget(splitter, 1)

    def refresh(self) -> None:
        what, task = self.tr("Building the vocabulary"), self.project.spec.task
        request = self.ask("vocabulary", what, tokenizer=self.measured_tokenizer(), task=task)
        request.finished.connect(self._show)

    def _create_figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.vocabulary, self.unknown = Figure(), Figure()
        for figure in (self.vocabulary, self.unknown):
            row.addWidget(figure, 1)
        return row

    def _show(self, answer: dict[str, Any]) -> None:
        asked = self.tr("tokens in the vocabulary, of {asked} asked for").format(asked=f"{answer['asked']:,}")
        self.vocabulary.show_figure(f"{answer['size']:,}", asked)
        self.unknown.show_figure(percent(answer["unknown_rate"]), self.tr("of the held-out tokens unknown"))
        lacking = listed(f"{visible(unit)} ({count:,})" for unit, count in answer["unknown"][:_UNKNOWN_SHOWN])
        self._unknown.setText(self.tr("Commonest that it lacks: {units}").format(units=lacking) if lacking else "")
        self._unknown.setVisible(bool(lacking))
        whole = max(1, answer["tokens"])
        tip = self.tr("{token}: {count} times, {share} of the training tokens")
        self.bars.show_bars([
            Bar(
                visible(token), count, f"{count:,}",
                tip.format(token=visible(token), count=f"{count:,}", share=f"{count / whole:.2%}"),
            )
            for token, count in answer["common"]
        ])  # fmt: skip
        example = answer["example"]
        self.chips.show_tokens(list(map(visible, example["tokens"])), example["ids"])


def _under(title: str, shown: QWidget) -> QWidget:
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(PlainLabel(title, role="section"))
    column.addWidget(shown, 1)
    if isinstance(shown, TokenChips):
        column.addStretch(1)
    return panel
