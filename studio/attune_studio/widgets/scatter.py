"""`Scatter`: pairs of whole numbers as points, the commoner the stronger, with a line through the usual ratio."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import theme
from attune_studio.text import titled
from attune_studio.widgets.plot_axes import NumberAxis
from attune_studio.widgets.still import StillPlot

_SHADES = 8
_POINT = 6  # px
_SHOWN, _FAR = 0.999, 4.0  # the axes reach to all points, but not beyond so many times what this share of them reach
_MARGIN = 0.03  # of an axis, on both ends: no point is sliced


class Scatter(QWidget):
    """Points over two axes.

    Args:
        name: For screen readers.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        axes = {"bottom": NumberAxis("bottom", "count"), "left": NumberAxis("left", "count")}
        self._plot = StillPlot(axisItems=axes)
        self._points = pg.ScatterPlotItem(size=_POINT, pxMode=True, pen=None, hoverable=True, tip=self._tip)
        self._line = pg.PlotCurveItem()
        self._label = pg.TextItem(anchor=(0, 0))
        for item in (self._points, self._line, self._label):
            self._plot.addItem(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self._titles = ("", "")
        self._unit = ""
        self.places, self.counts = np.zeros((2, 0)), np.zeros(0)
        self._ends = np.ones(2)
        theme.manager().changed.connect(self._apply_theme)
        self._apply_theme()

    def set_titles(self, x_title: str, y_title: str, unit: str = "") -> None:
        """Says what x and y are, with their units, and what is counted at each point."""
        self._titles, self._unit = (x_title, y_title), unit
        self._apply_theme()

    def show_points(
        self, x: Sequence[int], y: Sequence[int], counts: Sequence[int], ratio: float, ratio_text: str
    ) -> None:
        """Shows other points; those far outside stand at the border, as triangles.

        Args:
            x: Where the points lie.
            y: Where they lie, one for each x.
            counts: How often each is there.
            ratio: The slope of the line.
            ratio_text: What stands at it.
        """
        self.places = np.array([x, y], float)
        self.counts = np.asarray(counts, float)
        ends = self._ends = np.array([_reach(values, self.counts) for values in self.places])
        for set_range, reach in zip((self._plot.setXRange, self._plot.setYRange), ends.tolist(), strict=True):
            set_range(0, reach, padding=_MARGIN)
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
        shown = np.minimum(self.places, self._ends[:, None])
        self._points.setData(
            x=shown[0, order],
            y=shown[1, order],
            brush=[brushes[place] for place in shade[order]],
            symbol=np.where((shown < self.places).any(axis=0), "t1", "o")[order],
            data=order,
        )

    def _tip(self, x: float, y: float, data: int) -> str:
        """Returns what is told of a point: its true place, and how often it is there."""
        told = [titled(title, f"{value:,.0f}") for title, value in zip(self._titles, self.places[:, data], strict=True)]
        return "\n".join([*told, titled(self._unit, f"{self.counts[data]:,.0f}")])

    def _apply_theme(self) -> None:
        self._plot.setBackground(theme.color("surface"))
        for side, title in zip(("bottom", "left"), self._titles, strict=True):
            axis = self._plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.color("border")))
            axis.setTextPen(pg.mkPen(theme.color("muted")))
            axis.setTickFont(theme.ui_font("caption"))
            axis.setLabel(title, color=theme.palette().muted, **{"font-size": f"{theme.size('caption')}px"})
        self._line.setPen(pg.mkPen(theme.color("text"), width=1, style=Qt.PenStyle.DashLine))
        self._label.setColor(theme.color("text"))
        self._label.setFont(theme.ui_font("caption"))
        self._draw_points()


def _reach(values: np.ndarray, counts: np.ndarray) -> float:
    """Returns where an axis ends: at the greatest value, unless it lies far beyond nearly all others."""
    if not len(values):
        return 1.0
    order = np.argsort(values)
    passed = np.cumsum(counts[order]) / counts.sum()
    usual = float(values[order][min(len(values) - 1, int(np.searchsorted(passed, _SHOWN)))])
    return max(1.0, min(float(values.max()), _FAR * usual))
