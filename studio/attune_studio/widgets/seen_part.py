"""Which part of a matrix is seen: all of it, or a rectangle of its cells that is moved, grows and shrinks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

_LEAST = 4.0  # cells to a side
_MARGIN = 1.0  # cells that are kept in sight around the one that must be


class SeenPart:
    """A rectangle of cells, x over keys, y over queries, never beyond the matrix.

    Args:
        whole: All cells.
    """

    def __init__(self, whole: QRectF) -> None:
        self._whole = QRectF(whole)
        self._view = QRectF(whole)

    @property
    def whole(self) -> QRectF:
        """All cells."""
        return QRectF(self._whole)

    @property
    def view(self) -> QRectF:
        """The cells that are seen."""
        return QRectF(self._view)

    @property
    def is_whole(self) -> bool:
        """Whether all cells are seen."""
        return self._view == self._whole

    def show(self, view: QRectF) -> None:
        """Shows other cells: as many of these as there are."""
        width = min(max(view.width(), _LEAST), self._whole.width())
        height = min(max(view.height(), _LEAST), self._whole.height())
        left = min(max(view.x(), 0.0), self._whole.width() - width)
        top = min(max(view.y(), 0.0), self._whole.height() - height)
        self._view = QRectF(left, top, width, height)

    def show_all(self) -> None:
        """Shows all cells."""
        self._view = QRectF(self._whole)

    def move(self, keys: float, queries: float) -> None:
        """Shows what lies so many cells further."""
        self.show(self._view.translated(keys, queries))

    def zoom(self, factor: float, fixed: QPointF) -> None:
        """Shows `factor` times as many cells to a side; the point `fixed`, in cells, stays where it is seen."""
        old = self.view
        self.show(QRectF(old.topLeft(), old.size() * factor))
        new = self._view
        left = fixed.x() - (fixed.x() - old.x()) * new.width() / old.width()
        top = fixed.y() - (fixed.y() - old.y()) * new.height() / old.height()
        self.show(QRectF(QPointF(left, top), new.size()))

    def keep_in_sight(self, query: int) -> None:
        """Moves no further than needed for a row to be seen."""
        margin = min(_MARGIN, (self._view.height() - 1) / 2)
        top = min(max(self._view.y(), query + 1 + margin - self._view.height()), query - margin)
        self.show(QRectF(QPointF(self._view.x(), top), self._view.size()))
