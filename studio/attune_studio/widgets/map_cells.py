"""The cells of a matrix of weights as one image, and hatching where there is no weight."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from attune_studio.widgets.map_layout import MapLayout
from attune_studio.widgets.matrix_image import Scale, block_size, matrix_image

_LEAST_CELL = 2.0  # px of what is marked, so that it can be seen
_HATCHING = "#8C96A3"  # seen on all of viridis


class MapCells:
    """Weights and their colours.

    Args:
        scores: `(queries, keys)`.
        masked: `(queries, keys)` True where there is no weight; hatched.
        signed: Whether the weights are differences, from -1 to 1.
    """

    def __init__(self, scores: np.ndarray, masked: np.ndarray | None = None, signed: bool = False) -> None:
        self.scores, self._masked, self._signed = scores, masked, signed
        self._drawn: tuple[tuple[Any, ...], QImage] | None = None

    @property
    def whole(self) -> QRectF:
        """All cells, x over keys, y over queries."""
        rows, columns = self.scores.shape
        return QRectF(0, 0, columns, rows)

    def scale(self, own: bool) -> Scale:
        """Returns which colour stands for which weight.

        Args:
            own: Whether the last colour is that of the largest weight that there is, and not that of 1.
        """
        return Scale(float(np.nanmax(np.abs(self.scores))) if own and self.scores.size else 1.0, self._signed)

    def paint(self, painter: QPainter, layout: MapLayout, scale: Scale) -> None:
        """Paints the part that is seen."""
        painter.save()
        painter.setClipRect(layout.image)
        self._paint_image(painter, layout, scale)
        self._paint_mask(painter, layout)
        painter.restore()

    def _paint_image(self, painter: QPainter, layout: MapLayout, scale: Scale) -> None:
        view, target = layout.view, layout.image
        first_key, first_query = int(view.x()), int(view.y())
        last_key = min(self.scores.shape[1], int(np.ceil(view.right())))
        last_query = min(self.scores.shape[0], int(np.ceil(view.bottom())))
        part = self.scores[first_query:last_query, first_key:last_key]
        step = block_size(part.shape, max(target.width(), target.height()))
        image = self._image_of(part, step, (first_query, last_query, first_key, last_key), scale)
        place = layout.place_of(QRectF(first_key, first_query, image.width() * step, image.height() * step))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(place, image)

    def _image_of(self, part: np.ndarray, step: int, place: tuple[int, ...], scale: Scale) -> QImage:
        """Returns a part of the matrix as an image, the one of the last painting where nothing has changed."""
        wanted = (step, place, scale)
        if self._drawn is None or self._drawn[0] != wanted:
            self._drawn = (wanted, matrix_image(part, scale, step))
        return self._drawn[1]

    def _paint_mask(self, painter: QPainter, layout: MapLayout) -> None:
        """Hatches where no query can look, a run of cells at a time."""
        if self._masked is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(_HATCHING), Qt.BrushStyle.BDiagPattern))
        for query, row in enumerate(self._masked):
            edges = np.flatnonzero(np.diff(row.astype(np.int8), prepend=0, append=0))
            for first, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
                painter.drawRect(seen_place(layout, QRectF(first, query, end - first, 1)))


def seen_place(layout: MapLayout, cells: QRectF) -> QRectF:
    """Returns where cells are drawn; never smaller than can be seen."""
    place = layout.place_of(cells)
    place.setSize(place.size().expandedTo(QSizeF(_LEAST_CELL, _LEAST_CELL)))
    return place
