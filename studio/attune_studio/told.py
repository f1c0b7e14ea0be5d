"""What the packages below the studio tell, as the window tells it: in its language, and with its own remedies.

Errors, warnings about data and notes of progress come as English sentences, from other processes and from the folders
of runs. `told` recognises which sentence of the sources each is, by the templates in `translations/told.json`, which
`make translations` collects there, and says it with its values put in. What is not recognised stays as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from attune_studio import language
from attune_studio.remedies import REMEDIES
from attune_studio.templates import Template, Values
from attune_studio.wording import marked

_LONGEST = 4000  # characters of a text that is looked at
_DEEP = 3  # words within words
_MOST_SENTENCES = 16
_BOUNDARY = re.compile(r"(?<=[.?!…]) (?=\S)")
_SENTENCE = marked("Sentences", "{sentence}.")  # of a phrase that stands alone
_FOLLOWING = marked("Sentences", "{first} {next}")  # one sentence behind the other
_LISTS = {  # phrases that are told one by one, by what stands between them
    "; ": marked("Sentences", "{first}; {next}"),
    ", ": marked("Sentences", "{first}, {next}"),
    " and ": marked("Sentences", "{first} and {next}"),
}


def told(text: str) -> str:
    """Returns what the packages tell, in the language in force; text of users and of others stays as it is."""
    if language.manager().language == language.ENGLISH and "attune" not in text:
        return text
    return _told(text, language.manager().language) if text and len(text) <= _LONGEST else text


@lru_cache(4096)
def _told(text: str, _language: str) -> str:
    sentences = _BOUNDARY.split(text)
    whole = _whole(text, 0, alone=len(sentences) > 1)
    if whole is not None:
        return whole
    if not 1 < len(sentences) <= _MOST_SENTENCES:
        return text
    parts = _one_by_one(sentences)
    if None in parts and (whole := _whole(text, 0)) is not None:
        return whole
    known = [part if part is not None else sentence for part, sentence in zip(parts, sentences, strict=True)]
    return _joined(_FOLLOWING, [part for part in known if part]) if any(parts) else text


def _one_by_one(sentences: Sequence[str]) -> list[str | None]:
    """Returns what each sentence is told as; None for one that is not known, empty for one told with that before it."""
    parts: list[str | None] = []
    while len(parts) < len(sentences):
        for end in range(len(sentences), len(parts), -1):
            found = _whole(" ".join(sentences[len(parts) : end]), 0, alone=True)
            if found is not None:
                parts += [found, *[""] * (end - len(parts) - 1)]
                break
        else:
            parts.append(None)
    return parts


def _whole(text: str, depth: int, alone: bool = False) -> str | None:
    """Returns what one sentence or phrase is told as; None where none of the sources says it.

    Args:
        text: The sentence.
        depth: How many others it stands in.
        alone: Whether values may not go beyond a sentence.
    """
    for written, end in ((text, ""), (text.removesuffix("."), _SENTENCE)):
        for variant in dict.fromkeys((written, written[:1].lower() + written[1:])):
            found = _recognised(variant, depth, alone)
            if found is not None and (not end or text.endswith(".")):
                return _translate(end).format(sentence=found) if end else found
    return None


def _recognised(text: str, depth: int, alone: bool) -> str | None:
    exact = _exact().get(text)
    if exact is not None:
        return _translated(exact)
    guess = None
    for template in _with_values():
        readings = [values for values in template.readings(text) if not (alone and any(map(_BOUNDARY.search, values)))]
        if not readings:
            continue
        known = {values: words for values in readings if (words := _words(template, values, depth)) is not None}
        if len(known) == 1:
            return template.fill(_translated(template), next(iter(known.values())))
        if len(readings) == 1 and guess is None and template.telling:
            guess = template.fill(_translated(template), readings[0])
    return guess


def _words(template: Template, values: Values, depth: int) -> Values | None:
    """Returns the values with the words among them told; None where one of these is not known."""
    found = list(values)
    for place in template.told:
        words = _value(values[place], depth + 1)
        if words is None and template.context != "spec":
            return None
        found[place] = words if words is not None else values[place]
    return tuple(found)


def _value(text: str, depth: int) -> str | None:
    """Returns what words within a sentence are told as: a phrase, several of them, or sentences."""
    if depth > _DEEP or not text:
        return None
    whole = _whole(text, depth)
    if whole is not None:
        return whole
    sentences = _BOUNDARY.split(text)
    if 1 < len(sentences) <= _MOST_SENTENCES:
        parts = _one_by_one(sentences)
        return None if None in parts else _joined(_FOLLOWING, [part for part in parts if part])
    for mark, pattern in _LISTS.items():
        phrases = text.split(mark)
        if 1 < len(phrases) <= _MOST_SENTENCES:
            found = [_value(phrase, depth + 1) for phrase in phrases]
            if None not in found:
                return _joined(pattern, [part for part in found if part])
    return None


def _joined(pattern: str, parts: Sequence[str]) -> str:
    text = parts[0]
    for part in parts[1:]:
        text = _translate(pattern).format(first=text, next=part)
    return text


def _translated(template: Template) -> str:
    """Returns the translation of a template; of a remedy that names a command, what is done in the window."""
    if template.source in REMEDIES:
        return QCoreApplication.translate("Remedies", REMEDIES[template.source])
    return QCoreApplication.translate(template.context, template.source)


def _translate(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


@cache
def _templates() -> list[Template]:
    content = json.loads(Path(__file__).with_name("translations").joinpath("told.json").read_text("utf-8"))
    return [Template(context, source) for context, sources in content.items() for source in sources]


@cache
def _exact() -> dict[str, Template]:
    """Returns the templates without values, by what they say."""
    return {template.fill(template.source, ()): template for template in reversed(_templates()) if not template.fields}


@cache
def _with_values() -> list[Template]:
    """Returns the templates with values, those with most words of their own first."""
    return sorted((template for template in _templates() if template.fields), key=lambda one: -one.size)
