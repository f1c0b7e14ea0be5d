"""`Histogram`: counts by length, with a line where something is cut off and the share on its left side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attune_studio import theme
from attune_studio.widgets.plot_axes import NumberAxis
from attune_studio.widgets.still import StillPlot

_FAR = 2.0


class Histogram(QWidget):
    """Bars of equal width over a value axis.

    Args:
        name: For screen readers.
        x_title: What the bars count along, with its unit.
        y_title: What their height is.
    """

    def __init__(self, name: str, x_title: str, y_title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._x_title, self._y_title = x_title, y_title
        axes = {"bottom": NumberAxis("bottom", "count"), "left": NumberAxis("left", "count")}
        self._plot = StillPlot(axisItems=axes)
        self._plot.getPlotItem().getViewBox().setDefaultPadding(0.0)
        above = theme.size("caption") // 2  # room for the upper half of the highest number
        self._plot.getPlotItem().layout.setContentsMargins(0, above, 0, 0)
        self._kept, self._lost = pg.BarGraphItem(x=[], height=[], width=1), pg.BarGraphItem(x=[], height=[], width=1)
        self._line = pg.InfiniteLine(angle=90, movable=False)
        self._label = pg.TextItem(anchor=(0, 0))
        for item in (self._kept, self._lost, self._line, self._label):
            self._plot.addItem(item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self._cut_text = ""
        self.edges, self.counts = np.zeros(0), np.zeros(0)
        theme.manager().changed.connect(self._apply_theme)
        self._apply_theme()

    @property
    def cut_text(self) -> str:
        """What stands at the line."""
        return self._cut_text

    def show_counts(self, edges: Sequence[float], counts: Sequence[int], cut: float, cut_text: str) -> None:
        """Shows other counts.

        Args:
            edges: The bars' borders, one more than counts.
            counts: The bars' heights.
            cut: Where the line stands; bars that begin at or right of it are drawn faint.
            cut_text: What stands at the line.
        """
        self.edges, self.counts = np.asarray(edges, float), np.asarray(counts, float)
        self._cut_text = cut_text
        centers, widths = (self.edges[1:] + self.edges[:-1]) / 2, np.diff(self.edges) * 0.92
        kept = self.edges[:-1] < cut
        for item, part in ((self._kept, kept), (self._lost, ~kept)):
            item.setOpts(x=centers[part], height=self.counts[part], width=widths[part])
        last = float(self.edges[-1]) if len(self.edges) else 1.0
        beyond = cut > _FAR * last  # a line so far out would press the bars together
        right = last * 1.2 if beyond else max(last, cut) * 1.02
        top = float(self.counts.max(initial=1.0)) * 1.12
        self._plot.setXRange(0, right, padding=0)
        self._plot.setYRange(0, top, padding=0)
        self._line.setVisible(not beyond)
        self._line.setPos(cut)
        self._label.setText(f"{cut_text} →" if beyond else cut_text)
        self._label.setAnchor((1, 0) if beyond or cut > right * 0.6 else (0, 0))
        self._label.setPos(min(cut, right), top)

    def sizeHint(self) -> QSize:
        return QSize(480, 260)

    def _apply_theme(self) -> None:
        self._plot.setBackground(theme.color("surface"))
        for side, title in (("bottom", self._x_title), ("left", self._y_title)):
            axis = self._plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.color("border")))
            axis.setTextPen(pg.mkPen(theme.color("muted")))
            axis.setTickFont(theme.ui_font("caption"))
            style = {"color": theme.palette().muted, "font-size": f"{theme.size('caption')}px"}
            axis.setLabel(title, **style)
        self._plot.getAxis("left").setGrid(False)
        self._kept.setOpts(brush=theme.color("accent"), pen=None)
        self._lost.setOpts(brush=theme.blend("muted", "surface", 0.45), pen=None)
        self._line.setPen(pg.mkPen(theme.color("text"), width=1, style=Qt.PenStyle.DashLine))
        self._label.setColor(theme.color("text"))
        self._label.setFont(theme.ui_font())
