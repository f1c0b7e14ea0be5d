"""What each waiting run waits for: a device that others train on, the runs before it, or a queue that is on hold.

Judged as the queue's keeper judges it: by the runs' devices, the machine's training processes and the queue's slots.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from attune_datasets.errors import AttuneError, from_json
from attune_models.runs import RunFolder
from attune_models.runs.queue import Queue, Waiting
from attune_models.runs.slots import Devices
from attune_models.runs.workers import Worker, list_workers
from PySide6.QtCore import QObject, Signal

from attune_studio.background import Job
from attune_studio.pages.train.progress import in_words
from attune_studio.setting_names import in_window
from attune_studio.text import shortened


class WaitingFor(QObject):
    """Finds it out away from the window's thread: to find a GPU may take seconds.

    Signals:
        found(dict): A sentence by the id of each entry that waits.
    """

    found = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._devices = Devices()
        self._job: Job | None = None

    def look(self, queue: Queue) -> None:
        """Finds it out again, unless that is going on."""
        if self._job is None:
            self._job = Job(partial(reasons, queue, self._devices), self)
            self._job.finished.connect(self._on_found)
            self._job.failed.connect(lambda _: self._on_found({}))  # who lists the queue tells why
            self._job.start()

    def _on_found(self, told: dict[str, str]) -> None:
        self._job = None
        self.found.emit(told)


def reasons(queue: Queue, devices: Devices) -> dict[str, str]:
    """Returns a sentence by the id of each entry. Raises `AttuneError` when the queue cannot be read."""
    held, slots = queue.held, queue.slots
    training = _by_device(list_workers(), devices)
    before: dict[str, list[Waiting]] = defaultdict(list)
    told: dict[str, str] = {}
    for entry in queue.waiting():
        if entry.problem is not None:
            text = in_words("It cannot be started and is passed over: {problem}")
            told[entry.id] = text.format(problem=in_window(from_json(entry.problem).what))
        elif held:
            told[entry.id] = in_words("It waits because the queue is on hold.")
        else:
            told[entry.id] = _on_its_device(entry, devices, training, before, slots, queue.workspace)
    return told


def _on_its_device(
    entry: Waiting,
    devices: Devices,
    training: dict[str, list[Path]],
    before: dict[str, list[Waiting]],
    slots: int,
    workspace: Path,
) -> str:
    """Returns what an entry waits for on its device, behind those of the queue that are `before` it there."""
    try:
        device = devices.device(RunFolder(entry.run), entry.backend)
    except AttuneError as error:
        return in_words("It cannot be started: {problem}").format(problem=in_window(error.what))
    busy, earlier = training[device], list(before[device])
    before[device].append(entry)
    if len(busy) + len(earlier) < slots:
        return in_words("It starts in a moment.")
    if earlier:
        return in_words("It comes after {name}.").format(name=shortened(earlier[-1].name))
    return _behind(busy, device, workspace)


def _behind(busy: Sequence[Path], device: str, workspace: Path) -> str:
    where = in_words("the CPU") if device == "cpu" else device.upper().replace(":", " ")
    name = shortened(busy[0].name)
    if len(busy) > 1:
        text = in_words("It waits until one of the {count} runs that train on {device} has ended.")
        return text.format(count=f"{len(busy):,}", device=where)
    if busy[0].is_relative_to(workspace):
        return in_words("It waits until {name} has ended, which trains on {device}.").format(name=name, device=where)
    text = in_words("It waits until {name}, a run of another workspace, has ended, which trains on {device}.")
    return text.format(name=name, device=where)


def _by_device(workers: Sequence[Worker], devices: Devices) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = defaultdict(list)
    for worker in workers:
        try:
            found[devices.device(RunFolder(worker.run), worker.backend)].append(worker.run)
        except AttuneError:
            continue  # the keeper counts it nowhere, either
    return found
