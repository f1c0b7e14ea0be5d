"""Warnings about parallel text, and the numbers of its plots, on pairs whose faults are known."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from attune_datasets.data_service import DataService
from attune_datasets.pair_statistics import length_ratios, vocabulary_growth
from attune_datasets.pair_warnings import odd_ratios, swapped_pairs
from attune_datasets.pairs import load_pairs
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, TokenizerSpec
from attune_datasets.splits import TEST, TRAINING, VALIDATION
from attune_datasets.words import index_words

ENGLISH = ("the red house", "a green tree", "my old car", "this small dog", "her new book", "that good wine")
SPANISH = ("la casa roja", "un árbol verde", "mi coche viejo", "este perro pequeño", "su libro nuevo", "ese vino bueno")
DOES = (("stands by", "está junto a"), ("is not like", "no es como"), ("falls on", "cae sobre"), ("hides", "esconde"))
AS_WRITTEN = CleaningSpec(strip_html=False, decode_entities=False, lowercase=False)


def pair(number: int) -> tuple[str, str]:
    first, second = number % 6, number // 6 % 6
    does = DOES[number // 36 % 4]
    return (
        f"{ENGLISH[first]} {does[0]} {ENGLISH[second]}, {number}.",
        f"{SPANISH[first]} {does[1]} {SPANISH[second]}, {number}.",
    )


Open = Callable[..., dict]


@pytest.fixture
def rows() -> list[list[str]]:
    return [list(pair(number)) for number in range(300)]


@pytest.fixture
def spec(tmp_path: Path) -> Callable[..., dict]:
    def write(rows: list[list[str]], header: tuple[str, ...] = ("en", "es"), **options: object) -> dict:
        path = tmp_path / "pairs.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])
        return DataSpec(file=str(path), **{"cleaning": AS_WRITTEN, **options}).model_dump()  # type: ignore[arg-type]

    return write


def warnings(data: dict, **options: object) -> dict[str, dict]:
    found = DataService().warnings(no_progress, data=data, **options)["warnings"]  # type: ignore[arg-type]
    return {warning["kind"]: warning for warning in found}


def test_sound_pairs_are_not_warned_of(spec: Open, rows: list[list[str]]) -> None:
    assert warnings(spec(rows)) == {}


def test_each_fault_is_found_where_it_is(spec: Open, rows: list[list[str]]) -> None:
    rows[10][0] = ""
    rows[11][1] = " "
    rows[20].reverse()
    rows[21].reverse()
    rows[30][1] = rows[30][0]
    rows[40][1] = "@@"
    rows[41][1] = rows[41][1] + " y esto no lo dice nadie" * 9
    rows[50] = list(rows[3])
    rows[60] = [rows[4][0], "otra cosa del todo distinta, 4."]
    found = warnings(spec(rows))
    assert {kind: warning["rows"] for kind, warning in found.items()} == {
        "empty_source": [10], "empty_target": [11], "swapped": [20, 21], "untranslated": [30], "length_ratio": [40, 41],
        "duplicates": [50], "several_targets": [4, 60],
    }  # fmt: skip
    assert found["several_targets"]["what"] == "1 source with several targets, in 2 pairs."
    assert found["empty_source"]["what"] == "1 pair left out: the source is empty."
    assert [warning["severity"] for warning in found.values()] == sorted(
        (warning["severity"] for warning in found.values()), key=("error", "warning", "info").index
    )


def test_columns_called_by_the_wrong_language(spec: Open) -> None:
    rows = [[f"The cat number {number}", f"第{number}只猫"] for number in range(60)]
    assert "swapped_columns" not in warnings(spec(rows, ("en", "zh")))
    found = warnings(spec(rows, ("zh", "en")))
    assert found["swapped_columns"]["what"] == (
        "The source is called Chinese, but it is the other side that looks like Chinese."
    )


def test_columns_of_one_script_called_by_the_wrong_language(spec: Open, rows: list[list[str]]) -> None:
    assert "swapped_columns" not in warnings(spec(rows))
    found = warnings(spec(rows, ("es", "en")))
    assert found["swapped_columns"]["what"] == (
        "The source is called Spanish, but it is the other side that looks like Spanish."
    )


def test_sources_in_two_files_are_a_leak(spec: Open, rows: list[list[str]], tmp_path: Path) -> None:
    (tmp_path / "val.csv").write_text(f'en,es\n"{rows[7][0]}",otra\nsomething new,algo nuevo\n', "utf-8")
    data = spec(rows, split={"validation_file": str(tmp_path / "val.csv")})
    found = warnings(data)["leak"]
    assert found["rows"] == [7, 300]
    assert "as the validation file val.csv says" in found["what"]


def test_long_pairs_are_counted_by_what_becomes_of_them(spec: Open, rows: list[list[str]]) -> None:
    data = spec(rows)
    splits = load_pairs(DataSpec.model_validate(data)).splits
    long = [int(np.flatnonzero(splits == split)[0]) for split in (TRAINING, VALIDATION, TEST)]
    for row in long:
        rows[row][1] += " und so weiter" * 30
    tokenizer = TokenizerSpec(max_length=40).model_dump()
    found = warnings(spec(rows), tokenizer=tokenizer)["long_pairs"]
    assert found["rows"] == sorted(long)
    assert found["what"].startswith(
        "3 pairs with a side of more than 40 tokens: 1 of training, left out; 1 of validation, cut there; "
        "1 of test, cut there; the longest has "
    )
    cut = warnings(spec(rows, long_pairs="cut"), tokenizer=tokenizer)["long_pairs"]["what"]
    assert "1 of training, cut there; 1 of validation, cut there" in cut


def test_targets_that_training_knows_are_told_with_their_share(spec: Open, rows: list[list[str]]) -> None:
    for number, row in enumerate(rows):
        row[1] = rows[number % 20][1]  # 20 targets for all sources
    sides = {"source": "en", "target": "es"}  # whose lengths no longer tell that they are pairs
    found = warnings(spec(rows, **sides))["known_targets"]
    assert found["severity"] == "warning" and "(100% of them)" in found["what"]
    assert "data.split.together=pairs" in found["remedy"]
    assert "known_targets" not in warnings(spec(rows, split={"together": "pairs"}, **sides))


def test_what_makes_training_impossible_is_an_error(spec: Open, rows: list[list[str]], tmp_path: Path) -> None:
    only = spec([row[:1] for row in rows], ("en",))
    found = warnings(only, task="translation")
    assert (found["unusable"]["severity"], list(found)) == ("error", ["unusable"])
    assert "one column only" in found["unusable"]["what"]


def test_names_alike_on_both_sides_do_not_make_pairs_look_swapped() -> None:
    source = [f"Tom saw {word} here" for word in "abcdefgh"] * 5
    target = [f"Tom vio {word} aquí" for word in "abcdefgh"] * 5
    source[3], target[3] = target[3], source[3]
    source[6], target[6] = "Tom", "Tom"
    swapped = swapped_pairs((index_words(source), index_words(target)))
    assert np.flatnonzero(swapped).tolist() == [3]


def test_equal_sides_are_not_told_to_be_swapped(spec: Open, rows: list[list[str]]) -> None:
    rows[20:60] = [[target, target] for _, target in rows[20:60]]
    found = warnings(spec(rows))
    assert found["untranslated"]["rows"] == list(range(20, 60))
    assert "swapped" not in found


def test_odd_ratios_follow_the_usual_one() -> None:
    source = np.full(100, 60.0)
    target = np.linspace(17, 23, 100)  # Chinese beside English
    target[[4, 8]] = 1, 80
    assert np.flatnonzero(odd_ratios(source, target)).tolist() == [4, 8]
    assert not odd_ratios(np.array([2.0, 3, 40]), np.array([6.0, 5, 50])).any()


def test_growth_counts_the_distinct_words_of_each_beginning() -> None:
    rng = np.random.default_rng(0)
    index = index_words([" ".join(f"w{number}" for number in rng.zipf(1.4, 40)) for _ in range(50)])
    growth = vocabulary_growth(index)
    assert growth.words[0] == 1 and growth.words[-1] == len(index.ids)
    assert growth.distinct == [len(set(index.ids[:size].tolist())) for size in growth.words]
    assert vocabulary_growth(index_words([])).words == []


def test_ratios_join_equal_pairs_of_lengths() -> None:
    ratios = length_ratios(np.array([3, 4, 3, 3]), np.array([6, 4, 6, 3]))
    assert list(zip(ratios.source, ratios.target, ratios.counts, strict=True)) == [(3, 6, 2), (3, 3, 1), (4, 4, 1)]
    assert (ratios.total, ratios.median) == (4, 1.5)
