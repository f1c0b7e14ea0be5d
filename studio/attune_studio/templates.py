"""`Template`: which values a text was made of: `"{file} has {count:,} columns."` and `a.csv has 1,200 columns.`

Templates are f-strings with names in place of expressions, as `translating.sentences` finds them in the sources. Their
placeholders show what a value looks like: `!r` a Python string in quotes, `:,` and other forms a number, `:told` words
that are told in their turn; any other may be anything, such as the name of a file.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import cached_property

_MOST = 8  # ways to read one text that are looked at; a text of more is not recognised
BOUNDARY = re.compile(r"(?<=[.?!…]) (?=\S)")  # between two sentences
_NUMBER = re.compile(r"-?(?:\d+(?:,\d{3})*(?:\.\d+)?(?:e[+-]?\d+)?|nan|inf)%?")
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)
# A value that is no text, as Python shows it.
_BARE = re.compile(r"[\[{(].*[\])}]|[^\s'\"]+?(?=[,;.]?(?:\s|$))", re.DOTALL)

Values = tuple[str, ...]


class Template:
    """One sentence of the sources.

    Args:
        context: The context that its translation stands in.
        source: The template.

    Attributes:
        fields: Its placeholders as they are written, in order: `{count:,}`.
        telling: Whether it holds words of its own, besides what is put in.
        size: How many characters of its own it has.
        boundaries: How often a sentence in it ends and another one begins.
    """

    def __init__(self, context: str, source: str) -> None:
        self.context, self.source = context, source
        self._literals, self.fields = _parts(source)
        self.telling = any(character.isalpha() for literal in self._literals for character in literal)
        self._longest = max(self._literals, key=len)
        self.size = sum(map(len, self._literals))
        self.boundaries = len(BOUNDARY.findall("x".join(self._literals)))

    @cached_property
    def told(self) -> list[int]:
        """The places of the values that are told in their turn."""
        spec = self.context == "spec"  # phrases about a field, whose parts are phrases or values
        return [place for place, field in enumerate(self.fields) if spec or field.endswith(":told}")]

    def readings(self, text: str) -> list[Values]:
        """Returns the values that make the template say `text`, in each way that this can be read; none if it cannot.

        Costs at most the square of the length of the text.
        """
        first, last = self._literals[0], self._literals[-1]
        if not (text.startswith(first) and text.endswith(last) and self._longest in text):
            return []
        found: list[Values] = []
        dead: set[tuple[int, int]] = set()
        for values in self._read(text, 0, len(first), dead):
            found.append(values)
            if len(found) > _MOST:
                return []
        return found

    def fill(self, translation: str, values: Values) -> str:
        """Returns a translation with the values in place of the placeholders."""
        known = dict(zip(self.fields, values, strict=True))
        literals, fields = _parts(translation)
        return "".join(
            f"{literal}{known[field]}" for literal, field in zip(literals, fields, strict=False)
        ) + literals[-1]  # fmt: skip

    def _read(self, text: str, place: int, start: int, dead: set[tuple[int, int]]) -> Iterator[Values]:
        """Yields the values of the placeholders from one on, whose value begins at `start`."""
        if place == len(self.fields):
            if start == len(text):
                yield ()
            return
        if (place, start) in dead:
            return
        alive = False
        literal = self._literals[place + 1]
        for end in self._ends(text, place, start):
            for rest in self._read(text, place + 1, end + len(literal), dead):
                alive = True
                yield (text[start:end], *rest)
        if not alive:
            dead.add((place, start))

    def _ends(self, text: str, place: int, start: int) -> Iterator[int]:
        """Yields where the value of a placeholder can end: before the literal that follows it."""
        field, literal = self.fields[place], self._literals[place + 1]
        pattern = _pattern(field, text[start : start + 1])
        if pattern is not None:
            match = pattern.match(text, start)
            if match and text.startswith(literal, match.end()):
                yield match.end()
        elif place == len(self.fields) - 1:
            end = len(text) - len(literal)
            if end >= start:
                yield end
        else:
            end = text.find(literal, start)
            while end >= 0:
                yield end
                end = text.find(literal, end + 1)


def _pattern(field: str, begins: str) -> re.Pattern[str] | None:
    """Returns what a value looks like; None: like anything."""
    form = field.partition(":")[2].rstrip("}")
    if form and form != "told":
        return _NUMBER
    if "!r" in field:
        return _QUOTED if begins in ("'", '"') else _BARE
    return None


def _parts(template: str) -> tuple[list[str], list[str]]:
    """Returns the literals of a template, one more than its placeholders, and these as they are written."""
    literals, fields = [""], []
    for literal, name, form, conversion in string.Formatter().parse(template):
        literals[-1] += literal
        if name is not None:
            fields.append(f"{{{name}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}}}")
            literals.append("")
    return literals, fields
