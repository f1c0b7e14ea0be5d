"""What Attune takes each Unicode character for: letter, white space, symbol, and which one is its lowercase.

Cleaning and tokenizers exist twice, here and in the exported TensorFlow graph, and both must give the same answer on
any machine in ten years. Python's, ICU's and RE2's ideas of a letter differ and change with their versions, so all of
ours come from one frozen table, `characters.json` (made by `make_characters`). Every table here has one entry
for each of the 0x110000 code points.
"""

from __future__ import annotations

import functools
import json
import re
from importlib.resources import files
from typing import Any, Literal

import numpy as np

CODE_POINTS = 0x110000
SPACE = ord(" ")
_HAN = "々〇㐀-\u4dbf一-\u9fff豈-\ufaff\U00020000-\U0003fffd"
# Whole runs of ASCII letters and digits beside Chinese go along: the dictionary has words such as T恤.
HAN_RUN = re.compile(
    rf"(?:(?<![^\W_])[A-Za-z0-9]+)?[{_HAN}](?:[{_HAN}]|[A-Za-z0-9]+(?=[{_HAN}]))*(?:[A-Za-z0-9]+(?![^\W_]|[\u0300-\u036f]))?"
)
REPLACEMENT = 0xFFFD  # stands for what is no character: half a surrogate pair, broken UTF-8

# What `str.isspace` says: line ends, tabs, the four separators U+001C to U+001F, and Unicode's spaces.
WHITE_SPACE = (
    *range(0x09, 0x0E), *range(0x1C, 0x21), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B),
    0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
)  # fmt: skip

# Scripts written without spaces whose characters carry meaning alone: Han, kana, bopomofo.
_EAST_ASIAN = (
    (0x2E80, 0x2FDF), (0x3005, 0x3007), (0x3021, 0x3029), (0x3038, 0x303B), (0x3041, 0x312F), (0x31A0, 0x31BF),
    (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x1AFF0, 0x1B16F),
    (0x20000, 0x2FA1F), (0x30000, 0x323AF),
)  # fmt: skip

Keep = Literal["everything", "letters", "ascii_letters"]


@functools.cache
def _content() -> dict[str, Any]:
    return json.loads(files("attune_datasets").joinpath("characters.json").read_text("ascii"))


def _members(ranges: Any) -> np.ndarray:
    table = np.zeros(CODE_POINTS, bool)
    for first, last in ranges:
        table[first : last + 1] = True
    return table


@functools.cache
def letters() -> np.ndarray:
    """Returns a bool table: True for letters of any script, and for the marks that are written on letters."""
    return _members(_content()["letters"])


@functools.cache
def white_space() -> np.ndarray:
    """Returns a bool table: True for white space."""
    return _members((point, point) for point in WHITE_SPACE)


@functools.cache
def separators() -> np.ndarray:
    """Returns a bool table: True for what ends a word and is no token: white space and control characters."""
    return white_space() | _members([(0x00, 0x1F), (0x7F, 0x9F)])


@functools.cache
def loners() -> np.ndarray:
    """Returns a bool table: True for what is a word by itself: punctuation, symbols, emoji, Chinese, kana."""
    return _members(_content()["symbols"]) | _members(_EAST_ASIAN)


@functools.cache
def lowercase() -> np.ndarray:
    """Returns a uint32 table: each code point's one lowercase code point (`İ` becomes `i`, every `Σ` becomes `σ`)."""
    table = np.arange(CODE_POINTS, dtype=np.uint32)
    for first, last, step, difference in _content()["lowercase"]:
        table[first : last + 1 : step] += np.uint32(difference % 2**32)
    return table


@functools.cache
def mapping(keep: Keep, lower: bool, spaces: bool) -> np.ndarray:
    """Returns the uint32 table that cleans character by character.

    Args:
        keep: What stays; all else becomes a space.
        lower: Whether what stays becomes lowercase.
        spaces: Whether each kind of white space becomes a plain space.
    """
    table = np.arange(CODE_POINTS, dtype=np.uint32)
    table[0xD800:0xE000] = REPLACEMENT
    if keep == "letters":
        table[~letters()] = SPACE
    elif keep == "ascii_letters":
        table[~_members([(0x41, 0x5A), (0x61, 0x7A)])] = SPACE
    if lower:
        table = lowercase()[table]
    if spaces:
        table[white_space()[table]] = SPACE
    return table


def code_points(text: str) -> np.ndarray:
    """Returns the characters of `text` as integers: uint8 for ASCII, else uint32. Halves of surrogate pairs pass."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def from_code_points(points: np.ndarray) -> str:
    """Returns the text whose characters are `points` (uint8 ASCII or uint32)."""
    if points.dtype == np.uint8:
        return points.tobytes().decode("ascii")
    return points.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
