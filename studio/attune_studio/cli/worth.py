"""`attune worth`: what each head of a run is worth, by switching it off."""

from __future__ import annotations

import argparse
from typing import Any

from attune_datasets.counts import counted
from attune_datasets.splits import SPLITS, TRAINING
from attune_models.head_names import ATTENTIONS

from attune_studio.cli.checkpoints import add_checkpoint, ask_model
from attune_studio.cli.console import Console, table
from attune_studio.cli.new_file import add_force, new_file
from attune_studio.head_worth import HeadWorth, Worth
from attune_studio.inspection import save_table

_CHANGES = ("loss", "loss_low", "loss_high", "accuracy", "accuracy_low", "accuracy_high")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `worth`."""
    parser = subparsers.add_parser(
        "worth",
        help="measure what each head is worth by switching it off",
        description="Judges a split once with all heads and once without each of them, and prints what that changes, "
        "with 95 % intervals of the paired differences, the dearest head first. A head "
        "that helps has a positive change of loss (nats) and a negative one of accuracy. A translator is judged on the "
        "tokens of the true translations.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    held_out = [name for number, name in enumerate(SPLITS) if number != TRAINING]
    told = "the rows that heads are measured on (default: validation)"
    parser.add_argument("--split", choices=held_out, default="validation", help=told)
    parser.add_argument(
        "--limit", metavar="ROWS", type=int, default=500, help="the most rows to judge, always the same ones: 500"
    )
    parser.add_argument("--attention", choices=ATTENTIONS, help="only the heads of this one; else of all")
    add_checkpoint(parser)
    parser.add_argument("--out", metavar="FILE.csv", help="write the table there, too")
    add_force(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the table."""
    out = new_file(arguments.out, arguments) if arguments.out else None
    chosen = {name: getattr(arguments, name) for name in ("split", "limit", "attention")}
    frame = ask_model("worth", arguments, console, **chosen)
    result = frame.header["result"]
    heads = [_told(one) for one in Worth.from_answer(result, frame.arrays).heads]
    lines = _lines(result, heads)
    if out is not None:
        columns = ("attention", "layer", "head", *_CHANGES)
        save_table(out, [columns, *([head[name] for name in columns] for head in heads)])
        lines.append(f"{out}: {counted(len(heads), 'head')}")
    console.answer({**result, "heads": heads}, lines)
    return 0


def _told(one: HeadWorth) -> dict[str, Any]:
    """Returns a head with its changes; layer and head count from 1, as people do."""
    head = one.head
    named = {"name": head.name, "attention": head.attention, "layer": head.layer + 1, "head": head.head + 1}
    return named | dict(zip(_CHANGES, (*one.loss, *one.accuracy), strict=True))


def _lines(result: dict[str, Any], heads: list[dict[str, Any]]) -> list[str]:
    rows = {"translation": "pair", "language": "block"}.get(result["task"], "row")
    accuracy = "accuracy" if rows == "row" else "token accuracy"
    lines = [
        f"{counted(result['rows'], rows)} of {result['split']}, step {result['checkpoint']:,}: "
        f"loss {result['loss']:.4f}, {accuracy} {result['accuracy']:.4f}.",
        "What changes when a head is off:",
        "",
    ]
    cells = [["head", "loss", "95 %", accuracy, "95 %"]]
    for head in heads:
        row = [head["name"]]
        for name in ("loss", "accuracy"):
            row += [f"{head[name]:+.4f}", f"{head[f'{name}_low']:+.4f} to {head[f'{name}_high']:+.4f}"]
        cells.append(row)
    return [*lines, *table(cells, right=range(1, 5))]
