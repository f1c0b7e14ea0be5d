"""Cleaning: what is done to each text before the tokenizer sees it.

The steps run in the order of `CleaningSpec`'s fields. The same steps run inside the exported graph
(`attune_models.export.cleaning_graph`) and must give the same characters there, so nothing here leans on what Python
takes for a letter or a space; see `characters`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from html.entities import html5
from itertools import pairwise

import numpy as np

from attune_datasets.characters import REPLACEMENT, SPACE, code_points, from_code_points, mapping
from attune_datasets.chunks import in_chunks
from attune_datasets.spec import CleaningSpec

# A tag begins with a letter right behind "<" or "</", so that "a < b", "<3" and "<-" stay.
TAG = r"<(?:/?[A-Za-z][^<>]*|[!?][A-Za-z][^<>]*)>"
COMMENT = r"<!--(?s:.*?)-->"
ENTITY = r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"

_TAG = re.compile(TAG)
_TAG_OR_COMMENT = re.compile(f"{COMMENT}|{TAG}")
_ENTITY = re.compile(ENTITY)
_COMMENT_END = "-->"
_UNUSED_IN_1252 = (0x81, 0x8D, 0x8F, 0x90, 0x9D)


def clean(texts: Iterable[str], cleaning: CleaningSpec) -> list[str]:
    """Returns the texts, cleaned.

    Tags and comments become a space each; entities are HTML5's names and numbers, closed by a semicolon; what is not
    kept becomes a space; lowercase is Unicode's one-to-one mapping; a run of white space becomes one space, and none is
    left at the ends. Half of a surrogate pair, which no encoding can write, becomes U+FFFD whatever the spec says.
    """
    table = mapping(cleaning.keep, cleaning.lowercase, cleaning.collapse_whitespace)
    cleaned: list[str] = []
    for chunk in in_chunks(texts):
        if cleaning.strip_html:
            chunk = list(map(strip_html, chunk))
        if cleaning.decode_entities:
            chunk = list(map(decode_entities, chunk))
        cleaned += _map_all(chunk, table, cleaning.collapse_whitespace)
    return cleaned


def _map_all(texts: list[str], table: np.ndarray, collapse: bool) -> list[str]:
    """Returns the texts after the character mapping; ASCII texts apart, whose arrays have a quarter of the size."""
    result = [""] * len(texts)
    for is_ascii in (True, False):
        places = [place for place, text in enumerate(texts) if text.isascii() == is_ascii]
        some = [texts[place] for place in places]
        points = _mapped(code_points("".join(some)), table)
        lengths = np.fromiter(map(len, some), np.int64, len(some))
        if collapse:
            points, lengths = _collapse_spaces(points, lengths)
        for place, text in zip(places, _parted(from_code_points(points), lengths), strict=True):
            result[place] = text.strip(" ") if collapse else text
    return result


def _mapped(points: np.ndarray, table: np.ndarray) -> np.ndarray:
    if points.dtype == np.uint8:
        return np.frombuffer(points.tobytes().translate(table[:256].astype(np.uint8).tobytes()), np.uint8)
    return table[points]


def _collapse_spaces(points: np.ndarray, lengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Drops each space that follows a space of the same text; returns what is left of all texts and of each."""
    space = points == SPACE
    dropped = np.zeros(len(points), bool)
    np.logical_and(space[1:], space[:-1], out=dropped[1:])
    ends = np.cumsum(lengths)
    starts = ends - lengths
    dropped[starts[lengths > 0]] = False
    places = np.flatnonzero(dropped)
    return points[~dropped], lengths - np.searchsorted(places, ends) + np.searchsorted(places, starts)


def _parted(joined: str, lengths: np.ndarray) -> list[str]:
    ends = np.cumsum(lengths).tolist()
    return [joined[start:end] for start, end in pairwise([0, *ends])]


def strip_html(text: str) -> str:
    """Returns the text with a space in place of each tag, comment and declaration."""
    if "<" not in text:
        return text
    # Only what lies before the last "-->" can be a comment; asking further would take quadratic time on many "<!--".
    head, end, tail = text.rpartition(_COMMENT_END)
    return _TAG_OR_COMMENT.sub(" ", head + end) + _TAG.sub(" ", tail)


def decode_entities(text: str) -> str:
    """Returns the text with each `&name;`, `&#233;` and `&#xE9;` replaced by what it stands for, once."""
    return _ENTITY.sub(_decode, text) if "&" in text else text


def _decode(match: re.Match[str]) -> str:
    entity = match[0]
    if entity[1] != "#":
        return named_entities().get(entity, entity)
    number = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
    return chr(numbered_entity(number))


@functools.cache
def named_entities() -> dict[str, str]:
    """Returns what HTML5's 2,125 names stand for, such as `{"&amp;": "&"}`."""
    return {f"&{name}": text for name, text in html5.items() if name.endswith(";")}


def numbered_entity(number: int) -> int:
    """Returns the code point of `&#number;` as HTML5 reads it: 128 to 159 are Windows-1252, impossible ones U+FFFD."""
    if number == 0 or number > 0x10FFFF or 0xD800 <= number < 0xE000:
        return REPLACEMENT
    if 0x80 <= number < 0xA0 and number not in _UNUSED_IN_1252:
        return ord(bytes([number]).decode("cp1252"))
    return number
