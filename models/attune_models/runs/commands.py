"""Requests to a worker: small JSON files in `RUN/commands/`, taken between two steps in the order of their names."""

from __future__ import annotations

import secrets
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError, SpecError, nearest
from attune_datasets.untrusted import read_json

from attune_models.runs.storage import storage_error, write_json

COMMANDS = ("pause", "resume", "stop", "discard", "change")
_SECTION = "training."
CHANGEABLE_FIELDS = ("learning_rate", "epochs")  # of the training spec: while a run is under way, or before it goes on
CHANGEABLE = tuple(f"{_SECTION}{name}" for name in CHANGEABLE_FIELDS)
_MOST_BYTES = 4096  # of a command
_INTERVAL = 0.05  # seconds between two looks: asking costs a step next to nothing, and an answer feels immediate


def changed_fields(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Returns settings by key of `CHANGEABLE` as values by field of the training spec."""
    return {key.removeprefix(_SECTION): value for key, value in settings.items()}


def refuse_fixed(key: str) -> None:
    """Raises `SpecError` for a setting that cannot be changed once a run has begun."""
    if key not in CHANGEABLE:
        raise SpecError(
            f"{key} cannot be changed once a run has begun.",
            remedy=f"These can: {', '.join(CHANGEABLE)}. For anything else start a new run.",
        )


def send_command(folder: Path, do: str, settings: Mapping[str, float] | None = None) -> None:
    """Leaves the command `do` in `folder`. Raises `AttuneError` for an unknown command or a disk that refuses.

    Args:
        folder: `RUN/commands`.
        do: One of `COMMANDS`.
        settings: What to `change`: values that fit, by key of `CHANGEABLE`.
    """
    if do not in COMMANDS:
        raise AttuneError(f"There is no command {do!r}.", remedy=nearest(do, COMMANDS))
    try:
        folder.mkdir(exist_ok=True)
        content = {"do": do, "settings": dict(settings)} if settings else {"do": do}
        write_json(folder / f"{time.time_ns():020d}-{secrets.token_hex(4)}.json", content)
    except OSError as error:
        raise storage_error(error, f"No command can be left in {folder}.") from error


def clear_commands(folder: Path, *, keep_changes: bool) -> None:
    """Takes away what was left for a worker that is no more. Raises `OSError`.

    Args:
        folder: `RUN/commands`.
        keep_changes: Whether changes of settings stay, for the next worker: those that one which died had still to
            make. One that ended by itself was done when they came.
    """
    for path in folder.glob("*.json"):
        command = _read(path)
        if not keep_changes or command is None or command["do"] != "change":
            path.unlink(missing_ok=True)


class CommandBox:
    """The worker's side: looks for commands, at most every 50 ms, and takes them away."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._next = 0.0
        self._taken: set[str] = set()  # names of files that could not be removed, perhaps; they count once

    def take(self) -> list[dict[str, Any]]:
        """Returns the commands that arrived, oldest first. Files that hold none are removed and passed over."""
        now = time.monotonic()
        if now < self._next:
            return []
        self._next = now + _INTERVAL
        try:
            files = sorted(path for path in self._folder.iterdir() if path.suffix == ".json")
        except OSError:
            return []  # the folder vanished: nothing can have been asked
        new = [path for path in files if path.name not in self._taken]
        return [command for path in new if (command := self._take(path)) is not None]

    @property
    def removed(self) -> bool:
        """Whether the run's folder was taken away, and not the disk with it: nobody will send a command any more."""
        run = self._folder.parent
        return not run.exists() and run.parent.exists()

    def _take(self, path: Path) -> dict[str, Any] | None:
        try:
            command = _read(path)
        except OSError:
            return None  # still being written, or taken away by its sender
        try:
            path.unlink(missing_ok=True)
        except OSError:
            self._taken.add(path.name)
        return command


def _read(path: Path) -> dict[str, Any] | None:
    """Returns the command, or None where the file holds none. Raises `OSError`."""
    try:
        command = read_json(path, _MOST_BYTES)
    except ValueError:
        return None
    return command if isinstance(command, dict) and _is_command(command) else None


def _is_command(command: dict[str, Any]) -> bool:
    settings = command.get("settings", {})
    known = isinstance(settings, dict) and all(
        key in CHANGEABLE and isinstance(value, int | float) for key, value in settings.items()
    )
    return known and command.get("do") in COMMANDS and bool(settings) == (command["do"] == "change")
