"""The presets with the settings that each makes, from their files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attune_models.presets import Preset, presets

from generated.marks import code, plain, table


def markdown() -> str:
    """Returns a section for each preset: what it is for, and where it differs from the defaults."""
    return "\n\n".join(_section(preset) for preset in presets().values())


def _section(preset: Preset) -> str:
    rows = [[code(key), code(_shown(value))] for key, value in _settings(preset.spec.model_dump(exclude_defaults=True))]
    model = f"task `{preset.spec.task}`, model of kind `{preset.spec.model.kind}`"
    return f"## {preset.name}\n\n**{preset.title}** ({model}). {plain(preset.description)}\n\n" + table(
        ["setting", "value"], rows
    )


def _settings(content: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in content.items():
        if isinstance(value, dict):
            yield from _settings(value, f"{prefix}{key}.")
        elif prefix + key not in ("task", "model.kind"):
            yield prefix + key, value


def _shown(value: Any) -> str:
    return "empty" if value is None else str(value) if isinstance(value, str) else json.dumps(value)
