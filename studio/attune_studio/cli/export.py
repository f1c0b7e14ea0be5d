"""`attune export`: a model to take away."""

from __future__ import annotations

import argparse

from attune_datasets.counts import counted

from attune_studio.cli.checkpoints import add_checkpoint, ask_model
from attune_studio.cli.console import Console
from attune_studio.text import size

# What stands beside each kind of answer; see `attune_models.export.comparison`, which has TensorFlow beside it.
_FIGURES = {"labels": "probabilities", "translations": "scores", "continuations": "log-probabilities"}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `export`."""
    parser = subparsers.add_parser(
        "export",
        help="write a SavedModel (raw text in, answers out) or a .keras file",
        description="`savedmodel` writes a folder that maps raw strings to labels, translations or what a language "
        "model writes behind them, and needs nothing but tensorflow; a clean process has answered with it, equal to "
        "Attune, before this command says so. "
        "`keras` writes the network (token ids in) with its tokenizer beside it.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    told = "a SavedModel from raw text to answers, or the network alone as a Keras file (default: savedmodel)"
    parser.add_argument("--to", choices=("savedmodel", "keras"), default="savedmodel", help=told)
    parser.add_argument("--out", metavar="DIR", required=True)
    add_checkpoint(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Exports, checks and prints where it is and how to load it."""
    result = ask_model("export", arguments, console, to=arguments.to, out=arguments.out).header["result"]
    console.answer(result, _lines(result))
    return 0


def _lines(result: dict) -> list[str]:
    check = result["check"]
    kind = next(kind for kind in _FIGURES if f"{kind}_equal" in check)
    equal = f"{kind} equal, {_FIGURES[kind]}"
    proof = (
        f"Checked in a clean process with {check['by']} on {counted(check['texts'], 'text')}: {equal} "
        f"within {check['largest_difference']:.1e}."
    )
    return [f"{result['path']}  {size(result['size'])}", proof, "", result["snippet"]]
