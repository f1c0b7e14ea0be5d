"""Plots that leave the wheel to the page that they stand in; pyqtgraph's own swallow it even where nothing moves."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QWheelEvent


class WheelPassing(pg.GraphicsView):
    """A view that hands the wheel on while `still`."""

    still = False

    def wheelEvent(self, ev: QWheelEvent) -> None:
        if self.still:
            ev.ignore()
        else:
            super().wheelEvent(ev)


class StillPlot(pg.PlotWidget):
    """A plot that the pointer never moves."""

    def __init__(self, **options: object) -> None:
        super().__init__(**options)
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)

    def wheelEvent(self, ev: QWheelEvent) -> None:
        ev.ignore()
