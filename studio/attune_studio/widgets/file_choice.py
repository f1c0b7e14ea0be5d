"""`FileChoice`: a file that may be chosen: its name, a button to choose it, a button to do without it."""

from __future__ import annotations

from attune_datasets.file_names import last_part
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from attune_studio.settings import last_folder
from attune_studio.text import titled
from attune_studio.tokens import SPACE_2
from attune_studio.widgets.buttons import button, icon_button
from attune_studio.widgets.labels import ElidedLabel


class FileChoice(QWidget):
    """One line.

    Args:
        title: What the file is: "Test file"; for the dialog and for screen readers.
        without: What is said where none is chosen.

    Signals:
        chosen(object): The path, or None to do without.
    """

    chosen = Signal(object)

    def __init__(self, title: str, without: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._without = title, without or self.tr("None")
        self._name = ElidedLabel()
        drop = QCoreApplication.translate("FileChoice", "Without: {title}").format(title=title)
        self.clear = icon_button("x", drop, lambda: self.chosen.emit(None))
        self.choose = button(self.tr("Choose…"), self.ask)
        self.choose.setAccessibleName(titled(title, self.choose.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._name, 1)
        row.addWidget(self.clear)
        row.addWidget(self.choose)
        self.show_file(None)

    @property
    def text(self) -> str:
        """What is said."""
        return self._name.text()

    def show_file(self, path: str | None) -> None:
        """Shows which file is chosen."""
        self._name.setText(last_part(path) if path else self._without)
        self._name.setAccessibleName(titled(self._title, self._name.text()))
        self.clear.setVisible(path is not None)

    def ask(self) -> None:
        """Asks for the file."""
        path, _ = QFileDialog.getOpenFileName(self, self._title, last_folder())
        if path:
            self.chosen.emit(path)
