"""The `attune` command, the window's headless twin: one module a subcommand, each with `add_parser` and `run`."""

from __future__ import annotations

import argparse
import importlib
import io
import sys
from collections.abc import Sequence
from importlib import metadata

from attune_datasets.errors import AttuneError, Cancelled, SpecError

from attune_studio.cli.console import Console, silence

COMMANDS = (
    "gui",
    "demo",
    "data",
    "train",
    "queue",
    "runs",
    "checkpoints",
    "control",
    "fit",
    "diff",
    "note",
    "trash",
    "pack",
    "script",
    "evaluate",
    "predict",
    "generate",
    "vectors",
    "inspect",
    "worth",
    "pin",
    "replay",
    "export",
    "doctor",
)

_NOBODY_READS = 141  # what a shell tells of a program that the closed pipe ended

DESCRIPTION = """\
Train Transformers on your own text and look inside them while they learn.
Without a command, `attune` opens the window."""

EPILOG = """\
a first session:
  attune data reviews.csv                                 what is in the file, and what is wrong with it
  attune train --preset reviews --data reviews.csv --run runs/first
  attune predict runs/first --text "Not bad at all."
  attune export runs/first --to savedmodel --out first_model

`--json` prints one JSON document on standard output; progress goes to standard error.
exit codes: 0 done · 1 failed, the reason is on standard error · 2 wrong usage, spec or setting
            3 the training itself failed · 130 interrupted · 141 nobody reads the answer any more"""


def build_parser() -> argparse.ArgumentParser:
    """Returns the whole parser."""
    parser = argparse.ArgumentParser(
        prog="attune", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--open", metavar="FILE|RUN", help="a table or a run folder to open in the window")
    parser.add_argument("--version", action="version", version=f"attune {metadata.version('attune')}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in COMMANDS:
        importlib.import_module(f"attune_studio.cli.{name}").add_parser(subparsers)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command line and returns its exit code. Speaks UTF-8 whatever the locale says, as the window expects."""
    _speak_utf8()
    console = Console(as_json=False)
    try:
        arguments = sys.argv[1:] if argv is None else list(argv)
        parser = build_parser()
        parsed = parser.parse_args(arguments if _names_a_command(arguments) else ["gui", *arguments])
        console = Console(as_json=getattr(parsed, "json", False))
        return parsed.run(parsed, console)
    except SpecError as error:
        console.fail(error)
        return 2
    except AttuneError as error:
        console.fail(error)
        return 1
    except BrokenPipeError:
        for stream in (sys.stdout, sys.stderr):
            silence(stream)
        return _NOBODY_READS
    except (KeyboardInterrupt, Cancelled):
        console.note("Interrupted.")
        return 130


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # tests put other things in their place
            stream.reconfigure(
                encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "backslashreplace"
            )


def _names_a_command(arguments: list[str]) -> bool:
    return bool(arguments) and (not arguments[0].startswith("--open"))
