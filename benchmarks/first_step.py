"""Processor time until a run's first step has been taken, and of a small step after it, beside Keras's own optimizer.

    python benchmarks/first_step.py [--preset translation-tiny] [--rounds 3] [--steps 20]

A translator of the preset is built, and one batch of 8 pairs of 12 tokens learned from; the graph is built with the
first step. Ours updates the weights as the training worker does; the peer is the same step with
`keras.optimizers.AdamW`, by the same schedule, decay and averages (which Keras does not warm up). Both in turns in one
process, each on a network of its own; a turn before warms up what TensorFlow loads.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from typing import Any

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras
import numpy as np
from attune_models.losses import TokenCrossEntropy
from attune_models.presets import preset
from attune_models.spec import RunSpec
from attune_models.training.optimizers import NEVER_DECAYED, build_optimizer, make_changeable
from attune_models.training.schedules import build_schedule
from attune_models.training.step_model import build_step_model
from attune_models.translators import build_translator

VOCABULARY, LONGEST, STEPS_OF_A_RUN = 8000, 40, 1000
PAIRS, TOKENS = 8, 12


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    presets = ("translation-small", "translation-tiny", "rnn-attention", "rnn-plain")  # all of AdamW
    parser.add_argument("--preset", choices=presets, default=presets[0], help="(default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="turns (default: %(default)s)")
    parser.add_argument("--steps", type=int, default=20, help="steps behind the first (default: %(default)s)")
    asked = parser.parse_args()
    spec = preset(asked.preset).spec
    found: dict[str, list[tuple[float, float]]] = {"ours": [], "Keras's own": []}
    for turn in range(asked.rounds + 1):
        for name, kept in found.items():
            optimizer = ours(spec) if name == "ours" else keras_own(spec)
            times = measure(spec, optimizer, asked.steps)
            if turn:
                kept.append(times)
                print(f"turn {turn}, {name}: first step {times[0]:.1f} s, then {1000 * times[1]:.0f} ms", flush=True)
    for place, what in enumerate(("first step", "later step")):
        ratios = [b[place] / a[place] for a, b in zip(*found.values(), strict=True)]
        print(f"{what}: {statistics.median(ratios):.2f} times as quick ({min(ratios):.2f} to {max(ratios):.2f})")


def ours(spec: RunSpec) -> keras.optimizers.Optimizer:
    """Returns the training worker's optimizer."""
    optimizer = build_optimizer(spec.training, build_schedule(spec.training, STEPS_OF_A_RUN))
    make_changeable(optimizer)
    return optimizer


def keras_own(spec: RunSpec) -> keras.optimizers.Optimizer:
    """Returns Keras's with the same settings."""
    training = spec.training
    averages: dict[str, Any] = (
        {} if training.ema_decay is None else {"use_ema": True, "ema_momentum": training.ema_decay}
    )
    schedule = build_schedule(training, STEPS_OF_A_RUN)
    optimizer = keras.optimizers.AdamW(schedule, weight_decay=training.weight_decay, **averages)
    optimizer.exclude_from_weight_decay(var_names=NEVER_DECAYED)
    return optimizer


def measure(spec: RunSpec, optimizer: keras.optimizers.Optimizer, steps: int) -> tuple[float, float]:
    """Returns the processor time of the first step and the median of the later ones, in seconds."""
    keras.utils.set_random_seed(1)
    network: Any = spec.model
    model = build_translator(network, VOCABULARY, VOCABULARY, LONGEST).model
    loss = TokenCrossEntropy(spec.training.label_smoothing)
    step_model = build_step_model(model, loss, optimizer, spec.training, jit_compile=False)
    random = np.random.default_rng(0)
    source, target, labels = (random.integers(4, VOCABULARY, (PAIRS, TOKENS), dtype=np.int32) for _ in range(3))
    weights = np.ones((PAIRS, TOKENS), np.float32)
    taken = []
    for _ in range(steps + 1):
        began = time.process_time()
        step_model.train_on_batch([source, target], labels, weights)
        taken.append(time.process_time() - began)
    return taken[0], statistics.median(taken[1:])


if __name__ == "__main__":
    main()
