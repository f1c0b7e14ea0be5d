"""All heads at a glance: a small map for each, layers down, heads across; a click chooses one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from attune_studio import theme
from attune_studio.widgets.matrix_image import Scale, block_size, matrix_image

_LARGEST, _SMALLEST, _GAP, _LABEL, _CAPTION = 72, 24, 6, 22, 13  # pixels


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
        self._names: list[str] = []
        self._captions: list[list[str]] = []
        self._current = (0, 0)
        self._own_scale = self._signed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("All heads"))

    def show_scores(
        self,
        scores: np.ndarray,
        names: Sequence[str] = (),
        captions: Sequence[Sequence[str]] = (),
        signed: bool = False,
    ) -> None:
        """Shows (layers, heads, queries, keys) weights.

        Args:
            scores: The weights.
            names: What the heads are called. Default: their numbers from 1.
            captions: A word under each map, by layer and head; where there is none, none.
            signed: Whether the weights are differences, from -1 to 1.
        """
        self._scores, self._signed = scores, signed
        self._names = list(names) or [str(head + 1) for head in range(scores.shape[1])]
        self._captions = [list(row) for row in captions]
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
        return QSize(_LABEL + heads * side, _LABEL + layers * (side + self._caption)) if layers else QSize(0, 0)

    @property
    def _caption(self) -> int:
        return _CAPTION if self._captions else 0

    @property
    def _side(self) -> int:
        heads = max(1, self._scores.shape[1])
        return max(_SMALLEST, min(_LARGEST, 296 // heads - _GAP))

    def _draw_images(self) -> None:
        step = block_size(self._scores.shape[2:], _LARGEST) if self._scores.size else 1
        self._images = [[matrix_image(head, self._scale_of(head), step) for head in layer] for layer in self._scores]
        layers, heads = self._scores.shape[:2]
        self._current = (min(self._current[0], max(0, layers - 1)), min(self._current[1], max(0, heads - 1)))
        self.update()

    def _scale_of(self, head: np.ndarray) -> Scale:
        return Scale(float(np.nanmax(np.abs(head))) if self._own_scale else 1.0, self._signed)

    def _place(self, layer: int, head: int) -> QRect:
        side = self._side
        return QRect(_LABEL + head * (side + _GAP), _LABEL + layer * (side + _GAP + self._caption), side, side)

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
                    painter.drawText(heading, Qt.AlignmentFlag.AlignCenter, self._names[head])
                painter.drawImage(place, image)
                self._paint_caption(painter, layer, head, place)
                if (layer, head) == self._current:
                    painter.setPen(QPen(theme.color("accent"), 2))
                    painter.drawRect(place.adjusted(-2, -2, 1, 1))
        painter.end()

    def _paint_caption(self, painter: QPainter, layer: int, head: int, place: QRect) -> None:
        if layer < len(self._captions) and head < len(self._captions[layer]):
            below = QRect(place.x() - 3, place.bottom() + 2, place.width() + 6, _CAPTION)
            painter.setPen(theme.color("muted"))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._captions[layer][head])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for layer, images in enumerate(self._images):
            for head in range(len(images)):
                if self._place(layer, head).contains(event.position().toPoint()):
                    self.choose(layer, head)
