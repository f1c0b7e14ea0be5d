"""`attune demo`: the bundled sample, in the window, or the whole job without one."""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from attune_datasets.asking import ask
from attune_datasets.errors import AttuneError
from attune_models.presets import preset, with_settings
from attune_models.runs import RunFolder, launch

from attune_studio.cli.console import Console
from attune_studio.cli.follow import follow
from attune_studio.display import display_problem
from attune_studio.inspection import Inspection
from attune_studio.opening import named_file

SAMPLE = "sample:reviews_en"
_TEXT = "The film was not only not bad but wonderful."


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `demo`."""
    parser = subparsers.add_parser(
        "demo",
        help="the bundled sample: in the window, or the whole job without a display",
        description="Opens the window on the bundled sample, one press away from training. Without a display it trains "
        "the sample, prints the result, exports the SavedModel, and draws the curves and one attention map.",
    )
    parser.add_argument("--headless", action="store_true", help="even where there is a display")
    parser.add_argument("--out", metavar="DIR", default="out", help="where the headless results go (default: out)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Opens the window, or does the job headless and says so."""
    problem = "" if arguments.headless else display_problem()
    if not arguments.headless and not problem:
        from attune_studio.app import run_window

        return run_window(SAMPLE)
    console.note(f"{problem or 'Headless, as asked.'} Doing the whole job without a window.")
    return _whole_job(Path(arguments.out), console)


def _whole_job(out: Path, console: Console) -> int:
    spec = with_settings(preset("reviews").spec, {"data.file": json.dumps(str(named_file(SAMPLE)))})
    folder = RunFolder.create(_free_name(out), spec)
    console.note(f"1/4  Training on the bundled reviews: {folder.path}")
    launch(folder)
    if code := follow(folder, console):
        return code
    console.note("2/4  Exporting the SavedModel, and proving it in a clean process")
    place = str(folder.path / "export")
    exported = ask(
        "attune_models.inspector", "export", console.progress, run=str(folder.path), to="savedmodel", out=place
    )
    console.end_progress()
    check = exported.header["result"]["check"]
    console.note("3/4  Reading the attention of a sentence")
    answer = ask("attune_models.inspector", "inspect", console.progress, run=str(folder.path), text=_TEXT)
    console.end_progress()
    inspection = Inspection.from_answer(answer.header["result"], answer.arrays)
    console.note("4/4  Drawing")
    pictures = _draw(folder, inspection)
    share = inspection.probabilities[inspection.predicted]
    lines = [
        f'"{_TEXT}" is {inspection.predicted} ({share:.3f}).',
        f"SavedModel: {place}, checked on {check['texts']:,} texts (labels equal, probabilities within "
        f"{check['largest_difference']:.1e}).",
        *(f"Picture: {picture}" for picture in pictures),
        f"Look at the run in the window, where there is a display: attune --open {folder.path}",
    ]
    console.answer({}, lines)
    return 0


def _free_name(out: Path) -> Path:
    return out / time.strftime("demo-%Y%m%d-%H%M%S")


def _draw(folder: RunFolder, inspection: Inspection) -> list[Path]:
    from attune_studio.drawing import draw_attention, draw_curves, start_offscreen

    application = start_offscreen()
    pictures = {"curves.png": draw_curves(folder), "attention.png": draw_attention(inspection)}
    application.processEvents()
    try:
        for name, content in pictures.items():
            (folder.path / name).write_bytes(content)
    except OSError as error:
        raise AttuneError(f"{folder.path} cannot be written to: {error.strerror}.") from error
    return [folder.path / name for name in pictures]
