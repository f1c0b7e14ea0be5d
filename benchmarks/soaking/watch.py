"""`StallWatch`: tells every stall of the window's thread, what it was at, and how long it has itself worked in it."""

from __future__ import annotations

import collections
import os
import sys
import threading
import time
import types
from pathlib import Path

from living_window import Heartbeat
from PySide6.QtCore import QObject

from soaking.log import SoakLog

STALL = 50.0  # ms
_LATE, _PAUSE = 0.02, 0.01  # s: from when on the thread is looked at, and how often
_FRAMES = 14  # of a stack, the innermost


class StallWatch(Heartbeat):
    """Tells `stall` into the log: `late` and `worked` in ms, and the `stack` that was seen most often.

    On a busy machine the thread may simply not be let run: then it is late, and has not worked.
    """

    def __init__(self, log: SoakLog, parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._worked = time.thread_time()
        self._thread = threading.get_ident()
        self._seen: list[str] = []
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._look, name="stall watch", daemon=True)
        self._watcher.start()

    def beat(self, late: float) -> None:
        worked = (time.thread_time() - self._worked) * 1000
        self._worked = time.thread_time()
        seen, self._seen = self._seen, []
        if late > STALL:
            stack = collections.Counter(seen).most_common(1)
            self._log.tell("stall", late=round(late), worked=round(worked), stack=stack[0][0] if stack else "")

    def forgive(self) -> None:
        """Begins anew: what the thread did since the last beat was the measurement's own work."""
        self.last, self._worked, self._seen = time.perf_counter(), time.thread_time(), []

    def stop(self) -> None:
        """Looks no longer."""
        self._timer.stop()
        self._over.set()
        self._watcher.join()

    def _look(self) -> None:
        while not self._over.wait(_PAUSE):
            if time.perf_counter() - self.last > _LATE:
                self._seen.append(told(sys._current_frames().get(self._thread)))


def told(frame: types.FrameType | None) -> str:
    """Returns a stack in a line, the innermost call first."""
    calls: list[str] = []
    while frame is not None and len(calls) < _FRAMES:
        file = Path(frame.f_code.co_filename)
        calls.append(f"{file.parent.name}{os.sep}{file.name}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(calls)
