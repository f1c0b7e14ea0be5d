"""`StepList`: the steps of a forward pass down a rail, under headings, each with its shape."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from attune_studio import theme, tokens
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

_KEY = Qt.ItemDataRole.UserRole
_WIDTH = 192  # px


class ListedStep(NamedTuple):
    """A line of the list."""

    key: str
    section: str
    title: str
    shape: str
    told: str


class StepList(QTreeWidget):
    """Steps to choose from.

    Signals:
        chosen(str): A step, by its key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: list[ListedStep] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setAccessibleName(self.tr("Steps"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(tokens.SPACE_2)
        self.setFixedWidth(scaled(_WIDTH))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(self._on_current)
        theme.manager().changed.connect(self._fill)

    @property
    def listed(self) -> list[ListedStep]:
        """The lines."""
        return list(self._listed)

    @property
    def current(self) -> str:
        """The key of the chosen step; empty: none is."""
        item = self.currentItem()
        return str(item.data(0, _KEY) or "") if item is not None else ""

    def show_steps(self, steps: Sequence[ListedStep], current: str) -> None:
        """Lists steps, and marks one as chosen without saying so."""
        blocked = self.blockSignals(True)
        if list(steps) != self._listed:
            self._listed = list(steps)
            self._fill()
        item = self._items.get(current)
        if item is not None and item is not self.currentItem():
            self.setCurrentItem(item)
            self.scrollToItem(item)
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        others = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.key() in others:
            event.ignore()  # whoever shows the steps goes from step to step and from block to block
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        blocked = self.blockSignals(True)
        current = self.current
        self.clear()
        self._items = {}
        heading: QTreeWidgetItem | None = None
        for step in self._listed:
            if heading is None or heading.text(0) != step.section:
                heading = QTreeWidgetItem(self, [step.section])
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                heading.setFirstColumnSpanned(True)
                heading.setFont(0, theme.ui_font("caption", semi_bold=True))
                heading.setForeground(0, theme.color("muted"))
            item = QTreeWidgetItem(heading, [step.title, step.shape])
            item.setData(0, _KEY, step.key)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setFont(1, theme.ui_font("caption"))
            item.setForeground(1, theme.color("muted"))
            for column in (0, 1):
                item.setToolTip(column, plain_tooltip(step.told))
            self._items[step.key] = item
        self.expandAll()
        if current in self._items:
            self.setCurrentItem(self._items[current])
        self.blockSignals(blocked)

    def _on_current(self) -> None:
        if self.current:
            self.chosen.emit(self.current)
