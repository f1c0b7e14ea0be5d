"""Runs that are not wanted: ended if they are under way, taken out of the queue if they wait, put into the trash."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from attune_datasets.errors import AttuneError

from attune_models.runs.folder import RunFolder
from attune_models.runs.queue import Queue
from attune_models.runs.status import kill
from attune_models.runs.trash import restore, trash

_INTERVAL, _PATIENCE = 0.1, 30.0  # seconds between two looks, and until a worker that should end is ended


@dataclass(frozen=True)
class Discarded:
    """A run that was discarded; `bring_back` takes it back.

    Args:
        place: Where it lies now.
        waited: Its place in the queue, counted from 1, if it waited there.
    """

    place: Path
    waited: int | None = None


def discard(run: str | Path, workspace: str | Path) -> Discarded:
    """Ends a run without judging it once more, and moves it to the trash; what it has learnt is saved in it.

    Waits for the worker, which takes a step to end, or a moment of preparing the data; one that does not is ended.

    Args:
        run: The run's folder.
        workspace: Whose queue the run may wait in.

    Raises:
        AttuneError: when it is no run, or the disk refuses.
    """
    folder, queue = RunFolder(Path(run).absolute()), Queue(workspace)
    waited = _take_out(folder.path, queue)
    if folder.status().under_way:
        _end(folder)
    return Discarded(trash(folder.path), waited)


def bring_back(discarded: Discarded, workspace: str | Path) -> Path:
    """Takes a run out of the trash; one that waited waits at its place again. Returns where it lies.

    Raises:
        AttuneError: when it is not in the trash, or the disk refuses.
    """
    path = restore(discarded.place)
    if discarded.waited is not None:
        queue = Queue(workspace)
        queue.add(path)
        queue.place(path, discarded.waited)
        queue.start_keeper()
    return path


def _take_out(run: Path, queue: Queue) -> int | None:
    """Returns the place at which the run waited, and no longer does; None where it did not."""
    waiting = [entry.run for entry in queue.waiting()]
    if run not in waiting:
        return None
    try:
        queue.remove(run)
    except AttuneError:
        return None  # it was launched in this very moment
    return waiting.index(run) + 1


def _end(folder: RunFolder) -> None:
    try:
        folder.command("discard")
    except AttuneError:
        if folder.status().under_way:
            raise
    began = time.monotonic()
    while (status := folder.status()).under_way:
        waited = 0.0 if status.phase == "preparing" else time.monotonic() - began
        if waited > 2 * _PATIENCE:
            return  # not even ended by force; the trash will refuse it
        if waited > _PATIENCE:
            kill(status, folder.path)
        time.sleep(_INTERVAL)
