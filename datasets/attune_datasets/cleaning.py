"""Cleaning: what is done to each text before the tokenizer sees it.

The steps run in the order of `CleaningSpec`'s fields. The same steps run inside the exported graph
(`attune_models.export.cleaning_graph`) and must give the same characters there, so nothing here leans on what Python
takes for a letter or a space; see `characters`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from html.entities import html5

import numpy as np

from attune_datasets.characters import REPLACEMENT, code_points, from_code_points, mapping
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
    steps = _steps(cleaning)
    cleaned = []
    for text in texts:
        for step in steps:
            text = step(text)
        cleaned.append(text)
    return cleaned


def _steps(cleaning: CleaningSpec) -> list[Callable[[str], str]]:
    steps: list[Callable[[str], str]] = []
    if cleaning.strip_html:
        steps.append(strip_html)
    if cleaning.decode_entities:
        steps.append(decode_entities)
    steps.append(_character_step(cleaning))
    if cleaning.collapse_whitespace:
        steps.append(lambda text: " ".join(text.split()))
    return steps


def _character_step(cleaning: CleaningSpec) -> Callable[[str], str]:
    table = mapping(cleaning.keep, cleaning.lowercase, cleaning.collapse_whitespace)
    ascii_table = table[:256].astype(np.uint8).tobytes()

    def replace(text: str) -> str:
        if text.isascii():
            return text.encode("ascii").translate(ascii_table).decode("ascii")
        return from_code_points(table[code_points(text)])

    return replace


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
