"""`attune runs`: the runs in a folder, or how one run stands."""

from __future__ import annotations

import argparse
from pathlib import Path

from attune_models.runs import RunSummary, list_runs

from attune_studio.cli.console import Console, table
from attune_studio.text import duration
from attune_studio.workspace import workspace_folder


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `runs`."""
    parser = subparsers.add_parser("runs", help="list the runs in a folder, or show how one run stands")
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", help="a folder of runs, or one run (default: the workspace)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the table."""
    folder = Path(arguments.folder) if arguments.folder else workspace_folder()
    summaries = list_runs(folder)
    document = {"folder": str(folder), "runs": [summary.to_json() for summary in summaries]}
    console.answer(document, _lines(summaries) if summaries else [f"No runs in {folder}."])
    return 0


def _lines(summaries: list[RunSummary]) -> list[str]:
    rows = [["run", "state", "epoch", "step", "left", "accuracy"]]
    for summary in summaries:
        status, accuracy = summary.status, summary.metrics.get("accuracy")
        rows.append(
            [
                summary.name,
                summary.state,
                f"{status.epoch}/{status.epochs}" if status.epochs else "",
                f"{status.step:,}/{status.steps:,}" if status.steps else "",
                duration(status.eta) if status.eta is not None and status.under_way else "",
                f"{accuracy:.4f}" if accuracy is not None else "",
            ]
        )
    problems = [f"{summary.name}: {summary.problem}" for summary in summaries if summary.problem]
    return [*table(rows, right=(2, 3, 4, 5)), *problems]
