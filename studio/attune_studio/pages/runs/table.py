"""The table of runs: sorted and filtered by the page, several rows selected, a piece of each drawn line beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from attune_models.runs import RunSummary
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from attune_studio import theme
from attune_studio.pages.runs.columns import RunColumn, run_columns
from attune_studio.theme import scaled
from attune_studio.widgets.table import Index, RowsModel, Table

LINES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashDotLine)  # for the first eight curves, and the next
_LEAST_NAME = 200  # px of the run's name; columns are hidden before it gets less
_SWATCH = (18, 10)


class RunsModel(RowsModel[RunSummary]):
    """The rows, with a swatch beside each run whose curves are drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(run_columns(), parent)
        self._series: dict[str, int] = {}
        self._sorted = ("", False)

    def set_order(self, key: str, descending: bool) -> None:
        """Marks the head of the column that the rows are sorted by."""
        self._sorted = (key, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = super().headerData(section, orientation, role)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            key, descending = self._sorted
            return f"{text} {'↓' if descending else '↑'}" if self.column(section).key == key else text
        return text

    def column(self, section: int) -> RunColumn:
        """Returns one of the columns."""
        return cast(RunColumn, self.columns[section])

    def set_series(self, series: dict[str, int]) -> None:
        """Tells which place in the order of colours the curves of a path have."""
        if series != self._series:
            self._series = dict(series)
            if self.rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0 and self._series:
            place = self._series.get(self.rows[index.row()].path)
            return swatch(place) if place is not None else blank()
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1 and (cause := self.rows[index.row()].cause):
            from attune_studio.widgets.labels import plain_tooltip

            return plain_tooltip(cause)
        return super().data(index, role)

    def replace(self, rows: Sequence[RunSummary]) -> bool:
        """Shows these rows; returns False where only their content changed, so that selection and place stay."""
        if [run.path for run in rows] != [run.path for run in self.rows]:
            self.set_rows(rows)
            return True
        changed = [row for row, run in enumerate(rows) if run != self.rows[row]]
        self.rows = list(rows)
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        return False


class RunsTable(Table):
    """The view.

    Signals:
        selection_changed(): Other runs are selected.
        sort_wanted(str, bool): A head was clicked: its key, and whether the greatest come first.
        menu_wanted(QPoint): The right button, or the menu key; where on the screen.
    """

    selection_changed = Signal()
    sort_wanted = Signal(str, bool)
    menu_wanted = Signal(QPoint)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.runs = RunsModel(self)
        self._order: list[str] = []
        self._follow: dict[str, str] = {}
        self._sorted_by, self._descending = "started", True
        self.setModel(self.runs)
        self.set_widths(*(column.width for column in map(self.runs.column, range(len(self.runs.columns)))))
        self.horizontalHeader().setStretchLastSection(False)  # the names take what is left
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_head)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))

    def show_runs(self, runs: Sequence[RunSummary]) -> None:
        """Shows these runs; those that were selected stay so, and the view where it is."""
        there = {run.path for run in runs}
        moved = {before: after for before, after in self._follow.items() if after in there and before not in there}
        chosen = [moved.get(path, path) for path in self.selected_paths()]
        current = moved.get(self.current_path(), self.current_path())
        self._order = chosen
        for before in moved:
            del self._follow[before]
        bar = self.verticalScrollBar()
        place = bar.value()
        with QSignalBlocker(self.selectionModel()):
            if self.runs.replace(runs):
                self.select_paths(chosen, current)
                bar.setValue(place)
        if self.selected_paths() != chosen:
            self._on_selection()

    def show_order(self, key: str, descending: bool) -> None:
        """Marks the head that the rows are sorted by."""
        self._sorted_by, self._descending = key, descending
        self.runs.set_order(key, descending)

    def selected_paths(self) -> list[str]:
        """Returns the paths of the selected runs, in the order in which they were selected."""
        rows = {self.runs.rows[index.row()].path for index in self.selectionModel().selectedRows()}
        kept = [path for path in self._order if path in rows]
        shown = [run.path for run in self.runs.rows if run.path in rows and run.path not in kept]
        self._order = [*kept, *shown]
        return list(self._order)

    def selected(self) -> list[RunSummary]:
        """Returns the selected runs, in the order in which they were selected."""
        by_path = {run.path: run for run in self.runs.rows}
        return [by_path[path] for path in self.selected_paths() if path in by_path]

    def current_path(self) -> str:
        """Returns the path of the run that the keyboard stands on; empty for none."""
        row = self.currentIndex().row()
        return self.runs.rows[row].path if 0 <= row < len(self.runs.rows) else ""

    def select_paths(self, paths: Sequence[str], current: str = "") -> None:
        """Selects these runs, as far as they are shown."""
        rows = {run.path: row for row, run in enumerate(self.runs.rows)}
        selection = QItemSelection()
        last = len(self.runs.columns) - 1
        for path in paths:
            if path in rows:
                selection.select(self.runs.index(rows[path], 0), self.runs.index(rows[path], last))
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        if current in rows:
            model.setCurrentIndex(self.runs.index(rows[current], 0), flags.NoUpdate)
        model.select(selection, flags.ClearAndSelect)
        self.viewport().update()

    def rename(self, before: str, after: str) -> None:
        """Keeps a run selected whose folder has another path the next time that runs are shown."""
        self._follow[before] = after

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Menu and self.currentIndex().isValid():
            at = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()  # first: the names then get what is left
        super().resizeEvent(event)

    def _fit_columns(self) -> None:
        """Hides the columns of the least worth while the names would get too little room."""
        columns = list(enumerate(map(self.runs.column, range(len(self.runs.columns)))))
        needed = sum(scaled(column.width) for _, column in columns) + scaled(_LEAST_NAME)
        for section, column in sorted(columns, key=lambda entry: entry[1].worth):
            hidden = bool(column.width) and needed > self.viewport().width()
            self.setColumnHidden(section, hidden)
            needed -= scaled(column.width) if hidden else 0

    def _on_head(self, section: int) -> None:
        column = self.runs.column(section)
        again = self._sorted_by == column.key
        self.sort_wanted.emit(column.key, not self._descending if again else column.descending)

    def _on_selection(self) -> None:
        self.selected_paths()
        self.selection_changed.emit()


def series_pen(place: int, width: int = 2) -> QPen:
    """Returns the pen of the curves at a place in the order of colours."""
    pen = QPen(theme.series(place), width)
    pen.setStyle(LINES[place // 8 % len(LINES)])
    return pen


def swatch(place: int) -> QIcon:
    """Returns a piece of a curve's line, of the same colour in a selected row."""
    image = blank()
    painter = QPainter(image)
    painter.setPen(series_pen(place, 3))
    painter.drawLine(0, _SWATCH[1] // 2, _SWATCH[0], _SWATCH[1] // 2)
    painter.end()
    icon = QIcon(image)
    icon.addPixmap(image, QIcon.Mode.Selected)
    return icon


def blank() -> QPixmap:
    """Returns the room that a swatch takes, so that names stand below each other."""
    image = QPixmap(QRect(0, 0, *_SWATCH).size())
    image.fill(QColor(0, 0, 0, 0))
    return image
