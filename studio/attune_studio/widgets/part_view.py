"""`PartView`: a matrix of which a part is seen; wheel, drags, keys and the brush of its overview choose which."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip
from attune_studio.widgets.map_layout import MapLayout
from attune_studio.widgets.map_overview import Brush
from attune_studio.widgets.seen_part import SeenPart
from attune_studio.widgets.token_axes import READABLE

_ZOOM = 0.85  # of the cells to a side that are still seen after a step of the wheel
_STEP = 0.125  # of what is seen: a step of Shift and an arrow
_NAMED_CELL = 14.0  # px of a cell after a click on the overview of what was seen whole
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class PartView(QWidget):
    """Base of widgets that draw a matrix. Derived ones say where its cells lie, and paint them.

    Signals:
        seen_changed(QRectF): The person has chosen another part, in cells.
    """

    seen_changed = Signal(QRectF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.see(QRectF())
        self._drag: QPointF | None = None
        self._told = plain_tooltip(
            self.tr(
                "All of the map; the frame is the part that is seen. Drag it to move it, drag beside it to choose "
                "another part. The wheel, + and - make it smaller and larger, Shift and arrows move it; a double click "
                "or Home shows everything."
            )
        )
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def see(self, whole: QRectF) -> None:
        """Shows all of another matrix."""
        self.seen = SeenPart(whole)
        self._brush = Brush(self.seen)

    def show_part(self, view: QRectF) -> None:
        """Shows a part of the same matrix, in cells, as far as there is one."""
        self.seen.show(view)
        self._tell_seen()

    def layouts(self, area: QRectF) -> tuple[MapLayout, MapLayout | None]:
        """Returns where cells lie if all is painted into `area`: those that are seen, and all in the overview."""
        raise NotImplementedError

    @property
    def anchor(self) -> QPointF:
        """The point, in cells, around which keys make what is seen smaller and larger."""
        return self.seen.view.center()

    def wants_overview(self, whole: MapLayout) -> bool:
        """Whether an overview is of use; `whole` is where all cells would lie without one."""
        # while all is seen, it can be used in a window, and tells nothing in a file
        unreadable = not self.seen.whole.isEmpty() and whole.shortest_side < scaled(READABLE)
        return not self.seen.is_whole or self._brush.held or (unreadable and self.isVisible())

    @property
    def is_dragged(self) -> bool:
        """Whether the pointer is choosing what is seen."""
        return self._drag is not None or self._brush.held

    def mousePressEvent(self, event: QMouseEvent) -> None:
        overview = self._overview_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and overview is not None:
            self._brush.press(overview, event.position())
            self._show_cursor(event.position())
        elif event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            self._drag = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position, (layout, overview) = event.position(), self.layouts(QRectF(self.rect()))
        if self._brush.held and overview is not None:
            self._brush.drag(overview, position)
            self._show_seen()
        elif self._drag is not None:
            moved = layout.at(self._drag) - layout.at(position)
            self._drag = position
            self.seen.move(moved.x(), moved.y())
            self._show_seen()
        else:
            self._show_cursor(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        layout, overview = self.layouts(QRectF(self.rect()))
        self._drag = None
        if self._brush.held and overview is not None:
            self._brush.release(overview, layout.image.size() / scaled(_NAMED_CELL))
            self._show_seen()
            self._show_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.seen.show_all()
        self._show_seen()

    def wheelEvent(self, event: QWheelEvent) -> None:
        position, layout = event.position(), self.layouts(QRectF(self.rect()))[0]
        on_overview = self._overview_at(position) is not None
        if self.seen.whole.isEmpty() or not (on_overview or layout.image.contains(position)):
            event.ignore()
            return
        factor = _ZOOM if event.angleDelta().y() > 0 else 1 / _ZOOM
        self.seen.zoom(factor, self.seen.view.center() if on_overview else layout.at(position))
        self._show_seen()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, view = event.key(), self.seen.view
        if key in _ARROWS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across, down = _ARROWS[Qt.Key(key)]
            self.seen.move(across * _STEP * view.width(), down * _STEP * view.height())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.seen.zoom(1 / _ZOOM if key == Qt.Key.Key_Minus else _ZOOM, self.anchor)
        elif key == Qt.Key.Key_Home:
            self.seen.show_all()
        else:
            super().keyPressEvent(event)
            return
        self._show_seen()

    def _overview_at(self, position: QPointF) -> MapLayout | None:
        """Returns the overview where a point of the widget lies in it."""
        _, overview = self.layouts(QRectF(self.rect()))
        return overview if overview is not None and overview.image.contains(position) else None

    def _show_seen(self) -> None:
        """Shows the part that the person has chosen."""
        self._tell_seen()
        self.seen_changed.emit(self.seen.view)

    def _tell_seen(self) -> None:
        """Paints what is seen now, and tells screen readers."""
        view, whole = self.seen.view.toAlignedRect(), self.seen.whole.toRect()
        told = self.tr("Rows {top} to {bottom} of {rows}, columns {left} to {right} of {columns}")
        self.setAccessibleDescription(
            told.format(
                top=view.top() + 1, bottom=view.bottom() + 1, rows=whole.height(),
                left=view.left() + 1, right=view.right() + 1, columns=whole.width(),
            )
        )  # fmt: skip
        self.update()

    def _show_cursor(self, position: QPointF) -> None:
        """Says by the pointer's shape, and by a tooltip, what a press would do."""
        overview, shape, told = self._overview_at(position), Qt.CursorShape.ArrowCursor, ""
        if overview is not None:
            shape, told = Qt.CursorShape.CrossCursor, self._told
            if self._brush.grabs(overview, position):
                shape = Qt.CursorShape.ClosedHandCursor if self._brush.held else Qt.CursorShape.OpenHandCursor
        if shape != self.cursor().shape():
            self.setCursor(shape)
            self.setToolTip(told)
