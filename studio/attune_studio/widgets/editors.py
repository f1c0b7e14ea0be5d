"""Editors of single values, all with one interface, so that a form can treat them alike.

`value()`, `set_value(value)`, `problem()` (why the text means no value), `set_invalid`, `set_unit`, and the
signal `edited`, which follows the person's edits.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from attune_studio import icons, tokens
from attune_studio.theme import scaled
from attune_studio.widgets.labels import plain_tooltip

if TYPE_CHECKING:
    _Mixin = QWidget
else:
    _Mixin = object  # a class of Qt's has one Qt base, and the mixed-into widget is it

_LEAST_CHOICE = 96  # px of a choice by titles: in a small room its title is cut rather than others put below
# How choices are written where "words with a capital" would misname them.
_CHOICE_TITLES = {
    "layer_norm": "LayerNorm", "rms_norm": "RMSNorm", "relu": "ReLU", "gelu": "GELU", "swiglu": "SwiGLU",
    "adamw": "AdamW", "sgd": "SGD", "rmsprop": "RMSprop", "cls": "First token (CLS)", "last": "Last token", "he": "He",
    "inverse_sqrt": "Inverse square root", "mixed_bfloat16": "Mixed bfloat16", "mixed_float16": "Mixed float16",
    "float32": "float32", "pre": "Before (pre-norm)", "post": "After (post-norm)", "letters": "Letters",
    "ascii_letters": "Letters a–z only", "transformer": "Transformer", "rnn": "RNN", "lstm": "LSTM", "gru": "GRU",
    "target_output": "Target and output", "all": "All three", "additive": "Additive (Bahdanau)", "dot": "Dot (Luong)",
    "decoder": "GPT (Transformer decoder)", "rnn_decoder": "Recurrent network",
    "general": "General (Luong)", "concat": "Concat (Luong)", "joint": "Joint", "leave_out": "Left out", "cut": "Cut",
    "skip_gram": "Skip-gram", "cbow": "CBOW", "true": "yes", "false": "no",
}  # fmt: skip


class Editor(_Mixin):
    """What a form needs of an editor; mixed into Qt's widgets below.

    Signals:
        edited(): The person has changed the value.
    """

    edited = Signal()

    def value(self) -> Any:
        """Returns the value; only where `problem` is empty."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Shows a value."""
        raise NotImplementedError

    def problem(self) -> str:
        """Returns why what was typed means no value; empty when it does."""
        return ""

    def set_unit(self, unit: str) -> None:
        """Shows the unit of the value."""

    def set_invalid(self, invalid: bool) -> None:
        """Marks the editor as holding a value that does not fit."""
        if self.property("invalid") != invalid:
            self.setProperty("invalid", invalid)
            self.style().unpolish(self)
            self.style().polish(self)


