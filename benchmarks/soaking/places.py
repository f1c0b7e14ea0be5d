"""Where in a window something can be clicked: what is seen, enabled and not covered by anything else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTabBar, QWidget
from shiboken6 import isValid

Found = TypeVar("Found", bound=QWidget)
_NAME = 40  # characters of a widget's name in the log


def front() -> QWidget | None:
    """Returns the popup or dialog that takes all clicks now, if there is one."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget()


def window_of(widget: QWidget) -> QWidget | None:
    """Returns the window that a widget lies in, if it can be had.

    It cannot where a popup has the place in memory of one that is gone: PySide answers with the object of that one.
    """
    try:
        window = widget.window()
    except RuntimeError:
        return None
    return window if isValid(window) else None


def handle_of(widget: QWidget) -> QWindow | None:
    """Returns the system's window that a widget lies in, if it can be had; see `window_of`."""
    window = window_of(widget)
    handle = window.windowHandle() if window is not None else None
    return handle if isValid(handle) else None


def reachable(root: QWidget, kind: type[Found]) -> list[Found]:
    """Returns the widgets of a kind below `root` that a person could click, in the order in which they were made."""
    found = [root] if isinstance(root, kind) else []
    return [one for one in [*found, *root.findChildren(kind)] if one.isEnabled() and point_of(one) is not None]


def point_of(widget: QWidget, part: QRect | None = None) -> QPoint | None:
    """Returns the middle of what is seen of a widget, or of a part of it, in its own pixels; None: it is not seen."""
    if not widget.isVisible():
        return None
    shown = widget.visibleRegion().boundingRect()
    shown = shown & part if part is not None else shown
    if shown.isEmpty():
        return None
    window = window_of(widget)
    top = window.childAt(widget.mapTo(window, shown.center())) if window is not None else None
    covered = top is not None and top is not widget and not widget.isAncestorOf(top)
    return None if covered else shown.center()


def rows(view: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    """Yields what the rows in sight say, and where they are in the view's viewport."""
    model, root = view.model(), view.rootIndex()
    for row in range(model.rowCount(root) if model is not None else 0):
        rect = view.visualRect(model.index(row, 0, root))
        if rect.isValid() and view.viewport().rect().intersects(rect):
            yield str(model.index(row, 0, root).data() or row), rect
        elif rect.top() > view.viewport().height():
            return


def tabs(bar: QTabBar) -> Iterator[tuple[str, QRect]]:
    """Yields the tabs that can be chosen, and where they are."""
    for index in range(bar.count()):
        if bar.isTabEnabled(index) and bar.isTabVisible(index):
            yield bar.tabText(index), bar.tabRect(index)


def sections(header: QHeaderView) -> Iterator[tuple[str, QRect]]:
    """Yields the columns of a table's header, and where they are."""
    for section in range(header.count()):
        place, size = header.sectionViewportPosition(section), header.sectionSize(section)
        yield f"column {section}", QRect(place, 0, size, header.height())


def named(widget: QWidget) -> str:
    """Returns what a widget is called in the log: its class, what it says, and the page it lies on."""
    said = widget.accessibleName() or str(widget.property("text") or "") or widget.toolTip() or widget.objectName()
    above, parents = widget, []
    while (above := above.parentWidget()) is not None:
        parents.append(type(above).__name__)
    page = next((name for name in parents if name.endswith("Page")), "")
    return " ".join(filter(None, [type(widget).__name__, repr(said[:_NAME]) if said else "", page]))
