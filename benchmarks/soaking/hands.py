"""`Hands`: real clicks and keys at random on whatever the window shows, the same again for the same seed and window."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from attune_studio.main_window import MainWindow
from attune_studio.palette import CommandPalette
from attune_studio.rail import RailButton
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from soaking.places import front, handle_of, named, point_of, reachable, rows, sections, tabs

TEXTS = (
    "The film was not bad at all", "这部电影 一点也不差", "dull", "Once upon a time", "😀 good — “great”",
    "a <b>word</b> & more",
    "The food was cold, but the waiter was so kind that we stayed for three hours. " * 12,
)  # fmt: skip
NUMBERS = ("1", "2", "4", "8", "16", "32", "0.1", "0.5", "-1", "many")
SIZES = ((1280, 800), (1024, 640), (1440, 900), (900, 560))
_KEYS = (
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape,
)  # fmt: skip
_ELSEWHERE = ("IMDb",)  # buttons whose work lies outside the window: a download
_LANGUAGE = ("中文 / English", "Language", "语言")  # what switches the language, in either
_QUIT = ("Quit", "退出")
LEFT, CONTROL, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Act(NamedTuple):
    """Something to do.

    Args:
        told: What the log says of it.
        do: Does it; may come back late only, where it opens a dialog that waits.
    """

    told: str
    do: Callable[[], object]


class Hands:
    """Chooses what to do next.

    Args:
        window: Returns the window that is shown now.
        draw: What is drawn from.
        languages: Whether the language may be switched, too.
    """

    def __init__(self, window: Callable[[], MainWindow], draw: random.Random, *, languages: bool = False) -> None:
        self._window, self._draw = window, draw
        self._popup: QWidget | None = None  # the one in which something was done last
        self._left_alone = (*_ELSEWHERE, *(() if languages else _LANGUAGE))
        self._ways: dict[Callable[[QWidget], Act | None], int] = {
            self._button: 28, self._page: 12, self._tab: 12, self._row: 10, self._combo: 8, self._text: 8,
            self._pointer: 14, self._key: 6, self._wheel: 5, self._header: 4, self._palette: 2, self._size: 1,
            self._edge: 1,
        }  # fmt: skip

    def next(self) -> Act:
        """Returns what to do next; there is always something."""
        root = front()
        if isinstance(root, QMenu):
            return self._choose_in_menu(root)
        if isinstance(root, QFileDialog):
            return Act("close the file dialog", partial(press, root, Qt.Key.Key_Escape))
        if root is not None and root is QApplication.activePopupWidget():
            return self._choose_in_popup(root)
        self._popup = None
        if root is not None:
            return self._answer(root)
        palette = next((one for one in self._window().findChildren(CommandPalette) if one.isVisible()), None)
        return self._command(palette) if palette else self._any(self._window())

    def _any(self, root: QWidget) -> Act:
        while True:
            (way,) = self._draw.choices(list(self._ways), list(self._ways.values()))
            if act := way(root):
                return act

    # -- what is in front of the window

    def _choose_in_popup(self, popup: QWidget) -> Act:
        """Clicks a row once; what has not closed by it is closed through the window, to which its keys come, too."""
        again, self._popup = popup is self._popup, popup
        act = None if again else self._row(popup)
        return act or Act("close the popup", partial(press, self._window(), Qt.Key.Key_Escape))

    def _choose_in_menu(self, menu: QMenu) -> Act:
        offered = [action for action in menu.actions() if action.isEnabled() and action.text() and not action.menu()]
        if not offered or self._draw.random() < 0.2:
            return Act("close the menu", partial(press, menu, Qt.Key.Key_Escape))
        action = self._draw.choice(offered)
        return Act(f"choose {action.text()!r}", partial(click, menu, menu.actionGeometry(action).center()))

    def _answer(self, dialog: QWidget) -> Act:
        found = self._button(dialog) if self._draw.random() < 0.5 else None
        return found or Act(f"close {named(dialog)}", partial(press, dialog, Qt.Key.Key_Escape))

    def _command(self, palette: CommandPalette) -> Act:
        way = self._draw.random()
        if way < 0.4:
            letters = self._draw.choice(("go", "run", "light", "tr", "x", "ma"))
            return Act(f"type {letters!r} into the palette", partial(type_text, palette.search, letters))
        view = next(iter(reachable(palette, QAbstractItemView)), None)
        found = [row for row in rows(view) if not row[0].startswith(_QUIT)] if view else []
        if view is None or not found or way > 0.8:
            return Act("close the palette", partial(press, palette.search, Qt.Key.Key_Escape))
        title, rect = self._draw.choice(found)
        return Act(f"palette: {title!r}", partial(click, view.viewport(), rect.center()))

    # -- the window

    def _button(self, root: QWidget) -> Act | None:
        found = [one for one in reachable(root, QAbstractButton) if self._allowed(one)]
        return self._click_on(found, lambda one: one.rect())

    def _page(self, root: QWidget) -> Act | None:
        return self._click_on(reachable(root, RailButton), lambda one: one.rect())

    def _combo(self, root: QWidget) -> Act | None:
        return self._click_on([one for one in reachable(root, QComboBox) if self._allowed(one)], lambda one: one.rect())

    def _tab(self, root: QWidget) -> Act | None:
        return self._click_part((bar, *tab) for bar in reachable(root, QTabBar) for tab in tabs(bar))

    def _header(self, root: QWidget) -> Act | None:
        found = [one for one in reachable(root, QHeaderView) if one.sectionsClickable()]
        return self._click_part((one.viewport(), *section) for one in found for section in sections(one))

    def _row(self, root: QWidget) -> Act | None:
        views = [one for one in reachable(root, QAbstractItemView) if not isinstance(one, QHeaderView)]
        return self._click_part((one.viewport(), *row) for one in views for row in rows(one))

    def _text(self, root: QWidget) -> Act | None:
        edits = [one for one in (*reachable(root, QLineEdit), *reachable(root, QPlainTextEdit)) if not one.isReadOnly()]
        if not edits:
            return None
        edit = self._draw.choice(edits)
        text = self._draw.choice(NUMBERS if edit.width() < 180 else TEXTS)
        enter = self._draw.random() < 0.5
        return Act(f"write {text[:30]!r} into {named(edit)}", partial(write, edit, text, enter=enter))

    def _pointer(self, root: QWidget) -> Act | None:
        """Points at what is drawn by ourselves, as at maps, drawings and plots, and perhaps clicks or drags there."""
        found = [one for one in reachable(root, QWidget) if one.hasMouseTracking() and one.width() > 60]
        if not found:
            return None
        widget = self._draw.choice(found)
        shown = widget.visibleRegion().boundingRect()
        path = [self._point_in(shown) for _ in range(5)]
        how = self._draw.choice(("point", "point", "click", "drag"))
        return Act(f"{how} in {named(widget)}", partial(move, widget, path, how))

    def _key(self, root: QWidget) -> Act | None:
        if self._draw.random() < 0.2:
            return Act("Ctrl+Z", partial(press, root, Qt.Key.Key_Z, CONTROL))
        key = self._draw.choice(_KEYS)
        focus = QApplication.focusWidget()
        return Act(f"key {key.name} in {named(focus or root)}", partial(press, root, key))

    def _wheel(self, root: QWidget) -> Act | None:
        widgets = [one for one in reachable(root, QWidget) if one.width() > 200 and one.height() > 100]
        if not widgets:
            return None
        widget, turns = self._draw.choice(widgets), self._draw.choice((-3, -1, 1, 3))
        return Act(f"wheel over {named(widget)}", partial(turn_wheel, widget, turns))

    def _palette(self, root: QWidget) -> Act | None:
        return Act("Ctrl+K", partial(press, root, Qt.Key.Key_K, CONTROL))

    def _size(self, root: QWidget) -> Act | None:
        size = self._draw.choice(SIZES)
        return Act(f"size {size}", partial(root.resize, *size))

    def _edge(self, root: QWidget) -> Act | None:
        """Right-clicks, as for a menu."""
        found = reachable(root, QWidget)
        widget = self._draw.choice(found)
        where = self._point_in(widget.visibleRegion().boundingRect())
        return Act(f"right-click {named(widget)}", partial(click, widget, where, Qt.MouseButton.RightButton))

    # -- helpers

    def _allowed(self, widget: QWidget) -> bool:
        said = (widget.accessibleName(), str(widget.property("text") or ""))
        return not any(word in text for word in self._left_alone for text in said)

    def _click_on(self, widgets: list, part: Callable[[QWidget], QRect]) -> Act | None:
        return self._click_part((one, "", part(one)) for one in widgets)

    def _click_part(self, parts: Iterable[tuple[QWidget, str, QRect]]) -> Act | None:
        found = [(one, said, point) for one, said, rect in parts if (point := point_of(one, rect)) is not None]
        if not found:
            return None
        widget, said, point = self._draw.choice(found)
        return Act(f"click {named(widget)} {said[:40]}".strip(), partial(click, widget, point))

    def _point_in(self, rect: QRect) -> QPoint:
        return QPoint(self._draw.randint(rect.left(), rect.right()), self._draw.randint(rect.top(), rect.bottom()))


def click(widget: QWidget, point: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """Clicks at a point of a widget by way of its window, as the system does: whatever lies above gets the click."""
    if handle := handle_of(widget):
        QTest.mouseClick(handle, button, NONE, handle.mapFromGlobal(widget.mapToGlobal(point)))
    else:
        QTest.mouseClick(widget, button, NONE, point)


def move(widget: QWidget, path: list[QPoint], how: str) -> None:
    """Moves the pointer over a widget; `click`s in the end, or `drag`s all the way."""
    handle = handle_of(widget)
    if handle is None:
        return
    points = [handle.mapFromGlobal(widget.mapToGlobal(point)) for point in path]
    if how == "drag":
        QTest.mousePress(handle, LEFT, NONE, points[0])
    for point in points:
        QTest.mouseMove(handle, point)
    if how == "drag":
        QTest.mouseRelease(handle, LEFT, NONE, points[-1])
    elif how == "click":
        QTest.mouseClick(handle, LEFT, NONE, points[-1])


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Presses a key in the window that a widget lies in: whatever has the focus gets it."""
    if handle := handle_of(widget):
        QTest.keyClick(handle, key, modifiers)
    else:
        QTest.keyClick(widget, key, modifiers)


def type_text(edit: QWidget, letters: str) -> None:
    """Types letters into a field that has the focus."""
    QTest.keyClicks(edit, letters)


def write(edit: QLineEdit | QPlainTextEdit, text: str, *, enter: bool) -> None:
    """Clicks into a field, puts a text in place of what is there, and presses Enter where asked."""
    click(edit, edit.visibleRegion().boundingRect().center())
    QGuiApplication.clipboard().setText(text)
    for key in (Qt.Key.Key_A, Qt.Key.Key_V):
        QTest.keyClick(edit, key, CONTROL)
    if enter:
        QTest.keyClick(edit, Qt.Key.Key_Return)


def turn_wheel(widget: QWidget, turns: int) -> None:
    """Turns the wheel by so many notches over a widget."""
    point = QPointF(widget.visibleRegion().boundingRect().center())
    scroll = QWheelEvent(
        point, widget.mapToGlobal(point), QPoint(), QPoint(0, 120 * turns), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, scroll)
