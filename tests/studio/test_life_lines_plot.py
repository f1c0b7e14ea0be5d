"""The heads' lives as lines: every layer keeps a plot that can be read, however narrow the room."""

from __future__ import annotations

import numpy as np
from attune_studio.widgets.life_lines_plot import LifeLinesPlot
from attune_studio.widgets.scrolling import in_scroll
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


def test_layers_that_come_to_stand_below_each_other_stay_as_high(qtbot: QtBot) -> None:
    plot = LifeLinesPlot()
    room = in_scroll(plot)
    qtbot.addWidget(room)
    room.resize(900, 300)
    room.show()
    plot.show_values([1, 2, 3], np.random.default_rng(0).random((3, 8, 2)))
    for width in (900, 500, 250, 900):
        room.resize(width, 300)
        QApplication.processEvents()
        assert all(plot._area(layer).height() > 80 for layer in range(8))
