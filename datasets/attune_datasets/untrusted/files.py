"""Files opened for what they are: plain ones, of a sane size. Anything else of that name is refused, not waited for."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterable
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

MOST_BYTES = 16 * 2**30  # of any one file of a run: the weights of the largest model that a spec can describe
_DENSITY_FROM = 64 * 2**20  # bytes; smaller files may be as empty as they like
_EMPTY = 16  # a file of which less than this part is stored is a hole with a name
_SEGMENTS = 10_000
_SAFE = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"))
_SURROGATE = 0x20000000  # the bit of a reparse tag by which Windows tells links and junctions from a cloud's files
_LINK = "it is a link to another place"
_KINDS = (
    (stat.S_ISDIR, "it is a folder"),
    (stat.S_ISFIFO, "it is a pipe"),
    (stat.S_ISSOCK, "it is a socket"),
)


class RefusedFile(OSError):  # noqa: N818 - callers tell it as they tell any file that the system refuses
    """A file that is not read for what it is; `strerror` says why, without a full stop."""

    def __init__(self, why: str, path: str | Path) -> None:
        super().__init__(errno.EINVAL, why, str(path))

    def __str__(self) -> str:
        return f"{self.strerror}: {self.filename}"


def open_plain(path: str | Path, most: int = MOST_BYTES) -> BufferedReader:
    """Opens a plain file for reading; never waits.

    Args:
        path: The file. Its own name is not followed if it is a link; `refuse_links` is for the folders above it.
        most: The most bytes it may have.

    Raises:
        RefusedFile: It is a link, a pipe, a device or a folder, larger than `most`, or large and nearly all hole.
        OSError: As `open` does.
    """
    _check_kind(os.lstat(path), path)  # before opening it: opening alone may rewind a tape
    descriptor = os.open(path, os.O_RDONLY | _SAFE)
    try:
        _check(descriptor, most, path)
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def read_bytes(path: str | Path, most: int) -> bytes:
    """Returns the content of a plain file of at most `most` bytes. Raises like `open_plain`."""
    with open_plain(path, most) as file:
        return file.read(os.fstat(file.fileno()).st_size)


def open_to_append(path: str | Path, most: int = MOST_BYTES) -> BinaryIO:
    """Opens a plain file, made if there is none, to read and to append to, unbuffered. Raises like `open_plain`."""
    with contextlib.suppress(FileNotFoundError):
        _check_kind(os.lstat(path), path)
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | _SAFE, 0o666)
    try:
        _check(descriptor, most, path)
        return os.fdopen(descriptor, "ab+", buffering=0)
    except BaseException:
        os.close(descriptor)
        raise


def is_link(path: str | Path) -> bool:
    """Returns whether `path` is a link, or on Windows a junction, and so leads elsewhere."""
    try:
        found = os.lstat(path)
    except OSError:
        return False
    return _leads_elsewhere(found)


def refuse_links(folder: str | Path, names: Iterable[str]) -> None:
    """Raises `RefusedFile` when one of `names` in `folder` is a link: what lies under it is not the folder's."""
    for name in names:
        if is_link(Path(folder) / name):
            raise RefusedFile(_LINK, Path(folder) / name)


def is_plain_name(name: object) -> bool:
    """Returns whether a name that a file tells is that of something right in its folder, on every system."""
    return (
        isinstance(name, str)
        and 0 < len(name) <= 255
        and name not in (".", "..")
        and not any(sign in '/\\:*?"<>|' or ord(sign) < 32 or ord(sign) == 127 for sign in name)
    )


def sentence(error: Exception) -> str:
    """Returns what an error of reading tells, as a sentence."""
    told = (getattr(error, "strerror", None) or str(error)).strip().rstrip(".")
    return f"{told[:1].upper()}{told[1:]}."


def _check(descriptor: int, most: int, path: str | Path) -> None:
    found = os.fstat(descriptor)
    _check_kind(found, path)
    if found.st_size > most:
        raise RefusedFile(f"it holds {found.st_size:,} bytes, of which {most:,} would be the most", path)
    _check_density(descriptor, found.st_size, path)


def _leads_elsewhere(found: os.stat_result) -> bool:
    return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_reparse_tag", 0) & _SURROGATE)


def _check_kind(found: os.stat_result, path: str | Path) -> None:
    if _leads_elsewhere(found):
        raise RefusedFile(_LINK, path)
    if not stat.S_ISREG(found.st_mode):
        raise RefusedFile(next((why for is_kind, why in _KINDS if is_kind(found.st_mode)), "it is a device"), path)


def _check_density(descriptor: int, size: int, path: str | Path) -> None:
    """Refuses a file that claims gigabytes and holds next to nothing: read, it would fill the memory with zeros."""
    if size < _DENSITY_FROM or not hasattr(os, "SEEK_DATA"):
        return
    stored = position = 0
    try:
        for _ in range(_SEGMENTS):
            start = os.lseek(descriptor, position, os.SEEK_DATA)
            position = os.lseek(descriptor, start, os.SEEK_HOLE)
            stored += position - start
            if stored * _EMPTY >= size:
                return
    except OSError as error:
        if error.errno != errno.ENXIO:  # of holes this file system knows nothing
            return
    finally:
        os.lseek(descriptor, 0, os.SEEK_SET)
    raise RefusedFile(f"it claims {size:,} bytes and holds {stored:,}", path)
