"""`TextTaking`: copies the text that is shown, or saves it, alone or with the numbers of each token."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from attune_studio.background import Job
from attune_studio.saving import ask_where, safe_name, start_saving, write_bytes
from attune_studio.widgets.buttons import button
from attune_studio.widgets.picture import Picture, render
from attune_studio.writing import Writing, save_csv, save_json, save_text

_WRITERS: dict[str, Callable[[Writing, Path], None]] = {"txt": save_text, "csv": save_csv, "json": save_json}
_PICTURES = ("png", "svg", "pdf")


class TextTaking(QObject):
    """The button and the shortcut that take a text away.

    Args:
        writing: Returns what is shown; None: nothing is.
        picture: Returns the same as a picture.
        parent: The page.

    Signals:
        told(str): What was done.
        failed(AttuneError): It cannot be written.
    """

    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, writing: Callable[[], Writing | None], picture: Callable[[], Picture | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._writing, self._picture = writing, picture
        self.copy_action = QAction(self.tr("Copy the text"), self)
        self.copy_action.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.copy_action.triggered.connect(self.copy)
        self.save_button = button(self.tr("Save as"), icon="download-simple")
        self.save_button.setMenu(self._create_menu(parent))
        self.set_enabled(False)

    def set_enabled(self, on: bool) -> None:
        """Offers both only where there is something to take."""
        self.save_button.setEnabled(on)
        self.copy_action.setEnabled(on)

    def copy(self) -> None:
        """Copies prompt and text."""
        if (writing := self._writing()) is not None:
            QGuiApplication.clipboard().setText(writing.prompt + writing.text)
            self.told.emit(self.tr("Copied the text."))

    def save(self, kind: str, path: Path) -> Job | None:
        """Writes the text (`txt`), the numbers of each token as `csv` or `json`, the latter with alternatives, or a
        picture of what is seen (`png`, `svg`, `pdf`)."""
        writing = self._writing()
        if writing is None:
            return None
        return start_saving(path, self._writer(kind, path, writing), self, self.told, self.failed)

    def _writer(self, kind: str, path: Path, writing: Writing) -> Callable[[], object]:
        """Returns what writes a file of what there is now: it may be written on meanwhile."""
        picture = self._picture() if kind in _PICTURES else None
        if picture is not None:
            return partial(write_bytes, path, render(picture, kind))
        taken = copy(writing)
        taken.tokens = list(writing.tokens)
        return partial(_WRITERS[kind], taken, path)

    def _create_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addAction(self.copy_action)
        menu.addSeparator()
        titles = {
            "txt": self.tr("Text…"),
            "csv": self.tr("Numbers of each token (CSV)…"),
            "json": self.tr("Everything, with alternatives (JSON)…"),
            "png": self.tr("Picture (PNG)…"),
            "svg": self.tr("Drawing (SVG)…"),
            "pdf": self.tr("Page (PDF)…"),
        }
        for kind, title in titles.items():
            menu.addAction(title, partial(self._ask_where, kind))
        return menu

    def proposed_name(self, kind: str) -> str:
        """Returns what a file of a kind would be called: by run, checkpoint and seed."""
        writing = self._writing()
        if writing is None or not writing.origins:
            return f"text.{kind}"
        last = writing.origins[-1]
        return safe_name([writing.run.name, f"step {last.checkpoint}", f"seed {last.sampling['seed']}"], kind)

    def _ask_where(self, kind: str) -> None:
        save = partial(self.save, kind)
        filters = {
            "txt": self.tr("Text (*.txt)"), "csv": self.tr("CSV (*.csv)"), "json": self.tr("JSON (*.json)"),
            "png": "PNG (*.png)", "svg": "SVG (*.svg)", "pdf": "PDF (*.pdf)",
        }  # fmt: skip
        ask_where(self.save_button, self.tr("Save as"), self.proposed_name(kind), filters[kind], save)
