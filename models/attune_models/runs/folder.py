"""`RunFolder`: one run on disk, the only truth about it."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import re
import secrets
import shutil
import sys
import time
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Annotated, Any

from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.untrusted import open_plain, refuse_links
from pydantic import BaseModel, Field, FiniteFloat, ValidationError

from attune_models.presets import parse_spec, with_settings
from attune_models.runs.commands import clear_commands, refuse_fixed, send_command
from attune_models.runs.events import Event, read_events
from attune_models.runs.locks import alone
from attune_models.runs.moved_files import refuse_missing, refuse_other, with_files
from attune_models.runs.status import Ending, RunStatus, first_misfit, is_alive, kill
from attune_models.runs.storage import DamagedFileError, StorageError, read_json, storage_error, write_json
from attune_models.runs.trashed import in_trash
from attune_models.spec import RunSpec

FORMAT = 1  # of the run folder; raised when an older Attune could not read what this one writes
_PACKAGES = ("attune", "tensorflow", "keras", "keras-hub", "jax", "numpy", "tokenizers")
_LOG_TAIL = 40  # lines
_CHATTER = re.compile(r"I\d{4} |\S+ \S+ I tensorflow/|WARNING: All log messages before absl|E\d{4} .*cuInit")
_PATIENCE = 30.0  # seconds to wait for a worker that has told its end to be gone, with TensorFlow and all
_MOMENT = 0.05  # seconds between two looks at what ends soon
ORIGIN = "origin"  # the folder of what a run starts from
_FOLDERS = ("checkpoints", "commands", "data", "probes", ORIGIN)
_FALSE_START = {  # all that a worker leaves which fails before its first step
    "run.json", "status.json", "events.jsonl", "launched.json", "ended.json", "reserve", "worker.log", "worker.lock",
    "commands", "checkpoints", "data", ORIGIN,
}  # fmt: skip
_NOTHING = {  # what a command is told that nobody is there to obey
    "pause": "There is nothing to pause.",
    "resume": "There is nothing to resume.",
    "stop": "There is nothing to stop.",
    "discard": "There is nothing to discard.",
    "change": "There is nothing to change.",
}
_LATEST = 32_000_000_000.0  # seconds since the epoch: the last year of all calendars is 2983


class _Change(BaseModel):
    step: int
    settings: dict[str, int | FiniteFloat]


class _Record(BaseModel):
    """What anyone relies on of `run.json`."""

    format: int
    spec: dict[str, Any]
    token: str
    created: Annotated[FiniteFloat, Field(ge=0, le=_LATEST)]
    label_names: list[str] | None = None
    changes: list[_Change] = []


class NewerRunError(AttuneError):
    """A run that a newer Attune has written, in a format that this one does not know."""


class RunFolder:
    """One run on disk. Holding one opens nothing and checks nothing; every method reads the files as they are now.

    Args:
        path: The folder; see docs/architecture.md for what lies in it.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    @classmethod
    def create(cls, path: str | Path, spec: RunSpec) -> RunFolder:
        """Creates a run, state `queued`. The path of its data becomes absolute.

        The folder must be new, empty, or hold a false start: a run that failed before its first step.

        Raises:
            AttuneError: when the folder is in use, or cannot be written to.
        """
        run = cls(Path(path).absolute())
        run._refuse_if_in_use()
        try:
            run.path.mkdir(parents=True, exist_ok=True)
            for name in ("commands", "checkpoints"):
                (run.path / name).mkdir()
            run.write_status(RunStatus())
            write_json(run.path / "run.json", _first_record(spec))  # last: with it the folder is a run, seen by all
        except BaseException as error:
            run._clear()
            if isinstance(error, OSError):
                raise storage_error(error, f"The run folder {run.path} cannot be created.") from error
            raise
        return run

    def record(self) -> dict[str, Any]:
        """Returns `run.json`: format, spec, versions, device, seed, fingerprint, label names, created, token.

        Raises:
            NewerRunError: when a newer Attune wrote it.
            AttuneError: when this is no run folder, or damaged.
        """
        path = self.path / "run.json"
        self._refuse_links()
        self.require()
        record = read_json(path, "The run's record")
        written = record.get("format")
        if isinstance(written, int) and written > FORMAT:  # before anything else, which may be otherwise there
            raise NewerRunError(
                f"{self.path} was made by a newer Attune.",
                why=f"Its run format is {written}; this Attune reads up to {FORMAT}.",
                remedy="Update Attune to open it.",
            )
        try:
            _Record.model_validate(record, strict=True)
        except ValidationError as error:
            raise AttuneError(f"The run's record {path} is damaged.", why=f"{first_misfit(error, _Record)}.") from error
        return record

    def require(self) -> None:
        """Raises `AttuneError` where the path is no run's, in the one sentence for it, or its run is in the trash."""
        if not (self.path / "run.json").is_file():
            if place := in_trash(self.path):
                remedy = f"Bring it back: attune restore {self.path.name}; in the window, on the Runs page under Trash."
                what = f"The run {self.path.name} was moved to the trash."
                raise AttuneError(what, why=f"It lies in {place}.", remedy=remedy)
            why = "It holds no run.json." if self.path.is_dir() else "There is no such folder."
            what = f"{self.path} is not a run folder."
            raise AttuneError(what, why=why, remedy="`attune runs DIR` lists the runs in a folder.")

    def spec(self) -> RunSpec:
        """Returns the run's spec. Raises `AttuneError` like `record`, and `SpecError` for a spec that does not fit."""
        return parse_spec(self.record()["spec"])

    def status(self) -> RunStatus:
        """Returns how the run stands; `.shown` tells running from stalled and died.

        Raises:
            AttuneError: when this is no run folder, or its status is missing or damaged.
        """
        try:
            status = self._read_status().observed()
        except StorageError:
            self.require()  # of a folder that is gone, nothing else is told
            raise
        if status.shown == "died":
            status = self._read_status().observed()  # it may have ended meanwhile
        return self._with_death(status) if status.shown == "died" else status

    def status_or_damage(self) -> RunStatus:
        """Returns `status`; where it is damaged, a `failed` one that says so: all else of the run can still be read.

        Raises:
            AttuneError: when the status is missing.
        """
        try:
            return self.status()
        except DamagedFileError as error:
            remedy = "The curve and the checkpoints are files of their own. Resume the run: its status is written anew."
            told = {"what": error.what, "why": error.why, "remedy": remedy}
            return RunStatus(state="failed", error=told).observed()

    def write_status(self, status: RunStatus) -> None:
        """Replaces the status. For the worker only. Raises `OSError`."""
        write_json(self.path / "status.json", status.to_json())

    def complete_record(self, **found: Any) -> None:
        """Adds what only the worker can know (device, fingerprint, label names) to `run.json`. Raises `OSError`."""
        write_json(self.path / "run.json", {**self.record(), **found})

    def events(self, offset: int = 0) -> tuple[list[Event], int]:
        """Returns the events after byte `offset`, 4 MiB of them at most, and the offset for the next call.

        Damaged lines become warnings. All has been read once the offset stays as it is.
        """
        return read_events(self.events_path, offset)

    def change(self, settings: Mapping[str, float]) -> None:
        """Asks the worker to go on with other settings, by key of `CHANGEABLE`, from its next step.

        Raises:
            SpecError: A value does not fit, or the key cannot be changed once training has begun.
            AttuneError: when no worker is at it.
        """
        self._refuse_misfits(settings)
        self._command("change", settings)

    def requeue(
        self,
        settings: Mapping[str, float] | None = None,
        moved: Mapping[str, Path] | None = None,
        progress: ProgressCall = no_progress,
    ) -> list[str]:
        """Makes a run that has ended `queued` again, to go on from its newest sound checkpoint once it is launched.

        Returns:
            What is to be told of newer checkpoints that are damaged; the worker tells it, too.

        Args:
            settings: To change before its next step, as for `change`.
            moved: Where files are now, by key such as `data.file`, that have moved; they are read and compared.
            progress: Told how far that is.

        Raises:
            SpecError: A value does not fit.
            MissingFileError: The prepared data is gone, and a file that it was made from is not there.
            OtherFileError: A file has another content than the one that the run has learnt from.
            AttuneError: The run is under way, has nothing left to do, or no sound checkpoint; or the disk refuses.
        """
        from attune_models.checkpoints import load_newest  # which is built on this package

        self._refuse_misfits(settings or {})
        self._ended_status(settings or {})
        spec = with_files(self.spec(), moved or {})
        refuse_missing(self.path / "data", spec)
        if moved:
            refuse_other(spec, moved, self.record().get("fingerprint"), progress)
        with alone(self.path, patience=_PATIENCE):
            ended = self._ended_status(settings or {})  # again: somebody may have let the run go on meanwhile
            start = load_newest(self.path / "checkpoints")  # a worker's failure would take the place of the result
            if start is not None and not start.optimizer:
                raise AttuneError(
                    f"The run {self.path} cannot go on learning.",
                    why="It was handed on without what its optimizer remembers, as ready-made runs are.",
                    remedy="Start a new run with its settings, or from its weights: training.start_from.",
                )
            try:
                self._queue_again(ended, spec if moved else None)
            except OSError as error:
                raise storage_error(error, f"The run {self.path} cannot be queued again.") from error
            if settings:
                send_command(self.path / "commands", "change", settings)
        return start.passed_over if start else []

    def command(self, do: str) -> None:
        """Asks the worker to `pause`, `resume`, `stop` (and keep what was learnt) or `discard`; it obeys between steps.

        For a `discard` it saves and ends without judging once more; moving the run to the trash is the caller's.

        Raises:
            AttuneError: when no worker is at it, or for an unknown command.

        A worker that does not respond cannot obey: `stop` ends it, and what was saved last is kept.
        """
        self._command(do)

    def log_tail(self) -> str:
        """Returns the last lines of the worker's log, but for what TensorFlow tells of itself; empty where none is."""
        try:
            with open_plain(self.path / "worker.log") as file:
                file.seek(max(0, file.seek(0, 2) - 2**16))
                lines = file.read().decode(errors="replace").splitlines()
                return "\n".join([line for line in lines if not _CHATTER.match(line)][-_LOG_TAIL:])
        except OSError:
            return ""

    @property
    def events_path(self) -> Path:
        """The event log."""
        return self.path / "events.jsonl"

    def _command(self, do: str, settings: Mapping[str, float] | None = None) -> None:
        self.record()
        status = self.status()
        if not status.under_way:
            what = f"The run {self.path} is not under way: it is {status.shown}."
            raise AttuneError(what, remedy=_NOTHING.get(do, ""))
        send_command(self.path / "commands", do, settings)
        if do in ("stop", "discard") and status.shown == "stalled":
            kill(status, self.path)

    def _ended_status(self, settings: Mapping[str, float]) -> RunStatus:
        """Returns the status of a run that can go on with `settings`. Raises `AttuneError` for any other."""
        status = self.status_or_damage()
        if status.under_way:
            raise AttuneError(
                f"The run {self.path} is under way: it is {status.shown}.", remedy="There is nothing to resume."
            )
        if status.state == "finished" and settings.get("training.epochs", 0) <= status.epochs:
            raise AttuneError(
                f"The run {self.path} has finished its {counted(status.epochs, 'epoch')}.",
                remedy=f"Give it more: attune resume RUN --set training.epochs={status.epochs + 5}",
            )
        return status

    def _queue_again(self, ended: RunStatus, spec: RunSpec | None) -> None:
        """Makes a run `queued` again, with `spec` in its record if one is given. Raises `OSError`."""
        for name in ("launched.json", "ended.json"):
            (self.path / name).unlink(missing_ok=True)
        clear_commands(self.path / "commands", keep_changes=ended.shown in ("died", "queued"))
        if spec is not None:
            self.complete_record(spec=spec.model_dump())
        self.write_status(ended.again())

    def _with_death(self, status: RunStatus) -> RunStatus:
        """Returns the status of a worker that has died and how; until that is noted, it is under way."""
        noting = self._being_noted()
        try:
            ending = Ending.model_validate(read_json(self.path / "ended.json", "The note on its end"), strict=True)
        except (AttuneError, ValidationError):  # where nobody is about to note it, whoever would have died with it
            return dataclasses.replace(status, shown=status.state) if noting else status
        return dataclasses.replace(status, death=ending.told(), died_of_memory=ending.of_memory)

    def _being_noted(self) -> bool:
        try:
            launched = read_json(self.path / "launched.json", "The run's launch note")
            return is_alive(launched["pid"], launched["pid_started"], launched["token"])
        except (AttuneError, KeyError, TypeError, ValueError):
            return False

    def _refuse_misfits(self, settings: Mapping[str, float]) -> None:
        for key in settings:
            refuse_fixed(key)
        with_settings(self.spec(), {key: json.dumps(value) for key, value in settings.items()})

    def _refuse_links(self) -> None:
        """A folder of another run's, or of the person's, is neither read nor written to through this one."""
        try:
            refuse_links(self.path, _FOLDERS)
        except OSError as error:
            raise AttuneError(
                f"The run {self.path} is not opened.",
                why=f"Of {error.filename}: {error.strerror}.",
                remedy="Put a folder in the link's place; a run holds all that is its own.",
            ) from error

    def _read_status(self) -> RunStatus:
        path, launched = self.path / "status.json", self.path / "launched.json"
        content = read_json(path, "The run's status")
        if content.get("pid") is None and launched.exists():  # the worker is starting, or died before its first word
            content |= read_json(launched, "The run's launch note")
        try:
            return RunStatus.from_json(content)
        except ValueError as error:
            raise DamagedFileError(f"The run's status {path} is damaged.", why=f"{error}.") from error

    def _clear(self) -> None:
        """Takes back a creation that failed. The folder was new or empty, so all in it is ours."""
        for name in ("commands", "checkpoints"):
            shutil.rmtree(self.path / name, ignore_errors=True)
        for name in ("run.json", "status.json"):
            with contextlib.suppress(OSError):
                (self.path / name).unlink()
        with contextlib.suppress(OSError):
            self.path.rmdir()

    def _is_false_start(self) -> bool:
        """Whether the run failed before its first step, and nobody has put or written anything beside it."""
        try:
            status = self.status()
        except AttuneError:
            return False
        failed = status.shown in ("failed", "died") and status.step == 0 and not checkpoint_exists(self.path)
        return failed and {entry.name for entry in self.path.iterdir()} <= _FALSE_START

    def _clear_false_start(self) -> None:
        end = time.monotonic() + _PATIENCE
        while self._being_noted() and time.monotonic() < end:  # or its note would lie in the folder of the next run
            time.sleep(_MOMENT)
        for path in self.path.iterdir():
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink()

    def _refuse_if_in_use(self) -> None:
        try:
            if self._is_false_start():
                self._clear_false_start()
            if not self.path.exists():
                return
            if not self.path.is_dir():
                raise AttuneError(f"{self.path} is a file.", remedy="Name a folder that does not exist yet.")
            if (self.path / "run.json").exists():
                raise AttuneError(
                    f"{self.path} already holds a run.", remedy="Choose another folder; runs are never overwritten."
                )
            if any(self.path.iterdir()):
                raise AttuneError(
                    f"{self.path} is not empty.", remedy="Name an empty folder, or one that does not exist yet."
                )
        except OSError as error:
            raise storage_error(error, f"The run folder {self.path} cannot be created.") from error


