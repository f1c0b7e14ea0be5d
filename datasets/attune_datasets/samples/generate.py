"""Writes the bundled samples anew: `python -m attune_datasets.samples.generate`.

The files are committed so that the first run needs neither the network nor this script; a test compares them with what
it writes, so neither can drift from the other.
"""

from __future__ import annotations

import csv
import io

from attune_datasets.samples import SAMPLES, Sample
from attune_datasets.samples.chinese import CHINESE
from attune_datasets.samples.chinese_english import ChineseEnglish
from attune_datasets.samples.english import ENGLISH
from attune_datasets.samples.english_spanish import EnglishSpanish
from attune_datasets.samples.grammar import Writer
from attune_datasets.samples.phrases import Grammar, pairs
from attune_datasets.samples.stories import stories

REVIEWS = 6_300
PAIRS = 5_400
STORY_CHARACTERS = 150_000
SEED = 42

_LANGUAGES = {"en": ENGLISH, "zh": CHINESE}
_GRAMMARS: dict[str, Grammar] = {"en-es": EnglishSpanish(), "zh-en": ChineseEnglish()}


def table(sample: Sample) -> str:
    """Returns the text of a sample's file."""
    if sample.task == "language":
        return "".join(f"{story}\n\n" for story in stories(SEED, STORY_CHARACTERS))
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\n")
    if sample.task == "translation":
        grammar = _GRAMMARS[sample.language]
        rows.writerow(grammar.columns)
        rows.writerows(pairs(grammar, PAIRS, SEED))
    else:
        rows.writerow(sample.columns)
        rows.writerows(Writer(_LANGUAGES[sample.language], SEED).reviews(REVIEWS))
    return file.getvalue()


def main() -> None:
    """Writes every sample's file to its place in the package."""
    for sample in SAMPLES:
        sample.path.write_text(table(sample), encoding="utf-8", newline="\n")
        print(f"{sample.path}: {sample.path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
