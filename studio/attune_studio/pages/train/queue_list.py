"""`QueueList`: the waiting runs as a list whose rows can be dragged, or moved and taken out by keys."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attune_datasets.errors import from_json
from attune_models.runs.queue import Waiting
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from attune_studio import icons, theme, tokens
from attune_studio.setting_names import error_in_window
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.table import one_line

Index = QModelIndex | QPersistentModelIndex
ROW = 28  # px
_MOST_ROWS = 3  # seen at once; the rest is scrolled to
_HANDLE, _NUMBER = 22, 22  # px


class QueueList(QListView):
    """The waiting runs in their order.

    Args:
        name: For screen readers.

    Signals:
        moved(Path, int): A run is to stand at this place, counted from 1; the list shows it there already.
        removed(Path, int): A run, at this place, is to wait no longer.
        opened(Path): Enter or a double click on a run.
        current_changed(): Another row is the current one.
    """

    moved = Signal(object, int)
    removed = Signal(object, int)
    opened = Signal(object)
    current_changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows = _Rows(self)
        self._rows.moved.connect(self.moved)
        self.setModel(self._rows)
        self.setItemDelegate(_RowPainter(self))
        self.setAccessibleName(name)
        self.setProperty("framed", True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self._rows.rowsMoved.connect(lambda *_: self.current_changed.emit())  # the same run, in another row
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.waiting[index.row()].run))

    @property
    def current_row(self) -> int:
        """The row that buttons and keys act on; -1: none."""
        return self.currentIndex().row()

    @property
    def dragging(self) -> bool:
        """Whether a row is just being dragged."""
        return self.state() == QAbstractItemView.State.DraggingState

    def set_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Shows other runs; the current one stays where it is still there."""
        if list(waiting) == self._rows.waiting:
            return
        row = self.current_row
        current = self._rows.waiting[row].id if row >= 0 else ""
        self._rows.set_waiting(waiting)
        ids = [entry.id for entry in waiting]
        self._go_to(ids.index(current) if current in ids else min(row, len(ids) - 1))
        self.setFixedHeight(min(max(len(ids), 1), _MOST_ROWS) * scaled(ROW) + 2 * self.frameWidth() + 2)

    def move_current(self, by: int) -> None:
        """Moves the current run by that many places, where there are as many."""
        row = self.current_row
        if row >= 0 and 0 <= row + by < len(self._rows.waiting):
            self._rows.moveRows(QModelIndex(), row, 1, QModelIndex(), row + by + (by > 0))

    def remove_current(self) -> None:
        """Takes the current run out."""
        if self.current_row >= 0:
            self.removed.emit(self._rows.waiting[self.current_row].run, self.current_row + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_current(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.remove_current()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row >= 0:
            self.opened.emit(self._rows.waiting[self.current_row].run)
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, 0))


class _Rows(QAbstractListModel):
    moved = Signal(Path, int)

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self.waiting: list[Waiting] = []

    def set_waiting(self, waiting: Sequence[Waiting]) -> None:
        self.beginResetModel()
        self.waiting = list(waiting)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.waiting)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.waiting[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(entry.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            problem = f"\n{error_in_window(from_json(entry.problem))}" if entry.problem else ""
            return plain_tooltip(f"{entry.run}{problem}")
        if role == Qt.ItemDataRole.UserRole:
            return entry.problem is not None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between the rows, not on them
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def moveRows(
        self, source_parent: Index, source_row: int, count: int, destination_parent: Index, destination_child: int
    ) -> bool:
        """Moves one row before the row `destination_child`; called by a drop, too."""
        if count != 1 or not self.beginMoveRows(
            QModelIndex(), source_row, source_row, QModelIndex(), destination_child
        ):
            return False
        place = destination_child - (destination_child > source_row)
        entry = self.waiting.pop(source_row)
        self.waiting.insert(place, entry)
        self.endMoveRows()
        self.moved.emit(entry.run, place + 1)
        return True


class _RowPainter(QStyledItemDelegate):
    """A handle to drag by, the place, the name; a sign where the run cannot be started."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.fillRect(option.rect, theme.color("accent_soft" if selected else "hover"))
        rect = option.rect.adjusted(tokens.SPACE_1, 0, -tokens.SPACE_2, 0)
        size = scaled(16)
        _draw_icon(painter, "dots-six-vertical", "muted", QRect(rect.left(), 0, size, size), rect)
        rect.setLeft(rect.left() + scaled(_HANDLE))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        painter.setPen(theme.color("muted"))
        number = QRect(rect.left(), rect.top(), scaled(_NUMBER), rect.height())
        painter.drawText(number, middle | Qt.AlignmentFlag.AlignLeft, str(index.row() + 1))
        rect.setLeft(rect.left() + scaled(_NUMBER))
        if index.data(Qt.ItemDataRole.UserRole):
            _draw_icon(painter, "warning", "warning", QRect(rect.right() - size, 0, size, size), rect)
            rect.setRight(rect.right() - size - tokens.SPACE_1)
        painter.setPen(theme.color("text"))
        text = index.data(Qt.ItemDataRole.DisplayRole)
        elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, elided)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, scaled(ROW))


def _draw_icon(painter: QPainter, name: str, role: str, square: QRect, within: QRect) -> None:
    square.moveTop(within.top() + (within.height() - square.height()) // 2)
    icons.icon(name, role).paint(painter, square)
