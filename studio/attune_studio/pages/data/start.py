"""`StartPanel`: the Data page before there is data: open or drop a file, or begin with a sample."""

from __future__ import annotations

from pathlib import Path

from attune_datasets.samples import SAMPLES
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from attune_studio.settings import recent_files
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import ElidedLabel, PlainLabel

_RECENT = 5
_WIDTH = 560


class StartPanel(QWidget):
    """Every way to data, the commonest first.

    Signals:
        open_wanted(): The person wants to choose a file.
        file_chosen(str): A sample or a recent file.
        imdb_wanted(): The IMDb reviews are to be fetched.
    """

    open_wanted = Signal()
    file_chosen = Signal(str)
    imdb_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = QFrame()
        panel.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(panel)
        self._column.setSpacing(8)
        self._column.addWidget(
            PlainLabel(self.tr("Begin with texts and labels, with pairs of sentences, or with any text"), role="title")
        )
        text = self.tr(
            "A .csv, .tsv, .txt, .parquet, .json or .jsonl, also inside .gz or .zip. A plain text is one to go on "
            "with. For two files with a sentence a line, such as train.en and train.de, begin with one. Drop it here, "
            "or open it."
        )
        self._column.addWidget(PlainLabel(text, role="muted", wrap=True))
        self.open_button = button(self.tr("Open a file"), self.open_wanted.emit, icon="folder-open", role="primary")
        self._column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(16)
        self._column.addWidget(PlainLabel(self.tr("Or try a sample"), role="section"))
        for sample in SAMPLES:
            self._add(_told(sample.title), _told(sample.description), str(sample.path))
        imdb = self.tr("50,000 film reviews by Maas et al. (2011), downloaded from their authors; 84 MB.")
        self._add(self.tr("IMDb reviews"), imdb, "")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        self._column.addSpacing(16)
        self._column.addLayout(self._recent)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.addStretch()
        row.addWidget(panel, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        scroll = QScrollArea()  # in a small window, samples and recent files are more than fits
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.show_recent()

    def show_recent(self) -> None:
        """Lists the files opened last."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        files = recent_files()[:_RECENT]
        if files:
            self._recent.addWidget(PlainLabel(self.tr("Recent files"), role="section"))
        for path in files:
            folder = ElidedLabel(str(Path(path).parent), role="caption", mode=Qt.TextElideMode.ElideMiddle)
            self._recent.addWidget(self._entry(Path(path).name, folder, path))

    def _add(self, title: str, description: str, path: str) -> None:
        self._column.addWidget(self._entry(title, PlainLabel(description, role="caption", wrap=True), path))

    def _entry(self, title: str, description: QWidget, path: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        on_click = (lambda: self.file_chosen.emit(path)) if path else self.imdb_wanted.emit
        verb = self.tr("Open") if path else self.tr("Get")
        press = button(verb, on_click)
        press.setAccessibleName(f"{verb} {title}")
        press.setObjectName(title)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(ElidedLabel(title))
        texts.addWidget(description)
        row.addLayout(texts, 1)
        row.addWidget(press)
        return entry


def _told(text: str) -> str:
    """Returns a title or a description of a sample in the language in force."""
    return QCoreApplication.translate("samples", text)
