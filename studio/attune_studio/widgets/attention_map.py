"""The attention of one head as an image: queries down, keys across, every cell the model's own number.

One image whatever the length of the text, never an item a weight. Where cells are smaller than a pixel, a pixel shows
the largest weight under it, so that no strong link disappears. The same painting makes the window, the PNG and the SVG.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.widgets.matrix_image import Scale, block_size, matrix_image, to_image

_LEAST_LABEL, _MOST_LABEL = 32, 112  # pixels kept for the tokens of the keys
_MOST_QUERY_LABEL = 176  # and of the queries, which may be two tokens: the one read and the one said
_BAR_SPACE = 64  # pixels kept for the colour bar
_SMALLEST_LABELLED_CELL = 10.0  # pixels; below it token labels would overlap
_TITLE_SPACE = 22
_TALLEST = 3.0  # heights of a cell in widths, where rows and columns are not the same tokens


@dataclass(frozen=True)
class Cell:
    """One weight: how much `query` attends to `key`."""

    query: int
    key: int
    value: float


class AttentionMap(QWidget):
    """Shows a (queries, keys) matrix of attention weights with the tokens on both axes.

    Signals:
        hovered(object): the `Cell` under the pointer, or None.
        query_locked(int): the query that was clicked or chosen by keys, the newest of several; -1 when none is.
        stepped(int, int): keys ask for another layer or head: steps of -1, 0 or 1.
    """

    hovered = Signal(object)
    query_locked = Signal(int)
    stepped = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queries: list[str] = []
        self._keys: list[str] = []
        self._marks: list[tuple[int, int]] = []
        self._query_space = self._key_space = _LEAST_LABEL
        self._scores = np.zeros((0, 0), np.float32)
        self._own_scale = self._signed = False
        self._title = ""
        self._chosen: list[int] = []  # queries, the newest last
        self._pointed = -1
        self._masked: np.ndarray | None = None
        self._hover: Cell | None = None
        self._view = QRectF()  # the visible part, in cells: x over keys, y over queries
        self._drag: QPointF | None = None
        self._drawn: tuple[tuple[Any, ...], QImage] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 280)
        self.setAccessibleName(self.tr("Attention map"))

    def show_scores(
        self,
        queries: list[str],
        scores: np.ndarray,
        title: str,
        keys: list[str] | None = None,
        masked: np.ndarray | None = None,
        signed: bool = False,
    ) -> None:
        """Shows `scores` (queries, keys) of one head; keeps view and lock when the tokens stay the same.

        Args:
            queries: The tokens of the rows.
            scores: The weights.
            title: What stands above.
            keys: The tokens of the columns, where they are not those of the rows.
            masked: (queries, keys) True where there is no weight, such as for what comes later; hatched.
            signed: Whether the weights are differences, from -1 to 1.
        """
        keys = queries if keys is None else keys
        if (queries, keys) != (self._queries, self._keys):
            self._queries, self._keys = list(queries), list(keys)
            self._query_space = self._space_for(queries, _MOST_QUERY_LABEL)
            self._key_space = self._space_for(keys, _MOST_LABEL)
            self._chosen = []
            self._view = QRectF(0, 0, scores.shape[1], scores.shape[0])
        self._scores, self._masked, self._signed = scores, masked, signed
        self._drawn = None
        self._title = title
        self._hover = None
        self.update()

    def mark_cells(self, cells: Sequence[tuple[int, int]]) -> None:
        """Outlines some cells, (query, key), such as those where the truth is known to be."""
        self._marks = list(cells)
        self.update()

    def use_own_scale(self, on: bool) -> None:
        """Stretches the colours to this head's largest weight instead of 1; the colour bar says so."""
        self._own_scale = on
        self.update()

    def lock_query(self, query: int, add: bool = False) -> None:
        """Marks a query's row in place of the others, or with `add` beside them; -1 marks none."""
        chosen = [query] if query >= 0 else []
        if add and query >= 0:
            chosen = [one for one in self._chosen if one != query] + [query] * (query not in self._chosen)
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()
            self.query_locked.emit(self.locked)

    def toggle_query(self, query: int, add: bool = False) -> None:
        """Marks a query as a click does: one that is marked alone is marked no more."""
        self.lock_query(-1 if self._chosen == [query] else query, add)

    def point_at(self, query: int) -> None:
        """Frames the row of a query that is pointed at elsewhere; -1: none."""
        if query != self._pointed:
            self._pointed = query
            self.update()

    @property
    def locked(self) -> int:
        """The query that was locked last, or -1."""
        return self._chosen[-1] if self._chosen else -1

    @property
    def chosen(self) -> list[int]:
        """All locked queries, the newest last."""
        return list(self._chosen)

    @property
    def scale(self) -> Scale:
        """Which colour stands for which weight."""
        own = self._own_scale and self._scores.size
        return Scale(float(np.nanmax(np.abs(self._scores))) if own else 1.0, self._signed)

    def cell_at(self, position: QPointF) -> Cell | None:
        """Returns the weight at a point of the widget."""
        image = self._image_rect(QRectF(self.rect()))
        if not self._scores.size or not image.contains(position):
            return None
        key = int(self._view.x() + (position.x() - image.x()) / image.width() * self._view.width())
        query = int(self._view.y() + (position.y() - image.y()) / image.height() * self._view.height())
        if query >= self._scores.shape[0] or key >= self._scores.shape[1]:
            return None
        return Cell(query, key, float(self._scores[query, key]))

    def names_of(self, cell: Cell) -> tuple[str, str]:
        """Returns what the row and the column of a weight are called."""
        return self._queries[cell.query], self._keys[cell.key]

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paints the map into `area`, on screen or into a file."""
        painter.fillRect(area, theme.color("surface"))
        if not self._scores.size:
            return
        image = self._image_rect(area)
        painter.setPen(theme.color("text"))
        title_area = QRectF(area.x(), area.y(), area.width(), _TITLE_SPACE)
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, round(title_area.width()))
        painter.drawText(title_area, Qt.AlignmentFlag.AlignCenter, title)
        self._paint_image(painter, image)
        self._paint_mask(painter, image)
        self._paint_labels(painter, image)
        self._paint_marks(painter, image)
        self._paint_bar(painter, area, image)

    # Painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        if self.hasFocus() and self._scores.size:
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self._image_rect(QRectF(self.rect())).adjusted(-2, -2, 2, 2))
        painter.end()

    def _image_rect(self, area: QRectF) -> QRectF:
        width = area.width() - self._query_space - _BAR_SPACE - 16
        height = area.height() - self._key_space - _TITLE_SPACE - 12
        columns, rows = max(self._view.width(), 1e-9), max(self._view.height(), 1e-9)
        across = max(min(width / columns, height / rows), 1.0 / max(columns, rows))
        square = self._queries == self._keys
        down = across if square else max(across, min(height / rows, _TALLEST * across))
        left = area.x() + self._query_space + max(0.0, (width - across * columns) / 2)
        return QRectF(left, area.y() + self._key_space + _TITLE_SPACE, across * columns, down * rows)

    def _cell(self, image: QRectF) -> QSizeF:
        """Returns the size of a cell in px."""
        return QSizeF(image.width() / self._view.width(), image.height() / self._view.height())

    def _paint_image(self, painter: QPainter, target: QRectF) -> None:
        first_key, first_query = int(self._view.x()), int(self._view.y())
        last_key = min(self._scores.shape[1], int(np.ceil(self._view.right())))
        last_query = min(self._scores.shape[0], int(np.ceil(self._view.bottom())))
        part = self._scores[first_query:last_query, first_key:last_key]
        step = block_size(part.shape, max(target.width(), target.height()))
        image = self._image_of(part, step, (first_query, last_query, first_key, last_key))
        cell = self._cell(target)
        place = QRectF(
            target.x() + (first_key - self._view.x()) * cell.width(),
            target.y() + (first_query - self._view.y()) * cell.height(),
            image.width() * step * cell.width(),
            image.height() * step * cell.height(),
        )
        painter.save()
        painter.setClipRect(target)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(place, image)
        painter.restore()

    def _image_of(self, part: np.ndarray, step: int, place: tuple[int, ...]) -> QImage:
        """Returns a part of the matrix as an image, the one of the last painting where nothing has changed."""
        wanted = (step, place, self.scale)
        if self._drawn is None or self._drawn[0] != wanted:
            self._drawn = (wanted, matrix_image(part, self.scale, step))
        return self._drawn[1]

    def _paint_mask(self, painter: QPainter, image: QRectF) -> None:
        """Hatches where no query can look, a run of cells at a time."""
        if self._masked is None:
            return
        painter.save()
        painter.setClipRect(image)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor("#8C96A3"), Qt.BrushStyle.BDiagPattern))
        for query, row in enumerate(self._masked):
            edges = np.flatnonzero(np.diff(row.astype(np.int8), prepend=0, append=0))
            for first, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
                painter.drawRect(self._place_of(image, query, first).united(self._place_of(image, query, end - 1)))
        painter.restore()

    def _paint_labels(self, painter: QPainter, image: QRectF) -> None:
        cell = self._cell(image)
        metrics, every = self._prepare_labels(painter, cell.height())
        for index in range(_multiple(self._view.y(), every), len(self._queries), every):
            middle = image.y() + (index + 0.5 - self._view.y()) * cell.height()
            if middle > image.bottom():
                break
            if middle >= image.top():
                self._paint_query_label(painter, metrics, index, QPointF(image.x() - 6, middle))
        metrics, every = self._prepare_labels(painter, cell.width())
        for index in range(_multiple(self._view.x(), every), len(self._keys), every):
            middle = image.x() + (index + 0.5 - self._view.x()) * cell.width()
            if middle > image.right():
                break
            if middle >= image.left():
                self._paint_key_label(painter, metrics, index, QPointF(middle, image.y() - 6))

    def _prepare_labels(self, painter: QPainter, cell: float) -> tuple[QFontMetricsF, int]:
        """Chooses the font for labels of cells so many px apart; returns its measures, and every which is labelled."""
        every = max(1, int(np.ceil(_SMALLEST_LABELLED_CELL / cell)))
        font = QFont(self.font())
        font.setPixelSize(int(min(13, max(9, cell * 0.8 if every == 1 else 11))))
        painter.setFont(font)
        return QFontMetricsF(font), every

    def _paint_query_label(self, painter: QPainter, metrics: QFontMetricsF, index: int, end: QPointF) -> None:
        chosen = index in (*self._chosen, self._pointed) or (self._hover is not None and index == self._hover.query)
        painter.setPen(theme.color("accent") if chosen else theme.color("text"))
        space = self._query_space
        text = metrics.elidedText(self._queries[index], Qt.TextElideMode.ElideMiddle, space - 10)
        area = QRectF(end.x() - space, end.y() - metrics.height() / 2, space, metrics.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_key_label(self, painter: QPainter, metrics: QFontMetricsF, index: int, start: QPointF) -> None:
        chosen = self._hover is not None and index == self._hover.key
        painter.setPen(theme.color("accent") if chosen else theme.color("text"))
        text = metrics.elidedText(self._keys[index], Qt.TextElideMode.ElideRight, self._key_space - 10)
        painter.save()
        painter.translate(start)
        if _is_upright(text):
            self._paint_upright(painter, metrics, text)
            painter.restore()
            return
        painter.rotate(-90)
        area = QRectF(0, -metrics.height() / 2, self._key_space, metrics.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _paint_upright(self, painter: QPainter, metrics: QFontMetricsF, text: str) -> None:
        """Chinese and Japanese stand upright, one character above the other."""
        line = metrics.height() * 0.9
        for place, character in enumerate(reversed(text)):
            area = QRectF(-line, -(place + 1) * line, 2 * line, line)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, character)

    def _space_for(self, tokens: list[str], most: int) -> int:
        widest = max((self.fontMetrics().horizontalAdvance(token) for token in tokens), default=0)
        return min(max(widest + 14, _LEAST_LABEL), most)

    def _paint_marks(self, painter: QPainter, image: QRectF) -> None:
        painter.save()
        painter.setClipRect(image.adjusted(-1, -1, 1, 1))
        painter.setPen(QPen(QColor("#E69F00"), 2))  # seen on all of viridis
        for query, key in self._marks:
            painter.drawRect(self._place_of(image, query, key).adjusted(1, 1, -1, -1))
        for query, width in [*((query, 2) for query in self._chosen), (self._pointed, 1)]:
            if 0 <= query < len(self._queries):
                painter.setPen(QPen(QColor("#FFFFFF"), width))
                row = self._place_of(image, query, 0)
                painter.drawRect(QRectF(image.x(), row.y(), image.width(), max(row.height(), 2)))
        if self._hover is not None:
            painter.setPen(QPen(QColor("#FFFFFF"), 1))
            painter.drawRect(self._place_of(image, self._hover.query, self._hover.key))
        painter.restore()

    def _place_of(self, image: QRectF, query: int, key: int) -> QRectF:
        """Returns where a cell is painted; never smaller than can be seen."""
        cell = self._cell(image)
        left = image.x() + (key - self._view.x()) * cell.width()
        top = image.y() + (query - self._view.y()) * cell.height()
        return QRectF(left, top, max(cell.width(), 2), max(cell.height(), 2))

    def _paint_bar(self, painter: QPainter, area: QRectF, image: QRectF) -> None:
        bar = QRectF(image.right() + 16, image.y(), 12, image.height())
        scale = self.scale
        column = scale.colors[::-1][:, None, :]
        painter.drawImage(bar, to_image(np.ascontiguousarray(column)))
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        for share in (0.0, 0.25, 0.5, 0.75, 1.0):
            middle = bar.bottom() - share * bar.height()
            place = QRectF(bar.right() + 4, middle - 8, _BAR_SPACE - 16, 16)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignVCenter, f"{scale.bottom + share * (scale.top - scale.bottom):.3g}"
            )
        if self._own_scale:
            place = QRectF(bar.x() - 24, bar.bottom() + 2, _BAR_SPACE + 24, 14)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, self.tr("head's own scale"))

    # Pointer and keys -------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None:
            cell = self._cell(self._image_rect(QRectF(self.rect())))
            moved = event.position() - self._drag
            self._drag = event.position()
            self._look_at(self._view.translated(-moved.x() / cell.width(), -moved.y() / cell.height()))
            return
        cell_below = self.cell_at(event.position())
        if cell_below != self._hover:
            self._hover = cell_below
            self.hovered.emit(cell_below)
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.hovered.emit(None)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (cell := self.cell_at(event.position())):
            self.toggle_query(cell.query, add=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            self._drag = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._look_at(QRectF(0, 0, self._scores.shape[1], self._scores.shape[0]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        image = self._image_rect(QRectF(self.rect()))
        if not self._scores.size or not image.contains(event.position()):
            event.ignore()
            return
        factor = 0.85 if event.angleDelta().y() > 0 else 1 / 0.85
        rows, columns = self._scores.shape
        width = min(max(self._view.width() * factor, min(4.0, columns)), float(columns))
        height = width * rows / columns
        along = event.position() - image.topLeft()
        x = self._view.x() + along.x() / image.width() * (self._view.width() - width)
        y = self._view.y() + along.y() / image.height() * (self._view.height() - height)
        self._look_at(QRectF(x, y, width, height))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        queries = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        others = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_PageUp: (-1, 0), Qt.Key.Key_PageDown: (1, 0),
        }  # fmt: skip
        if event.key() in queries and self._queries:
            self.lock_query(min(max(self.locked + queries[Qt.Key(event.key())], 0), len(self._queries) - 1))
        elif event.key() in others:
            self.stepped.emit(*others[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.lock_query(-1)
        else:
            super().keyPressEvent(event)

    def _look_at(self, view: QRectF) -> None:
        rows, columns = self._scores.shape
        view.moveLeft(min(max(view.x(), 0.0), columns - view.width()))
        view.moveTop(min(max(view.y(), 0.0), rows - view.height()))
        self._view = view
        self.update()


def _multiple(value: float, every: int) -> int:
    """Returns the largest multiple of `every` up to `value`."""
    return int(value) // every * every


def _is_upright(text: str) -> bool:
    return all(unicodedata.east_asian_width(character) in "WF" for character in text)
