"""`SoakLog`: what happened, a line of JSON each: `{"t": seconds since 1970, "kind": …}`, which the report reads."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any


class SoakLog:
    """Writes the log.

    Args:
        path: A file that is made anew.

    Attributes:
        last: The act that was done last, see `did`.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8", buffering=1)
        self._last_at = time.time()
        self.last = "nothing yet"

    def did(self, act: str) -> None:
        """Notes an act that is about to be done: what follows is told as having come after it."""
        self.last, self._last_at = act, time.time()
        self._write("act", act=act)

    def tell(self, kind: str, **told: Any) -> None:
        """Notes something that was seen, with the act before it and how long ago that was, in seconds."""
        self._write(kind, **told, after=self.last, since=round(time.time() - self._last_at, 3))

    def _write(self, kind: str, **told: Any) -> None:
        line = {"t": round(time.time(), 3), "kind": kind, **told}
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")


def read_log(path: Path) -> list[dict[str, Any]]:
    """Returns the lines of a log."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
