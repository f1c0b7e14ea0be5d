"""What the command says: the answer on standard output (text or one JSON document), all else on standard error."""

from __future__ import annotations

import json
import os
import re
import sys
import time
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from attune_datasets.errors import AttuneError

_BAR = 24  # characters
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")  # but tabs and ends of lines
_QUIET = 10.0  # seconds between two lines of one phase in a log


class Console:
    """One command's output.

    Args:
        as_json: True when the answer, or the error, is to be one JSON document on standard output.
    """

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._live = sys.stderr.isatty()
        self._last_note = ""
        self._next_line = 0.0

    def answer(self, document: dict[str, Any], lines: Iterable[str]) -> None:
        """Prints the answer once: `document` with `--json`, `lines` for people otherwise.

        Raises:
            BrokenPipeError: who was to read it has gone, as in `attune data FILE | head`.
            AttuneError: standard output is a file that cannot be written.
        """
        told = [json.dumps(document, ensure_ascii=False, indent=2)] if self.as_json else map(shown, lines)
        try:
            for line in told:
                print(line)
            sys.stdout.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            silence(sys.stdout)
            raise AttuneError(
                "The answer could not be written to standard output.",
                why=f"{error.strerror or error}.",
                remedy="Make room on the disk, or send the answer elsewhere.",
            ) from error

    def progress(self, fraction: float, note: str = "") -> None:
        """Draws a progress bar where somebody watches; elsewhere prints a line for each new phase, and now and then."""
        if self._live:
            filled = round(min(max(fraction, 0.0), 1.0) * _BAR)
            bar = "━" * filled + "╌" * (_BAR - filled)
            told = shown(note[:80].replace("\n", " "))
            print(f"\r{bar} {fraction:4.0%}  {told}\033[K", end="", file=sys.stderr, flush=True)
        elif _phase(note) != _phase(self._last_note) or (
            note != self._last_note and time.monotonic() > self._next_line
        ):
            print(f"{fraction:4.0%}  {shown(note)}", file=sys.stderr, flush=True)
            self._next_line = time.monotonic() + _QUIET
        self._last_note = note

    def end_progress(self) -> None:
        """Leaves the progress bar's line."""
        if self._live and self._last_note:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
        self._last_note = ""

    def note(self, text: str) -> None:
        """Says something by the way, on standard error."""
        self.end_progress()
        print(shown(text), file=sys.stderr, flush=True)

    def fail(self, error: AttuneError) -> None:
        """Tells a failure: the sentence on standard error and, with `--json`, `{"error": …}` on standard output."""
        self.end_progress()
        if self.as_json:
            print(json.dumps({"error": error.to_json()}, ensure_ascii=False, indent=2))
        print(f"attune: {shown(str(error))}", file=sys.stderr, flush=True)


def silence(stream: TextIO) -> None:
    """Has a stream that cannot be written drop what is left in it, or Python would fail once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def shown(text: str) -> str:
    """Returns a text as a terminal may have it: what would move its cursor, colour it or turn it round is a mark.

    Names of runs and what their files tell may come from anyone.
    """
    return _CONTROL.sub("\ufffd", text)


def table(rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> list[str]:
    """Returns rows as aligned lines, the first row being the heads; the columns in `right` are right-aligned."""
    rows = [[cell.replace("\n", " ") for cell in row] for row in rows]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = []
        for column, cell in enumerate(row):
            fill = " " * (widths[column] - _width(cell))
            cells.append(fill + cell if column in right else cell + fill)
        lines.append("  ".join(cells).rstrip())
    return lines


def _phase(note: str) -> str:
    return note.partition(":")[0]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
