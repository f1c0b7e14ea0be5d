"""`ChangedLabel`: a text in which the words that another does not have stand out, to be read, wrapped and selected."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from attune_studio import theme
from attune_studio.theme import scaled
from attune_studio.widgets.changed_text import ChangedText, compare
from attune_studio.widgets.labels import WIDEST_WORD


class ChangedLabel(QLabel):
    """A label that shows text as it is, some words of it marked.

    Args:
        role: The look, see `stylesheet`.
    """

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown, self._lead = ChangedText(""), ""
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)  # of our own making: the text itself is escaped
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.manager().changed.connect(self._render)

    def show_text(self, text: str, other: str | None = None, lead: str = "") -> None:
        """Shows `text`, marking the words that `other` does not have in that place; None: marking none.

        `lead` stands before it, never marked.
        """
        self.shown, self._lead = compare(other, text), lead
        self._render()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), scaled(WIDEST_WORD)), hint.height())

    def _render(self) -> None:
        mark = f"background:{theme.color('accent_soft').name()};text-decoration:underline"
        parts, end = [escape(self._lead)], 0
        for start, stop in self.shown.changes:
            marked = escape(self.shown.text[start:stop])
            parts.append(f'{escape(self.shown.text[end:start])}<span style="{mark}">{marked}</span>')
            end = stop
        self.setText("".join([*parts, escape(self.shown.text[end:])]).replace("\n", "<br>"))
