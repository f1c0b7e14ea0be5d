"""word2vec beside gensim's: words a second and how well the vectors agree with people, in the same run.

    python benchmarks/word_vectors.py [--data FOLDER] [--judged FILE] [--threads 1] [--rounds 1]

WikiText-2 in small letters, as it comes, a paragraph a row; both get the same rows and words. Skip-gram and CBOW with
100 dimensions, window 5, 5 negatives, 5 epochs, subsampling 1e-3, words that occur 5 times. They take turns; the speed
is the training's alone, without compiling or counting words, by the clock and by the processor's time (others may be at
work on it). Quality is Spearman's correlation with WordSim-353 over the same pairs.
"""

from __future__ import annotations

import argparse
import gzip
import os
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from attune_datasets.words import WordIndex
from attune_models.word_vectors.evaluation import evaluate_vectors
from attune_models.word_vectors.spec import Word2VecSpec
from attune_models.word_vectors.vectors import WordVectors
from attune_models.word_vectors.word2vec import Word2Vec
from gensim.models import Word2Vec as GensimWord2Vec

SHARED = Path(__file__).parents[2] / "shared/data"


@dataclass(frozen=True)
class Turn:
    """One training: words a second of the clock and of the processor, and the vectors."""

    by_clock: float
    by_processor: float
    vectors: WordVectors


def main() -> None:
    """Lets both train, in turns, and prints speeds, their ratio and both correlations."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=SHARED / "wikitext2")
    parser.add_argument("--judged", type=Path, default=SHARED / "word_eval/EN-WS-353-ALL.txt")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1)
    arguments = parser.parse_args()
    rows = read_rows(arguments.data / "wiki.train.txt.gz")
    index = index_rows(rows)
    print(f"{len(index.ids):,} words, {len(rows):,} rows, {arguments.threads} thread(s), load {os.getloadavg()[0]:.1f}")
    for algorithm in ("skip_gram", "cbow"):
        spec = Word2VecSpec(algorithm=algorithm, threads=arguments.threads)
        train_ours(spec.model_copy(update={"epochs": 1}), index_rows(rows[:200]))  # compiles
        turns = [(train_ours(spec, index), train_gensim(spec, rows)) for _ in range(arguments.rounds)]
        tell(algorithm, turns, arguments.judged)


def tell(algorithm: str, turns: list[tuple[Turn, Turn]], judged: Path) -> None:
    """Prints a line for each of both, and the ratio of their speeds: the median of the rounds."""
    for name, place in (("attune", 0), ("gensim", 1)):
        told = [turn[place] for turn in turns]
        scores = evaluate_vectors(told[-1].vectors, judged)
        clock, processor = (max(speeds) for speeds in ([t.by_clock for t in told], [t.by_processor for t in told]))
        print(
            f"{algorithm:10} {name}: {clock:10,.0f} words/s by the clock, {processor:10,.0f} by the processor; "
            f"WordSim-353 {scores.correlation:.3f} over {scores.pairs} pairs",
            flush=True,
        )
    ratios = [
        statistics.median(speed(ours) / speed(theirs) for ours, theirs in turns)
        for speed in (lambda turn: turn.by_clock, lambda turn: turn.by_processor)
    ]
    print(f"{algorithm:10} attune / gensim: {ratios[0]:.2f} by the clock, {ratios[1]:.2f} by the processor")


def read_rows(file: Path) -> list[list[str]]:
    """Returns the words of each line that has some."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [words for line in lines if (words := line.lower().split())]


def index_rows(rows: list[list[str]]) -> WordIndex:
    """Returns the rows as they are: `index_words` would leave out the full stops, which gensim gets."""
    numbers: dict[str, int] = {}
    ids = np.array([numbers.setdefault(word, len(numbers)) for row in rows for word in row], np.int32)
    return WordIndex(list(numbers), ids, np.cumsum([0, *map(len, rows)]))


def train_ours(spec: Word2VecSpec, index: WordIndex) -> Turn:
    """Trains with Attune."""
    model = Word2Vec(spec, index)
    clock, processor = time.perf_counter(), time.process_time()
    model.train(lambda learned: None)
    words = len(model.text.ids) * spec.epochs
    return Turn(words / (time.perf_counter() - clock), words / (time.process_time() - processor), model.vectors())


def train_gensim(spec: Word2VecSpec, rows: list[list[str]]) -> Turn:
    """Trains with gensim."""
    model = GensimWord2Vec(
        vector_size=spec.dimensions, window=spec.window, negative=spec.negative, sample=spec.sample, epochs=spec.epochs,
        min_count=spec.min_count, sg=int(spec.algorithm == "skip_gram"), workers=spec.threads, seed=spec.seed,
        alpha=spec.learning_rate, min_alpha=spec.end_learning_rate,
    )  # fmt: skip
    model.build_vocab(rows)
    clock, processor = time.perf_counter(), time.process_time()
    model.train(rows, total_examples=model.corpus_count, epochs=model.epochs)
    words = sum(model.wv.get_vecattr(word, "count") for word in model.wv.index_to_key) * spec.epochs
    speeds = words / (time.perf_counter() - clock), words / (time.process_time() - processor)
    return Turn(*speeds, WordVectors(model.wv.index_to_key, np.zeros(len(model.wv), np.int64), model.wv.vectors))


if __name__ == "__main__":
    main()
