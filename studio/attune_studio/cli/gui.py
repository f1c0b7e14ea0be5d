"""`attune gui`: the window."""

from __future__ import annotations

import argparse

from attune_datasets.errors import AttuneError

from attune_studio.cli.console import Console
from attune_studio.display import display_problem


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `gui`."""
    parser = subparsers.add_parser("gui", help="open the window (what `attune` alone does too)")
    parser.add_argument("--open", metavar="FILE|RUN", help="a table, a run folder, or sample:NAME")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Opens the window and returns when it is closed."""
    if problem := display_problem():
        raise AttuneError(
            "The window cannot be opened.",
            why=problem,
            remedy="Run `attune doctor` for details, or work without a window: `attune train`, `attune demo`.",
        )
    from attune_studio.app import run_window

    return run_window(arguments.open)
