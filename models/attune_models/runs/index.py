"""An index of the runs in a folder, so that a thousand of them are listed at once. The run folders stay the truth.

`FOLDER/.attune-runs.json` keeps what was read of runs that have come to an end, beside the time, size and number of
the files that it was read from; a run of which a file has changed is read again, and one that may still change is read
each time. Whoever lists the runs replaces the file whole. Where two do at once the last wins, where it is missing or
damaged it is made anew: nothing is lost either way.
"""

from __future__ import annotations

import contextlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from attune_datasets.untrusted import parse_json, read_bytes
from pydantic import BaseModel, FiniteFloat, ValidationError

from attune_models.runs.annotations import FILE as NOTES
from attune_models.runs.annotations import Annotations
from attune_models.runs.folder import RunFolder
from attune_models.runs.status import RunStatus
from attune_models.runs.storage import storage_error, write_json
from attune_models.runs.summary import RunSummary, summarize

INDEX = ".attune-runs.json"
_FORMAT = 1  # raised when what an entry holds changes: an index of another format is made anew
_FILES = ("run.json", "status.json", "launched.json", NOTES)
_SETTLED = ("finished", "stopped", "failed")  # nobody works on such a run: only a change of its files can change it
_FEWEST = 16  # runs; fewer are read as quickly without an index, whose file would only lie about
_MOST_VALUES = 10_000_000  # of 30,000 runs
_LARGEST = 256 * 2**20  # bytes; an index that is larger was not written by us

Stamp = tuple[tuple[int, int, int] | None, ...]  # of each of `_FILES`: time of change in ns, size, number


class _Content(BaseModel):
    """What an entry relies on; status and annotations check themselves."""

    name: str
    created: FiniteFloat
    spec: dict[str, Any]
    label_names: list[str] | None
    parameters: int | None
    status: dict[str, Any]
    annotations: dict[str, Any]


@dataclass(frozen=True)
class _Entry:
    stamp: Stamp
    summary: RunSummary


_memory: dict[str, dict[str, _Entry]] = {}  # of each folder that this process has listed: spares reading its index
_one_at_a_time = threading.Lock()


def indexed_runs(folder: Path) -> list[RunSummary]:
    """Returns the runs in `folder`, in no order.

    Raises:
        AttuneError: when the folder cannot be read.
    """
    with _one_at_a_time:
        known = _memory.get(str(folder))
        if known is None:
            known = _load(folder)
        entries, settled = _read(folder, known)
        _memory[str(folder)] = settled
        if settled != known and len(settled) >= _FEWEST:
            _save(folder, settled)
        return [entry.summary for entry in entries]


def forget(folder: Path) -> None:
    """Forgets what this process remembers of a folder; the next listing reads the index. For tests and benchmarks."""
    _memory.pop(str(folder), None)


def _read(folder: Path, known: dict[str, _Entry]) -> tuple[list[_Entry], dict[str, _Entry]]:
    try:
        names = [entry.name for entry in os.scandir(folder)] if folder.exists() else []
    except OSError as error:
        raise storage_error(error, f"The folder {folder} cannot be read.") from error
    entries, settled = [], {}
    for name in names:
        stamp = _stamp(folder / name)  # before its files are read: a change in between makes it outdated, not wrong
        if stamp[0] is None:
            continue
        entry = known.get(name)
        if entry is None or entry.stamp != stamp:
            entry = _Entry(stamp, summarize(RunFolder(folder / name)))
        entries.append(entry)
        if entry.summary.state in _SETTLED and not entry.summary.problem:
            settled[name] = entry
    return entries, settled


def _stamp(run: Path) -> Stamp:
    return tuple(_stamp_of(f"{run}{os.sep}{name}") for name in _FILES)


def _stamp_of(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 - four thousand Paths would take longer than the question
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _save(folder: Path, entries: dict[str, _Entry]) -> None:
    content = {"format": _FORMAT, "runs": {name: _to_json(entry) for name, entry in entries.items()}}
    with contextlib.suppress(OSError, ValueError):  # a folder that cannot be written to is listed without an index
        write_json(folder / INDEX, content)


def _to_json(entry: _Entry) -> dict[str, Any]:
    summary = entry.summary
    return {
        "stamp": entry.stamp,
        "name": summary.name,
        "created": summary.created,
        "spec": summary.spec,
        "label_names": summary.label_names,
        "parameters": summary.parameters,
        "status": summary.status.to_json(),
        "annotations": summary.annotations.to_json(),
    }


def _load(folder: Path) -> dict[str, _Entry]:
    """Returns the sound entries of the index; none where there is no index of ours."""
    path = folder / INDEX
    try:
        content = parse_json(read_bytes(path, _LARGEST), most_values=_MOST_VALUES)
        if content["format"] != _FORMAT:
            return {}
        found = {name: _from_json(folder, name, entry) for name, entry in content["runs"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, AttuneError):
        return {}
    return {name: entry for name, entry in found.items() if entry is not None}


def _from_json(folder: Path, name: str, content: dict[str, Any]) -> _Entry | None:
    try:
        known = _Content.model_validate(content, strict=True)
        status = RunStatus.from_json(known.status).observed()
        annotations = Annotations.from_json(known.annotations)
        stamp = tuple(None if part is None else (int(part[0]), int(part[1]), int(part[2])) for part in content["stamp"])
    except (ValidationError, ValueError, KeyError, TypeError, IndexError):
        return None
    if status.state not in _SETTLED or known.name != name or len(stamp) != len(_FILES):
        return None
    summary = RunSummary(
        path=str(folder / name),
        name=name,
        state=status.shown,
        status=status,
        created=known.created,
        spec=known.spec,
        label_names=known.label_names,
        annotations=annotations,
        parameters=known.parameters,
    )
    return _Entry(stamp, summary)
