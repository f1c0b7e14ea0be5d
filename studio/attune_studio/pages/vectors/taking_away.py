"""`TakingAway`: saves the map as a picture, and the vectors for other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from attune_datasets.atomic import replacing
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from attune_studio.background import Job
from attune_studio.widgets.buttons import button
from attune_studio.widgets.picture import Picture, render_png, render_svg, with_captions
from attune_studio.widgets.word_map import WordMap


class TakingAway(QObject):
    """The button with its menu.

    Args:
        map_: What is saved.
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

    def __init__(self, map_: WordMap, captions: Callable[[], tuple[str, list[str]]], parent: QWidget) -> None:
        super().__init__(parent)
        self._map, self._captions = map_, captions
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
        content = {
            "png": lambda: render_png(picture.paint, picture.size),
            "svg": lambda: render_svg(picture.paint, picture.size, title, "\n".join(captions)),
        }[kind]()
        job = Job(partial(_write, path, content), self)
        job.finished.connect(lambda _: self.told.emit(self.tr("Saved {path}").format(path=path)))
        job.failed.connect(self.failed)
        job.start()

    def _ask_where(self, kind: str) -> None:
        names = {"png": "words.png", "svg": "words.svg", "word2vec": "vectors.txt", "projector": ""}
        dialog = QFileDialog(self.button, self.tr("Save as"), names[kind])
        if kind == "projector":
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(names[kind].rpartition(".")[2])
        dialog.fileSelected.connect(lambda path: self.save(kind, Path(path)))
        dialog.open()


def _write(path: Path, content: bytes) -> None:
    with replacing(path) as file:
        file.write(content)
