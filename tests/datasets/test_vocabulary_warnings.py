"""A vocabulary that single characters fill is warned of, with a size that helps."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from attune_datasets.data_service import DataService
from attune_datasets.service import no_progress
from attune_datasets.spec import DataSpec, TokenizerSpec

WORDS = ("house", "garden", "window", "mountain", "river", "letter", "morning", "market", "bridge", "winter")


@pytest.fixture
def pairs(tmp_path: Path) -> dict:
    """English words beside rows of 600 different Chinese characters."""
    draw = random.Random(3)
    rows = ["en,zh"]
    for _ in range(400):
        chinese = "".join(chr(0x4E00 + draw.randrange(600)) for _ in range(8))
        rows.append(f"{' '.join(draw.choices(WORDS, k=6))},{chinese}")
    path = tmp_path / "pairs.csv"
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return DataSpec(file=str(path), source="en", target="zh", target_language="Chinese").model_dump()


@pytest.fixture
def warned(pairs: dict) -> Callable[..., list[dict]]:
    service = DataService()

    def ask(**tokenizer: object) -> list[dict]:
        spec = TokenizerSpec(**{"kind": "subwords", "max_length": 64, **tokenizer})  # type: ignore[arg-type]
        found = service.warnings(no_progress, data=pairs, tokenizer=spec.model_dump())["warnings"]
        return [warning for warning in found if warning["kind"] == "crowded_vocabulary"]

    return ask


def test_characters_that_fill_the_joint_vocabulary_are_told_with_a_size_that_helps(warned) -> None:
    (warning,) = warned(vocabulary_size=500)
    assert warning["severity"] == "warning"
    assert "tokens of English are single letters" in warning["what"]
    size = warning["settings"]["tokenizer.vocabulary_size"]
    assert f"Set the vocabulary size to {size:,}." in warning["remedy"]
    assert 3600 <= size <= 4000
    assert warned(vocabulary_size=size) == []


def test_a_side_with_a_vocabulary_of_its_own_needs_no_room_for_the_other(warned) -> None:
    assert warned(vocabulary_size=500, vocabularies="separate") == []
    (warning,) = warned(vocabulary_size=28, target_vocabulary_size=500, vocabularies="separate")
    assert list(warning["settings"]) == ["tokenizer.vocabulary_size"]


def test_other_units_spell_nothing(warned) -> None:
    assert warned(vocabulary_size=500, kind="words") == []
    assert warned(vocabulary_size=500, kind="characters") == []


def test_chinese_texts_alone_are_single_characters_by_right(tmp_path: Path) -> None:
    draw = random.Random(4)
    path = tmp_path / "reviews.csv"
    rows = ["".join(chr(0x4E00 + draw.randrange(600)) for _ in range(20)) for _ in range(200)]
    path.write_text("text,label\n" + "".join(f"{row} ok,{n % 2}\n" for n, row in enumerate(rows)), "utf-8")
    data = DataSpec(file=str(path), text="text", label="label").model_dump()
    spec = TokenizerSpec(kind="subwords", vocabulary_size=300).model_dump()
    found = DataService().warnings(no_progress, data=data, tokenizer=spec)["warnings"]
    assert "crowded_vocabulary" not in [warning["kind"] for warning in found]
