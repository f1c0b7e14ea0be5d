"""`--set section.key=value`: what the commands that take it have in common."""

from __future__ import annotations

import argparse
import json
from typing import Any

from attune_datasets.errors import SpecError
from attune_models.presets import preset, with_settings


def read_settings(pairs: list[str], option: str = "--set", form: str = "section.key=value") -> dict[str, str]:
    """Returns `["section.key=value"]` as a dictionary. Raises `SpecError` for a pair without `=`, naming `option`."""
    for pair in pairs:
        if "=" not in pair:
            raise SpecError(f"{option} takes {form}. Received: {pair!r}.")
    return dict(pair.split("=", 1) for pair in pairs)


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Adds `--set data.key=value`, for commands that read a file."""
    parser.add_argument(
        "--set", metavar="data.key=value", action="append", default=[], dest="settings",
        help="how to read the file, such as data.table=b.csv, data.encoding=gb18030 or data.header=false; may be "
        "repeated",
    )  # fmt: skip


def add_target_file(parser: argparse.ArgumentParser) -> None:
    """Adds `--target-file FILE`, which stands for `--set data.target_file=FILE`."""
    parser.add_argument(
        "--target-file", metavar="FILE", action="append", default=[], dest="settings",
        type=lambda name: f"data.target_file={json.dumps(name)}",
        help="a second file: its lines translate those of the first",
    )  # fmt: skip


def read_reading(pairs: list[str]) -> dict[str, Any]:
    """Returns the settings of `add_reading` for a file beside the run's own, as fields of a DataSpec.

    Raises:
        SpecError: for any other setting, which the run has fixed, and for a value that does not fit.
    """
    from attune_models.other_files import READING  # brings pyarrow, which the window is to start without

    settings = read_settings(pairs)
    data = with_settings(preset("reviews").spec, settings).data
    known = {f"data.{name}": name for name in READING}
    for key in settings.keys() - known.keys():
        raise SpecError(f"{key} cannot be set here: the run has fixed it.", remedy=f"What can be: {', '.join(known)}.")
    return {known[key]: getattr(data, known[key]) for key in settings}
