"""Files that commands write where a person says: none is replaced unasked."""

from __future__ import annotations

import argparse
from pathlib import Path

from attune_datasets.errors import AttuneError


def add_force(parser: argparse.ArgumentParser) -> None:
    """Adds `--force`."""
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")


def new_file(name: str, arguments: argparse.Namespace) -> Path:
    """Returns the path of a file to write. Raises `AttuneError` where there is one, but for `--force`."""
    path = Path(name)
    if path.exists() and not arguments.force:
        raise AttuneError(f"{path} exists already.", remedy="Name another file, or replace it with --force.")
    return path
