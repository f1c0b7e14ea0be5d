"""`attune script`: a run as a script of plain Keras."""

from __future__ import annotations

import argparse

from attune_models.runs.script import write_script

from attune_studio.cli.console import Console
from attune_studio.cli.new_file import add_force, new_file


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `script`."""
    parser = subparsers.add_parser(
        "script",
        help="write a run as a script of plain Keras",
        description="The script builds the same network and trains it on the run's prepared data, from the same seed, "
        "without Attune. It needs tensorflow, keras and keras-hub.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("file", metavar="FILE.py")
    add_force(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the script."""
    file = write_script(arguments.run_folder, new_file(arguments.file, arguments))
    console.answer({"file": str(file)}, [f"{file}: `python {file}` trains the run again."])
    return 0
