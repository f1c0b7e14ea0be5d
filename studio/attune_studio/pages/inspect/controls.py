"""The left side of the Inspect page: which example, or which text of one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.checkpoints import Wanted
from attune_models.example_filter import ExampleFilter
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from attune_studio.client import ServiceClient
from attune_studio.pages.inspect.examples import BACK, ExampleDelegate, ExampleRole, ExamplesModel
from attune_studio.pages.inspect.filters import FilterBar
from attune_studio.theme import scaled
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.buttons import button
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.scrolling import bring_into_sight
from attune_studio.widgets.section import Section

_LEAST_LIST = 142  # px; a list of less than three examples would look like a slit
_TEXT_HEIGHT = 60  # px
_NO_LIMIT = 16_777_215  # px: what Qt calls no limit


class ExamplesSection(Section):
    """A split's examples: sorted, filtered, and one chosen.

    Signals:
        chosen(str, int): The split and the row of the example that the person has chosen.
        loaded(dict): What model the run has, as the inspector tells it.
        asked(str, ExampleFilter): The examples of a split that a filter leaves are asked for.
        table_wanted(): They should be seen as a table.
        failed(AttuneError): The examples could not be read.
    """

    chosen = Signal(str, int)
    loaded = Signal(dict)
    asked = Signal(str, object)
    table_wanted = Signal()
    failed = Signal(object)

    def __init__(self, inspector: ServiceClient, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("ExamplesSection", "Examples"), parent)
        self._run, self._task = "", "classification"
        self._labels: list[str] = []
        self._checkpoint: Wanted = "best"
        self._split = self._create_choice({"validation": self.tr("Validation"), "test": self.tr("Test")})
        self._split.setAccessibleName(self.tr("Split"))
        self._sort = self._create_choice({})
        self._sort.setAccessibleName(self.tr("Order"))
        self.filters = FilterBar()
        self._count = PlainLabel(role="caption")
        self.cancelled = Banner(closable=False)
        self.cancelled.acted.connect(self._load)
        self.table_button = button(self.tr("Table"), self.table_wanted.emit, icon="table", role="quiet")
        self._list = self._create_list(inspector)
        self._none = PlainLabel(self.tr("No example fits the filters."), role="muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._listed = QStackedWidget()
        self._listed.setMinimumHeight(scaled(_LEAST_LIST))
        self._listed.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # Qt would like 192 px
        for widget in (self._list, self._none):
            self._listed.addWidget(widget)
        self._offer_orders()
        self._arrange()
        self.filters.changed.connect(self.refresh)
        self._show_count(-1, -1)

    @property
    def examples(self) -> ExamplesModel:
        """The model behind the list."""
        return self._model

    @property
    def view(self) -> QListView:
        """The list."""
        return self._list

    @property
    def count(self) -> str:
        """How many examples the filters leave, as it is told."""
        return self._count.text()

    def show_run(self, run: str, checkpoint: Wanted) -> None:
        """Lists a run's examples, once its model of that checkpoint is loaded; an empty name lists none."""
        self._run, self._checkpoint = run, checkpoint
        self._load()

    def _load(self) -> None:
        self._show_count(-1, -1)
        if self._run:
            self._model.load(self._run, self._checkpoint)
        else:
            self._model.clear()
            self.cancelled.clear()

    def refresh(self) -> None:
        """Asks again with the filters as they are, for instance after a newer checkpoint."""
        self._show_count(-1, -1)
        if self._run:
            split, sort, asked = self._split.currentData(), self._sort.currentData(), self.filters.filter
            self._model.ask(self._run, self._checkpoint, split, sort, asked)
            self.asked.emit(split, asked)
        else:
            self._model.clear()

    def show_task(self, task: str) -> None:
        """Offers what there is of such a run's examples: of a language model none, which no label calls wrong."""
        if task != self._task:
            self._task = task
            self.setVisible(task != "language")
            self._model.show_task(task)
            self.filters.show_task(task)
            self._offer_orders()

    def filter_by(self, split: str, asked: ExampleFilter) -> None:
        """Lists the examples of a split that a filter leaves."""
        self._split.setCurrentIndex(self._split.findData(split))
        self.filters.set_filter(asked)

    def filter_by_word(self, word: str) -> None:
        """Leaves the examples with a word, besides what the other filters say."""
        self.filters.set_filter(replace(self.filters.filter, text="", word=word))

    def forget_run(self) -> None:
        """Forgets the run, its filters too: another's labels are others."""
        self._run = ""
        self.filters.clear()
        self.filters.matrix.clear()

    def choose(self, number: int) -> None:
        """Chooses one of the examples that are listed."""
        self._list.setCurrentIndex(self._model.index(number, 0))

    def choose_none(self) -> None:
        """Takes the mark from the example that was chosen."""
        self._list.selectionModel().clear()

    def _arrange(self) -> None:
        choices = QHBoxLayout()
        choices.addWidget(self._split)
        choices.addWidget(self._sort)
        self.head.addWidget(self._count)
        self.head.addStretch()
        self.head.addWidget(self.table_button)
        self.body.addLayout(choices)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.cancelled)
        self.body.addWidget(self._listed)

    def _show_count(self, left: int, whole: int) -> None:
        """Tells how many examples are left of how many; -1: not known yet."""
        told = f"{whole:,}" if left == whole else self.tr("{left} of {whole} left")
        self._count.setText("" if left < 0 else told.format(left=f"{left:,}", whole=f"{whole:,}"))
        self._listed.setCurrentWidget(self._none if left == 0 else self._list)

    def _on_loaded(self, about: dict[str, Any]) -> None:
        self.loaded.emit(about)
        self._labels = about.get("labels", [])
        self.show_task(about["task"])
        if self._task != "language":
            self.refresh()

    def _offer_orders(self) -> None:
        orders = {"loss": self.tr("Highest loss"), BACK + "loss": self.tr("Lowest loss")}
        if self._task == "translation":
            orders |= {"chrf": self.tr("Lowest chrF"), BACK + "chrf": self.tr("Highest chrF")}
        else:
            orders |= {"confidence": self.tr("Least sure"), BACK + "confidence": self.tr("Surest")}
            orders |= {"label": self.tr("By label"), BACK + "label": self.tr("By label, backwards")}
            orders |= {"predicted": self.tr("By prediction"), BACK + "predicted": self.tr("By prediction, backwards")}
        orders |= {"length": self.tr("Longest"), BACK + "length": self.tr("Shortest")}
        orders |= {"row": self.tr("As in the file"), BACK + "row": self.tr("Last in the file first")}
        self._sort.clear()
        for key, title in orders.items():
            self._sort.addItem(title, key)

    def _create_choice(self, titles: dict[str, str]) -> ComboBox:
        choice = ComboBox()
        for key, title in titles.items():
            choice.addItem(title, key)
        choice.activated.connect(lambda _: self.refresh())
        return choice

    def _create_list(self, inspector: ServiceClient) -> QListView:
        view = QListView()
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Examples"))
        view.setItemDelegate(ExampleDelegate(view))
        self._model = ExamplesModel(inspector, self)
        view.setModel(self._model)
        view.selectionModel().currentChanged.connect(self._on_current)
        busy = BusyOverlay(view.viewport())
        busy.cancelled.connect(self._on_cancelled)
        self._model.asked.connect(lambda _: self.cancelled.clear())
        self._model.asked.connect(lambda request: busy.follow(request, self.tr("Predicting every example")))
        self._model.loaded.connect(self._on_loaded)
        self._model.counted.connect(self._show_count)
        self._model.confused.connect(lambda counts: self.filters.show_confusion(counts, self._labels))
        self._model.ordered.connect(self._order_by)
        self._model.failed.connect(self._on_failed)
        return view

    def _order_by(self, order: str) -> None:
        self._sort.setCurrentIndex(self._sort.findData(order))
        self.refresh()

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._split.currentData(), current.data(ExampleRole)["row"])

    def _on_cancelled(self) -> None:
        self._model.clear()
        what = self.tr("Loading the examples was cancelled.")
        self.cancelled.show_message("info", what, action=self.tr("Load again"))

    def _on_failed(self, error: AttuneError) -> None:
        self.failed.emit(error)


