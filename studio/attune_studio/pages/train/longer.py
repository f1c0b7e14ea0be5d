"""Asks how much longer a run that has finished is to learn."""

from __future__ import annotations

from collections.abc import Callable

from attune_models.spec import MOST_EPOCHS
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QWidget


def ask_epochs(parent: QWidget, done: int, then: Callable[[int], object]) -> None:
    """Opens a dialog over `parent` and calls `then` with the epochs wanted in all, more than the `done` ones."""
    title = QCoreApplication.translate("TrainPage", "Train longer")
    one, more = (
        QCoreApplication.translate("TrainPage", "This run has finished its epoch. How many should it be in all?"),
        QCoreApplication.translate(
            "TrainPage", "This run has finished its {done} epochs. How many should it be in all?"
        ),
    )
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(one if done == 1 else more.format(done=f"{done:,}"))
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    dialog.setIntRange(done + 1, max(done + 1, MOST_EPOCHS))
    dialog.setIntValue(done + max(1, done // 2))
    dialog.setOkButtonText(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.intValueSelected.connect(then)
    dialog.open()
