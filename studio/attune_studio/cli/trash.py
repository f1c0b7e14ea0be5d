"""`attune trash`, `attune restore`: runs put aside and brought back; deleted only by `--empty`."""

from __future__ import annotations

import argparse
from pathlib import Path

from attune_datasets.errors import AttuneError, nearest
from attune_models.runs.trash import empty_trash, list_trash, restore, trash

from attune_studio.cli.console import Console
from attune_studio.text import moment
from attune_studio.workspace import runs_folder


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `trash` and `restore`."""
    parser = subparsers.add_parser(
        "trash",
        help="move runs to the trash of their folder, or list what is there",
        description="Without RUN lists the trash. Nothing is deleted but by --empty, which asks for --yes.",
    )
    parser.add_argument("run_folders", metavar="RUN", nargs="*")
    _add_workspace(parser)
    parser.add_argument("--empty", action="store_true", help="delete all runs in the trash for good; needs --yes")
    parser.add_argument("--yes", action="store_true", help="really delete")
    parser.set_defaults(run=run)
    parser = subparsers.add_parser("restore", help="bring runs back from the trash")
    parser.add_argument("names", metavar="RUN", nargs="+", help="a run's name, or its path in the trash")
    _add_workspace(parser)
    parser.set_defaults(run=run_restore)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Moves, lists or empties."""
    folder = Path(arguments.workspace or runs_folder())
    if arguments.empty:
        return _empty(folder, arguments, console)
    if not arguments.run_folders:
        trashed = list_trash(folder)
        lines = [f"{run.title}  {moment(run.created)}  {run.path}" for run in trashed]
        document = {"folder": str(folder), "runs": [run.to_json() for run in trashed]}
        console.answer(document, lines or [f"The trash of {folder} is empty."])
        return 0
    places = [trash(path) for path in arguments.run_folders]
    document = {"trashed": [str(place) for place in places]}
    console.answer(document, [f"{place.name} was moved to {place}." for place in places])
    return 0


def run_restore(arguments: argparse.Namespace, console: Console) -> int:
    """Brings each named run back; of several of one name the one that was put there last."""
    folder = Path(arguments.workspace or runs_folder())
    places = [restore(_trashed(folder, name)) for name in arguments.names]
    document = {"restored": [str(place) for place in places]}
    console.answer(document, [f"{place.name} is back: {place}" for place in places])
    return 0


def _empty(folder: Path, arguments: argparse.Namespace, console: Console) -> int:
    if arguments.run_folders:
        raise AttuneError("--empty deletes the whole trash.", remedy="Leave RUN or --empty out.")
    if not arguments.yes:
        count = len(list_trash(folder))
        raise AttuneError(
            f"The runs in the trash of {folder} ({count}) would be deleted for good.", remedy="Add --yes to do so."
        )
    count = empty_trash(folder)
    console.answer({"folder": str(folder), "deleted": count}, [f"Deleted for good: {count} runs."])
    return 0


def _trashed(folder: Path, name: str) -> Path:
    if Path(name).is_dir():
        return Path(name)
    runs = list_trash(folder)
    found = next((run for run in runs if name in (run.name, run.title)), None)
    if found is None:
        remedy = nearest(name, {run.name for run in runs}) if runs else "The trash is empty."
        raise AttuneError(f"There is no run {name!r} in the trash of {folder}.", remedy=remedy)
    return Path(found.path)


def _add_workspace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--in", metavar="DIR", dest="workspace", help="the folder of runs (default: the workspace)")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
