"""A worker that is ended at a chosen point: what the proofs of reliability run in place of `attune_models.training`.

    python benchmarks/interrupted.py RUN POINT

Points:
    step:N          SIGTERM between steps N and N + 1: the system shuts down
    kill:N          SIGKILL there
    evaluation:N    SIGKILL when the N-th evaluation is done but not told of
    save:N          SIGKILL at the N-th event of the file system within `RUN/checkpoints`, from 0
    pause:N         paused after step N, then SIGKILL
    never           left alone

It trains with Attune's own worker, in this process. Nothing is changed but that the process ends there. `start` does
the same in a process forked from one that has TensorFlow loaded already, which saves seconds each time; the tests
compare such runs with one whose process was started afresh.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path

from attune_models.runs import storage
from attune_models.runs.commands import send_command
from attune_models.runs.events import EventWriter
from attune_models.training import worker
from attune_models.training.orders import Orders
from attune_models.training.step_log import StepLog


def main(run: Path, point: str) -> int:
    """Trains `run` up to `point`, and returns the worker's exit code, if it lives to tell it."""
    kind, _, number = point.partition(":")
    prepare = {
        "step": lambda at: at_step(at, lambda: end(signal.SIGTERM)),
        "kill": lambda at: at_step(at, lambda: end(signal.SIGKILL)),
        "evaluation": at_evaluation,
        "save": lambda at: at_save(run, at),
        "pause": lambda at: at_pause(run, at),
        "never": lambda at: None,
    }
    prepare[kind](int(number or 0))
    return worker.main([str(run)])


def start(run: Path, point: str = "never", before: Callable[[], None] | None = None) -> BaseProcess:
    """Starts a worker that ends at `point`. On Linux only: elsewhere a fork after TensorFlow was loaded is not safe.

    Args:
        run: The run's folder.
        point: One of the points above.
        before: Called in the worker's process before it trains; has to be picklable.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["attune_models.training.trainer", "attune_models.training.tasks.build"])
    process = context.Process(target=_exit, args=(run, point, before), daemon=True)
    process.start()
    return process


def _exit(run: Path, point: str, before: Callable[[], None] | None) -> None:
    gc.freeze()  # as `load_keras` does, which finds Keras loaded
    if before is not None:
        before()
    sys.exit(main(run, point))


def end(how: signal.Signals) -> None:
    """Ends this process as the system would."""
    os.kill(os.getpid(), how)


def at_step(step: int, act) -> None:
    """Calls `act` once step `step` is noted."""
    add = StepLog.add

    def add_and_act(log: StepLog, noted: int, *arguments: object) -> bool:
        told = add(log, noted, *arguments)
        if noted == step:
            act()
        return told

    StepLog.add = add_and_act


def at_evaluation(number: int) -> None:
    """Kills before the `number`-th evaluation, from 1, is told."""
    write, seen = EventWriter.write, [0]

    def write_or_die(events: EventWriter, kind: str, **content: object) -> None:
        seen[0] += kind == "evaluation"
        if seen[0] == number:
            end(signal.SIGKILL)
        write(events, kind, **content)

    EventWriter.write = write_or_die


def at_save(run: Path, number: int) -> None:
    """Kills before the `number`-th change of the disk within the run's checkpoints, from 0."""
    seen = [0]

    def observe(event: str, path: Path) -> None:
        if run / "checkpoints" in path.parents:
            if seen[0] == number:
                end(signal.SIGKILL)
            seen[0] += 1

    storage.observer = observe


def at_pause(run: Path, step: int) -> None:
    """Orders a pause at `step`, and kills once the worker holds."""
    at_step(step, lambda: send_command(run / "commands", "pause"))
    Orders.hold = lambda orders: end(signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
