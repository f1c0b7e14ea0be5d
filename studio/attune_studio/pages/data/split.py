"""How rows are divided: three shares, or a split column, or files of their own for validation and test."""

from __future__ import annotations

from attune_datasets.spec import SplitSpec, Task
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from attune_studio.form import SpecForm
from attune_studio.project import DataAnswers
from attune_studio.tokens import SPACE_2
from attune_studio.widgets.editors import ComboBox, NumberEdit
from attune_studio.widgets.file_choice import FileChoice
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import FoldSection, Section


class SplitSection(Section):
    """The split.

    Signals:
        changed(SplitSpec): What the person wants.
    """

    changed = Signal(object)

    def __init__(self, split: SplitSpec, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Split"))
        self._split = split
        self.body.addLayout(self._create_shares())
        self._error = PlainLabel(role="bad", wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self.form = SpecForm(split, only=("stratified", "seed"))
        self.form.changed.connect(self._on_form)
        self.body.addWidget(self.form)
        self._fixed = FoldSection(self.tr("A given split"))
        self._fixed.body.addLayout(self._create_fixed())
        self.body.addWidget(self._fixed)
        self.show_split(split)

    def show_split(self, split: SplitSpec) -> None:
        """Shows another split."""
        self._split = split
        for name, editor in self.shares.items():
            editor.set_value(float(f"{100 * getattr(split, name):.6g}"))
        self._tell("")
        self.form.set_spec(split)
        self.column.setCurrentIndex(max(0, self.column.findData(split.column)))
        for name, choice in self.files.items():
            choice.show_file(getattr(split, name))
        if split.given:
            self._fixed.set_open(True)

    def show_data(self, data: DataAnswers) -> None:
        """Offers the columns of the data."""
        self.column.clear()
        self.column.addItem(self.tr("None"), None)
        for name in data.columns:
            self.column.addItem(name[:40], name)
        self.column.setCurrentIndex(max(0, self.column.findData(self._split.column)))

    def show_task(self, task: Task, *, drawn: bool = True) -> None:
        """Shows the fields that the task knows: without labels there is nothing to keep even.

        Args:
            task: What the data is for.
            drawn: Whether rows are drawn into the parts; a stream is cut, which needs neither seed nor column.
        """
        self.form.show_fields(["stratified"], task == "classification")
        self.form.show_fields(["seed"], drawn)
        self.column.setEnabled(drawn)

    def _create_shares(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_2)
        grid.setVerticalSpacing(2)
        titles = (self.tr("Training"), self.tr("Validation"), self.tr("Test"))
        self.shares: dict[str, NumberEdit] = {}
        for place, (name, title) in enumerate(zip(("train", "validation", "test"), titles, strict=True)):
            editor = NumberEdit(float)
            editor.set_unit("%")
            editor.setAccessibleName(title)
            editor.edited.connect(lambda name=name: self._on_share(name))
            self.shares[name] = editor
            grid.addWidget(PlainLabel(title, role="caption"), 0, place)
            grid.addWidget(editor, 1, place)
        return grid

    def _create_fixed(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self.column = ComboBox()
        self.column.setAccessibleName(self.tr("Split column"))
        self.column.activated.connect(lambda: self._emit(column=self.column.currentData()))
        titles = {"validation_file": self.tr("Validation file"), "test_file": self.tr("Test file")}
        self.files = {name: FileChoice(title) for name, title in titles.items()}
        grid.addWidget(PlainLabel(self.tr("Column")), 0, 0)
        grid.addWidget(self.column, 0, 1)
        for row, (name, choice) in enumerate(self.files.items(), 1):
            choice.chosen.connect(lambda path, name=name: self._emit(**{name: path}))
            grid.addWidget(PlainLabel(titles[name]), row, 0)
            grid.addWidget(choice, row, 1)
        return grid

    def _on_share(self, edited: str) -> None:
        """The share beside the edited one takes what is left: test for training and validation, training for test."""
        if any(editor.problem() for editor in self.shares.values()):
            return
        values = {name: float(editor.value() or 0) for name, editor in self.shares.items()}
        other = "train" if edited == "test" else "test"
        values[other] = round(100 - sum(value for name, value in values.items() if name != other), 6)
        self.shares[other].set_value(values[other])
        if min(values["train"], values["validation"]) <= 0 or values["test"] < 0:
            self._tell(self.tr("Training and validation need more than 0 %, and all three add up to 100 %."))
            return
        self._tell("")
        self._emit(**{name: value / 100 for name, value in values.items()})

    def _tell(self, message: str) -> None:
        self._error.setText(message)
        self._error.setVisible(bool(message))
        for editor in self.shares.values():
            editor.set_invalid(bool(message))

    def _on_form(self, split: SplitSpec) -> None:
        self._emit(stratified=split.stratified, seed=split.seed)

    def _emit(self, **changes: object) -> None:
        self._split = SplitSpec.model_validate({**self._split.model_dump(), **changes})
        self.changed.emit(self._split)
