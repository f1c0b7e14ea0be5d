"""Which runs lie in a folder, and how each stands in one line."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from attune_datasets.errors import AttuneError

from attune_models.runs.folder import RunFolder
from attune_models.runs.status import RunStatus
from attune_models.runs.storage import storage_error


@dataclass(frozen=True)
class RunSummary:
    """One run in one line. Of a damaged run, what could be read, and `problem` says the rest."""

    path: str
    name: str
    state: str  # as shown: a state of `RunStatus`, "stalled", "died" or "damaged"
    status: RunStatus
    created: float = 0.0  # seconds since the epoch
    spec: dict[str, Any] | None = None
    label_names: list[str] | None = None
    problem: str = ""

    @property
    def metrics(self) -> dict[str, float]:
        """The final figures: on the test part, else on validation; empty before the end."""
        result = self.status.result or {}
        return result.get("test") or result.get("validation") or {}

    def to_json(self) -> dict[str, Any]:
        """Returns the summary as `attune runs --json` prints it."""
        return {**asdict(self), "metrics": self.metrics}


def list_runs(folder: str | Path) -> list[RunSummary]:
    """Returns the runs in `folder`, newest first; or the one run that `folder` is. Empty when there is no such folder.

    Raises:
        AttuneError: when the folder cannot be read.
    """
    folder = Path(folder)
    if (folder / "run.json").exists():
        return [summarize(RunFolder(folder))]
    try:
        paths = [path for path in folder.iterdir() if (path / "run.json").exists()] if folder.exists() else []
    except OSError as error:
        raise storage_error(error, f"The folder {folder} cannot be read.") from error
    return sorted((summarize(RunFolder(path)) for path in paths), key=lambda run: run.created, reverse=True)


def summarize(run: RunFolder) -> RunSummary:
    """Returns the summary of one run; damage is told in it, not raised."""
    record, record_problem = _read(run.record, {})
    status, status_problem = _read(run.status, RunStatus())
    problem = " ".join(part for part in (record_problem, status_problem) if part)
    return RunSummary(
        path=str(run.path),
        name=run.path.name,
        state="damaged" if problem else status.shown,
        status=status,
        created=record.get("created", 0.0),
        spec=record.get("spec"),
        label_names=record.get("label_names"),
        problem=problem,
    )


def _read(read: Any, otherwise: Any) -> tuple[Any, str]:
    try:
        return read(), ""
    except AttuneError as error:
        return otherwise, str(error)
