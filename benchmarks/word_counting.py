"""Reading, cleaning and counting the words of 25,000 reviews, beside the classic way, in the same run.

    python benchmarks/word_counting.py [--data FILE] [--rounds 5]

The classic way is that of most IMDb tutorials: `pandas.read_csv`, three `re.sub` in `apply` (tags, all but letters,
white space), lower case, then a `Counter` over `split()`. Attune detects encoding, dialect and columns besides. Both
take turns; the ratio is the median of the rounds'. The classic pattern takes "(< $600 per screen … <br />" for a tag,
Attune does not; counts are compared over the texts that both clean alike, and their number is printed.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
from attune_datasets.corpus import clean_source
from attune_datasets.source import read_source
from attune_datasets.spec import CleaningSpec, DataSpec
from attune_datasets.words import WordIndex, index_words

IMDB = Path(__file__).parents[2] / "shared/data/imdb/imdb_train_25k.csv.gz"
CLASSIC_RECIPE = CleaningSpec(decode_entities=False, keep="ascii_letters")


def main() -> None:
    """Lets both count, in turns, and prints the seconds of each step, the ratio and whether the counts are equal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=IMDB)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    print(f"{'':14}{'read':>8}{'clean':>8}{'count':>8}{'all':>8}  seconds")
    ratios = []
    for _ in range(arguments.rounds):
        classic_texts, _, classic = count_classically(arguments.data)
        texts, index, ours = count_with_attune(arguments.data)
        for name, seconds in (("classic", classic), ("attune", ours)):
            print(f"{name:14}" + "".join(f"{value:8.2f}" for value in [*seconds, sum(seconds)]), flush=True)
        ratios.append(sum(classic) / sum(ours))
    print(f"attune is {statistics.median(ratios):.1f} times faster (rounds: {min(ratios):.1f} to {max(ratios):.1f})")
    compare(classic_texts, texts, index)


def compare(classic_texts: list[str], texts: list[str], index: WordIndex) -> None:
    """Prints how many texts are cleaned alike, and whether the counts over those are equal."""
    pairs = zip(classic_texts, texts, strict=True)
    alike = [row for row, (classic, ours) in enumerate(pairs) if classic.strip() == ours]
    expected = Counter(word for row in alike for word in classic_texts[row].split())
    counts = dict(zip(index.vocabulary, index.counts(np.array(alike)).tolist(), strict=True))
    equal = Counter(counts) == expected
    print(
        f"{len(alike):,} of {len(texts):,} texts are cleaned alike; over these, the counts of {len(expected):,} words"
    )
    print(f"({expected.total():,} in all) are {'equal' if equal else 'NOT equal'}")


def count_classically(path: Path) -> tuple[list[str], Counter[str], list[float]]:
    """Returns the cleaned texts, the word counts, and the seconds that reading, cleaning and counting took."""
    clock = [time.perf_counter()]
    reviews = pd.read_csv(path)["review"]
    clock.append(time.perf_counter())
    cleaned = reviews.apply(clean_classically)
    clock.append(time.perf_counter())
    counts: Counter[str] = Counter()
    for text in cleaned:
        counts.update(text.split())
    clock.append(time.perf_counter())
    return cleaned.tolist(), counts, steps(clock)


def clean_classically(text: str) -> str:
    """Returns the text without tags, all but a-z and A-Z as one space, in lower case."""
    text = re.sub(r"<[^>]+>", " ", text)
    text = re.sub(r"[^a-zA-Z]", " ", text)
    return re.sub(r"\s+", " ", text).lower()


def count_with_attune(path: Path) -> tuple[list[str], WordIndex, list[float]]:
    """Returns the same from Attune's own parts, as the data service uses them."""
    clock = [time.perf_counter()]
    source = read_source(DataSpec(file=str(path), cleaning=CLASSIC_RECIPE))
    clock.append(time.perf_counter())
    cleaned = clean_source(source)
    clock.append(time.perf_counter())
    index = index_words(cleaned)
    index.counts()
    clock.append(time.perf_counter())
    return cleaned, index, steps(clock)


def steps(clock: list[float]) -> list[float]:
    """Returns the seconds between the readings of a clock."""
    return [after - before for before, after in pairwise(clock)]


if __name__ == "__main__":
    main()
