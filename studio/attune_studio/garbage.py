"""Collects Python's cyclic garbage on the painting thread alone.

Python collects on whichever thread happens to allocate, and a QObject that dies on another thread than its own can
crash the program. So the automatic collector is switched off, and a timer of the window's thread does its work in small
steps; what exists once a window stands is set aside, so that no step walks it again.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, SignalInstance

_INTERVAL = 500  # ms


class GarbageCollector(QObject):
    """In force from its making on, until `stop`.

    Args:
        completed: Tells that a window stands, `MainWindow.completed` or `WindowKeeper.completed`.
        parent: Owns it.
    """

    def __init__(self, completed: SignalInstance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        completed.connect(self.set_aside)
        self._thresholds = gc.get_threshold()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def set_aside(self) -> None:
        """Frees what is left of a window that is gone, and sets aside what exists now; for when a window stands."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Gives the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        """Collects the oldest generation whose counter has passed Python's own threshold, and those younger."""
        over = [generation for generation, count in enumerate(gc.get_count()) if count > self._thresholds[generation]]
        if over:
            gc.collect(max(over))
