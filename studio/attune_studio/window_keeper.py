"""`WindowKeeper`: keeps one window on a project, and makes it anew in another language or text size."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from attune_studio import language, theme
from attune_studio.main_window import Kept, MainWindow
from attune_studio.project import Project


class WindowKeeper(QObject):
    """Owns the project, which outlives each window: runs, processes and undo go on through a switch.

    What lives in widgets alone starts afresh, but for what the pages hand over (`Page.kept`).

    Signals:
        completed(): A window has all its pages.

    Attributes:
        window: The window that is shown.
    """

    completed = Signal()

    def __init__(self, project: Project) -> None:
        super().__init__()
        project.setParent(self)
        self._project = project
        self.window = self._create_window()
        self._soon = QTimer(self, singleShot=True, interval=0)  # the choice itself is made in the old window
        self._soon.timeout.connect(self._renew)
        for switched in (language.manager().changed, theme.manager().resized):
            switched.connect(self._soon.start)

    def _create_window(self, kept: Kept | None = None) -> MainWindow:
        window = MainWindow(self._project, kept)
        window.completed.connect(self.completed)
        return window

    def _renew(self) -> None:
        old = self.window
        kept = old.hand_over()
        self.window = self._create_window(kept)
        self.window.show()  # before the other goes: the program ends with its last window
        old.hide()
        old.deleteLater()
