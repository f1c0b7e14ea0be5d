"""Where the cells of a matrix lie that is drawn whole or in part."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QRegion

from attune_studio.theme import scaled

_STRIP = 26.0  # px of a vector's row at most
_TALLEST = 3.0  # heights of a cell in widths, where rows and columns are not the same tokens


@dataclass(frozen=True)
class MapLayout:
    """A part of a matrix, and the place it has.

    Args:
        image: Where the part is drawn, in px.
        view: The part, in cells: x over keys, y over queries.
    """

    image: QRectF
    view: QRectF

    @property
    def cell(self) -> QSizeF:
        """The size of a cell in px."""
        return QSizeF(self.image.width() / self.view.width(), self.image.height() / self.view.height())

    @property
    def shortest_side(self) -> float:
        """The shorter side of a cell in px."""
        return min(self.cell.width(), self.cell.height())

    def at(self, position: QPointF) -> QPointF:
        """Returns a point of the widget in cells."""
        cell, along = self.cell, position - self.image.topLeft()
        return QPointF(self.view.x() + along.x() / cell.width(), self.view.y() + along.y() / cell.height())

    def place_of(self, cells: QRectF) -> QRectF:
        """Returns where a rectangle of cells is drawn."""
        cell = self.cell
        return QRectF(
            self.image.x() + (cells.x() - self.view.x()) * cell.width(),
            self.image.y() + (cells.y() - self.view.y()) * cell.height(),
            cells.width() * cell.width(),
            cells.height() * cell.height(),
        )


def fitted(room: QRectF, view: QRectF, square: bool) -> MapLayout:
    """Returns a layout as large as a room lets it be, in the middle of its width.

    Args:
        room: In px.
        view: The part that is drawn, in cells.
        square: Whether cells are squares; else they may be taller.
    """
    columns, rows = max(view.width(), 1e-9), max(view.height(), 1e-9)
    across = max(min(room.width() / columns, room.height() / rows), 1.0 / max(columns, rows))
    down = across if square else max(across, min(room.height() / rows, _TALLEST * across))
    left = room.x() + max(0.0, (room.width() - across * columns) / 2)
    return MapLayout(QRectF(left, room.y(), across * columns, down * rows), view)


def filled(room: QRectF, view: QRectF) -> MapLayout:
    """Returns a layout as wide as the room, rows no higher than they need be: for rows that are vectors.

    Args:
        room: In px.
        view: The part that is drawn, in cells.
    """
    height = max(1.0, min(room.height(), scaled(_STRIP) * view.height()))
    return MapLayout(QRectF(room.x(), room.y(), max(1.0, room.width()), height), view)


def touches(wanted: QRegion | None, place: QRectF) -> bool:
    """Whether a place has to be painted where this region has; None: all has."""
    return wanted is None or wanted.intersects(place.toAlignedRect())
