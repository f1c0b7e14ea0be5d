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
from attune_models.runs.events import EventWriter, read_all_events
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
        steps, median, mean = step_seconds(run)
    print(f"{steps:,} steps, median {1000 * median:.1f} ms, mean {1000 * mean:.1f} ms")
    for name, spent in calls.items():
        a_step = sum(spent) / steps
        print(
            f"{name}: {len(spent):,} calls, median {1e6 * statistics.median(spent):.1f} µs; "
            f"{1e6 * a_step:.1f} µs a step, {a_step / mean:.2%} of it"
        )


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


def step_seconds(run: RunFolder) -> tuple[int, float, float]:
    """Returns the number of steps, and the median and the mean of their seconds, evaluations and saves left out."""
    events = [event for piece in read_all_events(run.events_path) for event in piece]
    clock = [second for event in events if event["type"] == "steps" for second in event["seconds"]]
    after = {event["step"] + 1 for event in events if event["type"] == "evaluation"}
    spent = [now - before for step, (before, now) in enumerate(itertools.pairwise(clock), 2) if step not in after]
    return len(clock), statistics.median(spent), statistics.mean(spent)


if __name__ == "__main__":
    main()
