"""`LearningSection`: word2vec's options, a text to learn word vectors from, and how far that is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from attune_models.word_vectors.spec import Word2VecSpec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from attune_studio.form import SpecForm
from attune_studio.pages.vectors.learner import learned_home
from attune_studio.settings import last_folder
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import FoldSection

_NAME = 40  # characters of a text's name that its vectors' folder takes


class LearningSection(FoldSection):
    """Folded until somebody wants it.

    Signals:
        wanted(str): Learn word vectors from this text.
        stopped(): Stop, and keep what is learned.
    """

    wanted = Signal(str)
    stopped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("LearningSection", "Learn from a text"), parent=parent)
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
        self.stop = button(self.tr("Stop and keep"), self.stopped.emit, icon="stop")
        for widget in (PlainLabel(about, role="caption", wrap=True), self.form, self._bar, self._told, self.choose):
            self.body.addWidget(widget)
        self.body.addWidget(self.stop)
        self.form.invalid.connect(lambda messages: self.choose.setEnabled(not messages))
        self.show_idle()

    @property
    def spec(self) -> Word2VecSpec:
        """The options as they stand."""
        spec = self.form.spec
        assert isinstance(spec, Word2VecSpec)
        return spec

    def folder(self, text: Path) -> Path:
        """Returns where the vectors of a text with these options go: the same again for the same, which then goes on.

        Raises:
            OSError: There is no such text.
        """
        found = text.stat()
        told = f"{text.absolute()} {found.st_size} {found.st_mtime_ns} {self.spec.model_dump_json()}"
        name = f"{text.stem[:_NAME]}-{hashlib.sha256(told.encode()).hexdigest()[:6]}"
        return learned_home() / name

    def show_progress(self, fraction: float, note: str) -> None:
        """Shows how far the learning is."""
        self.form.set_frozen(True)
        self.choose.hide()
        for widget in (self._bar, self._told, self.stop):
            widget.show()
        self._bar.setValue(round(fraction * 1000))
        self._told.setText(note)

    def show_idle(self) -> None:
        """Nothing is being learned."""
        self.form.set_frozen(False)
        self.stop.setEnabled(True)
        self.choose.show()
        for widget in (self._bar, self._told, self.stop):
            widget.hide()

    def _ask(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Text to learn from"), last_folder())
        if path:
            self.wanted.emit(path)
