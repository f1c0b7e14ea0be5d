"""`attune replay`: how the heads of a run formed, on a pinned example, from checkpoint to checkpoint."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from attune_datasets.asking import ask
from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError
from attune_models.runs import RunFolder
from attune_models.runs.pins import read_pins

from attune_studio.cli.console import Console, table
from attune_studio.cli.new_file import add_force, new_file
from attune_studio.inspection import save_npz
from attune_studio.life_lines import MEASURES, Replay, bars, save_life_lines

_KINDS = (".npz", ".csv")


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `replay`."""
    parser = subparsers.add_parser(
        "replay",
        help="show how the heads of a run formed on a pinned example",
        description="Prints for each head how its entropy (nats), mean distance (tokens) and share on the first token "
        "went from the first step that is stored to the last; bars reach from a line's least value to its greatest. "
        "FILE.npz also holds the prediction at each step; FILE.csv has a row a step and head. Of what was "
        "pinned later the kept checkpoints are asked now.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("--pin", metavar="ID", help="the pinned example (default: the first); `attune pin RUN` lists")
    parser.add_argument("--out", metavar="FILE", help="a file to write all numbers to, .npz or .csv")
    add_force(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the table, and writes the file."""
    out = _out(arguments)
    folder = RunFolder(arguments.run_folder)
    folder.record()  # raises for what is no run
    frame = ask(
        "attune_models.inspector", "replay", console.progress, run=str(folder.path), pin=_pin(arguments, folder)
    )
    console.end_progress()
    replay = Replay.from_answer(frame.header["result"], frame.arrays)
    if out is not None:
        if out.suffix.lower() == ".npz":
            save_npz(out, replay.taken_away)
        else:
            save_life_lines(out, replay)
    for sentence in replay.about["damaged"]:
        console.note(sentence)
    told = {} if out is None else {"out": str(out)}
    console.answer({**told, **replay.about, "heads": _document(replay)}, _lines(replay, out))
    return 0


def _out(arguments: argparse.Namespace) -> Path | None:
    if arguments.out is None:
        return None
    if not arguments.out.lower().endswith(_KINDS):
        raise AttuneError(f"{arguments.out} is neither .npz nor .csv.", remedy="Give the file one of these endings.")
    return new_file(arguments.out, arguments)


def _pin(arguments: argparse.Namespace, folder: RunFolder) -> str:
    if arguments.pin is not None:
        return str(arguments.pin)
    pins = read_pins(folder.path)
    if not pins:
        raise AttuneError(
            f"Nothing is pinned in {folder.path}.", remedy="Pin an example first: attune pin RUN --text TEXT"
        )
    return pins[0].id


def _document(replay: Replay) -> list[dict[str, object]]:
    return [
        {"head": line.head.name, **{name: values.tolist() for name, values in line.values.items()}}
        for line in replay.life_lines
    ]


def _lines(replay: Replay, out: Path | None) -> list[str]:
    first, last = replay.steps[0], replay.steps[-1]
    lines = [f"{replay.about['pin']}: {counted(len(replay.steps), 'step')}, from {first:,} to {last:,}"]
    rows = [["head", *MEASURES]]
    for line in replay.life_lines:
        cells = [_cell(line.values[name]) if name in line.values else "–" for name in MEASURES]
        rows.append([line.head.name, *cells])
    lines += table(rows) if len(rows) > 1 else ["This model has no attention."]
    return [*lines, *([] if out is None else [str(out)])]


def _cell(values: np.ndarray) -> str:
    return f"{values[0]:.2f} {bars(values)} {values[-1]:.2f}"
