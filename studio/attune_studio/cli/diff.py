"""`attune diff`: the settings of runs beside each other."""

from __future__ import annotations

import argparse

from attune_models.runs import RunFolder, list_runs
from attune_models.runs.differences import differences

from attune_studio.cli.console import Console, table


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `diff`."""
    parser = subparsers.add_parser("diff", help="compare the settings of runs")
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("others", metavar="RUN", nargs="+")
    parser.add_argument("--all", action="store_true", help="also what is the same in all")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints a row for each setting that differs."""
    folders = [RunFolder(path) for path in (arguments.run_folder, *arguments.others)]
    settings = differences([folder.record()["spec"] for folder in folders])
    names = [list_runs(folder.path)[0].title for folder in folders]
    shown = [setting for setting in settings if arguments.all or setting.differs]
    rows = [["setting", *names], *([setting.key, *setting.values] for setting in shown)]
    document = {
        "runs": [str(folder.path) for folder in folders],
        "settings": {setting.key: list(setting.values) for setting in shown},
    }
    console.answer(document, table(rows) if shown else ["All settings are the same."])
    return 0
