"""The machine behind the samples of sentence pairs: phrases in two languages that know which word stands for which.

A grammar puts phrases together in the order of either language, and the links go along: so each pair comes with its
true word alignment, against which the attention of a translator can be measured. Every target word hangs on exactly one
source word; source words without a counterpart (measure words, `does`) have no link.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Phrase:
    """Words of two languages.

    Args:
        source: The source words.
        target: The target words.
        links: For each target word the source word that it stands for, as a place in `source`.
    """

    source: tuple[str, ...]
    target: tuple[str, ...]
    links: tuple[int, ...]

    @property
    def alignment(self) -> str:
        """The links as Pharaoh wrote them: `0-0 1-2 2-1`, source first, by source word."""
        return " ".join(f"{i}-{j}" for i, j in sorted((i, j) for j, i in enumerate(self.links)))


NOTHING = Phrase((), (), ())


def word(source: str, target: str, of: int = 0) -> Phrase:
    """Returns a phrase of words between spaces; all target words hang on source word number `of`."""
    words = tuple(target.split())
    return Phrase(tuple(source.split()), words, (of,) * len(words))


def joined(parts: Sequence[Phrase], order: Sequence[int] | None = None) -> Phrase:
    """Returns one phrase of several.

    Args:
        parts: In the order of the source.
        order: Places in `parts` in the order of the target; None: the same.
    """
    starts = [sum(len(part.source) for part in parts[:place]) for place in range(len(parts))]
    places = range(len(parts)) if order is None else order
    return Phrase(
        source=tuple(one for part in parts for one in part.source),
        target=tuple(one for place in places for one in parts[place].target),
        links=tuple(starts[place] + link for place in places for link in parts[place].links),
    )


class Chance:
    """Draws the same in every version of Python."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def one(self, options: Sequence[T]) -> T:
        """Returns one of the options."""
        return options[int(self._random.random() * len(options))]

    def happens(self, probability: float) -> bool:
        """Returns True with this probability."""
        return self._random.random() < probability


class Grammar(Protocol):
    """Writes sentences of two languages; each source has one translation."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The CSV's columns."""
        ...

    def sentence(self, chance: Chance) -> Phrase:
        """Returns a sentence with its translation, ended by its full stop."""
        ...

    def row(self, sentence: Phrase) -> tuple[str, ...]:
        """Returns what the columns of the CSV hold for a sentence."""
        ...


def pairs(grammar: Grammar, count: int, seed: int) -> Iterator[tuple[str, ...]]:
    """Yields the rows of so many sentences whose sources all differ."""
    chance = Chance(seed)
    seen: set[tuple[str, ...]] = set()
    while len(seen) < count:
        sentence = grammar.sentence(chance)
        if sentence.source not in seen:
            seen.add(sentence.source)
            yield grammar.row(sentence)


def spaced(words: Sequence[str]) -> str:
    """Returns a sentence of a language that puts spaces between words: a capital first, no space before the stop."""
    text = " ".join(words[:-1]) + words[-1]
    return text[0].upper() + text[1:]


def with_article(phrase: str) -> str:
    """Returns `a` or `an` before English words."""
    return f"an {phrase}" if phrase[0] in "aeiou" else f"a {phrase}"
