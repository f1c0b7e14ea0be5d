"""How the file is read: encoding, delimiter, quotes, header: folded while the detection is sure, and overruled here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attune_datasets.encoding_names import NAMES
from attune_datasets.errors import AttuneError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from attune_studio.project import DataAnswers
from attune_studio.text import listed
from attune_studio.tokens import SPACE_2, SPACE_3
from attune_studio.widgets.editors import ComboBox, choice_title
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import FoldSection

_FIELDS = ("encoding", "delimiter", "quote", "header")


def is_of_reading(error: AttuneError) -> bool:
    """Whether an error is mended by one of these choices."""
    return any(f"data.{field}" in error.remedy for field in _FIELDS)


class ReadingSection(FoldSection):
    """Four choices, each of which may be left to the detection.

    Signals:
        changed(str, object): A field of the DataSpec and its new value; None: detect.
    """

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.boxes: dict[str, ComboBox] = {}
        self._labels: dict[str, PlainLabel] = {}
        self._unsure = PlainLabel(self.tr("Another reading is nearly as likely: please check the preview."), wrap=True)
        self._unsure.set_role("warning")
        self.body.addWidget(self._unsure)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(1, 1)
        titles = (self.tr("Encoding"), self.tr("Delimiter"), self.tr("Quotes"), self.tr("Header row"))
        for row, (field, title) in enumerate(zip(_FIELDS, titles, strict=True)):
            self._add(grid, row, field, title)
        self.body.addLayout(grid)

    def show_data(self, data: DataAnswers, asked: Any) -> None:
        """Shows what was detected, and what the person has `asked` for (a DataSpec)."""
        found = data.answer["detection"]
        delimited = found["format"] in ("delimited", "lines")
        self.setVisible(found["format"] != "parquet")
        for field in _FIELDS:
            shown = field == "encoding" or delimited
            self._labels[field].setVisible(shown)
            self.boxes[field].setVisible(shown)
            self._fill(field, found[field], getattr(asked, field))
        self._unsure.setVisible(not found["sure"])
        parts = [found["encoding"], self._title("delimiter", found["delimiter"]) if delimited else found["format"]]
        parts[1:] = [self.tr("plain text")] if data.plain else parts[1:]
        self.set_title(self.tr("Read as {how}").format(how=listed(parts)))
        overruled = any(getattr(asked, field) is not None for field in _FIELDS)
        if not found["sure"] or overruled:
            self.set_open(True)

    def show_unread(self, asked: Any) -> None:
        """Offers the choices for a file that could not be read as it was detected."""
        for field in _FIELDS:
            self._labels[field].show()
            self.boxes[field].show()
            self._fill(field, None, getattr(asked, field))
        self._unsure.hide()
        self.set_title(self.tr("How it is read"))
        self.set_open(True)
        self.show()

    def _add(self, grid: QGridLayout, row: int, field: str, title: str) -> None:
        box, label = ComboBox(), PlainLabel(title)
        box.setAccessibleName(title)
        box.setObjectName(field)
        label.setBuddy(box)
        box.activated.connect(lambda: self.changed.emit(field, box.currentData()))
        grid.addWidget(label, row, 0)
        grid.addWidget(box, row, 1)
        self.boxes[field], self._labels[field] = box, label

    def _fill(self, field: str, found: Any, asked: Any) -> None:
        box = self.boxes[field]
        box.clear()
        detect = self.tr("Detect: {found}").format(found=self._title(field, found))
        box.addItem(self.tr("Detect") if found is None else detect, None)
        known = self._choices(field)
        for value in [*known, *([asked] if asked is not None and asked not in known else [])]:
            box.addItem(self._title(field, value), value)
        at = next((i for i in range(1, box.count()) if box.itemData(i) == asked), 0) if asked is not None else 0
        box.setCurrentIndex(at)

    @staticmethod
    def _choices(field: str) -> Sequence[Any]:
        choices: dict[str, Sequence[Any]] = {
            "encoding": NAMES, "delimiter": (",", "\t", ";", "|"), "quote": ('"', "'", ""), "header": (True, False),
        }  # fmt: skip
        return choices[field]

    def _title(self, field: str, value: Any) -> str:
        names = {
            ("delimiter", ","): self.tr("comma"), ("delimiter", "\t"): self.tr("tab"),
            ("delimiter", ";"): self.tr("semicolon"), ("delimiter", "|"): self.tr("vertical bar"),
            ("delimiter", ""): self.tr("one column"), ("quote", '"'): self.tr('double "'),
            ("quote", "'"): self.tr("single '"), ("quote", ""): self.tr("none"),
            ("header", True): choice_title("true"), ("header", False): choice_title("false"),
        }  # fmt: skip
        return names.get((field, value), str(value))
