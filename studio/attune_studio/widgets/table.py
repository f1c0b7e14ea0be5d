"""Tables: one look for all of them, and a model over rows that are at hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 30  # px
SHOWN = 300  # characters of a cell; longer text is elided before it reaches the font engine


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column of a `RowsModel`.

    Args:
        title: Its head.
        text: What a row shows in it.
        number: Whether it stands at the right, as figures do.
        role: A colour of `tokens.Palette` for its text, by row; empty: the usual one.
    """

    title: str
    text: Callable[[Row], str]
    number: bool = False
    role: Callable[[Row], str] = lambda row: ""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A table over a list of rows."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = list(columns)
        self.rows: list[Row] = []

    @property
    def columns(self) -> Sequence[Column[Row]]:
        """The columns, from left to right."""
        return self._columns

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return alignment(self._columns[section].number) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self._columns[index.column()], self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(column.text(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(column.text(row)[:2000])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column.number)
        if role == Qt.ItemDataRole.ForegroundRole and (name := column.role(row)):
            from attune_studio import theme

            return theme.color(name)
        return None


class Table(QTableView):
    """A table view that selects whole rows and works by keyboard.

    Signals:
        opened(int): The person has pressed Enter on, or double-clicked, a row.
    """

    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def set_widths(self, *widths: int) -> None:
        """Gives the columns their widths in px of the usual text size; 0 shares what is left."""
        self.horizontalHeader().setStretchLastSection(bool(widths[-1]))  # else it would keep an earlier width
        for column, width in enumerate(widths):
            if width:
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(column, scaled(width))
            else:
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def alignment(number: bool) -> Qt.AlignmentFlag:
    """Returns where text (left) or figures (right) stand."""
    side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def one_line(text: str) -> str:
    """Returns the beginning of a text as one line, short enough to be laid out at once."""
    head = text[:SHOWN].replace("\n", " ").replace("\r", " ").replace("\t", " ")
    return f"{head}…" if len(text) > SHOWN else head
