"""Cleaning, step by step, on real markup and odd Unicode."""

import html
import re
import time

import pytest
from attune_datasets.cleaning import clean, named_entities, strip_html
from attune_datasets.spec import CleaningSpec
from hypothesis import given
from hypothesis import strategies as st

NOTHING = CleaningSpec(
    strip_html=False, decode_entities=False, keep="everything", lowercase=False, collapse_whitespace=False
)


def only(**steps: object) -> CleaningSpec:
    return NOTHING.model_copy(update=steps)


def one(text: str, cleaning: CleaningSpec) -> str:
    return clean([text], cleaning)[0]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("good<br />film", "good film"),
        ("<p class='a'>x</p>", " x "),
        ("a<!-- <b>hidden</b> -->b", "a b"),
        ("a<!-- never closed <b>c", "a<!-- never closed  c"),
        ("<!DOCTYPE html><?xml version='1.0'?>x", "  x"),
        ("line<br\n/>end", "line end"),
        ("a < b and c > d", "a < b and c > d"),
        ("I <3 it, 2<3, ->, <-, <>", "I <3 it, 2<3, ->, <-, <>"),
        ("<b", "<b"),
        ("<<b>>", "< >"),
        ("<a <b>c", "<a  c"),
    ],
)
def test_tags(text: str, expected: str) -> None:
    assert one(text, only(strip_html=True)) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("a &amp; b &AMP; c", "a & b & c"),
        ("&lt;b&gt;", "<b>"),
        ("&amp;lt;", "&lt;"),
        ("&#233;&#xE9;&#Xe9;", "ééé"),
        ("&#128;&#150;&#x81;", "€–\x81"),
        ("&#0;&#xD800;&#x110000;&#9999999;", "\ufffd" * 4),
        ("&NotEqualTilde;", "≂̸"),
        ("AT&T; &nosuch; &amp &; &#; &#x;", "AT&T; &nosuch; &amp &; &#; &#x;"),
    ],
)
def test_entities(text: str, expected: str) -> None:
    assert one(text, only(decode_entities=True)) == expected


def test_entities_agree_with_the_standard_library() -> None:
    names = list(named_entities())
    assert len(names) == 2125
    assert clean(names, only(decode_entities=True)) == [html.unescape(name) for name in names]


def test_tags_go_before_entities_are_decoded() -> None:
    assert one("&lt;b&gt;<i>", CleaningSpec()) == "<b>"


def test_letters_of_any_script_stay() -> None:
    text = "Él no—fue 3 veces; 好看！ हिन्दी 😀_"
    assert one(text, only(keep="letters")) == "Él no fue   veces  好看  हिन्दी   "


def test_lowercase_knows_no_context() -> None:
    assert one("ΟΔΟΣ İI ẞ ÀÉ Я", only(lowercase=True)) == "οδοσ ii ß àé я"


def test_white_space_of_any_kind_collapses() -> None:
    assert one("\u3000a \t\r\n b\xa0\u2028\x1cc\x85", only(collapse_whitespace=True)) == "a b c"
    assert one(" \n ", only(collapse_whitespace=True)) == ""


def test_nothing_asked_nothing_changed() -> None:
    assert one(" A<br/>&amp;\x00 \n Ω ", NOTHING) == " A<br/>&amp;\x00 \n Ω "
    assert one("half \ud83d pair", NOTHING) == "half \ufffd pair"


@given(st.text())
def test_ascii_letters_is_the_classic_recipe(text: str) -> None:
    assert one(text, only(keep="ascii_letters")) == re.sub("[^a-zA-Z]", " ", text)


@given(st.text(), st.text(alphabet="<>!-/?ab &;#x1"))
def test_default_cleaning_leaves_no_tag_and_no_double_space(text: str, markup: str) -> None:
    cleaned = one(markup + text, CleaningSpec(decode_entities=False))
    assert cleaned == " ".join(cleaned.split()) == one(cleaned, only(lowercase=True))
    assert not re.search(r"<[a-z][^<>]*>", strip_html(markup))


def test_many_comment_openings_take_linear_time() -> None:
    text = "<!--" * 100_000
    start = time.process_time()
    assert one("-->" + text, only(strip_html=True)) == "-->" + text
    assert time.process_time() - start < 1
