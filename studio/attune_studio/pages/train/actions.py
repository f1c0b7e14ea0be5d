"""`TrainActions`: what the Train page offers to the command palette."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class TrainActions:
    """One action for each thing that can be done with a training.

    Args:
        page: Owns them.
        acts: What each does, by `train`, `pause`, `resume`, `stop`, `enqueue` and `discard`.
    """

    def __init__(self, page: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        titles = {
            "train": page.tr("Train"),
            "pause": page.tr("Pause the training"),
            "resume": page.tr("Resume the training"),
            "stop": page.tr("Stop the training and keep what was learnt"),
            "enqueue": page.tr("Add to queue"),
            "discard": page.tr("Discard the training"),
        }
        self._actions = {name: QAction(title, page) for name, title in titles.items()}
        for name, action in self._actions.items():
            action.triggered.connect(lambda _checked, name=name: acts[name]())
            page.addAction(action)

    def enable(self, possible: Mapping[str, bool]) -> None:
        """Offers what is possible now, by the same names."""
        for name, action in self._actions.items():
            action.setEnabled(possible[name])
