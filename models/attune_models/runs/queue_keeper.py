"""`python -m attune_models.runs.queue_keeper WORKSPACE`: launches waiting runs, one after the other, as slots get free.

One process a queue, detached like the workers, without TensorFlow. It holds nothing that its death could lose: what
waits lies in the queue's files, what runs is seen among the machine's processes. It ends when there is nothing to
launch; who adds a run starts it again.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from attune_datasets.errors import AttuneError

from attune_models.runs.folder import RunFolder
from attune_models.runs.launch import launch
from attune_models.runs.queue import Queue, QueueKeptError, Waiting, is_started
from attune_models.runs.slots import Devices
from attune_models.runs.workers import Worker, list_workers

_TICK = 0.5  # seconds between two looks at what may have changed
_LOOK_ANYWAY = 10.0  # seconds: folders note changes in steps of milliseconds, so that one may go unseen


class Keeper:
    """Launches what waits in a queue.

    Args:
        queue: Of which this is the only keeper: the caller holds `queue.kept()`.
    """

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self._devices = Devices()
        self._given_up: set[str] = set()  # ids of entries that could not be started, where even that cannot be noted

    def launch_next(self) -> list[Path]:
        """Launches the runs whose turn it is, first come first served on each device. Returns their folders.

        Entries of runs that were started by somebody else are taken away; what cannot be started is marked.

        Raises:
            AttuneError: when the queue cannot be read or changed.
        """
        devices = self._find_devices()  # which may take seconds, as may the next: not while others wait for the lock
        self._devices.taken(list_workers())
        launched: list[Path] = []
        with self._queue.locked():
            if self._queue.held:
                return launched
            workers = list_workers()
            taken, slots = self._devices.taken(workers), self._queue.slots
            for entry in self._candidates():
                device = devices.get(entry.id)
                if device is None or self._forget_if_started(entry, workers):
                    continue
                if taken[device] < slots and self._launch(entry):
                    taken[device] += 1
                    launched.append(entry.run)
        return launched

    def may_end(self) -> bool:
        """Returns whether there is nothing left to launch."""
        return self._queue.held or not self._candidates()

    def _candidates(self) -> list[Waiting]:
        return [entry for entry in self._queue.waiting() if entry.problem is None and entry.id not in self._given_up]

    def _find_devices(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for entry in self._candidates():
            try:
                found[entry.id] = self._devices.device(_folder(self._followed(entry)), entry.backend)
            except AttuneError as error:
                with self._queue.locked():
                    self._mark(entry, error)
        return found

    def _followed(self, entry: Waiting) -> Waiting:
        """Returns an entry whose run was given another name meanwhile with that name, which the queue then has too."""
        if (entry.run / "run.json").exists() or (place := _place_of(entry.token, entry.run.parent)) is None:
            return entry
        with self._queue.locked():
            return self._queue.follow(entry, place)

    def _forget_if_started(self, entry: Waiting, workers: Sequence[Worker]) -> bool:
        try:
            started = is_started(_folder(entry).status())
        except AttuneError as error:
            self._mark(entry, error)
            return True
        # A keeper that was killed just after it had started the worker could note nothing; the process tells.
        if not started and os.path.realpath(entry.run) not in {os.path.realpath(worker.run) for worker in workers}:
            return False
        self._queue.forget(entry)
        return True

    def _launch(self, entry: Waiting) -> bool:
        try:
            with _backend(entry.backend):
                pid = launch(_folder(entry))
        except AttuneError as error:
            self._mark(entry, error)
            return False
        _log(f"launched {entry.run}, process {pid}")
        self._queue.forget(entry)
        return True

    def _mark(self, entry: Waiting, error: AttuneError) -> None:
        _log(f"cannot start {entry.run}: {error}")
        for present in self._queue.waiting():
            if present.id == entry.id:  # else it was removed meanwhile
                try:
                    self._queue.mark(present, error)
                except AttuneError as untold:
                    self._given_up.add(entry.id)
                    _log(str(untold))


def main(arguments: Sequence[str]) -> int:
    """Keeps the queue of the workspace that `arguments` name until nothing is left to launch.

    Returns:
        0, at once where another process keeps it; 1 when the queue can no longer be read or changed.
    """
    queue = Queue(arguments[0])
    with ExitStack() as held:
        try:
            held.enter_context(queue.kept())
            _keep(queue, held)
        except QueueKeptError:
            return 0
        except AttuneError as error:
            _log(str(error))
            return 1
    return 0


def _keep(queue: Queue, held: ExitStack) -> None:
    keeper = Keeper(queue)
    while True:
        before = _state(queue)
        keeper.launch_next()
        if keeper.may_end():
            with queue.locked():  # whoever adds a run after this finds no keeper any more, and starts one
                if keeper.may_end():
                    held.close()
                    return
        deadline = time.monotonic() + _LOOK_ANYWAY
        while _state(queue) == before and time.monotonic() < deadline:
            time.sleep(_TICK)


def _state(queue: Queue) -> tuple[int, frozenset[int]]:
    try:
        changed = queue.folder.stat().st_mtime_ns
    except OSError:
        changed = 0
    return changed, frozenset(pid for worker in list_workers() for pid in worker.pids)


def _place_of(token: str, folder: Path) -> Path | None:
    """Returns where in `folder` the run with a token lies."""
    for record in folder.glob("*/run.json"):
        with suppress(AttuneError):
            if RunFolder(record.parent).record()["token"] == token:
                return record.parent
    return None


def _folder(entry: Waiting) -> RunFolder:
    """Raises `AttuneError` unless the run that was added still lies there."""
    run = RunFolder(entry.run)
    if run.record()["token"] != entry.token:
        raise AttuneError(f"Another run lies in {entry.run} now.", remedy="Remove it from the queue.")
    return run


@contextmanager
def _backend(name: str) -> Iterator[None]:
    """The worker computes with what was in force when its run was added."""
    before = os.environ.get("KERAS_BACKEND")
    os.environ["KERAS_BACKEND"] = name
    try:
        yield
    finally:
        if before is None:
            del os.environ["KERAS_BACKEND"]
        else:
            os.environ["KERAS_BACKEND"] = before


def _log(text: str) -> None:
    print(f"{time.strftime('%Y-%m-%d %H:%M:%S')} {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
