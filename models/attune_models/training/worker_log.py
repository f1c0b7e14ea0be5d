"""The worker's own words in `worker.log`, which lies on the disk that may be full."""

from __future__ import annotations

import contextlib
import sys


def write_log(text: object) -> None:
    """Writes a line, if the disk takes it: a worker lives on without its log."""
    with contextlib.suppress(OSError):
        print(text, file=sys.stderr, flush=True)
