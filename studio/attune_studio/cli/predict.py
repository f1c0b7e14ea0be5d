"""`attune predict`: a run's answers for texts."""

from __future__ import annotations

import argparse
from typing import Any

from attune_datasets.errors import SpecError

from attune_studio.cli.console import Console
from attune_studio.cli.settings import add_reading, read_reading
from attune_studio.cli.worker import ask
from attune_studio.opening import named_file


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `predict`."""
    parser = subparsers.add_parser("predict", help="ask a run about texts, given here or in a file")
    parser.add_argument("run_folder", metavar="RUN")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--text", metavar="TEXT", nargs="+", help="one or more texts")
    source.add_argument("--file", metavar="FILE", help="a table with the run's text column, or one text a line")
    add_reading(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints one answer a text, in the order of the input."""
    told = read_reading(arguments.settings)
    if arguments.text and told:
        raise SpecError("--set says how a file is read.", remedy="Name one with --file, or leave --set out.")
    source: dict[str, Any] = (
        {"texts": arguments.text} if arguments.text else {"file": str(named_file(arguments.file)), "data": told}
    )
    frame = ask("attune_models.inspector", "predict", console.progress, run=arguments.run_folder, **source)
    console.end_progress()
    result = frame.header["result"]
    console.answer(result, (_line(prediction) for prediction in result["predictions"]))
    return 0


def _line(prediction: dict) -> str:
    if "text" in prediction:
        return str(prediction["text"])
    label = prediction["label"]
    others = ", ".join(f"{name} {share:.3f}" for name, share in prediction["probabilities"].items())
    return f"{label}\t{others}"
