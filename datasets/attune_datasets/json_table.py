"""Reads JSON (a list of objects, an object of lists) and JSON lines into columns of strings."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa

from attune_datasets.encoding import decode, detect_encoding
from attune_datasets.errors import DatasetError
from attune_datasets.files import FileData
from attune_datasets.parsed import Detection, Parsed
from attune_datasets.problems import RowProblem, excerpt, nested_value
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import DataSpec

_SPACE = re.compile(r"\s*")
_DECODER = json.JSONDecoder()
_BLANK = object()  # what a line with nothing in it holds
_SHAPES = 'A table is a list of objects such as [{"text": "good", "label": 1}], or one object a line.'


def read_json(file: FileData, spec: DataSpec, progress: ProgressCall = no_progress) -> Parsed:
    """Reads JSON or JSON lines; nested values stay JSON, which is told once a column, null becomes the empty string.

    Raises:
        DatasetError: It is no JSON (names the line), or JSON that is no table.
    """
    found = detect_encoding(file.data)
    name = spec.encoding or found.name
    text = decode(file.data, name).utf8.decode("utf-8").lstrip("\ufeff")
    detection = Detection("json", name, sure=spec.encoding is not None or found.sure)
    problems: list[RowProblem] = []
    rows = _lines(text, problems, progress) if _has_lines(text, file.suffix) else _document(text, file.name, progress)
    records, lines, blank = [], [], []
    for line, value in rows:
        if value is _BLANK:
            blank.append(line)
        elif isinstance(value, dict):
            records.append(value)
            lines.append(line)
        elif isinstance(value, str):
            records.append({"text": value})
            lines.append(line)
        else:
            problems.append(RowProblem(line, "Is not a JSON object.", excerpt(_text(value))))
    if not records:
        why = f"Line {problems[0].line}: {problems[0].reason}" if problems else ""
        raise DatasetError(f"{file.name} holds no rows.", why=why, remedy=_SHAPES)
    return replace(_columns(records, lines, problems, detection), blank=np.array(blank, np.int64))


def _columns(
    records: list[dict[str, Any]], lines: list[int], problems: list[RowProblem], detection: Detection
) -> Parsed:
    names = list(dict.fromkeys(key for record in records for key in record))
    columns = [pa.array([_text(record.get(name)) for record in records], pa.string()) for name in names]
    problems += _nested(names, records, lines)
    problems.sort(key=lambda problem: problem.line)
    return Parsed([_text(name) for name in names], columns, np.array(lines, np.int64), detection, problems)


def _nested(names: list[str], records: list[dict[str, Any]], lines: list[int]) -> Iterator[RowProblem]:
    """Yields a remark on each column that holds lists or objects, at the first of them."""
    for name in names:
        for line, record in zip(lines, records, strict=True):
            if isinstance(value := record.get(name), dict | list):
                yield nested_value(_text(name), line, _text(value))
                break


def _text(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.encode("utf-8", "replace").decode()  # "\ud83d" alone is legal JSON and no text


def _has_lines(text: str, suffix: str) -> bool:
    """JSON lines are told by a first line that is a whole value with more below it."""
    first, _, rest = text.lstrip().partition("\n")
    try:
        value = json.loads(first)
    except (ValueError, RecursionError):
        return suffix in (".jsonl", ".ndjson")
    return suffix in (".jsonl", ".ndjson") or (bool(rest.strip()) and isinstance(value, dict | str))


def _lines(text: str, problems: list[RowProblem], progress: ProgressCall) -> Iterator[tuple[int, Any]]:
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if number % 1000 == 0:
            progress(number / len(lines), "Reading JSON lines")
        if not line.strip():
            if number < len(lines):  # behind the last line end is no line
                yield number, _BLANK
            continue
        try:
            yield number, json.loads(line)
        except ValueError as error:
            told = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            problems.append(RowProblem(number, f"Is not JSON: {told}.", excerpt(line)))
        except RecursionError:
            problems.append(RowProblem(number, "Is nested too deeply.", excerpt(line)))


def _document(text: str, name: str, progress: ProgressCall) -> Iterator[tuple[int, Any]]:
    try:
        start = _skip(text, 0)
        if text[start : start + 1] == "[":
            yield from _items(text, start, progress)
        else:
            yield from _object(json.loads(text), name)
    except json.JSONDecodeError as error:
        raise DatasetError(
            f"{name} is not sound JSON: line {error.lineno}, column {error.colno}: {error.msg}.",
            remedy="Mend the file there, or write it again with a JSON library.",
        ) from error
    except (RecursionError, ValueError) as error:
        raise DatasetError(f"{name} is JSON that cannot be read: {error}.", remedy=_SHAPES) from error


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    assert found is not None
    return found.end()


def _items(text: str, start: int, progress: ProgressCall) -> Iterator[tuple[int, Any]]:
    """Takes the items of a list one by one, so that each has its line."""
    newlines = [found.start() for found in re.finditer("\n", text)]
    position = _skip(text, start + 1)
    closed = text[position : position + 1] == "]"
    if closed:
        position = _skip(text, position + 1)
    while not closed:
        line = bisect_left(newlines, position) + 1
        value, position = _DECODER.raw_decode(text, position)
        yield line, value
        position = _skip(text, position)
        mark = text[position : position + 1]
        if mark not in (",", "]") or not mark:
            raise json.JSONDecodeError("Expecting ',' or ']'", text, position)
        closed = mark == "]"
        position = _skip(text, position + 1)
        progress(position / len(text), "Reading JSON")
    if position < len(text):
        raise json.JSONDecodeError("Extra data", text, position)


def _object(value: Any, name: str) -> Iterator[tuple[int, Any]]:
    """An object of equally long lists is a table by columns; an object around one list of objects is that list."""
    lists = {key: item for key, item in value.items() if isinstance(item, list)} if isinstance(value, dict) else {}
    nested = [item for item in lists.values() if item and all(isinstance(row, dict) for row in item)]
    if len(nested) == 1:
        yield from enumerate(nested[0], 1)
    elif lists and len(lists) == len(value) and len({len(item) for item in lists.values()}) == 1:
        rows = zip(*lists.values(), strict=True)
        yield from ((number, dict(zip(lists, row, strict=True))) for number, row in enumerate(rows, 1))
    elif isinstance(value, dict) and value and not any(isinstance(item, dict | list) for item in value.values()):
        yield 1, value
    else:
        raise DatasetError(f"{name} is JSON, but no table.", remedy=_SHAPES)
