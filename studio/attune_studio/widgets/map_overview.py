"""All of a matrix, small, beside the part of it that is seen, and the brush: a frame around that part.

The frame is dragged to another place; a drag beside it draws another one. Downsampling keeps the strongest weights.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from attune_studio import theme, tokens
from attune_studio.widgets.map_cells import MapCells
from attune_studio.widgets.map_layout import MapLayout, fitted
from attune_studio.widgets.matrix_image import Scale
from attune_studio.widgets.seen_part import SeenPart

_LEAST, _MOST = 72.0, 152.0  # px of its longer side
_GAP = float(tokens.SPACE_3)
_LEAST_ABOVE = 72.0  # px that are left to what stands above it
_CLICK = 3.0  # px that a pointer may move in a click
_VEIL = 0.4  # opacity of what lies over the cells that are not seen


def place_overview(
    area: QRectF, room: QRectF, corner: QRectF, whole: QRectF, square: bool
) -> tuple[MapLayout | None, QRectF]:
    """Returns where an overview lies, if there is a place for it, and the room that it leaves the matrix.

    It takes the corner where that is large enough; else what the whole matrix leaves free of the room's width, alike at
    both sides, so that the matrix does not jump when the overview comes; else the lower end of what lies at the right.

    Args:
        area: All of the map.
        room: Of its image; at its right there is a bar that may be shorter.
        corner: Of the map, where neither image nor names ever are.
        whole: All cells.
        square: Whether cells are squares.
    """
    if not corner.isEmpty():
        found = fitted(corner, whole, square)
        if max(found.image.width(), found.image.height()) >= _LEAST:
            return found, room
    right = area.right() - 2
    free = (room.width() - fitted(room, whole, square).image.width()) / 2 - _GAP
    if free >= _LEAST:
        width = min(free, _MOST)
        taken = width + _GAP
        spot = QRectF(right - width, room.top(), width, min(_MOST, room.height()))
        return fitted(spot, whole, square), room.adjusted(taken, 0, -taken, 0)
    if room.height() < _LEAST + _LEAST_ABOVE:
        return None, room
    spot = QRectF(right - _LEAST, room.bottom() - _LEAST, _LEAST, _LEAST)
    return fitted(spot, whole, square), room


class Brush:
    """Moves or draws the frame with the pointer.

    Args:
        seen: What is seen, which changes while the pointer is dragged.
    """

    def __init__(self, seen: SeenPart) -> None:
        self._seen = seen
        self._start: QPointF | None = None  # in px
        self._grabbed: QRectF | None = None  # the frame when it was grabbed; None: another one is drawn
        self._dragged = False

    @property
    def held(self) -> bool:
        """Whether the pointer is pressed."""
        return self._start is not None

    def grabs(self, layout: MapLayout, position: QPointF) -> bool:
        """Whether a press at a point of the widget would grab the frame."""
        return not self._seen.is_whole and self._seen.view.contains(layout.at(position))

    def press(self, layout: MapLayout, position: QPointF) -> None:
        """Grabs the frame, or begins another one."""
        self._grabbed = self._seen.view if self.grabs(layout, position) else None
        self._start, self._dragged = position, False

    def drag(self, layout: MapLayout, position: QPointF) -> None:
        """Takes the frame along, or draws it to this point."""
        if self._start is None:
            return
        self._dragged = self._dragged or (position - self._start).manhattanLength() > _CLICK
        start, end = layout.at(self._start), layout.at(position)
        if self._grabbed is not None:
            self._seen.show(self._grabbed.translated(end - start))
        elif self._dragged:
            drawn = QRectF(start, end).normalized().intersected(self._seen.whole)
            self._seen.show(QRectF(drawn.toAlignedRect()))

    def release(self, layout: MapLayout, readable: QSizeF) -> None:
        """Lets go; after a click beside the frame it has moved there.

        Args:
            layout: Of the overview.
            readable: How many cells can be read at once, which is how many a click shows where all were seen.
        """
        if self._start is not None and self._grabbed is None and not self._dragged:
            size = readable if self._seen.is_whole else self._seen.view.size()
            at = layout.at(self._start)
            self._seen.show(QRectF(at - QPointF(size.width() / 2, size.height() / 2), size))
        self._start = None


def paint_overview(painter: QPainter, layout: MapLayout, cells: MapCells, scale: Scale, view: QRectF) -> None:
    """Paints all cells, a veil over those that are not seen, and the frame around those that are."""
    cells.paint(painter, layout, scale)
    image = layout.image
    frame = layout.place_of(view).intersected(image)
    painter.save()
    veil = theme.color("surface")
    veil.setAlphaF(_VEIL)
    for side in (
        QRectF(image.left(), image.top(), image.width(), frame.top() - image.top()),
        QRectF(image.left(), frame.bottom(), image.width(), image.bottom() - frame.bottom()),
        QRectF(image.left(), frame.top(), frame.left() - image.left(), frame.height()),
        QRectF(frame.right(), frame.top(), image.right() - frame.right(), frame.height()),
    ):
        painter.fillRect(side, veil)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("border"), 1))
    painter.drawRect(image)
    for color, width in (("#14181D", 3.0), ("#FFFFFF", 1.0)):  # seen on all colours of both scales
        pen = QPen(QColor(color), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(frame)
    painter.restore()
