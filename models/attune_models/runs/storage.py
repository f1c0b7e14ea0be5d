"""Writing that survives a crash, and the sentences for disks that refuse.

Whatever changes the disk on behalf of a checkpoint, a status or an event goes through the few functions here, and each
tells `observer` before it does; the tests of reliability kill the process, or lose what was not synced, at any of them.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, BinaryIO

from attune_datasets.errors import AttuneError
from attune_datasets.untrusted import parse_json, read_bytes, sentence

_MOST_JSON = 4 * 2**20  # bytes: 100,000 labels are 2 MB
UNFINISHED = ".tmp"  # the end of the name of a file that is being written
_REASONS = {
    errno.ENOSPC: ("The disk is full.", "Free some space, or choose a folder on another disk."),
    errno.EDQUOT: ("Your quota on this disk is used up.", "Free some space, or choose a folder on another disk."),
    errno.EFBIG: ("The file would be larger than this system allows.", "Choose a folder on another disk."),
    errno.EROFS: ("The disk is read-only.", "Choose a folder that you may write to."),
    errno.EACCES: ("You may not write there.", "Choose a folder that you may write to."),
    errno.EPERM: ("You may not write there.", "Choose a folder that you may write to."),
    errno.ENAMETOOLONG: ("The name is too long.", "Choose a shorter one."),
    errno.EEXIST: ("Something of that name is there already.", "Choose another folder."),
    errno.ENOTDIR: ("A part of the path is a file, not a folder.", "Choose another folder."),
}


class StorageError(AttuneError):
    """A disk refuses: full, read-only, gone. It may be well again later."""


class DamagedFileError(AttuneError):
    """A file of a run does not hold what Attune wrote."""


def refuse(error: StorageError) -> None:
    """What writers do where nobody waits for the disk: raises."""
    raise error


def storage_error(error: Exception, what: str) -> StorageError:
    """Returns `error` as a sentence that begins with `what` ("The run folder X cannot be created.").

    Libraries that write by themselves (TensorFlow, HDF5) hand on only the system's words; those tell the cause, too.
    """
    text = str(error)
    number = getattr(error, "errno", None) or next((code for code in _REASONS if os.strerror(code) in text), 0)
    known = sentence(error)
    why, remedy = _REASONS.get(number, (known, "Choose another folder, or mend this one."))
    return StorageError(what, why=why, remedy=remedy)


def _nobody(event: str, path: Path) -> None:
    pass


observer: Callable[[str, Path], None] = _nobody


def make_folder(path: Path) -> None:
    """Makes a folder, and those that it lies in."""
    observer("make folder", path)
    path.mkdir(parents=True, exist_ok=True)


def write_file(path: Path, content: bytes) -> None:
    """Writes a new file and puts its content on the disk. Its name is on the disk once its folder is synced."""
    observer("create", path)
    with path.open("wb") as file:
        for part in (content[: len(content) // 2], content[len(content) // 2 :]):
            observer("write", path)
            file.write(part)
            file.flush()
        sync_file(file, path)


def append(file: BinaryIO, path: Path, content: bytes) -> None:
    """Writes at the end of an unbuffered file, which is that at `path`, all or nothing. Raises `OSError`."""
    observer("append", path)
    end = file.seek(0, 2)
    try:
        rest = content
        while rest:  # a write may take a part only
            rest = rest[file.write(rest) :]
    except OSError:
        with contextlib.suppress(OSError):  # a device has no end
            file.truncate(end)
        raise


def rename(path: Path, target: Path) -> None:
    """Gives a file or a folder another name; a file takes the place of one that has it."""
    observer("rename", path)
    path.replace(target)


def remove_folder(path: Path) -> None:
    """Removes a folder with all in it; where the disk refuses, what it leaves stays."""
    observer("remove folder", path)
    shutil.rmtree(path, ignore_errors=True)


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Replaces `path` by `content` so that a reader, even after a power cut, sees either the old file or the new one.

    Raises `OSError`, and leaves no half-written file behind.
    """
    # in ASCII: a path may hold bytes that no UTF-8 stands for
    replace_file(path, json.dumps(content, allow_nan=False).encode("ascii"))


def replace_file(path: Path, content: bytes) -> None:
    """Replaces `path` by `content` as `write_json` does. Raises `OSError`."""
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        write_file(temporary, content)
        _replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _replace(temporary: Path, path: Path) -> None:
    for _ in range(50 if os.name == "nt" else 0):  # Windows refuses while a reader has the old file open
        try:
            rename(temporary, path)
            return
        except PermissionError:
            time.sleep(0.01)
    rename(temporary, path)


def sync_file(file: IO[Any], path: Path) -> None:
    """Waits until what was written to a file, which is that at `path`, is on the disk."""
    observer("sync file", path)
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Waits until the names in `folder` are on the disk. Windows, which cannot, keeps them in order by itself."""
    observer("sync folder", folder)
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_json(path: Path, what: str) -> dict[str, Any]:
    """Returns the JSON object in `path`, called `what` in the errors.

    Raises:
        DamagedFileError: when the file is damaged.
        StorageError: when it is missing, or cannot be read.
    """
    try:
        content = parse_json(read_bytes(path, _MOST_JSON))
    except OSError as error:
        raise storage_error(error, f"{what} {path} cannot be read.") from error
    except ValueError as error:
        raise _damaged(what, path, str(error)) from error
    if not isinstance(content, dict):
        raise _damaged(what, path, "it is not a JSON object")
    return content


def _damaged(what: str, path: Path, why: str) -> DamagedFileError:
    return DamagedFileError(
        f"{what} {path} is damaged.",
        why=f"It does not hold what Attune wrote: {why}.",
        remedy="The other files of the run are untouched; restore this one from a backup if there is one.",
    )
