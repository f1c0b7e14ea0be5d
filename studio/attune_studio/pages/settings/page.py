"""`SettingsPage`: the language, the appearance, less motion, and where runs are kept. All of it is in force at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from attune_studio import language, theme
from attune_studio.pages.page import Page
from attune_studio.project import Project
from attune_studio.settings import set_runs_folder
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel
from attune_studio.workspace import runs_folder

_WIDTH = 640


class SettingsPage(Page):
    """Four settings and what they mean."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent, with_controls=False)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(24)
        column.addWidget(PlainLabel(self.tr("Settings"), role="title"))
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH)
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 140)
        self._grid.setColumnStretch(1, 1)
        self._create_language()
        self._create_theme()
        self._create_motion()
        self._create_folder()
        column.addWidget(inner)
        column.addStretch()
        self.set_content(whole)
        theme.manager().changed.connect(self._show_theme)

    def set_folder(self, path: str) -> None:
        """Keeps runs in another folder from now on; empty: the usual one."""
        set_runs_folder(path)
        self._folder.setText(str(runs_folder()))

    def ask_folder(self) -> None:
        """Asks for the folder of runs."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for runs"), self._folder.text())
        if chosen:
            self.set_folder(chosen)

    def _create_language(self) -> None:
        self._language = ComboBox()
        names = {"system": self.tr("As the system"), language.ENGLISH: "English", language.CHINESE: "简体中文"}
        for choice in language.CHOICES:
            self._language.addItem(names[choice], choice)
        self._language.setCurrentIndex(self._language.findData(language.manager().choice))
        self._language.activated.connect(lambda: language.manager().choose(self._language.currentData()))
        self._add(self.tr("Language · 语言"), self._language)

    def _create_theme(self) -> None:
        self._theme = ComboBox()
        titles = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for choice in theme.CHOICES:
            self._theme.addItem(titles[choice], choice)
        self._theme.activated.connect(lambda: theme.manager().choose(self._theme.currentData()))
        self._show_theme()
        self._add(self.tr("Appearance"), self._theme)

    def _create_motion(self) -> None:
        self._motion = QCheckBox(self.tr("Reduce motion"))
        self._motion.setChecked(theme.manager().reduce_motion)
        self._motion.toggled.connect(theme.manager().set_reduce_motion)
        self._add(self.tr("Motion"), self._motion, self.tr("Nothing on the screen moves by itself."))

    def _create_folder(self) -> None:
        row = QHBoxLayout()
        self._folder = QLineEdit(str(runs_folder()))
        self._folder.setReadOnly(True)
        row.addWidget(self._folder, 1)
        row.addWidget(button(self.tr("Choose…"), self.ask_folder))
        row.addWidget(button(self.tr("Reset"), lambda: self.set_folder(""), role="quiet"))
        holder = QWidget()
        row.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(row)
        help_text = self.tr("New runs are kept here; runs made before stay where they are.")
        self._add(self.tr("Folder for runs"), holder, help_text)
        self._folder.setAccessibleName(self.tr("Folder for runs"))

    def _add(self, title: str, widget: QWidget, help_text: str = "") -> None:
        row = self._grid.rowCount()
        label = PlainLabel(title)
        label.setBuddy(widget)
        widget.setAccessibleName(widget.accessibleName() or title)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, 1)
        self._grid.addWidget(PlainLabel(help_text, role="caption", wrap=True), row + 1, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowMinimumHeight(row + 1, 36)

    def _show_theme(self) -> None:
        self._theme.setCurrentIndex(self._theme.findData(theme.manager().choice))
