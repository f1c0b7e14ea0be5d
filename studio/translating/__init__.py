"""Keeps the window's translations in step with its sources: `make translations`. Not part of what is installed."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from translating import ts_file
from translating.contents import messages_of_contents
from translating.messages import Message, messages_in
from translating.told import CONTEXT, messages_told

PACKAGE = Path(__file__).parents[1] / "attune_studio"
TS = PACKAGE / "translations" / "attune_zh_CN.ts"
TOLD = PACKAGE / "translations" / "told.json"
_RECOGNISED = (CONTEXT, "spec", "languages")  # contexts whose messages stand in what the packages tell


@cache
def messages() -> tuple[Message, ...]:
    """Returns all messages of the window. Takes seconds. Raises `NotALiteralError`."""
    return (*messages_in(PACKAGE), *messages_of_contents(), *messages_told())


def renewed(path: Path) -> str:
    """Returns what a file of translations should contain: all messages, with the translations that it has."""
    return ts_file.written(messages(), ts_file.read(path))


def templates() -> str:
    """Returns what `TOLD` should contain: by context, the messages that `attune_studio.told` recognises."""
    found = {context: sorted({one.source for one in messages() if one.context == context}) for context in _RECOGNISED}
    return json.dumps(found, ensure_ascii=False, indent=0) + "\n"


def update(path: Path) -> None:
    """Writes a file anew with all messages, with the translations that it has, and the templates beside it.

    Raises `NotALiteralError`.
    """
    path.parent.mkdir(exist_ok=True)
    path.write_text(renewed(path), encoding="utf-8", newline="\n")
    TOLD.write_text(templates(), encoding="utf-8", newline="\n")
