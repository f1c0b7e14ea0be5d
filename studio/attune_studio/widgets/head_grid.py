"""All heads at a glance: a small map for each, layers down and heads across, or the heads in order of a figure.

A click or Enter chooses a head, with Ctrl beside the others; arrows move a mark to the head that Enter would choose.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from math import ceil

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.matrix_image import Scale, block_size, matrix_image, signed_color
from attune_studio.widgets.scrolling import SizedScroll

_WIDTH = 306  # px of the whole where nobody gives it more room
_SMALLEST, _LARGEST, _LARGEST_SHARE = 22, 110, 0.235  # px of a map; and of the room's width, so that more stand below
_GAP, _LABEL, _CAPTION, _FRAME = 9, 20, 13, 3  # px
_ARROWS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
Place = tuple[int, int]  # a layer and a head, counted from 0


class HeadGrid(QWidget):
    """Small maps of every layer and head.

    Signals:
        chosen(int, int): a layer and a head, counted from 0.
        reached(QRect): the keyboard, or whoever has chosen a head, has come to this place of the grid.
        resized(): it has another size.
        menu_wanted(QPoint): the person asks what can be done with the chosen heads, at this place of the screen.
    """

    chosen = Signal(int, int)
    reached = Signal(QRect)
    resized = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = np.zeros((0, 0, 0, 0), np.float32)
        self._images: dict[Place, QImage] = {}
        self._names: list[str] = []
        self._captions: list[list[str]] = []
        self._order: list[Place] = []  # by the cells they stand in, row after row
        self._sorted = False
        self._tints: dict[Place, QColor] = {}
        self._crossed: set[Place] = set()
        self._chosen: list[Place] = [(0, 0)]  # the newest last
        self._mark: Place = (0, 0)
        self._own_scale = self._signed = False
        self._room, self._block = scaled(_WIDTH), 0
        self._tip: Callable[[int, int], str] = lambda layer, head: ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("All heads"))

    def show_scores(self, scores: np.ndarray, names: Sequence[str] = (), signed: bool = False) -> None:
        """Shows (layers, heads, queries, keys) weights; figures, order and tints of earlier ones are gone.

        Args:
            scores: The weights.
            names: What the heads are called. Default: their numbers from 1.
            signed: Whether the weights are differences, from -1 to 1.
        """
        self._scores, self._signed = scores, signed
        self._names = list(names) or [str(head + 1) for head in range(scores.shape[1])]
        layers, heads = scores.shape[:2]
        self._chosen = [place for place in self._chosen if place[0] < layers and place[1] < heads] or [
            (min(self.current[0], max(0, layers - 1)), min(self.current[1], max(0, heads - 1)))
        ]
        self._mark = self.current
        self._captions, self._tints = [], {}
        self.sort_by(None)
        self._draw_images()

    def show_captions(self, captions: Sequence[Sequence[str]]) -> None:
        """Writes a word under each map, by layer and head; nothing under those beyond its end."""
        self._captions = [list(row) for row in captions]
        self._fit()

    def sort_by(self, values: np.ndarray | None) -> None:
        """Puts the heads in order of (layers, heads) figures, the highest first; None: each in its place.

        Heads without a figure (NaN, or beyond the array) come last.
        """
        self._order = list(np.ndindex(self._scores.shape[:2]))
        self._sorted = values is not None
        if values is not None:
            known = np.full(self._scores.shape[:2], np.nan)
            known[: values.shape[0], : values.shape[1]] = values
            self._order.sort(key=lambda place: (np.isnan(known[place]), -np.nan_to_num(known[place])))
        self._fit()

    def tint(self, shares: np.ndarray | None) -> None:
        """Frames heads in the colours of (layers, heads) shares from -1, blue, to 1, red; None: no frames."""
        places = np.ndindex((0, 0) if shares is None else shares.shape)
        self._tints = {} if shares is None else {place: signed_color(float(shares[place])) for place in places}
        self.update()

    def cross_out(self, places: Collection[Place]) -> None:
        """Crosses out the heads that are off."""
        self._crossed = set(places)
        self.update()

    def tell(self, tip: Callable[[int, int], str]) -> None:
        """Sets what the mouse finds out about a layer and a head."""
        self._tip = tip

    def set_room(self, width: int) -> None:
        """Makes the maps as large as they are legible and fit beside each other in so many px; never very small."""
        self._room = max(scaled(_WIDTH), width)
        if self._block != self._block_wanted:
            self._draw_images()
        self._fit()

    def use_own_scale(self, on: bool) -> None:
        """Stretches each small map to its own largest weight instead of 1."""
        self._own_scale = on
        self._draw_images()

    def choose(self, layer: int, head: int, add: bool = False) -> None:
        """Marks a head in place of the others and tells it; with `add` beside the others, or no more if it was."""
        place, before = (layer, head), self.current
        if add and place in self._chosen and len(self._chosen) > 1:
            self._chosen.remove(place)
        elif add:
            self._chosen = [one for one in self._chosen if one != place] + [place]
        else:
            self._chosen = [place]
        self._reach(self.current)
        if self.current != before:
            self.chosen.emit(*self.current)

    def step(self, layers: int, heads: int) -> None:
        """Chooses the head so many layers and heads further, at most the last or first of them."""
        if self._scores.size:
            (layer, head), (most_layers, most_heads) = self.current, self._scores.shape[:2]
            self.choose(min(max(layer + layers, 0), most_layers - 1), min(max(head + heads, 0), most_heads - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @property
    def names(self) -> list[str]:
        """What the columns are called."""
        return self._names

    @property
    def current(self) -> Place:
        """The layer and head chosen last, counted from 0."""
        return self._chosen[-1]

    @property
    def chosen_heads(self) -> list[Place]:
        """All that are chosen; where the keyboard has moved on, the one that it has come to."""
        return [self._mark] if self.hasFocus() and self._mark not in self._chosen else list(self._chosen)

    def sizeHint(self) -> QSize:
        layers, heads = self._scores.shape[:2]
        if not layers:
            return QSize(0, 0)
        last = self._cell(len(self._order) - 1)
        return QSize(scaled(_LABEL) + heads * (self._side + _GAP), last.bottom() + 1 + _GAP + self._below)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tooltip(self._tip(*place)) if place else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint(painter, QRectF(self.rect()))
        if self.hasFocus() and self._mark in self._images:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("text"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(_outside(self._place(*self._mark)))
        painter.end()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paints the small maps into `area`, on screen or into a file."""
        painter.save()
        painter.translate(area.topLeft())
        painter.setFont(theme.ui_font("caption"))
        if not self._sorted:
            self._paint_headings(painter)
        for place, image in self._images.items():
            cell = self._place(*place)
            if place in self._tints:
                painter.fillRect(cell.adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME), self._tints[place])
            painter.drawImage(cell, image)
            self._paint_words(painter, place, cell)
            if place in self._crossed:
                _paint_cross(painter, cell)
            self._paint_choice(painter, place, cell)
        painter.restore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._at(event.position().toPoint())
        if place is None:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._want_menu(place, event.globalPosition().toPoint())
        else:
            self.choose(*place, add=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ARROWS and self._order:
            self._move(*_ARROWS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.choose(*self._mark, add=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Menu:
            self._want_menu(self._mark, self.mapToGlobal(self._place(*self._mark).center()))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @property
    def _side(self) -> int:
        heads, largest = max(1, self._scores.shape[1]), min(scaled(_LARGEST), round(_LARGEST_SHARE * self._room))
        return max(_SMALLEST, min(largest, (self._room - scaled(_LABEL)) // heads - _GAP))

    @property
    def _block_wanted(self) -> int:
        """Weights that share a pixel of a map of this size, in each direction."""
        return block_size(self._scores.shape[2:], self._side * self.devicePixelRatioF()) if self._scores.size else 1

    def _scale_of(self, head: np.ndarray) -> Scale:
        return Scale(float(np.nanmax(np.abs(head))) if self._own_scale else 1.0, self._signed)

    @property
    def _above(self) -> int:
        """Room above each map: for its name, where the order does not tell it."""
        return scaled(_CAPTION) if self._sorted else 0

    @property
    def _below(self) -> int:
        return scaled(_CAPTION) if self._captions else 0

    def _fit(self) -> None:
        self.updateGeometry()
        self.setFixedSize(self.sizeHint())
        self.update()

    def _draw_images(self) -> None:
        self._block = self._block_wanted
        self._images = {
            (layer, head): matrix_image(weights, self._scale_of(weights), self._block)
            for layer, heads in enumerate(self._scores)
            for head, weights in enumerate(heads)
        }
        self.update()

    def _cell(self, number: int) -> QRect:
        row, column = divmod(number, max(1, self._scores.shape[1]))
        apart = _FRAME + 4 if self._below else _GAP
        across, down = self._side + _GAP, self._side + apart + self._above + self._below
        top = _FRAME + 2 if self._sorted else scaled(_LABEL)
        return QRect(scaled(_LABEL) + column * across, top + row * down + self._above, self._side, self._side)

    def _place(self, layer: int, head: int) -> QRect:
        return self._cell(self._order.index((layer, head)))

    def _at(self, point: QPoint) -> Place | None:
        return next((place for place in self._order if self._place(*place).contains(point)), None)

    def _move(self, rows: int, columns: int) -> None:
        across = self._scores.shape[1]
        row, column = divmod(self._order.index(self._mark), across)
        last = ceil(len(self._order) / across) - 1
        row, column = min(max(row + rows, 0), last), min(max(column + columns, 0), across - 1)
        self._reach(self._order[min(row * across + column, len(self._order) - 1)])

    def _reach(self, place: Place) -> None:
        self._mark = place
        self.setAccessibleDescription(self._tip(*place))
        self.update()
        self.reached.emit(self._place(*place))

    def _want_menu(self, place: Place, where: QPoint) -> None:
        if place not in self._chosen:
            self.choose(*place)
        self.menu_wanted.emit(where)

    def _paint_headings(self, painter: QPainter) -> None:
        painter.setPen(theme.color("muted"))
        layers, heads = self._scores.shape[:2]
        for layer in range(layers):
            row = self._place(layer, 0)
            heading = QRect(0, row.y(), scaled(_LABEL) - 6, row.height())
            painter.drawText(heading, Qt.AlignmentFlag.AlignCenter, str(layer + 1))
        for head in range(heads):
            column = self._place(0, head)
            heading = QRect(column.x() - _GAP, 0, column.width() + 2 * _GAP, scaled(_LABEL) - _FRAME)
            painter.drawText(heading, Qt.AlignmentFlag.AlignCenter, self._names[head])

    def _paint_words(self, painter: QPainter, place: Place, area: QRect) -> None:
        layer, head = place
        around = area.adjusted(-_GAP // 2, 0, _GAP // 2, 0)
        if self._sorted:
            painter.setPen(theme.color("muted"))
            above = QRect(around.x(), area.y() - _FRAME - scaled(_CAPTION), around.width(), scaled(_CAPTION))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{layer + 1}.{self._names[head]}")
        if layer < len(self._captions) and head < len(self._captions[layer]):
            painter.setPen(theme.color("text"))
            below = QRect(around.x(), area.bottom() + _FRAME, around.width(), scaled(_CAPTION))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._captions[layer][head])

    def _paint_choice(self, painter: QPainter, place: Place, area: QRect) -> None:
        if place in self._chosen:
            current = place == self.current
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2, Qt.PenStyle.SolidLine if current else Qt.PenStyle.DashLine))
            painter.drawRect(_outside(area))


def in_grid_scroll(grid: HeadGrid) -> SizedScroll:
    """Returns a scroll area around a grid, which follows the keyboard."""
    scroll = SizedScroll(grid)
    grid.resized.connect(scroll.fit)
    grid.reached.connect(lambda place: scroll.ensureVisible(place.center().x(), place.center().y(), 40, 40))
    return scroll


def _outside(area: QRect) -> QRect:
    """Returns where the mark around a map lies."""
    return area.adjusted(-_FRAME - 1, -_FRAME - 1, _FRAME, _FRAME)


def _paint_cross(painter: QPainter, area: QRect) -> None:
    """Veils a map and crosses it, so that it is seen on any colours."""
    veil = theme.color("surface")
    veil.setAlpha(170)
    painter.fillRect(area, veil)
    painter.setPen(QPen(theme.color("text"), 2))
    painter.drawLine(area.topLeft() + QPoint(2, 2), area.bottomRight() - QPoint(2, 2))
    painter.drawLine(area.topRight() + QPoint(-2, 2), area.bottomLeft() + QPoint(2, -2))
