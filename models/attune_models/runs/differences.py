"""In what specs differ: setting by setting, beside each other, those that differ first."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Setting:
    """One setting of several specs.

    Args:
        key: As `--set` takes it, such as `model.d_model`.
        values: Of each spec, as JSON text or plain text; empty where the spec has no such setting.
        differs: Whether they are not all equal.
    """

    key: str
    values: tuple[str, ...]
    differs: bool


def differences(specs: Sequence[Mapping[str, Any]]) -> list[Setting]:
    """Returns every setting of the specs (JSON objects), those that differ first, else in the order of the specs."""
    flat = [dict(_flat(spec)) for spec in specs]
    keys = list(dict.fromkeys(key for spec in flat for key in spec))
    sections = list(dict.fromkeys(key.partition(".")[0] for key in keys))
    settings = []
    for key in sorted(keys, key=lambda key: sections.index(key.partition(".")[0])):
        values = tuple(_written(spec[key]) if key in spec else "" for spec in flat)
        settings.append(Setting(key, values, len(set(values)) > 1))
    return sorted(settings, key=lambda setting: not setting.differs)


def _flat(spec: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in spec.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{prefix}{name}.")
        else:
            found.append((f"{prefix}{name}", value))
    return found


def _written(value: Any) -> str:
    if isinstance(value, str):
        return value or '""'
    if value is None:
        return "–"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else json.dumps(value, ensure_ascii=False)
