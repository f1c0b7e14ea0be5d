"""Trains the ready-made runs anew and packs them: `python -m attune_models.ready_made.make [NAME …]`.

The zip files are committed, so that a first start needs neither this script nor its minutes.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from attune_datasets.errors import AttuneError
from attune_datasets.python import module_command

from attune_models.checkpoints import load_checkpoint, remove_checkpoints, save_checkpoint
from attune_models.presets import with_settings
from attune_models.ready_made import READY_MADE, ReadyMade, ready_made
from attune_models.runs.archive import pack_run
from attune_models.runs.folder import RunFolder
from attune_models.runs.pins import Pin, pin_first


def make(made: ReadyMade, folder: Path) -> RunFolder:
    """Trains a run in `folder` and leaves of it what is looked at."""
    data = Path(shutil.copy(made.sample.path, folder))  # whose path tells nothing of the machine
    run = RunFolder.create(folder / made.title, with_settings(made.spec(), {"data.file": str(data)}))
    pin_first(run.path, [Pin(text=text) for text in made.pins])
    command = [*module_command("attune_models.training"), str(run.path), "--token", run.record()["token"]]
    subprocess.run(command, env={**os.environ, "ATTUNE_CACHE": str(folder / "cache")}, check=True)
    if run.status().state != "finished":
        raise AttuneError(f"{run.path} has not come to its end: it is {run.status().shown}.")
    _forget_the_machine(run)
    _leave_out_the_optimizer(run)
    return run


def _forget_the_machine(run: RunFolder) -> None:
    run.write_status(dataclasses.replace(run.status(), pid=None, pid_started=None, host=""))


def _leave_out_the_optimizer(run: RunFolder) -> None:
    """Keeps the best checkpoint alone, without what only going on with the training needs: most of its bytes."""
    folder = run.path / "checkpoints"
    best = load_checkpoint(folder)
    save_checkpoint(folder, best.step, best.weights, {}, {}, best.state)
    remove_checkpoints(folder, keep=[best.step])


def main() -> None:
    """Makes the runs that are named, or all."""
    parser = argparse.ArgumentParser(description="Trains the ready-made runs anew and packs them.")
    parser.add_argument(
        "names", metavar="NAME", nargs="*", help="some of: " + ", ".join(run.name for run in READY_MADE)
    )
    for made in [ready_made(name) for name in parser.parse_args().names] or READY_MADE:
        with tempfile.TemporaryDirectory() as scratch:
            file = pack_run(make(made, Path(scratch)).path, made.file)
        print(f"{file}: {file.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
