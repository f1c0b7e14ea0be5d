"""Which trainings run on this machine now, whoever has started them: its processes tell, wherever the runs lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import psutil

_MODULE = "attune_models.training"


@dataclass(frozen=True)
class Worker:
    """A process that trains, and thus holds its device.

    Args:
        run: The run's folder.
        pid: The process.
        backend: What its Keras computes with.
    """

    run: Path
    pid: int
    backend: str


def list_workers() -> list[Worker]:
    """Returns the workers of this person that run now, one a run.

    Those with another `ATTUNE_CACHE` belong to another Attune, such as that of a test, and are left out.
    """
    found: dict[Path, Worker] = {}
    for process in psutil.process_iter():
        try:
            worker = _worker(process)
        except (psutil.Error, OSError):
            continue  # it has ended, or is another person's
        if worker is not None:
            found.setdefault(worker.run, worker)  # on Windows the launcher of a virtual environment looks alike
    return list(found.values())


def _worker(process: psutil.Process) -> Worker | None:
    command = process.cmdline()
    if _MODULE not in command[:-1]:
        return None
    place = command.index(_MODULE)
    environment = process.environ()
    if command[place - 1] != "-m" or environment.get("ATTUNE_CACHE") != os.environ.get("ATTUNE_CACHE"):
        return None
    run = Path(process.cwd(), command[place + 1])
    return Worker(run, process.pid, environment.get("KERAS_BACKEND", "tensorflow"))
