"""`BusyOverlay`: lies over content that is being made: what is done, how far, and a way to stop it.

It comes after a moment only, so that quick answers do not flicker.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from attune_studio import theme
from attune_studio.client import PendingRequest
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.scrolling import scroll_areas_above

_DELAY = 150  # ms before it comes


class BusyOverlay(QWidget):
    """Covers its parent while work is under way.

    Signals:
        cancelled(): The person has pressed Cancel.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._requests: list[PendingRequest] = []
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._come)
        self._what = PlainLabel()
        self._what.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(240)
        self._cancel = button(self.tr("Cancel"), self._on_cancel)
        card = QFrame()
        card.setProperty("role", "card")  # opaque: what lies below would blur the words
        column = QVBoxLayout(card)
        for widget in (self._what, self._bar, self._cancel):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout = layout = QVBoxLayout(self)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        parent.installEventFilter(self)
        self.hide()

    def follow(self, request: PendingRequest, what: str) -> None:
        """Covers the parent until this request, and all it follows already, have ended; Cancel cancels them."""
        self._requests.append(request)
        self.start(what)
        request.progress.connect(self.set_progress)
        request.ended.connect(self._on_ended)  # a method, not a lambda: it must not outlive this widget

    def start(self, what: str) -> None:
        """Covers the parent from a moment on."""
        self._what.setText(what)
        self._bar.setRange(0, 0 if not theme.manager().reduce_motion else 1000)
        if not self.isVisible():
            self._timer.start()

    def set_progress(self, fraction: float, note: str = "") -> None:
        """Shows how far the work is, 0 to 1."""
        self._bar.setRange(0, 1000)
        self._bar.setValue(round(fraction * 1000))
        if note:
            self._what.setText(note[:1].upper() + note[1:])

    def stop(self) -> None:
        """Uncovers the parent."""
        self._requests.clear()
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = theme.color("surface")
        ground.setAlpha(225)
        painter.fillRect(self.rect(), ground)
        painter.end()

    def _come(self) -> None:
        self._cover()
        self.raise_()
        self.show()

    def _cover(self) -> None:
        """Lies over all of the parent, its card in the middle of what can be seen: the rest may be scrolled away."""
        whole, seen = self._covered.rect(), self._covered.rect()
        for area in scroll_areas_above(self._covered):
            view = area.viewport()
            seen &= QRect(self._covered.mapFrom(view, QPoint(0, 0)), view.size())
        seen = seen if seen.isValid() else whole
        self._layout.setContentsMargins(
            seen.left(), seen.top(), whole.right() - seen.right(), whole.bottom() - seen.bottom()
        )
        self.setGeometry(whole)

    def _on_ended(self) -> None:
        request = self.sender()
        if isinstance(request, PendingRequest) and request in self._requests:
            self._requests.remove(request)
            if not self._requests:
                self.stop()

    def _on_cancel(self) -> None:
        requests = list(self._requests)
        self.stop()
        for request in requests:
            request.cancel()
        self.cancelled.emit()
