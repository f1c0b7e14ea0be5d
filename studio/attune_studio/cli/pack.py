"""`attune pack`, `attune unpack`: a run as one zip file, and back."""

from __future__ import annotations

import argparse
from pathlib import Path

from attune_models.ready_made import READY_MADE, put_into, ready_made
from attune_models.runs.archive import pack_run, unpack_run

from attune_studio.cli.console import Console
from attune_studio.cli.new_file import add_force, new_file
from attune_studio.text import size
from attune_studio.workspace import runs_folder

_READY_MADE = "ready-made:"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `pack` and `unpack`."""
    parser = subparsers.add_parser("pack", help="write a run as a zip file, to be handed on")
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("file", metavar="FILE.zip")
    add_force(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)
    parser = subparsers.add_parser(
        "unpack",
        help="open a zip file of a run, also somebody else's",
        description="Looks through the archive before it unpacks anything; nothing in it is executed.",
    )
    names = ", ".join(f"{_READY_MADE}{run.name}" for run in READY_MADE)
    parser.add_argument("file", metavar="FILE.zip", help=f"or a ready-made run that comes with Attune: {names}")
    parser.add_argument("--to", metavar="DIR", help="the folder of runs to put it into (default: the workspace)")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run_unpack)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Packs."""
    file = pack_run(arguments.run_folder, new_file(arguments.file, arguments), console.progress)
    console.end_progress()
    count = file.stat().st_size
    console.answer({"file": str(file), "size": count}, [f"{file}: {size(count)}"])
    return 0


def run_unpack(arguments: argparse.Namespace, console: Console) -> int:
    """Unpacks."""
    workspace = Path(arguments.to or runs_folder())
    if arguments.file.startswith(_READY_MADE):
        path = put_into(workspace, ready_made(arguments.file.removeprefix(_READY_MADE)))
    else:
        path = unpack_run(arguments.file, workspace, console.progress)
    console.end_progress()
    console.answer({"run": str(path)}, [f"Opened as {path}."])
    return 0
