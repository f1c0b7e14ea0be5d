"""`follow_layout`: Tab goes through widgets as one sees them. By itself Qt goes through them as they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QWidget


def follow_layout(widget: QWidget) -> None:
    """Puts what Tab reaches inside of `widget` into the order of its layouts: rows downwards, each from its start."""
    for one, next_one in pairwise(_reached(widget)):
        QWidget.setTabOrder(one, next_one)


def _reached(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    if isinstance(widget, QScrollArea) and (inner := widget.widget()) is not None:
        yield from _reached(inner)
    elif (layout := widget.layout()) is not None:
        yield from _reached_in(layout)


def _reached_in(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        if (widget := item.widget()) is not None:
            yield from _reached(widget)
        elif (inner := item.layout()) is not None:
            yield from _reached_in(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    return [item for place in places if (item := layout.itemAt(place)) is not None]
