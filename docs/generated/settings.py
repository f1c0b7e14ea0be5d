"""The settings reference, from the specs themselves: every section and field with default, range and help."""

from __future__ import annotations

import typing
from typing import Any

from attune_datasets.faults import expected
from attune_datasets.fields import Spec
from attune_datasets.spec import CleaningSpec, DataSpec, SplitSpec, TokenizerSpec
from attune_models.sampling import SamplingSpec
from attune_models.spec import TASKS, DecodingSpec, ModelSpec, RunSpec, TrainingSpec
from attune_models.word_vectors.spec import Word2VecSpec
from pydantic.fields import FieldInfo

from generated.marks import code, plain, table

MODELS: tuple[type[Spec], ...] = typing.get_args(typing.get_args(ModelSpec)[0])
SECTIONS: tuple[tuple[str, str, type[Spec]], ...] = (
    ("task", "", RunSpec),
    ("data", "data.", DataSpec),
    ("data.cleaning", "data.cleaning.", CleaningSpec),
    ("data.split", "data.split.", SplitSpec),
    ("tokenizer", "tokenizer.", TokenizerSpec),
    *((f"model, kind {model.model_fields['kind'].default}", "model.", model) for model in MODELS),
    ("training", "training.", TrainingSpec),
    ("decoding", "decoding.", DecodingSpec),
    ("Word vectors: `attune vectors --train --set`", "", Word2VecSpec),
    ("Writing: options of `attune generate`", "", SamplingSpec),
)


def markdown() -> str:
    """Returns a section for each spec."""
    return "\n\n".join(_section(title, prefix, spec) for title, prefix, spec in SECTIONS)


def _section(title: str, prefix: str, spec: type[Spec]) -> str:
    fields = {name: field for name, field in spec.model_fields.items() if not _is_section(field)}
    rows = [
        [code(prefix + name), _default(field), plain(expected(field)), _help(field)]
        for name, field in fields.items()
        if name != "kind" or field.description  # that of a model is its heading
    ]
    what = plain(spec.__doc__ or "") if spec is not RunSpec else _tasks()
    return f"## {title}\n\n{what}\n\n" + table(["setting", "default", "takes", "what it does"], rows)


def _tasks() -> str:
    return "\n".join(f"- `{task}`: {', '.join(map(code, kinds))}" for task, kinds in TASKS.items())


def _is_section(field: FieldInfo) -> bool:
    kinds = typing.get_args(field.annotation) or (field.annotation,)
    return any(isinstance(kind, type) and issubclass(kind, Spec) for kind in kinds)


def _default(field: FieldInfo) -> str:
    value: Any = field.default
    if value is None or value == "" or value == ():
        return "empty"
    return code(str(value).lower() if isinstance(value, bool) else value)


def _help(field: FieldInfo) -> str:
    extra = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    advanced = " *(advanced)*" if extra.get("advanced") else ""
    return f"**{plain(field.title or '')}**{advanced}: {plain(field.description or '')}"
