"""The reader of what the packages tell: which sentences it finds in sources, and what it refuses."""

from __future__ import annotations

import pytest
from attune_studio.templates import Template
from translating import TOLD, templates
from translating.messages import NotALiteralError
from translating.sources import Sources
from translating.told import messages_of

ERRORS = "class AttuneError(Exception): ...\nclass FileError(AttuneError): ...\n"


def found(*sources: str) -> list[str]:
    modules = {f"package/{place}.py": source for place, source in enumerate((ERRORS, *sources))}
    return [message.source for message in messages_of(Sources(modules))]


def test_what_is_shipped_is_what_the_sources_say() -> None:
    assert templates() == TOLD.read_text(encoding="utf-8"), "run `make translations`"


def test_sentences_of_errors_with_what_the_values_look_like() -> None:
    source = """
def check(path, count, name):
    raise FileError(f"{path.name} has {count:,} columns.", why=f"It lacks {name!r}.", remedy="Choose " "another.")
"""
    assert found(source) == ["{name} has {count:,} columns.", "It lacks {name!r}.", "Choose another."]


def test_a_choice_of_words_is_followed_to_whole_sentences() -> None:
    source = """
KINDS = {"a": "a picture", "b": "a program"}
def counted(number, one, many="") -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
def tell(rows, kind, whole):
    what = f"{counted(len(rows), 'row')} left."
    raise AttuneError(f"{counted(rows, 'class', 'classes')} in {KINDS[kind]}.", why="All." if whole else what)
"""
    assert found(source) == [
        "{number:,} class in a picture.", "{number:,} class in a program.",
        "{number:,} classes in a picture.", "{number:,} classes in a program.",
        "All.", "{number:,} row left.", "{number:,} rows left.",
    ]  # fmt: skip


def test_what_is_handed_over_is_read_where_that_is_done() -> None:
    source = """
def refused(error, what):
    return AttuneError(what, why=f"{error}.")
def write(path):
    try: path.write()
    except OSError as error: raise refused(error, f"{path} cannot be written.")
def read(path): raise refused(ValueError("it is damaged"), "Nothing can be read.")
"""
    assert set(found(source)) == {"{path} cannot be written.", "Nothing can be read.", "it is damaged."}


def test_many_ways_to_say_a_part_become_words_that_are_told_for_themselves() -> None:
    source = """
PARTS = ("one", "two", "three", "four", "five")
def tell(number): raise AttuneError(f"There is no part {PARTS[number]}.")
"""
    assert set(found(source)) == {"There is no part {parts:told}.", "one", "two", "three", "four", "five"}


def test_notes_warnings_and_keys_are_read_too() -> None:
    source = """
def work(progress, events):
    progress(0.5, "Counting")
    events.write("warning", what="It is late.", remedy="")
    return {"what": "It is done.", "of": "no sentence here"}
"""
    assert found(source) == ["Counting", "It is late.", "It is done."]


def test_equal_shapes_are_one_message_and_braces_stay() -> None:
    source = """
def a(file): raise AttuneError(f"{file} is empty.")
def b(name): raise AttuneError(f"{name} is empty.", remedy='Write {"text": 1}.')
"""
    assert found(source) == ["{file} is empty.", 'Write {{"text": 1}}.']


@pytest.mark.parametrize("text", ["told[0]", "make()", "', '.join(names)", "a + b", "grown"])
def test_what_cannot_be_seen_is_an_error(text: str) -> None:
    with pytest.raises(NotALiteralError, match=r"package/1.py:4"):
        found(f"def tell(told, names, a, b):\n    grown = 'It'\n    grown += a\n    raise AttuneError({text})")


def test_a_template_is_read_back_in_each_way_that_there_is() -> None:
    template = Template("told", "{file} has {count:,} columns in {name!r}.")
    assert template.readings("a has 1,200 columns in 'b has 3 columns in c'.") == [
        ("a", "1,200", "'b has 3 columns in c'")
    ]
    assert template.readings("a has many columns in 'b'.") == []
    assert Template("told", "{a} in {b}.").readings("x in y in z.") == [("x", "y in z"), ("x in y", "z")]
    assert (
        Template("told", "{a} of {b} of {c}.").readings("of " * 500 + ".") == []
    )  # too many ways, and no search for all
    assert template.fill("{name!r}：{count:,} {file}", ("{b}", "3", "'a'")) == "'a'：3 {b}"
