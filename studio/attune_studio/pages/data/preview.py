"""The Preview tab: texts raw and cleaned, or pairs, filtered by word, label and split; the chosen row in full below."""

from __future__ import annotations

from functools import partial
from typing import Any

from attune_datasets.spec import Task
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from attune_studio import tokens
from attune_studio.pages.data.preview_detail import PairDetail, TextDetail
from attune_studio.pages.data.preview_model import PAGE, PreviewModel
from attune_studio.pages.data.tab import DataTab
from attune_studio.project import DataAnswers, Project
from attune_studio.theme import scaled
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox, SearchEdit
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.table import Table

_TYPING = 250  # ms
_SCROLLING = 30  # ms
_SEARCH = 220  # px
_SPLITS = ("training", "validation", "test")
_WIDTHS: dict[Task, tuple[int, ...]] = {
    "classification": (64, 96, 90, 0, 0), "translation": (64, 90, 0, 0), "language": (64, 90, 0), "masked": (64, 90, 0),
}  # fmt: skip


class PreviewTab(DataTab):
    """The rows.

    Signals:
        problems_wanted(): The badge of unreadable rows was pressed.
    """

    problems_wanted = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent)
        self.model = PreviewModel(self)
        self._splits_known = True
        self._rows: list[int] | None = None
        self._search_soon = QTimer(self, singleShot=True, interval=_TYPING)
        self._search_soon.timeout.connect(self.refresh)
        self._fetch_soon = QTimer(self, singleShot=True, interval=_SCROLLING)
        self._fetch_soon.timeout.connect(self._fetch)
        self.column.addWidget(self._create_filters())
        self.chosen = Banner(closable=False)
        self.chosen.acted.connect(self.show_all)
        self.column.addWidget(self.chosen)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._create_table())
        splitter.addWidget(self._create_detail())
        splitter.setSizes([420, 200])
        splitter.setStretchFactor(0, 1)
        self.column.addWidget(splitter, 1)

    def show_word(self, word: str) -> None:
        """Filters to the rows that hold a word."""
        self.search.setText(word)
        self.refresh()

    def show_rows(self, rows: list[int], what: str, more: str = "") -> None:
        """Filters to some rows by their numbers, through all parts, and says what they are."""
        self.search.clear()
        self.label.setCurrentIndex(0)
        self.split.setCurrentIndex(0)
        self._rows = rows
        self.chosen.show_message("info", what, more, self.tr("Show all rows"))
        self.refresh()

    def show_all(self) -> None:
        """Takes the choice of `show_rows` back."""
        self.forget_rows()
        self.refresh()

    def forget_rows(self) -> None:
        """Takes the choice of `show_rows` back where other rows are about to come."""
        self._rows = None
        self.chosen.clear()

    def learn_splits(self) -> None:
        """Asks again for rows that were shown before they had been divided."""
        if not self._splits_known:
            self._splits_known = True
            self.invalidate()

    def refresh(self) -> None:
        if self.project.data is None:
            return
        self._search_soon.stop()
        self._show_task()
        self._fill_labels()
        request = self.ask("preview", self.tr("Reading rows"), offset=0, limit=PAGE, **self._asked())
        request.finished.connect(self._show)

    def _create_filters(self) -> FoldingRow:
        self.search = SearchEdit(self.tr("Rows with this word"))
        self.search.textEdited.connect(lambda: self._search_soon.start())
        self.search.returnPressed.connect(self.refresh)
        self.search.setMaximumWidth(scaled(_SEARCH))
        self.label, self.split = ComboBox(), ComboBox()
        self.label.setAccessibleName(self.tr("Label"))
        self.split.setAccessibleName(self.tr("Split"))
        self.split.addItem(self.tr("All parts"), None)
        titles = (self.tr("Training"), self.tr("Validation"), self.tr("Test"))
        for name, title in zip(_SPLITS, titles, strict=True):
            self.split.addItem(title, name)
        for box in (self.label, self.split):
            box.activated.connect(self.refresh)
        self._count = PlainLabel(role="muted")
        self.badge = button("", self.problems_wanted.emit, icon="warning", role="quiet")
        self.badge.hide()
        found = QWidget()
        telling = QHBoxLayout(found)
        telling.setContentsMargins(0, 0, 0, 0)
        telling.addWidget(self._count, 1)
        telling.addWidget(self.badge)
        row = FoldingRow(tokens.SPACE_2)
        row.add(self.search, stretch=1)
        for widget in (self.label, self.split):
            row.add(widget)
        row.add(found, stretch=1)
        return row

    def _create_table(self) -> QWidget:
        self.table = Table(self.tr("Rows"))
        self.table.setModel(self.model)
        self.table.set_widths(*_WIDTHS["classification"])
        self.table.verticalScrollBar().valueChanged.connect(lambda: self._fetch_soon.start())
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        return self.table

    def _create_detail(self) -> QWidget:
        self.text, self.pair = TextDetail(), PairDetail()
        self.pair.tokens_wanted.connect(self._ask_tokens)
        self._details = QStackedWidget()
        self._details.addWidget(self.text)
        self._details.addWidget(self.pair)
        return self._details

    def _show_task(self) -> None:
        data = self.project.data
        assert data is not None
        self.pair.show_languages(data.languages)
        self.model.show_task(data.task, data.languages)
        self.table.set_widths(*_WIDTHS[data.task])
        self._details.setCurrentWidget(self.pair if data.task == "translation" else self.text)

    def _filters(self) -> dict[str, Any]:
        word = self.search.text().strip()
        data = self.project.data
        label = self.label.currentData() if data is not None and data.task == "classification" else None
        chosen = {"word": word or None, "label": label, "split": self.split.currentData(), "rows": self._rows}
        return {name: value for name, value in chosen.items() if value is not None}

    def _asked(self) -> dict[str, Any]:
        assert self.project.data is not None
        return {"task": self.project.data.task, **self._filters()}

    def _fill_labels(self) -> None:
        data, chosen = self.project.data, self.label.currentData()
        assert data is not None
        names = list(data.labels)
        if [self.label.itemData(i) for i in range(1, self.label.count())] != names or not self.label.count():
            self.label.clear()
            self.label.addItem(self.tr("All labels"), None)
            for name in names:
                self.label.addItem(name[:60], name)
            self.label.setCurrentIndex(max(0, self.label.findData(chosen)))
        self.label.setVisible(bool(names))
        count = data.answer["problem_count"]
        self.badge.setVisible(bool(count))
        self.badge.setText(
            self.tr("1 row was not read as it stands") if count == 1
            else self.tr("{count} rows were not read as they stand").format(count=f"{count:,}")
        )  # fmt: skip

    def _show(self, answer: dict[str, Any]) -> None:
        row = self.table.currentIndex().row() if answer["total"] == self.model.total else 0
        self.model.reset(answer["total"], answer["rows"])
        self._splits_known = answer["splits_known"]
        counts = {"shown": f"{answer['total']:,}", "all": f"{answer['whole']:,}"}
        text = self.tr("{shown} of {all} {rows}") if self._filters() else self.tr("{all} {rows}")
        self._count.setText(text.format(**counts, rows=self._rows_called))
        if answer["total"]:
            self.table.selectRow(max(0, row))
        self._show_row()

    @property
    def _rows_called(self) -> str:
        data = self.project.data
        if data is None or data.task == "classification" or (self._filters() and data.task == "translation"):
            return self.tr("rows")
        if data.task == "translation":
            return self.tr("pairs")
        if data.spec.documents == "stream":
            return self.tr("lines") if data.plain else self.tr("rows")
        return self.tr("documents")

    def _show_row(self) -> None:
        row = self.model.row(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        detail: TextDetail | PairDetail = self.pair if "source" in self.model.keys else self.text
        detail.show_row(row)

    def _ask_tokens(self) -> None:
        """Asks for the chosen pair as tokens: for all pairs of a page it would take too long."""
        data, row = self.project.data, self.table.currentIndex().row()
        if data is None or data.task != "translation" or not data.trainable or row < 0 or not self.isVisible():
            return
        request = self.project.data_service.request(
            "preview", topic="PreviewTab.tokens", data=data.spec.model_dump(), task=data.task, offset=row, limit=1,
            tokenizer=self.project.spec.tokenizer.model_dump(), **self._filters(),
        )  # fmt: skip
        request.finished.connect(partial(self._show_tokens, data, row))

    def _show_tokens(self, data: DataAnswers, number: int, answer: dict[str, Any], _: object = None) -> None:
        row = self.model.row(number)
        same = self.project.data is not None and self.project.data.answer is data.answer
        if same and row is not None and number == self.table.currentIndex().row() and answer["rows"]:
            self.pair.show_tokens(answer["rows"][0])

    def _fetch(self) -> None:
        """Asks for the pages that are seen and not here; a newer scroll replaces the question."""
        first = self.table.rowAt(0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        missing = self.model.missing(first, last if last >= 0 else self.model.total - 1)
        if not missing or self.project.data is None:
            return
        request = self.project.data_service.request(
            "preview", topic="PreviewTab.page", data=self.project.data.spec.model_dump(),
            offset=missing[0] * PAGE, limit=len(missing) * PAGE, **self._asked(),
        )  # fmt: skip
        request.finished.connect(partial(self._take_pages, missing[0]))

    def _take_pages(self, first: int, answer: dict[str, Any], _: object = None) -> None:
        if answer["total"] == self.model.total:
            for start in range(0, len(answer["rows"]), PAGE):
                self.model.put(first + start // PAGE, answer["rows"][start : start + PAGE])
            self._show_row()
