"""Warnings: each says how many rows, which, and what to do."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from attune_datasets.corpus import build_corpus, clean_source
from attune_datasets.data_warnings import DataWarning, find_token_warnings, find_warnings
from attune_datasets.source import read_source
from attune_datasets.spec import DataSpec, SplitSpec, TokenizerSpec
from attune_datasets.statistics import length_histogram
from attune_datasets.tokenizers import train_tokenizer


@pytest.fixture
def warn(tmp_path):
    def find(rows: list[list[str]], **spec: object) -> dict[str, DataWarning]:
        file = tmp_path / "reviews.csv"
        _write(file, rows)
        source = read_source(DataSpec(file=str(file), **{"text": "text", "label": "label", **spec}))
        return {warning.kind: warning for warning in find_warnings(source, build_corpus(source, clean_source(source)))}

    return find


def _write(path: Path, rows: list[list[str]]) -> None:
    header = ["text", "label", "part"][: len(rows[0])]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])


def _rows(count: int) -> list[list[str]]:
    return [[f"text number {row}", "yes" if row % 2 else "no"] for row in range(count)]


def test_sound_data_gives_no_warning(warn):
    assert warn(_rows(100)) == {}


def test_repeated_texts_and_contradictions(warn):
    rows = _rows(100)
    rows[10][0] = "TEXT number 2"  # the same after cleaning, and the same label
    rows[21][0] = "text number 4"  # another label
    found = warn(rows)
    assert found["duplicates"].what.startswith("2 rows with a text that an earlier row has")
    assert found["duplicates"].rows == [10, 21]
    assert found["duplicates"].severity == "info"
    assert found["duplicates"].remedy == "Equal texts are kept on one side of the split."
    assert found["conflicting_labels"].what.startswith("2 rows with equal texts but different labels")
    assert found["conflicting_labels"].rows == [4, 21]
    assert set(found) == {"duplicates", "conflicting_labels"}


def test_rows_left_out(warn):
    rows = _rows(100)
    rows[3][0], rows[6][0], rows[9][1] = "", "<br/>", ""
    found = warn(rows)
    assert found["empty_text"].what == "1 row without text; it is left out."
    assert (found["empty_text"].rows, found["cleaned_away"].rows, found["empty_label"].rows) == ([3], [6], [9])


def test_rows_that_cannot_be_read(warn):
    rows = _rows(100)
    rows[5] = ["a", "b", "c", "d"]
    found = warn(rows)
    assert found["unreadable"].what.startswith("1 row that could not be read. Line 7: ")
    assert "4 fields" in found["unreadable"].what


def test_texts_in_two_parts(warn):
    rows = [[*row, "test" if place % 5 == 0 else "train"] for place, row in enumerate(_rows(100))]
    rows[0][0] = rows[2][0]
    found = warn(rows, split=SplitSpec(column="part"))
    assert found["leak"].what.startswith(
        "2 rows with a text that is in two parts of the data, as the split column 'part'"
    )
    assert found["leak"].rows == [0, 2]
    assert found["duplicates"].remedy == "They stay where the split that is given puts them."


def test_texts_in_the_test_file_too(warn, tmp_path):
    test = tmp_path / "test.csv"
    _write(test, [["text number 1", "yes"], ["fresh", "no"], ["odd", "maybe"]])
    found = warn(_rows(100), split=SplitSpec(test_file=str(test)))
    assert "test.csv" in found["leak"].what
    assert found["leak"].rows == [1, 100]
    assert found["unknown_label"].rows == [102]


def test_uneven_and_tiny_classes(warn):
    rows = [[f"text {row}", "common"] for row in range(97)] + [[f"rare {row}", "rare"] for row in range(3)]
    found = warn(rows)
    assert "'common' has 97 of 100 rows, 'rare' has 3" in found["imbalance"].what
    assert "97%" in found["imbalance"].remedy
    assert found["few_rows"].what == "1 class with fewer than 10 rows: 'rare'."
    assert found["few_rows"].rows == [97, 98, 99]
    assert "'rare'" in found["missing_class"].what


def test_a_file_without_test_rows(warn):
    found = warn(_rows(100), split=SplitSpec(train=0.9, validation=0.1, test=0))
    assert found["empty_split"].what == "There are no test rows."


def test_labels_that_look_like_text(warn):
    long = "a verdict so long that nobody would call it the name of a class"
    found = warn([[f"text {row}", f"{long} {row % 2}"] for row in range(100)])
    assert "look like text" in found["text_labels"].what


def test_only_the_first_hundred_rows_are_listed(warn):
    found = warn([[f"text {row % 200}", "yes" if row % 2 else "no"] for row in range(400)])
    assert found["duplicates"].what.startswith("200 rows")
    assert found["duplicates"].rows == list(range(200, 300))


def test_the_gravest_comes_first(warn):
    rows = _rows(100)
    rows[10][0], rows[11][1] = rows[12][0], ""
    assert [warning.severity for warning in warn(rows).values()] == ["warning", "info"]


def test_long_texts_and_a_vocabulary_too_large():
    tokenizer = train_tokenizer(["a few words"], TokenizerSpec(kind="words", vocabulary_size=100))
    found = find_token_warnings(tokenizer, length_histogram(np.array([2, 3, 3, 90]), 10), 10)
    assert [warning.kind for warning in found] == ["long_texts", "small_vocabulary"]
    assert found[0].what.startswith("25% of the texts are longer than 10 tokens")
    assert found[1].what == "The texts offer 7 tokens, fewer than the 100 asked for."
    assert find_token_warnings(tokenizer, length_histogram(np.array([2, 3]), 10), 10)[0].kind == "small_vocabulary"
