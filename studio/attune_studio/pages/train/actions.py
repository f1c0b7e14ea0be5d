"""`TrainActions`: what the Train page offers to the command palette."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from attune_studio.wording import translate


class TrainActions:
    """One action for each thing that can be done with a training.

    Args:
        page: Owns them.
        acts: What each does, by `train`, `pause`, `resume`, `stop`, `enqueue` and `discard`.
    """

    def __init__(self, page: QWidget, acts: Mapping[str, Callable[[], object]]) -> None:
        titles = {
            "train": translate("TrainPage", "Train"),
            "pause": translate("TrainPage", "Pause the training"),
            "resume": translate("TrainPage", "Resume the training"),
            "stop": translate("TrainPage", "Stop the training and keep what was learnt"),
            "enqueue": translate("TrainPage", "Add to queue"),
            "discard": translate("TrainPage", "Discard the training"),
        }
        self._actions = {name: QAction(title, page) for name, title in titles.items()}
        for name, action in self._actions.items():
            action.triggered.connect(lambda _checked, name=name: acts[name]())
            page.addAction(action)

    def enable(self, possible: Mapping[str, bool]) -> None:
        """Offers what is possible now, by the same names."""
        for name, action in self._actions.items():
            action.setEnabled(possible[name])
