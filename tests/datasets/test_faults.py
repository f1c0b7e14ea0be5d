"""What does not fit a spec is told in sentences of ours, for every kind of field."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from attune_datasets.faults import expected, faults
from attune_datasets.fields import Spec, option
from attune_datasets.spec import DataSpec, SplitSpec, TokenizerSpec
from attune_models.spec import RunSpec, TrainingSpec
from pydantic import BaseModel, Field, ValidationError


def told(model: type[BaseModel], content: dict[str, Any]) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        model.model_validate(content)
    return [fault.told() for fault in faults(caught.value, model)]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"batch_tokens": 5}, "batch_tokens (Batch) takes a whole number from 64 to 4,194,304 (tokens). Received: 5."),
        ({"batch_tokens": "many"}, "takes a whole number from 64 to 4,194,304 (tokens). Received: 'many'."),
        ({"batch_tokens": 70.5}, "takes a whole number from 64 to 4,194,304 (tokens). Received: 70.5."),
        ({"batch_tokens": None}, "takes a whole number from 64 to 4,194,304 (tokens). Received: None."),
        ({"learning_rate": 0}, "learning_rate (Learning rate) takes a number above 0 and up to 10. Received: 0."),
        ({"learning_rate": float("nan")}, "takes a number above 0 and up to 10. Received: nan."),
        ({"label_smoothing": 1}, "takes a number from 0 to below 1. Received: 1."),
        ({"warmup_steps": -1}, "takes a whole number of at least 0 (steps). Received: -1."),
        ({"clip_norm": "x"}, "clip_norm (Gradient clipping) takes a number above 0, or nothing. Received: 'x'."),
        ({"optimizer": "adm"}, "takes one of adamw, adam, sgd, rmsprop, lion, adafactor. Received: 'adm'."),
        ({"device": "tpu"}, "device (Device) takes auto, cpu, or gpu:0, gpu:1 …. Received: 'tpu'."),
        ({"device": 7}, "Received: 7."),
        ({"epochs": [1] * 99}, "…."),
    ],
)
def test_what_a_field_takes_and_what_it_was_given(content: dict[str, Any], sentence: str) -> None:
    (fault,) = told(TrainingSpec, content)
    assert fault.endswith(sentence), fault
    assert "nput should" not in fault


def test_places_inside_sections_and_sections_themselves() -> None:
    faulty = {"model": 5, "data": {"header": "perhaps", "split": {"train": "most"}}, "training": {"seed": {}}}
    assert told(RunSpec, faulty) == [
        "data.header (Header row) takes true or false, or nothing. Received: 'perhaps'.",
        "data.split.train (Training share) takes a number above 0 and below 1. Received: 'most'.",
        "model (Model) takes an object of settings. Received: 5.",
        "training.seed (Seed) takes a whole number from 0 to 4,294,967,295. Received: {}.",
    ]
    assert told(DataSpec, {"file": 3}) == ["file (File) takes a text. Received: 3."]


class _Short(Spec):
    kind: Literal["short"] = "short"
    size: int = option(1, title="Size", help="", le=9)


class _Long(Spec):
    kind: Literal["long"] = "long"
    size: int = option(99, title="Size", help="", ge=90)


class _Both(Spec):
    part: Annotated[_Short | _Long, Field(discriminator="kind")] = _Short()


def test_a_section_of_several_kinds() -> None:
    assert told(_Both, {"part": {"kind": "long", "size": 8}}) == [
        "part.size (Size) takes a whole number of at least 90. Received: 8."
    ]
    assert told(_Both, {"part": {"kind": "tall"}}) == ["part.kind: one of 'short', 'long' is needed. Received: 'tall'."]
    assert told(_Both, {"part": 5}) == ["part takes an object of settings. Received: 5."]


def test_a_validator_of_ours_speaks_for_itself() -> None:
    (fault,) = told(SplitSpec, {"train": 0.5})
    assert fault == "training, validation and test shares must add up to 1. Received: 0.7."


def test_a_phrase_can_be_translated() -> None:
    field = TokenizerSpec.model_fields["max_length"]
    chinese = {
        "a whole number from {ge:,} to {le:,}": "{ge:,} 到 {le:,} 的整数",
        "tokens": "词元",
        "{value} ({unit})": "{value}（{unit}）",
    }
    assert expected(field, chinese.__getitem__) == "4 到 8,192 的整数（词元）"


def test_bounds_on_one_side() -> None:
    class Bounded(Spec):
        most: int = option(1, title="Most", help="", le=9)
        under: float = option(1, title="Under", help="", lt=9)

    assert expected(Bounded.model_fields["most"]) == "a whole number up to 9"
    assert expected(Bounded.model_fields["under"]) == "a number below 9"
