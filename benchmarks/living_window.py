"""What the scripts that open the window share: letting it live, and noting how late a timer of its thread comes."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

TICK = 5  # ms between two beats of the window's thread


def wait(seconds: float) -> None:
    """Lets the window live for a while, asleep between its events as in daily use."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(done: Callable[[], object], limit: float = float("inf")) -> None:
    """Lets the window live until `done()`. Raises `TimeoutError` after `limit` seconds."""
    end = time.monotonic() + limit
    while not done():
        if time.monotonic() > end:
            raise TimeoutError("waited too long")
        wait(0.05)


class Heartbeat(QObject):
    """Beats every `TICK` ms on the window's thread for as long as its parent lives, and notes how late it comes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def beat(self, late: float) -> None:
        """Called at every beat, which came `late` ms later than it should have."""
        raise NotImplementedError

    def _on_beat(self) -> None:
        now = time.perf_counter()
        late, self.last = (now - self.last) * 1000 - TICK, now
        self.beat(late)


class Stalls(Heartbeat):
    """Keeps by how much every beat was late, in ms, until asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.late: list[float] = []

    def beat(self, late: float) -> None:
        self.late.append(late)

    def take(self) -> dict[str, float]:
        """Returns the figures since the last call, in ms."""
        late, self.late = sorted(self.late), []
        return {"longest": round(late[-1], 1), "p99": round(late[int(0.99 * len(late))], 1), "ticks": len(late)}
