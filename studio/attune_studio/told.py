"""What the packages below the studio tell, as the window tells it: in its language, and with its own remedies.

Errors, warnings about data and notes of progress come as English sentences, from other processes and from the folders
of runs. `told` recognises which sentence of the sources each is, by the templates in `translations/told.json`, which
`make translations` collects there, and says it with its values put in. What is not recognised stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from attune_studio import language
from attune_studio.remedies import REMEDIES
from attune_studio.templates import BOUNDARY, Template, Values
from attune_studio.wording import marked

_LONGEST = 4000  # characters of a text that is looked at
_DEEP = 5  # words within words
_SURE = 12  # characters of its own by which a template is known among other sentences
_MOST_PARTS = 16  # sentences of a text, members of a list
_MOST_KEPT = 2000  # texts that are remembered
_SENTENCE = marked("Sentences", "{sentence}.")  # of a phrase that stands alone
_FOLLOWING = marked("Sentences", "{first} {next}")  # one sentence behind the other
_LISTS = {  # phrases that are told one by one, by what stands between them
    "; ": marked("Sentences", "{first}; {next}"),
    ", ": marked("Sentences", "{first}, {next}"),
    " and ": marked("Sentences", "{first} and {next}"),
}


def told(text: str) -> str:
    """Returns what the packages tell, in the language in force; text of users and of others stays as it is."""
    known = language.manager().language
    if not text or len(text) > _LONGEST or (known == language.ENGLISH and "attune" not in text):
        return text
    return _teller(known).told(text)


def one_text(sentences: Iterable[str]) -> str:
    """Returns sentences of the language in force behind each other; empty ones are passed over."""
    kept = [sentence for sentence in sentences if sentence]
    return _joined(_FOLLOWING, kept, kept) if kept else ""


class _Teller:
    """Tells texts in the language in force, on any thread, and remembers what it has told."""

    def __init__(self) -> None:
        self._told: dict[str, str] = {}

    def told(self, text: str) -> str:
        """Returns a text as the window tells it."""
        found = self._told.get(text)
        if found is None:
            if len(self._told) >= _MOST_KEPT:
                self._told = {}
            self._told[text] = found = _Telling().tell(text)
        return found


class _Telling:
    """Tells one text, and remembers what it has found out about the parts of it."""

    def __init__(self) -> None:
        self._recognised: dict[tuple[str, int, bool, bool], str | None] = {}

    def tell(self, text: str) -> str:
        """Returns a text as the window tells it."""
        sentences = BOUNDARY.split(text)
        if not 1 < len(sentences) <= _MOST_PARTS:
            return self._whole(text, 0) or text
        whole = self._recognise(text, 0, strict=True, alone=True)
        if whole is not None:
            return whole
        parts = self._one_by_one(sentences, 0)
        if None in parts and (whole := self._whole(text, 0)) is not None:
            return whole
        return _joined(_FOLLOWING, parts, sentences)

    def _whole(self, text: str, depth: int, alone: bool = False) -> str | None:
        """Returns what one sentence or phrase is told as, with words in it that are not known if need be."""
        found = self._recognise(text, depth, strict=True, alone=alone)
        return found if found is not None else self._recognise(text, depth, strict=False, alone=alone)

    def _one_by_one(self, sentences: Sequence[str], depth: int) -> list[str | None]:
        """Returns what sentences are told as; None for one not known, empty for one told with that before it."""
        parts: list[str | None] = []
        while len(parts) < len(sentences):
            start, found = len(parts), None
            for end in range(len(sentences), start, -1):
                found = self._whole(" ".join(sentences[start:end]), depth, alone=True)
                if found is not None:
                    break
            parts += [found, *[""] * (end - start - 1)]
        return parts

    def _recognise(self, text: str, depth: int, strict: bool, alone: bool = False) -> str | None:
        """Returns what a sentence or a phrase is told as; None where none of the sources says it.

        Args:
            text: The sentence.
            depth: How many others it stands in.
            strict: Whether all words within it must be known, too.
            alone: Whether no value in it may go beyond a sentence.
        """
        key = (text, depth, strict, alone)
        if key not in self._recognised:
            self._recognised[key] = self._found(text, depth, strict, alone)
        return self._recognised[key]

    def _found(self, text: str, depth: int, strict: bool, alone: bool) -> str | None:
        variants = _variants(text)
        for variant, ended in variants.items():
            if variant in _exact():
                return _ended(_exact()[variant].fill(_translated(_exact()[variant]), ()), ended)
        boundaries = len(BOUNDARY.findall(text))
        for template in _with_values():
            if alone and template.size < _SURE and not template.told:
                continue
            if depth == 0 and template.context == "spec":
                continue  # what is expected of a setting stands in a sentence, never alone
            for variant, ended in variants.items():
                said = self._said(template, variant, depth, strict, boundaries if alone else None)
                if said is not None:
                    return _ended(said, ended)
        return None

    def _said(self, template: Template, text: str, depth: int, strict: bool, boundaries: int | None) -> str | None:
        """Returns what a text is told as if a template says it; None where it does not, or can be read in two ways.

        Args:
            template: The template.
            text: What it is to say.
            depth: How many other sentences it stands in.
            strict: Whether all words among the values must be known.
            boundaries: How many sentences end within the text: in the template or in words that are told, but in no
                other value; None: they may end anywhere.
        """
        readings = template.readings(text)
        if boundaries is not None:
            readings = [values for values in readings if _ends(template, values) == boundaries]
        translation = _translated(template)
        known = [words for values in readings if (words := self._words(template, values, depth)) is not None]
        said = {template.fill(translation, values) for values in known}
        if not known and not strict and template.telling and boundaries in (None, template.boundaries):
            said = {template.fill(translation, values) for values in readings}
        return said.pop() if len(said) == 1 else None

    def _words(self, template: Template, values: Values, depth: int) -> Values | None:
        """Returns the values with the words among them told; None where one of these is not known."""
        found = list(values)
        for place in template.told:
            words = self._value(values[place], depth + 1)
            if words is None and template.context != "spec":
                return None
            found[place] = words if words is not None else values[place]
        return tuple(found)

    def _value(self, text: str, depth: int) -> str | None:
        """Returns what words within a sentence are told as: a phrase, several of them, or sentences."""
        if depth > _DEEP or not text:
            return None
        whole = self._recognise(text, depth, strict=True)
        if whole is not None:
            return whole
        sentences = BOUNDARY.split(text)
        if 1 < len(sentences) <= _MOST_PARTS:
            parts = self._one_by_one(sentences, depth)
            return None if None in parts else _joined(_FOLLOWING, parts, sentences)
        for mark, pattern in _LISTS.items():
            phrases = text.split(mark)
            if 1 < len(phrases) <= _MOST_PARTS:
                parts = [self._value(phrase, depth + 1) for phrase in phrases]
                if None not in parts:
                    return _joined(pattern, parts, phrases)
        return self._recognise(text, depth, strict=False)


def _variants(text: str) -> dict[str, bool]:
    """Returns how a phrase of the sources may be spelled that stands as `text`, and whether a full stop is added."""
    spelled = {text: False}
    if text.endswith("."):
        spelled[text[:-1]] = True
    first = {variant: ended for variant, ended in spelled.items() if variant}
    for variant, ended in first.items():
        spelled |= {f"{begin}{variant[1:]}": ended for begin in (variant[0].lower(), variant[0].upper())}
    return spelled


def _ends(template: Template, values: Values) -> int:
    """Returns how many sentences end within a template and the words that are told in it."""
    return template.boundaries + sum(len(BOUNDARY.findall(values[place])) for place in template.told)


def _ended(text: str, ended: bool) -> str:
    return _translate(_SENTENCE).format(sentence=text) if ended else text


def _joined(pattern: str, parts: Sequence[str | None], sources: Sequence[str]) -> str:
    """Returns parts behind each other; for one that is not known its source, which spaces set apart."""
    text, known = "", True
    for part, source in zip(parts, sources, strict=True):
        if part != "":
            joint = _translate(pattern) if known and part is not None else "{first} {next}"
            text = joint.format(first=text, next=part or source) if text else part or source
            known = part is not None
    return text


def _translated(template: Template) -> str:
    """Returns the translation of a template; of a remedy that names a command, what is done in the window."""
    if template.source in REMEDIES:
        return QCoreApplication.translate("Remedies", REMEDIES[template.source])
    return QCoreApplication.translate(template.context, template.source)


def _translate(text: str) -> str:
    return QCoreApplication.translate("Sentences", text)


@cache
def _teller(_language: str) -> _Teller:
    return _Teller()


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
    """Returns the templates with values, those first that have most words, or words that are told."""
    return sorted((template for template in _templates() if template.fields), key=lambda one: (-one.size, not one.told))
