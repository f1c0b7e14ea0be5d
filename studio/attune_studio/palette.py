"""The command palette (Ctrl+K): every action, page and run, found by typing some of its letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from attune_studio import icons, tokens
from attune_studio.theme import scaled
from attune_studio.widgets.editors import SearchEdit
from attune_studio.widgets.labels import PlainLabel

_SIZE = (520, 360)


@dataclass(frozen=True)
class Command:
    """One entry: what it is called, what it does, how it looks. Two are equal if people see no difference.

    Args:
        title: Such as "Go to Model" or "Open run reviews-03".
        run: Called without arguments when chosen.
        icon: A name of `icons.icon`.
        shortcut: Shown behind the title.
        key: Tells apart those that are called the same.
    """

    title: str
    run: Callable[[], object] = field(compare=False)
    icon: str = "command"
    shortcut: str = ""
    key: str = ""


class CommandPalette(QFrame):
    """Lists the commands that match what is typed, the best first; Enter runs one, Escape or a click elsewhere closes.

    It lies inside the window rather than being one: no window manager can then misplace it.

    Args:
        commands: All there are.
        parent: The window.
    """

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Commands"))
        self._model = _CommandModel(commands)
        self.search = SearchEdit(self.tr("Find an action, a page or a run"))
        self.search.textChanged.connect(self._on_text)
        self.search.installEventFilter(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click or a scroll leaves the keys with what is typed
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.clicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[tokens.SPACE_2] * 4)
        layout.setSpacing(tokens.SPACE_2)
        layout.addWidget(self.search)
        layout.addWidget(self._list)
        self._none = PlainLabel(self.tr("No matches"), role="muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._none, 1)
        self.setFixedSize(*map(scaled, _SIZE))
        self._on_text("")

    def open(self) -> None:
        """Shows it at the upper middle of the window."""
        window = self.parentWidget()
        assert window is not None
        self.move((window.width() - self.width()) // 2, scaled(tokens.HEADER_HEIGHT) + tokens.SPACE_2)
        self.raise_()
        self.show()
        self.search.setFocus()

    def offer(self, commands: Sequence[Command]) -> None:
        """Lists other commands; what is typed, and which one is marked, stays."""
        if self._model.has(commands):
            return  # nothing moves below a pointer that is about to click
        marked = self._marked
        self._model.replace(commands)
        self._on_text(self.search.text())
        listed = [(command.title, command.key) for command in self._model.shown]
        if marked is not None and (marked.title, marked.key) in listed:
            self._list.setCurrentIndex(self._model.index(listed.index((marked.title, marked.key))))

    def titles(self) -> list[str]:
        """Returns what is listed now."""
        return [command.title for command in self._model.shown]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self._model.shown:
                row = (self._list.currentIndex().row() + step) % len(self._model.shown)
                self._list.setCurrentIndex(self._model.index(row))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        if event.type() == QEvent.Type.FocusOut and QApplication.activeWindow() is self.window():
            QTimer.singleShot(0, self, self._close_unless_used)
        return super().eventFilter(watched, event)

    def _close_unless_used(self) -> None:
        used = QApplication.focusWidget()
        if used is None or not self.isAncestorOf(used):
            self.close()

    @property
    def _marked(self) -> Command | None:
        row = self._list.currentIndex().row()
        return self._model.shown[row] if 0 <= row < len(self._model.shown) else None

    def _on_text(self, text: str) -> None:
        self._model.filter(text)
        self._list.setVisible(bool(self._model.shown))
        self._none.setVisible(not self._model.shown)
        self._list.setCurrentIndex(self._model.index(0))

    def _run(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._model.shown):
            command = self._model.shown[index.row()]
            self.close()
            command.run()


class _CommandModel(QAbstractListModel):
    def __init__(self, commands: Sequence[Command]) -> None:
        super().__init__()
        self._commands = list(commands)
        self.shown: list[Command] = list(commands)

    def has(self, commands: Sequence[Command]) -> bool:
        """Returns whether these are the commands there are."""
        return list(commands) == self._commands

    def replace(self, commands: Sequence[Command]) -> None:
        """Takes other commands, of which none is shown before the next `filter`."""
        self._commands = list(commands)

    def filter(self, text: str) -> None:
        self.beginResetModel()
        ranked = [
            (score, place, command)
            for place, command in enumerate(self._commands)
            if (score := match_score(text, command.title)) is not None
        ]
        self.shown = [command for _, _, command in sorted(ranked, key=lambda entry: entry[:2])]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{command.title}    {command.shortcut}" if command.shortcut else command.title
        return icons.icon(command.icon) if role == Qt.ItemDataRole.DecorationRole else None


def match_score(typed: str, title: str) -> int | None:
    """Returns how well letters typed in order fit a title, lower is better; None where they do not.

    Letters at the beginnings of words and letters that follow each other fit best.
    """
    typed, title = typed.casefold().replace(" ", ""), title.casefold()
    score, place = 0, -1
    for letter in typed:
        found = title.find(letter, place + 1)
        if found < 0:
            return None
        begins = found == 0 or not title[found - 1].isalnum()
        score += 0 if found == place + 1 else 1 if begins else 3
        place = found
    return score
