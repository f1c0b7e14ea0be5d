"""Draws a widget's news seldom enough to leave the machine to the training, and never while nobody can see it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

INTERVAL_MS = 500  # all plots of a page cost about 15 ms: 3 % of one core


class RedrawTimer(QObject):
    """Calls `draw` after `request`, at most every `INTERVAL_MS`, and only while `widget` is on the screen.

    What was asked for in the meantime is drawn once, as soon as the widget is seen again.
    """

    def __init__(self, widget: QWidget, draw: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._draw = draw
        self._pending = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._tick)

    def request(self) -> None:
        """Asks for a drawing: at once after a quiet time, otherwise at the next beat."""
        self._pending = True
        if not self._timer.isActive():
            self._tick()
            self._timer.start()

    def _tick(self) -> None:
        if not self._pending:
            self._timer.stop()
        elif is_on_screen(self._widget):
            self._pending = False
            self._draw()


def is_on_screen(widget: QWidget) -> bool:
    """Returns whether anything of `widget` can be seen: shown, on the current page, and not in a minimised window."""
    handle = widget.window().windowHandle()
    return widget.isVisible() and handle is not None and handle.isExposed()
