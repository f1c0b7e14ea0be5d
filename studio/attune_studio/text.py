"""How numbers, times and sizes are written, the same in the window and on the command line."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Sequence

from attune_datasets.space_mark import SPACE_MARK

from attune_studio.wording import translate

UNKNOWN_TOKEN = "[UNK]"  # what stands for all that the vocabulary does not have
_UNITS = ("B", "kB", "MB", "GB", "TB")


def duration(seconds: float) -> str:
    """Returns a time as people say it: `45 s`, `3 min 20 s`, `2 h 05 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return translate("text", "{seconds} s").format(seconds=whole)
    if whole < 3600:
        return translate("text", "{minutes} min {seconds:02d} s").format(minutes=whole // 60, seconds=whole % 60)
    hours, minutes = whole // 3600, whole % 3600 // 60
    return translate("text", "{hours} h {minutes:02d} min").format(hours=hours, minutes=minutes)


def shortened(name: str, longest: int = 32) -> str:
    """Returns a name, cut in the middle where it has more than `longest` characters."""
    half = longest // 2
    return name if len(name) <= longest else f"{name[:half]}…{name[-half:]}"


def enumerated(names: Sequence[str]) -> str:
    """Returns names as people list them: `a, b and c`; an empty text for none."""
    *first, last = names or ("",)
    return translate("Sentences", "{first} and {next}").format(first=listed(first), next=last) if first else last


def listed(names: Iterable[str]) -> str:
    """Returns names behind each other: `a, b, c`; an empty text for none."""
    between = translate("Sentences", "{first}, {next}").format(first="", next="")
    return between.join(names)


def titled(title: str, told: str) -> str:
    """Returns what is told under a title, in one line: `Training: first-run`."""
    return translate("Sentences", "{title}: {told}").format(title=title, told=told)


def size(count: float) -> str:
    """Returns a number of bytes as people say it: `512 B`, `3.4 MB` (powers of 1,000)."""
    unit = 0
    while count >= 1000 and unit < len(_UNITS) - 1:
        count /= 1000
        unit += 1
    return f"{count:.0f} {_UNITS[unit]}" if unit == 0 or count >= 100 else f"{count:.1f} {_UNITS[unit]}"


_SIGNS = str.maketrans({" ": "␣", "\u3000": "␣", "\n": "↵", "␤": "↵", "\t": "⇥"})


def visible(token: str) -> str:
    """Returns a token with signs in place of the characters that nobody could see: `␣`, `↵` (a line end), `⇥`."""
    return token.translate(_SIGNS)


def shown(token: str) -> str:
    """Returns a token as people read it: without the mark of the space before it."""
    return token.removeprefix(SPACE_MARK) or visible(" ")


def named_token(token: str) -> str:
    """Returns a token of a text as people read it, where spaces and line ends may be tokens: these are signs."""
    return visible(shown(token))


def token_names(tokens: Sequence[str], spans: Sequence[Sequence[int]], clean: str) -> list[str]:
    """Returns what the tokens of a text are called where they are shown; an unknown one by the word behind it.

    Args:
        tokens: One string a token.
        spans: Each token's (start, end) in `clean`; empty for specials.
        clean: The cleaned text.
    """
    words = _unknown(tokens, spans, clean)
    return [
        f"{visible(word)} → {token}" if word else named_token(token) for token, word in zip(tokens, words, strict=True)
    ]


def unknown_words(tokens: Sequence[str], spans: Sequence[Sequence[int]], clean: str) -> list[str]:
    """Returns what of a text the vocabulary does not have, each once, in its order; arguments as of `token_names`."""
    return list(dict.fromkeys(filter(None, _unknown(tokens, spans, clean))))


def _unknown(tokens: Sequence[str], spans: Sequence[Sequence[int]], clean: str) -> list[str]:
    """Returns the word behind each unknown token; empty for those that are known."""
    pairs = zip(tokens, spans, strict=True)
    return [clean[start:end].strip() if token == UNKNOWN_TOKEN else "" for token, (start, end) in pairs]


def large(count: int) -> str:
    """Returns a large count in three digits: `940`, `53.2 k`, `1.24 M`, `7.1 G`."""
    for unit, factor in (("G", 10**9), ("M", 10**6), ("k", 10**3)):
        if count >= factor:
            return f"{count / factor:.3g} {unit}"
    return str(count)


def number(value: float) -> str:
    """Returns a count with separators, or another figure with four significant digits."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.4g}"


def plain(value: float, digits: int = 3) -> str:
    """Returns a figure without powers of ten where it can be read without: `0.002`, `12,000`, `3e-07`."""
    if value != 0 and not 1e-5 <= abs(value) < 1e7:
        return f"{value:.{digits - 1}g}"
    places = max(0, digits - 1 - math.floor(math.log10(abs(value)))) if value else 0
    text = f"{value:,.{min(places, digits + 4)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def clock(seconds: float) -> str:
    """Returns `0:45`, `12:30` or `1:05:00`."""
    whole = round(seconds)
    hours, rest = divmod(abs(whole), 3600)
    minutes, last = divmod(rest, 60)
    sign = "−" if whole < 0 else ""
    return f"{sign}{hours}:{minutes:02d}:{last:02d}" if hours else f"{sign}{minutes}:{last:02d}"


def moment(seconds: float) -> str:
    """Returns a point of time; a dash for none, or for one beyond the calendar."""
    try:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds)) if seconds else "–"
    except (OverflowError, ValueError, OSError):
        return "–"


def minus(written: str) -> str:
    """Returns a number, written in any way, with the sign that people read as minus; files keep `-`."""
    return written.replace("-", "−")


def signed(value: float, digits: int) -> str:
    """Returns a change with its sign, `+0.012` or `−0.012`, and one that rounds to nothing without: `0.000`."""
    text = f"{abs(value):.{digits}f}"
    return text if not float(text) else f"{'−' if value < 0 else '+'}{text}"
