"""`StartPanel`: the Data page before there is data: three ways in, ready-made models, samples, recent files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from attune_datasets.samples import SAMPLES
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from attune_studio import tokens
from attune_studio.ready_made import ready_made_ways
from attune_studio.settings import recent_files
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.empty_state import Glyph
from attune_studio.widgets.labels import ElidedLabel, PlainLabel

_RECENT = 4
_PRESS_HEIGHT, _PRESS_WIDTH = 36, 60  # px
_WIDEST, _NARROW = 920, 700  # px: the panel at most; below it the ways stand under each other


class StartPanel(QWidget):
    """Every way in.

    Signals:
        open_wanted(): The person wants to choose a file.
        file_chosen(str): A sample or a recent file.
        imdb_wanted(): The IMDb reviews are to be fetched.
        tour_wanted(): The guided tour.
        ready_made_wanted(str, str): A ready-made run, on that page.
    """

    open_wanted = Signal()
    file_chosen = Signal(str)
    imdb_wanted = Signal()
    tour_wanted = Signal()
    ready_made_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = QFrame()
        panel.setMaximumWidth(scaled(_WIDEST))
        self._column = QVBoxLayout(panel)
        self._column.setContentsMargins(tokens.SPACE_6, tokens.SPACE_4, tokens.SPACE_6, tokens.SPACE_4)
        self._column.setSpacing(tokens.SPACE_2)
        self._column.addStretch(1)
        self._column.addWidget(PlainLabel(self.tr("Train a Transformer on text, and look inside it"), role="title"))
        self._column.addSpacing(tokens.SPACE_2)
        self._column.addLayout(self._create_ways())
        self._column.addLayout(self._create_ready_made())
        self._column.addSpacing(tokens.SPACE_4)
        self._column.addWidget(PlainLabel(self.tr("All samples"), role="section"))
        self._column.addLayout(self._create_samples())
        self._recent = QVBoxLayout()
        self._recent.setSpacing(tokens.SPACE_1)
        self._column.addLayout(self._recent)
        self._column.addStretch(2)
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(panel, 100)  # which takes all the width that it may
        row.addStretch(1)
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
            self._recent.addSpacing(tokens.SPACE_3)
            self._recent.addWidget(PlainLabel(self.tr("Recent files"), role="section"))
        for path in files:
            folder = ElidedLabel(str(Path(path).parent), role="caption", mode=Qt.TextElideMode.ElideMiddle)
            self._recent.addWidget(self._entry(Path(path).name, folder, path))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._ways.setDirection(direction)

    def _create_ways(self) -> QBoxLayout:
        sample = SAMPLES[0]
        self.sample_button = button(self.tr("Open the reviews"), lambda: self.file_chosen.emit(str(sample.path)))
        self.open_button = button(self.tr("Open a file"), self.open_wanted.emit, role="primary")
        self.open_button.setToolTip(self.tr(
            "A .csv, .tsv, .txt, .parquet, .json or .jsonl, also inside .gz or .zip. For two files with a sentence a "
            "line, such as train.en and train.de, begin with one."
        ))  # fmt: skip
        self.tour_button = button(self.tr("Start the tour"), self.tour_wanted.emit)
        reviews = _told(sample.description)
        files = self.tr("Texts with labels, pairs of sentences, or any plain text. You can also drop it here.")
        tour = self.tr("Six short steps through the program, with a model that is trained already.")
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(tokens.SPACE_4)
        for way in (
            _Way("flask", self.tr("Try a sample"), reviews, self.sample_button),
            _Way("folder-open", self.tr("Open your file"), files, self.open_button),
            _Way("compass", self.tr("Take the tour"), tour, self.tour_button),
        ):
            self._ways.addWidget(way, 1)
        return self._ways

    def _create_ready_made(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(PlainLabel(self.tr("Or, without training anything:"), role="caption"))
        for way in ready_made_ways():
            row.addWidget(button(way.title, partial(self.ready_made_wanted.emit, way.run, way.page), role="link"))
        row.addStretch()
        return row

    def _create_samples(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE_6)
        grid.setVerticalSpacing(tokens.SPACE_3)
        listed = [(_told(sample.title), _told(sample.description), str(sample.path)) for sample in SAMPLES]
        imdb = self.tr("50,000 film reviews by Maas et al. (2011), downloaded from their authors; 84 MB.")
        listed.append((self.tr("IMDb reviews"), imdb, ""))
        for place, (title, description, path) in enumerate(listed):
            entry = self._entry(title, PlainLabel(description, role="caption", wrap=True), path)
            grid.addWidget(entry, place // 2, place % 2)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        return grid

    def _entry(self, title: str, description: QWidget, path: str) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        on_click = (lambda: self.file_chosen.emit(path)) if path else self.imdb_wanted.emit
        press = button(self.tr("Open") if path else self.tr("Get"), on_click)
        press.setAccessibleName((self.tr("Open {title}") if path else self.tr("Get {title}")).format(title=title))
        press.setObjectName(title)
        press.setMinimumWidth(scaled(_PRESS_WIDTH))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(ElidedLabel(title))
        texts.addWidget(description)
        texts.addStretch()
        row.addLayout(texts, 1)
        row.addWidget(press)
        return entry


class _Way(QFrame):
    """One way in: what it is called, a sentence on it, the button that takes it."""

    def __init__(self, icon: str, title: str, text: str, press: QPushButton) -> None:
        super().__init__()
        self.setProperty("role", "card")
        press.setAccessibleDescription(text)
        press.setFixedHeight(scaled(_PRESS_HEIGHT))  # one of them is the page's primary button, which is higher
        column = QVBoxLayout(self)
        column.setContentsMargins(*[tokens.SPACE_4] * 4)
        column.setSpacing(tokens.SPACE_2)
        column.addWidget(Glyph(icon, 28, "accent"))
        column.addWidget(PlainLabel(title, role="section"))
        column.addWidget(PlainLabel(text, role="muted", wrap=True))
        column.addStretch()
        column.addSpacing(tokens.SPACE_1)
        column.addWidget(press, 0, Qt.AlignmentFlag.AlignLeft)


def _told(text: str) -> str:
    """Returns a title or a description of a sample in the language in force."""
    return QCoreApplication.translate("samples", text)
