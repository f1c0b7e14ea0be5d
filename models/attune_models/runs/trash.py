"""Runs put aside: into `WORKSPACE/.trash/TIME/NAME`, whole, to be brought back until the trash is emptied.

The folder is only renamed, so that nothing can be half done; the time in between keeps runs of one name apart.
"""

from __future__ import annotations

import secrets
import shutil
import time
from pathlib import Path

from attune_datasets.errors import AttuneError

from attune_models.runs.folder import RunFolder
from attune_models.runs.locks import alone_to_move
from attune_models.runs.names import free_path
from attune_models.runs.storage import storage_error
from attune_models.runs.summary import RunSummary, summarize
from attune_models.runs.trashed import TRASH

_ENDED_FIRST = "End it without keeping it: attune discard RUN"


def trash(run: str | Path) -> Path:
    """Moves a run to the trash of its workspace and returns where it lies now.

    Raises:
        AttuneError: when a worker is at it, it is no run, or the disk refuses.
    """
    path = Path(run).absolute()
    place = path.parent / TRASH / f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(3)}" / path.name
    refuse_under_way(path, "moved to the trash", _ENDED_FIRST)
    with alone_to_move(path):
        refuse_under_way(path, "moved to the trash", _ENDED_FIRST)  # again: it may have been started meanwhile
        try:
            place.parent.mkdir(parents=True)
            path.rename(place)
        except OSError as error:
            raise storage_error(error, f"The run {path} cannot be moved to the trash.") from error
    return place


def restore(trashed: str | Path) -> Path:
    """Brings a run back into its workspace, under another name where its own is taken, and returns where it lies.

    Raises:
        AttuneError: when it does not lie in a trash, or the disk refuses.
    """
    path = Path(trashed).absolute()
    folder = path.parent.parent
    if folder.name != TRASH or not path.is_dir():
        raise AttuneError(f"There is no run {path} in the trash.", remedy="`attune trash` lists what is there.")
    place = free_path(folder.parent, path.name)
    try:
        path.rename(place)
        path.parent.rmdir()
    except OSError as error:
        raise storage_error(error, f"The run {path} cannot be brought back.") from error
    return place


def list_trash(workspace: str | Path) -> list[RunSummary]:
    """Returns the runs in the trash of a workspace, the one put there last first."""
    folder = Path(workspace) / TRASH
    try:
        places = sorted((path for path in folder.iterdir() if path.is_dir()), reverse=True) if folder.is_dir() else []
        paths = [path for place in places for path in place.iterdir() if path.is_dir()]
    except OSError as error:
        raise storage_error(error, f"The trash {folder} cannot be read.") from error
    return [summarize(RunFolder(path)) for path in paths]


def empty_trash(workspace: str | Path) -> int:
    """Deletes all runs in the trash of a workspace, for good, and returns how many those were.

    Raises:
        AttuneError: when one cannot be deleted.
    """
    folder = Path(workspace) / TRASH
    if folder.is_symlink():  # it could lead to anybody's files
        raise AttuneError(f"The trash {folder} is a link.", remedy="Remove the link.")
    count = len(list_trash(workspace))
    try:
        for place in sorted(folder.iterdir()) if folder.is_dir() else []:
            shutil.rmtree(place)
    except OSError as error:
        raise storage_error(error, f"{error.filename or folder} cannot be deleted.") from error
    return count


def refuse_under_way(run: Path, done: str, remedy: str = "Stop it first, then try again.") -> None:
    """Raises `AttuneError` for a run that a worker is at, or that is no run; `done`: what it cannot be."""
    RunFolder(run).require()
    summary = summarize(RunFolder(run))
    if summary.status.under_way:
        raise AttuneError(f"The run {summary.title} cannot be {done}: it is {summary.state}.", remedy=remedy)
