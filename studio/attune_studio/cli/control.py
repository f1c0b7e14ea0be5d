"""`attune pause | resume | stop`: commands to a run that is under way."""

from __future__ import annotations

import argparse

from attune_models.runs import RunFolder

from attune_studio.cli.console import Console

_HELP = {
    "pause": "hold a run between two steps",
    "resume": "let a paused run go on",
    "stop": "stop a run and keep what it has learnt",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `pause`, `resume` and `stop`."""
    for name, text in _HELP.items():
        parser = subparsers.add_parser(name, help=text)
        parser.add_argument("run_folder", metavar="RUN")
        parser.add_argument("--json", action="store_true", help="print one JSON document")
        parser.set_defaults(run=run, do=name)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Leaves the command in the run's folder; the worker takes it between two steps."""
    folder = RunFolder(arguments.run_folder)
    folder.command(arguments.do)
    document = {"run": str(folder.path), "command": arguments.do}
    console.answer(document, [f"{arguments.do} sent to {folder.path}."])
    return 0
