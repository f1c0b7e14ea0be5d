"""How much there is of everything in the window's process, by number and by kind."""

from __future__ import annotations

import collections
import gc
from collections.abc import Iterable

import psutil
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication


def numbers(owner: QObject) -> dict[str, int]:
    """Returns how many widgets, QObjects, Python objects, threads and open files there are.

    Args:
        owner: Owns what is no widget, such as the project.
    """
    process = psutil.Process()
    return {
        "widgets": len(QApplication.allWidgets()),
        "qobjects": sum(1 for _ in qobjects(owner)),
        "objects": len(gc.get_objects()) + gc.get_freeze_count(),
        "threads": process.num_threads(),
        "files": process.num_fds() if hasattr(process, "num_fds") else process.num_handles(),
    }


def types() -> dict[str, int]:
    """Returns how many there are of each type of Python object, behind a collection of all garbage."""
    gc.unfreeze()  # what the window's collector has set aside
    gc.collect()
    found = collections.Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())
    gc.freeze()
    return dict(found.most_common())


def kinds(owner: QObject) -> dict[str, int]:
    """Returns how many there are of each class of QObject."""
    return dict(collections.Counter(one.metaObject().className() for one in qobjects(owner)))


def qobjects(owner: QObject) -> Iterable[QObject]:
    """Yields every QObject below the windows and the owner, whether Python knows it or not."""
    for root in [owner, *QApplication.topLevelWidgets()]:
        if root.parent() is None:
            yield root
            yield from root.findChildren(QObject)
