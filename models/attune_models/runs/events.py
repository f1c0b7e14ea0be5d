"""The event log: one JSON object a line, appended by one worker, read from any offset by anyone.

A torn last line (the worker died in mid-write) is not shown by readers, and cut off by the next writer.
"""

from __future__ import annotations

import contextlib
import json
import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from attune_datasets.untrusted import open_plain, open_to_append, parse_json

from attune_models.runs.storage import StorageError, append, refuse, storage_error, sync_file

Event = dict[str, Any]
_PIECE = 4 * 2**20  # bytes that are read at once: as objects they take 20 times as much
_MOST_BYTES = 2 * 2**30  # of a log: that of 20 million steps
_TAIL = 2**16  # bytes
_MOST_TOLD = 20  # damaged lines told one by one; the rest are counted


def read_events(path: Path, offset: int = 0) -> tuple[list[Event], int]:
    """Returns the whole lines after byte `offset`, 4 MiB of them at most, and the offset to read from next time.

    Lines that are no events are told of by a `warning` event in their place. A file that became shorter than `offset`
    was replaced; it is read from its start. All has been read once the offset stays as it is.
    """
    try:
        with open_plain(path, _MOST_BYTES) as file:
            size = file.seek(0, 2)
            start = offset if offset <= size else 0
            file.seek(start)
            content = file.read(_PIECE)
            if len(content) == _PIECE and b"\n" not in content:
                return [_damage(path, start)], _next_line(file)
    except FileNotFoundError:
        return [], 0
    except OSError as error:
        raise storage_error(error, f"The events {path} cannot be read.") from error
    whole = content[: content.rfind(b"\n") + 1]
    events: list[Event] = []
    position, damaged = start, 0
    for line in whole.splitlines(keepends=True):
        event = _parse(line)
        damaged += event is None
        if event or damaged <= _MOST_TOLD:
            events.append(event or _damage(path, position))
        position += len(line)
    if damaged > _MOST_TOLD:
        events.append(_damage(path, position, damaged - _MOST_TOLD))
    return events, position


def read_all_events(path: Path) -> Iterator[list[Event]]:
    """Yields all events, piece by piece. Raises like `read_events`."""
    events, offset = read_events(path)
    while events:
        yield events
        events, offset = read_events(path, offset)


def _parse(line: bytes) -> Event | None:
    if not line.startswith(b"{"):  # told apart at once, for there may be millions
        return None
    try:
        event = parse_json(line, numbers=False)
        return event if isinstance(event, dict) and isinstance(event.get("type"), str) else None
    except ValueError:
        return None


def _damage(path: Path, position: int, more: int = 0) -> Event:
    what = f"A line of {path} (at byte {position:,}) is damaged and was left out."
    if more:
        what = f"{more:,} more lines of {path} (before byte {position:,}) are damaged and were left out."
    return {"type": "warning", "time": 0.0, "kind": "damaged_event", "what": what, "remedy": ""}


def _next_line(file: BinaryIO) -> int:
    """Returns where the next line begins, or the end; lines longer than any of ours are not held."""
    while piece := file.read(_PIECE):
        if (end := piece.find(b"\n")) >= 0:
            return file.tell() - len(piece) + end + 1
    return file.tell()


class EventWriter:
    """Appends events. One writer a run; not for use by several threads at once.

    Attributes:
        continued: Whether there were events before: the run has been under way once.
        refused: Called where the disk refuses: returns to try again, or raises.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.refused = refuse
        try:
            self._file = _open_healed(path)
            self.continued = self._file.tell() > 0
        except OSError as error:
            raise self._error(error) from error

    def write(self, kind: str, **content: Any) -> None:
        """Appends one event of type `kind`; it is in the file when this returns. NaN and infinity become null.

        Raises:
            StorageError: when the disk refuses, and `refused` does not want to try again.
        """
        event = {"type": kind, "time": round(time.time(), 3), **content}
        line = json.dumps(_finite(event), separators=(",", ":"), allow_nan=False) + "\n"
        self._insist(lambda: append(self._file, self._path, line.encode()))

    def sync(self) -> None:
        """Waits until all events are on the disk. Raises `StorageError` as `write` does."""
        self._insist(lambda: sync_file(self._file, self._path))

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def _insist(self, act: Callable[[], None]) -> None:
        while True:
            try:
                return act()
            except OSError as error:
                self.refused(self._error(error))
                with contextlib.suppress(OSError):  # a disk that went and came back knows the old handle no more
                    self._file.close()
                    self._file = _open_healed(self._path)

    def _error(self, error: OSError) -> StorageError:
        return storage_error(error, f"The events {self._path} cannot be written.")


def _open_healed(path: Path) -> BinaryIO:
    file = open_to_append(path, _MOST_BYTES)
    size = kept = file.seek(0, 2)
    while kept:
        start = max(0, kept - _TAIL)
        file.seek(start)
        if (end := file.read(kept - start).rfind(b"\n")) >= 0:
            kept = start + end + 1
            break
        kept = start
    if kept < size:
        file.truncate(kept)
    file.seek(0, 2)
    return file


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    return value
