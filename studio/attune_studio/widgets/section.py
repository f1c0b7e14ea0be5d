"""Groups of controls: a titled one, and one that folds away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from attune_studio import icons
from attune_studio.widgets.labels import PlainLabel


class Section(QWidget):
    """A group of controls under a title; put them into `body`, and what stands beside the title into `head`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._title = PlainLabel(role="section")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self._title)
        layout.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        layout.addLayout(self.body)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Changes the title."""
        self._title.setText(title)
        self.setAccessibleName(title)


class FoldSection(QWidget):
    """A group of controls that can be folded away; put them into `body`.

    Signals:
        toggled(bool): The person has opened or closed it.
    """

    toggled = Signal(bool)

    def __init__(self, title: str, opened: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._button = QToolButton()
        self._button.setText(title)
        self._button.setCheckable(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setProperty("role", "fold")
        self._button.clicked.connect(self._on_clicked)
        layout.addWidget(self._button)
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        layout.addWidget(self._content)
        self.set_open(opened)

    @property
    def is_open(self) -> bool:
        """Whether the content is shown."""
        return self._button.isChecked()

    def set_title(self, title: str) -> None:
        """Changes the title."""
        self._button.setText(title)

    def set_open(self, opened: bool) -> None:
        """Shows or folds the content."""
        self._button.setChecked(opened)
        self._button.setIcon(icons.icon("caret-down" if opened else "caret-right"))
        self._content.setVisible(opened)

    def _on_clicked(self, opened: bool) -> None:
        self.set_open(opened)
        self.toggled.emit(opened)
