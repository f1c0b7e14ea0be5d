"""How changes and lists are written."""

import pytest
from attune_studio import language
from attune_studio.text import enumerated, signed


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [(0.0124, 3, "+0.012"), (-0.0126, 3, "−0.013"), (-0.0004, 3, "0.000"), (0.0, 1, "0.0"), (-12.34, 1, "−12.3")],
)
def test_a_change_has_its_sign_and_nothing_has_none(value, digits, text):
    assert signed(value, digits) == text


def test_names_are_listed_as_people_do():
    assert [enumerated(["a", "b", "c"][:count]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_they_are_listed_in_chinese_as_chinese_does():
    language.manager().choose(language.CHINESE)
    assert enumerated(["a", "b", "c"]) == "a、b和c"
