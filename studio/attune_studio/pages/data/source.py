"""Where the data comes from: open, recent files, bundled samples, IMDb; which table of an archive."""

from __future__ import annotations

from pathlib import Path

from attune_datasets.samples import SAMPLES
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from attune_studio.project import DataAnswers
from attune_studio.settings import recent_files
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import ElidedLabel, PlainLabel
from attune_studio.widgets.section import Section


class SourceSection(Section):
    """The file and the ways to another one.

    Signals:
        open_wanted(): The person wants to choose a file.
        file_chosen(str): A recent file or a sample was chosen.
        imdb_wanted(): The IMDb reviews are to be fetched.
        table_chosen(str): A table of the archive was chosen.
    """

    open_wanted = Signal()
    file_chosen = Signal(str)
    imdb_wanted = Signal()
    table_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Source"))
        self._name = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._facts = PlainLabel(role="caption", wrap=True)
        self.body.addWidget(self._name)
        self.body.addWidget(self._facts)
        self.tables = ComboBox()
        self.tables.setAccessibleName(self.tr("Table"))
        self.tables.setPlaceholderText(self.tr("Choose a table"))
        self.tables.activated.connect(lambda: self.table_chosen.emit(self.tables.currentText()))
        self.body.addWidget(self.tables)
        self.body.addLayout(self._create_buttons())
        self.show_file("")

    def show_file(self, path: str) -> None:
        """Shows a file of which nothing more is known."""
        self._name.setText(Path(path).name if path else self.tr("No file"))
        self._name.setToolTip(path and self._name.toolTip())
        self._facts.setText("")
        self._facts.hide()
        self.show_tables([], None)

    def show_data(self, data: DataAnswers) -> None:
        """Shows a file that was read."""
        self._name.setText(Path(data.spec.file).name)
        answer, format_name = data.answer, data.answer["detection"]["format"]
        count = len(answer["columns"])
        columns = self.tr("1 column") if count == 1 else self.tr("{count} columns").format(count=f"{count:,}")
        tabs = answer["detection"].get("delimiter") == "\t"
        titles = {"delimited": "TSV" if tabs else "CSV", "lines": self.tr("text"), "json": "JSON", "parquet": "Parquet"}
        parts = [data.amount, columns, titles.get(format_name, format_name)]
        self._facts.setText(" · ".join([data.amount, self.tr("plain text")] if data.plain else parts))
        self._facts.show()
        self.show_tables(answer["tables"], data.spec.table)

    def show_tables(self, tables: list[str], chosen: str | None) -> None:
        """Shows the tables of an archive; fewer than two need no choice."""
        self.tables.clear()
        self.tables.addItems(tables)
        self.tables.setCurrentIndex(tables.index(chosen) if chosen in tables else -1)
        self.tables.setVisible(len(tables) > 1)

    def _create_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.open_button = button(self.tr("Open…"), self.open_wanted.emit, icon="folder-open")
        self.recent_button = button(self.tr("Recent"))
        self.sample_button = button(self.tr("Samples"))
        recent, samples = QMenu(self), QMenu(self)
        recent.aboutToShow.connect(lambda: self._fill_recent(recent))
        self._fill_samples(samples)
        self.recent_button.setMenu(recent)
        self.sample_button.setMenu(samples)
        for widget in (self.open_button, self.recent_button, self.sample_button):
            row.addWidget(widget)
        return row

    def _fill_recent(self, menu: QMenu) -> None:
        menu.clear()
        for path in recent_files():
            self._add_file(menu, Path(path).name, path)
        if menu.isEmpty():
            menu.addAction(self.tr("No recent files")).setEnabled(False)

    def _fill_samples(self, menu: QMenu) -> None:
        menu.setToolTipsVisible(True)
        for sample in SAMPLES:
            title, told = (QCoreApplication.translate("samples", text) for text in (sample.title, sample.description))
            self._add_file(menu, title, str(sample.path), told)
        menu.addSeparator()
        imdb = menu.addAction(self.tr("Get IMDb (84 MB)…"))
        imdb.triggered.connect(self.imdb_wanted)

    def _add_file(self, menu: QMenu, title: str, path: str, tip: str = "") -> None:
        action = menu.addAction(title.replace("&", "&&"))
        action.setToolTip(tip)
        action.triggered.connect(lambda: self.file_chosen.emit(path))
