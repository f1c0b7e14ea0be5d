"""`PreviewModel`: the rows of the preview as a table whose pages come from the data service as they are scrolled to."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from attune_datasets.spec import Task
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from attune_studio import theme
from attune_studio.widgets.table import alignment, one_line

Index = QModelIndex | QPersistentModelIndex
PAGE = 50  # rows asked for at a time
_KEPT = 40  # pages kept
LINE, LABEL, SPLIT, RAW, CLEAN = range(5)
_KEYS: dict[Task, tuple[str, ...]] = {
    "classification": ("line", "label", "split", "raw", "clean"),
    "translation": ("line", "split", "source", "target"),
    "language": ("line", "split", "raw"),
    "masked": ("line", "split", "raw"),
}


class PreviewModel(QAbstractTableModel):
    """Rows that are not here yet are shown as an ellipsis."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.total = 0
        self._pages: OrderedDict[int, list[dict[str, Any]]] = OrderedDict()
        self._keys = _KEYS["classification"]
        self._titles = {
            "line": self.tr("Line"), "label": self.tr("Label"), "split": self.tr("Split"), "raw": self.tr("Text"),
            "clean": self.tr("Cleaned"), "source": self.tr("Source"), "target": self.tr("Target"),
        }  # fmt: skip

    @property
    def keys(self) -> tuple[str, ...]:
        """What the columns show."""
        return self._keys

    def show_task(self, task: Task, languages: tuple[str, str]) -> None:
        """Shows the columns of a task, the sides of pairs under the names of their languages; its rows are gone."""
        self.beginResetModel()
        self._keys = _KEYS[task]
        self._titles["source"], self._titles["target"] = languages
        self.total = 0
        self._pages.clear()
        self.endResetModel()

    def reset(self, total: int, first_page: list[dict[str, Any]]) -> None:
        """Shows the answer to another question, of which the first page is here."""
        self.beginResetModel()
        self.total = total
        self._pages = OrderedDict({0: first_page})
        self.endResetModel()

    def put(self, page: int, rows: list[dict[str, Any]]) -> None:
        """Takes a further page."""
        self._pages[page] = rows
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        first = page * PAGE
        self.dataChanged.emit(self.index(first, 0), self.index(first + len(rows) - 1, len(self._keys) - 1))

    def missing(self, first: int, last: int) -> list[int]:
        """Returns the pages of the rows from `first` to `last` that are not here."""
        last = min(last, self.total - 1)
        return [page for page in range(max(0, first) // PAGE, last // PAGE + 1) if page not in self._pages]

    def row(self, number: int) -> dict[str, Any] | None:
        """Returns a row whole, None while it is not here."""
        page = self._pages.get(number // PAGE, [])
        return page[number % PAGE] if number % PAGE < len(page) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self.total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[self._keys[section]]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(section == LINE)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.row(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return "…" if row is None else self._text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column == LINE)
        if role == Qt.ItemDataRole.ForegroundRole and self._keys[column] in ("line", "split"):
            return theme.color("muted")
        return None

    def _text(self, row: dict[str, Any], column: int) -> str:
        key = self._keys[column]
        value = row[key]
        if key == "line":
            return f"{value:,}"
        if key == "split":
            return {"training": self.tr("training"), "validation": self.tr("validation"), "test": self.tr("test")}.get(
                value or "", "–"
            )
        return one_line(value) if value is not None else "–"
