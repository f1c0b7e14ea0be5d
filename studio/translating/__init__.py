"""Keeps the window's translations in step with its sources: `make translations`. Not part of what is installed."""

from __future__ import annotations

from pathlib import Path

from translating import ts_file
from translating.contents import messages_of_contents
from translating.messages import messages_in

PACKAGE = Path(__file__).parents[1] / "attune_studio"
TS = PACKAGE / "translations" / "attune_zh_CN.ts"


def renewed(path: Path) -> str:
    """Returns what a file of translations should contain: all messages, with the translations that it has."""
    return ts_file.written([*messages_in(PACKAGE), *messages_of_contents()], ts_file.read(path))


def update(path: Path) -> None:
    """Writes a file anew with all messages, with the translations that it has. Raises `NotALiteralError`."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(renewed(path), encoding="utf-8", newline="\n")
