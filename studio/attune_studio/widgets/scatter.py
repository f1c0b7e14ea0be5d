"""`Scatter`: pairs of whole numbers as points, the commoner the stronger, with a line through the usual ratio."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.widgets.plot_axes import NumberAxis

_SHADES = 8
_POINT = 6  # px
_SHOWN = 0.999  # share of the points that the axes reach to; a few far ones would press the rest together


class Scatter(QWidget):
    """Points over two axes.

    Args:
        name: For screen readers.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        axes = {"bottom": NumberAxis("bottom", "count"), "left": NumberAxis("left", "count")}
        self._plot = pg.PlotWidget(axisItems=axes)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        self._plot.setFrameShape(self._plot.Shape.NoFrame)
        self._points = pg.ScatterPlotItem(size=_POINT, pxMode=True, pen=None)
        self._line = pg.PlotCurveItem()
        self._label = pg.TextItem(anchor=(0, 0))
        for item in (self._points, self._line, self._label):
            self._plot.addItem(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self._titles = ("", "")
        self.places, self.counts = np.zeros((2, 0)), np.zeros(0)
        theme.manager().changed.connect(self._apply_theme)
        self._apply_theme()

    def set_titles(self, x_title: str, y_title: str) -> None:
        """Says what x and y are, with their units."""
        self._titles = (x_title, y_title)
        self._apply_theme()

    def show_points(
        self, x: Sequence[int], y: Sequence[int], counts: Sequence[int], ratio: float, ratio_text: str
    ) -> None:
        """Shows other points.

        Args:
            x: Where the points lie.
            y: Where they lie, one for each x.
            counts: How often each is there.
            ratio: The slope of the line.
            ratio_text: What stands at it.
        """
        self.places = np.array([x, y], float)
        self.counts = np.asarray(counts, float)
        ends = [_reach(values, self.counts) for values in self.places]
        self._plot.setXRange(0, ends[0], padding=0.02)
        self._plot.setYRange(0, ends[1], padding=0.02)
        end = min(ends[0], ends[1] / ratio) if ratio > 0 else 0.0
        self._line.setData([0, end], [0, ratio * end])
        self._label.setText(ratio_text)
        self._label.setPos(0, ends[1])
        self._draw_points()

    def _draw_points(self) -> None:
        """Shades by the logarithm of the counts: from half-way to the ground up to the full colour."""
        most = np.log(max(2.0, float(self.counts.max(initial=1))))
        shade = np.minimum(_SHADES - 1, np.log(np.maximum(self.counts, 1)) / most * _SHADES).astype(int)
        brushes = [
            pg.mkBrush(theme.blend("accent", "surface", 0.35 + 0.65 * step / (_SHADES - 1))) for step in range(_SHADES)
        ]
        order = np.argsort(self.counts, kind="stable")  # the commonest on top
        self._points.setData(
            x=self.places[0, order], y=self.places[1, order], brush=[brushes[place] for place in shade[order]]
        )

    def _apply_theme(self) -> None:
        self._plot.setBackground(theme.color("surface"))
        for side, title in zip(("bottom", "left"), self._titles, strict=True):
            axis = self._plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.color("border")))
            axis.setTextPen(pg.mkPen(theme.color("muted")))
            axis.setTickFont(theme.ui_font(tokens.FONT_CAPTION))
            axis.setLabel(title, color=theme.palette().muted, **{"font-size": f"{tokens.FONT_CAPTION}px"})
        self._line.setPen(pg.mkPen(theme.color("text"), width=1, style=Qt.PenStyle.DashLine))
        self._label.setColor(theme.color("text"))
        self._label.setFont(theme.ui_font(tokens.FONT_CAPTION))
        self._draw_points()


def _reach(values: np.ndarray, counts: np.ndarray) -> float:
    """Returns the value that nearly all points do not pass."""
    if not len(values):
        return 1.0
    order = np.argsort(values)
    passed = np.cumsum(counts[order]) / counts.sum()
    return max(1.0, float(values[order][min(len(values) - 1, int(np.searchsorted(passed, _SHOWN)))]) * 1.05)
