"""The left side of the Inspect page: which example, or which text of one's own."""

from __future__ import annotations

from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.checkpoints import Wanted
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QListView, QPlainTextEdit, QWidget

from attune_studio.client import ServiceClient
from attune_studio.pages.inspect.examples import ExampleDelegate, ExampleRole, ExamplesModel
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.busy import BusyOverlay
from attune_studio.widgets.editors import ComboBox
from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.section import Section

_LEAST_LIST, _TEXT_HEIGHT = 166, 96  # px; a list of less than three and a half examples would look like a slit


class ExamplesSection(Section):
    """A split's examples: sorted, filtered, and one chosen.

    Signals:
        chosen(str, int): The split and the row of the example that the person has chosen.
        loaded(dict): What model the run has, as the inspector tells it.
        failed(AttuneError): The examples could not be read.
    """

    chosen = Signal(str, int)
    loaded = Signal(dict)
    failed = Signal(object)

    def __init__(self, inspector: ServiceClient, parent: QWidget | None = None) -> None:
        super().__init__(parent.tr("Examples") if parent else "Examples", parent)
        self._run, self._task = "", "classification"
        self._checkpoint: Wanted = "best"
        self._split = self._create_choice({"validation": self.tr("Validation"), "test": self.tr("Test")})
        self._split.setAccessibleName(self.tr("Split"))
        self._sort = self._create_choice({})
        self._sort.setAccessibleName(self.tr("Order"))
        self._wrong = QCheckBox(self.tr("Only those without ✓"))
        self._wrong.toggled.connect(self.refresh)
        self._count = PlainLabel(role="caption")
        self.cancelled = Banner(closable=False)
        self.cancelled.acted.connect(self._load)
        self._list = self._create_list(inspector)
        choices, counting = QHBoxLayout(), QHBoxLayout()
        choices.addWidget(self._split)
        choices.addWidget(self._sort)
        self._offer_orders()
        counting.addWidget(self._wrong)
        counting.addStretch()
        counting.addWidget(self._count)
        self.body.addLayout(choices)
        self.body.addLayout(counting)
        self.body.addWidget(self.cancelled)
        self.body.addWidget(self._list)

    @property
    def examples(self) -> ExamplesModel:
        """The model behind the list."""
        return self._model

    @property
    def view(self) -> QListView:
        """The list."""
        return self._list

    def show_run(self, run: str, checkpoint: Wanted) -> None:
        """Lists a run's examples, once its model of that checkpoint is loaded; an empty name lists none."""
        self._run, self._checkpoint = run, checkpoint
        self._load()

    def _load(self) -> None:
        self._count.setText("")
        if self._run:
            self._model.load(self._run, self._checkpoint)
        else:
            self._model.clear()
            self.cancelled.clear()

    def refresh(self) -> None:
        """Asks again with the filters as they are, for instance after a newer checkpoint."""
        self._count.setText("")
        if self._run:
            split, sort = self._split.currentData(), self._sort.currentData()
            self._model.ask(self._run, self._checkpoint, split, sort, self._wrong.isChecked())
        else:
            self._model.clear()

    def choose_none(self) -> None:
        """Takes the mark from the example that was chosen."""
        self._list.selectionModel().clear()

    def _on_loaded(self, about: dict[str, Any]) -> None:
        self.loaded.emit(about)
        if about["task"] != self._task:
            self._task = about["task"]
            self._offer_orders()
        self.refresh()

    def _offer_orders(self) -> None:
        pairs = self._task == "translation"
        orders = {"loss": self.tr("Highest loss")}
        if pairs:
            orders |= {"chrf": self.tr("Lowest chrF"), "length": self.tr("Longest")}
        else:
            orders["confidence"] = self.tr("Least sure")
        orders["row"] = self.tr("As in the file")
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
        view.setMinimumHeight(_LEAST_LIST)
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
        self._model.counted.connect(lambda count: self._count.setText(f"{count:,}"))
        self._model.failed.connect(self._on_failed)
        return view

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
        super().__init__(parent.tr("Your text") if parent else "Your text", parent)
        self._edit = QPlainTextEdit()
        self._edit.setFixedHeight(_TEXT_HEIGHT)
        self._edit.setTabChangesFocus(True)
        self._edit.setAccessibleName(self.tr("Your text"))
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self.changed)
        self.body.addWidget(self._edit)

    def show_task(self, task: str) -> None:
        """Says what kind of text is asked for."""
        pairs = task == "translation"
        self.set_title(self.tr("Your sentence") if pairs else self.tr("Your text"))
        self._edit.setPlaceholderText(
            self.tr("A sentence to translate.") if pairs else self.tr("It was not bad at all.")
        )

    @property
    def text(self) -> str:
        """What was typed."""
        return self._edit.toPlainText()

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
