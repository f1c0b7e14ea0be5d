"""What is done to runs, without asking and without a window: for jobs in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder, RunSummary, launch, list_runs
from attune_models.runs.trash import list_trash

_Run = TypeVar("_Run")


@dataclass(frozen=True)
class Listing:
    """The runs of a workspace, and those in its trash."""

    runs: list[RunSummary]
    trashed: list[RunSummary]


@dataclass(frozen=True)
class Outcome:
    """What became of an operation on several runs.

    Args:
        done: What was returned for each run that it worked on.
        errors: Why it did not on the others.
        refused: Those others, in the same order.
    """

    done: list[Any]
    errors: list[AttuneError]
    refused: list[Any]


def list_workspace(folder: Path) -> Listing:
    """Returns what lies in a workspace. Raises `AttuneError` when it cannot be read."""
    return Listing(list_runs(folder), list_trash(folder))


def on_each(runs: Sequence[_Run], work: Callable[[_Run], Any]) -> Outcome:
    """Does `work` to each run; one that refuses does not keep the others from it."""
    done: list[Any] = []
    errors: list[AttuneError] = []
    refused: list[Any] = []
    for run in runs:
        try:
            done.append(work(run))
        except AttuneError as error:
            errors.append(error)
            refused.append(run)
    return Outcome(done, errors, refused)


def command(do: str, path: str) -> str:
    """Leaves `pause` or `stop` for the run's worker. Raises `AttuneError` where there is none."""
    RunFolder(path).command(do)
    return path


def resume(path: str) -> str:
    """Lets a paused run go on, or starts one that has stopped, failed or died again from its newest checkpoint.

    Raises:
        AttuneError: when there is nothing to resume, or no process can be started.
    """
    run = RunFolder(path)
    if run.status_or_damage().under_way:
        run.command("resume")
    else:
        run.requeue()
        launch(run)
    return path