class OwnTextSection(Section):
    """A text of one's own.

    Signals:
        submitted(): Ctrl+Return was pressed.
        changed(): The text has changed.
    """

    submitted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("OwnTextSection", "Your text"), parent)
        self._edit = QPlainTextEdit()
        self._edit.setFixedHeight(scaled(_TEXT_HEIGHT))
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(self.tr("Your text"))
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self.changed)
        self.body.addWidget(self._edit)

    def show_task(self, task: str) -> None:
        """Says what kind of text is asked for; a language model's, which has no examples, may be long."""
        asked = {"translation": self.tr("A sentence to translate."), "language": self.tr("A text to read.")}
        self.set_title(self.tr("Your sentence") if task == "translation" else self.tr("Your text"))
        self._edit.setPlaceholderText(asked.get(task, self.tr("It was not bad at all.")))
        self._edit.setFixedHeight(scaled(_TEXT_HEIGHT))
        if task == "language":
            self._edit.setMinimumHeight(scaled(_TEXT_HEIGHT))
            self._edit.setMaximumHeight(_NO_LIMIT)

    @property
    def text(self) -> str:
        """What was typed."""
        return self._edit.toPlainText()

    def edit_copy(self, text: str) -> None:
        """Takes a text, to be changed; what stood there comes back by undo."""
        cursor = self._edit.textCursor()
        if text != self.text:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._edit.setTextCursor(cursor)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self._edit, QRectF(self._edit.rect()))

    @property
    def edit(self) -> QPlainTextEdit:
        """The editor."""
        return self._edit

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)
