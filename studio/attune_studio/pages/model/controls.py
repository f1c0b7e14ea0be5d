"""The Model page's controls: presets, and the network's settings with undo and reset."""

from __future__ import annotations

from attune_models.presets import presets
from attune_models.spec import EncoderSpec
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout

from attune_studio.form import SpecForm
from attune_studio.widgets.buttons import button, icon_button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.section import Section


class PresetSection(Section):
    """The menu of presets, with what the chosen one is for.

    Signals:
        chosen(str): The name of a preset to use.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("PresetSection", "Preset"))
        self.menu = ComboBox()
        self.menu.setAccessibleName(self.tr("Preset"))
        self.menu.addItem(self.tr("Own settings"), "")
        for name, entry in presets().items():
            self.menu.addItem(entry.title, name)
            self.menu.setItemData(self.menu.count() - 1, plain_tooltip(entry.description), Qt.ItemDataRole.ToolTipRole)
        self.menu.activated.connect(self._on_activated)
        self._description = PlainLabel(role="caption", wrap=True)
        self.body.addWidget(self.menu)
        self.body.addWidget(self._description)

    def show_model(self, model: EncoderSpec) -> None:
        """Names the preset that these settings are those of, if any."""
        name = next((name for name, entry in presets().items() if entry.spec.model == model), "")
        with QSignalBlocker(self.menu):
            self.menu.setCurrentIndex(self.menu.findData(name))
        self._description.setText(presets()[name].description if name else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps room for the longest description, so that the form below stays where it is."""
        super().resizeEvent(event)
        width, wrap = self._description.width(), int(Qt.TextFlag.TextWordWrap)
        metrics = self._description.fontMetrics()
        heights = (
            metrics.boundingRect(0, 0, width, 0, wrap, entry.description).height() for entry in presets().values()
        )
        self._description.setMinimumHeight(max(heights))

    def _on_activated(self) -> None:
        if name := self.menu.currentData():
            self.chosen.emit(name)


class ModelForm(Section):
    """The form of a `EncoderSpec`.

    Signals:
        changed(EncoderSpec, str): New settings that fit, and the field that was edited.
        hovered(str): The field under the mouse or with the focus; empty: none.
        reset_wanted(): To take back all that differs from the default preset.
    """

    changed = Signal(object, str)
    hovered = Signal(str)
    reset_wanted = Signal()

    def __init__(self, model: EncoderSpec, undo_stack: QUndoStack) -> None:
        super().__init__(QCoreApplication.translate("ModelForm", "Network"))
        self.undo = icon_button("arrow-counter-clockwise", self.tr("Undo"), undo_stack.undo)
        self.redo = icon_button("arrow-clockwise", self.tr("Redo"), undo_stack.redo)
        for entry, can, now in (
            (self.undo, undo_stack.canUndoChanged, undo_stack.canUndo()),
            (self.redo, undo_stack.canRedoChanged, undo_stack.canRedo()),
        ):
            entry.setEnabled(now)
            can.connect(entry.setEnabled)
        self.reset = button(self.tr("Reset"), self.reset_wanted.emit, role="quiet")
        self.form = SpecForm(model)
        self.form.changed.connect(self.changed)
        self.form.hovered.connect(self.hovered)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch()
        row.addWidget(self.reset)
        self.body.addWidget(self.form)
        self.body.addLayout(row)

    def show_model(self, model: EncoderSpec) -> None:
        """Shows other settings; those that are being typed stay as they are."""
        if model != self.form.spec:
            self.form.set_spec(model)
