"""Runs that are not wanted: ended if they are under way, taken out of the queue if they wait, put into the trash."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
from attune_datasets.errors import AttuneError

from attune_models.runs.folder import RunFolder
from attune_models.runs.queue import NotWaitingError, Queue
from attune_models.runs.status import RunStatus, kill
from attune_models.runs.trash import restore, trash
from attune_models.runs.workers import list_workers

_INTERVAL = 0.1  # seconds between two looks
_PATIENCE = 30.0  # seconds without news until a worker that should end is killed, and until that has failed


@dataclass(frozen=True)
class Discarded:
    """A run that was discarded; `bring_back` takes it back.

    Args:
        trashed: Where it lies now.
        queue_place: Its place in the queue, counted from 1, if it waited there.
    """

    trashed: Path
    queue_place: int | None = None


def discard(run: str | Path, workspace: str | Path) -> Discarded:
    """Ends a run without judging it once more, and moves it to the trash; what it has learnt is saved in it.

    Waits for the worker, which takes a step to end, or as long as preparing the data takes. One that hangs, or of which
    there is no news for half a minute, is killed.

    Args:
        run: The run's folder.
        workspace: Whose queue the run may wait in.

    Raises:
        AttuneError: when it is no run, its worker cannot be ended, or the queue or the disk refuses.
    """
    folder, queue = RunFolder(Path(run).absolute()), Queue(workspace)
    queue_place = _take_out(folder.path, queue)
    folder.require()
    if _status(folder).under_way:
        _end(folder)
    _end_processes(folder.path)
    return Discarded(trash(folder.path), queue_place)


def bring_back(discarded: Discarded, workspace: str | Path) -> Path:
    """Takes a run out of the trash; one that waited waits at its place again. Returns where it lies.

    Raises:
        AttuneError: when it is not in the trash, or the disk refuses.
    """
    path = restore(discarded.trashed)
    if discarded.queue_place is not None:
        queue = Queue(workspace)
        queue.add(path)
        queue.place(path, discarded.queue_place)
        queue.start_keeper()
    return path


def _take_out(run: Path, queue: Queue) -> int | None:
    """Returns the place at which the run waited, and no longer does; None where it did not."""
    if not queue.waiting():
        return None  # nor is there a queue to lock
    try:
        return queue.remove(run)[1]
    except NotWaitingError:
        return None


def _end(folder: RunFolder) -> None:
    """Asks the worker to end, and waits until it has; raises `AttuneError` for one that cannot even be killed."""
    try:
        folder.command("discard")
    except AttuneError:
        if _status(folder).under_way:
            raise
    seen, since = None, time.monotonic()
    while (status := _status(folder)).under_way:
        if (news := (status.phase, status.progress, status.note)) != seen:
            seen, since = news, time.monotonic()
        silent = time.monotonic() - since
        if silent > 2 * _PATIENCE:
            raise _unending(folder.path, status)
        if status.shown == "stalled" or silent > _PATIENCE:
            kill(status, folder.path)
        time.sleep(_INTERVAL)


def _status(folder: RunFolder) -> RunStatus:
    """Returns how the run stands, `failed` where nothing tells: its processes are looked for all the same."""
    try:
        return folder.status()
    except AttuneError:
        return RunStatus(state="failed").observed()


def _unending(run: Path, status: RunStatus) -> AttuneError:
    return AttuneError(
        f"The run {run} cannot be discarded: its worker does not end.",
        why=f"It is process {status.pid} on {status.host}, and could not be killed from here.",
        remedy="End that process, then discard the run again.",
    )


def _end_processes(run: Path) -> None:
    """Waits until no process works in the run's folder, which Windows would not let us move; kills what stays."""
    began, killed = time.monotonic(), False
    while pids := _pids(run):
        if not killed and time.monotonic() - began > _PATIENCE:
            killed = True
            for pid in pids:
                with suppress(psutil.Error):
                    psutil.Process(pid).kill()
        elif time.monotonic() - began > 2 * _PATIENCE:
            return  # the system may let the folder be moved all the same; if not, it says why
        time.sleep(_INTERVAL)


def _pids(run: Path) -> frozenset[int]:
    """Returns the processes that train a run, or wait for one that does."""
    place = os.path.realpath(run)
    found = (worker.pids for worker in list_workers() if os.path.realpath(worker.run) == place)
    return next(found, frozenset())
