"""The rail: the pages, and how each stands: done, needs attention, or running with its share done as a ring."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from attune_studio import icons, theme, tokens
from attune_studio.pages import PageEntry
from attune_studio.pages.page import RailState
from attune_studio.text import titled
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

_BUTTON_HEIGHT, _LEAST_HEIGHT = 58, 41
_MARK, _ICON = 12, 22  # px


class Rail(QWidget):
    """One button a page.

    Signals:
        chosen(str): The key of the page that the person wants.
    """

    chosen = Signal(str)

    def __init__(self, entries: Iterable[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(scaled(tokens.RAIL_WIDTH))
        self.setAccessibleName(self.tr("Pages"))
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        above, below = QVBoxLayout(), QVBoxLayout()
        for entry in entries:
            button = RailButton(entry)
            button.clicked.connect(self._on_clicked)
            self._buttons[entry.key] = button
            self._group.addButton(button)
            (below if entry.below else above).addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 8)
        layout.setSpacing(0)
        for part in (above, below):
            part.setSpacing(2)
        layout.addLayout(above)
        layout.addStretch()
        layout.addLayout(below)

    def button(self, key: str) -> RailButton:
        """Returns the button of a page."""
        return self._buttons[key]

    def show_current(self, key: str) -> None:
        """Marks the page that is shown."""
        self._buttons[key].setChecked(True)

    def show_state(self, key: str, state: RailState, fraction: float) -> None:
        """Shows how a page stands."""
        self._buttons[key].show_state(state, fraction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        buttons = list(self._buttons.values())
        focused = [index for index, button in enumerate(buttons) if button.hasFocus()]
        if not step or not focused:
            super().keyPressEvent(event)
            return
        buttons[(focused[0] + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.chosen.emit(button.key)


class RailButton(QAbstractButton):
    """An icon over a word, with a mark for the page's state."""

    def __init__(self, entry: PageEntry) -> None:
        super().__init__()
        self.key = entry.key
        self._icon = entry.icon
        self._state, self._fraction = RailState.NONE, -1.0
        self.setText(entry.shown_title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_state(RailState.NONE, -1.0)

    @property
    def state(self) -> RailState:
        """How the page stands."""
        return self._state

    def show_state(self, state: RailState, fraction: float) -> None:
        """Shows how the page stands."""
        self._state, self._fraction = state, fraction
        told = {
            RailState.DONE: self.tr("done"),
            RailState.ATTENTION: self.tr("needs attention"),
            RailState.RUNNING: self.tr("running"),
        }.get(state, "")
        name = titled(self.text(), told) if told else self.text()
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name if told else ""))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(tokens.RAIL_WIDTH) - 8, scaled(_BUTTON_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(tokens.RAIL_WIDTH) - 8, scaled(_LEAST_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        size = scaled(_ICON)
        mark = icons.pixmap(self._icon, "accent" if self.isChecked() else "muted", size, self.devicePixelRatioF())
        above = (self.height() - scaled(_LEAST_HEIGHT)) // 2 + 1
        top = QPoint((self.width() - size) // 2, above)
        painter.drawPixmap(top, mark)
        painter.setFont(theme.ui_font("caption"))
        painter.setPen(theme.color("text" if self.isChecked() else "muted"))
        text = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(QRect(0, above + size + 2, self.width(), scaled(16)), Qt.AlignmentFlag.AlignCenter, text)
        self._paint_state(painter, QRectF(top.x() + size - 6, above - 1, _MARK, _MARK))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.color("accent"), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else ""
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, tokens.RADIUS, tokens.RADIUS)

    def _paint_state(self, painter: QPainter, area: QRectF) -> None:
        if self._state == RailState.RUNNING:
            self._paint_ring(painter, area)
        elif self._state != RailState.NONE:
            done = self._state == RailState.DONE
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("good" if done else "warning"))
            painter.drawEllipse(area)
            painter.setPen(QPen(_on(theme.color("good" if done else "warning")), 1.5))
            self._paint_tick(painter, area) if done else self._paint_bang(painter, area)

    @staticmethod
    def _paint_tick(painter: QPainter, area: QRectF) -> None:
        x, y = area.x(), area.y()
        painter.drawPolyline([QPointF(x + 3.5, y + 6.2), QPointF(x + 5.4, y + 8.2), QPointF(x + 8.7, y + 4.2)])

    @staticmethod
    def _paint_bang(painter: QPainter, area: QRectF) -> None:
        x, y = area.center().x(), area.y()
        painter.drawLine(QPointF(x, y + 3), QPointF(x, y + 6.5))
        painter.drawPoint(QPointF(x, y + 9))

    def _paint_ring(self, painter: QPainter, area: QRectF) -> None:
        ring = area.adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("border"), 2))
        painter.drawEllipse(ring)
        painter.setPen(QPen(theme.color("accent"), 2))
        share = self._fraction if self._fraction >= 0 else 0.25
        painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))


def _on(ground: QColor) -> QColor:
    """Black or white, whichever is read better on `ground`."""
    return QColor("#0E1116") if ground.lightnessF() > 0.6 else QColor("#FFFFFF")
