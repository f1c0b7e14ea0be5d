"""Which runs lie in a folder, and how each stands in one line."""

from __future__ import annotations

from pathlib import Path

from attune_models.runs.folder import RunFolder
from attune_models.runs.index import indexed_runs
from attune_models.runs.summary import RunSummary, summarize


def list_runs(folder: str | Path) -> list[RunSummary]:
    """Returns the runs in `folder`, newest first; or the one run that `folder` is. Empty when there is no such folder.

    Raises:
        AttuneError: when the folder cannot be read.
    """
    folder = Path(folder)
    if (folder / "run.json").exists():
        return [summarize(RunFolder(folder))]
    return sorted(indexed_runs(folder), key=lambda run: run.created, reverse=True)
