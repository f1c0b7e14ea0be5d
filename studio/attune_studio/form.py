"""`SpecForm`: the form that a Spec class describes: one row a field, inline errors, advanced ones folded away.

Titles, help, units and ranges come from the fields themselves. A value that does not fit (also one that does not fit
another field, such as `num_heads` and `d_model`) is told under its field; the last spec that fitted stays in force.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Collection, Mapping
from typing import Any

from attune_datasets.faults import Fault, expected, faults
from attune_datasets.fields import Spec
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from attune_studio.tokens import SPACE_2, SPACE_3
from attune_studio.told import told
from attune_studio.widgets.editors import CheckEditor, ChoiceEditor, Editor, NumberEdit, TextEditor
from attune_studio.widgets.labels import PlainLabel, plain_tooltip
from attune_studio.widgets.section import FoldSection


class SpecForm(QWidget):
    """A form over one Spec class; nested Specs are left to forms of their own.

    Args:
        spec: The first values.
        only: The fields to show, in this order; all (but nested Specs) when empty.
        without: Fields to leave out.
        editors: Editors of the caller's own for some fields, such as a list of devices; others follow from their types.

    Signals:
        changed(Spec, str): A new spec that fits, and the field that the person has changed.
        invalid(dict): Messages by field while something does not fit; empty once everything fits again.
        hovered(str): The field under the mouse or with the keyboard's focus; "" when none is.
    """

    changed = Signal(object, str)
    invalid = Signal(dict)
    hovered = Signal(str)

    def __init__(
        self,
        spec: Spec,
        only: Collection[str] = (),
        without: Collection[str] = (),
        parent: QWidget | None = None,
        editors: Mapping[str, Editor] | None = None,
    ) -> None:
        super().__init__(parent)
        self._spec = spec
        self._editors = dict(editors or {})
        self._rows: dict[str, _Row] = {}
        self._errors: dict[str, str] = {}
        self._frozen = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        plain, folded = _new_grid(), _new_grid()
        layout.addLayout(plain)
        for name in only or type(spec).model_fields:
            field = type(spec).model_fields[name]
            if field.title and name not in without and not _is_spec(field.annotation):
                self._add(name, field, folded if _extra(field, "advanced") else plain)
        self._advanced = FoldSection(self.tr("Advanced"))
        self._advanced.body.addLayout(folded)
        layout.addWidget(self._advanced)
        self._advanced.setVisible(folded.count() > 0)
        self.set_spec(spec)

    @property
    def spec(self) -> Spec:
        """The last spec that fitted."""
        return self._spec

    @property
    def errors(self) -> dict[str, str]:
        """Messages by field; empty when everything fits."""
        return dict(self._errors)

    def set_spec(self, spec: Spec) -> None:
        """Shows other values without emitting `changed`. Text that already means the value is left as typed."""
        self._spec = spec
        for name, row in self._rows.items():
            with QSignalBlocker(row.editor):
                row.editor.set_value(getattr(spec, name))
        self._tell({})

    def set_error(self, field: str, message: str) -> None:
        """Shows a message at a field from outside, such as "The text offers 3,120 only"; empty takes it away."""
        self._rows[field].set_error(message)

    def set_note(self, field: str, note: str) -> None:
        """Says something below a field, such as what follows from its value; empty takes it away."""
        self._rows[field].set_note(note)

    @property
    def frozen(self) -> bool:
        """Whether nothing can be edited."""
        return self._frozen

    def set_frozen(self, frozen: bool) -> None:
        """Lets nothing be edited, or everything again; the advanced fields still fold open, to be read."""
        self._frozen = frozen
        for row in self._rows.values():
            row.set_enabled(not frozen)

    def show_fields(self, fields: Collection[str], visible: bool) -> None:
        """Shows or hides fields that not every task knows."""
        for field in fields:
            self._rows[field].set_visible(visible)

    def editor(self, field: str) -> QWidget:
        """Returns the widget that edits a field."""
        return self._rows[field].editor

    def _add(self, name: str, field: FieldInfo, grid: QGridLayout) -> None:
        editor, label = self._editors.get(name) or _new_editor(field), PlainLabel()
        title, help_text = _translate(field.title or name), _translate(field.description or "")
        if isinstance(editor, CheckEditor):
            editor.setText(title)
        else:
            label.setText(title)
            label.setBuddy(editor)
        for widget in (label, editor):
            widget.setToolTip(plain_tooltip(help_text))
            widget.setProperty("field", name)
            widget.installEventFilter(self)
        editor.setObjectName(name)
        editor.setAccessibleName(title)
        editor.setAccessibleDescription(help_text)
        editor.set_unit(_translate(str(_extra(field, "unit") or "")))
        editor.edited.connect(lambda: self._on_edited(name))
        self._rows[name] = _Row(grid, label, editor)

    def _on_edited(self, name: str) -> None:
        values, errors = self._spec.model_dump(), {}
        for field, row in self._rows.items():
            if row.editor.problem():
                errors[field] = row.editor.problem()
            else:
                values[field] = row.editor.value()
        try:
            spec = type(self._spec).model_validate(values)
        except ValidationError as error:
            errors = {**_messages(error, type(self._spec), name), **errors}
        self._tell(errors)
        if not errors and spec != self._spec:
            self._spec = spec
            self.changed.emit(spec, name)

    def _tell(self, errors: dict[str, str]) -> None:
        for name, row in self._rows.items():
            row.set_error(errors.get(name, ""))
        if any(_extra(type(self._spec).model_fields[name], "advanced") for name in errors):
            self._advanced.set_open(True)
        if errors != self._errors:
            self._errors = errors
            self.invalid.emit(errors)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.hovered.emit(watched.property("field"))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.hovered.emit("")
        return super().eventFilter(watched, event)


class _Row:
    """One field: its label, its editor, and under both the message while the value does not fit."""

    def __init__(self, grid: QGridLayout, label: PlainLabel, editor: Editor) -> None:
        self.editor, self._label = editor, label
        self._error = PlainLabel(role="bad", wrap=True)
        self._error.hide()
        self._note = PlainLabel(role="caption", wrap=True)
        self._note.hide()
        row = grid.rowCount()
        if isinstance(editor, CheckEditor):
            grid.addWidget(editor, row, 0, 1, 2)
        else:
            grid.addWidget(label, row, 0)
            grid.addWidget(editor, row, 1)
        grid.addWidget(self._error, row + 1, 0, 1, 2)
        grid.addWidget(self._note, row + 2, 0, 1, 2)

    def set_visible(self, visible: bool) -> None:
        self.editor.setVisible(visible)
        self._note.setVisible(visible and bool(self._note.text()))
        self._label.setVisible(visible and not isinstance(self.editor, CheckEditor))

    def set_enabled(self, enabled: bool) -> None:
        self.editor.setEnabled(enabled)
        self._label.setEnabled(enabled)

    def set_note(self, note: str) -> None:
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def set_error(self, message: str) -> None:
        self._error.setText(message)
        self._error.setVisible(bool(message))
        self.editor.set_invalid(bool(message))


def _new_grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE_3)
    grid.setVerticalSpacing(SPACE_2)
    grid.setColumnStretch(1, 1)
    return grid


def _new_editor(field: FieldInfo) -> Editor:
    kinds = [kind for kind in _alternatives(field.annotation) if kind is not type(None)]
    optional = len(kinds) < len(_alternatives(field.annotation))
    if typing.get_origin(kinds[0]) is typing.Literal:
        return ChoiceEditor(list(typing.get_args(kinds[0])))
    if kinds[0] is bool:
        return CheckEditor()
    if kinds[0] in (int, float):
        return NumberEdit(kinds[0], optional)
    return TextEditor(optional)


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    union = typing.get_origin(annotation) in (typing.Union, types.UnionType)
    return typing.get_args(annotation) if union else (annotation,)


def _is_spec(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Spec)


def _extra(field: FieldInfo, key: str) -> Any:
    extra = field.json_schema_extra
    return extra.get(key) if isinstance(extra, dict) else None


def _messages(error: ValidationError, kind: type[Spec], edited: str) -> dict[str, str]:
    """Messages by field; what concerns the whole spec is told at the field that was edited."""
    messages: dict[str, str] = {}
    for fault in faults(error, kind):
        messages.setdefault(fault.place[0] if fault.place else edited, _told(fault))
    return messages


def _told(fault: Fault) -> str:
    """A fault as a sentence under its field, where its title and what was typed can be seen."""
    if not fault.own:
        sentence = QCoreApplication.translate("SpecForm", "This takes {expected}.")
        return sentence.format(expected=expected(fault.field, _translate))
    text = fault.own
    if "_" not in text.split(" ", 1)[0]:  # names of fields stay as they are
        text = text[:1].upper() + text[1:]
    return told(text if text.endswith((".", "?")) else f"{text}.")


def _translate(text: str) -> str:
    return QCoreApplication.translate("spec", text)
