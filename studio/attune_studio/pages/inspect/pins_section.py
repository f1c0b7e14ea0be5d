"""`PinsSection`: the pinned examples of the run on the left of the Inspect page; a click replays one."""

from __future__ import annotations

from attune_models.runs.pins import MOST_PINS, Pin
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from attune_studio.project import Project
from attune_studio.run_pins import ListedPin, RunPins
from attune_studio.theme import scaled
from attune_studio.widgets.banner import Banner
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.own_undo import OwnUndo
from attune_studio.widgets.scrolling import bring_into_sight
from attune_studio.widgets.section import FoldSection

_ROW, _MOST_ROWS = 26, 5  # px of a row; rows that are seen without scrolling
_INTERVAL = 3000  # ms between two readings while the run is under way: its worker pins, too
_PIN = Qt.ItemDataRole.UserRole


class PinsSection(FoldSection):
    """Lists pins; pins and removes.

    Args:
        project: The window's.

    Signals:
        chosen(str): The id of the pin that is to be replayed.
        wanted(): What is shown is to be pinned.
        gone(str): The pin of this id is pinned no longer.
    """

    chosen = Signal(str)
    wanted = Signal()
    gone = Signal(str)

    def __init__(self, project: Project) -> None:
        super().__init__("")
        self._project = project
        self._removed: Pin | None = None
        self._to_choose = ""  # the id of a pin that is to be replayed as soon as it is listed
        self.pins = RunPins(self)
        self.list = self._create_list()
        self._hint = PlainLabel(role="caption", wrap=True)
        self.pin_button = button(self.tr("Pin what is shown"), self.wanted.emit, icon="push-pin")
        self.pin_button.setToolTip(plain_tooltip(self.tr("Each checkpoint then stores the attention of this text.")))
        self.remove_button = button(self.tr("Remove"), self._remove)
        self.undo = Banner()
        self.undo.acted.connect(self._bring_back)
        OwnUndo(self.list, self.undo.isVisible, self._bring_back)
        row = QHBoxLayout()
        row.addWidget(self.pin_button, 1)
        row.addWidget(self.remove_button)
        for widget in (self._hint, self.list, self.undo):
            self.body.addWidget(widget)
        self.body.addLayout(row)
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._refresh_while_under_way)
        self.pins.changed.connect(self._fill)
        self.pins.added.connect(self._on_added)
        self.pins.removed.connect(self._on_removed)
        project.run_changed.connect(self._on_run_changed)
        self._fill()

    @property
    def told(self) -> str:
        """What is said above the list."""
        return self._hint.text()

    def offer_pin(self, possible: bool) -> None:
        """Says whether there is something to pin."""
        self.pin_button.setEnabled(possible)

    def mark(self, pin_id: str) -> None:
        """Marks the pin that is replayed; an empty id: none is."""
        for row in range(self.list.count()):
            if self.list.item(row).data(_PIN).id == pin_id:
                self.list.setCurrentRow(row)
                return
        self.list.setCurrentRow(-1)

    def choose(self, pin_id: str) -> None:
        """Has a pin replayed, at once or as soon as it is listed."""
        self._to_choose = pin_id
        if self.pin_of(pin_id) is not None:
            self._fill()

    def reveal(self) -> None:
        """Unfolds it, and scrolls there."""
        self.set_open(True)
        bring_into_sight(self, QRectF(self.rect()))
        (self.list if self.list.count() else self.pin_button).setFocus()

    def pin_of(self, pin_id: str) -> Pin | None:
        """Returns the pin of that id."""
        return next((listed.pin for listed in self.pins.listed or [] if listed.pin.id == pin_id), None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pins.show_run(self._project.run)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self._remove()
            return True
        return super().eventFilter(watched, event)

    def _create_list(self) -> QListWidget:
        shown = QListWidget()
        shown.setAccessibleName(self.tr("Pinned examples"))
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setUniformItemSizes(True)
        shown.installEventFilter(self)
        shown.itemClicked.connect(self._choose)
        shown.itemActivated.connect(self._choose)
        shown.currentRowChanged.connect(lambda _: self._refresh_buttons())
        return shown

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_PIN).id)

    def _refresh_while_under_way(self) -> None:
        if self._project.under_way:
            self.pins.refresh()

    def _on_run_changed(self) -> None:
        self._to_choose = ""
        self.undo.clear()
        if self.isVisible():
            self.pins.show_run(self._project.run)

    def _fill(self) -> None:
        """Shows what was read; what is marked stays so."""
        current = self.list.currentItem()
        marked = self._to_choose or ("" if current is None else current.data(_PIN).id)
        listed = self.pins.listed or []
        self.set_title(self.tr("Over training ({count} pinned)").format(count=len(listed)))
        self.list.clear()
        for one in listed:
            self.list.addItem(self._item(one))
        self.list.setVisible(bool(listed))
        self.list.setFixedHeight(min(len(listed), _MOST_ROWS) * scaled(_ROW) + 4)
        self._hint.setText(self.pins.problem or self._explain())
        self.mark(marked)
        self._refresh_buttons()
        if self._to_choose and self.pin_of(self._to_choose) is not None:
            pin_id, self._to_choose = self._to_choose, ""
            self.chosen.emit(pin_id)

    def _item(self, listed: ListedPin) -> QListWidgetItem:
        pin, text = listed.pin, listed.text.replace("\n", " ")
        item = QListWidgetItem(text[:200])
        item.setData(_PIN, pin)
        splits = {"validation": self.tr("Validation, row {row}"), "test": self.tr("Test, row {row}")}
        where = self.tr("Your text") if pin.split is None else splits[pin.split].format(row=pin.row)
        item.setToolTip(plain_tooltip(f"{where}\n{listed.text[:1000]}"))
        size = item.sizeHint()
        size.setHeight(scaled(_ROW))
        item.setSizeHint(size)
        return item

    def _explain(self) -> str:
        if self.pins.listed is None:
            return self.tr("Nothing is pinned yet. The first checkpoint pins four short validation texts by itself.")
        if not self.pins.listed:
            return self.tr("Nothing is pinned: pin a text to see how its attention formed.")
        return self.tr("Click one to see its attention form. {most} at most.").format(most=MOST_PINS)

    def _refresh_buttons(self) -> None:
        self.remove_button.setEnabled(self.list.currentRow() >= 0)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.pins.remove(item.data(_PIN))

    def _bring_back(self) -> None:
        if self._removed is not None:
            self.undo.clear()
            self.pins.add(self._removed.to_json())

    def _on_added(self, pin: Pin) -> None:
        self.undo.clear()
        self.choose(pin.id)  # one that was pinned already is listed: reading again changes nothing

    def _on_removed(self, pin: Pin) -> None:
        self._removed = pin
        self.undo.show_message("info", self.tr("Pinned no longer."), action=self.tr("Undo"))
        self.gone.emit(pin.id)
