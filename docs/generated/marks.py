"""Markdown of what may hold any character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_CODE = re.compile(r"(`[^`]*`)")
_MARKS = re.compile(r"([\\*_<>\[\]$#])")


def plain(text: str) -> str:
    """Returns a text whose characters mean nothing to Markdown, but for `code` between backticks."""
    parts = _CODE.split(" ".join(text.split()))
    return "".join(part if place % 2 else _MARKS.sub(r"\\\1", part) for place, part in enumerate(parts))


def code(value: object) -> str:
    """Returns a value as code; nothing for one that is empty."""
    return f"`{value}`" if str(value) else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Returns a table; cells are Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)
