"""What the program knows better than any page: its commands, settings, presets and the licences of what it needs.

A Sphinx extension. Where a page has the line `<!-- generated: NAME -->`, what `NAME.markdown()` of this package says
stands in its place, made anew at each build, so that no page can tell of an option that is no longer there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from generated import commands, licences, presets, settings

if TYPE_CHECKING:
    from sphinx.application import Sphinx

PARTS: dict[str, Callable[[], str]] = {
    "commands": commands.markdown,
    "licences": licences.markdown,
    "presets": presets.markdown,
    "settings": settings.markdown,
}
_PLACE = re.compile(r"^<!-- generated: (\w+) -->$", re.MULTILINE)


def setup(app: Sphinx) -> dict[str, Any]:
    """Connects the extension with Sphinx."""
    app.connect("source-read", _fill)
    app.connect("env-get-outdated", _pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def filled(source: str) -> str:
    """Returns a page with its generated parts. Raises `KeyError` for one that there is not."""
    return _PLACE.sub(lambda place: PARTS[place[1]](), source)


def _fill(_app: Sphinx, _page: str, source: list[str]) -> None:
    source[0] = filled(source[0])


def _pages(app: Sphinx, *_changes: Any) -> list[str]:
    """Returns the pages that are out of date whenever the program is another: those with generated parts."""
    pages = app.env.found_docs
    return [page for page in pages if _PLACE.search(app.env.doc2path(page).read_text(encoding="utf-8"))]
