"""The Lengths tab of a text without labels: how much each part has, and how long the documents are."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from attune_studio.pages.data.figures import Figure, percent
from attune_studio.pages.data.tokens_tab import TokensTab
from attune_studio.project import Project
from attune_studio.theme import scaled
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import Column, RowsModel, Table

if TYPE_CHECKING:
    from attune_studio.widgets.histogram import Histogram

Part = tuple[str, dict[str, int]]


class DocumentLengthsTab(TokensTab):
    """Tokens and blocks of training, validation and test; below them the lengths of documents, where there are any."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.inner.addLayout(self._create_figures())
        self._caption = PlainLabel(role="caption", wrap=True)
        self.inner.addWidget(self._caption)
        self.model = RowsModel[Part](self._columns(), self)
        self.table = Table(self.tr("How much text there is"))
        self.table.setModel(self.model)
        self.table.set_widths(110, 100, 100, 100, 90)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.table.setFixedHeight(scaled(140))
        self.inner.addWidget(self.table)
        self._title = PlainLabel(self.tr("Length of the documents"), role="section")
        self._lengths = PlainLabel(role="caption")
        self._plot_place = QVBoxLayout()
        self.inner.addWidget(self._title)
        self.inner.addWidget(self._lengths)
        self.inner.addLayout(self._plot_place, 1)
        self.inner.addStretch()
        self._show_histogram(None)

    @cached_property
    def plot(self) -> Histogram:
        """The histogram, made when it is first needed: pyqtgraph would hold up the window's first paint."""
        from attune_studio.widgets.histogram import Histogram

        plot = Histogram(self.tr("Lengths"), self.tr("length (tokens)"), self.tr("documents"))
        plot.setMinimumHeight(240)
        self._plot_place.addWidget(plot)
        return plot

    def refresh(self) -> None:
        what = self.tr("Building the vocabulary and counting tokens")
        asked = {"tokenizer": self.measured_tokenizer(), "task": self.project.spec.task}
        self.ask("lengths", what, **asked).finished.connect(self._show)

    def _create_figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self.tokens, self.blocks, self.each = Figure(), Figure(), Figure()
        for figure in (self.tokens, self.blocks, self.each):
            figure.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            row.addWidget(figure, 1)
        return row

    def _columns(self) -> list[Column[Part]]:
        titles = {
            "documents": self.tr("Documents"), "characters": self.tr("Characters"), "tokens": self.tr("Tokens"),
            "blocks": self.tr("Blocks"),
        }  # fmt: skip

        def counts(name: str) -> Any:
            return lambda part: f"{part[1][name]:,}"

        first: Column[Part] = Column(self.tr("Part"), lambda part: part[0])
        return [first, *(Column(title, counts(name), number=True) for name, title in titles.items())]

    def _show(self, answer: dict[str, Any]) -> None:
        context, parts = self.project.spec.tokenizer.max_length, answer["parts"]
        learned = parts["training"]
        self.tokens.show_figure(f"{learned['tokens']:,}", self.tr("tokens to learn from"))
        masked = self.project.spec.task == "masked"
        told = (
            self.tr("pieces of {context} tokens at most")
            if masked
            else self.tr("blocks of {context} tokens, the context")
        )
        told = told.format(context=f"{context:,}")
        self.blocks.show_figure(f"{learned['blocks']:,}", told)
        share = learned["characters"] / max(1, learned["tokens"])
        self.each.show_figure(f"{share:.2f}", self.tr("characters a token"))
        if masked:
            told = self.tr("Texts that the model cannot read at once are cut into even pieces, each behind its [CLS].")
        elif answer["documents"] == "stream":
            told = self.tr(
                "One text, cut where its parts end, and read in blocks: nothing is padded, nothing left out."
            )
        else:
            told = self.tr("Documents lie one behind the other, each with its [EOS], and are read in blocks.")
        self._caption.setText(told)
        titles = {"training": self.tr("Training"), "validation": self.tr("Validation"), "test": self.tr("Test")}
        self.model.set_rows([(titles[name], part) for name, part in parts.items()])
        self._show_histogram(answer["histogram"])

    def _show_histogram(self, found: dict[str, Any] | None) -> None:
        for widget in (self._title, self._lengths):
            widget.setVisible(found is not None)
        if found is not None:
            cut = self.measured.max_length
            text = self.tr("context of {cut}: {kept} fit into one").format(cut=f"{cut:,}", kept=percent(found["kept"]))
            self.plot.show_counts(found["edges"], found["counts"], cut, text)
            told = self.tr("Median {median} tokens, longest {longest}")
            self._lengths.setText(told.format(median=f"{found['median']:,.0f}", longest=f"{found['longest']:,}"))
        if found is not None or "plot" in vars(self):
            self.plot.setVisible(found is not None)
