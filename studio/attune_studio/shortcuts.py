"""`ShortcutsDialog`: the keys that do something, by where they do it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from attune_studio import tokens
from attune_studio.text import listed
from attune_studio.theme import scaled
from attune_studio.widgets.buttons import button
from attune_studio.widgets.labels import PlainLabel

LIST_KEYS = ["?", "F1"]  # of this list
_SIZE = QSize(620, 640)  # px
_KEYS_WIDTH = 190  # px
Keys = Sequence[str]  # "Ctrl+K" as Qt names it, or words in the person's language


class ShortcutsDialog(QDialog):
    """Lists all keys; the arrow keys scroll, Escape closes."""

    def __init__(self, pages: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(tokens.SPACE_6, tokens.SPACE_4, tokens.SPACE_6, tokens.SPACE_4)
        self._column.setSpacing(tokens.SPACE_1)
        self._add_everywhere(pages)
        self._add_pages()
        self._add_plots()
        self._column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, tokens.SPACE_4)
        layout.addWidget(scroll, 1)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE_6, 0, tokens.SPACE_6, 0)
        row.addStretch()
        row.addWidget(button(self.tr("Close"), self.accept, role="primary"))
        layout.addLayout(row)
        self.resize(_SIZE.boundedTo(parent.size() - QSize(48, 48)))
        scroll.setFocus()

    def _add_everywhere(self, pages: int) -> None:
        undo, redo, leave = (
            QKeySequence(key).toString()
            for key in (
                QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo, QKeySequence.StandardKey.Quit,
            )
        )  # fmt: skip
        self._add(
            self.tr("Everywhere"),
            [
                (LIST_KEYS, self.tr("This list")),
                (["Ctrl+K"], self.tr("Find an action, a page or a run by typing")),
                ([" … ".join(map(_shown, ("Ctrl+1", f"Ctrl+{min(pages, 9)}")))], self.tr("The pages, in their order")),
                (
                    [undo],
                    self.tr("Undo the last change of the settings; in a list, bring back what was taken out last"),
                ),
                ([redo], self.tr("Redo")),
                ([leave], self.tr("Quit; trainings go on")),
            ],
        )

    def _add_pages(self) -> None:
        read, reload = (
            QKeySequence(key).toString() for key in (QKeySequence.StandardKey.Open, QKeySequence.StandardKey.Refresh)
        )
        arrows = self.tr("Arrow keys")
        self._add(self.tr("Data"), [([read], self.tr("Open a file")), ([reload], self.tr("Read the file again"))])
        self._add(
            self.tr("Train, the queue"),
            [
                (["Alt+Up", "Alt+Down"], self.tr("Launch the chosen run earlier, later")),
                (["Del"], self.tr("Take it out of the queue")),
            ],
        )
        self._add(
            self.tr("Inspect"),
            [
                ([arrows], self.tr("From token to token; in the heads, from head to head")),
                (["PgUp", "PgDown"], self.tr("The layer before, the next one")),
                (["Esc"], self.tr("Let go of the token that is kept")),
                (["O"], self.tr("Switch the chosen heads off or on")),
                (["F2"], self.tr("Edit a copy of the text that is shown")),
                (["Ctrl+Shift+C"], self.tr("Copy what is seen")),
                (["Space"], self.tr("Play the steps of the training, or pause")),
            ],
        )
        self._add(
            self.tr("Write"),
            [
                (["Ctrl+Return"], self.tr("Write")),
                (["Ctrl+Shift+Return"], self.tr("Go on with the text")),
                (["Esc"], self.tr("Stop writing")),
                (["Alt+Left", "Alt+Right"], self.tr("The text before, the next one")),
                (["Alt+S"], self.tr("Another seed")),
            ],
        )
        self._add(
            self.tr("Runs"),
            [
                (["Ctrl+N"], self.tr("New run with the settings of the chosen one")),
                (["F2", "Ctrl+T"], self.tr("Rename the chosen run, edit its tags")),
                (["Del"], self.tr("Move the chosen runs to the trash")),
                (["F5"], self.tr("Read the folder again")),
            ],
        )

    def _add_plots(self) -> None:
        self._add(
            self.tr("Plots and maps"),
            [
                (["+", "-"], self.tr("Zoom in, zoom out")),
                ([self.tr("Arrow keys")], self.tr("Move; in a map of attention with Shift; a map in 3-D turns")),
                (["Home"], self.tr("Show everything again")),
            ],
        )

    def _add(self, title: str, rows: Sequence[tuple[Keys, str]]) -> None:
        if self._column.count():
            self._column.addSpacing(tokens.SPACE_3)
        self._column.addWidget(PlainLabel(title, role="section"))
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.SPACE_4)
        grid.setVerticalSpacing(tokens.SPACE_1)
        grid.setColumnMinimumWidth(0, scaled(_KEYS_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (keys, does) in enumerate((keys, does) for keys, does in rows if all(keys)):  # some systems lack one
            grid.addWidget(PlainLabel(listed(map(_shown, keys)), role="muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(does, wrap=True), row, 1)
        self._column.addLayout(grid)


def _shown(keys: str) -> str:
    """Returns keys as this system writes them; words stay."""
    if " " in keys or not keys.isascii():
        return keys
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
