"""The files that a run was made from, when it is to go on: needed while what was prepared from them is not there.

Such a file may have moved. Where it is now is recorded only once its content has proved to be the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError, MissingFileError, OtherFileError
from attune_datasets.service import ProgressCall, no_progress
from attune_datasets.spec import DataSpec, Task

from attune_models.presets import with_settings
from attune_models.spec import RunSpec

TITLES = {
    "data.file": "The data file",
    "data.target_file": "The file of the translations",
    "data.split.validation_file": "The validation file",
    "data.split.test_file": "The test file",
}


def with_files(spec: RunSpec, moved: Mapping[str, Path]) -> RunSpec:
    """Returns `spec` with files, by key of `TITLES`, where they are now. Raises `AttuneError` for another key."""
    for key in moved:
        if key not in TITLES:
            raise AttuneError(f"{key} names no file of a run.", remedy=f"These do: {', '.join(TITLES)}.")
    return with_settings(spec, {key: json.dumps(str(path.absolute())) for key, path in moved.items()})


def refuse_missing(prepared: Path, spec: RunSpec) -> None:
    """Raises `MissingFileError` for a file that is not there, unless `prepared` (`RUN/data`) holds all of it."""
    from attune_models.sealed import is_sound  # which itself needs this package

    if is_sound(prepared):
        return
    for key, file in _files(spec.data).items():
        if file and not Path(file).exists():
            raise MissingFileError(
                f"{TITLES[key]} {Path(file).name} is not there any more.",
                why=f"It was {file}. The run needs it to go on, for what was prepared from it is gone.",
                remedy=f"Say where it is: attune resume RUN {_option(key)}",
                key=key,
            )


def refuse_other(
    spec: RunSpec, moved: Collection[str], fingerprint: str | None, progress: ProgressCall = no_progress
) -> None:
    """Reads the files of `spec`, and raises `OtherFileError` unless their content is what `fingerprint` tells.

    Without a fingerprint, of a run that had not read its data yet, any file will do that can be learnt from.

    Args:
        spec: Of the run, with its files where they are now.
        moved: The keys of those that have moved: one of them is the wrong one, if any is.
        fingerprint: Of what the run has learnt from.
        progress: Told how far the reading is.
    """
    from attune_datasets.corpus import load_corpus
    from attune_datasets.documents import load_documents
    from attune_datasets.pairs import load_pairs

    loads: dict[Task, Callable[[DataSpec, ProgressCall], Any]] = {
        "classification": load_corpus,
        "translation": load_pairs,
        "language": load_documents,
        "masked": load_documents,
    }
    if fingerprint and loads[spec.task](spec.data, progress).fingerprint != fingerprint:
        raise other_file(spec, moved)


def other_file(spec: RunSpec, keys: Collection[str] = tuple(TITLES)) -> OtherFileError:
    """Returns what to tell where one of the files of `keys` is not the one that a run has learnt from.

    One fingerprint tells of all files, so of several it cannot be said which.
    """
    files = {key: file for key, file in _files(spec.data).items() if file and key in keys}
    one_of = "One of " if len(files) > 1 else ""
    options = " ".join(_option(key) for key in files)
    return OtherFileError(
        f"{one_of}{', '.join(files.values())} is not the file that this run has learnt from.",
        why="The content, or what was prepared from it, has another fingerprint.",
        remedy=f"Name the file it was (attune resume RUN {options}), or start a new run.",
        keys=list(files),
    )


def _option(key: str) -> str:
    return "--data FILE" if key == "data.file" else f"--moved {key}=FILE"


def _files(data: DataSpec) -> dict[str, str | None]:
    split = data.split
    return dict(zip(TITLES, (data.file, data.target_file, split.validation_file, split.test_file), strict=True))
