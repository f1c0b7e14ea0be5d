"""`attune runs`: the runs in a folder, or how one run stands."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

from attune_datasets.errors import AttuneError
from attune_datasets.spec import Task
from attune_models.runs import RunSummary, list_runs
from attune_models.runs.choosing import SORT_KEYS, RunFilter, sort_runs
from attune_models.runs.status import STATES

from attune_studio.cli.console import Console, table
from attune_studio.figures import short_figures
from attune_studio.text import duration
from attune_studio.workspace import runs_folder

_STATES = (*STATES, "stalled", "died", "damaged", "newer", "under way")
_MOST_CAUSE = 80  # characters of why a run failed, in the table; the whole where one run is asked for


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `runs`."""
    parser = subparsers.add_parser("runs", help="list the runs in a folder, or show how one run stands")
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", help="a folder of runs, or one run (default: the workspace)"
    )
    parser.add_argument("--filter", metavar="WORDS", default="", help="words in name, data, model, tags or notes")
    told = f"one of: {', '.join(_STATES)}"
    parser.add_argument("--state", metavar="STATE", choices=_STATES, default="", help=told)
    tasks = get_args(Task)
    parser.add_argument("--task", metavar="TASK", choices=tasks, default="", help=f"one of: {', '.join(tasks)}")
    parser.add_argument("--tag", default="", help="a tag that the runs have")
    parser.add_argument("--sort", metavar="KEY", help=f"one of: {', '.join(SORT_KEYS)} (default: the newest first)")
    parser.add_argument("--reverse", action="store_true", help="with --sort: the greatest first")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the table."""
    folder = Path(arguments.folder) if arguments.folder else runs_folder()
    if arguments.folder and not folder.exists():
        raise AttuneError(f"There is no folder {folder}.", remedy="`attune runs` alone lists those of the workspace.")
    wanted = RunFilter(arguments.filter, arguments.state, arguments.task, arguments.tag)
    summaries = [summary for summary in list_runs(folder) if wanted(summary)]
    if arguments.sort:
        summaries = sort_runs(summaries, arguments.sort, descending=arguments.reverse)
    document = {"folder": str(folder), "runs": [summary.to_json() for summary in summaries]}
    console.answer(
        document,
        _lines(summaries)
        if summaries
        else [f"No such runs in {folder}." if wanted != RunFilter() else f"No runs in {folder}."],
    )
    return 0


def _lines(summaries: list[RunSummary]) -> list[str]:
    rows = [["run", "state", "epoch", "step", "left", "result", "tags", "why"]]
    for summary in summaries:
        status = summary.status
        rows.append(
            [
                summary.title if summary.title == summary.name else f"{summary.title} ({summary.name})",
                "newer Attune" if summary.state == "newer" else summary.state,
                f"{status.epoch}/{status.epochs}" if status.epochs else "",
                f"{status.step:,}/{status.steps:,}" if status.steps else "",
                duration(status.eta) if status.eta is not None and status.under_way else "",
                short_figures(summary.metrics),
                ", ".join(summary.annotations.tags),
                _short(summary.cause),
            ]
        )
    whole = [summaries[0].cause] if len(summaries) == 1 and len(summaries[0].cause) > _MOST_CAUSE else []
    return [*table(rows, right=(2, 3, 4, 5)), *whole]


def _short(text: str) -> str:
    return text if len(text) <= _MOST_CAUSE else f"{text[: _MOST_CAUSE - 1]}…"
