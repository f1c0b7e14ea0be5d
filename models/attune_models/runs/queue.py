"""The queue of a workspace: runs that wait their turn, in an order that anyone may change.

It lies in `WORKSPACE/.queue/`: one small file a waiting run, which says where the run is and at which place it stands.
So adding, moving and removing each are one file replaced or deleted, and whoever is killed in the midst has either done
it or not. Who changes anything holds the lock; reading needs none. A run that waits is an ordinary run folder of state
`queued` without a process. Launching is the keeper's (`queue_keeper`).
"""

from __future__ import annotations

import math
import os
import secrets
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Annotated, Any, BinaryIO, Literal

from attune_datasets.errors import AttuneError, nearest
from attune_datasets.python import module_command
from attune_datasets.untrusted import open_to_append
from pydantic import AfterValidator, BaseModel, FiniteFloat, PositiveInt, ValidationError

from attune_models.runs.folder import RunFolder
from attune_models.runs.launch import detached
from attune_models.runs.locks import locked
from attune_models.runs.status import RunStatus
from attune_models.runs.storage import read_json, storage_error, write_json

FOLDER = ".queue"
DIRECTIONS = ("up", "down", "first", "last")
_PATIENCE = 30.0  # seconds to wait for whoever else changes the queue; nobody holds the lock for as much as one
_PREFIX = "wait-"
_MOST_LOG = 2**20  # bytes
_keepers: list[subprocess.Popen[bytes]] = []  # kept so that the system's notes of those that ended are collected


def _check_path(run: Any) -> str:
    """No `str` of pydantic's: names on a disk may hold bytes that no UTF-8 stands for."""
    if not isinstance(run, str) or not run or "\0" in run:
        raise ValueError("it names no folder")
    return run


class _Entry(BaseModel):
    run: Annotated[Any, AfterValidator(_check_path)]
    token: str
    place: FiniteFloat
    added: FiniteFloat
    backend: Literal["tensorflow", "jax"] = "tensorflow"
    problem: dict[str, Any] | None = None


class _Settings(BaseModel):
    held: bool = False
    slots: PositiveInt = 1


@dataclass(frozen=True)
class Waiting:
    """A run that waits.

    Args:
        id: Of its file in the queue's folder.
        run: The run's folder, absolute.
        token: The run's own token: another run that lies in the folder meanwhile is not started.
        place: The one with the smallest is the first.
        added: When it was added; seconds since the epoch.
        backend: What Keras computes with, as it was for whoever added it.
        problem: Why it could not be started, as the JSON of an `AttuneError`; such a run is passed over.
    """

    id: str
    run: Path
    token: str
    place: float
    added: float
    backend: str = "tensorflow"
    problem: dict[str, Any] | None = None

    @property
    def name(self) -> str:
        """The run's name."""
        return self.run.name

    def to_json(self) -> dict[str, Any]:
        """Returns what `attune queue --json` tells of it."""
        return {**asdict(self), "run": str(self.run), "name": self.name}


class NotWaitingError(AttuneError):
    """A run that does not wait in the queue, or no longer."""


class QueueKeptError(AttuneError):
    """A queue that another keeper keeps."""


