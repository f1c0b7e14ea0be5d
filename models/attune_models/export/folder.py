"""An export appears whole or not at all: it is written beside its place and then moved there."""

from __future__ import annotations

import importlib.metadata
import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import tensorflow as tf
from attune_datasets.errors import AttuneError

from attune_models.runs.storage import storage_error

_MARKERS = ("attune.json", "assets.extra/attune.json")  # one of them says that a folder is an export of ours
_OURS = (*_MARKERS, "model.keras", "tokenizer.json", "source_tokenizer.json", "target_tokenizer.json",
         "saved_model.pb", "fingerprint.pb", "assets", "assets.extra",
         "variables", "variables/variables.index", "variables/variables.data-?????-of-?????")  # fmt: skip


@contextmanager
def writing(out: str | Path) -> Iterator[Path]:
    """Gives a new folder that takes the place of `out` at the end; after a failure `out` is as it was.

    An empty folder and an earlier export that nobody added files to are replaced. Raises `AttuneError` when anything
    else is there, when the folder cannot be written, or when the disk is full.
    """
    out = Path(out).absolute()
    try:
        _refuse_strangers(out)
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as temporary:
            new = Path(temporary) / "new"
            new.mkdir()
            yield new
            _refuse_strangers(out)  # whatever was put there meanwhile
            _swap(new, out, Path(temporary) / "old")
    except (OSError, tf.errors.OpError) as error:
        raise storage_error(error, f"The export could not be written to {out}.") from error


def describe(path: Path, about: Mapping[str, Any]) -> None:
    """Writes what an engineer wants to know of an exported model, with the versions that made it, as JSON."""
    versions = {name: importlib.metadata.version(name) for name in ("attune", "tensorflow", "keras")}
    content = {"format": 1, **about, "versions": versions}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _swap(new: Path, out: Path, old: Path) -> None:
    if not out.exists():
        new.rename(out)
        return
    out.rename(old)
    try:
        new.rename(out)
    except OSError:
        old.rename(out)
        raise


def size_of(folder: str | Path) -> int:
    """Returns the bytes of all files in `folder`."""
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


def _refuse_strangers(out: Path) -> None:
    if not out.exists():
        return
    if stranger := _stranger(out):
        raise AttuneError(
            f"Nothing was exported: {out} {stranger}.",
            why="An export replaces an empty folder or an earlier export, nothing else.",
            remedy="Name a new folder.",
        )


def _stranger(out: Path) -> str:
    """Returns what in `out` an export must not delete; empty when there is nothing of the kind."""
    if not out.is_dir():
        return "is a file"
    paths = sorted(out.rglob("*"))
    if paths and not any((out / marker).is_file() for marker in _MARKERS):
        return f"holds other files ({paths[0].name})"
    for path in paths:
        name = path.relative_to(out).as_posix()
        if path.is_symlink() or not any(fnmatchcase(name, ours) for ours in _OURS):
            return f"holds an export, and besides it {name}, which is not Attune's"
    return ""
