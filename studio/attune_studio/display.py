"""Whether a window can be shown here, found out without starting Qt, which aborts the process where it cannot."""

from __future__ import annotations

import os
import sys


def display_problem() -> str:
    """Returns why no window can be shown, or an empty string when one can."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"):
        return ""
    return "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set."
