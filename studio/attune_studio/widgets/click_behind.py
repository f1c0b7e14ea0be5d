"""`ClickBehind`: a click that closes a list below a field counts for the field that it was meant for, too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QCompleter


class ClickBehind(QObject):
    """Qt only closes the list, and what is typed next would go into the field that it belongs to.

    Args:
        completer: Whose list it is; that owns this.
    """

    def __init__(self, completer: QCompleter) -> None:
        popup = completer.popup()
        assert popup is not None  # Qt makes one where there is none
        super().__init__(popup)
        self._popup = popup
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            behind = QApplication.widgetAt(event.globalPosition().toPoint())
            outside = not self._popup.rect().contains(event.position().toPoint())
            if outside and behind is not None and behind.focusPolicy() & Qt.FocusPolicy.ClickFocus:
                QTimer.singleShot(0, behind, behind.setFocus)
        return False