class ComboBox(QComboBox):
    """A combo box that the mouse wheel changes only when it has the focus, with an arrow in the theme's colour.

    A choice that there is no room for is told as a tooltip, where the box has none of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self._tells_cut = False  # whether the tooltip is the choice
        self.currentTextChanged.connect(lambda _: self._tell_cut())

    def add_disabled(self, titles: Sequence[str]) -> None:
        """Adds what there is, but cannot be chosen now; the titles say why."""
        for title in titles:
            self.addItem(title)
            self.model().item(self.count() - 1).setEnabled(False)  # type: ignore[attr-defined]  # a QStandardItemModel

    @property
    def _is_cut(self) -> bool:
        """Whether the choice is longer than there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        return self.fontMetrics().horizontalAdvance(self.currentText()) > room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_cut()

    def _tell_cut(self) -> None:
        if self._tells_cut or not self.toolTip():
            self._tells_cut = self._is_cut
            self.setToolTip(plain_tooltip(self.currentText()) if self._tells_cut else "")

    def showPopup(self) -> None:
        """Opens the list as wide as its longest line where the window has the room; else lines are cut at their end."""
        view = self.view()
        wide = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + 2 * tokens.SPACE_2
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setMinimumWidth(min(wide, self.window().width() - 2 * tokens.SPACE_6))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        icons.icon("caret-down").paint(painter, QRect(self.width() - 20, (self.height() - 12) // 2, 12, 12))
        painter.end()


def titled_choice(titles: Mapping[Any, str], name: str) -> ComboBox:
    """Returns a combo box of titles by key, called `name`; as wide as the longest, but it gives way in a small room."""
    choice = ComboBox()
    choice.setAccessibleName(name)
    for key, title in titles.items():
        choice.addItem(title, key)
    choice.setMinimumContentsLength(max(map(len, titles.values())))
    choice.setMinimumWidth(scaled(_LEAST_CHOICE))
    return choice


class ChoiceEditor(Editor, ComboBox):
    """One of a few values."""

    edited = Signal()

    def __init__(self, choices: Sequence[Any]) -> None:
        super().__init__()
        for choice in choices:
            self.addItem(choice_title(str(choice)), choice)
        self.activated.connect(self._on_activated)

    def value(self) -> Any:
        """Returns the choice."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Shows a choice."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def _on_activated(self) -> None:
        self.edited.emit()


class CheckEditor(Editor, QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.toggled.connect(lambda: self.edited.emit())

    def value(self) -> bool:
        """Returns whether it is checked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Shows yes or no."""
        self.setChecked(bool(value))


class LineEdit(QLineEdit):
    """A line that leaves Ctrl+Z to the window where nothing was typed that it could take back itself."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            keys = QKeySequence.StandardKey
            undo, redo = event.matches(keys.Undo), event.matches(keys.Redo)
            if (undo and not self.isUndoAvailable()) or (redo and not self.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)


class NumberEdit(Editor, LineEdit):
    """A whole or real number, or nothing where nothing is a value; the arrow keys step it.

    Numbers may be written `16,000`, `1e-3` or `0.001`. Ranges are not its business: it would have to clip in silence.
    """

    edited = Signal()

    def __init__(self, kind: type = int, optional: bool = False) -> None:
        super().__init__()
        self._kind, self._optional, self._unit = kind, optional, _UnitLabel(self)
        if optional:
            self.setPlaceholderText(QCoreApplication.translate("NumberEdit", "automatic"))
        self.textEdited.connect(lambda: self.edited.emit())
        self.editingFinished.connect(self._tidy)

    def set_unit(self, unit: str) -> None:
        """Shows the unit inside the field, at its end."""
        self._unit.setText(unit)
        self._unit.place()

    def value(self) -> int | float | None:
        """Returns the number, or None for an empty field."""
        text = self._plain_text()
        return None if not text else self._parse(text)

    def set_value(self, value: int | float | None) -> None:
        """Shows a number, unless the text already means it."""
        if self.problem() or self.value() != value or not self.text():
            self.setText(_written(value))

    def problem(self) -> str:
        """Returns why the text is no number."""
        text = self._plain_text()
        if not text:
            return "" if self._optional else QCoreApplication.translate("NumberEdit", "A number is missing here.")
        try:
            self._parse(text)
        except ValueError:
            if self._kind is int:
                return QCoreApplication.translate("NumberEdit", "A whole number is needed here.")
            return QCoreApplication.translate("NumberEdit", "A number is needed here, such as 0.1 or 1e-3.")
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not step or self.problem() or self.value() is None:
            super().keyPressEvent(event)
            return
        self.setText(_written(self._stepped(step)))
        self.edited.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._unit.place()

    def _stepped(self, step: int) -> int | float:
        value = self.value() or 0
        if self._kind is int:
            return int(value) + step
        unit = 10.0 ** math.floor(math.log10(abs(value))) if value else 0.01
        return float(f"{value + step * min(unit, 0.1):.6g}")

    def _parse(self, text: str) -> int | float:
        number = self._kind(text)
        if not math.isfinite(number):
            raise ValueError(text)
        return number

    def _plain_text(self) -> str:
        return self.text().replace(",", "").replace("\u202f", "").replace(" ", "")

    def _tidy(self) -> None:
        if not self.problem():
            self.setText(_written(self.value()))


class _UnitLabel(QLabel):
    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "muted")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def place(self) -> None:
        self.adjustSize()
        width = self.width() if self.text() else 0
        self.move(self._field.width() - width - tokens.SPACE_2, (self._field.height() - self.height()) // 2)
        self._field.setTextMargins(0, 0, width + 4 if width else 0, 0)


class TextEditor(Editor, LineEdit):
    """A short text; empty means None where None is a value."""

    edited = Signal()

    def __init__(self, optional: bool = False) -> None:
        super().__init__()
        self._optional = optional
        self.textEdited.connect(lambda: self.edited.emit())

    def value(self) -> str | None:
        """Returns the text."""
        return None if self._optional and not self.text() else self.text()

    def set_value(self, value: str | None) -> None:
        """Shows a text."""
        if self.text() != (value or ""):
            self.setText(value or "")


class SearchEdit(QLineEdit):
    """A line to search with: a magnifying glass, a clear button, Escape clears."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        glass = QAction(icons.icon("magnifying-glass"), "", self)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        for inner in self.findChildren(QToolButton):  # Qt makes them, and leaves them without a name
            inner.setAccessibleName(self.tr("Clear the search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)


def choice_title(choice: str) -> str:
    """Returns how a choice of a spec is written: `LayerNorm` for "layer_norm", `Mean` for "mean"."""
    return QCoreApplication.translate("spec", english_title(choice))


def english_title(choice: str) -> str:
    """Returns how a choice of a spec is written in English."""
    return _CHOICE_TITLES.get(choice) or choice.replace("_", " ").capitalize()


def _written(value: int | float | None) -> str:
    if value is None:
        return ""
    return f"{value:,}" if isinstance(value, int) else f"{value:.6g}"