def checkpoint_exists(run: Path) -> bool:
    """Returns whether anything lies where the run's checkpoints are kept."""
    folder = run / "checkpoints"
    return folder.is_dir() and any(folder.iterdir())


def _first_record(spec: RunSpec) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "spec": _with_absolute_files(spec).model_dump(),
        "versions": _versions(),
        "device": None,
        "seed": spec.training.seed,
        "fingerprint": None,
        "label_names": None,
        "created": time.time(),
        "token": secrets.token_hex(16),
    }


def _with_absolute_files(spec: RunSpec) -> RunSpec:
    """The worker, and whoever reads the run in a year, has another working directory."""
    data = spec.data
    split = data.split.model_copy(
        update={name: _absolute(getattr(data.split, name)) for name in ("validation_file", "test_file")}
    )
    files = {"file": _absolute(data.file), "target_file": _absolute(data.target_file)}
    training = spec.training.model_copy(
        update={name: _absolute(getattr(spec.training, name)) for name in ("start_from", "embedding_vectors")}
    )
    data = data.model_copy(update={**files, "split": split})
    return spec.model_copy(update={"data": data, "training": training})


def _absolute(file: str | None) -> str | None:
    return str(Path(file).absolute()) if file else file


def _versions() -> dict[str, str]:
    found = {"python": sys.version.split()[0]}
    for package in _PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found
