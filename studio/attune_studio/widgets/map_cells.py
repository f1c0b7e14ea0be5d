"""The cells of a matrix of weights as one image, and hatching where there is no weight."""

from __future__ import annotations

import math

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
        self.scores, self._masked, self.signed = scores, masked, signed
        self._images: dict[tuple[tuple[int, int], Scale], QImage] = {}

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
        return Scale(float(np.nanmax(np.abs(self.scores))) if own and self.scores.size else 1.0, self.signed)

    def paint(self, painter: QPainter, layout: MapLayout, scale: Scale) -> None:
        """Paints the part that is seen."""
        painter.save()
        painter.setClipRect(layout.image)
        self._paint_image(painter, layout, scale)
        self._paint_mask(painter, layout)
        painter.restore()

    def _paint_image(self, painter: QPainter, layout: MapLayout, scale: Scale) -> None:
        view = layout.view
        down = block_size((math.ceil(view.height()),), layout.image.height())
        across = block_size((math.ceil(view.width()),), layout.image.width())
        blocks = QRectF(view.x() / across, view.y() / down, view.width() / across, view.height() / down).toAlignedRect()
        image = self._image((down, across), scale)
        part = image.copy(blocks.intersected(image.rect()))
        cells = QRectF(blocks.x() * across, blocks.y() * down, part.width() * across, part.height() * down)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(layout.place_of(cells), part)

    def _image(self, step: tuple[int, int], scale: Scale) -> QImage:
        """Returns all cells, a pixel for each block; kept, so that other parts are seen at once."""
        if (step, scale) not in self._images:
            self._images[step, scale] = matrix_image(self.scores, scale, step)
        return self._images[step, scale]

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
