"""The frozen tables agree with this Python's Unicode wherever both know a character."""

import sys
import unicodedata

import numpy as np
import pytest
from attune_datasets import characters

# Assigned in the frozen Unicode and in this Python's, whichever is older.
ALL = [chr(point) for point in range(sys.maxunicode + 1)]
KNOWN = [c for c in ALL if unicodedata.category(c) != "Cn"]
LATER_LOWERCASE = {"\ua7cb", "\ua7cc", "\ua7da", "\ua7dc"}  # got their lowercase in Unicode 16


def members(table: np.ndarray) -> set[str]:
    return {chr(point) for point in np.flatnonzero(table)}


@pytest.mark.parametrize(
    "table, initials", [(characters.letters(), "LM"), (characters.loners() & ~characters.letters(), "PS")]
)
def test_categories(table: np.ndarray, initials: str) -> None:
    known = {c for c in KNOWN if unicodedata.category(c)[0] in initials}
    assert members(table) & set(KNOWN) - known <= set("〆〇〡〢〣〤〥〦〧〨〩〸〹〺")  # Han numerals are no letters
    if unicodedata.unidata_version <= "15.1.0":
        assert known <= members(table)


def test_white_space_is_pythons() -> None:
    assert members(characters.white_space()) == {c for c in ALL if c.isspace()}


def test_lowercase_is_one_to_one() -> None:
    table = characters.lowercase()
    expected = {c: c.lower()[0] for c in KNOWN if c not in LATER_LOWERCASE}
    assert {c: chr(table[ord(c)]) for c in expected} == expected
    assert chr(table[ord("İ")]) == "i"
    assert chr(table[ord("Σ")]) == "σ"


def test_chinese_kana_and_emoji_stand_alone_but_hangul_does_not() -> None:
    table = characters.loners()
    assert all(table[ord(c)] for c in "好の、😀!$𠀀")
    assert not any(table[ord(c)] for c in "a1é한ไ ")


def test_code_points_come_back() -> None:
    for text in ("", "plain", "naïve 好 😀", "half \ud83d pair"):
        assert characters.from_code_points(characters.code_points(text)) == text
    assert characters.code_points("plain").dtype == np.uint8
