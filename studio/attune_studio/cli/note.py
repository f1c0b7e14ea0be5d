"""`attune note`, `attune rename`: what a person writes to a run, and what it is called."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from attune_models.runs import RunFolder
from attune_models.runs.annotations import Annotations, annotate, clean_tags, read_annotations
from attune_models.runs.renaming import rename

from attune_studio.cli.console import Console


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `note` and `rename`."""
    parser = subparsers.add_parser("note", help="read or write a run's notes and tags")
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("text", metavar="TEXT", nargs="?", help="the new notes; '' removes them")
    parser.add_argument("--tag", metavar="TAG", action="append", default=[], help="add a tag; may be repeated")
    parser.add_argument("--untag", metavar="TAG", action="append", default=[], help="take a tag away; may be repeated")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)
    parser = subparsers.add_parser(
        "rename",
        help="give a run another name",
        description="The folder takes the name, too, while no worker is at the run and the name fits a folder.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run_rename)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Writes what is given and prints what stands there then."""
    folder = RunFolder(arguments.run_folder)
    folder.record()  # raises for what is no run
    seen = read_annotations(folder.path)
    changes: dict[str, Any] = {} if arguments.text is None else {"notes": arguments.text}
    if arguments.tag or arguments.untag:
        gone = clean_tags(arguments.untag)
        changes["tags"] = [*(tag for tag in seen.tags if tag not in gone), *arguments.tag]
    found = annotate(folder.path, changes, seen) if changes else seen
    console.answer({"run": str(folder.path), **found.to_json()}, _lines(folder.path, found))
    return 0


def run_rename(arguments: argparse.Namespace, console: Console) -> int:
    """Renames the run."""
    place = rename(arguments.run_folder, arguments.name)
    found = read_annotations(place)
    console.answer({"run": str(place), "name": found.name or place.name}, [f"{found.name or place.name}: {place}"])
    return 0


def _lines(path: Path, found: Annotations) -> list[str]:
    lines = [f"{found.name or path.name}", f"tags: {', '.join(found.tags) or '–'}"]
    return [*lines, *(found.notes.splitlines() or ["No notes."])]
