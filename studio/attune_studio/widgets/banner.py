"""`Banner`: an error, a warning or a hint inside a page: what, why, what to do, and at most one button."""

from __future__ import annotations

from attune_datasets.errors import AttuneError
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from attune_studio import icons, tokens
from attune_studio.setting_names import in_window
from attune_studio.theme import scaled
from attune_studio.told import one_text
from attune_studio.widgets.buttons import button, icon_button
from attune_studio.widgets.labels import PlainLabel

_NARROW = 400  # px
_ICONS = {"error": ("x-circle", "bad"), "warning": ("warning", "warning"), "info": ("info", "accent")}


class Banner(QFrame):
    """Hidden until there is something to say.

    Signals:
        acted(): Its button was pressed.
        closed(): The person has closed it.
    """

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None, closable: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        self._glyph = PlainLabel()
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._row, self._texts = row, QVBoxLayout()
        self._texts.setSpacing(2)
        self._what = PlainLabel(role="section", wrap=True)
        self._more = PlainLabel(role="muted", wrap=True)
        for label in (self._what, self._more):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._texts.addWidget(label)
        row.addLayout(self._texts, 1)
        self._button = button("", self.acted.emit)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        self._close = icon_button("x", self.tr("Close"), self._on_close)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._close.setVisible(closable)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the button below the text where there is no room for both beside each other."""
        super().resizeEvent(event)
        narrow = event.size().width() < scaled(_NARROW)
        if narrow != (self._texts.indexOf(self._button) >= 0):
            self._row.removeWidget(self._button)
            self._texts.removeWidget(self._button)
            if narrow:
                self._texts.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self._row.insertWidget(2, self._button, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def message(self) -> str:
        """What is told, as one text; empty while hidden."""
        return "" if self.isHidden() else f"{self._what.text()} {self._more.text()}".strip()

    def show_error(self, error: AttuneError, action: str = "") -> None:
        """Tells an error, whole."""
        self._show("error", in_window(error.what), one_text(map(in_window, (error.why, error.remedy))), action)

    def show_message(self, severity: str, what: str, more: str = "", action: str = "") -> None:
        """Tells something.

        Args:
            severity: "error", "warning" or "info".
            what: One sentence.
            more: Why, and what to do.
            action: The button's verb; empty: no button.
        """
        self._show(severity, in_window(what), in_window(more), action)

    @property
    def button(self) -> QPushButton:
        """Its button; hidden without an action."""
        return self._button

    def clear(self) -> None:
        """Hides it."""
        self.hide()

    def _show(self, severity: str, what: str, more: str, action: str) -> None:
        """Shows what is told in the window's words already."""
        glyph, role = _ICONS[severity]
        self.setProperty("severity", severity)
        self.style().unpolish(self)
        self.style().polish(self)
        self._glyph.setPixmap(icons.pixmap(glyph, role, scaled(tokens.ICON), self.devicePixelRatioF()))
        self._what.setText(what)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(f"{what} {more}".strip())
        self.show()

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
