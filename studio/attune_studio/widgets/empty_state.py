"""`EmptyState`: what a page shows in place of content: what is missing, and a button or two that supply it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from attune_studio import icons
from attune_studio.setting_names import in_window
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel

_WIDEST = 440  # px of the words


@dataclass(frozen=True)
class Missing:
    """What a page lacks.

    Args:
        icon: A name of `icons.icon`.
        title: What is missing, in a few words.
        text: What to do, one or two sentences.
        action: The button's verb; empty: no button.
        other: The verb of another, quieter button below it; empty: none.
    """

    icon: str
    title: str
    text: str
    action: str = ""
    other: str = ""


class EmptyState(QWidget):
    """A quiet page of its own with a way out, or two.

    Signals:
        acted(): The button was pressed.
        acted_otherwise(): The other one was.
    """

    acted = Signal()
    acted_otherwise = Signal()

    def __init__(self, missing: Missing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        layout.addStretch(2)
        self._glyph = Glyph()
        self._title = PlainLabel(role="title", wrap=True)
        self._text = PlainLabel(role="muted", wrap=True)
        self._button = button("", self.acted.emit, role="primary")
        self._other = button("", self.acted_otherwise.emit, role="quiet")
        parts = ((self._glyph, 0), (self._title, 100), (self._text, 100), (self._button, 0), (self._other, 0))
        for widget, share in parts:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(widget, share)  # wrapped text takes all the width that it may, before it takes height
            row.addStretch(1)
            layout.addLayout(row)
        for label in (self._title, self._text):
            label.setMaximumWidth(scaled(_WIDEST))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.insertSpacing(4, 8)
        layout.addStretch(3)
        self.show_missing(missing)

    def show_missing(self, missing: Missing) -> None:
        """Tells of something else."""
        self._glyph.show_icon(missing.icon)
        self._title.setText(in_window(missing.title))
        self._text.setText(in_window(missing.text))
        for shown, verb in ((self._button, missing.action), (self._other, missing.other)):
            shown.setText(verb)
            shown.setVisible(bool(verb))


class Glyph(QWidget):
    """A large icon that follows the theme.

    Args:
        name: Of `icons.icon`.
        size: In px.
        role: Its colour.
    """

    def __init__(self, name: str = "info", size: int = 48, role: str = "muted") -> None:
        super().__init__()
        self._icon, self._role = name, role
        self.setFixedSize(size, size)

    def show_icon(self, name: str) -> None:
        """Shows another one."""
        self._icon = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.icon(self._icon, self._role).paint(painter, self.rect())
        painter.end()
