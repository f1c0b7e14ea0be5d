"""Buttons with a look and an icon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from attune_studio import icons, tokens
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    icon: str = "",
    role: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """Returns a push button.

    Args:
        text: A verb.
        on_click: Called without arguments.
        icon: A name of `icons.icon`.
        role: "primary", "quiet", "danger" or plain.
    """
    made = QPushButton(text, parent)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if icon:
        colors = ("accent_text", "accent_text") if role == "primary" else ("muted", "text")
        made.setIcon(icons.icon(icon, *colors))
    made.setIconSize(QSize(scaled(tokens.ICON), scaled(tokens.ICON)))  # of one that it is given later, too
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def icon_button(icon: str, name: str, on_click: Callable[[], object] | None = None) -> QToolButton:
    """Returns a button that is only an icon; `name` is its tooltip and accessible name."""
    made = QToolButton()
    made.setIcon(icons.icon(icon))
    made.setIconSize(QSize(scaled(tokens.ICON), scaled(tokens.ICON)))
    made.setToolTip(plain_tooltip(name))
    made.setAccessibleName(name)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made
