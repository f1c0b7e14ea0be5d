"""All heads at a glance: a small map for each, layers down, heads across; a click chooses one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.widgets.matrix_image import block_size, matrix_image

_LARGEST, _SMALLEST, _GAP, _LABEL = 72, 24, 6, 22  # pixels


class HeadGrid(QWidget):
    """Small maps of every layer and head.

    Signals:
        chosen(int, int): a layer and a head, counted from 0.
    """

    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = np.zeros((0, 0, 0, 0), np.float32)
        self._images: list[list[QImage]] = []
        self._current = (0, 0)
        self._own_scale = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("All heads"))

    def show_scores(self, scores: np.ndarray) -> None:
        """Shows (layers, heads, queries, keys) weights."""
        self._scores = scores
        self._draw_images()
        self.updateGeometry()
        self.setFixedSize(self.sizeHint())

    def use_own_scale(self, on: bool) -> None:
        """Stretches each small map to its own largest weight instead of 1."""
        self._own_scale = on
        self._draw_images()

    def choose(self, layer: int, head: int) -> None:
        """Marks a head and tells it."""
        if (layer, head) != self._current:
            self._current = (layer, head)
            self.update()
            self.chosen.emit(layer, head)

    @property
    def current(self) -> tuple[int, int]:
        """The chosen layer and head, counted from 0."""
        return self._current

    def sizeHint(self) -> QSize:
        layers, heads = self._scores.shape[:2]
        side = self._side + _GAP
        return QSize(_LABEL + heads * side, _LABEL + layers * side) if layers else QSize(0, 0)

    @property
    def _side(self) -> int:
        heads = max(1, self._scores.shape[1])
        return max(_SMALLEST, min(_LARGEST, 296 // heads - _GAP))

    def _draw_images(self) -> None:
        step = block_size(self._scores.shape[2:], _LARGEST) if self._scores.size else 1
        self._images = [
            [matrix_image(head, float(head.max()) if self._own_scale else 1.0, step) for head in layer]
            for layer in self._scores
        ]
        layers, heads = self._scores.shape[:2]
        self._current = (min(self._current[0], max(0, layers - 1)), min(self._current[1], max(0, heads - 1)))
        self.update()

    def _place(self, layer: int, head: int) -> QRect:
        side = self._side
        return QRect(_LABEL + head * (side + _GAP), _LABEL + layer * (side + _GAP), side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        for layer, images in enumerate(self._images):
            row = self._place(layer, 0)
            painter.setPen(theme.color("muted"))
            painter.drawText(QRect(0, row.y(), _LABEL - 4, row.height()), Qt.AlignmentFlag.AlignCenter, str(layer + 1))
            for head, image in enumerate(images):
                place = self._place(layer, head)
                if layer == 0:
                    heading = QRect(place.x(), 0, place.width(), _LABEL)
                    painter.setPen(theme.color("muted"))
                    painter.drawText(heading, Qt.AlignmentFlag.AlignCenter, str(head + 1))
                painter.drawImage(place, image)
                if (layer, head) == self._current:
                    painter.setPen(QPen(theme.color("accent"), 2))
                    painter.drawRect(place.adjusted(-2, -2, 1, 1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for layer, images in enumerate(self._images):
            for head in range(len(images)):
                if self._place(layer, head).contains(event.position().toPoint()):
                    self.choose(layer, head)
