"""What the colours of a map of words stand for: how often each occurs, or which group it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from attune_studio import theme
from attune_studio.widgets.matrix_image import viridis

_VIRIDIS = {"light": (0, 215), "dark": (60, 255)}  # what of it is seen on the ground


@dataclass(frozen=True)
class Coloring:
    """What the colours of points stand for.

    Args:
        levels: For each point a place from 0 to 1 on a scale from few to many, or, with `groups`, a group's
            number, -1 for none.
        ends: What the ends of the scale are called.
        groups: Names, in the order of the series' colours.
    """

    levels: np.ndarray
    ends: tuple[str, str] = ("", "")
    groups: Sequence[str] = field(default=())

    def colors(self) -> np.ndarray:
        """Returns the colours there are in the theme in force, `(any, 3)` bytes: red, green, blue."""
        if self.groups:
            told = [theme.series(number) for number in range(len(self.groups))]
            return np.array([rgb(color) for color in (*told, theme.color("disabled"))], np.uint8)
        first, last = _VIRIDIS[theme.palette().name]
        return viridis()[np.linspace(first, last, 256).astype(int)][:, [2, 1, 0]]

    def numbers(self) -> np.ndarray:
        """Returns for each point the row of `colors`."""
        if self.groups:
            return np.where(self.levels < 0, len(self.groups), self.levels).astype(np.int32)
        return (self.levels * 255).astype(np.int32)


def frequency_coloring(counts: np.ndarray) -> Coloring:
    """Returns the colours of words by how often they occur, on a scale of logarithms, or by their place in the list.

    Args:
        counts: Of each word, the most frequent first; all 0 where that is not known.
    """
    translate = QCoreApplication.translate
    if not counts.any():
        ends = translate("WordMap", "last in the file"), translate("WordMap", "first")
        return Coloring(np.linspace(1, 0, len(counts)), ends)
    levels = np.log(np.maximum(counts, 1))
    least, most = float(levels.min()), float(levels.max())
    ends = f"{int(counts.min()):,}", translate("WordMap", "{count} times").format(count=f"{int(counts.max()):,}")
    return Coloring((levels - least) / max(most - least, 1e-9), ends)


def rgb(color: QColor) -> tuple[int, int, int]:
    """Returns red, green and blue."""
    return color.red(), color.green(), color.blue()
