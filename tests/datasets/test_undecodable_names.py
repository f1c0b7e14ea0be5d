"""File names that are not UTF-8, as Linux allows: read, told of, and sent through the service like all others."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attune_datasets.corpus import load_corpus
from attune_datasets.errors import DatasetError, from_json, printable
from attune_datasets.problems import save_problems
from attune_datasets.spec import DataSpec
from attune_datasets.table import read_table
from attune_datasets.tokenizers import SPECIALS, Tokenizer

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has file names that are no text")

ROWS = "".join(f"a {'good' if row % 2 else 'bad'} film {row},{row % 2}\n" for row in range(40))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / os.fsdecode(b"\xff\xfe.csv")
    path.write_text("review,label\n" + ROWS)
    return path


def test_read_whatever_the_form(path: Path) -> None:
    assert len(read_table(DataSpec(file=str(path)))) == 40
    parquet = path.with_suffix(".parquet")
    with parquet.open("wb") as file:
        pq.write_table(pa.table({"review": ["a"], "label": ["b"]}), file)
    assert read_table(DataSpec(file=str(parquet))).columns == ["review", "label"]


def test_sentences_notes_and_lists_can_be_printed(path: Path, tmp_path: Path) -> None:
    notes: list[str] = []
    read_table(DataSpec(file=str(path)), lambda fraction, note: notes.append(note))
    assert notes[0] == "Reading \ufffd\ufffd.csv"
    with pytest.raises(DatasetError) as caught:
        read_table(DataSpec(file=str(path) + ".gone"))
    assert caught.value.what == f"There is no file {tmp_path}/\ufffd\ufffd.csv.gone."
    assert str(from_json(caught.value.to_json())) == str(caught.value)

    first = tmp_path / "first.csv"
    first.write_text("review,label\n" + ROWS)
    path.write_text("review,label\nfine,\nfine,1\n")
    corpus = load_corpus(DataSpec(file=str(first), split={"test_file": str(path)}))
    assert corpus.problems[-1].reason == "The label is empty; the row of \ufffd\ufffd.csv is left out."
    listed = tmp_path / os.fsdecode(b"\xff problems.csv")
    assert save_problems(corpus.problems, listed) == len(corpus.problems)
    assert "\ufffd\ufffd.csv" in listed.read_text("utf-8-sig")


def test_a_delimiter_that_no_file_can_hold(path: Path) -> None:
    with pytest.raises(DatasetError, match=r"delimiter .* cannot be used"):
        read_table(DataSpec(file=str(path), delimiter="\ud83d"))


def test_printable_changes_nothing_else() -> None:
    assert printable("naïve 好 😀 \0") == "naïve 好 😀 \0"
    assert printable("half \ud83d of \ude00") == "half \ufffd of \ufffd"


def test_a_tokenizer_is_saved_and_loaded_there(tmp_path: Path) -> None:
    tokenizer = Tokenizer("words", [*SPECIALS, "好", "film"], max_length=8)
    path = tmp_path / os.fsdecode(b"\xff.json")
    tokenizer.save(path)
    assert Tokenizer.load(path).vocabulary == tokenizer.vocabulary


def test_opened_and_previewed_through_the_service(start_service, path: Path) -> None:
    service = start_service("-m", "attune_datasets.data_service")
    assert service.ask("tables", file=str(path))["tables"] == [path.name]
    data = service.ask("open", data=DataSpec(file=str(path)).model_dump())["data"]
    assert data["file"] == str(path)
    assert service.ask("preview", data=data, label="1")["total"] == 20
    assert service.ask("preview", data=data, label="\udcff")["total"] == 0
    assert service.ask("preview", data=data, word="\udcff")["total"] == 0
    gone = service.answer(service.send("open", data={**data, "file": str(path) + ".gone"}))["error"]
    assert gone["what"].endswith("\ufffd\ufffd.csv.gone.")
