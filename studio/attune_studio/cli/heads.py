"""Heads as arguments: `2.3`, `cross.1.4`."""

from __future__ import annotations

import argparse

from attune_datasets.errors import AttuneError
from attune_models.head_names import Head, parse_head


def named_head(text: str) -> Head:
    """Returns the head that an argument names; the `type` of such arguments."""
    try:
        return parse_head(text)
    except AttuneError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def add_off(parser: argparse.ArgumentParser) -> None:
    """Adds `--off`, for commands that ask about one text."""
    parser.add_argument(
        "--off", metavar="L.H", type=named_head, action="append", default=[],
        help="switch a head off: 2.3 is layer 2, head 3 of the encoder, and there are decoder.L.H and cross.L.H; may "
        "be given several times",
    )  # fmt: skip
