"""Asks how much longer a run that has finished is to learn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QWidget


def ask_epochs(parent: QWidget, done: int, then: Callable[[int], object]) -> None:
    """Opens a dialog over `parent` and calls `then` with the epochs wanted in all, more than the `done` ones."""
    title = QCoreApplication.translate("TrainPage", "Train longer")
    text = QCoreApplication.translate(
        "TrainPage", "This run has finished its {done} epochs. How many should it be in all?"
    )
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(text.format(done=done))
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(done + 1, 10_000)
    dialog.setIntValue(done + max(1, done // 2))
    dialog.setOkButtonText(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.intValueSelected.connect(then)
    dialog.open()
