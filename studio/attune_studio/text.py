"""How numbers, times and sizes are written, the same in the window and on the command line."""

from __future__ import annotations

_UNITS = ("B", "kB", "MB", "GB", "TB")


def duration(seconds: float) -> str:
    """Returns a time as people say it: `45 s`, `3 min 20 s`, `2 h 05 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min"


def size(count: float) -> str:
    """Returns a number of bytes as people say it: `512 B`, `3.4 MB` (powers of 1,000)."""
    unit = 0
    while count >= 1000 and unit < len(_UNITS) - 1:
        count /= 1000
        unit += 1
    return f"{count:.0f} {_UNITS[unit]}" if unit == 0 or count >= 100 else f"{count:.1f} {_UNITS[unit]}"


def number(value: float) -> str:
    """Returns a count with separators, or another figure with four significant digits."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.4g}"
