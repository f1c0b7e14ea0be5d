"""The examples: a model that fetches from the inspector as one scrolls, for list and table, and who paints the list."""

from __future__ import annotations

from typing import Any

import numpy as np
from attune_datasets.errors import AttuneError
from attune_models.checkpoints import Wanted
from attune_models.example_filter import ExampleFilter
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from attune_studio import theme, tokens
from attune_studio.client import PendingRequest, ServiceClient
from attune_studio.theme import scaled
from attune_studio.widgets.table import Column, RowsModel

_PAGE = 100  # examples a request
ExampleRole = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex
Example = dict[str, Any]
BACK = "-"  # before the name of an order that runs the other way
_WIDTHS = {"label": 88, "predicted": 88, "confidence": 92, "chrf": 64, "loss": 68, "length": 72}  # px
_DESCENDING = ("loss", "length")  # orders that begin with the largest


class ExamplesModel(RowsModel[Example]):
    """The examples of a split, as the inspector sorts and filters them.

    Signals:
        asked(PendingRequest): A request is under way.
        loaded(dict): What model answers, before its examples come.
        counted(int, int): How many examples the filter leaves, and of how many.
        confused(object): The confusion matrix of the whole split, (expected, predicted).
        ordered(str): A column was chosen to order by: the order's name.
        failed(AttuneError): They could not be read.
    """

    asked = Signal(object)
    loaded = Signal(dict)
    counted = Signal(int, int)
    confused = Signal(object)
    ordered = Signal(str)
    failed = Signal(object)

    def __init__(self, inspector: ServiceClient, parent: QWidget) -> None:
        super().__init__([], parent)
        self._inspector = inspector
        self._query: dict[str, Any] = {}
        self._orders: list[str] = []  # of each column; empty: none
        self._total = 0
        self._waiting = False
        self.show_task("classification")

    @property
    def order(self) -> tuple[int, bool]:
        """The column by which the examples are ordered, -1: none of them, and whether the largest comes first."""
        sort = self._query.get("sort", "")
        column = self._orders.index(sort) if sort in self._orders else -1
        return column, (sort in _DESCENDING) != self._query.get("reverse", False)

    @property
    def widths(self) -> list[int]:
        """How wide each column is, in px; 0: what is left."""
        return [_WIDTHS.get(order, 0) for order in self._orders]

    def show_task(self, task: str) -> None:
        """Has the columns of a task."""
        named = self._pair_columns() if task == "translation" else self._label_columns()
        self.beginResetModel()
        self._columns, self._orders = [column for column, _ in named], [order for _, order in named]
        self.endResetModel()

    def load(self, run: str, checkpoint: Wanted) -> None:
        """Has a run's model loaded; empties the list until `ask`."""
        self.clear()
        request: PendingRequest = self._inspector.request("load", topic="examples", run=run, checkpoint=checkpoint)
        request.finished.connect(self._on_answer)
        request.failed.connect(self._on_failed)
        self.asked.emit(request)

    def ask(self, run: str, checkpoint: Wanted, split: str, sort: str, asked: ExampleFilter) -> None:
        """Begins anew with another run, checkpoint, split, order or filter. `sort` may follow `BACK`."""
        name = sort.removeprefix(BACK)
        order = {"sort": name, "reverse": name != sort}
        self._begin({"run": run, "checkpoint": checkpoint, "split": split, **order, **asked.to_json()})
        self._request()

    def order_by(self, column: int) -> None:
        """Asks for the order of a column; of the one by which they are ordered already, for its reverse."""
        name = self._orders[column]
        if name:
            again = self._query.get("sort") == name and not self._query["reverse"]
            self.ordered.emit(BACK + name if again else name)

    def _on_answer(self, about: dict[str, Any], _: object) -> None:
        self.loaded.emit(about)

    def clear(self) -> None:
        """Empties the list."""
        self._begin({})

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        example = self.rows[index.row()]
        if role == ExampleRole:
            return example
        if role == Qt.ItemDataRole.ToolTipRole and "translation" in example:
            return self._tell(example)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._columns[index.column()].text(example)[:200]
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = super().headerData(section, orientation, role)
        if role != Qt.ItemDataRole.DisplayRole or section != self.order[0]:
            return shown
        return f"{shown} {'↓' if self.order[1] else '↑'}"

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not self._waiting and len(self.rows) < self._total

    def fetchMore(self, parent: AnyIndex) -> None:
        self._request()

    def _label_columns(self) -> list[tuple[Column[Example], str]]:
        return [
            (Column(self.tr("Text"), lambda one: one["text"]), ""),
            (Column(self.tr("Label"), lambda one: one["label"]), "label"),
            (Column(self.tr("Prediction"), lambda one: one["predicted"], role=_right_or_wrong), "predicted"),
            (Column(self.tr("Probability"), lambda one: f"{one['probability']:.3f}", number=True), "confidence"),
            *self._common_columns(),
        ]

    def _pair_columns(self) -> list[tuple[Column[Example], str]]:
        return [
            (Column(self.tr("Source"), lambda one: one["text"]), ""),
            (Column(self.tr("Translation"), lambda one: one["translation"]), ""),
            (Column(self.tr("Expected"), lambda one: one["target"]), ""),
            (Column(self.tr("chrF"), lambda one: f"{one['chrf']:.1f}", number=True), "chrf"),
            *self._common_columns(),
        ]

    def _common_columns(self) -> list[tuple[Column[Example], str]]:
        return [
            (Column(self.tr("Loss"), lambda one: f"{one['loss']:.3f}", number=True), "loss"),
            (Column(self.tr("Length"), lambda one: f"{one['length']:,}", number=True), "length"),
        ]

    def _tell(self, example: Example) -> str:
        if example["exact"]:
            return self.tr("✓: exactly the expected translation.")
        told = self.tr("chrF {chrf:.1f}: how far its runs of letters are those of the expected translation; 100: all.")
        return told.format(chrf=example["chrf"])

    def _begin(self, query: dict[str, Any]) -> None:
        self.beginResetModel()
        self._query = query
        self.rows, self._total, self._waiting = [], 0, False
        self.endResetModel()

    def _request(self) -> None:
        self._waiting = True
        request: PendingRequest = self._inspector.request(
            "examples", topic="examples", offset=len(self.rows), limit=_PAGE, **self._query
        )
        request.finished.connect(self._take)
        request.failed.connect(self._on_failed)
        self.asked.emit(request)

    def _take(self, result: dict[str, Any], arrays: dict[str, np.ndarray]) -> None:
        self._waiting = False
        self._total = result["total"]
        if result["rows"]:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(result["rows"]) - 1)
            self.rows += result["rows"]
            self.endInsertRows()
        if "confusion" in arrays:
            self.confused.emit(arrays["confusion"])
        self.counted.emit(self._total, result["whole"])

    def _on_failed(self, error: AttuneError) -> None:
        self._waiting = False
        self.failed.emit(error)


