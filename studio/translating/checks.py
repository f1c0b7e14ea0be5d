"""What a translation must have in common with its source: placeholders, markup, mnemonics, line ends, outer spaces."""

from __future__ import annotations

import re

_ALIKE = {
    "placeholders": re.compile(r"\{[^{}]*\}|%L?(?:\d+|n)"),  # of `str.format` with their formats, and of Qt
    "tags": re.compile(r"</?[A-Za-z][^<>]*>"),
    "mnemonics": re.compile(r"&(?=\w)"),
    "line ends": re.compile(r"\n"),
    "outer spaces": re.compile(r"^\s+|\s+$"),
}


def differences(source: str, translation: str) -> list[str]:
    """Returns what differs and must not, such as `placeholders: ['{name}'] became []`; the order may be another."""
    found = []
    for what, pattern in _ALIKE.items():
        before, after = sorted(pattern.findall(source)), sorted(pattern.findall(translation))
        if before != after:
            found.append(f"{what}: {before} became {after}")
    return found
