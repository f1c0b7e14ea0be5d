"""Texts that people never send, until they do: drawn from a seed, for whatever must not mind its input.

Empty ones and white space of every kind, emoji with joiners, Chinese, Japanese, Korean, Arabic, Hebrew, Thai, stacked
combining marks, HTML whole and broken, entities, control characters and NULs, noncharacters and the neighbours of
surrogates, letters whose case has another length, words of 10,000 characters, texts longer than any model reads.
"""

from __future__ import annotations

import random
from collections.abc import Callable

SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u180e\u2000\u2003\u2007\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
INVISIBLE = "\x00\x01\x08\x7f\x80\x96\xad\u061c\u200b\u200c\u200d\u200e\u202e\u2060\u2066\ufe0f\ufeff\U000e0001"
EDGES = "\ud7ff\ue000\uf8ff\ufdd0\ufffd\ufffe\uffff\U00010000\U0001ffff\U000effff\U000f0000\U0010ffff"
CASES = "İıẞßſKÅΣςσΐŉǰǅǈẖﬁﬃԱևꭰᏸⒶⓐＡａ𐐀𐐨ᲀ"
EMOJI = ("😀", "👍🏽", "🤦🏽\u200d♀️", "👨\u200d👩\u200d👧\u200d👦", "🏴\U000e0067\U000e0062\U000e007f", "🇩🇪", "❤️", "1️⃣")
MARKUP = (
    "<br />", "<br/><br>", "</p>", "<b>", "<a href='x > y'>", '<img alt="<3">', "<!-- x -->", "<!-->", "<!---", "-->",
    "<!DOCTYPE html>", "<?xml?>", "<![CDATA[ x ]]>", "<", ">", "<>", "< b>", "a<b", "</", "<script>1<2</script>",
)  # fmt: skip
ENTITIES = (
    "&amp;", "&amp", "&AMP;", "&amp;lt;", "&lt;b&gt;", "&nbsp;", "&#160;", "&#xA0;", "&#XA0;", "&#0;", "&#128;",
    "&#129;", "&#xD800;", "&#xDFFF;", "&#x110000;", "&#9999999;", "&#12345678;", "&#;", "&#x;", "&", "&;",
    "&nosuch;", "&NotEqualTilde;", "&CounterClockwiseContourIntegral;", "&zwnj;", "&shy;", "&#x1F600;", "&#38;#38;",
)  # fmt: skip
WORDS = (
    "good", "BAD", "film", "don't", "not-so-good", "state-of-the-art", "U.S.A.", "10/10", "1,000.50", "§5", "#tag",
    "##ing", "[CLS]", "[PAD]", "[MASK]", "[UNK]", "naïve", "cafe\u0301", "café", "ﬁlm", "Ω", "ὀδός", "ΟΔΟΣ", "фильм",
    "這部電影", "这部电影不是不好看", "映画はとても良かった", "ｶﾀｶﾅ", "영화가 좋았어요", "한", "فيلم رائع جدًّا", "שָׁלוֹם",
    "หนังดีมาก", "बहुत अच्छी", "தமிழ்", "𠀀𠮷", "𝒳𝔂", "…", "——", "“quoted”", "¿qué?", "«ça»", "100％",
)  # fmt: skip
_BLOCKS = (
    (0x20, 0x7F), (0xA0, 0x250), (0x250, 0x370), (0x370, 0x530), (0x590, 0x800), (0x900, 0xE00), (0x1E00, 0x2100),
    (0x2000, 0x2C00), (0x2E80, 0x3400), (0x4E00, 0xA000), (0xAC00, 0xD7A4), (0xF900, 0x10000), (0x10000, 0x11000),
    (0x1D400, 0x1D800), (0x1F000, 0x1FB00), (0x20000, 0x2A6E0), (0xE0000, 0xE01F0),
)  # fmt: skip

_Maker = Callable[[random.Random], str]


def odd_texts(count: int, seed: int = 7) -> list[str]:
    """Returns `count` texts, each kind in turn, none with half a surrogate pair; the same for the same arguments."""
    draw = random.Random(seed)
    makers: list[_Maker] = [
        _empty_or_white, _emoji, _words, _words, _marks, _markup, _entities, _invisible, _edges, _cases, _of_one_block,
        _of_all_unicode, _mixture, _mixture, _mixture,
    ]  # fmt: skip
    return [(_very_long if place % 100 == 99 else makers[place % len(makers)])(draw) for place in range(count)]


def _some(draw: random.Random, pieces: str | tuple[str, ...], most: int, between: str = "") -> str:
    return between.join(draw.choices(pieces, k=draw.randint(1, most)))


def _empty_or_white(draw: random.Random) -> str:
    return "" if draw.random() < 0.2 else _some(draw, SPACES, 8)


def _emoji(draw: random.Random) -> str:
    return _some(draw, EMOJI, 12, draw.choice(("", " ")))


def _words(draw: random.Random) -> str:
    return _some(draw, WORDS, 40, draw.choice((" ", " ", "", "\u3000", ", ")))


def _marks(draw: random.Random) -> str:
    return "".join(
        draw.choice("aeZ好क") + _some(draw, "\u0300\u0301\u0308\u0327\u0338\u20dd\u3099", 20) for _ in "12345"
    )


def _markup(draw: random.Random) -> str:
    return _some(draw, MARKUP + WORDS[:6], 20, draw.choice(("", " ")))


def _entities(draw: random.Random) -> str:
    return _some(draw, ENTITIES + WORDS[:6], 20, draw.choice(("", " ")))


def _invisible(draw: random.Random) -> str:
    return "".join(draw.choice(INVISIBLE) + draw.choice(WORDS) for _ in range(draw.randint(1, 12)))


def _edges(draw: random.Random) -> str:
    return _some(draw, tuple(EDGES) + WORDS[:4], 12, draw.choice(("", " ")))


def _cases(draw: random.Random) -> str:
    return _some(draw, CASES, 30, draw.choice(("", " ", "a")))


def _of_one_block(draw: random.Random) -> str:
    return "".join(map(chr, draw.choices(range(*draw.choice(_BLOCKS)), k=draw.randint(1, 80))))


def _of_all_unicode(draw: random.Random) -> str:
    points = draw.choices(range(0x110000), k=draw.randint(1, 80))
    return "".join(chr(point) for point in points if not 0xD800 <= point < 0xE000)


def _mixture(draw: random.Random) -> str:
    makers = (_empty_or_white, _emoji, _words, _marks, _markup, _entities, _invisible, _edges, _cases, _of_one_block)
    return "".join(draw.choice(makers)(draw) for _ in range(draw.randint(2, 6)))


def _very_long(draw: random.Random) -> str:
    """A word of 99 to 10,000 characters, or thousands of words."""
    unit, times = (
        draw.choice(("x", "é", "好", "😀", "a\u0301", "very ", "&amp;", "<b>x", "1", ".")),
        draw.choice((99, 100, 101, 513, 3_000, 10_000)),
    )
    return _words(draw) + " " + unit * times + draw.choice(("", " good", "！"))
