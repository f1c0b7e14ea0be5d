"""The data service as a real process: every request, errors, cancelling, and its end."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from attune_datasets.corpus import load_corpus
from attune_datasets.data_service import HANDLERS
from attune_datasets.service import no_progress
from attune_datasets.spec import CleaningSpec, DataSpec, SplitSpec, TokenizerSpec

SERVICE = ("-m", "attune_datasets.data_service")
TOKENIZER = TokenizerSpec(kind="words", vocabulary_size=100, max_length=8).model_dump()


def _spec(file: Path, **options: object) -> dict:
    return DataSpec(file=str(file), **options).model_dump()


@pytest.fixture
def reviews(tmp_path) -> Path:
    path = tmp_path / "reviews.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["review", "stars"])
        for row in range(100):
            said = (
                "a good film, the best <b>one</b>" if row % 2 else "a bad film, and far too long to be any fun at all"
            )
            writer.writerow([f"{said} {row}", str(2 + 8 * (row % 2))])
        writer.writerows([["", "2"], ["no verdict", ""], ["a", "b", "c"]])
    return path


def test_every_answer_of_one_file(data_service, reviews, tmp_path):
    opened = data_service.ask("open", data=_spec(reviews))
    data = opened["data"]
    assert (data["text"], data["label"], data["delimiter"]) == ("review", "stars", ",")
    assert opened["tables"] == ["reviews.csv"]
    assert (opened["table_rows"], opened["test_rows"]) == (102, 0)
    assert opened["labels"] == {"2": 50, "10": 50}  # a row without text is learnt from in no way
    assert [column["name"] for column in opened["columns"]] == ["review", "stars"]
    assert opened["problem_count"] == 1
    assert (opened["problems"][0]["line"], opened["problems"][0]["dropped"]) == (104, True)

    labels = data_service.ask("labels", data=data)
    assert labels == {"labels": ["2", "10"], "counts": {"training": [40, 40], "validation": [5, 5], "test": [5, 5]}}

    words = data_service.ask("words", data=data, top=3, stop_words=False)
    assert (words["words"], words["counts"]) == (["film", "bad", "far"], [100, 50, 50])
    of_class = data_service.ask("words", data=data, top=1, label="2", stop_words=False)
    assert (of_class["words"], of_class["counts"]) == (["bad"], [50])

    distinctive = data_service.ask("distinctive", data=data, top=2)["labels"]
    assert list(distinctive) == ["2", "10"]
    assert {word["word"] for word in distinctive["10"]} < {"good", "the", "best", "one"}

    lengths = data_service.ask("lengths", data=data, tokenizer=TOKENIZER)
    assert (lengths["unit"], lengths["sample"], sum(lengths["counts"])) == ("words", None, 100)
    assert (lengths["kept"], lengths["longest"]) == (0.0, 16)
    assert data_service.ask("lengths", data=data, tokenizer={**TOKENIZER, "max_length": 10})["kept"] == 0.5

    vocabulary = data_service.ask("vocabulary", data=data, tokenizer=TOKENIZER)
    assert vocabulary["size"] == vocabulary["asked"] == 100
    assert 0 < vocabulary["unknown_rate"] < 0.2
    assert 0.9 < vocabulary["coverage"] < 1
    assert vocabulary["example"]["tokens"][:3] == ["[CLS]", "a", "bad"]
    assert len(vocabulary["example"]["tokens"]) == len(vocabulary["example"]["ids"])

    kinds = {
        warning["kind"]: warning for warning in data_service.ask("warnings", data=data, tokenizer=TOKENIZER)["warnings"]
    }
    assert set(kinds) == {"unreadable", "empty_text", "empty_label", "long_texts"}
    assert kinds["empty_text"]["rows"] == [100]

    saved = data_service.ask("save_problems", data=data, path=str(tmp_path / "problems.csv"))
    assert saved["rows"] == 3
    assert (tmp_path / "problems.csv").read_text("utf-8-sig").count("\n") == 4


def test_preview_pages_and_filters(data_service, reviews):
    data = data_service.ask("open", data=_spec(reviews))["data"]
    page = data_service.ask("preview", data=data, offset=1, limit=2)
    assert (page["total"], page["splits_known"]) == (102, False)
    assert page["rows"][0] == {
        "row": 1, "line": 3, "label": "10", "split": None, "cut": False,
        "raw": "a good film, the best <b>one</b> 1", "clean": "a good film, the best one 1",
    }  # fmt: skip
    assert [row["row"] for row in page["rows"]] == [1, 2]

    with_word = data_service.ask("preview", data=data, word="fun")
    assert with_word["total"] == 50
    assert data_service.ask("preview", data=data, word="fu")["total"] == 0
    assert data_service.ask("preview", data=data, word="fun", label="10")["total"] == 0

    assert data_service.ask("preview", data=data, word=" FUN ")["total"] == 50  # texts and the word are cleaned alike
    as_it_stands = {**data, "cleaning": {**data["cleaning"], "lowercase": False}}
    assert data_service.ask("preview", data=as_it_stands, word="FUN")["total"] == 0
    assert data_service.ask("preview", data=as_it_stands, word="fun")["total"] == 50

    tested = data_service.ask("preview", data=data, split="test", label="2")
    assert (tested["total"], {row["split"] for row in tested["rows"]}) == (5, {"test"})
    ends = data_service.ask("preview", data=data, offset=99, limit=50)["rows"]
    assert [row["split"] is None for row in ends] == [False, True, True]


def test_cleaning_follows_at_once_and_columns_can_be_unknown(data_service, tmp_path):
    path = tmp_path / "numbers.csv"
    path.write_text("first,second\n" + "\n".join(f"{row},{row * 7}" for row in range(30)))
    opened = data_service.ask("open", data=_spec(path))
    assert opened["data"]["text"] is None
    assert data_service.ask("preview", data=opened["data"], limit=1)["rows"][0]["raw"] == "0"
    chosen = {**opened["data"], "text": "second", "cleaning": {**opened["data"]["cleaning"], "keep": "letters"}}
    row = data_service.ask("preview", data=chosen, offset=2, limit=1)["rows"][0]
    assert (row["raw"], row["clean"]) == ("14", "")


def test_long_cells_are_cut_and_said_to_be(data_service, tmp_path):
    path = tmp_path / "long.csv"
    path.write_text('text,label\n"' + "long " * 10_000 + '",1\nshort text,0\n')
    long, short = data_service.ask("preview", data=_spec(path, text="text"))["rows"]
    assert (len(long["raw"]), len(long["clean"]), long["cut"], short["cut"]) == (20_000, 20_000, True, False)


def test_words_and_lengths_need_no_labels(data_service, tmp_path):
    path = tmp_path / "lines.txt"
    path.write_text("\n".join(f"a line about nothing in particular {row}" for row in range(40)))
    data = data_service.ask("open", data=_spec(path), task="classification")["data"]
    assert data["label"] is None
    assert data_service.ask("words", data=data, top=1)["counts"] == [40]
    assert data_service.ask("lengths", data=data, tokenizer=TOKENIZER)["longest"] == 8
    (warning,) = data_service.ask("warnings", data=data)["warnings"]
    assert (warning["kind"], warning["severity"]) == ("unusable", "error")


def test_texts_that_cleaning_empties_are_told(data_service, tmp_path):
    path = tmp_path / "digits.csv"
    path.write_text("text,label\n" + "\n".join(f"{row} {row},{row % 2}" for row in range(30)))
    data = _spec(path, text="text", label="label", cleaning=CleaningSpec(keep="letters"))
    for do in ("lengths", "vocabulary"):
        assert (
            data_service.answer(data_service.send(do, data=data, tokenizer=TOKENIZER))["error"]["what"]
            == "No row has a text."
        )
    assert data_service.ask("words", data=data, top=5)["words"] == []
    assert data_service.ask("warnings", data=data)["warnings"][0]["what"] == "No row has a text."


@pytest.mark.parametrize(
    ("do", "arguments", "kind", "told"),
    [
        ("open", {"data": {"file": "/nowhere/reviews.csv"}}, "DatasetError", "no file"),
        ("open", {"data": {"file": "x.csv", "labl": "y"}}, "SpecError", "labl"),
        ("tables", {"file": "/nowhere.zip"}, "DatasetError", "no file"),
        ("lengths", {"data": {"file": "x"}, "tokenizer": {"max_length": 1}}, "SpecError", "max_length"),
        ("nonsense", {}, "AttuneError", "nonsense"),
    ],
)
def test_errors_are_answers_and_the_service_lives_on(data_service, reviews, do, arguments, kind, told):
    error = data_service.answer(data_service.send(do, **arguments))["error"]
    assert error["kind"] == kind
    assert told in error["what"]
    assert data_service.ask("tables", file=str(reviews)) == {"tables": ["reviews.csv"]}


def test_a_zip_says_which_tables_it_holds(data_service, reviews, tmp_path):
    path = tmp_path / "both.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(reviews, "train.csv")
        archive.write(reviews, "test.csv")
    assert data_service.ask("tables", file=str(path))["tables"] == ["train.csv", "test.csv"]
    assert "2 tables" in data_service.answer(data_service.send("open", data=_spec(path)))["error"]["what"]
    assert data_service.ask("open", data=_spec(path, table="test.csv"))["table_rows"] == 102


def test_a_file_that_changes_is_read_again(data_service, reviews):
    data = data_service.ask("open", data=_spec(reviews))["data"]
    with reviews.open("a", encoding="utf-8") as file:
        file.write("one more good film,10\n")
    assert data_service.ask("preview", data=data)["total"] == 103


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Path:
    """50,000 reviews of Chinese words, which take seconds to segment."""
    path = tmp_path_factory.mktemp("large") / "large.csv"
    lines = (f"酒店房间{row}很干净服务态度{row * 7}也不错但是早餐一般般价格有点贵,{row % 2}" for row in range(50_000))
    path.write_text("评论,标签\n" + "\n".join(lines), encoding="utf-8")
    return path


def test_slow_work_is_cancelled_and_previews_do_not_wait_for_it(start_service, large):
    service = start_service(*SERVICE)
    data = service.ask("open", data=_spec(large))["data"]
    words = service.send("words", data=data, top=10)
    waiting = service.send("labels", data=data)
    service.first_progress(words, "Segmenting Chinese")
    preview = service.send("preview", data=data, offset=49_990)
    service.answer(preview)
    assert service.order[-1] == preview
    service.cancel(waiting)
    service.cancel(words)
    assert service.answer(words)["cancelled"]
    assert service.answer(waiting)["cancelled"]
    assert service.ask("tables", file=str(large))


def test_the_end_of_input_ends_the_service_in_the_midst_of_work(start_service, large):
    service = start_service(*SERVICE)
    words = service.send("words", data=_spec(large), top=10)
    service.first_progress(words, "Segmenting Chinese")
    assert service.end() == 0


def test_the_command_line_asks_in_its_own_process(reviews):
    answer = HANDLERS["open"]({"data": _spec(reviews)}, no_progress).result
    assert json.loads(json.dumps(answer)) == answer


def test_neither_tensorflow_nor_qt_is_loaded():
    code = (
        "import attune_datasets.data_service, sys; "
        "print([name for name in ('tensorflow', 'keras', 'PySide6') if name in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_the_labels_are_the_classes_that_training_finds(data_service, tmp_path):
    file, test = tmp_path / "a.csv", tmp_path / "test.csv"
    rows = "".join(f"text {row},{'ab'[row % 2]}\n" for row in range(60))
    file.write_text(f"text,label\n{rows},c\n   ,d\n", encoding="utf-8")
    test.write_text("text,label\nanother,a\nother,e\n", encoding="utf-8")
    spec = DataSpec(file=str(file), text="text", label="label", split=SplitSpec(test_file=str(test)))
    opened = data_service.ask("open", data=spec.model_dump())
    assert opened["labels"] == {"a": 30, "b": 30}
    assert load_corpus(spec).label_names == ["a", "b"]
