"""The header: which data, which run, which device; the command palette; the language; help; light or dark."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from attune_studio import icons, language, theme, tokens
from attune_studio.project import DataAnswers, Project
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import icon_button
from attune_studio.widgets.labels import ElidedLabel, PlainLabel, plain_tooltip


class Header(QWidget):
    """Follows the project.

    Signals:
        palette_wanted(): The person wants the command palette.
    """

    palette_wanted = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(scaled(tokens.HEADER_HEIGHT))
        self._data = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._run, self._device = ElidedLabel(role="muted"), PlainLabel(role="muted")
        self._palette = icon_button("magnifying-glass", self.tr("Find an action, a page or a run (Ctrl+K)"))
        self._palette.clicked.connect(self.palette_wanted)
        self._language = icon_button("translate", "中文 / English", language.manager().toggle)
        self._help = icon_button("question", self.tr("Help"))
        self._help.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._theme = icon_button("circle-half", self.tr("Light or dark"), theme.manager().toggle)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_3, 0)
        row.setSpacing(tokens.SPACE_6)
        row.addWidget(self._data, 3)
        row.addWidget(self._run, 2)
        row.addWidget(self._device)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_1)
        for widget in (self._palette, self._language, self._help, self._theme):
            buttons.addWidget(widget)
        row.addLayout(buttons)
        project.data_changed.connect(self.show_data)
        project.device_changed.connect(self.show_device)
        project.devices.looked.connect(self.show_device)
        theme.manager().changed.connect(self._on_theme)
        self.show_data(project.data)
        self.show_run(project.run)
        self.show_device()
        self._on_theme()

    def set_help(self, actions: Sequence[QAction]) -> None:
        """Fills the menu Help."""
        menu = QMenu(self._help)
        menu.addActions(actions)
        self._help.setMenu(menu)

    def show_data(self, data: DataAnswers | None) -> None:
        """Shows the data's name and how much there is."""
        if data is None:
            self._data.setText(self.tr("No data"))
            self._data.set_role("muted")
        else:
            parts = [Path(data.spec.file).name, data.amount]
            if data.task == "translation" and data.trainable:
                parts.append(" → ".join(data.languages))
            self._data.setText(" · ".join(parts))
            self._data.set_role("")

    def show_run(self, run: Path | None, title: str = "") -> None:
        """Shows what the run is called: its title where that is known, else its folder's name."""
        self._run.setText(self.tr("Run: {name}").format(name=title or run.name) if run else "")

    @property
    def run(self) -> str:
        """What is told of the run."""
        return self._run.text()

    def show_device(self) -> None:
        """Shows the device that training uses."""
        self._device.setText(f"● {self._project.devices.used(self._project.device)}")
        told = self.tr("What the next training runs on; it is chosen on Train, and for all in Settings")
        self._device.setToolTip(plain_tooltip(told))

    def _on_theme(self) -> None:
        self._theme.setIcon(icons.icon("sun" if theme.palette().dark else "moon"))
