"""The Model page's controls: presets, the kind of model, and the network's settings with undo and reset."""

from __future__ import annotations

from attune_models.presets import presets
from attune_models.spec import TASKS, ModelSpec, RunSpec
from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from attune_studio.form import SpecForm
from attune_studio.widgets.buttons import button, icon_button
from attune_studio.widgets.editors import ComboBox, choice_title
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
        self._task = ""
        self.menu.activated.connect(self._on_activated)
        self._description = PlainLabel(role="caption", wrap=True)
        self.body.addWidget(self.menu)
        self.body.addWidget(self._description)

    def show_model(self, spec: RunSpec) -> None:
        """Names the preset that the model is that of, if any; offers those of the task."""
        name = next((name for name, entry in presets().items() if entry.spec.model == spec.model), "")
        with QSignalBlocker(self.menu):
            self._offer(spec.task)
            self.menu.setCurrentIndex(self.menu.findData(name))
        own = self.tr("No preset has these settings: they are of a run, or were changed here.")
        self._description.setText(_told(presets()[name].description) if name else own)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps room for the longest description, so that the form below stays where it is."""
        super().resizeEvent(event)
        width, wrap = self._description.width(), int(Qt.TextFlag.TextWordWrap)
        metrics = self._description.fontMetrics()
        heights = (
            metrics.boundingRect(0, 0, width, 0, wrap, _told(entry.description)).height()
            for entry in presets().values()
        )
        self._description.setMinimumHeight(max(heights))

    def _offer(self, task: str) -> None:
        if task == self._task:
            return
        self._task = task
        self.menu.clear()
        self.menu.addItem(self.tr("Own settings"), "")
        for name, entry in presets().items():
            if entry.spec.task == task:
                self.menu.addItem(_told(entry.title), name)
                tip = plain_tooltip(_told(entry.description))
                self.menu.setItemData(self.menu.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def _on_activated(self) -> None:
        if name := self.menu.currentData():
            self.chosen.emit(name)


class ModelForm(Section):
    """The form of the model's spec, one for each kind of model.

    Signals:
        changed(ModelSpec, str): New settings that fit, and the field that was edited.
        invalid(dict): Messages by field while something does not fit; empty once everything fits again.
        hovered(str): The field under the mouse or with the focus; empty: none.
        kind_chosen(str): Another kind of model, such as "rnn".
        reset_wanted(): To take back all that differs from the default preset.
    """

    changed = Signal(object, str)
    invalid = Signal(dict)
    hovered = Signal(str)
    kind_chosen = Signal(str)
    reset_wanted = Signal()

    def __init__(self, spec: RunSpec, undo_stack: QUndoStack) -> None:
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
        self.kind = ComboBox()
        self.kind.setAccessibleName(self.tr("Kind of model"))
        self.kind.activated.connect(lambda: self.kind_chosen.emit(self.kind.currentData()))
        self._forms: dict[str, SpecForm] = {}
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch()
        row.addWidget(self.reset)
        self.body.addWidget(self.kind)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addLayout(row)
        self.show_model(spec)

    @property
    def form(self) -> SpecForm:
        """The form of the kind of model that is shown."""
        return self._forms[self._shown]

    def show_model(self, spec: RunSpec) -> None:
        """Shows other settings; those that are being typed stay as they are."""
        model, kinds = spec.model, TASKS[spec.task]
        if [self.kind.itemData(place) for place in range(self.kind.count())] != list(kinds):
            self.kind.clear()
            for kind in kinds:
                self.kind.addItem(choice_title(kind), kind)
        self.kind.setVisible(len(kinds) > 1)
        self.kind.setCurrentIndex(self.kind.findData(model.kind))
        if model.kind not in self._forms:
            self._forms[model.kind] = self._new_form(model)
        self._shown = model.kind
        for kind, form in self._forms.items():
            form.setVisible(kind == model.kind)
        if model != self.form.spec:
            self.form.set_spec(model)
        self.invalid.emit(self.form.errors)  # of a form that is not shown nothing counts

    def _new_form(self, model: ModelSpec) -> SpecForm:
        form = SpecForm(model)
        form.changed.connect(self.changed)
        form.hovered.connect(self.hovered)
        form.invalid.connect(self.invalid)
        self._place.addWidget(form)
        return form


def _told(text: str) -> str:
    """Returns a title or a description of a preset in the language in force."""
    return QCoreApplication.translate("run presets", text)
