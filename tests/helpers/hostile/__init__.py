"""Ways to spoil a run folder, as somebody would who means harm. `CASES` holds them all, by name."""

from __future__ import annotations

from hostile import arrays, files, pins
from hostile.tools import CASES, HOSTILE_NAME, PIN, STATE

__all__ = ["CASES", "HOSTILE_NAME", "PIN", "STATE", "arrays", "files", "pins"]
