"""Writing that survives a crash, and the sentences for disks that refuse."""

from __future__ import annotations

import errno
import json
import os
import secrets
import time
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.untrusted import parse_json, read_bytes

_MOST_JSON = 4 * 2**20  # bytes: 100,000 labels are 2 MB
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


def storage_error(error: Exception, what: str) -> AttuneError:
    """Returns `error` as a sentence that begins with `what` ("The run folder X cannot be created.").

    Libraries that write by themselves (TensorFlow, HDF5) hand on only the system's words; those tell the cause, too.
    """
    text = str(error)
    number = getattr(error, "errno", None) or next((code for code in _REASONS if os.strerror(code) in text), 0)
    known = (getattr(error, "strerror", None) or text).rstrip(".") + "."
    why, remedy = _REASONS.get(number, (known, "Choose another folder, or mend this one."))
    return AttuneError(what, why=why, remedy=remedy)


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Replaces `path` by `content` so that a reader, even after a power cut, sees either the old file or the new one.

    Raises `OSError`, and leaves no half-written file behind.
    """
    text = json.dumps(content, allow_nan=False)  # in ASCII: a path may hold bytes that no UTF-8 stands for
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            file.write(text)
            sync_file(file.fileno())
        _replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _replace(temporary: Path, path: Path) -> None:
    for _ in range(50 if os.name == "nt" else 0):  # Windows refuses while a reader has the old file open
        try:
            temporary.replace(path)
            return
        except PermissionError:
            time.sleep(0.01)
    temporary.replace(path)


def sync_file(descriptor: int) -> None:
    """Waits until what was written to `descriptor` is on the disk."""
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Waits until the names in `folder` are on the disk. Windows, which cannot, keeps them in order by itself."""
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
        AttuneError: when the file is missing, cannot be read, or is damaged.
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


def _damaged(what: str, path: Path, why: str) -> AttuneError:
    return AttuneError(
        f"{what} {path} is damaged.",
        why=f"It does not hold what Attune wrote: {why}.",
        remedy="The other files of the run are untouched; restore this one from a backup if there is one.",
    )
