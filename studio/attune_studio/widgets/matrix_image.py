"""Matrices as images: the colours, and downsampling that keeps what matters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QImage


@cache
def viridis() -> np.ndarray:
    """Returns viridis as (256, 4) bytes in Qt's BGRA order; perceptually uniform and colour-blind safe."""
    table = pg.colormap.get("viridis").getLookupTable(nPts=256, alpha=True).astype(np.uint8)
    return np.ascontiguousarray(table[:, [2, 1, 0, 3]])


@cache
def diverging() -> np.ndarray:
    """Returns blue, white, red as (256, 4) bytes in Qt's BGRA order, white in the middle."""
    red = np.interp(np.arange(256), [0, 128, 255], [0x21, 0xF7, 0xB2])
    green = np.interp(np.arange(256), [0, 128, 255], [0x66, 0xF7, 0x18])
    blue = np.interp(np.arange(256), [0, 128, 255], [0xAC, 0xF7, 0x2B])
    return np.stack([blue, green, red, np.full(256, 255)], axis=1).astype(np.uint8)


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
        share = (np.nan_to_num(values) - self.bottom) / max(self.top - self.bottom, 1e-9)
        levels: np.ndarray = (np.clip(share, 0, 1) * 255).astype(np.uint8)
        return levels


def largest_of_blocks(matrix: np.ndarray, step: int) -> np.ndarray:
    """Returns of each step x step block the value furthest from 0, so that downsampling hides no strong weight."""
    if step == 1:
        return matrix
    rows, columns = (-size % step for size in matrix.shape)
    padded = np.pad(np.nan_to_num(matrix), ((0, rows), (0, columns)))
    blocks = padded.reshape(padded.shape[0] // step, step, padded.shape[1] // step, step)
    most, least = blocks.max(axis=(1, 3)), blocks.min(axis=(1, 3))
    return np.where(most >= -least, most, least)


def to_image(pixels: np.ndarray) -> QImage:
    """Returns an image of (height, width, 4) BGRA bytes."""
    height, width = pixels.shape[:2]
    image = QImage(np.ascontiguousarray(pixels).tobytes(), width, height, width * 4, QImage.Format.Format_RGB32)
    return image.copy()  # a copy owns its bytes


def block_size(shape: tuple[int, ...], pixels: float) -> int:
    """Returns how many cells a pixel must stand for, so that a matrix of `shape` fits `pixels`."""
    return max(1, -int(-max(shape) // max(pixels, 1)))


def matrix_image(matrix: np.ndarray, scale: Scale, step: int) -> QImage:
    """Returns a matrix in the scale's colours, a pixel for each step x step block."""
    return to_image(scale.colors[scale.levels(largest_of_blocks(matrix, step))])
