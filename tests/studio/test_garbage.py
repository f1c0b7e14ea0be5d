"""Cyclic garbage is collected, and on the window's thread only."""

from __future__ import annotations

import gc
import threading
import weakref

from attune_studio.garbage import GarbageCollector
from PySide6.QtCore import QObject, QThread, QTimer, Signal


class Window(QObject):
    """Tells when it stands."""

    completed = Signal()


class Knot:
    """Refers to itself, so that only the cyclic collector ends it."""

    def __init__(self, ended: list[int]) -> None:
        self.me = self
        weakref.finalize(self, lambda: ended.append(threading.get_ident()))


def test_what_is_set_aside_is_walked_again_only_when_a_window_stands() -> None:
    ended: list[int] = []
    held, window = [Knot(ended)], Window()
    collector = GarbageCollector(window.completed)
    try:
        window.completed.emit()
        held.clear()
        gc.collect()
        assert ended == []
        window.completed.emit()
        assert len(ended) == 1
    finally:
        collector.stop()


def test_garbage_made_by_another_thread_ends_on_this_one(qtbot):
    ended: list[int] = []
    window = Window()
    collector = GarbageCollector(window.completed)
    try:
        thread = QThread()
        thread.run = lambda: [Knot(ended) for _ in range(5_000)]  # type: ignore[method-assign]
        with qtbot.waitSignal(thread.finished):
            thread.start()
        assert ended == []
        qtbot.waitUntil(lambda: len(ended) == 5_000, timeout=5_000)
    finally:
        collector.stop()
    assert set(ended) == {threading.get_ident()}
    assert gc.isenabled()
    assert not [timer for timer in collector.children() if isinstance(timer, QTimer) and timer.isActive()]
