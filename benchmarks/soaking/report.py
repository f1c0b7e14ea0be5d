"""`Report`: the figures of a soak, from the window's log and from what was seen from outside."""

from __future__ import annotations

import collections
import statistics
from collections.abc import Mapping, Sequence
from typing import Any

MB = 2**20
_WARM_UP = 0.1  # of the samples, which do not count
_SHOWN = 12  # stalls that the table shows, the longest


def figures(log: Sequence[dict[str, Any]], seen: Sequence[Mapping[str, float]]) -> dict[str, Any]:
    """Returns all figures.

    Args:
        log: As `read_log` returns it.
        seen: Resident bytes by what a process is, at equal distances, of the clicking alone.
    """
    by_kind: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    for line in log:
        by_kind[line["kind"]].append(line)
    rests = by_kind["rest"]
    stalls = sorted(by_kind["stall"], key=lambda stall: -stall["worked"])
    return {
        "ended": bool(by_kind["end"]),
        "acts": len(by_kind["act"]),
        "runs": len(by_kind["started"]),
        "memory": {role: memory_figures([sample.get(role, 0) for sample in seen]) for role in roles(seen)},
        "counts": {
            name: drift([line[name] for line in by_kind["counts"]])
            for name in ("widgets", "qobjects", "objects", "threads", "files")
            if by_kind["counts"]
        },
        "grown": grown(rests[0], rests[-1]) if len(rests) > 1 else {},
        "rests": [rest["counts"] for rest in rests],
        "stalls": stalls,
        "worked": [stall for stall in stalls if stall["worked"] > 50],
        "warnings": by_kind["warning"],
        "errors": by_kind["error"],
        "idle": [{name: line[name] for name in ("share", "memory")} for line in by_kind["idle"]],
    }


def roles(seen: Sequence[Mapping[str, float]]) -> list[str]:
    """Returns what processes there were, the window first."""
    return sorted({role for sample in seen for role in sample}, key=lambda role: (role != "window", role))


def memory_figures(values: Sequence[float]) -> dict[str, float]:
    """Returns `drift` of resident bytes, in MB; of processes that come and go, while they were there."""
    there = [value / MB for value in values if value]
    return drift(there)


def drift(values: Sequence[float]) -> dict[str, float]:
    """Returns the median of the tenth behind the warm-up, that of the last tenth, the most, and the change in percent.

    The warm-up is the first tenth; a tenth has one sample at least.
    """
    size = max(1, len(values) // 10)
    warm = round(len(values) * _WARM_UP) if len(values) > size else 0
    before, after = statistics.median(values[warm : warm + size]), statistics.median(values[-size:])
    change = 100 * (after / before - 1) if before else 0.0
    return {"before": before, "after": after, "most": max(values), "drift": round(change, 2)}


def grown(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[int]]:
    """Returns the classes of which there are more at the last rest than at the first: how many then and now."""
    others = ("t", "kind", "after", "since", "counts")
    return {
        name: [before.get(name, 0), count]
        for name, count in sorted(after.items(), key=lambda item: -(_number(item[1]) - _number(before.get(item[0], 0))))
        if name not in others and count > before.get(name, 0)
    }


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def table(found: Mapping[str, Any]) -> str:
    """Returns the figures as a text."""
    lines = [f"{found['acts']:,} acts, {found['runs']} runs started, {'closed' if found['ended'] else 'DID NOT END'}"]
    if paints := found.get("first_paints"):
        lines.append(f"first paint: median {statistics.median(paints):.2f} s of {[round(paint, 2) for paint in paints]}")
    for when, idle in zip(("before", "behind"), found["idle"], strict=False):
        lines.append(f"idle {when}: {100 * idle['share']:.2f} % of a processor, {idle['memory'] / MB:.0f} MB")
    lines.append(f"\n{'':24}{'after warm-up':>15}{'last tenth':>15}{'most':>12}{'drift':>10}")
    for role, row in found["memory"].items():
        lines.append(_row(f"{role}, MB", row))
    for name, row in found["counts"].items():
        lines.append(_row(name, row))
    lines.append(f"\nwarnings: {len(found['warnings'])}; errors: {len(found['errors'])}")
    for line in [*found["warnings"], *found["errors"]]:
        lines.append(f"  {line['t']:.1f} s, after {line['after']}: {line['message']}\n    {line['stack']}")
    worked, stalls = found["worked"], found["stalls"]
    lines.append(f"stalls over 50 ms: {len(stalls)} by the clock, {len(worked)} by the thread's own work")
    for stall in stalls[:_SHOWN]:
        lines.append(f"  {stall['t']:.1f} s: {stall['late']} ms late, worked {stall['worked']} ms, {stall['since']} s after {stall['after']}")
        lines.append(f"    {stall['stack']}")
    lines.append(f"more at rest than at first, by class: {found['grown'] or 'none'}")
    return "\n".join(lines)


def _row(name: str, row: Mapping[str, float]) -> str:
    return f"{name:24}{row['before']:15,.0f}{row['after']:15,.0f}{row['most']:12,.0f}{row['drift']:9.2f}%"
