"""Plots are drawn seldom, and never unseen."""

import pytest
from attune_studio.widgets.redraw_timer import INTERVAL_MS, RedrawTimer
from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QWidget


class Teller(QObject):
    drawn = Signal()


@pytest.fixture
def drawn(qtbot):
    widget, teller = QWidget(), Teller()
    qtbot.addWidget(widget)
    return widget, teller, RedrawTimer(widget, teller.drawn.emit)


def test_requests_are_gathered_into_few_drawings(qtbot, drawn):
    widget, teller, timer = drawn
    with qtbot.waitExposed(widget):
        widget.show()
    clock = QElapsedTimer()
    with qtbot.waitSignal(teller.drawn):  # the first comes at once
        clock.start()
        timer.request()
    with qtbot.waitSignal(teller.drawn):
        for _ in range(100):
            timer.request()
    assert clock.elapsed() >= 0.9 * INTERVAL_MS  # Qt's timers may be 5 % early


def test_nothing_is_drawn_while_hidden_and_once_when_seen_again(qtbot, drawn):
    widget, teller, timer = drawn
    with qtbot.assertNotEmitted(teller.drawn, wait=INTERVAL_MS + 100):
        timer.request()
    with qtbot.waitSignal(teller.drawn):
        widget.show()
    with qtbot.assertNotEmitted(teller.drawn, wait=2 * INTERVAL_MS):
        widget.showMinimized()
        widget.showNormal()
