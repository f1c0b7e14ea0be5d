"""Files that commands write where a person says: none is replaced unasked, and what cannot be written is told at once.

"At once": before a model is asked, which may take minutes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from attune_datasets.atomic import require_writable
from attune_datasets.errors import AttuneError


def add_force(parser: argparse.ArgumentParser) -> None:
    """Adds `--force`."""
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")


def new_file(name: str, arguments: argparse.Namespace) -> Path:
    """Returns the path of a file to write.

    Raises:
        AttuneError: where there is one, but for `--force`, or it cannot be written.
    """
    path = Path(name)
    if path.exists() and not path.is_dir() and not arguments.force:
        raise AttuneError(f"{path} exists already.", remedy="Name another file, or replace it with --force.")
    require_writable(path)
    return path
