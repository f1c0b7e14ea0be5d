"""`SettingsPage`: language, appearance, text size, motion, device, and where runs are kept. All is in force at once."""

from __future__ import annotations

from attune_datasets.errors import AttuneError
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from attune_studio import language, theme
from attune_studio.devices import device_name
from attune_studio.pages.page import Page
from attune_studio.project import Project
from attune_studio.setting_names import error_in_window
from attune_studio.settings import set_runs_folder
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.device_editor import DeviceEditor
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel
from attune_studio.workspace import runs_folder

_WIDTH, _TITLES, _HELP = 640, 140, 36  # px: of all, of the settings' titles, and of the height of what explains one


class SettingsPage(Page):
    """The settings and what they mean."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(project, parent, with_controls=False)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(24)
        column.addWidget(PlainLabel(self.tr("Settings"), role="title"))
        inner = QWidget()
        inner.setMaximumWidth(scaled(_WIDTH))
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, scaled(_TITLES))
        self._grid.setColumnStretch(1, 1)
        self._fields: list[QWidget] = []
        self._focused: int | None = None  # the field that is to get the focus
        self._create_language()
        self._create_theme()
        self._create_text_size()
        self._create_motion()
        self._create_device()
        self._create_folder()
        column.addWidget(inner)
        column.addStretch()
        self.set_content(whole)
        theme.manager().changed.connect(self._show_theme)
        project.devices.looked.connect(self._show_devices)
        project.devices.failed.connect(self._show_no_devices)
        project.devices.default_changed.connect(self._show_devices)

    def kept(self) -> int | None:
        """Returns which field has the focus: whoever steps through languages or text sizes by keys can go on."""
        return next((place for place, field in enumerate(self._fields) if field.hasFocus()), None)

    def take(self, kept: int) -> None:
        """Gives the focus to that field once it is seen."""
        self._focused = kept

    def set_folder(self, path: str) -> None:
        """Keeps runs in another folder from now on; empty: the usual one."""
        set_runs_folder(path)
        self._folder.setText(str(runs_folder()))

    def ask_folder(self) -> None:
        """Asks for the folder of runs."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for runs"), self._folder.text())
        if chosen:
            self.set_folder(chosen)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.project.devices.look()
        self._show_devices()
        if self._focused is not None:
            self._fields[self._focused].setFocus()
            self._focused = None

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

    def _create_text_size(self) -> None:
        self._text_size = ComboBox()
        titles = {
            "small": self.tr("Small"), "normal": self.tr("Normal"), "large": self.tr("Large"),
            "very_large": self.tr("Very large"),
        }  # fmt: skip
        for choice, times in theme.TEXT_SIZES.items():
            self._text_size.addItem(f"{titles[choice]} · {100 * times:.0f} %", choice)
        self._text_size.setCurrentIndex(self._text_size.findData(theme.manager().text_size))
        self._text_size.activated.connect(lambda: theme.manager().choose_text_size(self._text_size.currentData()))
        self._add(self.tr("Text size"), self._text_size)

    def _create_motion(self) -> None:
        self._motion = QCheckBox(self.tr("Reduce motion"))
        self._motion.setChecked(theme.manager().reduce_motion)
        self._motion.toggled.connect(theme.manager().set_reduce_motion)
        self._add(self.tr("Motion"), self._motion, self.tr("Nothing on the screen moves by itself."))

    def _create_device(self) -> None:
        self._device = DeviceEditor()
        self._device.set_value(self.project.devices.choice)
        self._device.edited.connect(lambda: self.project.devices.choose(self._device.value()))
        self._device_told = self._add(self.tr("Train on"), self._device, " ")
        self._show_devices()

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

    def _add(self, title: str, widget: QWidget, help_text: str = "") -> PlainLabel:
        """Adds a setting, and returns the label of what explains it."""
        row = self._grid.rowCount()
        label, told = PlainLabel(title), PlainLabel(help_text, role="caption", wrap=True)
        label.setBuddy(widget)
        label.setMinimumHeight(widget.sizeHint().height())  # the title stands in line with what the field says
        widget.setAccessibleName(widget.accessibleName() or title)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, 1)
        self._grid.addWidget(told, row + 1, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowMinimumHeight(row + 1, scaled(_HELP))
        self._fields.append(widget)
        return told

    def _show_theme(self) -> None:
        self._theme.setCurrentIndex(self._theme.findData(theme.manager().choice))

    def _show_devices(self) -> None:
        devices = self.project.devices
        self._device.set_devices(devices.here)
        if devices.missing:
            gone = self.tr("{name} is not here now. Until it is back, trainings start with Automatic.")
            told = gone.format(name=device_name(devices.choice))
        else:
            told = self.tr("What new trainings start with. Automatic: the first GPU, or the CPU where there is none.")
        self._device_told.set_role("warning" if devices.missing else "caption")
        self._device_told.setText(told)

    def _show_no_devices(self, error: AttuneError) -> None:
        self.tell_warning("devices", error_in_window(error))
