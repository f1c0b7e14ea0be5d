"""The event log: one JSON object a line, appended by one worker, read from any offset by anyone.

A torn last line (the worker died in mid-write) is not shown by readers, and cut off by the next writer.
"""

from __future__ import annotations

import json
import math
import time
from pathlib import Path
from typing import Any, BinaryIO

from attune_models.runs.storage import append, storage_error, sync_file

Event = dict[str, Any]


def read_events(path: Path, offset: int = 0) -> tuple[list[Event], int]:
    """Returns the whole lines after byte `offset`, and the offset to read from next time.

    A line that is no event is told of by a `warning` event in its place. A file that became shorter than `offset` was
    replaced; it is read from its start.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            start = offset if offset <= size else 0
            file.seek(start)
            content = file.read(size - start)
    except FileNotFoundError:
        return [], 0
    except OSError as error:
        raise storage_error(error, f"The events {path} cannot be read.") from error
    whole = content[: content.rfind(b"\n") + 1]
    events, position = [], start
    for line in whole.splitlines(keepends=True):
        events.append(_parse(line, position, path))
        position += len(line)
    return events, position


def _parse(line: bytes, position: int, path: Path) -> Event:
    try:
        event = json.loads(line)
        if isinstance(event, dict) and isinstance(event.get("type"), str):
            return event
    except ValueError:
        pass
    what = f"A line of {path} (at byte {position:,}) is damaged and was left out."
    return {"type": "warning", "time": 0.0, "kind": "damaged_event", "what": what, "remedy": ""}


class EventWriter:
    """Appends events. One writer a run; not for use by several threads at once.

    Attributes:
        continued: Whether there were events before: the run has been under way once.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._file = _open_healed(path)
            self.continued = self._file.tell() > 0
        except OSError as error:
            raise self._error(error) from error

    def write(self, kind: str, **content: Any) -> None:
        """Appends one event of type `kind`; it is in the file when this returns. NaN and infinity become null.

        Raises:
            AttuneError: when the disk refuses.
        """
        event = {"type": kind, "time": round(time.time(), 3), **content}
        line = json.dumps(_finite(event), separators=(",", ":"), allow_nan=False) + "\n"
        try:
            append(self._file, line.encode())
        except OSError as error:
            raise self._error(error) from error

    def sync(self) -> None:
        """Waits until all events are on the disk."""
        try:
            sync_file(self._file)
        except OSError as error:
            raise self._error(error) from error

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def _error(self, error: OSError) -> Exception:
        return storage_error(error, f"The events {self._path} cannot be written.")


def _open_healed(path: Path) -> BinaryIO:
    file = path.open("ab+", buffering=0)
    size, kept = file.seek(0, 2), 0
    if path.is_file() and size:
        file.seek(0)
        kept = file.read(size).rfind(b"\n") + 1
        if kept < size:
            file.truncate(kept)
    return file


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    return value
