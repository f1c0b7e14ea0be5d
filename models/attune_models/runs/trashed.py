"""Where a run that was moved to the trash lies: `WORKSPACE/.trash/TIME/NAME`."""

from __future__ import annotations

from pathlib import Path

TRASH = ".trash"


def in_trash(run: Path) -> Path | None:
    """Returns where a run that is gone from its folder lies in the trash, the newest of its name; None: nowhere."""
    if run.exists() or not run.name:
        return None
    try:
        return max((run.parent / TRASH).glob(f"*/{_literal(run.name)}"), default=None)
    except OSError:
        return None


def _literal(name: str) -> str:
    """Returns a pattern that fits this name alone."""
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)
