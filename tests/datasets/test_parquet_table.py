"""Parquet files of all kinds of columns, and damaged ones."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.spec import DataSpec
from attune_datasets.table import read_table


def test_every_kind_of_column_becomes_strings(tmp_path: Path) -> None:
    columns = {
        "text": pa.array(["很好", None, "bad"]),
        "label": pa.array([1, 0, None], pa.int8()),
        "score": pa.array([0.5, 1.0, None]),
        "kind": pa.array(["a", "b", None]).dictionary_encode(),
        "raw": pa.array([b"caf\xc3\xa9", b"\xff", None]),
        "list": pa.array([["é"], [], None]),
        "yes": pa.array([True, False, None]),
        "day": pa.array([datetime.date(2024, 1, 2), None, None]),
        "none": pa.nulls(3),
    }
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table(columns), path, row_group_size=2)
    table = read_table(DataSpec(file=str(path)))
    read = {name: table.texts(name) for name in table.columns}
    assert read == {
        "text": ["很好", "", "bad"], "label": ["1", "0", ""], "score": ["0.5", "1", ""], "kind": ["a", "b", ""],
        "raw": ["café", "�", ""], "list": ['["é"]', "[]", ""], "yes": ["true", "false", ""],
        "day": ["2024-01-02", "", ""], "none": ["", "", ""],
    }  # fmt: skip
    assert table.lines.tolist() == [1, 2, 3]
    assert table.detection.format == "parquet"
    assert (table.spec.encoding, table.spec.delimiter) == (None, None)


def test_a_column_of_nested_values_is_told_once(tmp_path: Path) -> None:
    columns = {
        "by": pa.array([None, None, {"name": "Ann"}]),
        "text": pa.array(["a", "b", "c"]),
        "tags": pa.array([None, ["é"], ["b"]]),
        "none": pa.array([None, None, None], pa.list_(pa.int8())),
    }
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table(columns), path)
    table = read_table(DataSpec(file=str(path)))
    told = [(problem.line, problem.reason.split(" holds ")[0], problem.text) for problem in table.problems]
    assert told == [(2, "'tags'", '["é"]'), (3, "'by'", '{"name": "Ann"}')] and table.dropped == 0


def test_content_counts_and_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    pq.write_table(pa.table({"text": ["a"]}), path)
    assert read_table(DataSpec(file=str(path))).texts("text") == ["a"]


def test_equal_names(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["text", "text"]), path)
    assert read_table(DataSpec(file=str(path))).columns == ["text", "text (2)"]


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": ["some text"] * 1000}), path)
    data = path.read_bytes()
    for broken in (data[:-20], data[:4] + b"\xff" * 60 + data[64:], b"PAR1", b"text,label\ngood,1\n"):
        path.write_bytes(broken)
        with pytest.raises(DatasetError, match=r"a\.parquet is no sound Parquet file"):
            read_table(DataSpec(file=str(path)))


def repeated(text: str, rows: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(rows, np.int32)), [text])


CLAIMS = {
    "many rows": lambda: pa.chunked_array([repeated("word", 2_000_000)] * 12),
    "one long text": lambda: ["x" * 100_000_000],
    "one text many times": lambda: repeated("x" * 1_000_000, 100_000),
}


@pytest.mark.parametrize("texts", CLAIMS.values(), ids=CLAIMS)
def test_a_few_bytes_that_claim_far_more_text(tmp_path: Path, texts: Callable[[], Any]) -> None:
    path = tmp_path / "a.parquet"
    table = pa.table({"text": texts()})
    pq.write_table(table, path, compression="zstd", data_page_size=2**30, store_schema=False)
    with pytest.raises(DatasetError) as refused:
        read_table(DataSpec(file=str(path)))
    assert "as no text does" in str(refused.value.why)


def test_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": pa.array([], pa.string())}), path)
    with pytest.raises(DatasetError, match="holds no rows"):
        read_table(DataSpec(file=str(path)))
