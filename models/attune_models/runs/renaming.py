"""Another name for a run: its folder's while nobody works in it, and only the one that is shown otherwise."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from attune_datasets.errors import AttuneError

from attune_models.runs.annotations import Annotations, annotate
from attune_models.runs.folder import RunFolder
from attune_models.runs.locks import RunInUseError, alone_to_move
from attune_models.runs.names import name_problem
from attune_models.runs.storage import storage_error
from attune_models.runs.summary import summarize


def rename(run: str | Path, name: str, seen: Annotations | None = None) -> Path:
    """Gives a run another name and returns where it lies then.

    The folder takes the name, too, where that is possible: while no worker is at the run, the name fits a folder, and
    no other has it. Otherwise the name is only shown.

    Args:
        run: Its folder.
        name: Any line of text.
        seen: What the person saw before, see `annotate`.

    Raises:
        EditedElsewhereError: when somebody else has renamed it meanwhile.
        AttuneError: for an empty name, no run, or a disk that refuses.
    """
    path, name = Path(run).absolute(), " ".join(name.split())
    if not name:
        raise AttuneError("A run needs a name.")
    RunFolder(path).require()
    place = path.with_name(name) if not name_problem(name, ()) else path
    if place != path and not place.exists() and not _is_under_way(path):
        with suppress(RunInUseError), alone_to_move(path):
            if not _is_under_way(path):  # it may have been started meanwhile
                return _move(path, place, seen)
    annotate(path, {"name": "" if name == path.name else name}, seen)
    return path


def _is_under_way(path: Path) -> bool:
    return summarize(RunFolder(path)).status.under_way


def _move(path: Path, place: Path, seen: Annotations | None) -> Path:
    annotate(path, {"name": ""}, seen)
    try:
        path.rename(place)
    except OSError as error:
        raise storage_error(error, f"The run {path} cannot be renamed.") from error
    return place
