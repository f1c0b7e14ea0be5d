"""Which trainings run on this machine now, whoever has started them: its processes tell, wherever the runs lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import psutil

_MODULES = ("attune_models.training", "attune_models.training.start")  # who watches the worker, and the worker


@dataclass(frozen=True)
class Worker:
    """What trains a run, and thus holds its device.

    Args:
        run: The run's folder.
        pids: Its processes: the worker, and those that started it and wait for its end.
        backend: What its Keras computes with.
    """

    run: Path
    pids: frozenset[int]
    backend: str


def list_workers() -> list[Worker]:
    """Returns the workers of this person that run now, one a run.

    Those with another `ATTUNE_CACHE` belong to another Attune, such as that of a test, and are left out.
    """
    found: dict[Path, Worker] = {}
    for process in psutil.process_iter():
        try:
            run, backend = _trained_by(process) or (None, "")
        except (psutil.Error, OSError):
            continue  # it has ended, or is another person's
        if run is not None:
            others = found[run].pids if run in found else frozenset()
            found[run] = Worker(run, others | {process.pid}, backend)
    return list(found.values())


def trained_run(process: psutil.Process) -> Path | None:
    """Returns the run that a process trains, or waits for one that does, by its own command line; None for others.

    Raises `psutil.Error` and `OSError`.
    """
    command = process.cmdline()
    place = next((place for place, word in enumerate(command) if word == "-m"), len(command)) + 1
    if place + 1 >= len(command) or command[place] not in _MODULES:
        return None
    return Path(process.cwd(), command[place + 1])


def _trained_by(process: psutil.Process) -> tuple[Path, str] | None:
    """Returns run and backend of a process that trains or waits for one that does, for this Attune."""
    run = trained_run(process)
    if run is None:
        return None
    environment = process.environ()
    if environment.get("ATTUNE_CACHE") != os.environ.get("ATTUNE_CACHE"):
        return None
    return run, environment.get("KERAS_BACKEND", "tensorflow")
