"""What is learned from without labels: one text, or documents that each end; of a table, which column."""

from __future__ import annotations

from attune_datasets.spec import DataSpec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from attune_studio.project import DataAnswers
from attune_studio.setting_names import field_help
from attune_studio.tokens import SPACE_2, SPACE_3
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.section import Section

_SHOWN = 40  # characters of a column's name


class DocumentsSection(Section):
    """The choice of the column, and of what a document is.

    Signals:
        changed(str, str): "text" or "documents", and what was chosen.
    """

    changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Text"))
        self.text, self.kind = ComboBox(), ComboBox()
        self._column = PlainLabel(self.tr("Column"))
        self._told = PlainLabel(role="caption", wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        rows = (("text", self._column, self.text), ("documents", PlainLabel(self.tr("Documents")), self.kind))
        for row, (field, label, box) in enumerate(rows):
            label.setBuddy(box)
            box.setAccessibleName(label.text())
            box.setToolTip(plain_tooltip(field_help(DataSpec, field)))
            box.activated.connect(lambda _, field=field, box=box: self.changed.emit(field, box.currentData()))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        self.text.setPlaceholderText(self.tr("Choose a column"))
        self.body.addLayout(grid)
        self.body.addWidget(self._told)

    def show_data(self, data: DataAnswers) -> None:
        """Shows the columns, and what a document is."""
        for widget in (self._column, self.text):
            widget.setVisible(not data.plain)
        self.text.clear()
        for name in data.columns:
            self.text.addItem(name[:_SHOWN], name)
        self.text.setCurrentIndex(self.text.findData(data.spec.text) if data.spec.text is not None else -1)
        self._offer(data)
        self._told.setText(self._describe(data))

    def _offer(self, data: DataAnswers) -> None:
        rows = self.tr("Each line is one") if data.plain else self.tr("Each row is one")
        kinds = {"stream": self.tr("None: one text"), "rows": rows}
        if data.plain:
            kinds["paragraphs"] = self.tr("Each paragraph is one")
        self.kind.clear()
        for kind, title in kinds.items():
            self.kind.addItem(title, kind)
        self.kind.setCurrentIndex(self.kind.findData(data.spec.documents))

    def _describe(self, data: DataAnswers) -> str:
        if data.spec.documents == "stream":
            return self.tr("The end of the text is kept for validation and test.")
        if data.task == "masked":
            return self.tr("Some of its tokens are hidden, and the encoder learns to tell them from the others.")
        return self.tr("Each ends with [EOS]: the model learns where texts begin and end.")
