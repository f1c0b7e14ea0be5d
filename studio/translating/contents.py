"""What the window shows of the other packages: the fields of the specs, presets, samples, blocks, languages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from attune_datasets.faults import expected, phrases
from attune_datasets.fields import Spec
from attune_datasets.languages import LANGUAGES
from attune_datasets.samples import SAMPLES
from attune_models.architecture import architecture
from attune_models.presets import KIND_PRESETS, preset, presets
from attune_models.sampling import SamplingSpec
from attune_models.spec import TASKS, RunSpec
from attune_models.word_vectors.spec import Word2VecSpec
from attune_studio.architecture_titles import without_numbers
from attune_studio.widgets.editors import english_title
from pydantic.fields import FieldInfo

from translating.messages import Message


def messages_of_contents() -> Iterator[Message]:
    """Yields the messages of the specs, presets, samples and networks."""
    texts = {
        "spec": _of_specs(),
        "run presets": (text for entry in presets().values() for text in (entry.title, entry.description)),
        "samples": (text for sample in SAMPLES for text in (sample.title, sample.description)),
        "architecture": _of_networks(),
        "languages": iter(LANGUAGES),
    }
    for context, found in texts.items():
        for text in dict.fromkeys(found):
            yield Message(context, text, "", context)


def _of_specs() -> Iterator[str]:
    """Yields what a form says of each field, and what a faulty value is told to be."""
    for spec in (RunSpec, SamplingSpec, Word2VecSpec):
        for field in _fields(spec):
            if field.title:
                yield field.title
                yield field.description or ""
                yield from filter(None, [(field.json_schema_extra or {}).get("unit")])
                yield from (english_title(str(choice)) for choice in _choices(field.annotation))
            yield from _phrases(field)
    yield from phrases()
    yield from map(english_title, ("true", "false", *(kind for kinds in TASKS.values() for kind in kinds)))


def _fields(spec: type[Spec]) -> Iterator[FieldInfo]:
    """Yields the fields of a spec, and of the specs in it."""
    for field in spec.model_fields.values():
        yield field
        for inner in _specs(field.annotation):
            yield from _fields(inner)


def _specs(annotation: Any) -> Iterator[type[Spec]]:
    if isinstance(annotation, type) and issubclass(annotation, Spec):
        yield annotation
    for part in get_args(annotation):
        yield from _specs(part)


def _choices(annotation: Any) -> Iterator[str]:
    """Yields the values of a `Literal`, also of one in a union."""
    for part in get_args(annotation):
        yield from [part] if isinstance(part, str) else _choices(part)


def _phrases(field: FieldInfo) -> list[str]:
    """Returns the phrases that `expected` asks to be translated for a field."""
    asked: list[str] = []

    def say(phrase: str) -> str:
        asked.append(phrase)
        return phrase

    expected(field, say)
    return asked


def _of_networks() -> Iterator[str]:
    """Yields the titles in the drawing of each kind of network, with one and with several heads, for each choice."""
    for name in KIND_PRESETS.values():
        model = preset(name).spec.model
        for changes in _changes(type(model)):
            changed = model.model_copy(update=changes)
            for tower in architecture(changed, 100, 100, 10).towers:
                yield tower.title
                yield from _titles(tower.blocks)


def _changes(spec: type[Spec]) -> Iterator[dict[str, Any]]:
    """Yields each choice that a model's spec offers, alone."""
    yield {}
    if "num_heads" in spec.model_fields:
        yield {"num_heads": 1}
    for name, field in spec.model_fields.items():
        choices = [False, True] if field.annotation is bool else [*_choices(field.annotation)]
        yield from ({name: choice} for choice in choices if name != "kind")


def _titles(blocks: Any) -> Iterator[str]:
    for block in blocks:
        yield without_numbers(block.title)
        if block.shared:
            yield block.shared.replace("_", " ")
        yield from _titles(block.parts)
