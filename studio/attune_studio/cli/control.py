"""`attune pause | resume | stop | discard | change`: commands to a run that is under way, or that is to go on."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from attune_datasets.errors import AttuneError, SpecError
from attune_models.runs import RunFolder, launch
from attune_models.runs.commands import refuse_fixed
from attune_models.runs.discarding import discard

from attune_studio.cli.console import Console
from attune_studio.cli.follow import follow
from attune_studio.cli.settings import read_settings
from attune_studio.workspace import runs_folder

_CHANGEABLE = "training.learning_rate and training.epochs can be changed; may be repeated"


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `pause`, `resume`, `stop`, `discard` and `change`."""
    _add(subparsers, "pause", "hold a run between two steps; what it has learnt is saved")
    _add(subparsers, "stop", "stop a run and keep what it has learnt; `attune resume` goes on with it")
    resume = _add(
        subparsers,
        "resume",
        "let a paused run go on, or start one again that was stopped, failed or died",
        "A run that has ended goes on from its newest sound checkpoint, in mid-epoch too, and on the CPU comes to the "
        "same weights, bit for bit, as if it had never been interrupted. A finished run goes on with more epochs.",
    )
    _add_settings(resume, required=False)
    resume.add_argument("--data", metavar="FILE", help="where the run's file is now, if it has moved")
    resume.add_argument(
        "--moved", metavar="KEY=FILE", action="append", default=[],
        help="where another of its files is now, such as data.target_file=FILE; may be repeated",
    )  # fmt: skip
    resume.add_argument("--follow", action="store_true", help="wait for the end, as `attune train` does")
    _add(subparsers, "discard", "end a run at once and move it to the trash; `attune restore` brings it back")
    change = _add(subparsers, "change", "change the learning rate or the epochs of a run that is under way")
    _add_settings(change, required=True)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Leaves the command in the run's folder; the worker takes it between two steps."""
    folder = RunFolder(arguments.run_folder)
    folder.require()
    settings = _numbers(getattr(arguments, "settings", []))
    document: dict[str, object] = {"run": str(folder.path), "command": arguments.do}
    if arguments.do == "resume" and not folder.status_or_damage().under_way:
        for warning in folder.requeue(settings, _moved(arguments), console.progress):
            console.note(f"attune: {warning}")
        console.end_progress()
        pid = launch(folder)
        if arguments.follow:
            return follow(folder, console)
        console.answer({**document, "pid": pid}, [f"{folder.path} goes on, process {pid}."])
        return 0
    if arguments.do == "resume":
        _refuse_files(arguments)
    if arguments.do == "discard":
        gone = discard(folder.path, runs_folder())
        told = [f"{folder.path} lies in the trash: {gone.trashed}."]
        console.answer({**document, "trashed": str(gone.trashed), "queue_place": gone.queue_place}, told)
        return 0
    if settings:
        folder.change(settings)
    if arguments.do == "resume" and arguments.follow:
        if folder.status().shown == "paused":
            folder.command("resume")
        return follow(folder, console)
    if arguments.do != "change":
        folder.command(arguments.do)
    console.answer(document, [f"{arguments.do} sent to {folder.path}."])
    return 0


def _add(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str, more: str = ""
) -> argparse.ArgumentParser:
    parser = subparsers.add_parser(name, help=text, description=more or f"{text[0].upper()}{text[1:]}.")
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run, do=name)
    return parser


def _add_settings(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--set", metavar="training.key=value", action="append", default=[], dest="settings", required=required,
        help=_CHANGEABLE,
    )  # fmt: skip


def _refuse_files(arguments: argparse.Namespace) -> None:
    """Raises `AttuneError` where files are named for a run under way, which has read its own already."""
    if _moved(arguments):
        raise AttuneError(
            f"The run {arguments.run_folder} is under way: other files cannot be named for it.",
            remedy="Leave out --data and --moved; they are for a run that has ended.",
        )


def _moved(arguments: argparse.Namespace) -> dict[str, Path]:
    named = {key: Path(file) for key, file in read_settings(arguments.moved, "--moved", "KEY=FILE").items()}
    return {"data.file": Path(arguments.data), **named} if arguments.data else named


def _numbers(pairs: list[str]) -> dict[str, float]:
    settings = {}
    for key, text in read_settings(pairs).items():
        refuse_fixed(key)
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise SpecError(f"{key} takes a number. Received: {text!r}.")
        settings[key] = value
    return settings
