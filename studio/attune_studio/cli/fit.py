"""`attune fit`: after a training that was short of memory, the setting that fits, found by trying."""

from __future__ import annotations

import argparse

from attune_datasets.asking import ask

from attune_studio.cli.console import Console
from attune_studio.text import size


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `fit`."""
    parser = subparsers.add_parser(
        "fit",
        help="find a batch that fits into the memory, for a run that was short of it",
        description="Takes real training steps on the run's dearest batch, each in a process that on Linux may not "
        "take more memory than is free, and halves training.batch_tokens, then tokenizer.max_length, until one fits. "
        "The run is only read.",
    )
    parser.add_argument("run_folder", metavar="RUN")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Prints the settings to train with."""
    found = ask("attune_models.workbench", "fit", console.progress, run=arguments.run_folder).header["result"]
    console.end_progress()
    settings = " ".join(f"--set {key}={value}" for key, value in found["settings"].items())
    free = f" of {size(found['free_memory'])} that are free" if found["free_memory"] else ""
    console.answer(found, [
        f"It fits with {settings}",
        f"A step on {found['batch']:,} × {found['length']:,} tokens took {size(found['peak_memory'])}{free}.",
    ])  # fmt: skip
    return 0
