"""`attune queue`: which runs wait for their turn, and in which order."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from attune_datasets.counts import counted
from attune_datasets.errors import AttuneError, from_json
from attune_models.runs import RunFolder, RunStatus
from attune_models.runs.queue import DIRECTIONS, Queue, Waiting, is_started
from attune_models.runs.workers import list_workers

from attune_studio.cli.console import Console, table
from attune_studio.text import duration
from attune_studio.workspace import runs_folder

_RUN = "a run's name in the workspace, or its folder"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `queue`."""
    parser = subparsers.add_parser(
        "queue",
        help="list the runs that wait for their turn, or change their order",
        description="Without an action, lists the queue of the workspace. Runs come into it by `attune train … "
        "--queue`; each is launched when its device is free, by a process that needs no window and no terminal.",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run, act=_nothing)
    actions = parser.add_subparsers(metavar="ACTION")
    _add_action(actions, "add", "let a run wait behind the others, to begin or to go on", _add)
    move = _add_action(actions, "move", "move a waiting run", _move)
    move.add_argument("where", choices=DIRECTIONS)
    _add_action(actions, "remove", "let a run wait no longer; its folder stays", _remove)
    _add_action(actions, "hold", "launch no more runs; those under way go on", _hold, of_run=False)
    _add_action(actions, "go", "launch again, also what could not be started before", _go, of_run=False)
    slots = _add_action(actions, "slots", "set how many runs a device trains at the same time", _slots, of_run=False)
    slots.add_argument("slots", metavar="N", type=int)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Does the action, sees to it that the queue is kept, and prints how it is then."""
    queue = Queue(runs_folder())
    told = arguments.act(queue, arguments)
    queue.start_keeper()
    waiting, training, damaged = queue.waiting(), _training(), queue.damaged()
    document = {
        "workspace": str(queue.workspace),
        "held": queue.held,
        "slots": queue.slots,
        "waiting": [entry.to_json() for entry in waiting],
        "training": [{"run": str(folder.path), **status.to_json()} for folder, status in training],
        "damaged": [str(path) for path in damaged],
    }
    console.answer(document, [told] if told else _lines(queue, waiting, training))
    for path in damaged:
        console.note(f"{path} is damaged and passed over; delete it, and add its run anew.")
    return 0


def _add_action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    text: str,
    act: Callable[[Queue, argparse.Namespace], str],
    of_run: bool = True,
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=text)
    if of_run:
        parser.add_argument("run_folder", metavar="RUN", help=_RUN)
    # Suppressed: it would overwrite a `--json` that stands before the action.
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document")
    parser.set_defaults(act=act)
    return parser


def _nothing(queue: Queue, arguments: argparse.Namespace) -> str:
    return ""


def _add(queue: Queue, arguments: argparse.Namespace) -> str:
    named = Path(arguments.run_folder)
    run = RunFolder(named if (named / "run.json").exists() else queue.workspace / named)
    run.require()
    warnings: list[str] = []
    if is_started(run.status()):
        warnings = run.requeue()
    return " ".join([f"{run.path.name} waits at place {queue.add(run)}.", *warnings])


def _move(queue: Queue, arguments: argparse.Namespace) -> str:
    return f"{_name(arguments)} waits at place {queue.move(arguments.run_folder, arguments.where)} now."


def _remove(queue: Queue, arguments: argparse.Namespace) -> str:
    removed, _ = queue.remove(arguments.run_folder)
    return f"{removed.name} waits no longer. Its folder stays: {removed.run}."


def _hold(queue: Queue, arguments: argparse.Namespace) -> str:
    queue.hold()
    return f"On hold: {_count(queue)} until `attune queue go`."


def _go(queue: Queue, arguments: argparse.Namespace) -> str:
    queue.go()
    return f"Going on: {_count(queue)}."


def _slots(queue: Queue, arguments: argparse.Namespace) -> str:
    queue.set_slots(arguments.slots)
    return f"A device trains {counted(queue.slots, 'run')} at the same time."


def _name(arguments: argparse.Namespace) -> str:
    return Path(arguments.run_folder).name


def _count(queue: Queue) -> str:
    count = len(queue.waiting())
    return f"{counted(count, 'run')} {'waits' if count == 1 else 'wait'}"


def _training() -> list[tuple[RunFolder, RunStatus]]:
    found = []
    for worker in list_workers():
        folder = RunFolder(worker.run)
        try:
            found.append((folder, folder.status()))
        except AttuneError:
            continue  # it holds its device, but cannot be told about
    return found


def _lines(queue: Queue, waiting: list[Waiting], training: list[tuple[RunFolder, RunStatus]]) -> list[str]:
    rows = [["", "run", "state", "waiting for", "why"]]
    for folder, status in training:
        left = f"{duration(status.eta)} left" if status.eta is not None else ""
        rows.append(["", folder.path.name, status.shown, "", left])
    for number, entry in enumerate(waiting, 1):
        state = "cannot start" if entry.problem else "waits"
        why = str(from_json(entry.problem)) if entry.problem else ""
        rows.append([str(number), entry.name, state, _since(entry), why])
    held = ["The queue is on hold: `attune queue go` launches again."] if queue.held else []
    if len(rows) == 1:
        return [*held, f"Nothing waits in {queue.workspace}."]
    return [*held, *table(rows, right=(0,))]


def _since(entry: Waiting) -> str:
    return duration(time.time() - entry.added)
