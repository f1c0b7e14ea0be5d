"""`attune inspect`: the attention of a run on one text, as numbers."""

from __future__ import annotations

import argparse
from pathlib import Path

from attune_studio.cli.console import Console
from attune_studio.cli.worker import ask
from attune_studio.inspection import Inspection, save_npz


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `inspect`."""
    parser = subparsers.add_parser(
        "inspect",
        help="write the attention of every layer and head on a text to an .npz",
        description="Writes tokens, mask, scores (layers, heads, queries, keys) and the prediction to FILE.npz. Scores "
        "are taken after softmax and before dropout; rows sum to 1.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("--text", required=True)
    parser.add_argument("--out", metavar="FILE.npz", required=True)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes the file and prints the prediction."""
    frame = ask("attune_models.inspector", "inspect", console.progress, run=arguments.run_folder, text=arguments.text)
    console.end_progress()
    inspection = Inspection.from_answer(frame.header["result"], frame.arrays)
    out = Path(arguments.out)
    save_npz(out, inspection)
    document = {"out": str(out), "shape": list(inspection.scores.shape), **frame.header["result"]}
    summary = f"{inspection.predicted}  ({len(inspection.tokens)} tokens)"
    console.answer(document, [summary, f"{out}: scores {inspection.scores.shape}"])
    return 0
