"""Prepared data is made once for equal files and options: kept in the person's cache, shared by runs as hard links."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable
from importlib import metadata
from pathlib import Path

import platformdirs
from attune_datasets.spec import DataSpec

from attune_models.origin import tokenizer_file
from attune_models.runs.storage import storage_error
from attune_models.sealed import clean_up, is_sound, sealing
from attune_models.spec import RunSpec
from attune_models.training.worker_log import write_log

FORMAT = 2  # of the prepared folder; part of the cache's key
_KEPT = 16  # preparations in the cache; the least recently used ones leave


def take_or_make(folder: Path, spec: RunSpec, make: Callable[[], None]) -> None:
    """Sees to it that `folder` (`RUN/data`) holds what `spec` asks for, from the cache or through `make`.

    Raises:
        AttuneError: The disk refuses; or whatever `make` raises.
    """
    try:
        if not is_sound(folder):
            shutil.rmtree(folder, ignore_errors=True)
            _take_or_make(folder, spec, make)
    except OSError as error:
        raise storage_error(error, f"The prepared data {folder} cannot be written.") from error


def cache_folder() -> Path:
    """Returns where prepared data is kept: `ATTUNE_CACHE`, or the system's place for caches."""
    return Path(os.environ.get("ATTUNE_CACHE") or platformdirs.user_cache_dir("attune", appauthor=False)) / "data"


def with_files_of(filled_in: DataSpec, data: DataSpec) -> DataSpec:
    """The cache knows content, not names: another run may have read the same content from elsewhere."""
    split = filled_in.split.model_copy(
        update={"validation_file": data.split.validation_file, "test_file": data.split.test_file}
    )
    return filled_in.model_copy(update={"file": data.file, "target_file": data.target_file, "split": split})


def _take_or_make(folder: Path, spec: RunSpec, make: Callable[[], None]) -> None:
    key = _cache_key(spec, folder)
    kept = cache_folder() / key if key else None
    if kept and is_sound(kept):
        _link(kept, folder)
        os.utime(kept)
        return
    make()
    if kept:
        _keep(folder, kept)


def _cache_key(spec: RunSpec, folder: Path) -> str | None:
    """Returns a hash of the files' content and of all that preparing depends on; None when a file cannot be read."""
    digest = hashlib.sha256()
    split = spec.data.split
    files = [spec.data.file, spec.data.target_file, split.validation_file, split.test_file]
    if spec.training.start_from:
        files.append(str(tokenizer_file(folder)))
    for file in files:
        try:
            digest.update(_content_hash(Path(file)) if file else b"-")
        except (OSError, ValueError):
            return None  # reading the corpus says what is wrong
    options = spec.data.model_dump(
        exclude={"file": True, "target_file": True, "split": {"validation_file", "test_file"}}
    )
    names = [Path(file or "").suffixes for file in files]
    settings = [FORMAT, metadata.version("attune"), spec.task, names, options, spec.tokenizer.model_dump()]
    digest.update(json.dumps(settings, sort_keys=True).encode())
    return digest.hexdigest()[:32]


def _content_hash(path: Path) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _keep(folder: Path, kept: Path) -> None:
    """Puts prepared data into the cache. A cache that cannot be written only means that the next run prepares anew."""
    try:
        shutil.rmtree(kept, ignore_errors=True)
        _link(folder, kept)
        clean_up(kept.parent)
        by_use = sorted(
            (path for path in kept.parent.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime
        )
        for path in by_use[:-_KEPT]:
            shutil.rmtree(path, ignore_errors=True)
    except OSError as error:
        write_log(f"The prepared data was not kept for other runs: {error}")


def _link(source: Path, target: Path) -> None:
    with sealing(target) as unfinished:
        for path in source.iterdir():
            if path.name == "manifest.json":
                continue
            try:
                os.link(path, unfinished / path.name)
            except OSError:  # another disk, or one that knows no hard links
                shutil.copyfile(path, unfinished / path.name)
