"""Which column is the text and which the label."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from attune_studio.project import DataAnswers
from attune_studio.text import listed
from attune_studio.tokens import SPACE_2, SPACE_3
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section

_SHOWN = 40  # characters of a column's name


class ColumnsSection(Section):
    """Two choices, guessed until the person makes them.

    Signals:
        changed(str, str): "text" or "label", and the column's name.
    """

    changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Columns"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        self.text, self.label = ComboBox(), ComboBox()
        rows = (("text", self.tr("Text"), self.text), ("label", self.tr("Label"), self.label))
        for row, (field, title, box) in enumerate(rows):
            label = PlainLabel(title)
            label.setBuddy(box)
            box.setAccessibleName(title)
            box.setPlaceholderText(self.tr("Choose a column"))
            box.activated.connect(lambda _, field=field, box=box: self.changed.emit(field, box.currentData()))
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        self.body.addLayout(grid)
        self._classes = PlainLabel(role="caption", wrap=True)
        self.body.addWidget(self._classes)

    def show_data(self, data: DataAnswers) -> None:
        """Shows the columns and which of them are used."""
        for box, chosen in ((self.text, data.spec.text), (self.label, data.spec.label)):
            box.clear()
            for column in data.answer["columns"]:
                values = self.tr("{count} values").format(count=f"{column['distinct']:,}")
                box.addItem(f"{column['name'][:_SHOWN]} ({values})", column["name"])
            box.setCurrentIndex(box.findData(chosen) if chosen is not None else -1)
        self._classes.setText(self._told(data))

    def _told(self, data: DataAnswers) -> str:
        if data.spec.label is None:
            return self.tr("No column looks like a label. Choose the one that the model shall predict.")
        if data.answer["labels"] is None:
            return self.tr("This column has too many different values for a label: it looks like text.")
        names = list(data.labels)
        told = listed(name[:_SHOWN] for name in names[:6])
        more = self.tr(" and {count} more").format(count=f"{len(names) - 6:,}") if len(names) > 6 else ""
        return self.tr("{count} classes: {names}").format(count=f"{len(names):,}", names=told + more)
