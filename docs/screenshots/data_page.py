"""The Data page."""

from __future__ import annotations

import tempfile
from pathlib import Path

from screenshots.studio import Studio


def data_page(studio: Studio) -> None:
    """Before data, its five tabs, Chinese text in the dark, a file with problems."""
    studio.window.go("data")
    studio.save("data-start")
    studio.open("sample:reviews_en")
    for name in ("preview", "words", "lengths", "labels"):
        studio.data.tabs.setCurrentWidget(getattr(studio.data, name))
        studio.rest()
        studio.save(f"data-{name}")
    studio.theme("dark")
    studio.open("sample:reviews_zh")
    studio.data.tabs.setCurrentWidget(studio.data.words)
    studio.rest()
    studio.save("data-words-chinese-dark")
    studio.theme("light")
    with tempfile.TemporaryDirectory() as folder:
        studio.open(str(_ragged_file(Path(folder))))
        studio.data.tabs.setCurrentWidget(studio.data.problems)
        studio.rest()
        studio.save("data-problems")


def _ragged_file(folder: Path) -> Path:
    path = folder / "ragged reviews.csv"
    good = "".join(
        f"the plot of part {i} holds,positive\nthe plot of part {i} does not hold,negative\n" for i in range(40)
    )
    bad = 'a row, with too, many cells,positive\n"a quote that never ends,negative\n'
    path.write_text("text,label\n" + good + ",negative\nthe same words,positive\nthe same words,negative\n" + bad)
    return path
