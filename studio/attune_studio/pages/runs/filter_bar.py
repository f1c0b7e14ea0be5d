"""What is looked for among the runs: a search field, state, task, tag, and the view of the trash."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from attune_models.runs import RunSummary
from attune_models.runs.choosing import RunFilter
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from attune_studio import tokens
from attune_studio.pages.runs.words import STATES, TASKS, state_word, task_word
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox, SearchEdit
from attune_studio.widgets.folding_row import FoldingRow
from attune_studio.widgets.labels import PlainLabel

_LEAST_SEARCH = 128  # px


class FilterBar(FoldingRow):
    """A row over the table.

    Signals:
        changed(RunFilter): The person looks for something else.
        trash_toggled(bool): Whether the trash is shown in place of the runs.
    """

    changed = Signal(object)
    trash_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__(tokens.SPACE_3)
        self.search = SearchEdit(self.tr("Search names, data, tags, notes"))
        self.search.textChanged.connect(self._emit)
        self.state, self.task, self.tag = ComboBox(), ComboBox(), ComboBox()
        self._fill(self.state, self.tr("All states"), STATES, state_word)
        self._fill(self.task, self.tr("All tasks"), TASKS, task_word)
        self._fill(self.tag, self.tr("All tags"), ())
        self.count = PlainLabel(role="muted")
        self.trash: QPushButton = button(self.tr("Trash"), icon="trash", role="quiet")
        self.trash.setCheckable(True)
        self.trash.toggled.connect(self.trash_toggled)
        self._arrange()

    def _arrange(self) -> None:
        wanted, found = QWidget(), QWidget()
        choices, telling = QHBoxLayout(wanted), QHBoxLayout(found)
        for row in (choices, telling):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(tokens.SPACE_2)
        self.search.setMinimumWidth(scaled(_LEAST_SEARCH))
        choices.addWidget(self.search, 1)
        names = (self.tr("State"), self.tr("Task"), self.tr("Tag"))
        for name, box in zip(names, (self.state, self.task, self.tag), strict=True):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self._emit)
            choices.addWidget(box)
        telling.addWidget(self.count)
        telling.addStretch(1)
        telling.addWidget(self.trash)
        self.add(wanted, stretch=3)
        self.add(found, stretch=2)

    @property
    def filter(self) -> RunFilter:
        """What is looked for."""
        boxes = (self.state, self.task, self.tag)
        return RunFilter(self.search.text(), *(str(box.currentData() or "") for box in boxes))

    def clear(self) -> None:
        """Looks for nothing: all runs are shown."""
        for box in (self.state, self.task, self.tag):
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        if self.search.text():
            self.search.clear()  # which tells of itself
        else:
            self._emit()

    def show_count(self, shown: int, of: int, trashed: int) -> None:
        """Tells how many runs fit, of how many, and how many lie in the trash."""
        if shown == of:
            text = self.tr("{of:,} runs") if of != 1 else self.tr("{of:,} run")
        else:
            text = self.tr("{shown:,} of {of:,} runs")
        self.count.setText(text.format(shown=shown, of=of))
        self.trash.setText(self.tr("Trash ({count:,})").format(count=trashed) if trashed else self.tr("Trash"))

    def offer_tags(self, runs: Iterable[RunSummary]) -> None:
        """Offers the tags that these runs have; the chosen one stays while any of them has it."""
        tags = sorted({tag for run in runs for tag in run.annotations.tags}, key=str.casefold)
        if tags != [self.tag.itemData(place) for place in range(1, self.tag.count())]:
            chosen = self.tag.currentData()
            with QSignalBlocker(self.tag):
                self._fill(self.tag, self.tr("All tags"), tags)
                self.tag.setCurrentIndex(max(0, self.tag.findData(chosen)) if chosen else 0)
            if chosen and not self.tag.currentData():
                self._emit()

    def _fill(self, box: ComboBox, first: str, choices: Sequence[str], title: Callable[[str], str] = str) -> None:
        box.clear()
        box.addItem(first, "")
        for choice in choices:
            box.addItem(title(choice), choice)

    def _emit(self) -> None:
        self.changed.emit(self.filter)
