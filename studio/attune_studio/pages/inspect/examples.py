"""The list of examples: a model that fetches from the inspector as one scrolls, and a delegate that paints the rows."""

from __future__ import annotations

from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.checkpoints import Wanted
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from attune_studio import theme, tokens
from attune_studio.client import PendingRequest, ServiceClient

_PAGE = 100  # examples a request
ExampleRole = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class ExamplesModel(QAbstractListModel):
    """The examples of a split, as the inspector sorts and filters them.

    Signals:
        asked(PendingRequest): A request is under way.
        loaded(dict): What model answers, before its examples come.
        counted(int): How many examples the filter leaves.
        failed(AttuneError): They could not be read.
    """

    asked = Signal(object)
    loaded = Signal(dict)
    counted = Signal(int)
    failed = Signal(object)

    def __init__(self, inspector: ServiceClient, parent: QObject) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._query: dict[str, Any] = {}
        self._examples: list[dict[str, Any]] = []
        self._total = 0
        self._waiting = False

    def load(self, run: str, checkpoint: Wanted) -> None:
        """Has a run's model loaded; empties the list until `ask`."""
        self.clear()
        request: PendingRequest = self._inspector.request("load", topic="examples", run=run, checkpoint=checkpoint)
        request.finished.connect(lambda result, _: self.loaded.emit(result))
        request.failed.connect(self._on_failed)
        self.asked.emit(request)

    def ask(self, run: str, checkpoint: Wanted, split: str, sort: str, wrong: bool) -> None:
        """Begins anew with another run, checkpoint, split, order or filter."""
        self.beginResetModel()
        self._query = {"run": run, "checkpoint": checkpoint, "split": split, "sort": sort, "wrong": wrong}
        self._examples, self._total, self._waiting = [], 0, False
        self.endResetModel()
        self._request()

    def clear(self) -> None:
        """Empties the list."""
        self.beginResetModel()
        self._query, self._examples, self._total, self._waiting = {}, [], 0, False
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._examples)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        example = self._examples[index.row()]
        if role == ExampleRole:
            return example
        if role == Qt.ItemDataRole.ToolTipRole and "translation" in example:
            return self._tell(example)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return example["text"][:200]
        return None

    def _tell(self, example: dict[str, Any]) -> str:
        if example["exact"]:
            return self.tr("✓: exactly the expected translation.")
        told = self.tr("chrF {chrf:.1f}: how far its runs of letters are those of the expected translation; 100: all.")
        return told.format(chrf=example["chrf"])

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not self._waiting and len(self._examples) < self._total

    def fetchMore(self, parent: AnyIndex) -> None:
        self._request()

    def _request(self) -> None:
        self._waiting = True
        request: PendingRequest = self._inspector.request(
            "examples", topic="examples", offset=len(self._examples), limit=_PAGE, **self._query
        )
        request.finished.connect(self._take)
        request.failed.connect(self._on_failed)
        self.asked.emit(request)

    def _take(self, result: dict[str, Any], arrays: object) -> None:
        self._waiting = False
        self._total = result["total"]
        if result["rows"]:
            first = len(self._examples)
            self.beginInsertRows(QModelIndex(), first, first + len(result["rows"]) - 1)
            self._examples += result["rows"]
            self.endInsertRows()
        self.counted.emit(self._total)

    def _on_failed(self, error: AttuneError) -> None:
        self._waiting = False
        self.failed.emit(error)


class ExampleDelegate(QStyledItemDelegate):
    """Paints what the model said and what is true, and below it the beginning of the text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, 46)

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
        painter.setFont(theme.ui_font(tokens.FONT_CAPTION))
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
