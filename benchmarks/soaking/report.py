"""The figures of a soak, from the window's log and from what was seen from outside."""

from __future__ import annotations

import collections
import statistics
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

MB = 2**20
COUNTED = ("widgets", "qobjects", "objects", "threads", "files")
_WARM_UP = 0.1  # of the samples, which do not count
_SHOWN = 12  # stalls that the table shows, the longest


def figures(log: Sequence[dict[str, Any]], seen: Sequence[tuple[float, Mapping[str, float]]]) -> dict[str, Any]:
    """Returns all figures.

    Args:
        log: As `read_log` returns it.
        seen: When, in seconds since 1970, and resident bytes by what a process is; those of the clicking count.
    """
    by_kind: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
    for line in log:
        by_kind[line["kind"]].append(line)
    rests, acts = by_kind["rest"], by_kind["act"]
    clicked = [sizes for at, sizes in seen if acts and acts[0]["t"] <= at <= acts[-1]["t"]]
    stalls = sorted(by_kind["stall"], key=lambda stall: -stall["worked"])
    return {
        "ended": bool(by_kind["end"]),
        "began": log[0]["t"] if log else 0.0,
        "acts": len(acts),
        "runs": len(by_kind["started"]),
        "memory": {role: memory_figures([sizes.get(role, 0) for sizes in clicked]) for role in roles(clicked)},
        "course": course([sizes["window"] / MB for sizes in clicked if "window" in sizes]),
        "counts": {name: drift([line[name] for line in by_kind["counts"]]) for name in COUNTED if by_kind["counts"]},
        "rests": [{name: rest[name] for name in COUNTED} for rest in rests],
        "kinds": rests[-1]["kinds"] if rests else {},
        "grown": {of: grown(rests[-2][of], rests[-1][of]) if len(rests) > 1 else {} for of in ("kinds", "types")},
        "stalls": stalls,
        "worked": [stall for stall in stalls if stall["worked"] > 50],
        "warnings": by_kind["warning"],
        "errors": by_kind["error"],
        "idle": [{name: line[name] for name in ("share", "memory")} for line in by_kind["idle"]],
    }


def roles(seen: Sequence[Mapping[str, float]]) -> list[str]:
    """Returns what processes there were, the window first."""
    return sorted({role for sizes in seen for role in sizes}, key=lambda role: (role != "window", role))


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


def course(values: Sequence[float]) -> list[int]:
    """Returns the median of each tenth, of fewer parts where there are fewer values: does a growth go on or end?"""
    ends = [round(len(values) * tenth / 10) for tenth in range(11)]
    return [round(statistics.median(values[start:end])) for start, end in pairwise(ends) if end > start]


def grown(before: Mapping[str, int], after: Mapping[str, int]) -> dict[str, list[int]]:
    """Returns the kinds of which there are more than before, those that grew most first: how many then and now."""
    more = {kind: count - before.get(kind, 0) for kind, count in after.items()}
    ordered = sorted((kind for kind in more if more[kind] > 0), key=lambda kind: -more[kind])
    return {kind: [before.get(kind, 0), after[kind]] for kind in ordered}


def table(found: Mapping[str, Any]) -> str:
    """Returns the figures as a text."""
    rows = {f"{role}, MB": row for role, row in found["memory"].items()} | found["counts"]
    worked, stalls = found["worked"], found["stalls"]
    return "\n".join(
        [
            f"{found['acts']:,} acts, {found['runs']} runs started, {'closed' if found['ended'] else 'DID NOT END'}",
            *_beginnings(found),
            f"\n{'':24}{'after warm-up':>15}{'last tenth':>15}{'most':>12}{'drift':>10}",
            *(_row(name, row) for name, row in rows.items()),
            f"window, MB, by tenths: {', '.join(map(str, found['course']))}",
            f"\nwarnings: {len(found['warnings'])}; errors: {len(found['errors'])}",
            *(_told(line, found["began"]) for line in [*found["warnings"], *found["errors"]]),
            f"stalls over 50 ms: {len(stalls)} by the clock, {len(worked)} by what the thread itself has worked",
            *(_told_stall(stall, found["began"]) for stall in stalls[:_SHOWN]),
            *(f"at rest {place + 1}: {_counts(rest)}" for place, rest in enumerate(found["rests"])),
            *(f"more at the last rest than at the one before: {_grown(found['grown'][of])}" for of in found["grown"]),
        ]
    )


def _beginnings(found: Mapping[str, Any]) -> list[str]:
    paints = [round(paint, 2) for paint in found.get("first_paints", ())]
    lines = [f"first paint: median {statistics.median(paints):.2f} s of {paints}"] if paints else []
    for when, idle in zip(("before", "behind"), found["idle"], strict=False):
        lines.append(f"idle {when}: {100 * idle['share']:.2f} % of a processor, {idle['memory'] / MB:.0f} MB")
    return lines


def _row(name: str, row: Mapping[str, float]) -> str:
    return f"{name:24}{row['before']:15,.0f}{row['after']:15,.0f}{row['most']:12,.0f}{row['drift']:9.2f}%"


def _counts(rest: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count:,}" for name, count in rest.items())


def _grown(found: Mapping[str, Sequence[int]]) -> str:
    shown = [f"{kind} {before:,} -> {after:,}" for kind, (before, after) in list(found.items())[:_SHOWN]]
    return "; ".join(shown) or "none"


def _told(line: Mapping[str, Any], began: float) -> str:
    return f"  {line['t'] - began:.1f} s, after {line['after']}: {line['message']}\n    {line['stack']}"


def _told_stall(stall: Mapping[str, Any], began: float) -> str:
    when = f"{stall['t'] - began:.1f} s: {stall['late']} ms late, worked {stall['worked']} ms"
    return f"  {when}, {stall['since']} s after {stall['after']}\n    {stall['stack']}"
