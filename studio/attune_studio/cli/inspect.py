"""`attune inspect`: the attention of a run on one text, as numbers."""

from __future__ import annotations

import argparse
from typing import Any

from attune_datasets.errors import AttuneError, SpecError

from attune_studio.cli import inside
from attune_studio.cli.checkpoints import add_checkpoint, ask_model
from attune_studio.cli.console import Console
from attune_studio.cli.heads import add_off
from attune_studio.cli.new_file import add_force, new_file
from attune_studio.inspection import Inspection, save_npz
from attune_studio.pair_inspection import PairInspection
from attune_studio.text_inspection import TextInspection

_KINDS: dict[Any, type[Inspection | PairInspection | TextInspection]] = {
    "translation": PairInspection,
    "language": TextInspection,
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `inspect`."""
    parser = subparsers.add_parser(
        "inspect",
        help="write the attention of every layer and head on a text to an .npz",
        description="Writes tokens, mask, scores (layers, heads, queries, keys) and the prediction to FILE.npz; of a "
        "translator the scores encoder, decoder and cross, the translation and the tokens of both sides; of a language "
        "model the scores decoder and how likely each token was. Scores are "
        "taken after softmax and before dropout; rows sum to 1. Besides, numbers of each head (layers, heads): its "
        "entropy (nats), mean distance (tokens) and share of the first token, such as encoder.entropy.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("--text", required=True)
    parser.add_argument("--out", metavar="FILE.npz", required=True)
    add_off(parser)
    add_checkpoint(parser)
    inside.add_views(parser)
    add_force(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the file and prints the prediction, or the table of a view."""
    if not arguments.text.strip():
        raise AttuneError("There is no text to look into.", remedy="Give one: --text 'a good film'.")
    if not arguments.out.endswith(".npz"):
        raise SpecError(f"--out takes a name that ends in .npz. Received: {arguments.out!r}.")
    out = new_file(arguments.out, arguments)
    if view := inside.view_of(arguments):
        return inside.run(view, arguments, console)
    frame = ask_model("inspect", arguments, console, text=arguments.text, off=arguments.off)
    result, scores = frame.header["result"], {name: value for name, value in frame.arrays.items() if value.ndim == 4}
    inspection = _KINDS.get(result.get("task"), Inspection).from_answer(result, frame.arrays)
    save_npz(out, {**inspection.arrays, **inspection.provenance({"unit": "token"}).arrays})
    shapes = {name: list(value.shape) for name, value in scores.items()}
    shape = {"shape": shapes["scores"]} if "scores" in shapes else {"shapes": shapes}
    told = ", ".join(f"{name} {tuple(value)}" for name, value in shapes.items()) or "no attention"
    console.answer({"out": str(out), **shape, **result}, [inspection.summary, f"{out}: {told}"])
    return 0
