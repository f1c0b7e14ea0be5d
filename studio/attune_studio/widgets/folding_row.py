"""`FoldingRow`: widgets beside each other, or below each other where the window is too narrow for that.

So a small window is scrolled down, as one reads, and never sideways.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

_ANY_WIDTH = 16_777_215  # px: Qt's own largest


class FoldingRow(QWidget):
    """A row that becomes a column.

    Args:
        spacing: Between the widgets, px.

    Signals:
        turned(bool): Whether it is a column now.
    """

    turned = Signal(bool)

    def __init__(self, spacing: int = 0) -> None:
        super().__init__()
        self._widths: dict[QWidget, int] = {}
        self._shares: dict[QWidget, float] = {}
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)

    def add(self, widget: QWidget, stretch: int = 0, width: int = 0, share: float = 0.0) -> None:
        """Adds a widget behind the others.

        Args:
            widget: Anything.
            stretch: Its share of the room that is left.
            width: Its width beside the others, px; below them it takes the whole. 0: as wide as it wants.
            share: Of the row's width, which it takes where that is more than `width`.
        """
        self._widths[widget], self._shares[widget] = width, share
        self._layout.addWidget(widget, stretch)
        self._set_folded(self.folded)

    @property
    def folded(self) -> bool:
        """Whether the widgets stand below each other."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    def needed(self) -> int:
        """Returns how wide all that is shown of them is beside each other, at least, px."""
        shown = [width or _needed(widget) for widget, width in self._widths.items() if not widget.isHidden()]
        return sum(shown) + self._layout.spacing() * max(0, len(shown) - 1)

    def sizeHint(self) -> QSize:
        """As wide as a row, also while it is a column: one that lies in another would never unfold again."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), self.needed()), hint.height())

    def minimumSizeHint(self) -> QSize:
        least = [
            widget.minimumSizeHint().width() if width else _least(widget)  # one of a set width is as wide as we make it
            for widget, width in self._widths.items()
            if not widget.isHidden()
        ]
        return QSize(max(least, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()
        self._set_widths()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something in it needs more room or less
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        if (folded := self.needed() > self.width()) != self.folded:
            self._set_folded(folded)

    def _set_folded(self, folded: bool) -> None:
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.TopToBottom if folded else direction.LeftToRight)
        self._set_widths()
        self.turned.emit(folded)

    def _set_widths(self) -> None:
        left = max(0, self.width() - self.needed())  # what a share may take of the others' room
        for widget, width in self._widths.items():
            if width:
                wide = min(max(width, round(self._shares[widget] * self.width())), width + left)
                widget.setMinimumWidth(0 if self.folded else wide)
                widget.setMaximumWidth(_ANY_WIDTH if self.folded else wide)


def _needed(widget: QWidget) -> int:
    return widget.needed() if isinstance(widget, FoldingRow) else _least(widget)


def _least(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())