class Queue:
    """The queue of one workspace. Holding one opens nothing; every method reads the files as they are now.

    Args:
        workspace: The folder that the queue belongs to. The runs may lie elsewhere.
    """

    def __init__(self, workspace: str | Path) -> None:
        self.workspace = Path(workspace).absolute()
        self.folder = self.workspace / FOLDER

    def waiting(self) -> list[Waiting]:
        """Returns the runs that wait, the next one first. Files that hold none are passed over; `damaged` names them.

        Raises:
            AttuneError: when the folder cannot be read.
        """
        return self._read()[0]

    def damaged(self) -> list[Path]:
        """Returns the files of the queue that cannot be read."""
        found = self._read()[1]
        try:
            self._settings()
        except AttuneError:
            found.append(self._settings_path)
        return found

    @property
    def held(self) -> bool:
        """Whether no more runs are launched until `go`."""
        return self._settings_or_default().held

    @property
    def slots(self) -> int:
        """How many runs a device trains at the same time."""
        return self._settings_or_default().slots

    def add(self, run: RunFolder | str | Path) -> int:
        """Lets a queued run wait behind the others. Returns its place, counted from 1.

        Raises:
            AttuneError: when it waits already, was started, or cannot be read; or when the disk refuses.
        """
        folder = run if isinstance(run, RunFolder) else RunFolder(run)
        path, token = folder.path.absolute(), folder.record()["token"]
        if is_started(status := folder.status()):
            raise AttuneError(f"The run {path} was started before: it is {status.shown}.", remedy="Add a new run.")
        with self.locked():
            waiting = self.waiting()
            if any(_same(entry.run, path) for entry in waiting):
                raise AttuneError(f"The run {path.name} waits already.", remedy="`attune queue` lists what waits.")
            place = waiting[-1].place + 1 if waiting else 0.0
            backend = "jax" if os.environ.get("KERAS_BACKEND") == "jax" else "tensorflow"
            self._put(Waiting(secrets.token_hex(8), path, token, place, time.time(), backend))
        return len(waiting) + 1

    def move(self, run: str | Path, where: str) -> int:
        """Moves a waiting run `up`, `down`, `first` or `last`. Returns its new place, counted from 1.

        Raises:
            AttuneError: when it does not wait, there is no such direction, or the disk refuses.
        """
        if where not in DIRECTIONS:
            raise AttuneError(f"A run cannot be moved {where!r}.", remedy=nearest(where, DIRECTIONS))
        with self.locked():
            waiting = self.waiting()
            index = waiting.index(self._find(run, waiting))
            last = len(waiting) - 1
            target = {"up": max(index - 1, 0), "down": min(index + 1, last), "first": 0, "last": last}[where]
            return self._place(waiting, index, target)

    def place(self, run: str | Path, number: int) -> int:
        """Moves a waiting run to place `number`, counted from 1; to the end where there are fewer. Returns its place.

        Raises:
            AttuneError: when it does not wait, or the disk refuses.
        """
        with self.locked():
            waiting = self.waiting()
            index = waiting.index(self._find(run, waiting))
            return self._place(waiting, index, min(max(number, 1), len(waiting)) - 1)

    def remove(self, run: str | Path) -> tuple[Waiting, int]:
        """Lets a run wait no longer; its folder stays. A run that has been removed is not launched any more.

        Returns:
            It, and the place, counted from 1, at which it has waited.

        Raises:
            NotWaitingError: when it does not wait: it may just have been launched.
            AttuneError: when the queue cannot be read or changed.
        """
        with self.locked():
            waiting = self.waiting()
            entry = self._find(run, waiting)
            self.forget(entry)
        return entry, waiting.index(entry) + 1

    def hold(self) -> None:
        """Launches no more runs until `go`; those under way go on. Raises `AttuneError` for a disk that refuses."""
        self._change(held=True)

    def go(self) -> None:
        """Launches again, and gives those another chance that could not be started. Raises `AttuneError`."""
        self._change(held=False)
        with self.locked():
            for entry in self.waiting():
                if entry.problem:
                    self._put(replace(entry, problem=None))

    def set_slots(self, slots: int) -> None:
        """Sets how many runs a device trains at the same time. Raises `AttuneError` for less than 1."""
        if slots < 1:
            raise AttuneError(f"A device cannot train {slots} runs.", remedy="Give 1 or more, or `attune queue hold`.")
        self._change(slots=slots)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """While it lasts nobody else changes the queue. Not to be nested.

        Raises:
            AttuneError: when somebody holds it for half a minute, or the folder cannot be written to.
        """
        in_use = AttuneError(f"The queue {self.folder} is in use.", remedy="Try again in a moment.")
        with self._holding("lock", _PATIENCE, in_use):
            yield

    def forget(self, entry: Waiting) -> None:
        """Takes an entry away. For those who hold the lock. Raises `AttuneError`."""
        try:
            self._path(entry).unlink(missing_ok=True)
        except OSError as error:
            raise storage_error(error, f"{entry.name} cannot be taken out of the queue {self.folder}.") from error

    def mark(self, entry: Waiting, problem: AttuneError) -> None:
        """Notes why an entry cannot be started. For those who hold the lock. Raises `AttuneError`."""
        self._put(replace(entry, problem=problem.to_json()))

    def follow(self, entry: Waiting, run: Path) -> Waiting:
        """Notes that the run of an entry lies in `run` now. For those who hold the lock. Raises `AttuneError`.

        Returns:
            The entry as it then is.
        """
        present = next((other for other in self.waiting() if other.id == entry.id), None)
        if present is None:
            return entry  # removed meanwhile
        moved = replace(present, run=run.absolute())
        self._put(moved)
        return moved

    @property
    def may_launch(self) -> bool:
        """Whether there is anything for a keeper to do."""
        return not self.held and any(entry.problem is None for entry in self.waiting())

    @contextmanager
    def kept(self, patience: float = 0.0) -> Iterator[None]:
        """Holds what the one keeper of this queue holds while it works.

        Raises:
            QueueKeptError: when another process holds it for `patience` seconds.
            AttuneError: when the disk refuses.
        """
        with self._holding("keeper.lock", patience, QueueKeptError(f"The queue {self.folder} is kept already.")):
            yield

    def start_keeper(self) -> bool:
        """Starts the keeper, detached, where there is work for it and none is at it. Returns whether it was started.

        To be called after every change that may let a run start.

        Raises:
            AttuneError: when the queue cannot be read, or no process can be started.
        """
        _keepers[:] = [keeper for keeper in _keepers if keeper.poll() is None]
        try:
            if not self.may_launch or not self._keeper_is_missing():
                return False
            command = [*module_command("attune_models.runs.queue_keeper"), str(self.workspace)]
            with self._open_log() as log:
                _keepers.append(
                    subprocess.Popen(
                        command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.workspace, **detached()
                    )
                )
        except OSError as error:
            raise storage_error(error, f"The keeper of the queue {self.folder} cannot be started.") from error
        return True

    def _keeper_is_missing(self) -> bool:
        """One that starts in this very moment may find the lock taken by us and end; whoever asks starts another."""
        try:
            with self.kept():
                return True
        except QueueKeptError:
            return False

    def _open_log(self) -> BinaryIO:
        path = self.folder / "keeper.log"
        if path.exists() and path.stat().st_size > _MOST_LOG:
            path.unlink()
        return open_to_append(path)

    @contextmanager
    def _holding(self, name: str, patience: float, taken: AttuneError) -> Iterator[None]:
        """Raises `taken` where another process holds the lock for `patience` seconds."""
        with ExitStack() as held:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                held.enter_context(locked(self.folder / name, patience=patience))
            except BlockingIOError as error:
                raise taken from error
            except OSError as error:
                raise storage_error(error, f"The queue {self.folder} cannot be changed.") from error
            yield

    def _path(self, entry: Waiting) -> Path:
        return self.folder / f"{_PREFIX}{entry.id}.json"

    @property
    def _settings_path(self) -> Path:
        return self.folder / "queue.json"

    def _settings(self) -> _Settings:
        if not self._settings_path.exists():
            return _Settings()
        content = read_json(self._settings_path, "The queue's settings")
        try:
            return _Settings.model_validate(content, strict=True)
        except ValidationError as error:
            raise AttuneError(f"The queue's settings {self._settings_path} are damaged.") from error

    def _settings_or_default(self) -> _Settings:
        try:
            return self._settings()
        except AttuneError:
            return _Settings()  # `damaged` tells; the next change writes them anew

    def _change(self, **settings: Any) -> None:
        with self.locked():
            changed = self._settings_or_default().model_copy(update=settings)
            self._write(self._settings_path, changed.model_dump())

    def _write(self, path: Path, content: dict[str, Any]) -> None:
        try:
            write_json(path, content)
        except OSError as error:
            raise storage_error(error, f"The queue {self.folder} cannot be changed.") from error

    def _put(self, entry: Waiting) -> None:
        content = {name: value for name, value in asdict(entry).items() if name != "id"}
        self._write(self._path(entry), {**content, "run": self._named(entry.run)})

    def _named(self, run: Path) -> str:
        """Relative where it can be, so that a workspace may be moved as a whole."""
        return run.relative_to(self.workspace).as_posix() if run.is_relative_to(self.workspace) else str(run)

    def _read(self) -> tuple[list[Waiting], list[Path]]:
        entries, damaged = [], []
        for path in self._files():
            try:
                entries.append(self._entry(path))
            except (AttuneError, ValueError):
                if path.exists():  # else it was taken away while we looked
                    damaged.append(path)
        return sorted(entries, key=lambda entry: (entry.place, entry.added, entry.id)), damaged

    def _files(self) -> list[Path]:
        try:
            return [path for path in self.folder.iterdir() if path.name.startswith(_PREFIX) and path.suffix == ".json"]
        except FileNotFoundError:
            return []  # nothing was ever added
        except OSError as error:
            raise storage_error(error, f"The queue {self.folder} cannot be read.") from error

    def _entry(self, path: Path) -> Waiting:
        """Raises `AttuneError` or `ValueError` for a file that holds none."""
        found = _Entry.model_validate(read_json(path, "The queue's file"), strict=True)
        run = Path(os.path.normpath(self.workspace / found.run))
        return Waiting(path.stem.removeprefix(_PREFIX), **{**found.model_dump(), "run": run})

    def _find(self, run: str | Path, waiting: Sequence[Waiting]) -> Waiting:
        """A name alone means a run of the workspace; else a path from the working directory."""
        paths = {self.workspace / run, Path(run).absolute()}
        for entry in waiting:
            if any(_same(entry.run, path) for path in paths):
                return entry
        raise NotWaitingError(f"The run {run} does not wait.", remedy="`attune queue` lists what waits.")

    def _place(self, waiting: list[Waiting], index: int, target: int) -> int:
        """Moves the entry at `index` to `target`, both counted from 0, by giving it a place between its neighbours."""
        entry = waiting.pop(index)
        if target != index:
            before = waiting[target - 1].place if target > 0 else waiting[0].place - 2
            behind = waiting[target].place if target < len(waiting) else waiting[-1].place + 2
            middle = (before + behind) / 2
            if before < middle < behind:
                self._put(replace(entry, place=middle, problem=None))
            else:  # no number is left between them: all are counted anew, from the last, so that none passes another
                waiting.insert(target, entry)
                self._count_anew(waiting)
        return target + 1

    def _count_anew(self, ordered: Sequence[Waiting]) -> None:
        first = math.floor(max(entry.place for entry in ordered)) + 1
        for number, entry in reversed(list(enumerate(ordered))):
            self._put(replace(entry, place=float(first + number)))


def is_started(status: RunStatus) -> bool:
    """Returns whether a run's worker was ever started; one that waits for that is `queued`, without a process."""
    return status.state != "queued" or status.pid is not None


def _same(one: Path, other: Path) -> bool:
    return one == other or os.path.realpath(one) == os.path.realpath(other)
