"""Which columns are taken for text and label, and what is said when none can be."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from attune_datasets.columns import check_label_column, check_text_column, describe_columns, guess_columns
from attune_datasets.errors import DatasetError
from attune_datasets.spec import DataSpec
from attune_datasets.table import Table, read_table

TEXTS = [f"This is review number {i}, and it {'was good' if i % 3 else 'was not good'} at all." for i in range(60)]


def _table(folder: Path, columns: dict[str, list[str]], **options: object) -> Table:
    path = folder / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(zip(*columns.values(), strict=True))
    return read_table(DataSpec(file=str(path), header=True, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "label"),
    [("review", "sentiment"), ("label", "review"), ("v1", "v2"), ("a", "b"), ("评论", "标签"), ("x", "y"),
     ("review_text", "star rating"), ("用户评论内容", "情感标签")],
)  # fmt: skip
def test_values_decide_whatever_the_names(tmp_path: Path, text: str, label: str) -> None:
    labels = [str(i % 2) for i in range(60)]
    table = _table(tmp_path, {"id": [str(i) for i in range(60)], label: labels, text: TEXTS})
    assert guess_columns(table) == (text, label)


def test_names_decide_between_alike_columns(tmp_path: Path) -> None:
    split = ["train" if i % 5 else "test" for i in range(60)]
    stars = [str(i % 4) for i in range(60)]
    titles = [f"A title that says much about review {i}" for i in range(60)]
    table = _table(tmp_path, {"title": titles, "review": TEXTS, "split": split, "sentiment": stars})
    assert guess_columns(table) == ("review", "sentiment")


def test_a_constant_column_is_the_label_only_where_there_is_no_other(tmp_path: Path) -> None:
    columns = {"review": TEXTS, "category": ["movie"] * 60}
    assert guess_columns(_table(tmp_path, columns)) == ("review", "category")
    assert guess_columns(_table(tmp_path, {**columns, "sentiment": ["pos", "neg"] * 30})) == ("review", "sentiment")
    assert guess_columns(_table(tmp_path, {**columns, "mood": ["pos", "neg"] * 30})) == ("review", "mood")


def test_what_the_spec_names_is_kept(tmp_path: Path) -> None:
    columns = {"review": TEXTS, "other": TEXTS[::-1], "label": ["1", "0"] * 30, "mood": ["a", "b", "c"] * 20}
    table = _table(tmp_path, columns, text="other", label="mood")
    assert guess_columns(table) == ("other", "mood")
    assert (table.spec.text, table.spec.label) == ("other", "mood")
    assert guess_columns(_table(tmp_path, columns, label="review")) == ("other", "review")


def test_no_text_and_no_label(tmp_path: Path) -> None:
    numbers = _table(tmp_path, {"a": [str(i) for i in range(60)], "b": [str(i / 7) for i in range(60)]})
    assert guess_columns(numbers) == (None, None)
    with pytest.raises(DatasetError, match=r"No column of a\.csv looks like text\. It has the columns a, b\."):
        check_text_column(numbers, numbers.spec.text)
    texts = _table(tmp_path, {"review": TEXTS, "id": [str(i) for i in range(60)]})
    assert guess_columns(texts) == ("review", None)
    with pytest.raises(DatasetError, match=r"No column of a\.csv looks like a label"):
        check_label_column(texts, texts.spec.label)


def test_a_label_with_thousands_of_values_looks_like_text(tmp_path: Path) -> None:
    rows = [f"text {i} of many" for i in range(10_000)]
    table = _table(tmp_path, {"review": rows, "label": [f"answer {i}" for i in range(10_000)]})
    assert table.spec.label == "label"
    with pytest.raises(DatasetError, match=r"'label' of a\.csv looks like text, not a label: it has 10,000 different"):
        check_label_column(table, table.spec.label)
    numbers = _table(tmp_path, {"review": rows, "score": [str(i) for i in range(10_000)]})
    with pytest.raises(DatasetError, match="looks like numbers"):
        check_label_column(numbers, "score")


def test_one_class_an_empty_label_and_an_empty_text(tmp_path: Path) -> None:
    table = _table(tmp_path, {"review": TEXTS, "label": ["pos"] * 60, "class": [""] * 60, "text": [" "] * 60})
    with pytest.raises(DatasetError, match=r"All rows of a\.csv have the label 'pos'"):
        check_label_column(table, "label")
    with pytest.raises(DatasetError, match=r"'class' of .* is empty"):
        check_label_column(table, "class")
    with pytest.raises(DatasetError, match=r"'text' of .* is empty"):
        check_text_column(table, "text")
    with pytest.raises(DatasetError, match=r"no column 'lable'\. Did you mean 'label'"):
        check_label_column(table, "lable")
    assert guess_columns(table)[0] == "review"


def test_good_columns_pass(tmp_path: Path) -> None:
    table = _table(tmp_path, {"review": TEXTS, "label": ["pos", "neg"] * 30})
    assert (check_text_column(table, "review"), check_label_column(table, "label")) == ("review", "label")


def test_description(tmp_path: Path) -> None:
    table = _table(tmp_path, {
        "review": ["x" * 300, *TEXTS[1:]], "label": ["pos", "neg", ""] * 20, "price": [f"{i}.5" for i in range(60)],
        "nothing": ["", " "] * 30, "stars": [str(i % 5) for i in range(60)],
    })  # fmt: skip
    columns = {column.name: column for column in describe_columns(table)}
    assert {name: column.kind for name, column in columns.items()} == {
        "review": "text", "label": "category", "price": "number", "nothing": "empty", "stars": "category"
    }  # fmt: skip
    assert (columns["label"].distinct, columns["label"].empty, columns["label"].examples) == (2, 20, ["pos", "neg"])
    assert (columns["nothing"].distinct, columns["nothing"].empty, columns["nothing"].examples) == (0, 60, [])
    assert columns["review"].distinct == 60
    assert columns["review"].examples[0] == "x" * 119 + "…"


def test_few_rows(tmp_path: Path) -> None:
    assert guess_columns(_table(tmp_path, {"a": ["1", "2"], "b": ["x", "y"]})) == (None, None)
    assert guess_columns(_table(tmp_path, {"label": ["1", "0"], "review": ["so good", "so bad"]})) == (
        "review",
        "label",
    )
