"""What the data is for: told by the data, until the person says otherwise."""

from __future__ import annotations

from attune_datasets.spec import Task
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.section import Section


class TaskSection(Section):
    """The choice of the task.

    Signals:
        chosen(str): "classification", "translation", "language" or "masked".
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Task"))
        self.menu = ComboBox()
        self.menu.setAccessibleName(self.tr("Task"))
        self.menu.addItem(self.tr("Tell the label of a text"), "classification")
        self.menu.addItem(self.tr("Translate sentences"), "translation")
        self.menu.addItem(self.tr("Go on with a text"), "language")
        self.menu.addItem(self.tr("Pre-train an encoder on texts"), "masked")
        self.menu.activated.connect(lambda: self.chosen.emit(self.menu.currentData()))
        self.body.addWidget(self.menu)

    def show_task(self, task: Task) -> None:
        """Shows the task."""
        self.menu.setCurrentIndex(self.menu.findData(task))
