"""Matrices as images: the colours, and downsampling that keeps what matters."""

from __future__ import annotations

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


def largest_of_blocks(matrix: np.ndarray, step: int) -> np.ndarray:
    """Returns the maximum of each step x step block, so that downsampling hides no strong weight."""
    if step == 1:
        return matrix
    rows, columns = (-size % step for size in matrix.shape)
    padded = np.pad(matrix, ((0, rows), (0, columns)))
    blocks = padded.reshape(padded.shape[0] // step, step, padded.shape[1] // step, step)
    return blocks.max(axis=(1, 3))


def to_image(pixels: np.ndarray) -> QImage:
    """Returns an image of (height, width, 4) BGRA bytes."""
    height, width = pixels.shape[:2]
    image = QImage(np.ascontiguousarray(pixels).tobytes(), width, height, width * 4, QImage.Format.Format_RGB32)
    return image.copy()  # a copy owns its bytes


def block_size(shape: tuple[int, ...], pixels: float) -> int:
    """Returns how many cells a pixel must stand for, so that a matrix of `shape` fits `pixels`."""
    return max(1, -int(-max(shape) // max(pixels, 1)))


def matrix_image(matrix: np.ndarray, top: float, step: int) -> QImage:
    """Returns a matrix of weights in viridis from 0 to `top`, a pixel for each step x step block."""
    levels = (np.clip(largest_of_blocks(matrix, step) / max(top, 1e-9), 0, 1) * 255).astype(np.uint8)
    return to_image(viridis()[levels])
