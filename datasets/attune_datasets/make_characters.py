"""Writes `attune_datasets/characters.json`: which code points are letters, marks, symbols, and their lowercase.

    python3.13 -m attune_datasets.make_characters

Run it only to move to a newer Unicode: cleaning and tokenizers read the file, so a change of it changes what the models
of older runs see.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

OUT = Path(__file__).with_name("characters.json")


def ranges(points: Iterable[int]) -> list[list[int]]:
    """Returns ascending code points as `[first, last]` pairs."""
    found: list[list[int]] = []
    for point in points:
        if found and point == found[-1][1] + 1:
            found[-1][1] = point
        else:
            found.append([point, point])
    return found


def lowercase() -> list[list[int]]:
    """Returns Unicode's simple (one to one) lowercase mapping as `[first, last, step, difference]`."""
    found: list[list[int]] = []
    for point in range(sys.maxunicode + 1):
        # The one full mapping that is longer: U+0130 becomes i and a combining dot; its simple mapping is i.
        difference = ord(chr(point).lower()[0]) - point
        if not difference:
            continue
        last = found[-1] if found else [-9, -9, 1, 0]
        step = point - last[1]
        if last[3] == difference and step <= 2 and (last[0] == last[1] or last[2] == step):
            last[1:3] = [point, step]
        else:
            found.append([point, point, 1, difference])
    return found


def categories(initials: str) -> list[list[int]]:
    """Returns the code points whose general category begins with one of `initials`."""
    return ranges(point for point in range(sys.maxunicode + 1) if unicodedata.category(chr(point))[0] in initials)


def main() -> None:
    """Writes the file."""
    content = {
        "unicode": unicodedata.unidata_version,
        "letters": categories("LM"),
        "symbols": categories("PS"),
        "lowercase": lowercase(),
    }
    lines = ",\n".join(
        f" {json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}" for key, value in content.items()
    )
    OUT.write_text("{\n" + lines + "\n}\n", encoding="ascii")


if __name__ == "__main__":
    main()
