"""`attune predict`: a run's answers for texts."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from attune_datasets.counts import counted
from attune_datasets.errors import SpecError
from attune_datasets.problems import excerpt

from attune_studio.cli.checkpoints import add_checkpoint, ask_model
from attune_studio.cli.console import Console
from attune_studio.cli.settings import add_reading, read_reading
from attune_studio.opening import named_file

_SHOWN = 20  # unknown words


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `predict`."""
    parser = subparsers.add_parser(
        "predict",
        help="ask a run about texts, given here or in a file",
        description="Prints a classifier's label and probabilities, or a translation, for each text, in the order of "
        "the input: one line a row of FILE, an empty one where a row holds no text. What is odd about them is told on "
        "standard error.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--text", metavar="TEXT", nargs="+", action="extend", help="one or more texts; may be repeated")
    source.add_argument(
        "--file", metavar="FILE", help="a table with the run's text (or source) column, or one text a line"
    )
    add_reading(parser)
    add_checkpoint(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints one answer a text, in the order of the input."""
    told = read_reading(arguments.settings)
    if arguments.text and told:
        raise SpecError("--set says how a file is read.", remedy="Name one with --file, or leave --set out.")
    if told.get("target_file"):
        raise SpecError("Nothing but the source is predicted.", remedy="Leave data.target_file out.")
    source: dict[str, Any] = (
        {"texts": arguments.text} if arguments.text else {"file": str(named_file(arguments.file)), "data": told}
    )
    result = ask_model("predict", arguments, console, **source).header["result"]
    for warning in (*_blank(arguments.text or ()), *_warnings(result)):
        console.note(f"attune: {warning}")
    console.answer(result, (_line(prediction) for prediction in result["predictions"]))
    return 0


def _blank(texts: Sequence[str]) -> Iterator[str]:
    if count := sum(not text.strip() for text in texts):
        yield f"{counted(count, 'text')} with nothing to read: the answer is what the model says of no words."


def _warnings(result: dict) -> Iterator[str]:
    """What is odd about the texts, each kind once."""
    predictions = result["predictions"]
    if count := result.get("problem_count", 0):
        first = result["problems"][0]
        where = f"line {first['line']:,}: {first['reason']}"
        yield f"{counted(count, 'problem')} with the rows of the file; the first, {where}"
    if empty := sum("problem" in prediction for prediction in predictions):
        yield f"{counted(empty, 'row')} without a text; the answer is empty."
    if cut := sum("cut" in prediction for prediction in predictions):
        yield f"{counted(cut, 'sentence')} longer than the model reads: only the beginning was translated."
    if unknown := dict.fromkeys(word for prediction in predictions for word in prediction.get("unknown", [])):
        shown = ", ".join(excerpt(word) for word in list(unknown)[:_SHOWN]) + (", …" if len(unknown) > _SHOWN else "")
        yield f"not in the vocabulary: {shown}"


def _line(prediction: dict) -> str:
    if "problem" in prediction:
        return ""
    if "text" in prediction:
        return str(prediction["text"])
    label = prediction["label"]
    others = ", ".join(f"{name} {share:.3f}" for name, share in prediction["probabilities"].items())
    return f"{label}\t{others}"
