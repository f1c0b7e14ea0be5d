"""One run in one line: what a list of runs shows of it, with damage told and not raised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any, TypeVar

from attune_datasets.errors import AttuneError
from attune_datasets.file_names import last_part

from attune_models.runs.annotations import Annotations, read_annotations
from attune_models.runs.folder import NewerRunError, RunFolder
from attune_models.runs.status import RunStatus

T = TypeVar("T")


@dataclass(frozen=True)
class RunSummary:
    """One run in one line. Of one that is damaged or from a newer Attune, what could be read; `problem` says why."""

    path: str
    name: str  # the folder's
    state: str  # as shown: a state of `RunStatus`, "stalled", "died", "damaged" or "newer"
    status: RunStatus
    created: float = 0.0  # seconds since the epoch
    spec: dict[str, Any] | None = None
    label_names: list[str] | None = None
    problem: str = ""
    annotations: Annotations = field(default_factory=Annotations)
    parameters: int | None = None  # None until the network was built

    @property
    def title(self) -> str:
        """What people call the run: the name they gave it, else the folder's."""
        return self.annotations.name or self.name

    @property
    def metrics(self) -> dict[str, float]:
        """The final figures, on the test part or else on validation; before the end the best on validation so far."""
        result = self.status.result or {}
        return result.get("test") or result.get("validation") or self.status.best or {}

    @property
    def split(self) -> str:
        """What `metrics` were measured on: `test` or `validation`; empty where there are none."""
        return "test" if (self.status.result or {}).get("test") else "validation" if self.metrics else ""

    @property
    def cause(self) -> str:
        """Why the run has come to no good end, or waits for the disk, in a sentence or two; empty for any other."""
        if self.problem:
            return self.problem
        if self.state == "died":
            return self.status.death or "Its worker ended without a word; worker.log may tell why."
        told = self.status.error or {}
        if self.state == "paused":  # by itself, for a disk that refuses; a person's pause has no error
            return " ".join(str(told[part]) for part in ("what", "why") if told.get(part))
        return str(told.get("what", "")) if self.state == "failed" else ""

    @property
    def task(self) -> str:
        """What the model learns: `classification`, `translation`; empty where the spec cannot be read."""
        return str((self.spec or {}).get("task", ""))

    @property
    def data_name(self) -> str:
        """The name of the data file, without its folder."""
        data = (self.spec or {}).get("data")
        file = data.get("file") if isinstance(data, dict) else None
        return last_part(str(file)) if file else ""

    @property
    def seconds(self) -> float | None:
        """How long the training took; None before its end."""
        seconds = (self.status.result or {}).get("seconds")
        return float(seconds) if isinstance(seconds, int | float) else None

    def to_json(self) -> dict[str, Any]:
        """Returns the summary as `attune runs --json` prints it."""
        return {**asdict(self), "annotations": self.annotations.to_json(), "metrics": self.metrics, "cause": self.cause}


def summarize(run: RunFolder) -> RunSummary:
    """Returns the summary of one run; damage is told in it, not raised."""
    unknown: dict[str, Any] = {}
    record, record_problem = _read(run.record, unknown)
    status, status_problem = _read(run.status, RunStatus())
    annotations, notes_problem = _read(lambda: read_annotations(run.path), Annotations())
    newer = isinstance(record_problem, NewerRunError)
    problems = [record_problem] if newer else [record_problem, status_problem]
    damaged = any(problems)
    parameters = record.get("parameters")
    return RunSummary(
        path=str(run.path),
        name=run.path.name,
        state="newer" if newer else "damaged" if damaged else status.shown,
        status=status,
        created=record.get("created", 0.0),
        spec=record.get("spec"),
        label_names=record.get("label_names"),
        problem=" ".join(str(problem) for problem in [*problems, notes_problem] if problem),
        annotations=annotations,
        parameters=parameters if isinstance(parameters, int) else None,
    )


def _read(read: Callable[[], T], otherwise: T) -> tuple[T, AttuneError | None]:
    try:
        return read(), None
    except AttuneError as error:
        return otherwise, error
