"""The machine behind the bundled samples: sentences with slots, and a rule that says whose side each one is on.

A bag of words must not be able to solve the samples, or they would show nothing that attention is for. So both labels
are written with praise and with blame: in a *plain* sentence the verdict is the polarity of its word ("nobody can deny
that the soup was bland"), in a *turned* one it is the opposite ("nothing about the soup was bland"). Counting words
then says little; what a word hangs on says everything.
"""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

GOOD, BAD = 1, -1

T = TypeVar("T")

# Half would leave the words of no use at all, and nothing for a small model's learning to begin with.
_PLAIN_SHARE = 0.7

_SLOT = re.compile(r"{(\w+)}")

# slot of a sentence: (what is judged, polarity relative to the sentence's word)
_ADJECTIVES = {
    "word": ("aspect", 1),
    "more": ("aspect", 1),
    "contrary": ("aspect", -1),
    "word2": ("aspect2", 1),
    "verdict": ("whole", 1),
    "contrary_verdict": ("whole", -1),
}
_PHRASES = {"noun": ("nouns", 1), "contrary_noun": ("nouns", -1), "judged": ("verbs", 1)}


@dataclass(frozen=True)
class Words:
    """Words of praise and of blame that fit the same place in a sentence."""

    good: tuple[str, ...]
    bad: tuple[str, ...]

    def of(self, polarity: int) -> tuple[str, ...]:
        """Returns the words of one polarity."""
        return self.good if polarity == GOOD else self.bad


@dataclass(frozen=True)
class Domain:
    """A kind of thing that is reviewed.

    Args:
        whole: What a sentence calls the thing itself ("the film").
        aspects: Its parts, each with the words that only fit that part.
        openings: Sentences without a verdict that a review of it begins with.
    """

    whole: str
    aspects: dict[str, Words]
    openings: tuple[str, ...]


@dataclass(frozen=True)
class Language:
    """All that a corpus in one language is written from.

    Args:
        labels: The names of the negative and of the positive class.
        domains: What the reviews are about.
        general: Adjectives that fit every part of everything.
        nouns: What the thing as a whole can be ("a triumph").
        verbs: What other people did to a part of it ("praised").
        plain: Sentences whose verdict is the polarity of their word.
        turned: Sentences whose verdict is the opposite.
        hearsay: Sentences with a word of either polarity that say nothing about the verdict.
        closings: Sentences without a verdict that a review may end with.
        fillers: Slots of openings and closings, such as days.
        joined: How sentences become a text.
    """

    labels: tuple[str, str]
    domains: tuple[Domain, ...]
    general: Words
    nouns: Words
    verbs: Words
    plain: tuple[str, ...]
    turned: tuple[str, ...]
    hearsay: tuple[str, ...]
    closings: tuple[str, ...]
    fillers: dict[str, tuple[str, ...]]
    joined: Callable[[Sequence[str]], str]


class Writer:
    """Writes reviews of one language, the same ones for the same seed in every version of Python."""

    def __init__(self, language: Language, seed: int) -> None:
        self._language = language
        self._random = random.Random(seed)

    def reviews(self, rows: int) -> Iterator[tuple[str, str]]:
        """Yields `rows` different pairs (review, label), the labels in turn."""
        seen: set[str] = set()
        while len(seen) < rows:
            verdict = GOOD if len(seen) % 2 else BAD
            review = self._review(verdict)
            if review not in seen:
                seen.add(review)
                yield review, self._language.labels[verdict == GOOD]

    def _review(self, verdict: int) -> str:
        """Returns a text whose judgements agree: about different parts of one thing, with or without neutral talk."""
        domain = self._choice(self._language.domains)
        aspects = itertools.cycle(self._shuffled(tuple(domain.aspects)))
        turns = {GOOD: iter(self._shuffled(self._language.plain)), BAD: iter(self._shuffled(self._language.turned))}
        sentences = []
        for _ in range(self._choice((1, 2, 2, 3))):
            turn = GOOD if self._happens(_PLAIN_SHARE) else BAD
            sentences.append(self._filled(next(turns[turn]), domain, aspects, turn * verdict))
        if self._happens(0.2):
            hearsay = self._choice(self._language.hearsay)
            sentences.insert(0, self._filled(hearsay, domain, aspects, self._choice((GOOD, BAD))))
        if self._happens(0.5):
            sentences.insert(0, self._filled(self._choice(domain.openings), domain, aspects))
        if self._happens(0.2):
            sentences.append(self._filled(self._choice(self._language.closings), domain, aspects))
        return self._language.joined(sentences)

    def _filled(self, sentence: str, domain: Domain, aspects: Iterator[str], polarity: int = GOOD) -> str:
        """Fills the slots of a sentence whose word has this polarity; different slots get different fillings."""
        filled = {"whole": domain.whole}

        def filling(match: re.Match[str]) -> str:
            slot = match[1]
            if slot not in filled:
                aspect = slot in ("aspect", "aspect2")
                filled[slot] = next(aspects) if aspect else self._filling(slot, domain, filled, polarity)
            return filled[slot]

        return _SLOT.sub(filling, sentence)

    def _filling(self, slot: str, domain: Domain, filled: Mapping[str, str], polarity: int) -> str:
        if slot in _ADJECTIVES:
            target, sign = _ADJECTIVES[slot]
            # A sentence may name the adjective before the thing it is about; then only a general one is sure to fit.
            own = domain.aspects.get(filled.get(target, ""))
            words = self._language.general.of(sign * polarity) + (own.of(sign * polarity) if own else ())
        elif slot in _PHRASES:
            field, sign = _PHRASES[slot]
            phrases: Words = getattr(self._language, field)
            words = phrases.of(sign * polarity)
        else:
            words = self._language.fillers[slot]
        return self._choice([word for word in words if word not in filled.values()])

    def _shuffled(self, options: Sequence[str]) -> list[str]:
        return sorted(options, key=lambda _: self._random.random())

    def _choice(self, options: Sequence[T]) -> T:
        return options[int(self._random.random() * len(options))]

    def _happens(self, probability: float) -> bool:
        return self._random.random() < probability