def _right_or_wrong(example: Example) -> str:
    return "good" if example["predicted"] == example["label"] else "bad"


class ExampleDelegate(QStyledItemDelegate):
    """Paints what the model said and what is true, and below it the beginning of the text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, scaled(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        example = index.data(ExampleRole)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        inner = rect.adjusted(tokens.SPACE_2, 4, -tokens.SPACE_2, -4)
        half = inner.height() // 2
        self._paint_verdict(painter, example, QRect(inner.x(), inner.y(), inner.width(), half))
        painter.setFont(theme.ui_font())
        painter.setPen(theme.color("text"))
        self._paint_text(painter, example["text"][:200], QRect(inner.x(), inner.y() + half, inner.width(), half))
        painter.restore()

    def _paint_verdict(self, painter: QPainter, example: dict[str, Any], area: QRect) -> None:
        right, said = self._verdict(example)
        painter.setFont(theme.ui_font("caption"))
        inexact = "muted" if "translation" in example else "bad"  # other words than expected need not be wrong
        painter.setPen(theme.color("good" if right else inexact))
        loss = self.tr("loss {loss:.2f}").format(loss=example["loss"])
        width = QFontMetrics(painter.font()).horizontalAdvance(loss)
        self._paint_text(painter, said, area.adjusted(0, 0, -width - 8, 0))
        painter.setPen(theme.color("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, loss)

    def _verdict(self, example: dict[str, Any]) -> tuple[bool, str]:
        """Returns whether the model is right, and what it said."""
        if "translation" in example:
            mark = "✓" if example["exact"] else f"chrF {example['chrf']:.0f} ·"
            return example["exact"], f"{mark} {example['translation']}"
        right = example["predicted"] == example["label"]
        said = f"{'✓' if right else '✗'} {example['predicted']} {example['probability']:.2f}"
        return right, said if right else said + self.tr(" · is {label}").format(label=example["label"])

    def _paint_text(self, painter: QPainter, text: str, area: QRect) -> None:
        line = painter.fontMetrics().elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
