"""Sealed folders: written whole or not at all, and known to be unharmed when they are read.

The files are written into a folder of another name and put on the disk; a manifest with their sizes and SHA-256 follows
last; then the folder gets its name. Whatever ends the process or the machine in between leaves no folder of that name,
or the one that was there before: `clean_up` gives it its name back.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
from attune_datasets.untrusted import is_plain_name, open_plain, read_bytes, read_json, refuse_links
from attune_datasets.untrusted.files import MOST_BYTES

from attune_models.runs.storage import make_folder, remove_folder, rename, sync_file, sync_folder, write_json

MANIFEST = "manifest.json"
_MOST_MANIFEST = 2**20  # bytes
_UNFINISHED, _REPLACED = ".unfinished", ".replaced"


class DamagedFolder(Exception):  # noqa: N818 - told to people as an AttuneError by whoever knows what the folder is
    """A sealed folder of which a file is missing or changed; the message says which."""


@contextmanager
def sealing(folder: Path) -> Iterator[Path]:
    """Gives a folder to write files into that takes the place of `folder` at the end. After an error nothing changes.

    Raises:
        OSError: when the disk refuses.
    """
    unfinished = folder.with_name(f"{folder.name}.{os.getpid()}{_UNFINISHED}")
    remove_folder(unfinished)
    make_folder(unfinished)
    try:
        yield unfinished
        files = {path.name: _sealed_file(path) for path in sorted(unfinished.iterdir())}
        write_json(unfinished / MANIFEST, {"files": files})
        _take_place(unfinished, folder)
    except BaseException:
        remove_folder(unfinished)
        raise


def _take_place(unfinished: Path, folder: Path) -> None:
    before = folder.with_name(f"{folder.name}{_REPLACED}")
    if folder.exists():
        remove_folder(before)
        rename(folder, before)
    try:
        rename(unfinished, folder)
    except OSError:
        if before.exists():
            rename(before, folder)
        raise
    sync_folder(folder.parent)
    if before.exists():
        remove_folder(before)


def read_sealed(folder: Path, name: str, most: int = MOST_BYTES) -> bytes:
    """Returns the content of one file of at most `most` bytes, proven to be what was sealed. Raises `DamagedFolder`."""
    sealed = _manifest(folder).get(name)
    try:
        content = read_bytes(folder / name, most)
    except OSError as error:
        raise DamagedFolder(f"{name} cannot be read: {error.strerror}") from error
    if sealed is None or hashlib.sha256(content).hexdigest() != sealed["sha256"]:
        raise DamagedFolder(f"{name} is not what was written")
    return content


def sealed_hash(folder: Path, name: str) -> str:
    """Returns the SHA-256, in hexadecimal, that a file was sealed with. Raises `DamagedFolder`."""
    sealed = _manifest(folder).get(name)
    if sealed is None:
        raise DamagedFolder(f"{name} is not what was written")
    return str(sealed["sha256"])


def verify(folder: Path) -> None:
    """Proves every file of a sealed folder. Raises `DamagedFolder` naming the first that is missing or changed."""
    for name, sealed in _manifest(folder).items():
        try:
            unharmed = _digest(folder / name) == sealed["sha256"]
        except OSError as error:
            raise DamagedFolder(f"{name} cannot be read: {error.strerror}") from error
        if not unharmed:
            raise DamagedFolder(f"{name} is not what was written")


def verify_sizes(folder: Path) -> None:
    """Looks only whether every file is there, as long as it was written. Raises `DamagedFolder` naming the first that
    is missing or of another length."""
    for name, sealed in _manifest(folder).items():
        try:
            size = (folder / name).lstat().st_size
        except OSError as error:
            raise DamagedFolder(f"{name} cannot be read: {error.strerror}") from error
        if size != sealed.get("bytes"):
            raise DamagedFolder(f"{name} is not as long as it was written")


def is_sound(folder: Path) -> bool:
    """Returns whether `folder` is sealed and every file of it is there, unharmed."""
    try:
        verify(folder)
    except DamagedFolder:
        return False
    return True


def remove_sealed(folder: Path) -> None:
    """Removes a sealed folder; whatever ends the process in between, there is no damaged one of its name."""
    with contextlib.suppress(OSError):  # what the disk will not let go of stays, whole
        doomed = folder.with_name(f"{folder.name}.{os.getpid()}{_UNFINISHED}")
        rename(folder, doomed)
        remove_folder(doomed)


def clean_up(parent: Path) -> None:
    """Mends what writers that were killed left behind in `parent`. Raises `OSError`."""
    for path in parent.glob(f"*{_UNFINISHED}"):
        writer = path.name.split(".")[-2]
        if not (writer.isdecimal() and len(writer) < 10 and psutil.pid_exists(int(writer))):
            remove_folder(path)
    for path in parent.glob(f"*{_REPLACED}"):
        folder = path.with_name(path.name.removesuffix(_REPLACED))
        if folder.exists():
            remove_folder(path)
        else:
            rename(path, folder)


def _sealed_file(path: Path) -> dict[str, int | str]:
    with path.open("r+b") as file:  # open for writing: Windows syncs nothing else
        sync_file(file, path)
    return {"bytes": path.stat().st_size, "sha256": _digest(path)}


def _digest(path: Path) -> str:
    with open_plain(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _manifest(folder: Path) -> dict[str, dict[str, Any]]:
    try:
        refuse_links(folder.parent, [folder.name])
        files = dict(read_json(folder / MANIFEST, _MOST_MANIFEST)["files"])
        if not all(is_plain_name(name) and isinstance(sealed["sha256"], str) for name, sealed in files.items()):
            raise ValueError("it names other places, or none")
        return files
    except OSError as error:
        raise DamagedFolder(f"{MANIFEST} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFolder(f"{MANIFEST} is not what was written") from error
