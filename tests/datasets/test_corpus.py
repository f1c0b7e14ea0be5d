"""The corpus: every row used or told about, whatever the file."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from attune_datasets.corpus import build_corpus, clean_source, load_corpus, load_labelled
from attune_datasets.errors import Cancelled, DatasetError
from attune_datasets.source import read_source
from attune_datasets.spec import CleaningSpec, DataSpec, SplitSpec
from attune_datasets.splits import TEST, TRAINING, VALIDATION


def _write(path: Path, rows: list[list[str]], header: tuple[str, ...] = ("review", "sentiment")) -> str:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return str(path)


def _reviews(count: int, labels: tuple[str, ...] = ("good", "bad")) -> list[list[str]]:
    return [[f"The film number {row} was watched <br />twice", labels[row % len(labels)]] for row in range(count)]


def test_a_file_becomes_a_corpus(tmp_path):
    corpus = load_corpus(DataSpec(file=_write(tmp_path / "reviews.csv", _reviews(100))))
    assert corpus.label_names == ["bad", "good"]
    assert corpus.texts[0] == "The film number 0 was watched <br />twice"
    assert corpus.cleaned[0] == "the film number 0 was watched twice"
    assert corpus.labels[:2].tolist() == [1, 0]
    assert np.bincount(corpus.splits).tolist() == [80, 10, 10]
    assert corpus.rows.tolist() == list(range(100))
    assert corpus.lines[:2].tolist() == [2, 3]
    assert (corpus.spec.text, corpus.spec.label, corpus.spec.delimiter) == ("review", "sentiment", ",")
    assert corpus.problems == []


def test_rows_without_text_or_label_are_left_out_and_told(tmp_path):
    rows = _reviews(50)
    rows[3][0], rows[5][0], rows[7][1] = "  ", "<br />", " "
    corpus = load_corpus(DataSpec(file=_write(tmp_path / "reviews.csv", rows)))
    assert len(corpus) == 47
    assert not {3, 5, 7} & set(corpus.rows.tolist())
    assert [(problem.line, problem.reason.split(";")[0]) for problem in corpus.problems] == [
        (5, "The text is empty"),
        (7, "Cleaning leaves nothing of the text"),
        (9, "The label is empty"),
    ]
    assert {kind: found.tolist() for kind, found in corpus.left_out.items()} == {
        "empty_text": [3],
        "cleaned_away": [5],
        "empty_label": [7],
        "unknown_label": [],
    }


def test_number_labels_are_in_numeric_order(tmp_path):
    stars = tuple(str(star) for star in range(1, 11))
    corpus = load_corpus(DataSpec(file=_write(tmp_path / "stars.csv", _reviews(100, stars), ("review", "stars"))))
    assert corpus.label_names == list(stars)


def test_a_test_file_is_the_test_set(tmp_path):
    train = _write(tmp_path / "train.csv", _reviews(90, ("0", "1")))
    test = _write(tmp_path / "test.csv", [["seen nowhere", "1.0"], ["nor this", "0.0"], ["odd", "7"]])
    corpus = load_corpus(DataSpec(file=train, split=SplitSpec(test_file=test)))
    assert np.bincount(corpus.splits).tolist() == [80, 10, 2]
    own = corpus.of_split(TEST)
    assert corpus.rows[own].tolist() == [90, 91]
    assert corpus.lines[own].tolist() == [2, 3]
    assert corpus.labels[own].tolist() == [1, 0]
    assert corpus.problems[0].reason == "The label is none of the classes; the row of test.csv is left out."
    assert corpus.left_out["unknown_label"].tolist() == [92]


def test_a_test_file_with_other_labels_is_refused(tmp_path):
    train = _write(tmp_path / "train.csv", _reviews(90))
    test = _write(tmp_path / "test.csv", [["seen nowhere", "1"]])
    with pytest.raises(DatasetError, match=r"No row of test\.csv .* The classes are bad, good"):
        load_corpus(DataSpec(file=train, split=SplitSpec(test_file=test)))


def test_a_test_file_without_the_column_is_refused(tmp_path):
    train = _write(tmp_path / "train.csv", _reviews(90))
    test = _write(tmp_path / "test.csv", [["a", "good"], ["b", "bad"]], ("text", "sentiment"))
    with pytest.raises(DatasetError, match=r"test\.csv has no column 'review'"):
        load_corpus(DataSpec(file=train, split=SplitSpec(test_file=test)))


def test_a_split_column_is_followed(tmp_path):
    rows = [[*row, "test" if place < 20 else "train"] for place, row in enumerate(_reviews(110))]
    file = _write(tmp_path / "reviews.csv", rows, ("review", "sentiment", "part"))
    corpus = load_corpus(DataSpec(file=file, split=SplitSpec(column="part")))
    assert corpus.of_split(TEST).tolist() == list(range(20))
    assert len(corpus.of_split(VALIDATION)) == 10
    assert len(corpus.of_split(TRAINING)) == 80


def test_both_a_split_column_and_a_test_file_are_refused(tmp_path):
    file = _write(tmp_path / "reviews.csv", _reviews(20))
    with pytest.raises(DatasetError, match="Both a split column and a test file"):
        load_corpus(DataSpec(file=file, split=SplitSpec(column="sentiment", test_file=file)))


@pytest.mark.parametrize(
    ("rows", "spec", "told"),
    [
        (_reviews(20), {"label": "sentimant"}, "Did you mean 'sentiment'"),
        (_reviews(20), {"split": SplitSpec(column="part")}, "has no column 'part'"),
        (_reviews(20, ("good",)), {"label": "sentiment"}, "'good'"),
        (_reviews(2), {"label": "sentiment"}, "leaves no validation rows"),
        ([[f"text {row}", f"verdict {row} of many"] for row in range(3000)], {"label": "sentiment"}, "3,000"),
        ([["same", "good"], ["same", "bad"]] * 50, {"label": "sentiment"}, "leaves no validation rows"),
    ],
)
def test_data_that_cannot_be_learned_from_says_why(tmp_path, rows, spec, told):
    file = _write(tmp_path / "reviews.csv", rows)
    with pytest.raises(DatasetError, match=told) as caught:
        load_corpus(DataSpec(file=file, text="review", **spec))
    assert caught.value.remedy


def test_a_file_without_label_column_says_so(tmp_path):
    file = tmp_path / "lines.txt"
    file.write_text("\n".join(f"one sentence on each line, this is the one of number {row}" for row in range(50)))
    with pytest.raises(DatasetError, match="label"):
        load_corpus(DataSpec(file=str(file)))


def test_a_class_too_small_to_divide_still_trains(tmp_path):
    rows = [*_reviews(98), ["a text of its own", "odd"]]
    corpus = load_corpus(DataSpec(file=_write(tmp_path / "reviews.csv", rows), label="sentiment"))
    assert corpus.splits[corpus.labels == corpus.label_names.index("odd")].tolist() == [TRAINING]


def test_the_fingerprint_is_that_of_content_and_options(tmp_path):
    first = _write(tmp_path / "first.csv", _reviews(50))
    same = _write(tmp_path / "same.csv", _reviews(50))
    other = _write(tmp_path / "other.csv", _reviews(51))

    def fingerprint(**spec: object) -> str:
        return load_corpus(DataSpec(**spec)).fingerprint

    assert fingerprint(file=first) == fingerprint(file=same) == fingerprint(file=first, encoding="utf-8")
    changed = [
        fingerprint(file=other),
        fingerprint(file=first, cleaning=CleaningSpec(lowercase=False)),
        fingerprint(file=first, split=SplitSpec(seed=1)),
    ]
    assert len({fingerprint(file=first), *changed}) == 4


def test_the_filled_in_spec_gives_the_same_corpus(tmp_path):
    corpus = load_corpus(DataSpec(file=_write(tmp_path / "reviews.csv", _reviews(60))))
    again = load_corpus(corpus.spec)
    assert (again.spec, again.fingerprint, again.cleaned) == (corpus.spec, corpus.fingerprint, corpus.cleaned)


def test_a_source_is_seen_through_another_spec_without_reading_again(tmp_path):
    path = tmp_path / "reviews.csv"
    rows = [[f"first {row}", f"second text {row}", "ab"[row % 2]] for row in range(60)]
    source = read_source(DataSpec(file=_write(path, rows, ("title", "review", "label")), text="review"))
    path.unlink()
    other = source.with_spec(source.spec.model_copy(update={"text": "title"}))
    assert build_corpus(other, clean_source(other)).cleaned[0] == "first 0"


def test_a_labelled_file_is_judged_on_by_the_names_of_the_corpus(tmp_path):
    file = _write(tmp_path / "fresh.csv", [["nice", "good"], ["odd", "unheard"], ["fine", "good"]])
    spec = DataSpec(file=file, text="review", label="sentiment")
    corpus = load_labelled(read_source(spec), ["bad", "good"])
    assert corpus.labels.tolist() == [1, 1]
    assert corpus.splits.tolist() == [TEST, TEST]
    assert [problem.line for problem in corpus.problems] == [3]
    with pytest.raises(DatasetError, match=r"No row of fresh\.csv"):
        load_labelled(read_source(spec), ["positive", "negative"])


def test_loading_can_be_cancelled_while_cleaning(tmp_path):
    def cancel(fraction: float, note: str) -> None:
        if note == "Cleaning texts":
            raise Cancelled

    with pytest.raises(Cancelled):
        load_corpus(DataSpec(file=_write(tmp_path / "reviews.csv", _reviews(50))), cancel)


def test_real_chinese_reviews_lose_nothing(shared_data):
    folder = shared_data / "chinese_reviews"
    plain = load_corpus(DataSpec(file=str(folder / "ChnSentiCorp_htl_all.csv")))
    assert plain.label_names == ["0", "1"]
    assert len(plain) + sum(len(rows) for rows in plain.left_out.values()) == 7766
    assert np.bincount(plain.labels)[1] == 5322
