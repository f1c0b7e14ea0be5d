"""The confusion matrix of an evaluation: expected labels down, predicted labels across.

A cell's color is its share of its row (what became of the texts of that label), on a fixed scale from 0 to 1; its
number is the count itself. A cell can be chosen, by click or by keys, to see the examples in it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

_SMALLEST_NUMBERED_CELL = 24.0  # px
_SMALLEST_LABELLED_CELL = 14.0
_LARGEST_CELL, _LARGEST_COMPACT = 64.0, 24.0
_TALLEST, _TALLEST_COMPACT = 200.0, 140.0  # px of all cells
_NONE = (-1, -1)
_LONGEST_LABEL = 84.0
_CAPTION = 19.0
_EMPTY = np.zeros((0, 0), np.int64)


class ConfusionMatrix(QWidget):
    """Draws counts (labels, labels) with a color map that reads in grey and for the color-blind.

    Args:
        compact: Whether cells are low, for a column of controls.

    Signals:
        chosen(int, int): The (expected, predicted) labels of the cell that was clicked, or chosen by keys.
    """

    chosen = Signal(int, int)

    def __init__(self, compact: bool = False) -> None:
        super().__init__()
        self._largest = scaled(_LARGEST_COMPACT if compact else _LARGEST_CELL)
        self._tallest = scaled(_TALLEST_COMPACT if compact else _TALLEST)
        self._marked = self._cursor = _NONE
        self._counts = _EMPTY
        self._labels: tuple[str, ...] = ()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_matrix(self, counts: np.ndarray, labels: Sequence[str]) -> None:
        """Shows `counts` (expected, predicted) of int; `labels` name both axes in order."""
        if tuple(labels) != self._labels:
            self._marked = self._cursor = _NONE
        self._counts, self._labels = counts, tuple(labels)
        self._image = _share_image(counts)
        self.setAccessibleDescription("; ".join(self.cell_text(row, row) for row in range(min(len(labels), 20))))
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Shows nothing."""
        self.set_matrix(_EMPTY, ())

    def mark(self, row: int, column: int) -> None:
        """Frames a cell, the one whose examples are seen; (-1, -1): none."""
        self._marked = (row, column)
        self.update()

    def cell_text(self, row: int, column: int) -> str:
        """Returns what a cell says in words."""
        count, whole = int(self._counts[row, column]), int(self._counts[row].sum())
        share = count / whole if whole else 0.0
        return self.tr("{expected} read as {predicted}: {count} of {whole} ({share})").format(
            expected=self._labels[row],
            predicted=self._labels[column],
            count=f"{count:,}",
            whole=f"{whole:,}",
            share=f"{share:.1%}",
        )

    def sizeHint(self) -> QSize:
        """Fits a side column; higher with more labels, up to a square."""
        return QSize(240, round(2 * scaled(_CAPTION) + min(len(self._labels) * self._largest, self._tallest)))

    def event(self, event: QEvent) -> bool:
        """Tells the cell under the pointer as a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row, column = self._cell_at(QPointF(event.pos()))
            if row >= 0:
                QToolTip.showText(event.globalPos(), plain_tooltip(self.cell_text(row, column)), self)
                return True
            QToolTip.hideText()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints cells, labels and the captions of both axes."""
        if not len(self._labels):
            return
        painter = QPainter(self)
        grid, cell = self._grid(), self._cell_size()
        cells = QRectF(grid.left(), grid.top(), cell.x() * len(self._labels), cell.y() * len(self._labels))
        painter.drawImage(cells, self._image)
        if cell.y() >= scaled(_SMALLEST_NUMBERED_CELL):
            self._paint_numbers(painter, grid, cell)
        self._paint_labels(painter, grid, cell)
        self._paint_frames(painter, grid, cell)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._cell_at(event.position()) != _NONE
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell != _NONE:
            self._cursor = cell
            self.chosen.emit(*cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0), Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1),
        }  # fmt: skip
        if event.key() in steps and self._labels:
            down, across = steps[Qt.Key(event.key())]
            row, column = self._cursor if self._cursor != _NONE else (-down, -across)
            last = len(self._labels) - 1
            self._cursor = (min(max(row + down, 0), last), min(max(column + across, 0), last))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._cursor != _NONE:
            self.chosen.emit(*self._cursor)
        else:
            super().keyPressEvent(event)

    def _paint_frames(self, painter: QPainter, grid: QRectF, cell: QPointF) -> None:
        """Frames the marked cell, and with the focus the one that Enter chooses."""
        frames = [(self._marked, QPen(QColor("#E69F00"), 3))]  # seen on all of cividis
        if self.hasFocus():
            frames.append((self._cursor, QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (row, column), pen in frames:
            if row >= 0:
                painter.setPen(pen)
                place = QRectF(grid.left() + column * cell.x(), grid.top() + row * cell.y(), cell.x(), cell.y())
                painter.drawRect(place.adjusted(1.5, 1.5, -1.5, -1.5))

    def _paint_numbers(self, painter: QPainter, grid: QRectF, cell: QPointF) -> None:
        metrics = QFontMetricsF(self.font())
        for row, column in np.ndindex(self._counts.shape):
            place = QRectF(grid.left() + column * cell.x(), grid.top() + row * cell.y(), cell.x(), cell.y())
            text = f"{self._counts[row, column]:,}"
            if metrics.horizontalAdvance(text) < place.width():
                light = self._image.pixelColor(column, row).lightnessF() > 0.5
                painter.setPen(QColor("black") if light else QColor("white"))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_labels(self, painter: QPainter, grid: QRectF, cell: QPointF) -> None:
        metrics = QFontMetricsF(self.font())
        painter.setPen(theme.color("muted"))
        line = scaled(_CAPTION)
        place = QRectF(grid.left(), 0, grid.width(), line)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, self.tr("predicted"))
        place = QRectF(0, line, grid.left() - 6, line)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, self.tr("expected"))
        painter.setPen(theme.color("text"))
        if cell.y() >= scaled(_SMALLEST_LABELLED_CELL):
            self._paint_row_labels(painter, grid, cell, metrics)
        if cell.x() >= 2 * scaled(_SMALLEST_LABELLED_CELL):
            for column, label in enumerate(self._labels):
                place = QRectF(grid.left() + column * cell.x(), line, cell.x() - 2, line)
                text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, place.width())
                painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, text)

    def _paint_row_labels(self, painter: QPainter, grid: QRectF, cell: QPointF, metrics: QFontMetricsF) -> None:
        for row, label in enumerate(self._labels):
            place = QRectF(0, grid.top() + row * cell.y(), grid.left() - 6, cell.y())
            text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _grid(self) -> QRectF:
        """Returns where the cells lie, right of the row labels and under the column labels."""
        metrics = QFontMetricsF(self.font())
        names = [*self._labels, self.tr("expected")]
        left = min(scaled(_LONGEST_LABEL), max(metrics.horizontalAdvance(name) for name in names)) + 8
        top = 2 * scaled(_CAPTION)
        return QRectF(left, top, max(1.0, self.width() - left), max(1.0, self.height() - top))

    def _cell_size(self) -> QPointF:
        grid, count = self._grid(), len(self._labels)
        return QPointF(grid.width() / count, min(grid.height() / count, self._largest))

    def _cell_at(self, position: QPointF) -> tuple[int, int]:
        if not len(self._labels):
            return -1, -1
        grid, cell = self._grid(), self._cell_size()
        column = int((position.x() - grid.left()) // cell.x())
        row = int((position.y() - grid.top()) // cell.y())
        inside = 0 <= row < len(self._labels) and 0 <= column < len(self._labels)
        return (row, column) if inside else (-1, -1)


def _share_image(counts: np.ndarray) -> QImage:
    """Returns one pixel a cell, colored by the cell's share of its row."""
    lookup = pg.colormap.get("cividis").getLookupTable(nPts=256)
    wholes = np.maximum(counts.sum(axis=1, keepdims=True), 1)
    pixels = np.ascontiguousarray(lookup[np.rint(255 * counts / wholes).astype(int)].astype(np.uint8))  # (n, n, 3)
    height, width = counts.shape
    return QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
