"""`attune pin`: which examples of a run every checkpoint stores the attention of."""

from __future__ import annotations

import argparse
from typing import Any

from attune_datasets.errors import AttuneError
from attune_models.pinned import encode_pin, open_prepared, pin_texts
from attune_models.runs import RunFolder
from attune_models.runs.pins import MOST_PINS, Pin, add_pin, read_pins, remove_pin
from attune_models.training.prepared_data import AnyData

from attune_studio.cli.console import Console, table

_CHARACTERS = 60  # of a text in the table


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `pin`."""
    parser = subparsers.add_parser(
        "pin",
        help="pin examples of a run, list them, or pin one no longer",
        description=f"Each checkpoint stores the attention of up to {MOST_PINS} pinned examples, from the next one on; "
        "`attune replay` shows how their heads formed, and looks into the checkpoints for what was pinned later. "
        "Without options, what is pinned is listed.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--text", help="pin a text; for a translator, a source sentence")
    which.add_argument("--row", type=int, metavar="N", help="pin a row of the file, counted from 0")
    which.add_argument("--remove", metavar="ID", help="pin this one no longer; what is stored of it stays")
    parser.add_argument("--target", metavar="TEXT", help="with --text: the translation that the decoder reads")
    parser.add_argument(
        "--split", choices=("validation", "test"), default="validation", help="with --row (default: validation)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Changes what is pinned, if asked to, and prints what is pinned then."""
    folder = RunFolder(arguments.run_folder)
    folder.record()  # raises for what is no run
    if arguments.remove is not None:
        remove_pin(folder.path, arguments.remove)
    elif (wanted := _wanted(arguments)) is not None:
        add_pin(folder.path, wanted)
    pins = read_pins(folder.path)
    data = open_prepared(folder) if pins and (folder.path / "data").exists() else None
    told = [_told(pin, data) for pin in pins or []]
    nothing = "Nothing is pinned."
    if pins is None:
        nothing += " The first checkpoint pins four short validation rows, if nobody pins anything before."
    console.answer({"run": str(folder.path), "pins": told}, _lines(told) if told else [nothing])
    return 0


def _wanted(arguments: argparse.Namespace) -> dict[str, Any] | None:
    if arguments.text is not None:
        return {"text": arguments.text} | ({} if arguments.target is None else {"target": arguments.target})
    if arguments.target is not None:
        raise AttuneError("--target belongs to a --text.", remedy="attune pin RUN --text SENTENCE --target TRANSLATION")
    return None if arguments.row is None else {"split": arguments.split, "row": arguments.row}


def _told(pin: Pin, data: AnyData | None) -> dict[str, Any]:
    """Returns a pin with its text and its tokens in number, as far as the run's data can tell."""
    told: dict[str, Any] = {"id": pin.id, **pin.to_json()}
    if data is None:
        return told
    try:
        tokens = [len(ids) for ids in encode_pin(pin, data).ids.values()]
        return {**told, "tokens": tokens, "text": pin_texts(pin, data)["source"]}
    except AttuneError as error:  # a pin that somebody has written into the file must not hide the others
        return {**told, "problem": str(error)}


def _lines(told: list[dict[str, Any]]) -> list[str]:
    rows = [["id", "tokens", "text"]]
    for one in told:
        text = one.get("problem") or one.get("text") or f"row {one['row']} of {one['split']}"
        lengths = " → ".join(map(str, one.get("tokens", [])))
        rows.append([one["id"], lengths, text if len(text) <= _CHARACTERS else f"{text[: _CHARACTERS - 1]}…"])
    return table(rows, right=(1,))
