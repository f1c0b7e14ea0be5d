"""Where the two sides of the pairs are: two columns, which can change places, or a second file beside the first."""

from __future__ import annotations

from attune_datasets.spec import DataSpec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from attune_studio.project import DataAnswers
from attune_studio.tokens import SPACE_2, SPACE_3
from attune_studio.widgets.buttons import icon_button
from attune_studio.widgets.editors import ComboBox, TextEditor
from attune_studio.widgets.file_choice import FileChoice
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import FoldSection, Section

_SHOWN = 40  # characters of a column's name


class SidesSection(Section):
    """Source and target, guessed until the person chooses.

    Signals:
        changed(str, object): A field of the DataSpec and its new value.
        column_chosen(str, str): `"source"` or `"target"`, and the column that it is to be read from.
        swap_wanted(): Source and target are to change places.
    """

    changed = Signal(str, object)
    column_chosen = Signal(str, str)
    swap_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Pairs"))
        self.source, self.target = ComboBox(), ComboBox()
        self.source_language, self.target_language = TextEditor(), TextEditor()
        self.swap = icon_button("arrows-down-up", self.tr("Swap source and target"), self.swap_wanted.emit)
        self.target_file = FileChoice(self.tr("File with the translations"))
        self.target_file.chosen.connect(lambda path: self.changed.emit("target_file", path))
        self.body.addLayout(self._create_columns())
        self._second = FoldSection(self.tr("Second file, languages"))
        self._second.body.addLayout(self._create_further())
        self.body.addWidget(self._second)
        self._told = PlainLabel(role="caption", wrap=True)
        self.body.insertWidget(1, self._told)

    def show_data(self, data: DataAnswers, asked: DataSpec) -> None:
        """Shows the columns and which are used, and what the person has asked for."""
        for box, chosen in ((self.source, data.spec.source), (self.target, data.spec.target)):
            box.clear()
            for column in data.answer["columns"]:
                box.addItem(column["name"][:_SHOWN], column["name"])
            box.setCurrentIndex(box.findData(chosen) if chosen is not None else -1)
        self.source_language.set_value(asked.source_language)
        self.target_language.set_value(asked.target_language)
        self.source_language.setPlaceholderText(data.spec.source_language or self.tr("not told"))
        self.target_language.setPlaceholderText(data.spec.target_language or self.tr("not told"))
        self.target_file.show_file(asked.target_file)
        self.swap.setEnabled(data.trainable)
        self._tell(data, asked)

    def _tell(self, data: DataAnswers, asked: DataSpec) -> None:
        lonely = len(data.columns) < 2 and not asked.target_file
        if lonely:
            text = self.tr("This file has one side only. Choose the file with its translations, line by line.")
        elif not data.trainable:
            text = self.tr("Choose the column of the sentences and the column of their translations.")
        else:
            text = " → ".join(data.languages)
        self._told.setText(text)
        if lonely or asked.target_file:
            self._second.set_open(True)

    def _create_columns(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        rows = ((self.tr("Source"), self.source, "source"), (self.tr("Target"), self.target, "target"))
        for row, (title, box, field) in enumerate(rows):
            label = PlainLabel(title)
            label.setBuddy(box)
            box.setAccessibleName(title)
            box.setPlaceholderText(self.tr("Choose a column"))
            box.activated.connect(lambda _, box=box, field=field: self.column_chosen.emit(field, box.currentData()))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.addWidget(self.swap, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        return grid

    def _create_further(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        both = QWidget()
        languages = QHBoxLayout(both)
        languages.setContentsMargins(0, 0, 0, 0)
        for editor, field in ((self.source_language, "source_language"), (self.target_language, "target_language")):
            editor.edited.connect(lambda editor=editor, field=field: self.changed.emit(field, editor.value()))
            languages.addWidget(editor, 1)
        self.source_language.setAccessibleName(self.tr("Source language"))
        self.target_language.setAccessibleName(self.tr("Target language"))
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Translations"), self.target_file),
            (self.tr("Languages"), both),
        )
        for row, (title, item) in enumerate(rows):
            grid.addWidget(PlainLabel(title), row, 0)
            grid.addWidget(item, row, 1)
        return grid
