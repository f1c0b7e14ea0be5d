"""Starts a run's worker as a process of its own that outlives whoever started it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.python import module_command
from attune_datasets.untrusted import open_to_append

from attune_models.runs.folder import RunFolder
from attune_models.runs.locks import alone
from attune_models.runs.status import identity
from attune_models.runs.storage import storage_error, write_json

_children: list[subprocess.Popen[bytes]] = []  # kept so that the system's notes of those that ended are collected


def launch(run: RunFolder | str | Path) -> int:
    """Starts the worker of a queued run, detached, its output in `worker.log`. Returns its PID at once.

    Raises:
        AttuneError: when the run was started before, or no process can be started.
    """
    folder = run if isinstance(run, RunFolder) else RunFolder(run)
    token = folder.record()["token"]
    _children[:] = [child for child in _children if child.poll() is None]
    _refuse_started(folder)  # a worker holds the lock; who is told of it need not be told of the lock
    with alone(folder.path):
        _refuse_started(folder)  # again: two may have found it queued
        try:
            process = _start(folder.path.absolute(), token)
            write_json(folder.path / "launched.json", identity(token, process.pid))
        except OSError as error:
            raise storage_error(error, f"The worker of {folder.path} cannot be started.") from error
    _children.append(process)
    return process.pid


def _refuse_started(folder: RunFolder) -> None:
    status = folder.status()
    if status.state != "queued" or status.pid is not None:
        raise AttuneError(f"The run {folder.path} was started before: it is {status.shown}.", remedy="Start a new run.")


def _start(path: Path, token: str) -> subprocess.Popen[bytes]:
    command = [*module_command("attune_models.training"), str(path), "--token", token]
    with open_to_append(path / "worker.log") as log:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, cwd=path, **detached()
        )


def detached() -> dict[str, Any]:
    """Returns the arguments of `Popen` that let a process outlive whoever started it, and its terminal."""
    if os.name == "nt":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS  # type: ignore[attr-defined]
        return {"creationflags": flags}
    return {"start_new_session": True}
