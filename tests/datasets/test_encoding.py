"""Encodings are told from the whole file, and what cannot be decoded is told, not lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from attune_datasets.encoding import decode, detect_encoding
from attune_datasets.errors import DatasetError

REAL = Path(__file__).parents[3] / "shared" / "data" / "chinese_reviews"
SIMPLIFIED = "标签,评论\n1,很快，好吃，味道足，量给的很大\n0,送餐太慢了，我们等了两个小时，菜都凉了。\n"
TRADITIONAL = "標籤,評論\n1,這家餐廳的菜很好吃，服務也很親切。\n0,等了兩個小時，飯都冷了，我不會再來。\n"
JAPANESE = "ラベル,レビュー\n1,とても美味しかったです。また行きたいと思います。\n0,料理が冷たくて、残念でした。\n"
GERMAN = "label,review\n1,Sehr schön, die Küche war großartig!\n0,Für das Geld hätte ich mehr erwartet.\n"
FRENCH = "label,review\n1,Très bon film, l’acteur était à l’aise – bravo…\n0,Je n’ai pas aimé la fin “ratée”.\n"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        ("label,text\n1,plain\n", "ascii", "utf-8"),
        (SIMPLIFIED, "utf-16", "utf-16-le"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (GERMAN, "utf-16-be", "utf-16-be"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (JAPANESE, "cp932", "shift_jis"),
        (GERMAN, "latin-1", "latin-1"),
        (FRENCH, "cp1252", "windows-1252"),
    ],
)
def test_detection(text: str, codec: str, name: str) -> None:
    data = text.encode(codec)
    found = detect_encoding(data)
    assert (found.name, found.sure) == (name, True)
    assert decode(data, found.name).utf8.decode() == text


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [(SIMPLIFIED, "gb18030", "gb18030"), (TRADITIONAL, "big5", "big5"), (JAPANESE, "cp932", "shift_jis"),
     (FRENCH, "cp1252", "windows-1252"), (SIMPLIFIED, "utf-8", "utf-8")],
)  # fmt: skip
def test_evidence_far_behind_the_beginning_counts(text: str, codec: str, name: str) -> None:
    data = b"1,nothing but ASCII here\n" * 40_000 + text.encode(codec)
    assert detect_encoding(data).name == name


@pytest.mark.parametrize("line", ["1,很好\n", "0,不错，下次还来\n", "评论\n太差了\n"])
def test_a_few_chinese_characters_are_enough(line: str) -> None:
    assert detect_encoding(line.encode("gb18030")).name == "gb18030"


@pytest.mark.parametrize("line", ["1,caf\xe9\n", "prix: 5 \xa3\n", "na\xefve, gar\xe7on, No\xebl\n"])
def test_a_few_accents_are_latin_1(line: str) -> None:
    assert detect_encoding(line.encode("latin-1")).name == "latin-1"


def test_one_damaged_byte_does_not_make_utf8_something_else() -> None:
    data = SIMPLIFIED.encode() * 20
    cut = data[:1000] + b"\xff" + data[1000:]
    found = detect_encoding(cut)
    assert (found.name, found.sure) == ("utf-8", False)
    decoded = decode(cut, "utf-8")
    assert 1 <= len(decoded.damage) <= 3
    assert all(decoded.utf8[at : at + 3] == "�".encode() for at in decoded.damage)
    assert decoded.utf8.decode().count("�") == len(decoded.damage)


def test_a_replacement_character_of_the_file_itself_is_no_damage() -> None:
    decoded = decode("a\ufffdb".encode(), "utf-8")
    assert (decoded.utf8, len(decoded.damage)) == ("a\ufffdb".encode(), 0)


def test_bytes_that_latin_1_alone_knows() -> None:
    assert detect_encoding("d\xe9j\xe0 vu \x81\n".encode("latin-1")).name == "latin-1"


@pytest.mark.parametrize(
    "name", ["UTF8", "utf_8", "u8", "GBK", "gb2312", "cp1252", "windows-1252", "Shift-JIS", "big5"]
)
def test_names_that_people_write(name: str) -> None:
    assert decode(b"abc", name).utf8 == b"abc"


def test_a_mark_is_left_out_when_the_encoding_is_told() -> None:
    for name in ("utf-8", "utf-8-sig"):
        assert decode("评论".encode("utf-8-sig"), name).utf8 == "评论".encode()
    assert decode("评论".encode("utf-16"), "utf-16").utf8 == "评论".encode()
    assert decode("评论".encode("utf-16"), "utf-16-le").utf8 == "评论".encode()


@pytest.mark.parametrize(
    ("name", "told"), [("utf-9", "Did you mean"), ("klingon", "Common ones: utf-8"), ("base64", "There is")]
)
def test_unknown_names(name: str, told: str) -> None:
    with pytest.raises(DatasetError, match=f"There is no encoding '{name}'") as caught:
        decode(b"abc", name)
    assert told in str(caught.value)


def test_a_wrong_encoding_that_is_told_is_followed_and_the_damage_known() -> None:
    data = SIMPLIFIED.encode("gb18030")
    assert len(decode(data, "utf-8").damage) > 10
    assert len(decode(b"a\0b\0c", "utf-16-le").damage) == 1


def test_a_stray_nul_does_not_make_utf16() -> None:
    assert detect_encoding(b"text,label\nwi\0th,pos\n").name == "utf-8"
    assert detect_encoding("评论\n".encode() + b"a\0b\0" + b"c").name == "utf-8"


def test_another_alphabet_is_not_sure() -> None:
    assert not detect_encoding("Очень хороший фильм, всем советую".encode("cp1251")).sure


@pytest.mark.skipif(not REAL.is_dir(), reason="real data is not on this machine")
@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16-be", "utf-8"])
@pytest.mark.parametrize("lines", [3, 50, 10_000])
def test_real_reviews(codec: str, lines: int) -> None:
    reviews = (REAL / "waimai_10k.csv").read_text("utf-8").split("\n")
    for start in range(0, 300, 100):
        data = "\n".join(reviews[start : start + lines]).encode(codec)
        found = detect_encoding(data)
        assert (found.name, found.sure) == (codec, True)


@pytest.mark.timeout(120)
def test_one_line_of_many_megabytes_does_not_freeze_it() -> None:
    assert detect_encoding(b"a" * 10_000_000 + b" caf\xe9 ").name == "latin-1"
    assert detect_encoding("很好，".encode("gb18030") * 1_500_000).name == "gb18030"
