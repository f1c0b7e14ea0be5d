"""Useful target tokens a second: pairs of like length together beside plain `fit` on pairs padded to 40 tokens.

    python benchmarks/translation_throughput.py [--data FILE] [--rounds 9] [--steps 15]

The network is the preset `translation-small`'s; the data is Multi30k (else the bundled pairs), at most 40 tokens a
side. The peer's batches have 128 pairs, ours about as many tokens as the useful ones of a peer's. Both learn by Adam at
the same rate, ours by the training worker's own step. Both train in short turns, for the machine's speed swings, on
TensorFlow without XLA; a first turn builds the graphs. Beside them stands the rate of matrix products at that moment.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
import tensorflow as tf
from attune_datasets.batches import Batch
from attune_datasets.pair_batches import plan_pairs
from attune_datasets.pairs import load_pairs
from attune_datasets.samples import sample
from attune_datasets.spec import DataSpec
from attune_datasets.splits import TRAINING
from attune_datasets.token_store import TokenStore
from attune_datasets.tokenizers import train_tokenizer
from attune_models.losses import TokenCrossEntropy
from attune_models.presets import preset
from attune_models.training.stream import PairStream, pair_arrays
from attune_models.translators import build_translator
from step_clock import StepClock
from worker_step import with_worker_step

MULTI30K = Path(__file__).parents[2] / "shared/data/multi30k/train.en-de.csv"
MAX_LENGTH, PEER_PAIRS = 40, 128
RATE = 5e-4


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=MULTI30K if MULTI30K.exists() else sample("pairs_en_es").path)
    parser.add_argument("--rounds", type=int, default=9, help="turns (default 9)")
    parser.add_argument("--steps", type=int, default=15, help="steps of each in a turn (default 15)")
    arguments = parser.parse_args()
    stores, vocabulary = tokenise(arguments.data)
    sides = {"ours": ours(stores, vocabulary), "padded": padded(stores, vocabulary)}
    rates: dict[str, list[float]] = {name: [] for name in sides}
    per_processor: dict[str, list[float]] = {name: [] for name in sides}
    returns: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(arguments.rounds + 1):
        for name, train in sides.items():
            clock = StepClock()
            tokens = train(turn * arguments.steps, arguments.steps, clock)
            if turn:  # the first builds the graph
                rates[name].append(tokens / clock.seconds)
                per_processor[name].append(tokens / clock.processor_seconds)
                returns[name].append(time.perf_counter() - clock.ended)
        if turn:
            print(
                f"turn {turn}: ours {rates['ours'][-1]:,.0f}, padded {rates['padded'][-1]:,.0f} useful target tokens/s"
            )
    for what, found in (("as fast", rates), ("as fast by processor time", per_processor)):
        ratios = [a / b for a, b in zip(found["ours"], found["padded"], strict=True)]
        print(f"ours is {statistics.median(ratios):.2f} times {what} (turns: {min(ratios):.2f} to {max(ratios):.2f})")
    for name, waits in returns.items():
        print(f"{name}: fit returned {statistics.median(waits):.1f} s after its last step (at most {max(waits):.1f} s)")
    print(f"matrix products at this moment: {matmul_rate() / 1e9:.0f} GFLOP/s")


def tokenise(file: Path) -> tuple[tuple[TokenStore, TokenStore], int]:
    """Returns both sides of the training pairs within `MAX_LENGTH`, shuffled, and the vocabulary's size."""
    small = preset("translation-small").spec
    corpus = load_pairs(DataSpec(file=str(file), cleaning=small.data.cleaning))
    rows = np.random.default_rng(0).permutation(corpus.of_split(TRAINING))
    sides = [[texts[row] for row in rows] for texts in (corpus.cleaned_sources, corpus.cleaned_targets)]
    options = small.tokenizer.model_copy(update={"max_length": MAX_LENGTH})
    tokenizer = train_tokenizer(sides[0] + sides[1], options, reversible=True)
    sources, targets = (TokenStore(*tokenizer.encode(texts)) for texts in sides)
    mean = (targets.lengths - 1).mean()
    print(f"{len(targets):,} pairs, {mean:.1f} target tokens on average, a vocabulary of {tokenizer.size:,}")
    return (sources, targets), tokenizer.size


def network(vocabulary: int) -> keras.Model:
    """Returns the preset's network."""
    keras.utils.set_random_seed(1)
    spec: Any = preset("translation-small").spec.model
    return build_translator(spec, vocabulary, vocabulary, MAX_LENGTH).model


def ours(stores: tuple[TokenStore, TokenStore], vocabulary: int) -> Any:
    """Returns `train(start, steps, clock) -> useful target tokens` by Attune's plan and stream."""
    model = with_worker_step(network(vocabulary), TokenCrossEntropy(0.1), RATE)
    longest = np.maximum(stores[0].lengths, stores[1].lengths)
    plan = plan_pairs(*stores, round(PEER_PAIRS * float(longest.mean())), seed=0)

    def train(start: int, steps: int, clock: StepClock) -> int:
        stream = PairStream(*stores, plan, epochs=100)
        stream.begin(start)
        model.fit(stream, steps_per_epoch=steps, verbose=0, shuffle=False, callbacks=[clock])
        return sum(stream.tokens(step) for step in range(start, start + steps))

    return train


def padded(stores: tuple[TokenStore, TokenStore], vocabulary: int) -> Any:
    """Returns the same by plain `fit` on arrays padded to `MAX_LENGTH`."""
    model = network(vocabulary)
    model.compile(keras.optimizers.Adam(RATE), TokenCrossEntropy(0.1), jit_compile=False)
    everything = Batch(np.arange(len(stores[0])), MAX_LENGTH, len(stores[0]))
    source, target, labels = pair_arrays(*stores, everything, fixed_shapes=True)
    weights = (labels != 0).astype(np.float32)

    def train(start: int, steps: int, clock: StepClock) -> int:
        rows = np.arange(start * PEER_PAIRS, (start + steps) * PEER_PAIRS) % len(source)
        model.fit(
            [source[rows], target[rows]], labels[rows], sample_weight=weights[rows], batch_size=PEER_PAIRS, verbose=0,
            shuffle=False, callbacks=[clock],
        )  # fmt: skip
        return int(weights[rows].sum())

    return train


def matmul_rate(size: int = 1024) -> float:
    """Returns the floating-point operations a second of float32 matrix products."""
    a = tf.random.normal((size, size))
    tf.linalg.matmul(a, a).numpy()
    started, times = time.perf_counter(), 10
    for _ in range(times):
        tf.linalg.matmul(a, a).numpy()
    return times * 2 * size**3 / (time.perf_counter() - started)


if __name__ == "__main__":
    main()
