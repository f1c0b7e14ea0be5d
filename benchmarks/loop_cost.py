"""What Attune adds to a training step: taking orders, and writing events.

    python benchmarks/loop_cost.py [--preset reviews] [--data sample:reviews_en] [--epochs 3]

The worker trains in this process. The calls that take orders, note steps, and write events are timed; the share is that
of the time in training steps, evaluations and saves left out.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import statistics
import tempfile
import time
from pathlib import Path

from attune_datasets.samples import sample
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder
from attune_models.runs.events import EventWriter
from attune_models.training import worker
from attune_models.training.callbacks import Obedience, StepTelemetry
from attune_models.training.orders import Orders


def main() -> None:
    """Trains and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--preset", default="reviews")
    parser.add_argument("--data", default="sample:reviews_en")
    parser.add_argument("--epochs", type=int, default=3)
    arguments = parser.parse_args()
    file = sample(arguments.data.removeprefix("sample:")).path if ":" in arguments.data else arguments.data
    settings = {"data.file": f'"{file}"', "training.epochs": str(arguments.epochs), "training.device": '"cpu"'}
    calls = {name: timed(*place) for name, place in TIMED.items()}
    with tempfile.TemporaryDirectory() as scratch:
        run = RunFolder.create(Path(scratch) / "run", with_settings(preset(arguments.preset).spec, settings))
        if worker.main([str(run.path)]) != worker.FINISHED:
            raise SystemExit(run.log_tail())
        steps = step_seconds(run)
    print(f"{len(steps):,} steps, median {1000 * statistics.median(steps):.1f} ms, {sum(steps):.1f} s in all")
    for name, spent in calls.items():
        median, a_step = 1e6 * statistics.median(spent), 1e6 * sum(spent) / len(steps)
        share = sum(spent) / sum(steps)
        print(f"{name}: {len(spent):,} calls, median {median:.1f} µs; {a_step:.1f} µs a step, {share:.2%} of it")


TIMED = {
    "look for orders": (Orders, "look"),
    "obey orders (looking included)": (Obedience, "on_train_batch_end"),
    "note steps (writing included)": (StepTelemetry, "on_train_batch_end"),
    "write events": (EventWriter, "write"),
}


def timed(owner: type, name: str) -> list[float]:
    """Notes the seconds of each call of a method in the list that it returns."""
    method, spent = getattr(owner, name), []

    @functools.wraps(method)
    def measured(*arguments, **named):
        began = time.perf_counter()
        try:
            return method(*arguments, **named)
        finally:
            spent.append(time.perf_counter() - began)

    setattr(owner, name, measured)
    return spent


def step_seconds(run: RunFolder) -> list[float]:
    """Returns each step's seconds, from the tokens per second that were told and the differences of the clock."""
    told = [event for event in run.events()[0] if event["type"] == "steps"]
    clock = [second for event in told for second in event["seconds"]]
    judged = {event["step"] + 1 for event in run.events()[0] if event["type"] == "evaluation"}
    return [now - before for step, (before, now) in enumerate(itertools.pairwise(clock), 2) if step not in judged]


if __name__ == "__main__":
    main()
