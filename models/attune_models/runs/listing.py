"""Which runs lie in a folder, and how each stands in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from attune_datasets.errors import AttuneError

from attune_models.runs.folder import NewerRunError, RunFolder
from attune_models.runs.status import RunStatus
from attune_models.runs.storage import storage_error

T = TypeVar("T")


@dataclass(frozen=True)
class RunSummary:
    """One run in one line. Of one that is damaged or from a newer Attune, what could be read; `problem` says why."""

    path: str
    name: str
    state: str  # as shown: a state of `RunStatus`, "stalled", "died", "damaged" or "newer"
    status: RunStatus
    created: float = 0.0  # seconds since the epoch
    spec: dict[str, Any] | None = None
    label_names: list[str] | None = None
    problem: str = ""

    @property
    def metrics(self) -> dict[str, float]:
        """The final figures, on the test part or else on validation; before the end the best on validation so far."""
        result = self.status.result or {}
        return result.get("test") or result.get("validation") or self.status.best or {}

    @property
    def cause(self) -> str:
        """Why the run has come to no good end, in one sentence; empty for every other run."""
        if self.problem:
            return self.problem
        if self.state == "died":
            return "Its worker ended without a word; worker.log may tell why."
        return str((self.status.error or {}).get("what", "")) if self.state == "failed" else ""

    def to_json(self) -> dict[str, Any]:
        """Returns the summary as `attune runs --json` prints it."""
        return {**asdict(self), "metrics": self.metrics, "cause": self.cause}


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
    unknown: dict[str, Any] = {}
    record, record_problem = _read(run.record, unknown)
    status, status_problem = _read(run.status, RunStatus())
    newer = isinstance(record_problem, NewerRunError)
    problems = [record_problem] if newer else [record_problem, status_problem]
    problem = " ".join(str(problem) for problem in problems if problem)
    return RunSummary(
        path=str(run.path),
        name=run.path.name,
        state="newer" if newer else "damaged" if problem else status.shown,
        status=status,
        created=record.get("created", 0.0),
        spec=record.get("spec"),
        label_names=record.get("label_names"),
        problem=problem,
    )


def _read(read: Callable[[], T], otherwise: T) -> tuple[T, AttuneError | None]:
    try:
        return read(), None
    except AttuneError as error:
        return otherwise, error
