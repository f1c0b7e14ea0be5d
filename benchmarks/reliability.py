"""Kills a training again and again at random moments; the end must equal that of a training left alone.

    python benchmarks/reliability.py [--kills 300] [--kind classifier|transformer|rnn] [--seed 0] [--epochs 400]

The same small run (bundled sample, CPU) is trained twice: once undisturbed, once by workers that are killed (SIGKILL)
at random moments and started anew each time: a quarter of them while they start, the others within seconds after they
have begun to train, which takes in evaluations and saves. A training that ends before its kills do is too short. Then
every tensor of the last checkpoint and every figure told is compared, bit for bit. Exit code 1 where one differs.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from multiprocessing.process import BaseProcess
from pathlib import Path

import numpy as np
from attune_datasets.samples import sample
from attune_models.checkpoints import checkpoint_steps, load_newest
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder
from attune_models.spec import RunSpec
from interrupted import start

PRESETS = {"classifier": "reviews", "transformer": "translation-tiny", "rnn": "rnn-attention"}
SMALL = {
    "reviews": {"model.d_model": 16, "model.num_heads": 2, "model.num_layers": 1, "model.d_ff": 16},
    "translation-tiny": {"model.d_model": 16, "model.num_heads": 2, "model.d_ff": 16},
    "rnn-attention": {"model.d_model": 16},
}
SHORT = {  # epochs of seconds, each saved, so that a short life is not in vain
    "data.split.train": 0.2, "data.split.validation": 0.05, "data.split.test": 0.75, "training.keep_every": 1,
    "tokenizer.vocabulary_size": 500,
}  # fmt: skip
STARTING = 0.25  # share of the kills that fall into a worker's start
LONGEST_START, LONGEST_LIFE = 4.0, 6.0  # seconds until the kill: from the start, and from its first step


def main() -> int:
    """Trains, kills, compares and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--kind", choices=PRESETS, default="classifier")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=400)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        spec = small_spec(arguments.kind, arguments.epochs)
        whole, run = (RunFolder.create(Path(scratch) / name, spec) for name in ("whole", "killed"))
        start(whole.path).join()
        kills, phases = torment(run, arguments.kills, random.Random(arguments.seed))
        print(f"{kills} kills ({', '.join(f'{count} while {phase}' for phase, count in sorted(phases.items()))})")
        differences = compare(run, whole)
        print("\n".join(differences) or "every tensor and every figure is equal")
        return bool(differences)


def small_spec(kind: str, epochs: int) -> RunSpec:
    """Returns a run that trains in minutes and has many evaluations and saves."""
    name = PRESETS[kind]
    file = sample("reviews_en" if kind == "classifier" else "pairs_en_es").path
    settings = {"data.file": str(file), "training.epochs": epochs, "training.device": "cpu", **SHORT, **SMALL[name]}
    return with_settings(preset(name).spec, {key: json.dumps(value) for key, value in settings.items()})


def torment(run: RunFolder, most: int, draw: random.Random) -> tuple[int, dict[str, int]]:
    """Trains a run to its end under kills at random moments. Returns how many, and in which phases they fell."""
    kills, phases = 0, dict[str, int]()
    while True:
        worker = start(run.path)
        if kills < most:
            live(worker, run, draw)
        else:
            worker.join()
        status = run.status()
        if status.state == "finished":
            return kills, phases
        assert worker.is_alive(), status
        worker.kill()
        worker.join()
        phase = status.phase or "starting"
        kills, phases[phase] = kills + 1, phases.get(phase, 0) + 1
        if kills % 10 == 0:
            print(f"{kills} kills, step {status.step}", file=sys.stderr, flush=True)
        if run.status().state != "queued":
            run.requeue()


def live(worker: BaseProcess, run: RunFolder, draw: random.Random) -> None:
    """Returns after the time that is left to a worker, or at its end."""
    longest = LONGEST_START
    if draw.random() >= STARTING:
        longest = LONGEST_LIFE
        saved = max(checkpoint_steps(run.path / "checkpoints"), default=0)
        while worker.is_alive() and ((now := run.status()).phase in ("", "preparing") or now.step <= saved):
            time.sleep(0.02)
    worker.join(draw.uniform(0, longest))


def compare(run: RunFolder, whole: RunFolder) -> list[str]:
    """Returns what differs between the two runs, a line each."""
    found = []
    ours, theirs = (load_newest(one.path / "checkpoints") for one in (run, whole))
    if ours is None or theirs is None or ours.step != theirs.step:
        return ["the last checkpoints are of different steps"]
    for part in ("weights", "optimizer", "recent"):
        mine, other = getattr(ours, part), getattr(theirs, part)
        found += [f"{part}: {name}" for name in other if not np.array_equal(mine.get(name), other[name])]
    steps, others = told(run), told(whole)
    return found + [f"{key}: {steps.get(key)} and {others[key]}" for key in others if steps.get(key) != others[key]]


def told(run: RunFolder) -> dict[tuple[str, int], object]:
    """Returns each step's loss and each evaluation's metrics as they were told last."""
    figures: dict[tuple[str, int], object] = {}
    for event in map(json.loads, run.events_path.read_text(encoding="utf-8").splitlines()):
        if event["type"] == "steps":
            figures |= {("loss of step", step): loss for step, loss in zip(event["step"], event["loss"], strict=True)}
        elif event["type"] == "evaluation":
            figures[f"evaluation on {event['split']} at step", event["step"]] = event["metrics"]
    return figures


if __name__ == "__main__":
    sys.exit(main())
