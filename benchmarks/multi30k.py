"""What a translator learnt from Multi30k is worth, as published work counts it.

    attune train --preset translation-small --data train.en-de.csv --set data.split.validation_file=val.en-de.csv \\
        --set data.split.test_file=test_2016_flickr.en-de.csv --run RUN
    python benchmarks/multi30k.py RUN [--data FILE]

Translates the test sentences by the run's own beam search and prints BLEU twice: cased on raw references, tokenised as
WMT does (13a), and lowercased, which most published figures of Multi30k are. Beside it stands what the training took:
target tokens, useful target tokens a second (median over the steps), and this machine's rate of matrix products now.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import pandas as pd
from attune_datasets.splits import TRAINING
from attune_models.loading import TranslatorModel, load_run
from attune_models.runs import RunFolder
from attune_models.training.pair_preparation import open_pairs
from sacrebleu.metrics import BLEU
from translation_throughput import matmul_rate

TEST = Path(__file__).parents[2] / "shared/data/multi30k/test_2016_flickr.en-de.csv"


def main() -> None:
    """Translates, counts and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", type=Path)
    parser.add_argument("--data", type=Path, default=TEST, help="pairs with the run's columns (default: test_2016)")
    arguments = parser.parse_args()
    model = load_run(arguments.run)
    assert isinstance(model, TranslatorModel)
    data = model.spec.data
    pairs = pd.read_csv(arguments.data)
    translations = [one["text"] for one in model.translate(pairs[data.source].tolist())]
    references = [pairs[data.target].tolist()]
    for metric in (BLEU(), BLEU(lowercase=True)):
        print(f"BLEU {metric.corpus_score(translations, references).score:.2f}  {metric.get_signature()}")
    tell_training(RunFolder(arguments.run))
    print(f"matrix products now: {matmul_rate() / 1e9:.0f} GFLOP/s")


def tell_training(run: RunFolder) -> None:
    """Prints how many target tokens the run learnt from, and how fast."""
    data = open_pairs(run.path / "data", run.spec().data)
    _, targets = data.part(data.places(TRAINING))
    learnt = int((targets.lengths - 1).sum()) * run.status().epoch
    events = map(json.loads, run.events_path.read_text(encoding="utf-8").splitlines())
    rates = [rate for event in events if event["type"] == "steps" for rate in event["tokens_per_second"]]
    median = statistics.median(rates)
    print(
        f"{len(rates):,} steps, {learnt / 1e6:.2f} million target tokens, {median:,.0f} a second (median of the steps)"
    )


if __name__ == "__main__":
    main()
