"""What the Preview tab shows of the chosen row: a text before and after cleaning, or both sides of a pair as tokens."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from attune_studio.widgets.labels import PlainLabel
from attune_studio.widgets.token_chips import TokenChips

_CHOOSING = 150  # ms without another choice before tokens are asked for


class TextDetail(QWidget):
    """A text beside its cleaned form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        self.raw, self.clean = _text_view(), _text_view()
        self.cut = PlainLabel(role="caption")
        for title, view in ((self.tr("Before cleaning"), self.raw), (self.tr("After cleaning"), self.clean)):
            view.setAccessibleName(title)
            column = QVBoxLayout()
            column.setSpacing(4)
            head = QHBoxLayout()
            head.addWidget(PlainLabel(title, role="caption"))
            if view is self.clean:
                head.addWidget(self.cut, 0, Qt.AlignmentFlag.AlignRight)
            column.addLayout(head)
            column.addWidget(view)
            row.addLayout(column)

    def show_row(self, row: dict[str, Any] | None) -> None:
        """Shows a row as `preview` sent it; None: nothing."""
        self.raw.setPlainText(row["raw"] if row else "")
        self.clean.setPlainText(row["clean"] if row else "")
        self.cut.setText(self.tr("The first 20,000 characters") if row and row.get("cut") else "")


class PairDetail(QWidget):
    """Both sides of a pair, each with the tokens that the model meets.

    Signals:
        tokens_wanted(): The chosen pair has come to rest, and its tokens are not here.
    """

    tokens_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = {
            "source": _Side(self.tr("Tokens of the source")),
            "target": _Side(self.tr("Tokens of the target")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(12)
        for side in self.sides.values():
            row.addWidget(side, 1)
        self.soon = QTimer(self, singleShot=True, interval=_CHOOSING)
        self.soon.timeout.connect(self.tokens_wanted)

    def show_languages(self, languages: tuple[str, str]) -> None:
        """Names the sides."""
        for side, language in zip(self.sides.values(), languages, strict=True):
            side.title.setText(language)
            side.text.setAccessibleName(language)

    def show_row(self, row: dict[str, Any] | None) -> None:
        """Shows a pair as `preview` sent it, without tokens at first; None: nothing."""
        for name, side in self.sides.items():
            side.text.setPlainText(row[f"clean_{name}"] if row else "")
            side.chips.show_tokens([])
        self.soon.start() if row else self.soon.stop()

    def show_tokens(self, row: dict[str, Any]) -> None:
        """Shows the tokens of the pair that is shown."""
        for name, side in self.sides.items():
            side.chips.show_tokens(row[f"{name}_tokens"])


class _Side(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.title = PlainLabel(role="caption")
        self.text, self.chips = _text_view(), TokenChips(name)
        scroll = QScrollArea()
        scroll.setWidget(self.chips)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.text, 2)
        column.addWidget(scroll, 3)


def _text_view() -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setTabChangesFocus(True)
    return view
