"""`TakingAway`: saves the map as a picture, and the vectors for other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from attune_models.word_vectors.vectors import PROJECTOR_FILES
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from attune_studio.saving import ask_where, safe_name, start_saving, write_bytes
from attune_studio.settings import remember_saved, saving_folder
from attune_studio.text import enumerated
from attune_studio.widgets.buttons import button
from attune_studio.widgets.picture import Picture, render, with_captions
from attune_studio.widgets.word_map import WordMap

_FILTERS = {"png": "PNG (*.png)", "svg": "SVG (*.svg)", "word2vec": "word2vec (*.txt)"}


class TakingAway(QObject):
    """The button with its menu.

    Args:
        map_: What is saved.
        name: Returns what the vectors are called.
        captions: Returns a title and what stands below the picture.
        parent: The page.

    Signals:
        told(str): What was done.
        failed(AttuneError): It cannot be written.
        vectors_wanted(str, str): Write the vectors as `word2vec` or `projector` to that path.
    """

    told = Signal(str)
    failed = Signal(object)
    vectors_wanted = Signal(str, str)

    def __init__(
        self, map_: WordMap, name: Callable[[], str], captions: Callable[[], tuple[str, list[str]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._map, self._name, self._captions = map_, name, captions
        self.button = button(self.tr("Save as"), icon="download-simple")
        menu = QMenu(parent)
        for kind, title in {
            "png": self.tr("Picture (PNG)…"),
            "svg": self.tr("Drawing (SVG)…"),
            "word2vec": self.tr("Vectors as text (word2vec)…"),
            "projector": self.tr("Tables for the Embedding Projector (TSV)…"),
        }.items():
            menu.addAction(title, partial(self._ask_where, kind))
        self.button.setMenu(menu)

    def save(self, kind: str, path: Path) -> None:
        """Writes the map as `png` or `svg`, or the vectors as `word2vec` or, into a folder, `projector`."""
        if kind in ("word2vec", "projector"):
            self.vectors_wanted.emit(kind, str(path))
            return
        title, captions = self._captions()
        picture = with_captions(Picture(self._map.paint, self._map.size()), title, captions)
        content = render(picture, kind, title, "\n".join(captions))
        start_saving(path, partial(write_bytes, path, content), self, self.told, self.failed)

    def _ask_where(self, kind: str) -> None:
        if kind == "projector":
            self._ask_folder()
            return
        suffix = {"word2vec": "txt"}.get(kind, kind)
        name = safe_name([self._name(), "vectors" if kind == "word2vec" else "map"], suffix)
        ask_where(self.button, self.tr("Save as"), name, _FILTERS[kind], partial(self.save, kind))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self.button, self.tr("Folder for the two tables"), saving_folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.save_tables(Path(folder)))
        dialog.open()

    def save_tables(self, folder: Path) -> None:
        """Writes the Embedding Projector's two tables into a folder, and asks before it replaces any."""
        remember_saved(folder / PROJECTOR_FILES[0])
        there = [name for name in PROJECTOR_FILES if (folder / name).exists()]
        if not there:
            self.save("projector", folder)
            return
        box = QMessageBox(self.button.window())
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Save as"))
        told = self.tr("{folder} holds {names} already. Replace?")
        box.setText(told.format(folder=folder, names=enumerated(there)))
        replace = box.addButton(self.tr("Replace"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.buttonClicked.connect(lambda clicked: self.save("projector", folder) if clicked is replace else None)
        box.finished.connect(box.deleteLater)
        box.open()
