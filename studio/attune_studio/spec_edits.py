"""Edits of the run's spec that can be undone, and a spec with other values in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attune_datasets.spec import DataSpec
from attune_models.presets import parse_spec
from attune_models.spec import RunSpec
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from attune_studio.setting_names import field_title
from attune_studio.text import listed

_MERGE_ID = 1


class SpecEdit(QUndoCommand):
    """One edit of a spec, which can be undone; edits of one key that follow each other are one.

    Args:
        current: Returns the spec as it stands.
        take: Makes another one the current.
        before: The spec before it.
        after: The spec after it.
        text: What undo calls it.
        key: Of what is edited; empty: it stands alone.
    """

    def __init__(
        self,
        current: Callable[[], RunSpec],
        take: Callable[[RunSpec], None],
        before: RunSpec,
        after: RunSpec,
        text: str,
        key: str,
    ) -> None:
        super().__init__(text)
        self._current, self._take = current, take
        self.before, self.after, self._key = before, after, key

    def id(self) -> int:
        return _MERGE_ID if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, SpecEdit) or other._key != self._key or other.before != self.after:
            return False
        self.after = other.after
        self.setObsolete(self.before == self.after)
        return True

    def redo(self) -> None:
        self._take(_edited(self._current(), self.before, self.after))

    def undo(self) -> None:
        self._take(_edited(self._current(), self.after, self.before))


def _edited(current: RunSpec, before: RunSpec, after: RunSpec) -> RunSpec:
    """Returns `current` with what differs between two specs as in `after`.

    A file opened meanwhile stays open, and a device that was taken from the settings of the window stays.
    """
    data = after.data if before.data != after.data else current.data
    if current.data.file not in (before.data.file, after.data.file):
        data = carried(data, current.data)
    training = after.training
    if before.training.device == after.training.device:  # its default may be another now
        training = training.model_copy(update={"device": current.training.device})
    return after.model_copy(update={"data": data, "training": training})


def carried(data: DataSpec, onto: DataSpec) -> DataSpec:
    """Returns `onto`, another file, with what `data` says of any file: cleaning, split, what becomes of long pairs."""
    split = data.split.model_copy(
        update={name: getattr(onto.split, name) for name in ("column", "validation_file", "test_file")}
    )
    return onto.model_copy(update={"cleaning": data.cleaning, "split": split, "long_pairs": data.long_pairs})


def with_data(spec: RunSpec, data: DataSpec) -> RunSpec:
    """Returns `spec` with another data section."""
    return spec.model_copy(update={"data": data})


def offer(settings: Mapping[str, Any]) -> str:
    """Returns what a button that takes `settings` says: `Use batch_tokens = 2048`; empty for none."""
    told = listed(f"{key.rpartition('.')[2]} = {value}" for key, value in settings.items())
    return QCoreApplication.translate("Project", "Use {settings}").format(settings=told) if told else ""


def with_values(spec: RunSpec, values: Mapping[str, Any]) -> RunSpec:
    """Returns `spec` with JSON values, or Specs for whole sections, in place of its own. Raises `SpecError`."""
    content = spec.model_dump()
    for key, value in values.items():
        *sections, last = key.split(".")
        section = content
        for name in sections:
            section = section[name]
        section[last] = value.model_dump() if hasattr(value, "model_dump") else value
    return parse_spec(content)


def title_in(spec: RunSpec, key: str) -> str:
    """Returns what the field of a key is called."""
    section: Any = spec
    *sections, last = key.split(".")
    for name in sections:
        section = getattr(section, name)
    return field_title(type(section), last)
