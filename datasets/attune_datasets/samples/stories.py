"""The English stories for language models: little worlds in which what comes later hangs on what came before.

Who was named is called he or she; the thing that is lost is the thing that is found, in its colour, where it was last
seen or where a friend says; who speaks opens and closes the quotation marks. A model that only knows which letters
follow each other cannot keep any of this; one that looks back can.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_PEOPLE = (
    ("Anna", "she", "her"), ("Ben", "he", "his"), ("Clara", "she", "her"), ("David", "he", "his"),
    ("Emma", "she", "her"), ("Felix", "he", "his"), ("Grace", "she", "her"), ("Henry", "he", "his"),
    ("Iris", "she", "her"), ("Jonas", "he", "his"), ("Lily", "she", "her"), ("Max", "he", "his"),
)  # fmt: skip
_COLOURS = ("red", "blue", "green", "yellow", "white", "black", "brown", "silver")
_THINGS = ("kite", "scarf", "key", "book", "ball", "hat", "cup", "lamp", "letter", "basket", "glove", "boat")
_PLACES = (
    "in the garden", "by the river", "under the old bridge", "behind the barn", "on the hill", "at the market",
    "near the station", "in the kitchen", "beside the well", "at the edge of the wood",
)  # fmt: skip
_ANIMALS = ("a cat", "a dog", "a goat", "a crow", "a squirrel", "a fox")
_WEATHER = ("sunny", "windy", "rainy", "cold", "misty", "quiet")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_FEELINGS = ("happy", "proud", "glad", "relieved")


def stories(seed: int, characters: int) -> Iterator[str]:
    """Yields stories, each of one paragraph, until they have so many characters; the same for the same seed."""
    draw, written = random.Random(seed), 0
    while written < characters:
        story = " ".join(_story(draw))
        written += len(story) + 2  # with the blank line behind it
        yield story


def _story(draw: random.Random) -> Iterator[str]:
    (name, he, his), (friend, friend_he, _) = _pair(draw, _PEOPLE)
    thing = f"{_one(draw, _COLOURS)} {_one(draw, _THINGS)}"
    place, other = _pair(draw, _PLACES)
    yield f"{_opening(draw)} {name} had a {thing}, and {he} took it everywhere."
    yield f"{he.capitalize()} played {place} until {friend} came along."
    yield _loss(draw, name, thing, his)
    yield f'"Where is my {thing}?" asked {name}.'
    seen = place if _chance(draw, 0.5) else other
    yield f'"I saw it {seen}," said {friend}.'
    yield from _search(draw, name, he, seen)
    animal = _one(draw, _ANIMALS)
    if _chance(draw, 0.4):
        yield f"There sat {animal}, and beside it lay the {thing}."
    else:
        yield f"There lay the {thing}, just as {friend} had said."
    if _chance(draw, 0.6):
        yield f'"Thank you, {friend}," said {name}, and {friend_he} smiled.'
    yield f"{name} was {_one(draw, _FEELINGS)}, and {he} never left {his} {thing.split()[1]} {seen} again."


def _opening(draw: random.Random) -> str:
    day, weather = _one(draw, _DAYS), _one(draw, _WEATHER)
    return _one(draw, (f"One {weather} {day},", f"It was a {weather} {day}.", f"Last {day} it was {weather}."))


def _loss(draw: random.Random, name: str, thing: str, his: str) -> str:
    return _one(draw, (
        f"But when it was time to go home, the {thing} was gone.",
        f"Then {name} opened {his} bag, and the {thing} was not in it.",
        f"Suddenly nobody knew where the {thing} was.",
    ))  # fmt: skip


def _search(draw: random.Random, name: str, he: str, seen: str) -> Iterator[str]:
    yield _one(draw, (f"So {name} ran back and looked {seen}.", f"{name} went to look {seen}, step by step."))
    if _chance(draw, 0.3):
        yield f"At first {he} found nothing, but {he} did not give up."


def _one(draw: random.Random, choices: Sequence[T]) -> T:
    # `random` itself is the only draw that Python promises to keep.
    return choices[int(draw.random() * len(choices))]


def _pair(draw: random.Random, choices: Sequence[T]) -> tuple[T, T]:
    first = _one(draw, choices)
    return first, _one(draw, [choice for choice in choices if choice != first])


def _chance(draw: random.Random, share: float) -> bool:
    return draw.random() < share
