"""What does not fit a spec, in sentences for people: what the field takes, and what it was given.

The one place that knows pydantic's kinds of errors; the form, the command line, the services and the readers of run
folders all tell their faults through it.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

_OWN = "value_error"  # pydantic's word for what a validator of ours has raised
_NO_KIND = "union_tag_invalid"  # where a section may be of several kinds, none is called so
_MOST_RECEIVED = 80  # characters
_KINDS = {bool: "true or false", str: "a text", list: "a list", dict: "an object of settings"}
_NUMBERS = {int: "a whole number", float: "a number"}
_RANGES = {
    frozenset[str](): "",
    frozenset({"ge"}): " of at least {ge:,}",
    frozenset({"gt"}): " above {gt:,}",
    frozenset({"le"}): " up to {le:,}",
    frozenset({"lt"}): " below {lt:,}",
    frozenset({"ge", "le"}): " from {ge:,} to {le:,}",
    frozenset({"ge", "lt"}): " from {ge:,} to below {lt:,}",
    frozenset({"gt", "le"}): " above {gt:,} and up to {le:,}",
    frozenset({"gt", "lt"}): " above {gt:,} and below {lt:,}",
}


@dataclass(frozen=True)
class Fault:
    """One value that does not fit.

    Args:
        place: The names that lead to it, the outermost first; empty where a whole section is at fault.
        field: What was expected there; None where there is no such field.
        own: The sentence of our own validator, where it was that.
        received: The value.
    """

    place: tuple[str, ...]
    field: FieldInfo | None
    own: str
    received: Any

    @property
    def key(self) -> str:
        """The place as `--set` writes it: `model.d_model`."""
        return ".".join(self.place)

    def told(self) -> str:
        """Returns the fault as a sentence that stands alone: key, title, what fits, what was received."""
        if self.own:
            received = "" if "Received" in self.own else f" {self._received()}"
            return f"{self.key}: {self.own.rstrip('.')}.{received}" if self.key else f"{self.own.rstrip('.')}."
        title = f" ({self.field.title})" if self.field and self.field.title else ""
        return f"{self.key}{title} takes {expected(self.field)}. {self._received()}"

    def _received(self) -> str:
        text = repr(self.received)
        return f"Received: {text if len(text) <= _MOST_RECEIVED else f'{text[: _MOST_RECEIVED - 1]}…'}."


def faults(error: ValidationError, model: type[BaseModel]) -> list[Fault]:
    """Returns the faults that pydantic has found in the values of a `model`, one a place."""
    found: dict[tuple[str, ...], Fault] = {}
    for fault in error.errors(include_url=False):
        place, field = _find(model, fault["loc"])
        own = str(fault["ctx"]["error"]) if fault["type"] == _OWN else ""
        if fault["type"] == _NO_KIND:
            place = (*place, fault["ctx"]["discriminator"].strip("'"))
            own = f"one of {fault['ctx']['expected_tags']} is needed. Received: {fault['ctx']['tag']!r}"
        found.setdefault(
            place, Fault(place, None if fault["type"] == "extra_forbidden" else field, own, fault["input"])
        )
    return list(found.values())


def expected(field: FieldInfo | None, say: Callable[[str], str] = str) -> str:
    """Returns what a field takes, as a phrase: `a whole number from 1 to 48`, `one of xavier, he`.

    Args:
        field: The field.
        say: Translates the phrase, whose names in braces stay as they are.
    """
    if field is None:
        return say("something else")
    kinds = [_without_metadata(kind) for kind in _alternatives(field.annotation)]
    kind, metadata = next((kind for kind in kinds if kind[0] is not type(None)), (str, []))
    phrase = _phrase(kind, [*field.metadata, *metadata], field, say)
    return say("{value}, or nothing").format(value=phrase) if (type(None), []) in kinds else phrase


def phrases() -> Iterator[str]:
    """Yields all that `expected` asks to be translated, besides the help, the units and the choices of fields."""
    yield from ("something else", "{value}, or nothing", "one of {values}", "{value} ({unit})")
    yield from _KINDS.values()
    yield from (f"{number}{bounds}" for number in _NUMBERS.values() for bounds in _RANGES.values())


def _phrase(kind: Any, metadata: list[Any], field: FieldInfo, say: Callable[[str], str]) -> str:
    origin = typing.get_origin(kind) or kind
    if origin is typing.Literal:
        return say("one of {values}").format(values=", ".join(map(str, typing.get_args(kind))))
    if kind in (int, float):
        return _number(kind, metadata, field, say)
    if kind is str and field.description and any(getattr(entry, "pattern", None) for entry in metadata):
        return say(field.description).rstrip(".。")  # such a field's help says what it takes
    return say(_KINDS.get(origin, _KINDS[dict]))


def _number(kind: type, metadata: list[Any], field: FieldInfo, say: Callable[[str], str]) -> str:
    bounds = {
        name: getattr(entry, name) for entry in metadata for name in ("ge", "gt", "le", "lt") if hasattr(entry, name)
    }
    phrase = say(_NUMBERS[kind] + _RANGES[frozenset(bounds)]).format(**bounds)
    unit = field.json_schema_extra.get("unit") if isinstance(field.json_schema_extra, dict) else None
    return say("{value} ({unit})").format(value=phrase, unit=say(str(unit))) if unit else phrase


def _find(model: type[BaseModel], location: Iterable[int | str]) -> tuple[tuple[str, ...], FieldInfo | None]:
    """Returns the names in a location that are fields, with what follows the last of them, and that last field."""
    place: list[str] = []
    field: FieldInfo | None = None
    models = [model]
    for name in map(str, location):
        if len(models) > 1:  # pydantic names the alternative, which is no place
            models = [alternative for alternative in models if _is_called(alternative, name)]
        elif models:
            place.append(name)
            field = models[0].model_fields.get(name)
            models = _models(field.annotation) if field else []
        else:
            break  # what follows is inside the value, or names one of its alternatives
    return tuple(place), field


def _models(annotation: Any) -> list[type[BaseModel]]:
    kinds = [_without_metadata(kind)[0] for kind in _alternatives(_without_metadata(annotation)[0])]
    return [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]


def _is_called(model: type[BaseModel], name: str) -> bool:
    tags = [typing.get_args(field.annotation) for field in model.model_fields.values()]
    return name == model.__name__ or (name,) in tags


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    union = typing.get_origin(annotation) in (typing.Union, types.UnionType)
    return typing.get_args(annotation) if union else (annotation,)


def _without_metadata(kind: Any) -> tuple[Any, list[Any]]:
    if typing.get_origin(kind) is not typing.Annotated:
        return kind, []
    plain, *metadata = typing.get_args(kind)
    return plain, [part for entry in metadata for part in getattr(entry, "metadata", [entry])]
