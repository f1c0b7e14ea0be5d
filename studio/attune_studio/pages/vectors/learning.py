"""`LearningSection`: word2vec's options, a text to learn word vectors from, and how far that is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from attune_datasets.file_names import last_part
from attune_datasets.samples import sample
from attune_models.word_vectors.spec import Word2VecSpec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QVBoxLayout, QWidget

from attune_studio.form import SpecForm
from attune_studio.pages.vectors.learner import learned_home
from attune_studio.project import Project
from attune_studio.settings import last_folder
from attune_studio.text import shortened
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.section import FoldSection

_SHOWN = 16  # characters of a name on a button
_NAME = 40  # characters of a text's name that its vectors' folder takes


class LearningSection(FoldSection):
    """Folded until somebody wants it.

    Signals:
        wanted(str, str): Learn word vectors from this text, and of a table from this column; empty: from the likeliest.
        stopped(): Stop, and keep what is learned.
    """

    wanted = Signal(str, str)
    stopped = Signal()

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("LearningSection", "Learn from a text"), parent=parent)
        self._project = project
        about = self.tr(
            "word2vec learns a vector for each word from the words around it. The text may be plain, or a table's "
            "column; Chinese is segmented. It goes on when the window is closed."
        )
        self.form = SpecForm(Word2VecSpec())
        self._told = PlainLabel(role="caption", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Learned so far"))
        self.choose = button(self.tr("Choose a text…"), self._ask, icon="folder-open")
        self.opened = button("", self._take_opened, icon="table")
        self.sample = button(self.tr("Learn from the bundled stories"), self._take_sample, icon="book-open")
        self._texts = (self.opened, self.sample, self.choose)
        self.stop = button(self.tr("Stop and keep"), self.stopped.emit, icon="stop")
        for widget in (PlainLabel(about, role="caption", wrap=True), self.form, *self._texts):
            self.body.addWidget(widget)
        self.progress = self._create_progress()
        self.form.invalid.connect(self._on_invalid)
        project.spec_changed.connect(self._offer_opened)
        project.data_changed.connect(self._offer_opened)
        self.show_idle()

    @property
    def spec(self) -> Word2VecSpec:
        """The options as they stand."""
        spec = self.form.spec
        assert isinstance(spec, Word2VecSpec)
        return spec

    def folder(self, text: Path, column: str = "") -> Path:
        """Returns where the vectors of a text with these options go: the same again for the same, which then goes on.

        Args:
            text: The file.
            column: Of a table; empty: the likeliest.

        Raises:
            OSError: There is no such text.
        """
        found = text.stat()
        told = f"{text.absolute()} {found.st_size} {found.st_mtime_ns} {self.spec.model_dump_json()}{column}"
        name = f"{text.stem[:_NAME]}-{hashlib.sha256(told.encode()).hexdigest()[:6]}"
        return learned_home() / name

    def show_progress(self, fraction: float, note: str) -> None:
        """Shows how far the learning is."""
        self.form.set_frozen(True)
        for widget in self._texts:
            widget.hide()
        self.progress.show()
        self._bar.setValue(round(fraction * 1000))
        self._told.setText(note)

    def show_idle(self) -> None:
        """Nothing is being learned."""
        self.form.set_frozen(False)
        self.stop.setEnabled(True)
        self.progress.hide()
        for widget in self._texts:
            widget.show()
        self._offer_opened()

    def _create_progress(self) -> QWidget:
        """Returns how far it is, with the way to stop it, for a place that is never scrolled out of sight."""
        progress = QWidget()
        column = QVBoxLayout(progress)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._bar, self._told, self.stop):
            column.addWidget(widget)
        return progress

    def _offer_opened(self) -> None:
        """Offers the data that is open, where there is any; the bundled stories have a button already."""
        file = self._project.spec.data.file
        self.opened.setText(self.tr("Learn from {name}").format(name=shortened(last_part(file), _SHOWN)))
        self.opened.setToolTip(plain_tooltip(self.tr("The data that is open: {file}").format(file=file)))
        self.opened.setVisible(bool(file) and file != str(_stories()) and self.progress.isHidden())

    def _on_invalid(self, messages: dict[str, str]) -> None:
        for widget in self._texts:
            widget.setEnabled(not messages)

    def _take_opened(self) -> None:
        data = self._project.spec.data
        self.wanted.emit(data.file, data.source or data.text or "")

    def _take_sample(self) -> None:
        self.wanted.emit(str(_stories()), "")

    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Text to learn from"), last_folder())
        if path:
            self.wanted.emit(path, "")


def _stories() -> Path:
    return sample("stories_en").path
