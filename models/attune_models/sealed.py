"""Sealed folders: written whole or not at all, and known to be unharmed when they are read.

The files are written into a folder of another name and put on the disk; a manifest with their sizes and SHA-256 follows
last; then the folder gets its name. Whatever ends the process or the machine in between leaves no folder of that name.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from attune_models.runs.storage import sync_file, sync_folder, write_json

MANIFEST = "manifest.json"
_UNFINISHED = ".unfinished"


class DamagedFolder(Exception):  # noqa: N818 - told to people as an AttuneError by whoever knows what the folder is
    """A sealed folder of which a file is missing or changed; the message says which."""


@contextmanager
def sealing(folder: Path) -> Iterator[Path]:
    """Gives a folder to write files into that becomes `folder` at the end. After an error there is none.

    Raises:
        OSError: when the disk refuses, or `folder` exists.
    """
    unfinished = folder.with_name(f"{folder.name}.{os.getpid()}{_UNFINISHED}")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    try:
        yield unfinished
        files = {path.name: _sealed_file(path) for path in sorted(unfinished.iterdir())}
        write_json(unfinished / MANIFEST, {"files": files})
        unfinished.rename(folder)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    sync_folder(folder.parent)


def read_sealed(folder: Path, name: str) -> bytes:
    """Returns the content of one file, proven to be what was sealed. Raises `DamagedFolder`."""
    sealed = _manifest(folder).get(name)
    try:
        content = (folder / name).read_bytes()
    except OSError as error:
        raise DamagedFolder(f"{name} cannot be read: {error.strerror}") from error
    if sealed is None or hashlib.sha256(content).hexdigest() != sealed["sha256"]:
        raise DamagedFolder(f"{name} is not what was written")
    return content


def verify(folder: Path) -> None:
    """Proves every file of a sealed folder. Raises `DamagedFolder` naming the first that is missing or changed."""
    for name, sealed in _manifest(folder).items():
        try:
            unharmed = _digest(folder / name) == sealed["sha256"]
        except OSError as error:
            raise DamagedFolder(f"{name} cannot be read: {error.strerror}") from error
        if not unharmed:
            raise DamagedFolder(f"{name} is not what was written")


def is_sound(folder: Path) -> bool:
    """Returns whether `folder` is sealed and every file of it is there, unharmed."""
    try:
        verify(folder)
    except DamagedFolder:
        return False
    return True


def remove_unfinished(parent: Path) -> None:
    """Removes what writers that were killed left behind in `parent`."""
    for path in parent.glob(f"*{_UNFINISHED}"):
        if not psutil.pid_exists(int(path.name.split(".")[-2])):
            shutil.rmtree(path, ignore_errors=True)


def _sealed_file(path: Path) -> dict[str, int | str]:
    with path.open("r+b") as file:  # open for writing: Windows syncs nothing else
        sync_file(file.fileno())
    return {"bytes": path.stat().st_size, "sha256": _digest(path)}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(folder: Path) -> dict[str, dict[str, str]]:
    try:
        return dict(json.loads((folder / MANIFEST).read_bytes())["files"])
    except OSError as error:
        raise DamagedFolder(f"{MANIFEST} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFolder(f"{MANIFEST} is not what was written") from error
