"""The guide in Chinese: every page there is, with the commands, pictures, formulas and parts of the English one."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
CHINESE = DOCS / "zh-CN"
_OWN = ("index", "install", "tour", "tour-by-command", "troubleshooting", "comparison")
PAGES = [f"{name}.md" for name in _OWN]
PAGES += [
    page.relative_to(DOCS).as_posix() for part in ("tasks", "concepts") for page in sorted((DOCS / part).glob("*.md"))
]
_BLOCK = re.compile(r"^(`{3,})([^\n]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def blocks(text: str) -> list[tuple[str, str]]:
    """The code blocks of a page; those that build the guide itself are not among them."""
    return [(kind, content) for _, kind, content in _BLOCK.findall(text) if not kind.startswith("{toctree")]


def outline(text: str) -> list[int]:
    """The levels of a page's headings, in their order."""
    return [len(marks) for marks in re.findall(r"^(#+) ", _BLOCK.sub("", text), re.MULTILINE)]


def formulas(text: str) -> Counter[str]:
    """The formulas of a page, however its lines are broken."""
    return Counter(
        " ".join(formula.split()) for formula in re.findall(r"\$\$[^$]+\$\$|\$[^$]+\$", _BLOCK.sub("", text))
    )


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_the_parts_of_the_english_one(page):
    english, chinese = ((folder / page).read_text(encoding="utf-8") for folder in (DOCS, CHINESE))
    assert re.search("[\u4e00-\u9fff]", chinese)
    assert outline(chinese) == outline(english)
    if page != "index.md":
        assert blocks(chinese) == blocks(english)
        assert formulas(chinese) == formulas(english)
    pictures = [Path(path).name for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", chinese)]
    assert pictures == [Path(path).name for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", english)]


def test_there_is_no_page_without_an_english_one():
    assert {page.relative_to(CHINESE).as_posix() for page in CHINESE.rglob("*.md")} == set(PAGES)
