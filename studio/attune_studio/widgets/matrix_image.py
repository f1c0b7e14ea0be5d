"""Matrices as images: the colours, and downsampling that keeps what matters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QImage


@cache
def viridis() -> np.ndarray:
    """Returns viridis as (256, 4) bytes in Qt's BGRA order; perceptually uniform and colour-blind safe."""
    table = pg.colormap.get("viridis").getLookupTable(nPts=256, alpha=True).astype(np.uint8)
    return np.ascontiguousarray(table[:, [2, 1, 0, 3]])


@cache
def diverging() -> np.ndarray:
    """Returns blue-white-red (CET-D1 of Kovesi 2015) as (256, 4) bytes in Qt's BGRA order, white in the middle."""
    table = pg.colormap.get("CET-D1").getLookupTable(nPts=256, alpha=True).astype(np.uint8)
    return np.ascontiguousarray(table[:, [2, 1, 0, 3]])


def signed_color(share: float) -> QColor:
    """Returns the colour of a share of the largest: blue at -1, white at 0, red at 1."""
    blue, green, red, _ = diverging()[round((min(max(share, -1.0), 1.0) + 1) / 2 * 255)].tolist()
    return QColor(red, green, blue)


@dataclass(frozen=True)
class Scale:
    """Which colour stands for which value.

    Args:
        top: The value of the last colour.
        signed: Whether values go from `-top`, and 0 is white; else they go from 0.
    """

    top: float = 1.0
    signed: bool = False

    @property
    def colors(self) -> np.ndarray:
        """(256, 4) bytes in Qt's BGRA order."""
        return diverging() if self.signed else viridis()

    @property
    def bottom(self) -> float:
        """The value of the first colour."""
        return -self.top if self.signed else 0.0

    def levels(self, values: np.ndarray) -> np.ndarray:
        """Returns the colours of values as places in `colors`; nan counts as 0."""
        known = np.nan_to_num(values) if self.signed else values
        share = (known - self.bottom) * (255 / max(self.top - self.bottom, 1e-9))
        levels: np.ndarray = np.clip(share, 0, 255).astype(np.uint8)
        return levels


def largest_of_blocks(matrix: np.ndarray, step: int | tuple[int, int], signed: bool = False) -> np.ndarray:
    """Returns the largest value of each step x step block, so that downsampling hides no strong weight.

    Args:
        matrix: `(rows, columns)`.
        step: Cells to a block's side, or to its height and its width.
        signed: Whether the value furthest from 0 is meant, nan counting as 0.
    """
    steps = (step, step) if isinstance(step, int) else step
    if steps == (1, 1):
        return matrix
    if not signed:
        return _of_blocks(np.maximum, matrix, steps)
    known = np.nan_to_num(matrix)
    most, least = _of_blocks(np.maximum, known, steps), _of_blocks(np.minimum, known, steps)
    return np.where(most >= -least, most, least)


def _of_blocks(reduce: np.ufunc, matrix: np.ndarray, steps: tuple[int, int]) -> np.ndarray:
    rows, columns = (np.arange(0, size, step) for size, step in zip(matrix.shape, steps, strict=True))
    found: np.ndarray = reduce.reduceat(reduce.reduceat(matrix, rows, axis=0), columns, axis=1)
    return found


def to_image(pixels: np.ndarray) -> QImage:
    """Returns an image of (height, width, 4) BGRA bytes."""
    height, width = pixels.shape[:2]
    image = QImage(np.ascontiguousarray(pixels).tobytes(), width, height, width * 4, QImage.Format.Format_RGB32)
    return image.copy()  # a copy owns its bytes


def block_size(shape: tuple[int, ...], pixels: float) -> int:
    """Returns how many cells a pixel must stand for, so that a matrix of `shape` fits `pixels`."""
    return max(1, -int(-max(shape) // max(pixels, 1)))


def matrix_image(matrix: np.ndarray, scale: Scale, step: int | tuple[int, int]) -> QImage:
    """Returns a matrix in the scale's colours, a pixel for each block of `largest_of_blocks`."""
    return to_image(scale.colors[scale.levels(largest_of_blocks(matrix, step, scale.signed))])
