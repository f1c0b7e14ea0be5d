"""The attention of one head as an image: queries down, keys across, every cell the model's own number.

One image whatever the length of the text, never an item a weight. Where cells are smaller than a pixel, a pixel shows
the largest weight under it, so that no strong link disappears. The same painting makes the window, the PNG and the SVG.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.color_bar import COLOR_BAR_SPACE, color_bar_area, paint_color_bar
from attune_studio.widgets.map_cells import MapCells, seen_place
from attune_studio.widgets.map_layout import MapLayout, filled, fitted, touches
from attune_studio.widgets.map_overview import paint_overview, place_overview
from attune_studio.widgets.matrix_image import Scale
from attune_studio.widgets.part_view import PartView
from attune_studio.widgets.token_axes import TokenAxes

_TITLE_SPACE, _BELOW, _BELOW_TOLD, _ABOVE_OVERVIEW = 22, 12, 18, 20  # px
_LEAST_BAR = 84.0  # px of the colour bar beside a few vectors
_FRAMED = 8.0  # px of a row that a frame leaves to be seen; lower ones have ticks
_TICK = 3.0  # px


@dataclass(frozen=True)
class Cell:
    """One weight: how much `query` attends to `key`."""

    query: int
    key: int
    value: float


class AttentionMap(PartView):
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
        self._axes = TokenAxes([], [], self.font())
        self._cells = MapCells(np.zeros((0, 0), np.float32))
        self._marks: list[tuple[int, int]] = []
        self._own_scale = self._vectors = False
        self._title = ""
        self._chosen: list[int] = []  # queries, the newest last
        self._pointed = -1
        self._hover: Cell | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what lies below need not be painted, too
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
        vectors: bool = False,
    ) -> None:
        """Shows `scores` (queries, keys) of one head; keeps view and lock when the tokens stay the same.

        Args:
            queries: The tokens of the rows.
            scores: The weights.
            title: What stands above.
            keys: The tokens of the columns, where they are not those of the rows.
            masked: (queries, keys) True where there is no weight, such as for what comes later; hatched.
            signed: Whether the weights are differences, from -1 to 1.
            vectors: Whether each row is a vector: then cells are as wide as the room lets them be.
        """
        self._vectors = vectors
        keys = queries if keys is None else keys
        self._cells = MapCells(scores, masked, signed)
        if (queries, keys) != (self._axes.queries, self._axes.keys):
            self._axes = TokenAxes(queries, keys, self.font())
            self._chosen = []
            self.see(self._cells.whole)
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
            if chosen and self.scores.size:
                self.seen.keep_in_sight(self.locked)
            self.update()
            self.query_locked.emit(self.locked)

    def toggle_query(self, query: int, add: bool = False) -> None:
        """Marks a query as a click does: one that is marked alone is marked no more."""
        self.lock_query(-1 if self._chosen == [query] else query, add)

    def point_at(self, query: int) -> None:
        """Frames the row of a query that is pointed at elsewhere; -1: none."""
        if query != self._pointed:
            self._update_row(self._pointed)
            self._pointed = query
            self._update_row(query)

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
        return self._cells.scale(self._own_scale)

    @property
    def scores(self) -> np.ndarray:
        """What is shown, (queries, keys)."""
        return self._cells.scores

    def cell_at(self, position: QPointF) -> Cell | None:
        """Returns the weight at a point of the widget."""
        layout, _ = self.layouts(QRectF(self.rect()))
        if not self.scores.size or not layout.image.contains(position):
            return None
        at = layout.at(position)
        query, key = int(at.y()), int(at.x())
        if query >= self.scores.shape[0] or key >= self.scores.shape[1]:
            return None
        return Cell(query, key, float(self.scores[query, key]))

    def names_of(self, cell: Cell) -> tuple[str, str]:
        """Returns what the row and the column of a weight are called."""
        return self._axes.queries[cell.query], self._axes.keys[cell.key]

    def paint(self, painter: QPainter, area: QRectF, wanted: QRegion | None = None) -> None:
        """Paints the map into `area`, on screen or into a file; with `wanted` what lies in there suffices."""
        painter.fillRect(area, theme.color("surface"))
        if not self.scores.size:
            return
        layout, overview = self.layouts(area)
        painter.setPen(theme.color("text"))
        title_area = QRectF(area.x(), area.y(), area.width(), scaled(_TITLE_SPACE))
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, round(title_area.width()))
        painter.drawText(title_area, Qt.AlignmentFlag.AlignCenter, title)
        self._cells.paint(painter, layout, self.scale)
        hover, pointed = self._hover, {*self._chosen, self._pointed}
        self._axes.paint(
            painter, layout, pointed | {hover.query} if hover else pointed, hover.key if hover else -1, wanted
        )
        self._paint_marks(painter, layout)
        beside = QRectF(layout.image)
        if self._vectors:
            beside.setHeight(max(beside.height(), scaled(_LEAST_BAR)))
        if overview is not None and color_bar_area(beside).intersects(overview.image):
            beside.setBottom(overview.image.top() - scaled(_ABOVE_OVERVIEW))
        if touches(wanted, color_bar_area(beside)):
            told = self.tr("own scale") if self._own_scale else ""
            paint_color_bar(painter, beside, self.scale, self.font(), told)
        if overview is not None and touches(wanted, overview.image):
            paint_overview(painter, overview, self._cells, self.scale, self.seen.view)

    # Painting ---------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()), event.region())
        if self.hasFocus() and self.scores.size:
            painter.setPen(QPen(theme.color("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.layouts(QRectF(self.rect()))[0].image.adjusted(-2, -2, 2, 2))
        painter.end()

    def layouts(self, area: QRectF) -> tuple[MapLayout, MapLayout | None]:
        """Returns where cells lie in an area for the whole map: those that are seen, and all in the overview."""
        axes, seen = self._axes, self.seen
        below = scaled(_BELOW_TOLD) if self._own_scale else _BELOW  # what is said below the colour bar must be seen
        room = area.adjusted(axes.query_space, axes.key_space + scaled(_TITLE_SPACE), -scaled(COLOR_BAR_SPACE), -below)
        if self._vectors:
            return self._layouts_of_vectors(area, room)
        all_seen = fitted(room, seen.whole, axes.same)
        if not self.wants_overview(all_seen):
            return all_seen, None
        corner = QRectF(area.x(), area.y() + scaled(_TITLE_SPACE), axes.query_space, axes.key_space)
        corner.adjust(1, 1, -8, -8)
        overview, rest = place_overview(area, room, corner, seen.whole, axes.same)
        return fitted(rest, seen.view, axes.same), overview

    def _layouts_of_vectors(self, area: QRectF, room: QRectF) -> tuple[MapLayout, MapLayout | None]:
        seen = self.seen
        if seen.is_whole and not self.is_dragged:
            return filled(room, seen.whole), None
        overview, rest = place_overview(area, room, QRectF(), seen.whole, square=False)
        return filled(rest, seen.view), overview

    def _paint_marks(self, painter: QPainter, layout: MapLayout) -> None:
        frame = QColor("#14181D" if self._cells.signed else "#FFFFFF")  # seen on the scale's colours
        painter.save()
        painter.setClipRect(layout.image.adjusted(-1, -1, 1, 1))
        painter.setPen(QPen(QColor("#E69F00"), 2))  # seen on all of viridis
        for query, key in self._marks:
            painter.drawRect(seen_place(layout, QRectF(key, query, 1, 1)).adjusted(1, 1, -1, -1))
        for query, width in [*((query, 2) for query in self._chosen), (self._pointed, 1)]:
            if 0 <= query < len(self._axes.queries) and layout.cell.height() >= _FRAMED:
                painter.setPen(QPen(frame, width))
                painter.drawRect(layout.place_of(QRectF(layout.view.x(), query, layout.view.width(), 1)))
        if self._hover is not None:
            painter.setPen(QPen(frame, 1))
            painter.drawRect(seen_place(layout, QRectF(self._hover.key, self._hover.query, 1, 1)))
        painter.restore()
        if layout.cell.height() < _FRAMED:
            self._paint_ticks(painter, layout)

    def _paint_ticks(self, painter: QPainter, layout: MapLayout) -> None:
        """Marks rows at both of their ends: a frame would cover what it is about."""
        painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for query in {*self._chosen, self._pointed}:
            middle = layout.place_of(QRectF(0, query, 1, 1)).center().y()
            if 0 <= query < len(self._axes.queries) and layout.image.top() <= middle <= layout.image.bottom():
                for start in (layout.image.left() - _TICK, layout.image.right()):
                    painter.drawLine(QPointF(start, middle), QPointF(start + _TICK, middle))

    # Pointer and keys -------------------------------------------------------------------------------------------------

    @property
    def anchor(self) -> QPointF:
        row = self.locked + 0.5
        return QPointF(super().anchor.x(), row) if self._chosen else super().anchor

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.is_dragged:
            self._point_at_cell(self.cell_at(event.position()))

    def leaveEvent(self, event: object) -> None:
        self._point_at_cell(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and (cell := self.cell_at(event.position())):
            self.toggle_query(cell.query, add=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        queries = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        others = {
            Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_PageUp: (-1, 0), Qt.Key.Key_PageDown: (1, 0),
        }  # fmt: skip
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif event.key() in queries and self._axes.queries:
            self.lock_query(min(max(self.locked + queries[Qt.Key(event.key())], 0), len(self._axes.queries) - 1))
        elif event.key() in others:
            self.stepped.emit(*others[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self.lock_query(-1)
        else:
            super().keyPressEvent(event)

    def _point_at_cell(self, cell: Cell | None) -> None:
        if cell != self._hover:
            self._update_cell(self._hover)
            self._hover = cell
            self._update_cell(cell)
            self.hovered.emit(cell)

    def _update_cell(self, cell: Cell | None) -> None:
        """Has a cell, its row and the names of both painted anew."""
        if cell is not None:
            self._update_row(cell.query)
            self.update(self._axes.key_strip(self.layouts(QRectF(self.rect()))[0], cell.key).toAlignedRect())

    def _update_row(self, query: int) -> None:
        if 0 <= query < len(self._axes.queries):
            self.update(self._axes.query_strip(self.layouts(QRectF(self.rect()))[0], query).toAlignedRect())
