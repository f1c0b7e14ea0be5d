"""`Tour`: leads through the window step by step. It opens a sample and the ready-made run, and trains nothing."""

from __future__ import annotations

from functools import reduce
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabBar, QWidget

from attune_studio.tour.callout import Callout
from attune_studio.tour.stops import Stop, stops
from attune_studio.widgets.scrolling import bring_into_sight

if TYPE_CHECKING:
    from attune_studio.main_window import MainWindow

_MOVED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class Tour(QObject):
    """A tour that is under way, from its first step until it is ended.

    Wherever the person clicks meanwhile, the callout stays: beside its control while that is seen, else beside the
    page's place on the rail.

    Args:
        window: What is shown.

    Signals:
        ended(): It is over.
    """

    ended = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._stops: tuple[Stop, ...] = stops()
        self._number = 0
        self._watched: list[QWidget] = []
        self._brought: list[QSize] = []  # sizes of control and all around it when it was scrolled into sight
        self.callout = Callout(window)
        self.callout.stepped.connect(lambda by: self.go_to(self._number + by))
        self.callout.ended.connect(self.end)
        self._place_soon = QTimer(self, singleShot=True, interval=0)
        self._place_soon.timeout.connect(self._place)
        window.page_shown.connect(self._place_soon.start)
        self.go_to(0)

    @property
    def stop(self) -> Stop:
        """The step that is shown."""
        return self._stops[self._number]

    def go_to(self, number: int) -> None:
        """Shows a step, from 0; behind the last one the tour is over."""
        if number >= len(self._stops):
            self.end()
            return
        self._number, self._brought = number, []
        self._window.go(self.stop.page)
        self.stop.prepare(self._window.project, self._window.page(self.stop.page))
        self.callout.tell(self.stop.title, self.stop.text, number + 1, len(self._stops))
        self._place()
        self.callout.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Leaves everything as it is shown now."""
        self._watch([])
        self._place_soon.stop()
        self.callout.close_both()
        self.ended.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:  # that nothing else had a use for
                self.end()
                return True
        elif event.type() in _MOVED:
            self._place_soon.start()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Puts the callout beside its control, where that is seen now."""
        found = self.stop.anchor(self._window.page(self.stop.page))
        around = _within(self._window if found is None else found, self._window)
        self._watch(around)
        sizes = [widget.size() for widget in around]  # what lies around may grow later than the control in it
        if found is not None and found.isVisible() and sizes != self._brought:
            self._brought = sizes
            bring_into_sight(found, QRectF(_extent(found)))
        seen = _seen(around) if found is not None and found.isVisible() else QRect()
        if seen.isEmpty():
            seen = _seen(_within(self._window.rail_button(self.stop.page), self._window))
        self.callout.stand_beside(seen)

    def _watch(self, widgets: list[QWidget]) -> None:
        """Follows how some widgets move, in place of those before."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        for widget in widgets:
            widget.installEventFilter(self)
        self._watched = widgets


def _within(widget: QWidget, window: QWidget) -> list[QWidget]:
    """Returns a widget and all around it, up to the window."""
    around = [widget]
    while around[-1] is not window:
        parent = around[-1].parentWidget()
        assert parent is not None
        around.append(parent)
    return around


def _seen(around: list[QWidget]) -> QRect:
    """Returns what of the first widget is inside all the others, in the coordinates of the last."""
    seen = _extent(around[0])
    for inner, outer in pairwise(around):
        seen = seen.translated(inner.pos()) & outer.rect()
    return seen


def _extent(widget: QWidget) -> QRect:
    """Returns where a widget has something to see: a tab bar may be wider than its tabs."""
    if isinstance(widget, QTabBar):
        return reduce(QRect.united, map(widget.tabRect, range(widget.count())), QRect())
    return widget.rect()
