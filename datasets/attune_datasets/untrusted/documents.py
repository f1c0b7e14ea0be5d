"""JSON of a known depth and number of values, of which nothing is said twice and every number is one."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path
from typing import Any

import numpy as np

from attune_datasets.untrusted.files import open_plain, read_bytes

MOST_DEPTH = 32
MOST_LINES, MOST_LINE = 2**31, 2**28  # bytes of a file of many documents, and of one of them
_MOST_DIGITS = 40
MOST_VALUES = 1_000_000  # so that even the smallest values stay under 100 MB
# One that does not end goes to the end of all: nothing behind it is looked at again, or a few kB would take minutes.
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_OPENERS, _CLOSERS = b"[{", b"]}"
_STEPS = np.zeros(256, np.int8)
_STEPS[list(_OPENERS)] = 1
_STEPS[list(_CLOSERS)] = -1


def parse_json(
    content: bytes, most_depth: int = MOST_DEPTH, most_values: int = MOST_VALUES, *, numbers: bool = True
) -> Any:
    """Returns what a JSON document says.

    Args:
        content: UTF-8.
        most_depth: How deep objects and lists may lie in each other.
        most_values: How many values there may be, about.
        numbers: Whether to look at the size of every number, which takes as long again; False for whoever does himself.

    Raises:
        ValueError: It is no JSON; or nested deeper, of more values, with a key twice, NaN or an infinite number.
    """
    openers = _count(content, b"[{")
    if openers + _count(content, b",") > most_values:
        raise ValueError(f"it holds more than {most_values:,} values")
    if openers > most_depth and _depth(content) > most_depth:
        raise ValueError(f"it is nested more than {most_depth} deep")
    try:
        return (_CAREFUL if numbers else _QUICK).decode(content.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def read_json(path: str | Path, most: int) -> Any:
    """Returns what a JSON file of at most `most` bytes says. Raises `OSError` and `ValueError`."""
    return parse_json(read_bytes(path, most))


def read_json_lines(path: str | Path, wanted: np.ndarray, most: int = MOST_LINES) -> list[Any]:
    """Returns what some lines of a file of at most `most` bytes say, each of them JSON.

    Args:
        path: The file.
        wanted: Which lines, from 0, in the order in which they are returned.
        most: The most bytes it may have.

    Raises:
        OSError: As `open_plain` does.
        ValueError: A line is not there, longer than `MOST_LINE` bytes, or no sound JSON.
    """
    numbers, found = set(wanted.tolist()), {}
    with open_plain(path, most) as file:
        for number, line in enumerate(iter(lambda: file.readline(MOST_LINE + 1), b"")):
            if len(line) > MOST_LINE:
                raise ValueError(f"a line of it holds more than {MOST_LINE:,} bytes")
            if number in numbers:
                found[number] = _parse_texts(line)
            if len(found) == len(numbers):
                break
    if len(found) < len(numbers):
        raise ValueError("it lacks a row")
    return [found[number] for number in wanted.tolist()]


def _count(content: bytes, signs: bytes) -> int:
    return sum(content.count(sign) for sign in signs)


def _parse_texts(line: bytes) -> Any:
    """Returns what a document of few values says, whose texts may hold more of the signs of JSON than any document."""
    signs = b"[{,"
    in_texts = sum(_count(found[0], signs) for found in _STRING.finditer(line))
    return parse_json(line, most_values=MOST_VALUES + in_texts)


def _depth(content: bytes) -> int:
    bare = np.frombuffer(_STRING.sub(b"", content), np.uint8)
    return int(np.cumsum(_STEPS[bare], dtype=np.int64).max(initial=0))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"the key {twice[:40]!r} is there twice")
    return found


def _refuse(name: str) -> None:
    raise ValueError(f"it holds {name}, which is no number")


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"it holds a number of {len(digits):,} digits")
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise ValueError(f"it holds {digits[:40]}, which is too large a number")
    return number


_QUICK = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse)
_CAREFUL = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse, parse_int=_whole, parse_float=_finite)
