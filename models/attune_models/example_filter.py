"""Which examples of a split are looked at: the same filter in the inspector's requests, the window and the project."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from attune_datasets.errors import AttuneError

Range = tuple[float | None, float | None]  # the least and the most, both still in; None: no bound
_ANY: Range = (None, None)


@dataclass(frozen=True)
class ExampleFilter:
    """What an example must be to be left; every field that says something must hold.

    Args:
        wrong: Predicted wrongly; of a pair, not translated exactly.
        label: The true label; None: any.
        predicted: The label that was predicted; None: any.
        loss: In nats.
        length: In tokens, as lists show it.
        text: A piece of the raw text, of a pair of the source or the target, in whatever case.
        word: A word of the cleaned text (of a pair, of its source) as `attune_datasets.words` counts them.
    """

    wrong: bool = False
    label: str | None = None
    predicted: str | None = None
    loss: Range = _ANY
    length: Range = _ANY
    text: str = ""
    word: str = ""

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> ExampleFilter:
        """Returns the filter that a request names among its fields. Raises `AttuneError` where one does not fit."""
        found = {field.name: content[field.name] for field in fields(cls) if content.get(field.name) is not None}
        for name, value in found.items():
            if name in ("loss", "length"):
                found[name] = _range(name, value)
            elif not isinstance(value, bool if name == "wrong" else str):
                raise _unfit(name, value)
        return cls(**found)

    def to_json(self) -> dict[str, Any]:
        """Returns the fields that say something."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in said.items()
            if value not in (False, None, "", _ANY)
        }

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.to_json())


def _range(name: str, value: Any) -> Range:
    try:
        least, most = (None if bound is None else float(bound) for bound in value)
    except (TypeError, ValueError):
        raise _unfit(name, value) from None
    if any(bound is not None and math.isnan(bound) for bound in (least, most)):
        raise _unfit(name, value)
    return least, most


def _unfit(name: str, value: Any) -> AttuneError:
    return AttuneError(
        f"Examples cannot be filtered by {name} = {value!r}.",
        remedy="Give wrong as true or false, loss and length as [least, most], and the others as text.",
    )
