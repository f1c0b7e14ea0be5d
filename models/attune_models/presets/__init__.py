"""Presets: named specs, as JSON files beside this module, and `--set section.key=value` on top of them."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from attune_datasets.errors import SpecError, nearest
from attune_datasets.faults import Fault, faults
from attune_datasets.spec import Task
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from attune_models.spec import TASKS, RunSpec

KIND_PRESETS = {  # of kinds of models
    "encoder": "reviews",
    "masked_encoder": "pretrain-small",
    "transformer": "translation-small",
    "rnn": "rnn-attention",
    "decoder": "gpt-small",
    "rnn_decoder": "lstm-language",
}
_MOST_TOLD = 5  # faults in one error


@dataclass(frozen=True)
class Preset:
    """A named starting point for a run."""

    name: str
    title: str
    description: str
    spec: RunSpec


def task_preset(task: Task) -> str:
    """Returns the name of the preset that a task begins with."""
    return KIND_PRESETS[TASKS[task][0]]


@cache
def presets() -> dict[str, Preset]:
    """Returns all presets by name, in alphabetical order."""
    files = sorted(resources.files(__name__).iterdir(), key=lambda entry: entry.name)
    return {file.name[:-5]: _load(file.name) for file in files if file.name.endswith(".json")}


def preset(name: str) -> Preset:
    """Returns the preset of that name. Raises `SpecError` naming the nearest one."""
    if name not in presets():
        raise SpecError(f"There is no preset {name!r}.", remedy=nearest(name, presets()))
    return presets()[name]


def _load(file_name: str) -> Preset:
    content = json.loads(resources.files(__name__).joinpath(file_name).read_text(encoding="utf-8"))
    return Preset(file_name[:-5], content["title"], content["description"], parse_spec(content["spec"]))


def parse_spec(content: dict[str, Any], name: str = "This") -> RunSpec:
    """Returns the spec that a JSON object, called `name` in errors, describes.

    Raises:
        SpecError: naming the field and what it takes, or saying that this is no spec at all.
    """
    sections = list(RunSpec.model_fields)
    if content and not content.keys() & set(sections):
        raise SpecError(
            f"{name} is no spec: it has none of the sections {', '.join(sections)}.",
            why=f"It holds {_some(map(repr, content))}.",
            remedy='A whole spec lies in the run.json of every run, under "spec".',
        )
    try:
        return RunSpec.model_validate(content)
    except ValidationError as error:
        raise SpecError(_some(map(_told, faults(error, RunSpec)), " ")) from error


def with_settings(spec: RunSpec, settings: dict[str, str]) -> RunSpec:
    """Returns `spec` with `{"model.d_model": "256"}` applied; values are JSON or, failing that, plain text.

    Raises:
        SpecError: for an unknown key (naming the nearest) or a value out of range.
    """
    content = spec.model_dump()
    if (kind := settings.get("model.kind", spec.model.kind)) != spec.model.kind:
        kept = {key: value for key, value in content["model"].items() if key in _kind_fields(kind)}
        content["model"] = {**kept, "kind": kind}  # what both kinds have stays
    for key, value in settings.items():
        *sections, last = _known(key).split(".")
        section = content
        for name in sections:
            section = section[name]
        section[last] = _value(key, value)
    return parse_spec(content)


def settable_keys() -> list[str]:
    """Returns every key that `--set` takes, such as `data.cleaning.lowercase`."""
    return list(_fields(RunSpec))


def _fields(model: type[BaseModel], prefix: str = "") -> dict[str, FieldInfo]:
    found: dict[str, FieldInfo] = {}
    for name, field in model.model_fields.items():
        kinds = typing.get_args(field.annotation) or (field.annotation,)
        sections = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
        for section in sections:  # several where there are kinds of models
            found |= _fields(section, f"{prefix}{name}.")
        if not sections:
            found[prefix + name] = field
    return found


def _kind_fields(kind: str) -> Iterable[str]:
    kinds = typing.get_args(RunSpec.model_fields["model"].annotation)
    return next((section.model_fields for section in kinds if section.model_fields["kind"].default == kind), ())


def _known(key: str) -> str:
    if key not in settable_keys():
        raise SpecError(f"There is no setting {key!r}.", remedy=nearest(key, settable_keys()))
    return key


def _value(key: str, text: str) -> Any:
    """Returns what the text means: JSON, or itself; a column may be called `0` or `true`."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    annotation = _fields(RunSpec)[key].annotation
    takes_text = annotation is str or str in typing.get_args(annotation)
    return text if takes_text and value is not None and not isinstance(value, str) else value


def _told(fault: Fault) -> str:
    if fault.place and fault.field is None and fault.key in settable_keys():
        return f"{fault.key}: a model of this kind has no such setting."
    if fault.place and fault.field is None:
        return f"{fault.key}: there is no such setting. {nearest(fault.key, settable_keys())}"
    return fault.told()


def _some(items: Iterable[str], separator: str = ", ") -> str:
    """Joins the first few; the rest is counted."""
    told = list(items)
    more = [f"and {len(told) - _MOST_TOLD} more"] if len(told) > _MOST_TOLD else []
    return separator.join([*told[:_MOST_TOLD], *more])
