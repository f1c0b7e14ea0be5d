"""What people write to a run: a name to show, tags, notes, in `RUN/notes.json`. Nothing else depends on it.

Two studios may edit one run. Whoever saves says what was on the screen before the edit; where another has changed the
same field meanwhile, nothing is written and the person is told. Edits of different fields, and of different tags, are
joined.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError
from pydantic import BaseModel, Field, ValidationError

from attune_models.runs.locks import locked
from attune_models.runs.status import first_misfit
from attune_models.runs.storage import read_json, storage_error, write_json

FILE = "notes.json"
_LOCK = ".notes.lock"
_MOST_NAME, _MOST_NOTES, _MOST_TAG, _MOST_TAGS = 200, 100_000, 40, 50
_TITLES = {"name": "name", "notes": "notes"}


class _Content(BaseModel):
    name: str = Field("", max_length=_MOST_NAME)
    tags: list[str] = Field([], max_length=_MOST_TAGS)
    notes: str = Field("", max_length=_MOST_NOTES)
    revision: int = Field(0, ge=0, lt=2**53)


@dataclass(frozen=True)
class Annotations:
    """What people have written to a run.

    Args:
        name: Shown in place of the folder's; empty: the folder's.
        tags: In the order in which they were given.
        notes: Any text.
        revision: Counts the edits; 0: none yet.
    """

    name: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    revision: int = 0

    def to_json(self) -> dict[str, Any]:
        """Returns the object as it is written to `notes.json`."""
        return {**dataclasses.asdict(self), "tags": list(self.tags)}

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> Annotations:
        """Returns what a JSON object says. Raises `ValidationError` where it says nothing of the kind."""
        known = _Content.model_validate(content, strict=True)
        return cls(known.name, tuple(known.tags), known.notes, known.revision)


class EditedElsewhereError(AttuneError):
    """Another studio has changed the same; `current` is what stands in the file now."""

    def __init__(self, what: str, current: Annotations) -> None:
        super().__init__(what, remedy="Look at what stands there now, and save again what you still want.")
        self.current = current


def read_annotations(run: str | Path) -> Annotations:
    """Returns what was written to the run; nothing where there is no file.

    Raises:
        AttuneError: when the file is damaged.
    """
    path = Path(run) / FILE
    if not path.exists():
        return Annotations()
    try:
        return Annotations.from_json(read_json(path, "The run's notes"))
    except ValidationError as error:
        raise AttuneError(
            f"The run's notes {path} are damaged.",
            why=f"{first_misfit(error, _Content)}.",
            remedy="The run itself is whole; mend or remove that file.",
        ) from error


def annotate(run: str | Path, changes: dict[str, Any], seen: Annotations | None = None) -> Annotations:
    """Writes `changes` (`name`, `notes`, `tags`) to the run and returns all that stands there then.

    Args:
        run: Its folder.
        changes: The new values.
        seen: What the person saw before the edit; None: whatever stands there.

    Raises:
        EditedElsewhereError: when somebody else has changed one of them meanwhile; nothing is written then.
        AttuneError: for what is too long, a damaged file, or a disk that refuses.
    """
    folder = Path(run)
    try:
        with locked(folder / _LOCK):
            current = read_annotations(folder)
            merged = _merged(changes, seen or current, current)
            if merged == current:
                return current
            merged = dataclasses.replace(merged, revision=current.revision + 1)
            write_json(folder / FILE, merged.to_json())
            return merged
    except OSError as error:
        raise storage_error(error, f"The notes of {folder} cannot be written.") from error


def tag(run: str | Path, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Annotations:
    """Adds tags to a run and takes others away, whatever stands there. Raises `AttuneError` like `annotate`."""
    current, gone = read_annotations(run), set(remove)
    return annotate(run, {"tags": [*(name for name in current.tags if name not in gone), *add]}, current)


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Returns tags as they are kept: white space and commas out, no empty ones, none twice. Raises `AttuneError`."""
    kept = tuple(dict.fromkeys(name for tag in tags if (name := re.sub(r"[\s,]+", " ", tag).strip())))
    if too_long := next((name for name in kept if len(name) > _MOST_TAG), ""):
        raise AttuneError(f"The tag {too_long[:_MOST_TAG]}… is too long: a tag may have {_MOST_TAG} characters.")
    if len(kept) > _MOST_TAGS:
        raise AttuneError(f"A run may have {_MOST_TAGS} tags. Received: {len(kept)}.")
    return kept


def _merged(changes: dict[str, Any], seen: Annotations, current: Annotations) -> Annotations:
    merged: dict[str, Any] = {}
    for field, title in _TITLES.items():
        if field in changes:
            mine, theirs = str(changes[field]), getattr(current, field)
            if theirs not in (getattr(seen, field), mine):
                raise EditedElsewhereError(f"Somebody else has changed the {title} of this run meanwhile.", current)
            merged[field] = mine
    if "tags" in changes:
        wanted = clean_tags(changes["tags"])
        added = [name for name in wanted if name not in seen.tags]
        kept = [name for name in current.tags if name in wanted or name not in seen.tags]
        merged["tags"] = wanted if current.tags == seen.tags else tuple(dict.fromkeys([*kept, *added]))
    _check_lengths(merged)
    return dataclasses.replace(current, **merged)


def _check_lengths(changes: dict[str, Any]) -> None:
    for field, most in (("name", _MOST_NAME), ("notes", _MOST_NOTES)):
        if len(changes.get(field, "")) > most:
            raise AttuneError(f"The {field} may have {most:,} characters. Received: {len(changes[field]):,}.")
