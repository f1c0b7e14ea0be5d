"""`Callout`: what a step of the tour says, beside the control that it tells of, which a ring marks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attune_studio import theme, tokens
from attune_studio.theme import scaled
from attune_studio.tour.placing import place_beside
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel

_WIDTH = 320  # px
_RING, _RING_WIDTH = 5, 2  # px around the anchor


class Callout(QFrame):
    """A small card inside the window, which stays usable beside it.

    Args:
        parent: The window.

    Signals:
        stepped(int): One step on (1) or back (-1).
        ended(): The tour should end.
    """

    stepped = Signal(int)
    ended = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "callout")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(scaled(_WIDTH))
        self._ring = _Ring(parent)
        self._title, self._text = PlainLabel(role="section", wrap=True), PlainLabel(wrap=True)
        self._count = PlainLabel(role="caption")
        self.end = button(self.tr("End"), self.ended.emit, role="quiet")
        self.back = button(self.tr("Back"), lambda: self.stepped.emit(-1))
        self.next = button(self.tr("Next"), lambda: self.stepped.emit(1), role="primary")
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._count)
        row.addStretch()
        for widget in (self.end, self.back, self.next):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_3, tokens.SPACE_3)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(tokens.SPACE_1)
        column.addLayout(row)

    @property
    def count(self) -> str:
        """Which step it is, such as `1 of 6`."""
        return self._count.text()

    @property
    def marked(self) -> QRect:
        """What the ring marks, in the window's coordinates."""
        return self._ring.geometry().adjusted(_RING, _RING, -_RING, -_RING)

    def tell(self, title: str, text: str, number: int, count: int) -> None:
        """Shows a step, from 1."""
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self.back.setEnabled(number > 1)
        self.end.setVisible(number < count)
        self.next.setText(self.tr("Next") if number < count else self.tr("Done"))
        self.setAccessibleName(self.tr("Guided tour, {count}: {title}").format(count=self.count, title=title))
        self.setAccessibleDescription(text)
        self.next.setAccessibleDescription(f"{title}. {text}")  # which is read out with the focus

    def stand_beside(self, anchor: QRect) -> None:
        """Moves beside a place of the window."""
        window = self.parentWidget()
        assert window is not None
        self.resize(scaled(_WIDTH), self.heightForWidth(scaled(_WIDTH)))
        self.move(place_beside(anchor, self.size(), window.rect()))
        self._ring.setGeometry(anchor.adjusted(-_RING, -_RING, _RING, _RING))
        for widget in (self._ring, self):
            widget.show()
            widget.raise_()

    def close_both(self) -> None:
        """Goes away, and the ring with it."""
        for widget in (self._ring, self):
            widget.hide()
            widget.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)


class _Ring(QWidget):
    """Marks a place of the window, and lets everything through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("accent"), _RING_WIDTH))
        half = _RING_WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), tokens.RADIUS, tokens.RADIUS)
        painter.end()
