"""The encodings that are told apart and offered, apart from `encoding` so that the window need not load pyarrow."""

from __future__ import annotations

NAMES = ("utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5", "shift_jis", "windows-1252", "latin-1")
