"""Files that are written whole or not at all."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from attune_datasets.errors import DatasetError


@contextmanager
def replacing(path: str | Path) -> Iterator[BinaryIO]:
    """Gives a file to write to that takes the place of `path` at the end; after a failure `path` is as it was.

    Raises `DatasetError` when the folder is missing or read-only, or the disk is full.
    """
    path = Path(path)
    partial = _partial(path)
    try:
        with partial.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        partial.unlink(missing_ok=True)


def require_writable(path: str | Path) -> None:
    """Tries whether `replacing` could write there, for what takes long to compute; a file at `path` stays as it is.

    Raises `DatasetError` as `replacing` does, and where `path` is a folder.
    """
    path = Path(path)
    if path.is_dir():
        raise DatasetError(f"{path} is a folder.", remedy="Name a file, in that folder or in another.")
    partial = _partial(path)
    try:
        partial.open("wb").close()
        partial.unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


@contextmanager
def replacing_text(path: str | Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Gives a text file that takes the place of `path` like `replacing`'s; line ends are written as they are given."""
    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding, newline="")
        yield text
        text.detach()


def _partial(path: Path) -> Path:
    """Returns the file that is written before it takes the place of `path`."""
    return path.with_name(f"{path.name}.{os.getpid()}.part")


def _unwritable(path: Path, error: OSError) -> DatasetError:
    there = path.parent.exists()
    return DatasetError(
        f"{path} could not be written.",
        why=f"{error.strerror or error}." if there else "Its folder is not there.",
        remedy="Make room on the disk, or choose a folder that you may write to."
        if there
        else "Make the folder first, or choose another.",
    )
