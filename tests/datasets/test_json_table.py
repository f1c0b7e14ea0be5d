"""JSON and JSON lines: the shapes that are tables, and what is said of those that are not."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from attune_datasets.errors import DatasetError
from attune_datasets.spec import DataSpec
from attune_datasets.table import Table, read_table

ROWS = [["很好", "1"], ["bad, really", "0"]]


def _table(folder: Path, content: str | bytes, name: str = "a.json") -> Table:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_table(DataSpec(file=str(path)))


def _rows(table: Table) -> list[list[str]]:
    return [list(row) for row in zip(*(table.texts(name) for name in table.columns), strict=True)]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ('[{"text": "很好", "label": 1},\n {"text": "bad, really", "label": 0}]', [1, 2]),
        ('{"text": "很好", "label": 1}\n\n{"text": "bad, really", "label": 0}\n', [1, 3]),
        ('{"text": ["很好", "bad, really"], "label": [1, 0]}', [1, 2]),
        ('{"version": 2, "data": [{"text": "很好", "label": 1}, {"text": "bad, really", "label": 0}]}', [1, 2]),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_shapes(tmp_path: Path, content: str, lines: list[int], encoding: str) -> None:
    table = _table(tmp_path, content.encode(encoding))
    assert (table.columns, _rows(table), table.lines.tolist()) == (["text", "label"], ROWS, lines)
    assert (table.detection.format, table.problems) == ("json", [])


def test_values_that_are_not_strings(tmp_path: Path) -> None:
    table = _table(tmp_path, '[{"a": null, "b": true, "c": 1.5, "d": {"x": ["é"]}}, {"e": "\\ud83d"}]')
    assert _rows(table) == [["", "true", "1.5", '{"x": ["é"]}', ""], ["", "", "", "", "?"]]


def test_a_column_of_nested_values_is_told_once(tmp_path: Path) -> None:
    table = _table(tmp_path, '{"text": "a"}\n{"text": ["b"], "by": 1}\n{"text": ["c"], "by": {"x": 1}}\n', "a.jsonl")
    assert table.texts("text") == ["a", '["b"]', '["c"]'] and table.dropped == 0
    told = [(problem.line, problem.reason.split(" holds ")[0], problem.text) for problem in table.problems]
    assert told == [(2, "'text'", '["b"]'), (3, "'by'", '{"x": 1}')]


def test_packed_lines(tmp_path: Path) -> None:
    table = _table(tmp_path, gzip.compress('{"text": "很好"}\n{"text": \n'.encode()), "a.jsonl.gz")
    assert table.texts("text") == ["很好"]
    assert [problem.line for problem in table.problems] == [2]


def test_lists_of_strings(tmp_path: Path) -> None:
    assert _rows(_table(tmp_path, '["one", "two"]')) == [["one"], ["two"]]
    assert _rows(_table(tmp_path, '"one"\n"two"\n', "a.jsonl")) == [["one"], ["two"]]


def test_lines_that_cannot_be_read_are_listed(tmp_path: Path) -> None:
    content = '{"text": "a"}\n{"text": \n[1]\n{"text": "b"}\n' + "[" * 100_000 + "\n"
    table = _table(tmp_path, content, "a.jsonl")
    assert table.texts("text") == ["a", "b"]
    assert table.lines.tolist() == [1, 4]
    assert [(problem.line, problem.dropped) for problem in table.problems] == [(2, True), (3, True), (5, True)]
    assert table.problems[0].reason.startswith("Is not JSON: ")
    assert table.problems[1].reason == "Is not a JSON object."
    assert all(len(problem.text) <= 200 for problem in table.problems)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('[{"text": "a"},\n {"text": }]', r"line 2, column 11"),
        ('[{"text": "a"}\n {"text": "b"}]', r"line 2, column 2: Expecting ',' or '\]'"),
        ('[{"text": "a"},', r"line 1, column 16"),
        ('[{"text": "a"}] x', r"line 1, column 17: Extra data"),
        ("hello", r"line 1, column 1"),
        ("[" * 100_000, "cannot be read"),
        ('{"a": {"b": 1}}', "is JSON, but no table"),
        ('{"a": [1, 2], "b": [1]}', "is JSON, but no table"),
        ("5", "is JSON, but no table"),
        ("[]", "holds no rows"),
        ("[1, 2]", r"holds no rows\. Line 1: Is not a JSON object"),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(DatasetError, match=rf"a\.json .*{told}"):
        _table(tmp_path, content)


def test_no_line_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"holds no rows\. Line 1: Is not JSON"):
        _table(tmp_path, "text,label\ngood,1\n", "a.jsonl")


def test_half_a_surrogate_pair_in_a_name_is_replaced(tmp_path: Path) -> None:
    table = _table(tmp_path, '[{"\\ud83d": "a", "?": "b"}]')
    assert {name: table.texts(name) for name in table.columns} == {"?": ["a"], "? (2)": ["b"]}
